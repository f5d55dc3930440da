// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Numbers as most are: of few digits, and read at once.
#ifndef NOTEPACT_FORMAT_USUAL_NUMBER_HPP
#define NOTEPACT_FORMAT_USUAL_NUMBER_HPP

#include <notepact/base/same_text.hpp>
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

// The digits at the beginning of eight characters as a number, and how many they are.
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
inline constexpr bool reads_eight_digits = in_haste && sizeof(std::size_t) == 8;
// How many of eight characters are digits, from the first on, and those as numbers, a byte each.
NOTEPACT_WRAPS inline unsigned leading_digits(char const* at, std::uint64_t& digits) noexcept {
    digits = word_at<std::uint64_t>(at) ^ 0x3030303030303030u;
    // A digit is at most 9 now, and 0x76 more than that leaves the highest bit alone.
    auto const others = ((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u;
    return others == 0 ? 8u : static_cast<unsigned>(__builtin_ctzll(others)) / 8;
}
NOTEPACT_WRAPS inline unsigned eight_digits_of(char const* at, std::uint64_t& number) noexcept {
    std::uint64_t digits = 0;
    auto const count = leading_digits(at, digits);
    if (count == 0) return 0;
    digits <<= 64 - count * 8; // zeros before them
    digits = digits * 10 + (digits >> 8);
    constexpr std::uint64_t pairs = 0x000000FF000000FFu;
    number = ((digits & pairs) * 0x000F424000000064u + (digits >> 16 & pairs) * 0x0000271000000001u) >> 32;
    return count;
}
#else
inline constexpr bool reads_eight_digits = false;
inline unsigned leading_digits(char const*, std::uint64_t&) noexcept {
    return 0;
}
inline unsigned eight_digits_of(char const*, std::uint64_t&) noexcept {
    return 0;
}
#endif

// Reads a number that is whole before `end`, and ends there. Returns where; null if it is none of these, or
// of so many digits that a number_scanner has to tell.
inline char const* usual_number(char const* at, char const* end, number_facts& facts) noexcept {
    auto const is_digit = [end](char const* of) { return of != end && *of >= '0' && *of <= '9'; };
    auto const digit = [](char c) { return static_cast<unsigned>(c - '0'); };
    bool const negative = at != end && *at == '-';
    if (negative) ++at;
    std::uint64_t digits = 0;
    auto const* const integer = at;
    if (reads_eight_digits && end - at >= 8) at += eight_digits_of(at, digits);
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
