// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Whether two texts mean the same number or time, however it is written.
#ifndef NOTEPACT_CONFORMANCE_SAME_VALUE_HPP
#define NOTEPACT_CONFORMANCE_SAME_VALUE_HPP

#include <notepact/format/instant.hpp>
#include <notepact/format/iso8601.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace notepact::conformance::detail {

// The value of a number: its sign, its digits from the first to the last that is not 0, and the power of ten
// of the first.
inline std::tuple<bool, std::string, std::int64_t> value_of_number(std::string_view token) {
    std::string digits;
    std::int64_t first = 0; // power of ten of the first digit of the token
    bool fraction = false;
    std::size_t i = 0;
    for (; i < token.size() && token[i] != 'e' && token[i] != 'E'; ++i) {
        if (token[i] == '.') fraction = true;
        if (token[i] < '0' || token[i] > '9') continue;
        digits += token[i];
        if (!fraction) ++first;
    }
    constexpr std::int64_t large = std::int64_t{1} << 50; // no token is as long
    std::int64_t exponent = 0;
    bool const down = i + 1 < token.size() && token[i + 1] == '-';
    for (++i; i < token.size(); ++i)
        if (token[i] >= '0' && token[i] <= '9' && exponent < large)
            exponent = exponent * 10 + (token[i] - '0');
    first += down ? -exponent : exponent;
    auto const begin = digits.find_first_not_of('0');
    if (begin == digits.npos) return {false, {}, 0};
    auto const end = digits.find_last_not_of('0') + 1;
    return {token[0] == '-', digits.substr(begin, end - begin), first - static_cast<std::int64_t>(begin)};
}

// Compares to the millisecond, which is as fine as the documents write times.
inline bool same_instant(std::string_view asked, std::string_view sent) {
    auto const a = parse_iso8601(asked), b = parse_iso8601(sent);
    if (!a || !b) return asked == sent;
    auto const milliseconds = [](instant when) {
        return when.seconds() * 1000 + when.nanoseconds() / 1'000'000;
    };
    return milliseconds(*a) == milliseconds(*b);
}

} // namespace notepact::conformance::detail

#endif
