// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_DECIMAL_HPP
#define NOTEPACT_FORMAT_DECIMAL_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/wrapping.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// A decimal number of up to 19 digits, exactly: the limit of a range. No double is among it.
struct decimal {
    std::uint64_t digits = 0; ///< as a whole number
    std::uint8_t places = 0;  ///< how many of them are behind the point
    bool negative = false;    ///< of zero too, where it was written so

    /// Zero.
    constexpr decimal() noexcept = default;
    /// Any integer of 64 bits.
    constexpr decimal(std::int64_t value) noexcept
        : digits(
            value < 0 ? detail::negated(static_cast<std::uint64_t>(value))
                      : static_cast<std::uint64_t>(value)),
          negative(value < 0) {}
    /// The digits as a whole number, how many of them are behind the point, and the sign.
    constexpr decimal(std::uint64_t magnitude, std::uint8_t behind_point, bool below_zero) noexcept
        : digits(magnitude), places(behind_point), negative(below_zero) {}
};

/// What `parse_decimal` reads.
struct parsed_decimal {
    decimal value; ///< only where it is good
    bool good; ///< the text is a JSON number of at most 19 digits, leading zeros aside, without an exponent
};

/// Reads `-12.50`: a JSON number (RFC 8259, section 6) of at most 19 digits, leading zeros aside, and at most
/// 255 behind the point, without an exponent. Exactly; the zeros at its end are kept.
constexpr parsed_decimal parse_decimal(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    parsed_decimal read = {{}, scanner.complete() && scanner.decimal_token()};
    std::size_t kept = 0, places = 0;
    bool behind = false;
    for (char const c : text) {
        if (c == '-') read.value.negative = true;
        behind = behind || c == '.';
        if (!read.good || c < '0' || c > '9') continue;
        if (c != '0' || kept != 0) ++kept;
        if (kept > 19) {
            read.good = false;
            continue;
        }
        read.value.digits = read.value.digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (behind) ++places;
    }
    if (places > 255) read.good = false;
    read.value.places = static_cast<std::uint8_t>(read.good ? places : 0);
    return read;
}

/// Hands a decimal number to `sink(std::string_view)` in pieces, as JSON writes it.
template <class Sink>
constexpr void put_decimal(decimal const& value, Sink&& sink) {
    detail::decimal_room room = {};
    if (value.negative) sink(std::string_view("-"));
    auto const digits = detail::decimal_text(value.digits, room);
    std::size_t const places = value.places;
    if (places == 0) return sink(digits);
    if (digits.size() > places) {
        sink(detail::part(digits, 0, digits.size() - places));
    } else {
        sink(std::string_view("0"));
    }
    sink(std::string_view("."));
    for (auto zeros = digits.size(); zeros < places; ++zeros)
        sink(std::string_view("0"));
    sink(digits.size() > places ? detail::part(digits, digits.size() - places) : digits);
}

namespace detail {

// A magnitude as 0.ddd… * 10^scale, of 19 digits, the first not zero; zero has no digits.
struct magnitude {
    std::uint64_t leading;
    std::int64_t scale;
    bool longer;

    constexpr magnitude(std::uint64_t digits, std::int64_t places) noexcept
        : leading(digits), scale(19 - places), longer(false) {
        if (leading >= 10000000000000000000u) {
            auto const [first, last] = divide(leading, 10);
            leading = first;
            longer = last != 0;
            ++scale;
        }
        for (; leading != 0 && leading < 1000000000000000000u; leading *= 10)
            --scale;
    }
    constexpr explicit magnitude(number_facts const& facts) noexcept
        : leading(facts.leading), scale(facts.scale), longer(facts.longer) {}
};
constexpr int compare(magnitude const& a, magnitude const& b) noexcept {
    if (a.scale != b.scale) return a.scale < b.scale ? -1 : 1;
    if (a.leading != b.leading) return a.leading < b.leading ? -1 : 1;
    return int{a.longer} - int{b.longer};
}

} // namespace detail

/// Whether a number is less than a decimal number (-1), equal to it (0) or more (1), exactly. The number must
/// not be beyond every double.
constexpr int compare(number_facts const& number, decimal const& with) noexcept {
    bool const other_zero = with.digits == 0;
    int const sign = number.zero ? 0 : number.negative ? -1 : 1;
    int const other_sign = other_zero ? 0 : with.negative ? -1 : 1;
    if (sign != other_sign || sign == 0) return sign < other_sign ? -1 : sign > other_sign ? 1 : 0;
    bool const held = number.whole && !number.beyond_int64;
    auto const bits = static_cast<std::uint64_t>(number.value);
    auto const mine = held ? detail::magnitude(number.negative ? detail::negated(bits) : bits, 0)
                           : detail::magnitude(number);
    int const found = detail::compare(mine, detail::magnitude(with.digits, with.places));
    return sign < 0 ? -found : found;
}

} // namespace notepact

#endif
