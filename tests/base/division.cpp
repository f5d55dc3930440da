// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/division.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace {

using notepact_test::test;

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

bool right(std::uint64_t value, std::uint32_t by) {
    auto const [quotient, rest] = notepact::detail::divide(value, by);
    return rest < by && quotient == value / by && rest == value % by;
}

// Values around those where a part of 16 bits ends, by all that it may be divided by at its limits.
void edges(test& t) {
    for (std::uint32_t const by : {1u, 2u, 3u, 7u, 10u, 675u, 32767u, 32768u, 65534u, 65535u})
        for (unsigned bits = 0; bits != 64; ++bits)
            for (std::uint64_t const around : {most, std::uint64_t{0}, std::uint64_t{1}}) {
                auto const value = (std::uint64_t{1} << bits) + around;
                t.check(right(value, by), std::to_string(value) + " by " + std::to_string(by));
            }
    t.check(right(most, 1) && right(most, 65535) && right(0, 65535), "the largest and none");
}

void random(test& t) {
    std::mt19937_64 bits(64);
    unsigned wrong = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const value = bits() >> (bits() % 64);
        wrong += !right(value, static_cast<std::uint32_t>(1 + bits() % 65535));
    }
    t.equal(wrong, 0U);
}

static_assert(notepact::detail::divide(most, 10).value == 1844674407370955161u);
static_assert(notepact::detail::divide(most, 10).rest == 5);

notepact_test::suite division_suite("base/division", {{"edges", edges}, {"random", random}});

} // namespace
