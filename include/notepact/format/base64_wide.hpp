// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Base64 16, 32 or 64 characters at a time. Each form does as much of what the plain form does (base64.hpp)
// as it can, and returns how many groups that were: it stops before a vector that has a character outside the
// alphabet, and before those of the end, where it would read or write beside what there is.
#ifndef NOTEPACT_FORMAT_BASE64_WIDE_HPP
#define NOTEPACT_FORMAT_BASE64_WIDE_HPP

#include <notepact/base/wide.hpp>
#include <notepact/format/base64_digits.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef NOTEPACT_DETAIL_WIDE

namespace notepact::detail {

// What a character is, by its upper and its lower half. Those of one upper half are one row of ASCII; rows
// whose digits stand in the same places are one class, a bit. A character is a digit if its lower half is not
// bad for the class of its upper half.
struct base64_halves {
    char row_class[32];
    char bad[32];
    char roll[32]; // from a character to its digit, by the row; '/' is looked up one row before its own
    // From a digit to its character: of those from 26 to 51, of each from 52 on by itself, of those below 26.
    char to_character[32];
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
        auto const digit = half == 0 ? 26 : half < 13 ? half + 51 : 0;
        auto const to_character = base64_alphabet[digit] - static_cast<int>(digit);
        for (unsigned lane = 0; lane != 32; lane += 16) {
            made.row_class[lane + half] = static_cast<char>(class_of[half]);
            made.bad[lane + half] = static_cast<char>(bad);
            made.roll[lane + half] = static_cast<char>(roll);
            made.to_character[lane + half] = static_cast<char>(to_character);
        }
    }
    return made;
}
inline constexpr base64_halves base64_by_halves = make_base64_halves();

// No byte of what is shuffled: a zero. Not -1, for `char` may be unsigned.
inline constexpr char no_byte = '\x80';
// Of each 24 bits in four bytes the three, the highest first.
inline constexpr char base64_three_of_four[32] = {
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte,
    2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, no_byte, no_byte, no_byte, no_byte};
// Of each three bytes of 12 the four in which two digits of 16 bits stand: b a c b, the low byte first.
inline constexpr char base64_four_of_three[32] = {1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10,
                                                  1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10};

// Whether all of 16 characters are digits.
NOTEPACT_DETAIL_TARGET16
inline bool are_digits16(octets16 c, octets16 high, octets16 row_class, octets16 bad) noexcept {
    return negative16(reinterpret_cast<octets16>((lookup16(row_class, high) & lookup16(bad, c & 15)) != 0))
           == 0;
}

// The 24 bits of each four digits.
NOTEPACT_DETAIL_TARGET16
inline octets16 packed16(octets16 digits) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    auto const two_digits = reinterpret_cast<bytes16>(words16{} + 0x0140); // 64 a + b
    auto const four_digits = reinterpret_cast<words16>(ints16{} + 0x0001'1000);
    return reinterpret_cast<octets16>(__builtin_ia32_pmaddwd128(
        __builtin_ia32_pmaddubsw128(reinterpret_cast<bytes16>(digits), two_digits), four_digits));
#    else
    auto const two = reinterpret_cast<shorts16>(digits);
    auto const twelve = reinterpret_cast<units16>((two << 6 & 0xFC0) | two >> 8);
    return reinterpret_cast<octets16>((twelve << 12 & 0xFFF000) | twelve >> 16);
#    endif
}

