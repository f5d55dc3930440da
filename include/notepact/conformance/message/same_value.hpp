// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Whether two texts mean the same number or time, however it is written.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_SAME_VALUE_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_SAME_VALUE_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>

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

// Whether two texts mean the same to the rule of a string; what cannot be told is `untold`.
inline bool same_text(rule const* declared, std::string_view one, std::string_view other, bool untold) {
    if (one == other) return true;
    auto const* const format =
        declared != nullptr && declared->kind == rule_kind::string ? declared->refers.format : nullptr;
    if (format == nullptr || format->notes == nullptr || format->notes->compare == nullptr) return false;
    auto const found = format->notes->compare(one, other);
    return found == likeness::same || (found == likeness::untold && untold);
}

// What a text of the rule of a string is, in a word.
inline std::string_view noun_of(rule const* declared) {
    auto const* const format =
        declared != nullptr && declared->kind == rule_kind::string ? declared->refers.format : nullptr;
    return format != nullptr && format->notes != nullptr ? format->notes->noun : std::string_view("text");
}

} // namespace notepact::conformance::detail

#endif
