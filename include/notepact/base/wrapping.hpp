// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_WRAPPING_HPP
#define NOTEPACT_BASE_WRAPPING_HPP

#include <notepact/base/settings.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::detail {

// Arithmetic that wraps on purpose.

/// The number of which `value` is the negative, in two's complement.
NOTEPACT_WRAPS constexpr std::uint64_t negated(std::uint64_t value) noexcept {
    return 0 - value;
}

/// Shifts `size` bits, fewer than 32, in from the right; keeps the last 32.
NOTEPACT_WRAPS constexpr std::uint32_t
shifted_in(std::uint32_t bits, std::size_t size, std::uint32_t more) noexcept {
    return bits << size | more;
}

} // namespace notepact::detail

#endif
