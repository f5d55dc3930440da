// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Runs of JSON text that mean nothing but themselves: found many bytes at a time, for most of what is read
// and written is signatures.
#ifndef NOTEPACT_JSON_PLAIN_HPP
#define NOTEPACT_JSON_PLAIN_HPP

#include <notepact/base/ascii_class.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace notepact::detail {

// ASCII that stands for itself in a string (RFC 8259, section 7).
constexpr bool stands_for_itself(char c) noexcept {
    auto const octet = static_cast<unsigned char>(c);
    return octet >= 0x20 && octet < 0x80 && c != '"' && c != '\\';
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

// The high bit of a byte is set if it is below 0x20, a quote, a backslash, or was set in it.
NOTEPACT_WRAPS inline std::size_t marks_in(std::size_t word) noexcept {
    constexpr std::size_t ones = static_cast<std::size_t>(-1) / 255; // 0x0101…
    std::size_t const quote = word ^ (ones * '"'), backslash = word ^ (ones * '\\');
    return (((word - ones * 0x20) | (quote - ones) | (backslash - ones)) | word) & (ones * 0x80);
}
// Finds the first character that is not plain, a machine word at a time.
NOTEPACT_APART NOTEPACT_OUTLINE inline char const*
skip_plain_words(char const* at, char const* end) noexcept {
    using word = std::size_t;
    constexpr auto size = static_cast<std::ptrdiff_t>(sizeof(word));
    auto const* const begin = at;
    for (; end - at >= size; at += size) {
        auto const marks = marks_in(plain_word(at));
        if (marks == 0) continue;
        if constexpr (counts_zeros) return at + first_marked(marks);
        break;
    }
    if constexpr (counts_zeros)
        if (at != end && end - begin >= size) { // some of it once more
            auto const marks = marks_in(plain_word(end - size));
            return marks != 0 ? end - size + first_marked(marks) : end;
        }
    return skip_class<stands_for_itself>(at, end);
}

#ifdef NOTEPACT_DETAIL_WIDE
#    ifdef NOTEPACT_DETAIL_X86
// A bit for each of 16 characters that is not plain.
inline unsigned not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at)); // beyond ASCII is negative
    auto const plain = (c > 0x1F) & ~((c == '"') | (c == '\\'));
    return 0xFFFFu ^ static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(plain)));
}
// By the lower half of a character the quote or backslash that it may be.
inline constexpr char special_by_half[32] = {1, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0,
                                             1, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0};

// Likewise of 32.
NOTEPACT_DETAIL_TARGET32
inline std::uint32_t not_plain_32_avx2(char const* at) noexcept {
    auto const c = load32(at);
    auto const is =
        (reinterpret_cast<signed32>(c) <= 0x1F) | (__builtin_ia32_pshufb256(load32(special_by_half), c) == c);
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes32>(is)));
}
NOTEPACT_DETAIL_TARGET32
inline std::uint64_t not_plain_64_avx2(char const* at) noexcept {
    return not_plain_32_avx2(at) | std::uint64_t{not_plain_32_avx2(at + 32)} << 32;
}
#    else
// Four bits.
inline std::uint64_t not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at));
    return negative16(reinterpret_cast<octets16>((c < 0x20) | (c == '"') | (c == '\\')));
}
#    endif
#    ifdef NOTEPACT_DETAIL_X86
NOTEPACT_DETAIL_TARGET32
inline char const* skip_plain_avx2(char const* at, char const* end) noexcept {
    for (; end - at >= 64; at += 64)
        if (auto const found = not_plain_64_avx2(at); found != 0) return at + __builtin_ctzll(found);
    return at;
}
#    endif
NOTEPACT_APART inline char const* skip_long_plain(char const* at, char const* end) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    if (end - at >= 128 && has_wide32()) at = skip_plain_avx2(at, end);
#    endif
    for (; end - at >= 16; at += 16)
        if (auto const found = not_plain(at); found != 0) return at + first_of16(found);
    return skip_plain_words(at, end);
}
NOTEPACT_INLINE inline char const* skip_plain(char const* at, char const* end) noexcept {
    if (end - at < 16) return skip_plain_words(at, end);
    if (end - at < 32) return skip_long_plain(at, end);
    if (auto const found = not_plain(at); found != 0) return at + first_of16(found);
    if (auto const found = not_plain(at + 16); found != 0) return at + 16 + first_of16(found);
    return skip_long_plain(at + 32, end);
}
#else
inline char const* skip_plain(char const* at, char const* end) noexcept {
    return skip_plain_words(at, end);
}
#endif

#ifdef NOTEPACT_DETAIL_X86
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
#else
inline char const* skip_spaces(char const* at, char const* end) noexcept {
    constexpr std::size_t blanks = static_cast<std::size_t>(-1) / 255 * ' ';
    for (;;) {
        while (static_cast<std::size_t>(end - at) >= sizeof blanks && plain_word(at) == blanks)
            at += sizeof blanks;
        if (at == end || !is_json_space(*at)) return at;
        ++at;
    }
}
#endif

// White space is mostly none or a single one.
NOTEPACT_INLINE inline char const* skip_space(char const* at, char const* end) noexcept {
    if (at == end || static_cast<unsigned char>(*at) > ' ') return at;
    return skip_spaces(at, end);
}

} // namespace notepact::detail

#endif
