// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The one door to instructions that not every processor of its kind has: whether they are compiled, and
// whether they are there when the program runs. Behind it everything has a plain form that says the same,
// which is all there is where NOTEPACT_SMALL or NOTEPACT_NO_WIDE is defined; define either for all
// translation units of a program or for none.
//
// g++ and clang compile such a function without any flag, and know the processor since before main(). Their
// vectors and built-in functions are used as they are: <immintrin.h> costs half a second in every translation
// unit, <arm_neon.h> a quarter. Not on Windows, where g++ keeps vectors of 32 bytes at addresses that are no
// multiple of it.
#ifndef NOTEPACT_BASE_WIDE_HPP
#define NOTEPACT_BASE_WIDE_HPP

#include <cstdint>
#include <cstring>

#if defined(__GNUC__) && !defined(_WIN32) && !defined(NOTEPACT_SMALL) && !defined(NOTEPACT_NO_WIDE)
#    if defined(__x86_64__) && defined(__SSE2__)
#        define NOTEPACT_DETAIL_X86 1
#        define NOTEPACT_DETAIL_WIDE 1
#    elif defined(__aarch64__) && defined(__AARCH64EL__) && defined(__ARM_NEON)
#        define NOTEPACT_DETAIL_ARM 1
#        define NOTEPACT_DETAIL_WIDE 1
#    endif
#endif

#ifdef NOTEPACT_DETAIL_WIDE

// What a processor has goes by the bytes of its vectors, on x86-64: 16, of SSSE3 with PCLMUL (Westmere,
// 2010); 32, of AVX2; 64, of what AVX-512 has had since Ice Lake and Zen 4. On AArch64 16, of what all have.
// Three sets and no more, for each costs g++ 8 ms in every translation unit and more for code; so the widest,
// which says the same as the others, is left out where nothing is optimised.
#    ifdef NOTEPACT_DETAIL_X86
#        define NOTEPACT_DETAIL_TARGET16 __attribute__((target("ssse3,pclmul")))
#        define NOTEPACT_DETAIL_TARGET32 __attribute__((target("avx2")))
#        ifdef __OPTIMIZE__
#            define NOTEPACT_DETAIL_TARGET64 __attribute__((target("avx512bw,avx512vbmi,vpclmulqdq,pclmul")))
#        endif
#    else
#        define NOTEPACT_DETAIL_TARGET16
#    endif