// The digits of each b a c b.
NOTEPACT_DETAIL_TARGET16
inline octets16 unpacked16(octets16 four) noexcept {
#    ifdef NOTEPACT_DETAIL_X86
    auto const upper = reinterpret_cast<units16>(four) & 0x0FC0'FC00u; // the first digit and the third
    auto const lower = reinterpret_cast<units16>(four) & 0x003F'03F0u; // the second and the fourth
    auto const first_third = __builtin_ia32_pmulhuw128(
        reinterpret_cast<words16>(upper), reinterpret_cast<words16>(units16{} + 0x0400'0040u));
    auto const second_fourth =
        reinterpret_cast<shorts16>(lower) * reinterpret_cast<shorts16>(units16{} + 0x0100'0010u);
    return reinterpret_cast<octets16>(first_third) | reinterpret_cast<octets16>(second_fourth);
#    else
    auto const two = reinterpret_cast<shorts16>(four);
    auto const first_third = two >> shorts16{10, 6, 10, 6, 10, 6, 10, 6} & 63;
    auto const second_fourth = two << shorts16{4, 8, 4, 8, 4, 8, 4, 8} & 0x3F00;
    return reinterpret_cast<octets16>(first_third | second_fourth);
#    endif
}

NOTEPACT_DETAIL_TARGET16
inline std::size_t count_base64_16(char const* text, std::size_t groups) noexcept {
    auto const row_class = load_octets16(base64_by_halves.row_class);
    auto const bad = load_octets16(base64_by_halves.bad);
    std::size_t done = 0;
    for (; groups - done >= 4; done += 4, text += 16) {
        auto const c = load_octets16(text);
        if (!are_digits16(c, c >> 4, row_class, bad)) break;
    }
    return done;
}

// Writes 4 bytes beyond what it decodes.
NOTEPACT_DETAIL_TARGET16
inline std::size_t decode_base64_16(char const* text, std::size_t groups, char* out) noexcept {
    auto const row_class = load_octets16(base64_by_halves.row_class);
    auto const bad = load_octets16(base64_by_halves.bad);
    auto const roll = load_octets16(base64_by_halves.roll);
    auto const three_of_four = load_octets16(base64_three_of_four);
    std::size_t done = 0;
    for (; groups - done >= 4 + 2; done += 4, text += 16, out += 12) {
        auto const c = load_octets16(text);
        auto const high = c >> 4;
        if (!are_digits16(c, high, row_class, bad)) break;
        auto const row = high + reinterpret_cast<octets16>(c == '/'); // minus one
        auto const bytes = lookup16(packed16(c + lookup16(roll, row)), three_of_four);
        std::memcpy(out, &bytes, 16);
    }
    return done;
}

// Reads 4 bytes beyond what it encodes.
NOTEPACT_DETAIL_TARGET16
inline std::size_t encode_base64_16(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const four_of_three = load_octets16(base64_four_of_three);
    auto const to_character = load_octets16(base64_by_halves.to_character);
    std::size_t done = 0;
    for (; groups - done >= 4 + 2; done += 4, bytes += 12, out += 16) {
        auto const digit =
            reinterpret_cast<signed16>(unpacked16(lookup16(load_octets16(bytes), four_of_three)));
        auto const run = reinterpret_cast<octets16>(((digit > 51) & (digit - 51)) | ((digit < 26) & 13));
        auto const character = reinterpret_cast<octets16>(digit) + lookup16(to_character, run);
        std::memcpy(out, &character, 16);
    }
    return done;
}

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

// Whether all of 32 characters are digits.
NOTEPACT_DETAIL_TARGET32
inline bool are_digits32(bytes32 c, bytes32 high, bytes32 row_class, bytes32 bad) noexcept {
    auto const fault = reinterpret_cast<quads32>(
        __builtin_ia32_pshufb256(row_class, high) & __builtin_ia32_pshufb256(bad, c & (bytes32{} + 15)));
    return __builtin_ia32_ptestz256(fault, fault) != 0;
}
NOTEPACT_DETAIL_TARGET32
inline bytes32 high_halves32(bytes32 c) noexcept {
    return reinterpret_cast<bytes32>(reinterpret_cast<octets32>(c) >> 4);
}

NOTEPACT_DETAIL_TARGET32
inline std::size_t count_base64_avx2(char const* text, std::size_t groups) noexcept {
    auto const row_class = load32(base64_by_halves.row_class);
    auto const bad = load32(base64_by_halves.bad);
    std::size_t done = 0;
    for (; groups - done >= 8; done += 8, text += 32) {
        auto const c = load32(text);
        if (!are_digits32(c, high_halves32(c), row_class, bad)) break;
    }
    return done;
}

// Writes 8 bytes beyond what it decodes.
NOTEPACT_DETAIL_TARGET32
inline std::size_t decode_base64_avx2(char const* text, std::size_t groups, char* out) noexcept {
    auto const row_class = load32(base64_by_halves.row_class);
    auto const bad = load32(base64_by_halves.bad);
    auto const roll = load32(base64_by_halves.roll);
    auto const three_of_four = load32(base64_three_of_four);
    auto const slash = bytes32{} + '/';
    auto const two_digits = reinterpret_cast<bytes32>(words32{} + 0x0140);      // 64 a + b
    auto const four_digits = reinterpret_cast<words32>(ints32{} + 0x0001'1000); // 4096 ab + cd
    auto const six_of_eight = ints32{0, 1, 2, 4, 5, 6, 6, 6};
    std::size_t done = 0;
    for (; groups - done >= 8 + 3; done += 8, text += 32, out += 24) {
        auto const c = load32(text);
        auto const high = high_halves32(c);
        if (!are_digits32(c, high, row_class, bad)) break;
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

// Reads 4 bytes beyond what it encodes.
NOTEPACT_DETAIL_TARGET32
inline std::size_t encode_base64_avx2(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const four_of_three = load32(base64_four_of_three);
    auto const to_character = load32(base64_by_halves.to_character);
    std::size_t done = 0;
    for (; groups - done >= 8 + 2; done += 8, bytes += 24, out += 32) {
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
        auto const run = reinterpret_cast<bytes32>(((digit > 51) & (digit - 51)) | ((digit < 26) & 13));
        auto const character = reinterpret_cast<bytes32>(digit) + __builtin_ia32_pshufb256(to_character, run);
        std::memcpy(out, &character, 32);
    }
    return done;
}

#    ifdef NOTEPACT_DETAIL_TARGET64

// Of AVX-512VBMI, what the two compilers call by different names: bytes looked up in 128; eight bits from
// each of eight places in 64; pairs of products.
NOTEPACT_DETAIL_TARGET64
inline bytes64 lookup128(bytes64 first, bytes64 second, bytes64 places) noexcept {
#        ifdef __clang__
    return __builtin_ia32_vpermi2varqi512(first, places, second);
#        else
    return __builtin_ia32_vpermt2varqi512_mask(places, first, second, ~0ULL);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline bytes64 eight_bits_from(bytes64 places, bytes64 bits) noexcept {
#        ifdef __clang__
    return __builtin_ia32_vpmultishiftqb512(places, bits);
#        else
    return __builtin_ia32_vpmultishiftqb512_mask(places, bits, bytes64{}, ~0ULL);
#        endif
}
NOTEPACT_DETAIL_TARGET64
inline bytes64 packed64(bytes64 digits) noexcept {
    auto const two_digits = reinterpret_cast<bytes64>(words64{} + 0x0140);      // 64 a + b
    auto const four_digits = reinterpret_cast<words64>(ints64{} + 0x0001'1000); // 4096 ab + cd
#        ifdef __clang__
    auto const four = __builtin_ia32_pmaddwd512(__builtin_ia32_pmaddubsw512(digits, two_digits), four_digits);
#        else
    auto const twelve = __builtin_ia32_pmaddubsw512_mask(digits, two_digits, words64{}, 0xFFFF'FFFF);
    auto const four = __builtin_ia32_pmaddwd512_mask(twelve, four_digits, ints64{}, 0xFFFF);
#        endif
    return reinterpret_cast<bytes64>(four);
}

// Of the 64 bytes from there on those of the mask; the others are zero, and are not touched. Of what
// AddressSanitizer makes of a mask clang 14 dies.
NOTEPACT_DETAIL_TARGET64
__attribute__((no_sanitize_address)) inline bytes64 load_some(char const* from, std::uint64_t mask) noexcept {
#        ifdef __clang__
    auto const* const all = static_cast<bytes64 const*>(static_cast<void const*>(from));
    return __builtin_ia32_loaddquqi512_mask(all, bytes64{}, mask);
#        else
    return __builtin_ia32_loaddquqi512_mask(from, bytes64{}, mask);
#        endif
}
NOTEPACT_DETAIL_TARGET64
__attribute__((no_sanitize_address)) inline void
store_some(char* to, bytes64 bytes, std::uint64_t mask) noexcept {
#        ifdef __clang__
    __builtin_ia32_storedquqi512_mask(static_cast<bytes64*>(static_cast<void*>(to)), bytes, mask);
#        else
    __builtin_ia32_storedquqi512_mask(to, bytes, mask);
#        endif
}

struct base64_places {
    char three_of_four[64];
    char four_of_three[64];
};
constexpr base64_places make_base64_places() noexcept {
    base64_places made{};
    for (int group = 0; group != 16; ++group)
        for (int i = 0; i != 4; ++i) {
            made.four_of_three[4 * group + i] = static_cast<char>(3 * group + base64_four_of_three[i]);
            if (i != 3) made.three_of_four[3 * group + i] = static_cast<char>(4 * group + 2 - i);
        }
    return made;
}
inline constexpr base64_places base64_places64 = make_base64_places();

// A bit for each byte of so many groups of 4 or 3 bytes; of 1 to 16.
inline std::uint64_t mask_of(std::size_t groups, unsigned bytes) noexcept {
    return ~std::uint64_t{0} >> (64 - bytes * groups);
}
// The digits of ASCII, in two halves.
NOTEPACT_DETAIL_TARGET64
inline bytes64 load_digits64(std::size_t from) noexcept {
    return load64(static_cast<char const*>(static_cast<void const*>(base64_digits.value + from)));
}

// With masks all groups are done.
NOTEPACT_DETAIL_TARGET64
inline std::size_t decode_base64_avx512(char const* text, std::size_t groups, char* out) noexcept {
    auto const first = load_digits64(0), second = load_digits64(64);
    auto const three_of_four = load64(base64_places64.three_of_four);
    auto fours = mask_of(16, 4), threes = mask_of(16, 3);
    for (auto left = groups; left != 0; left -= 16, text += 64, out += 48) {
        if (left < 16) fours = mask_of(left, 4), threes = mask_of(left, 3);
        auto const c = load_some(text, fours);
        auto const digits = lookup128(first, second, c);
        if ((__builtin_ia32_cvtb2mask512(digits | c) & fours) != 0) return groups - left;
        store_some(out, lookup64(packed64(digits), three_of_four), threes);
        if (left <= 16) break;
    }
    return groups;
}
NOTEPACT_DETAIL_TARGET64
inline std::size_t count_base64_avx512(char const* text, std::size_t groups) noexcept {
    auto const first = load_digits64(0), second = load_digits64(64);
    auto fours = mask_of(16, 4);
    for (auto left = groups; left != 0; left -= 16, text += 64) {
        if (left < 16) fours = mask_of(left, 4);
        auto const c = load_some(text, fours);
        if ((__builtin_ia32_cvtb2mask512(lookup128(first, second, c) | c) & fours) != 0) return groups - left;
        if (left <= 16) break;
    }
    return groups;
}
NOTEPACT_DETAIL_TARGET64
inline std::size_t encode_base64_avx512(char const* bytes, std::size_t groups, char* out) noexcept {
    auto const alphabet = load64(base64_alphabet.data());
    auto const four_of_three = load64(base64_places64.four_of_three);
    auto const six_bits = reinterpret_cast<bytes64>(quads64{} + 0x3036'242A'1016'040A);
    auto fours = mask_of(16, 4), threes = mask_of(16, 3);
    for (auto left = groups; left != 0; left -= 16, bytes += 48, out += 64) {
        if (left < 16) fours = mask_of(left, 4), threes = mask_of(left, 3);
        auto const four = lookup64(load_some(bytes, threes), four_of_three);
        store_some(out, lookup64(alphabet, eight_bits_from(six_bits, four)), fours);
        if (left <= 16) break;
    }
    return groups;
}

#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_WIDE

namespace notepact::detail {

// Fewer groups are not worth it.
inline constexpr std::size_t base64_wide_least = 16;

// By the widest instructions that there are.
inline std::size_t count_base64_wide(char const* text, std::size_t groups) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return count_base64_avx512(text, groups);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return count_base64_avx2(text, groups);
#    endif
    return has_wide16() ? count_base64_16(text, groups) : 0;
}
inline std::size_t decode_base64_wide(char const* text, std::size_t groups, char* out) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return decode_base64_avx512(text, groups, out);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return decode_base64_avx2(text, groups, out);
#    endif
    return has_wide16() ? decode_base64_16(text, groups, out) : 0;
}
inline std::size_t encode_base64_wide(char const* bytes, std::size_t groups, char* out) noexcept {
#    ifdef NOTEPACT_DETAIL_TARGET64
    if (has_wide64()) return encode_base64_avx512(bytes, groups, out);
#    endif
#    ifdef NOTEPACT_DETAIL_X86
    if (has_wide32()) return encode_base64_avx2(bytes, groups, out);
#    endif
    return has_wide16() ? encode_base64_16(bytes, groups, out) : 0;
}

} // namespace notepact::detail

#endif

#endif
