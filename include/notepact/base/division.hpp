// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_DIVISION_HPP
#define NOTEPACT_BASE_DIVISION_HPP

#include <cstddef>
#include <cstdint>

namespace notepact::detail {

struct quotient {
    std::uint64_t value;
    std::uint32_t rest;
};

/// Divides by at most 2^16 - 1. A machine of 32 bits divides 64 bits with a library function of 0.8 KB; this
/// needs only divisions of 32 bits, done as long division by hand.
constexpr quotient divide(std::uint64_t value, std::uint32_t by) noexcept {
    if constexpr (sizeof(std::size_t) >= 8) {
        return {value / by, static_cast<std::uint32_t>(value % by)};
    } else {
        quotient made{0, 0};
        for (int shift = 48; shift >= 0; shift -= 16) {
            auto const next = made.rest << 16 | static_cast<std::uint32_t>(value >> shift & 0xFFFF);
            made.value = made.value << 16 | next / by;
            made.rest = next % by;
        }
        return made;
    }
}

} // namespace notepact::detail

#endif
