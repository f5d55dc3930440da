// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_CONSTANTS_HPP
#define NOTEPACT_BASE_CONSTANTS_HPP

#include <cstddef>

namespace notepact {

/// A table of constants: an array in static storage, and how many there are. Views it.
template <class T>
struct constants {
    T const* first = nullptr; ///< null where there are none
    std::size_t count = 0;    ///< how many there are from `first` on

    /// None.
    constexpr constants() noexcept = default;
    /// So many from `begin` on.
    constexpr constants(T const* begin, std::size_t size) noexcept : first(begin), count(size) {}
    /// A whole array; a temporary one would be gone and is refused.
    template <std::size_t N>
    constexpr constants(T const (&table)[N]) noexcept : first(table), count(N) {}
    template <std::size_t N>
    constexpr constants(T const (&&table)[N]) noexcept = delete; ///< it would be gone

    /// The first.
    constexpr T const* begin() const noexcept { return first; }
    /// Behind the last.
    constexpr T const* end() const noexcept { return first + count; }
    /// Whether there are none.
    constexpr bool empty() const noexcept { return count == 0; }
    /// How many there are.
    constexpr std::size_t size() const noexcept { return count; }
    /// The entry at a place below size(), which is not checked.
    constexpr T const& operator[](std::size_t i) const noexcept { return first[i]; }
};

} // namespace notepact

#endif
