// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The version of the library.
#ifndef NOTEPACT_VERSION_HPP
#define NOTEPACT_VERSION_HPP

#include <string_view>

// The one place where the version is written: CMake, the package files and the single header read it here.
/// The version of the library in numbers, for `#if`.
/// @{
#define NOTEPACT_VERSION_MAJOR 0
#define NOTEPACT_VERSION_MINOR 1
#define NOTEPACT_VERSION_PATCH 0
/// @}

#define NOTEPACT_DETAIL_TEXT(x) #x
#define NOTEPACT_DETAIL_DOTTED(x, y, z)                                                                      \
    NOTEPACT_DETAIL_TEXT(x) "." NOTEPACT_DETAIL_TEXT(y) "." NOTEPACT_DETAIL_TEXT(z)

/// The whole library. What is said of one API stands in its own namespace, `clinic` or `maxcare`. Namespaces
/// named `detail` are internal: what is in them may change or go with any version.
namespace notepact {

/// The version of the library as text, "major.minor.patch".
inline constexpr std::string_view version =
    NOTEPACT_DETAIL_DOTTED(NOTEPACT_VERSION_MAJOR, NOTEPACT_VERSION_MINOR, NOTEPACT_VERSION_PATCH);

} // namespace notepact

#undef NOTEPACT_DETAIL_DOTTED
#undef NOTEPACT_DETAIL_TEXT

#endif
