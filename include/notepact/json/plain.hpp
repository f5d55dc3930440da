// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Runs of JSON text that mean nothing but themselves: found many bytes at a time, for most of what is read
// and written is signatures.
#ifndef NOTEPACT_JSON_PLAIN_HPP
#define NOTEPACT_JSON_PLAIN_HPP

#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace notepact::detail {

// ASCII that stands for itself in a string (RFC 8259, section 7).
constexpr bool stands_for_itself(unsigned char c) noexcept {
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}
// White space between tokens (RFC 8259, section 2).
constexpr bool is_json_space(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Whether the first of the bytes that a word's highest bits mark can be had without a loop.
#ifdef __GNUC__
inline constexpr bool counts_zeros = in_haste;
#else
inline constexpr bool counts_zeros = false;
#endif

// The characters as a number. Where zeros are counted the first is the lowest byte, whatever the machine's
// order is: a borrow of the arithmetic below makes false marks only above true ones.
inline std::size_t plain_word(char const* at) noexcept {
    std::size_t word = 0;
    std::memcpy(&word, at, sizeof word);
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    if constexpr (counts_zeros) {
        std::size_t turned = 0; // compilers know what this is
        for (std::size_t i = 0; i != sizeof word; ++i, word >>= 8)
            turned = turned << 8 | (word & 0xFF);
        return turned;
    }
#endif
    return word;
}
// Which byte the first is that has its highest bit set; there is one.
inline unsigned first_marked(std::size_t marks) noexcept {
#ifdef __GNUC__
    return static_cast<unsigned>(__builtin_ctzll(marks)) / 8;
#else
    return static_cast<unsigned>(marks & 0); // not asked: see counts_zeros
#endif
}

// Finds the first character that is not plain, a machine word at a time.
NOTEPACT_OUTLINE NOTEPACT_WRAPS inline char const*
skip_plain_words(char const* at, char const* end) noexcept {
    using word = std::size_t;
    constexpr word ones = static_cast<word>(-1) / 255; // 0x0101…
    constexpr word highs = ones * 0x80;
    while (static_cast<std::size_t>(end - at) >= sizeof(word)) {
        word const w = plain_word(at);
        word const quote = w ^ (ones * '"');
        word const backslash = w ^ (ones * '\\');
        // The high bit of a byte is set if it is below 0x20, a quote, a backslash, or was set in it.
        word const marks = (((w - ones * 0x20) | (quote - ones) | (backslash - ones)) | w) & highs;
        if (marks != 0) {
            if constexpr (counts_zeros) return at + first_marked(marks);
            break;
        }
        at += sizeof w;
    }
    while (at != end && stands_for_itself(static_cast<unsigned char>(*at)))
        ++at;
    return at;
}

#ifdef NOTEPACT_DETAIL_X86

// A bit for each of 16 characters that is not plain.
inline unsigned not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at)); // beyond ASCII is negative
    auto const found = (c < 0x20) | (c == '"') | (c == '\\');
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(found)));
}
// Of 64 characters at a time, whether all are plain.
NOTEPACT_DETAIL_TARGET("avx2")
inline char const* skip_plain_avx2(char const* at, char const* end) noexcept {
    for (; end - at >= 64; at += 64) {
        auto const a = reinterpret_cast<signed32>(load32(at)),
                   b = reinterpret_cast<signed32>(load32(at + 32));
        auto const found = (a < 0x20) | (b < 0x20) | (a == '"') | (b == '"') | (a == '\\') | (b == '\\');
        if (__builtin_ia32_pmovmskb256(reinterpret_cast<bytes32>(found)) != 0) break;
    }
    return at;
}
NOTEPACT_APART inline char const* skip_long_plain(char const* at, char const* end) noexcept {
    if (end - at >= 128 && has_avx2()) at = skip_plain_avx2(at, end);
    for (; end - at >= 16; at += 16)
        if (auto const found = not_plain(at); found != 0) return at + __builtin_ctz(found);
    return skip_plain_words(at, end);
}
NOTEPACT_INLINE inline char const* skip_plain(char const* at, char const* end) noexcept {
    if (end - at < 32) return skip_long_plain(at, end);
    if (auto const found = not_plain(at); found != 0) return at + __builtin_ctz(found);
    if (auto const found = not_plain(at + 16); found != 0) return at + 16 + __builtin_ctz(found);
    return skip_long_plain(at + 32, end);
}

