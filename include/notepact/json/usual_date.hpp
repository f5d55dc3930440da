// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Dates and moments in the form that most have, eight characters at a time. Each of these functions returns
// where such a text ends that begins at `at`; null where there is none, which says nothing of other forms.
#ifndef NOTEPACT_JSON_USUAL_DATE_HPP
#define NOTEPACT_JSON_USUAL_DATE_HPP

#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/format/calendar.hpp>
#include <notepact/json/scan.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::detail {

// Eight characters as a number.
NOTEPACT_INLINE inline std::uint64_t word_of(char const* text) noexcept {
    return word_at<std::uint64_t>(text);
}
inline constexpr std::uint64_t high_bits = 0x8080808080808080u;

// The digits of eight characters, and zeros between, by a form that is taken away and what may then be added
// to each without reaching its highest bit, which is set in `bad` where it is another.
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t
usual_digits(char const* text, std::uint64_t form, std::uint64_t room, std::uint64_t& bad) noexcept {
    auto const digits = word_of(text) ^ form;
    bad |= digits | (digits + room);
    return digits;
}
// For two digits, one between, two, one between, two; 'v' is 0x7F - 9.
NOTEPACT_INLINE inline std::uint64_t two_of_two_of_two() noexcept {
    return word_of("vv\x7Fvv\x7Fvv");
}
// Of each character the number that it and the next are. Only those of two digits mean something, all are
// below 100.
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t pairs_of(std::uint64_t digits) noexcept {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return digits * 10 + (digits << 8);
#else
    return digits * 10 + (digits >> 8);
#endif
}
NOTEPACT_INLINE NOTEPACT_WRAPS inline std::uint64_t zeros(std::uint64_t pairs, std::uint64_t where) noexcept {
    return ~(pairs + word_of("\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F")) & where;
}

// Whether a month and a day are, of 99 each.
NOTEPACT_APART inline bool is_real_day(char const* text) noexcept {
    auto const digit = [text](int at) { return text[at] - '0'; };
    int const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    int const month = digit(5) * 10 + digit(6);
    return month <= 12 && digit(8) * 10 + digit(9) <= calendar::days_in_month(year, month);
}

// 2023-10-27
NOTEPACT_WRAPS inline char const* usual_date_end(json_scan& text, char const* at) noexcept {
    if (text.end() - at < 10) return nullptr;
    std::uint64_t bad = 0;
    usual_digits(at, word_of("0000-00-"), word_of("vvvv\x7Fvv\x7F"), bad);
    // year 0, month 3, day 6
    auto const pairs = pairs_of(usual_digits(at + 2, word_of("00-00-00"), two_of_two_of_two(), bad));
    bad |= zeros(pairs, word_of("\0\0\0\x80\0\0\x80"));
    if ((bad & high_bits) != 0) return nullptr;
    bool const late = ((pairs + word_of("\0\0\0\x73\0\0\x63")) & high_bits) != 0; // 12 months, 28 days
    return !late || is_real_day(at) ? at + 10 : nullptr;
}

// 2023-10-27T21:40:00 and any fraction; `spaced`: a space may stand for the T.
NOTEPACT_INLINE NOTEPACT_WRAPS inline char const*
usual_moment_end(json_scan& text, char const* at, bool spaced) noexcept {
    if (text.end() - at < 21) return nullptr;
    std::uint64_t bad = 0;
    auto const month = // 5
        pairs_of(usual_digits(at, word_of("0000-00-"), word_of("vvvv\x7Fvv\x7F"), bad));
    auto const form = spaced && at[10] == ' ' ? word_of("00 00:00") : word_of("00T00:00");
    auto const minute = pairs_of(usual_digits(at + 8, form, two_of_two_of_two(), bad)); // day 0, hour 3, 6
    auto const second =                                                                 // 6
        pairs_of(usual_digits(at + 11, word_of("00:00:00"), two_of_two_of_two(), bad));
    bad |= zeros(month, word_of("\0\0\0\0\0\x80\0")) | zeros(minute, word_of("\x80\0\0\0\0\0\0"));
    bad |= minute + word_of("\0\0\0\x68\0\0\x44"); // 23 and 59
    bad |= second + word_of("\0\0\0\0\0\0\x44");
    if ((bad & high_bits) != 0) return nullptr;
    auto const late = (month + word_of("\0\0\0\0\0\x73\0")) | (minute + word_of("\x63\0\0\0\0\0\0"));
    if ((late & high_bits) != 0 && !is_real_day(at)) return nullptr;
    at += 19;
    if (*at != '.') return at;
    auto const* const behind = text.digits_end(at + 1);
    return behind != at + 1 && behind != text.end() ? behind : nullptr;
}
// +05:30, or +00 where hours may be alone.
NOTEPACT_INLINE inline char const*
usual_offset_end(json_scan& text, char const* at, bool hours_alone) noexcept {
    auto const two = [](char const* digits, int most) {
        auto const tens = digits[0] - '0', ones = digits[1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= most;
    };
    auto const left = text.end() - at;
    if (left < 3 || (*at != '+' && *at != '-') || !two(at + 1, 23)) return nullptr;
    if (left >= 6 && at[3] == ':') return two(at + 4, 59) ? at + 6 : nullptr;
    return hours_alone ? at + 3 : nullptr;
}

// 2023-10-27T21:40:00.000Z, 2023-10-27T21:40:00+05:30: date-time of RFC 3339, section 5.6.
inline char const* usual_rfc3339_end(json_scan& text, char const* at) noexcept {
    at = usual_moment_end(text, at, false);
    if (at == nullptr) return nullptr;
    return *at == 'Z' ? at + 1 : usual_offset_end(text, at, false);
}
// Or 2026-03-20 18:30:00.25+00, -03:30: timestamptz of PostgreSQL.
inline char const* usual_timestamp_end(json_scan& text, char const* at) noexcept {
    auto const* const begin = at;
    at = usual_moment_end(text, at, true);
    if (at == nullptr) return nullptr;
    bool const spaced = begin[10] == ' ';
    return *at == 'Z' && !spaced ? at + 1 : usual_offset_end(text, at, spaced);
}

} // namespace notepact::detail

#endif
