// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Base64 32 characters at a time.
#ifndef NOTEPACT_FORMAT_BASE64_WIDE_HPP
#define NOTEPACT_FORMAT_BASE64_WIDE_HPP

#include <notepact/base/wide.hpp>
#include <notepact/format/base64_digits.hpp>

#include <cstddef>
#include <cstring>

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// What a character is, by its upper and its lower half. Those of one upper half are one row of ASCII; rows
// whose digits stand in the same places are one class, a bit. A character is a digit if its lower half is not
// bad for the class of its upper half.
struct base64_halves {
    char row_class[32];
    char bad[32];
    char roll[32]; // from a character to its digit, by the row; '/' is looked up one row before its own
};

constexpr base64_halves make_base64_halves() noexcept {
    constexpr unsigned class_of[16] = {16, 16, 1, 2, 4, 8, 4, 8, 16, 16, 16, 16, 16, 16, 16, 16};
    base64_halves made{};
    for (unsigned half = 0; half != 16; ++half) {
        unsigned bad = 16;
        int roll = 0;
        for (unsigned other = 0; other != 16; ++other) {
            if (base64_digits.value[other << 4 | half] > 63) bad |= class_of[other];
            auto const c = half << 4 | other; // in this row
            if (base64_digits.value[c] <= 63 && c != '/')
                roll = static_cast<int>(base64_digits.value[c]) - static_cast<int>(c);
        }
        if (half == ('/' >> 4) - 1) roll = 63 - '/';
        for (unsigned lane = 0; lane != 32; lane += 16) {
            made.row_class[lane + half] = static_cast<char>(class_of[half]);
            made.bad[lane + half] = static_cast<char>(bad);
            made.roll[lane + half] = static_cast<char>(roll);
        }
    }
    return made;
}
inline constexpr base64_halves base64_by_halves = make_base64_halves();

inline constexpr std::size_t base64_wide_groups = 8; // of four characters, in a vector

// No byte of what is shuffled: a zero. Not -1, for `char` may be unsigned.
inline constexpr char no_byte = '\x80';
// Of each 24 bits in four bytes the three, the highest first.
inline constexpr char base64_three_of_four[32] = {
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte,
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte};

// Decodes as decode_base64_plain does, but leaves the groups of the end to that, for it writes 8 bytes beyond
// what it decodes; and the vector that has a character outside the alphabet.
NOTEPACT_DETAIL_TARGET("avx2")
inline std::size_t decode_base64_avx2(char const* text, std::size_t groups, char* out) noexcept {
    auto const row_class = load32(base64_by_halves.row_class);
    auto const bad = load32(base64_by_halves.bad);
    auto const roll = load32(base64_by_halves.roll);
    auto const three_of_four = load32(base64_three_of_four);
    auto const low_half = bytes32{} + 15;
    auto const slash = bytes32{} + '/';
    auto const two_digits = reinterpret_cast<bytes32>(words32{} + 0x0140);      // 64 a + b
    auto const four_digits = reinterpret_cast<words32>(ints32{} + 0x0001'1000); // 4096 ab + cd
    auto const six_of_eight = ints32{0, 1, 2, 4, 5, 6, 6, 6};
    std::size_t done = 0;
    for (; groups - done >= base64_wide_groups + 3; done += base64_wide_groups, text += 32, out += 24) {
        auto const c = load32(text);
        auto const high = reinterpret_cast<bytes32>(reinterpret_cast<units32>(c) >> 4) & low_half;
        auto const fault =
            __builtin_ia32_pshufb256(row_class, high) & __builtin_ia32_pshufb256(bad, c & low_half);
        if (__builtin_ia32_ptestz256(reinterpret_cast<quads32>(fault), reinterpret_cast<quads32>(fault)) == 0)
            break;
        auto const row = high + reinterpret_cast<bytes32>(c == slash); // minus one
        auto const digits = c + __builtin_ia32_pshufb256(roll, row);
        auto const twelve = __builtin_ia32_pmaddubsw256(digits, two_digits);
        auto const lanes = __builtin_ia32_pshufb256(
            reinterpret_cast<bytes32>(__builtin_ia32_pmaddwd256(twelve, four_digits)), three_of_four);
        auto const bytes = __builtin_ia32_permvarsi256(reinterpret_cast<ints32>(lanes), six_of_eight);
        std::memcpy(out, &bytes, 32);
    }
    return done;
}

// Of each three bytes of 12 the four in which two digits of 16 bits stand: b a c b, the low byte first.
inline constexpr char base64_four_of_three[32] = {1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10,
                                                  1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10};

// Encodes as encode_base64_plain does, but leaves the groups of the end to that, for it reads 4 bytes beyond
// what it encodes.
NOTEPACT_DETAIL_TARGET("avx2")
inline std::size_t encode_base64_avx2(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const four_of_three = load32(base64_four_of_three);
    std::size_t done = 0;
    for (; groups - done >= base64_wide_groups + 2; done += base64_wide_groups, bytes += 24, out += 32) {
        auto const low = load16(bytes), high = load16(bytes + 12);
        auto const four = __builtin_ia32_pshufb256(
            reinterpret_cast<bytes32>(quads32{low[0], low[1], high[0], high[1]}), four_of_three);
        auto const upper = reinterpret_cast<units32>(four) & 0x0FC0'FC00u; // the first digit and the third
        auto const lower = reinterpret_cast<units32>(four) & 0x003F'03F0u; // the second and the fourth
        auto const first_third = __builtin_ia32_pmulhuw256(
            reinterpret_cast<words32>(upper), reinterpret_cast<words32>(units32{} + 0x0400'0040u));
        auto const second_fourth =
            reinterpret_cast<shorts32>(lower) * reinterpret_cast<shorts32>(units32{} + 0x0100'0010u);
        auto const digit = reinterpret_cast<signed32>(
            reinterpret_cast<quads32>(first_third) | reinterpret_cast<quads32>(second_fourth));
        // From each run of the alphabet to the next: A to Z, a to z, 0 to 9, +, /.
        auto const character = digit + 'A' + ((digit > 25) & ('a' - 'Z' - 1))
                               - ((digit > 51) & ('z' + 1 - '0')) - ((digit > 61) & ('9' + 1 - '+'))
                               + ((digit > 62) & ('/' - '+' - 1));
        std::memcpy(out, &character, 32);
    }
    return done;
}

} // namespace notepact::detail

#endif

#endif
