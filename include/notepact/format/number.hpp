// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_NUMBER_HPP
#define NOTEPACT_FORMAT_NUMBER_HPP

#include <notepact/base/division.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/wrapping.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace notepact {

/// The largest whole number up to which every double holds each whole number: 2^53 - 1 (RFC 8259, section 6).
inline constexpr std::int64_t max_safe_integer = 9007199254740991;

/// What a contract wants to know of a number, whatever it was made from. No double is among it.
struct number_facts {
    bool overflow = false;      ///< its magnitude is beyond every finite double
    bool integer_token = false; ///< written without fraction and exponent
    bool whole = false;         ///< its value has no fraction (`46.0`, `1e3`)
    bool beyond_int64 = false;  ///< its value is outside the range of int64
    bool negative = false;      ///< written with a minus sign
    bool zero = false;          ///< its value is zero
    std::int64_t value = 0;     ///< its value where it is whole and within int64
    // Its magnitude where it is not: 0.ddd… * 10^scale, the first of 19 digits not zero.
    bool longer = false;       ///< there are digits behind those that are not zero
    std::uint64_t leading = 0; ///< the first 19 digits, as a whole number
    std::int64_t scale = 0;    ///< of 0.ddd… * 10^scale, where ddd… begins with those digits

    /// Whole and within 0 … 2^53 - 1.
    constexpr bool safe_whole() const noexcept {
        return whole && !beyond_int64 && value >= 0 && value <= max_safe_integer;
    }
};

/// The facts of an integer, as of its text in digits.
/// @{
constexpr number_facts facts_of(std::int64_t value) noexcept {
    number_facts facts;
    facts.integer_token = facts.whole = true;
    facts.negative = value < 0;
    facts.zero = value == 0;
    facts.value = value;
    return facts;
}
constexpr number_facts facts_of(std::uint64_t value) noexcept {
    bool const beyond = value > 9223372036854775807u;
    auto facts = facts_of(beyond ? std::int64_t{1} : static_cast<std::int64_t>(value));
    facts.beyond_int64 = beyond;
    if (beyond) {
        facts.value = 0;
        facts.leading = value;
        facts.scale = 19;
        if (value >= 10000000000000000000u) { // of 20 digits
            auto const [first, last] = detail::divide(value, 10);
            facts.leading = first;
            facts.longer = last != 0;
            facts.scale = 20;
        }
    }
    return facts;
}
/// @}

namespace detail {

/// Room for the text of any integer of 64 bits.
using decimal_room = char[20];

NOTEPACT_OUTLINE constexpr std::string_view
decimal_text(std::uint64_t magnitude, bool negative, decimal_room& room) noexcept {
    std::size_t first = sizeof room;
    do {
        auto const [rest, digit] = divide(magnitude, 10);
        room[--first] = static_cast<char>('0' + digit);
        magnitude = rest;
    } while (magnitude != 0);
    if (negative) room[--first] = '-';
    return {room + first, sizeof room - first};
}
template <class T>
constexpr std::string_view decimal_text(T value, decimal_room& room) noexcept {
    bool const negative = std::is_signed_v<T> && value < T{};
    auto const bits = static_cast<std::uint64_t>(value);
    return decimal_text(negative ? negated(bits) : bits, negative, room);
}

} // namespace detail

/// Hands a number in decimal digits to `sink(std::string_view)`, at once.
template <class Sink>
constexpr void put_decimal(std::uint64_t value, Sink&& sink) {
    detail::decimal_room room = {};
    sink(detail::decimal_text(value, room));
}

namespace detail {
template <class Sink>
constexpr void put_integer(std::int64_t value, Sink&& sink) {
    decimal_room room = {};
    sink(decimal_text(value, room));
}

} // namespace detail

/// Reads the text of one JSON number (RFC 8259, section 6), character by character, and learns its facts
/// without a double. 32 bytes; numbers of up to 10^9 digits are judged exactly.
class number_scanner {
  public:
    /// Takes the next character if it can continue the number; else returns false and changes nothing.
    constexpr bool put(char c) noexcept {
        bool const is_digit = c >= '0' && c <= '9';
        switch (state_) {
        case state::start:
            if (c == '-') {
                negative_ = true;
                state_ = state::minus;
                return true;
            }
            [[fallthrough]];
        case state::minus:
            if (!is_digit) return false;
            state_ = c == '0' ? state::zero : state::integer;
            digit(c, true);
            return true;
        case state::integer:
            if (is_digit) {
                digit(c, true);
                return true;
            }
            [[fallthrough]];
        case state::zero:
            if (c == '.') {
                state_ = state::point;
                return true;
            }
            return exponent_begin(c);
        case state::point:
            if (!is_digit) return false;
            state_ = state::fraction;
            digit(c, false);
            return true;
        case state::fraction:
            if (!is_digit) return exponent_begin(c);
            digit(c, false);
            return true;
        case state::exponent:
            if (c == '+' || c == '-') {
                negative_exponent_ = c == '-';
                state_ = state::exponent_sign;
                return true;
            }
            [[fallthrough]];
        case state::exponent_sign:
        case state::exponent_digits:
            if (!is_digit) return false;
            state_ = state::exponent_digits;
            exponent_ = exponent_ < limit / 10 ? exponent_ * 10 + (c - '0') : limit;
            return true;
        case state::failed: break;
        }
        return false;
    }