// Of white space.
inline char const* skip_spaces(char const* at, char const* end) noexcept {
    for (; end - at >= 16; at += 16) {
        auto const c = reinterpret_cast<signed16>(load16(at));
        auto const spaces = (c == ' ') | (c == '\n') | (c == '\r') | (c == '\t');
        auto const found =
            static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(spaces)));
        if (found != 0xFFFF) return at + __builtin_ctz(~found);
    }
    while (at != end && is_json_space(*at))
        ++at;
    return at;
}

// Five characters of three bytes each, as long as 17 bytes are there: most of what East Asia writes.
inline char const* skip_threes(char const* at, char const* end) noexcept {
    constexpr bytes16 kept = {
        '\xF0',
        '\xC0',
        '\xC0',
        '\xF0',
        '\xC0',
        '\xC0',
        '\xF0',
        '\xC0',
        '\xC0',
        '\xF0',
        '\xC0',
        '\xC0',
        '\xF0',
        '\xC0',
        '\xC0',
        '\0'};
    constexpr bytes16 wanted = {
        '\xE0',
        '\x80',
        '\x80',
        '\xE0',
        '\x80',
        '\x80',
        '\xE0',
        '\x80',
        '\x80',
        '\xE0',
        '\x80',
        '\x80',
        '\xE0',
        '\x80',
        '\x80',
        '\0'};
    for (; end - at >= 17; at += 15) {
        auto const c = reinterpret_cast<bytes16>(load16(at)),
                   next = reinterpret_cast<bytes16>(load16(at + 1));
        auto const high = (next & 0x20) != 0;
        // Not of that form; overlong; surrogates.
        auto const bad = ((c & kept) != wanted) | ((c == '\xE0') & ~high) | ((c == '\xED') & high);
        if ((__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(bad)) & 0x7FFF) != 0) break;
    }
    return at;
}

#else

inline char const* skip_plain(char const* at, char const* end) noexcept {
    return skip_plain_words(at, end);
}

inline char const* skip_spaces(char const* at, char const* end) noexcept {
    constexpr std::size_t blanks = static_cast<std::size_t>(-1) / 255 * ' ';
    for (;;) {
        while (static_cast<std::size_t>(end - at) >= sizeof blanks && plain_word(at) == blanks)
            at += sizeof blanks;
        if (at == end || !is_json_space(*at)) return at;
        ++at;
    }
}

inline char const* skip_threes(char const* at, char const*) noexcept {
    return at;
}

#endif

// White space is mostly none or a single one.
NOTEPACT_INLINE inline char const* skip_space(char const* at, char const* end) noexcept {
    if (at == end || static_cast<unsigned char>(*at) > ' ') return at;
    return skip_spaces(at, end);
}

// Behind the whole characters beyond ASCII that stand at `at` (RFC 3629), or before the last of them. What
// stands there then is to be looked at more closely.
inline char const* skip_beyond_ascii(char const* at, char const* end) noexcept {
    auto const byte = [](char const* of) { return static_cast<unsigned char>(*of); };
    auto const goes_on = [byte](char const* of) { return (byte(of) & 0xC0) == 0x80; };
    while (end - at >= 4) {
        auto const lead = byte(at), second = byte(at + 1);
        if (lead < 0xE0) {
            if (lead < 0xC2 || !goes_on(at + 1)) break;
            at += 2;
        } else if (lead < 0xF0) {
            if (!goes_on(at + 1) || !goes_on(at + 2)) break;
            if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) break;
            at = skip_threes(at + 3, end);
        } else {
            if (lead > 0xF4 || !goes_on(at + 1) || !goes_on(at + 2) || !goes_on(at + 3)) break;
            if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) break;
            at += 4;
        }
    }
    return at;
}

} // namespace notepact::detail

#endif
