// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
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

// Finds the first character that is not plain, a machine word at a time: most of what is read and written is
// signatures.
NOTEPACT_OUTLINE NOTEPACT_WRAPS inline char const*
skip_plain_words(char const* at, char const* end) noexcept {
    using word = std::size_t;
    constexpr word ones = static_cast<word>(-1) / 255; // 0x0101…
    constexpr word highs = ones * 0x80;
    while (static_cast<std::size_t>(end - at) >= sizeof(word)) {
        word w = 0;
        std::memcpy(&w, at, sizeof w);
        word const quote = w ^ (ones * '"');
        word const backslash = w ^ (ones * '\\');
        // The high bit of a byte is set if it is below 0x20, a quote, a backslash, or was set in it.
        if (((((w - ones * 0x20) | (quote - ones) | (backslash - ones)) | w) & highs) != 0) break;
        at += sizeof w;
    }
    while (at != end && stands_for_itself(static_cast<unsigned char>(*at)))
        ++at;
    return at;
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
// Likewise of 64.
inline std::uint64_t not_plain_64(char const* at) noexcept {
    auto const low = std::uint64_t{not_plain(at)} | std::uint64_t{not_plain(at + 16)} << 16;
    auto const high = std::uint64_t{not_plain(at + 32)} | std::uint64_t{not_plain(at + 48)} << 16;
    return low | high << 32;
}
#    else
// Four bits.
inline std::uint64_t not_plain(char const* at) noexcept {
    auto const c = reinterpret_cast<signed16>(load16(at));
    return negative16(reinterpret_cast<octets16>((c < 0x20) | (c == '"') | (c == '\\')));
}
#    endif
inline char const* skip_plain(char const* at, char const* end) noexcept {
    for (; end - at >= 16; at += 16)
        if (auto const found = not_plain(at); found != 0) return at + first_of16(found);
    return skip_plain_words(at, end);
}
#else
inline char const* skip_plain(char const* at, char const* end) noexcept {
    return skip_plain_words(at, end);
}
#endif

} // namespace notepact::detail

#endif
