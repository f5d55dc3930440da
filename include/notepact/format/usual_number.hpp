// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Numbers as most are: of few digits, and read at once.
#ifndef NOTEPACT_FORMAT_USUAL_NUMBER_HPP
#define NOTEPACT_FORMAT_USUAL_NUMBER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::detail {

inline constexpr std::uint64_t powers_of_ten[] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    10000000000u,
    100000000000u,
    1000000000000u,
    10000000000000u,
    100000000000000u,
    1000000000000000u,
    10000000000000000u,
    100000000000000000u,
    1000000000000000000u,
    10000000000000000000u};

// Of a number with a fraction or an exponent: the facts of digits * 10^-places, the digits of which are
// `count`, at most 18, from the first that is not zero. False if a number_scanner has to tell.
constexpr bool usual_facts(
    std::uint64_t digits, std::ptrdiff_t count, std::ptrdiff_t places, bool negative,
    number_facts& facts) noexcept {
    facts = number_facts();
    facts.negative = negative;
    if (digits == 0) {
        facts.zero = facts.whole = true;
        return true;
    }
    auto const scale = count - places; // 0.ddd… * 10^scale
    if (scale > 18) return false;
    if (places <= 0) {
        facts.whole = true;
        digits *= powers_of_ten[-places];
    } else if (scale > 0) {
        auto const part = powers_of_ten[places];
        facts.whole = digits % 10 == 0 && digits % part == 0;
        if (facts.whole) digits /= part;
    }
    if (facts.whole) {
        auto const value = static_cast<std::int64_t>(digits);
        facts.value = negative ? -value : value;
    } else {
        facts.leading = digits * powers_of_ten[19 - count];
        facts.scale = scale;
    }
    return true;
}

// Reads a number that is whole before `end`, and ends there. Returns where; null if it is none of these, or
// of so many digits that a number_scanner has to tell.
constexpr char const* usual_number(char const* at, char const* end, number_facts& facts) noexcept {
    auto const is_digit = [end](char const* of) { return of != end && *of >= '0' && *of <= '9'; };
    auto const digit = [](char c) { return static_cast<unsigned>(c - '0'); };
    bool const negative = at != end && *at == '-';
    if (negative) ++at;
    std::uint64_t digits = 0;
    auto const* const integer = at;
    for (; is_digit(at); ++at) {
        if (at - integer == 18) return nullptr;
        digits = digits * 10 + digit(*at);
    }
    auto count = at - integer; // from the first that is not zero
    if (count == 0 || (*integer == '0' && count != 1) || at == end) return nullptr;
    if (*at != '.' && (*at | 0x20) != 'e') {
        auto const value = static_cast<std::int64_t>(digits);
        facts = facts_of(negative ? -value : value);
        facts.negative = negative; // of zero too
        return at;
    }
    std::ptrdiff_t places = 0;
    if (*at == '.') {
        auto const* const fraction = ++at;
        if (digits == 0) {
            while (at != end && *at == '0')
                ++at;
            count = 0;
        }
        for (; is_digit(at); ++at) {
            if (++count > 18) return nullptr;
            digits = digits * 10 + digit(*at);
        }
        if (at == fraction || at - fraction > 999) return nullptr;
        places = at - fraction;
    } else if (digits == 0) {
        count = 0;
    }
    if (at != end && (*at | 0x20) == 'e') {
        if (++at == end) return nullptr;
        bool const less = *at == '-';
        if (less || *at == '+') ++at;
        std::ptrdiff_t exponent = 0;
        auto const* const written = at;
        for (; is_digit(at); ++at) {
            if (at - written == 3) return nullptr;
            exponent = exponent * 10 + (*at - '0');
        }
        if (at == written) return nullptr;
        places += less ? exponent : -exponent;
    }
    if (at == end || !usual_facts(digits, count, places, negative, facts)) return nullptr;
    return at;
}

} // namespace notepact::detail

#endif
