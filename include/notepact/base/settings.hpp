// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// What NOTEPACT_SMALL chooses: less flash and stack where that costs time or comfort. Define it for all
/// translation units of a program or for none.
///
///     crc32.hpp      64 bytes of table instead of 8 KB, half a byte at a time
///     base64.hpp     16 characters at a time, not 64
///     iso8601.hpp    every date and time character by character
///     plain.hpp      texts a machine word at a time, to its end byte by byte
///     reader.hpp     JSON byte by byte, no token at once
///     nearest.hpp    unknown members get no hint at what was probably meant
///     limits.hpp     smaller contracts, and fewer parameters of an operation
///     api.hpp        match() looks at each operation, not only at those whose paths begin alike
///
/// NOTEPACT_NO_SCANNER, likewise for a whole program, leaves out the quick way to see that a body is clean:
/// see check_text(). Nothing but time depends on it.
///
/// NOTEPACT_NO_WIDE, likewise for a whole program, leaves out what uses instructions that not every processor
/// of its kind has: see wide.hpp.
#ifndef NOTEPACT_BASE_SETTINGS_HPP
#define NOTEPACT_BASE_SETTINGS_HPP

// For a function that compilers would inline, because most translation units call it once. g++ shall not make
// a clone of it either, which every unit would have for itself.
#if defined(NOTEPACT_SMALL) && defined(__clang__)
#    define NOTEPACT_OUTLINE [[gnu::noinline]]
#elif defined(NOTEPACT_SMALL) && defined(__GNUC__)
#    define NOTEPACT_OUTLINE [[gnu::noinline, gnu::noclone]]
#else
#    define NOTEPACT_OUTLINE
#endif

// For a function that is called where every instruction counts and that is short there; for one that would
// take room and registers from such a place.
#if defined(__GNUC__) && defined(__OPTIMIZE__) && !defined(NOTEPACT_SMALL)
#    define NOTEPACT_INLINE [[gnu::always_inline]]
#else
#    define NOTEPACT_INLINE
#endif
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#    define NOTEPACT_APART [[gnu::noinline]]
#else
#    define NOTEPACT_APART
#endif

/// Whether text formats keep what only schemas, vectors and suites want to know of them: names, patterns,
/// sample texts. Off a host they would be in the image. Define NOTEPACT_NOTES to 1 where a device's code is
/// tested on a host with NOTEPACT_SMALL and the fixture.
#ifndef NOTEPACT_NOTES
#    ifdef NOTEPACT_SMALL
#        define NOTEPACT_NOTES 0
#    else
#        define NOTEPACT_NOTES 1
#    endif
#endif

// Whether there is the quick way: see NOTEPACT_NO_SCANNER.
#if defined(NOTEPACT_SMALL) || defined(NOTEPACT_NO_SCANNER)
#    define NOTEPACT_SCANNER 0
#else
#    define NOTEPACT_SCANNER 1
#endif

// After a parameter that the result views: compilers that know the attribute warn where the argument is gone
// before the result is.
#if defined(__has_cpp_attribute)
#    if __has_cpp_attribute(clang::lifetimebound)
#        define NOTEPACT_LIFETIMEBOUND [[clang::lifetimebound]]
#    elif __has_cpp_attribute(msvc::lifetimebound)
#        define NOTEPACT_LIFETIMEBOUND [[msvc::lifetimebound]]
#    endif
#endif
#ifndef NOTEPACT_LIFETIMEBOUND
#    define NOTEPACT_LIFETIMEBOUND
#endif

// For a function whose arithmetic wraps on purpose: clang's -fsanitize=integer shall not report it.
#if defined(__clang__)
#    define NOTEPACT_WRAPS [[clang::no_sanitize("unsigned-integer-overflow", "unsigned-shift-base")]]
#else
#    define NOTEPACT_WRAPS
#endif

namespace notepact::detail {
// Whether code may be spent on time, for `if constexpr`.
#ifdef NOTEPACT_SMALL
inline constexpr bool in_haste = false;
#else
inline constexpr bool in_haste = true;
#endif
} // namespace notepact::detail

#endif