namespace notepact::detail {

// Vectors by the bytes they have, and by what they are taken for.
using bytes16 [[gnu::vector_size(16)]] = char;
using signed16 [[gnu::vector_size(16)]] = signed char;
using octets16 [[gnu::vector_size(16)]] = unsigned char;
using words16 [[gnu::vector_size(16)]] = short;
using shorts16 [[gnu::vector_size(16)]] = unsigned short;
using ints16 [[gnu::vector_size(16)]] = int;
using units16 [[gnu::vector_size(16)]] = unsigned;
using quads16 [[gnu::vector_size(16)]] = long long;

inline quads16 load16(char const* from) noexcept {
    quads16 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

inline octets16 load_octets16(char const* from) noexcept {
    octets16 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// Whether this is evaluated by the compiler, which knows none of these instructions.
constexpr bool compiler_evaluates() noexcept {
    return __builtin_is_constant_evaluated();
}

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_X86

namespace notepact::detail {

using bytes32 [[gnu::vector_size(32)]] = char;
using signed32 [[gnu::vector_size(32)]] = signed char;
using octets32 [[gnu::vector_size(32)]] = unsigned char;
using words32 [[gnu::vector_size(32)]] = short;
using shorts32 [[gnu::vector_size(32)]] = unsigned short;
using ints32 [[gnu::vector_size(32)]] = int;
using units32 [[gnu::vector_size(32)]] = unsigned;
using quads32 [[gnu::vector_size(32)]] = long long;

NOTEPACT_DETAIL_TARGET32
inline bytes32 load32(char const* from) noexcept {
    bytes32 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// The bytes of the table at the places; zero where a place is negative.
NOTEPACT_DETAIL_TARGET16
inline octets16 lookup16(octets16 table, octets16 places) noexcept {
    return reinterpret_cast<octets16>(
        __builtin_ia32_pshufb128(reinterpret_cast<bytes16>(table), reinterpret_cast<bytes16>(places)));
}
// The bytes that are negative, a bit each, and which the first of them is; not of none.
inline unsigned negative16(octets16 bytes) noexcept {
    return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes16>(bytes)));
}
inline int first_of16(unsigned found) noexcept {
    return __builtin_ctz(found);
}

// Loads and tests, of what was found out once. Before the constructors of static objects have run the
// processor may be said to have nothing.
inline bool has_wide16() noexcept {
    return __builtin_cpu_supports("ssse3") != 0 && __builtin_cpu_supports("pclmul") != 0;
}
inline bool has_wide32() noexcept {
    return __builtin_cpu_supports("avx2") != 0;
}

#    ifdef NOTEPACT_DETAIL_TARGET64
using bytes64 [[gnu::vector_size(64)]] = char;
using words64 [[gnu::vector_size(64)]] = short;
using ints64 [[gnu::vector_size(64)]] = int;
using quads64 [[gnu::vector_size(64)]] = long long;

NOTEPACT_DETAIL_TARGET64
inline bytes64 load64(char const* from) noexcept {
    bytes64 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// The bytes of the table at the places, modulo 64.
NOTEPACT_DETAIL_TARGET64
inline bytes64 lookup64(bytes64 table, bytes64 places) noexcept {
#        ifdef __clang__
    return __builtin_ia32_permvarqi512(table, places);
#        else
    return __builtin_ia32_permvarqi512_mask(table, places, bytes64{}, ~0ULL);
#        endif
}

inline bool has_wide64() noexcept {
    return __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi") != 0
           && __builtin_cpu_supports("vpclmulqdq") != 0 && __builtin_cpu_supports("pclmul") != 0;
}
#    endif

} // namespace notepact::detail

#endif

#ifdef NOTEPACT_DETAIL_ARM

// CRC-32 is an extension of ARMv8.0 that later ones have. Linux says in AT_HWCAP whether it is there; under a
// name of our own, for libraries declare the function in ways that exclude each other.
#    if defined(__ARM_FEATURE_CRC32) || defined(__linux__)
#        define NOTEPACT_DETAIL_ARM_CRC32 1
#        ifdef __clang__
#            define NOTEPACT_DETAIL_TARGET_CRC32 __attribute__((target("crc")))
#        else
#            define NOTEPACT_DETAIL_TARGET_CRC32 __attribute__((target("+crc")))
#        endif
#        ifndef __ARM_FEATURE_CRC32
extern "C" unsigned long notepact_detail_getauxval(unsigned long) noexcept __asm__("getauxval");
#        endif
#    endif

namespace notepact::detail {

constexpr bool has_wide16() noexcept {
    return true;
}

// As on x86-64. There is no built-in function for it that both compilers have.
inline octets16 lookup16(octets16 table, octets16 places) noexcept {
    octets16 found;
    __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(found) : "w"(table), "w"(places));
    return found;
}
// Of bytes that are 0 or 0xFF four bits each.
inline std::uint64_t negative16(octets16 bytes) noexcept {
    using octets8 [[gnu::vector_size(8)]] = unsigned char;
    auto const halves = __builtin_convertvector(reinterpret_cast<shorts16>(bytes) >> 4, octets8);
    std::uint64_t found;
    std::memcpy(&found, &halves, sizeof found);
    return found;
}
inline int first_of16(std::uint64_t found) noexcept {
    return __builtin_ctzll(found) / 4;
}

#    ifdef NOTEPACT_DETAIL_ARM_CRC32
inline bool has_crc32() noexcept {
#        ifdef __ARM_FEATURE_CRC32
    return true;
#        else
    constexpr unsigned long hwcap = 16, crc32 = 1 << 7;
    return (notepact_detail_getauxval(hwcap) & crc32) != 0;
#        endif
}
#    endif

} // namespace notepact::detail

#endif

#endif
