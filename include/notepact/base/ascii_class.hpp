// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_ASCII_CLASS_HPP
#define NOTEPACT_BASE_ASCII_CLASS_HPP

#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>

#include <cstdint>
#include <cstring>

namespace notepact::detail {

// The classes of ASCII that grammars name (RFC 5234, appendix B.1), whatever the locale.

constexpr bool is_ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
constexpr bool is_ascii_alphanumeric(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr bool is_visible_ascii(char c) noexcept {
    return c > ' ' && c <= '~';
}
constexpr bool is_printable_ascii(char c) noexcept {
    return c >= ' ' && c <= '~';
}
/// Hex digits of either case.
constexpr bool is_ascii_hex_digit(char c) noexcept {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// The same of every character, where a table may be in the image.
template <bool (*Is)(char) noexcept>
struct class_table {
    bool of[256] = {};
    constexpr class_table() noexcept {
        for (unsigned c = 0; c != 256; ++c)
            of[c] = Is(static_cast<char>(c));
    }
};
template <bool (*Is)(char) noexcept>
inline constexpr class_table<Is> class_of;

#ifdef NOTEPACT_DETAIL_WIDE
// By the lower half of a character, in which rows of ASCII it is of the class, a bit for each upper half.
template <bool (*Is)(char) noexcept>
struct class_rows {
    unsigned char of[16] = {};
    constexpr class_rows() noexcept {
        for (unsigned c = 0; c != 128; ++c)
            if (Is(static_cast<char>(c)))
                of[c & 15] = static_cast<unsigned char>(of[c & 15] | 1U << (c >> 4));
    }
};
template <bool (*Is)(char) noexcept>
inline constexpr class_rows<Is> rows_of;

// Which of 16 characters are not of the class, as negative16 has it. Such a class has ASCII only.
NOTEPACT_DETAIL_TARGET16
inline auto others_16(octets16 rows, char const* at) noexcept {
    octets16 const bits = {1, 2, 4, 8, 16, 32, 64, 128};
    auto const c = load_octets16(at);
    auto const in = lookup16(rows, c & 15) & lookup16(bits, c >> 4);
    return negative16(reinterpret_cast<octets16>(in == 0));
}
// Of at least 16 characters.
NOTEPACT_APART NOTEPACT_DETAIL_TARGET16 inline char const*
skip_class_16(unsigned char const (&rows_of_class)[16], char const* at, char const* end) noexcept {
    octets16 rows;
    std::memcpy(&rows, rows_of_class, sizeof rows);
    for (; end - at >= 16; at += 16)
        if (auto const found = others_16(rows, at); found != 0) return at + first_of16(found);
    if (at == end) return end;
    auto const found = others_16(rows, end - 16); // some of it once more
    return found != 0 ? end - 16 + first_of16(found) : end;
}
#endif

/// Where the first character is that is not of a class of ASCII, or the end.
template <bool (*Is)(char) noexcept>
constexpr char const* skip_class(char const* at, char const* end) noexcept {
#ifdef NOTEPACT_DETAIL_WIDE
    if (!compiler_evaluates() && end - at >= 16 && has_wide16())
        return skip_class_16(rows_of<Is>.of, at, end);
#endif
    if constexpr (in_haste) {
        while (at != end && class_of<Is>.of[static_cast<unsigned char>(*at)])
            ++at;
    } else {
        while (at != end && Is(*at))
            ++at;
    }
    return at;
}

// Eight characters as a number, in some order.
constexpr std::uint64_t eight_characters(char const* at) noexcept {
#ifdef NOTEPACT_DETAIL_WIDE
    if (!compiler_evaluates()) return word_at<std::uint64_t>(at);
#endif
    std::uint64_t made = 0;
    for (unsigned i = 0; i != 8; ++i)
        made |= std::uint64_t{static_cast<unsigned char>(at[i])} << 8 * i;
    return made;
}
// Of eight characters or more.
NOTEPACT_APART constexpr char const* skip_long_ascii(char const* at, char const* end) noexcept {
    constexpr std::uint64_t highs = 0x8080808080808080u;
    while (end - at >= 32
           && ((eight_characters(at) | eight_characters(at + 8) | eight_characters(at + 16)
                | eight_characters(at + 24))
               & highs)
                  == 0)
        at += 32;
    while (end - at >= 8 && (eight_characters(at) & highs) == 0)
        at += 8;
    return end - at < 8 && (eight_characters(end - 8) & highs) == 0 ? end : at;
}
/// Past the ASCII at the beginning of a text, or some of it: many characters at a time; to the end if all is
/// ASCII and there are eight.
constexpr char const* skip_ascii(char const* at, char const* end) noexcept {
    return end - at < 8 ? at : skip_long_ascii(at, end);
}

} // namespace notepact::detail

#endif
