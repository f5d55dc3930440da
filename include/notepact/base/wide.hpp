// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The one door to instructions that not every processor of its kind has: whether they are compiled, and
// whether they are there when the program runs. Behind it everything has a plain form that says the same,
// which is all there is where NOTEPACT_SMALL or NOTEPACT_NO_WIDE is defined; define either for all
// translation units of a program or for none.
//
// g++ and clang compile such a function without any flag, and know the processor since before main(). Their
// vectors and built-in functions are used as they are: <immintrin.h> costs half a second in every translation
// unit. Not on Windows, where g++ keeps vectors of 32 bytes at addresses that are no multiple of it.
#ifndef NOTEPACT_BASE_WIDE_HPP
#define NOTEPACT_BASE_WIDE_HPP

#include <cstring>

#if defined(__x86_64__) && defined(__SSE2__) && defined(__GNUC__) && !defined(_WIN32)                        \
    && !defined(NOTEPACT_SMALL) && !defined(NOTEPACT_NO_WIDE)
#    define NOTEPACT_DETAIL_X86 1
#endif

#ifdef NOTEPACT_DETAIL_X86

#    define NOTEPACT_DETAIL_TARGET(instructions) __attribute__((target(instructions)))

namespace notepact::detail {

// Vectors by the bytes they have, and by what they are taken for.
using bytes16 [[gnu::vector_size(16)]] = char;
using signed16 [[gnu::vector_size(16)]] = signed char;
using quads16 [[gnu::vector_size(16)]] = long long;
using bytes32 [[gnu::vector_size(32)]] = char;
using signed32 [[gnu::vector_size(32)]] = signed char;
using words32 [[gnu::vector_size(32)]] = short;
using shorts32 [[gnu::vector_size(32)]] = unsigned short;
using ints32 [[gnu::vector_size(32)]] = int;
using units32 [[gnu::vector_size(32)]] = unsigned;
using quads32 [[gnu::vector_size(32)]] = long long;

NOTEPACT_DETAIL_TARGET("avx2")
inline bytes32 load32(char const* from) noexcept {
    bytes32 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}
NOTEPACT_DETAIL_TARGET("sse2")
inline quads16 load16(char const* from) noexcept {
    quads16 loaded;
    std::memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

// Whether this is evaluated by the compiler, which knows none of these instructions.
constexpr bool compiler_evaluates() noexcept {
    return __builtin_is_constant_evaluated();
}

// Before the constructors of static objects have run they may be said not to be there.
inline bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0;
}
inline bool has_pclmul() noexcept {
    return __builtin_cpu_supports("pclmul") != 0;
}

} // namespace notepact::detail

#endif

#endif
