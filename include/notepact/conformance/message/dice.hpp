// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_DICE_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_DICE_HPP

#include <notepact/base/narrowed.hpp>
#include <notepact/base/settings.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::conformance::detail {

// The number at a place of the sequence that a seed begins, by SplitMix64: random enough for tests, and the
// same everywhere.
NOTEPACT_WRAPS constexpr std::uint64_t mixed(std::uint64_t seed, std::uint64_t which) noexcept {
    auto z = seed + (which + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
    z = (z ^ z >> 27) * 0x94D049BB133111EBU;
    return z ^ z >> 31;
}

// Hands out the numbers of such a sequence.
class dice {
  public:
    explicit constexpr dice(std::uint64_t seed) noexcept : seed_(seed) {}
    // Below `sides`, which is not 0.
    constexpr std::size_t roll(std::size_t sides) noexcept {
        return narrowed<std::size_t>(mixed(seed_, rolled_++) % sides);
    }

  private:
    std::uint64_t seed_;
    std::uint64_t rolled_ = 0;
};

} // namespace notepact::conformance::detail

#endif
