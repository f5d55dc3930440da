// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_CONSTANTS_HPP
#define NOTEPACT_BASE_CONSTANTS_HPP

#include <cstddef>

namespace notepact {

/// A table of constants: an array in static storage, and how many there are. Views it.
template <class T>
struct constants {
    T const* first = nullptr;
    std::size_t count = 0;

    constexpr constants() noexcept = default;
    constexpr constants(T const* begin, std::size_t size) noexcept : first(begin), count(size) {}
    template <std::size_t N>
    constexpr constants(T const (&table)[N]) noexcept : first(table), count(N) {}
    template <std::size_t N>
    constexpr constants(T const (&&table)[N]) noexcept = delete; // it would be gone

    constexpr T const* begin() const noexcept { return first; }
    constexpr T const* end() const noexcept { return first + count; }
    constexpr bool empty() const noexcept { return count == 0; }
    constexpr std::size_t size() const noexcept { return count; }
    constexpr T const& operator[](std::size_t i) const noexcept { return first[i]; }
};

} // namespace notepact

#endif