    /// The next piece of the text, any split.
    constexpr void write(std::string_view piece) noexcept {
        if constexpr (detail::in_haste)
            if (state_ == state::start && take_whole(piece)) return;
        for (char const c : piece)
            if (!put(c)) {
                state_ = state::failed;
                return;
            }
    }

    /// Is what was written so far a whole JSON number? It may still overflow: see facts().
    constexpr bool complete() const noexcept {
        return state_ == state::zero || state_ == state::integer || state_ == state::fraction
               || state_ == state::exponent_digits;
    }

    /// Is it written without an exponent? For texts that are complete().
    constexpr bool decimal_token() const noexcept { return state_ != state::exponent_digits; }

    /// No continuation can make the text a number.
    constexpr bool failed() const noexcept { return state_ == state::failed; }

    /// The facts of a complete number.
    constexpr number_facts facts() const noexcept {
        number_facts facts;
        facts.negative = negative_;
        facts.integer_token = state_ == state::zero || state_ == state::integer;
        if (digits_ == 0) {
            facts.zero = facts.whole = true;
            return facts;
        }
        // The value is 0.ddd… * 10^scale, its first digit not zero.
        std::int64_t const scale =
            std::int64_t{point_} + (negative_exponent_ ? -std::int64_t{exponent_} : std::int64_t{exponent_});
        facts.whole = std::int64_t{last_nonzero_} <= scale;
        auto const value = [&] { // if it is whole and within int64
            auto made = leading_;
            for (std::int64_t i = kept_; i < scale; ++i)
                made *= 10;
            return static_cast<std::int64_t>(negative_ ? detail::negated(made) : made);
        };
        if constexpr (detail::in_haste)
            if (facts.whole && scale < 19) {
                facts.value = value();
                return facts;
            }
        std::uint64_t leading = leading_; // its first 19 digits, as a whole number
        for (std::uint32_t i = kept_; i < 19; ++i)
            leading *= 10;
        auto const above = [&](std::int64_t digits, std::uint64_t most) {
            return scale > digits
                   || (scale == digits && (leading > most || (leading == most && last_nonzero_ > 19)));
        };
        facts.overflow = above(309, largest_double);
        facts.beyond_int64 = above(19, 9223372036854775807u + std::uint64_t{negative_});
        if (facts.whole && !facts.beyond_int64) {
            facts.value = value();
        } else {
            facts.longer = last_nonzero_ > 19;
            facts.leading = leading;
            facts.scale = scale;
        }
        return facts;
    }

  private:
    enum class state : std::uint8_t {
        start,
        minus,
        zero,
        integer,
        point,
        fraction,
        exponent,
        exponent_sign,
        exponent_digits,
        failed
    };
    // Counters stop here: far beyond what decides, and no sum of two of them overflows.
    static constexpr std::int32_t limit = 1 << 30;
    // The first 19 digits of the largest double, 1.7976931348623157e308.
    static constexpr std::uint64_t largest_double = 1797693134862315700u;

    // A whole number of up to 18 digits, which most texts are; else false, and nothing is changed.
    constexpr bool take_whole(std::string_view digits) noexcept {
        if (digits.empty() || digits.size() > 18 || digits[0] == '0') return false;
        std::uint64_t all = 0, leading = 0;
        std::uint8_t count = 0, kept = 0;
        for (char const c : digits) {
            if (c < '0' || c > '9') return false;
            all = all * 10 + static_cast<std::uint64_t>(c - '0');
            ++count;
            if (c == '0') continue;
            leading = all;
            kept = count;
        }
        leading_ = leading;
        digits_ = count;
        point_ = count;
        last_nonzero_ = kept_ = kept;
        state_ = state::integer;
        return true;
    }

    constexpr bool exponent_begin(char c) noexcept {
        if (c != 'e' && c != 'E') return false;
        state_ = state::exponent;
        return true;
    }

    constexpr void digit(char c, bool before_point) noexcept {
        if (c == '0' && digits_ == 0) { // a leading zero only moves the point
            if (!before_point && point_ > -limit) --point_;
            return;
        }
        if (digits_ < static_cast<std::uint32_t>(limit)) ++digits_;
        if (before_point && point_ < limit) ++point_;
        if (c == '0') return;
        last_nonzero_ = digits_;
        if (digits_ > 19) return;
        for (; kept_ < digits_; ++kept_) // zeros, and room for this one
            leading_ *= 10;
        leading_ += static_cast<std::uint64_t>(c - '0');
    }

    std::uint64_t leading_ = 0; // the first kept_ digits from the first that is not zero, as a whole number
    std::uint32_t digits_ = 0;  // digits from the first that is not zero
    std::uint32_t last_nonzero_ = 0; // how many of them until the last that is not zero
    std::int32_t point_ = 0;         // where the decimal point is, counted from the first of them
    std::int32_t exponent_ = 0;
    state state_ = state::start;
    std::uint8_t kept_ = 0; // up to 19, the last of them not zero
    bool negative_ = false;
    bool negative_exponent_ = false;
};

/// Is the text a finite JSON number? (RFC 8259, section 6; "numeric" in the Max AI Public API v3,
/// impressionId)
constexpr bool is_number(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    return scanner.complete() && !scanner.facts().overflow;
}

/// Is the text a whole number in 0 … 2^53 - 1, written as such: no sign, fraction or exponent?
constexpr bool is_whole_number(std::string_view text) noexcept {
    number_scanner scanner;
    scanner.write(text);
    auto const facts = scanner.facts();
    return scanner.complete() && facts.integer_token && !facts.negative && facts.safe_whole();
}

} // namespace notepact

#endif
