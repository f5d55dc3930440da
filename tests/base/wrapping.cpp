// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/wrapping.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <limits>

namespace {

using notepact::detail::negated;
using notepact::detail::shifted_in;
using notepact_test::suite;
using notepact_test::test;

void negatives(test& t) {
    constexpr auto lowest = (std::numeric_limits<std::int64_t>::min)();
    for (std::int64_t const value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, lowest + 1})
        t.equal(static_cast<std::int64_t>(negated(static_cast<std::uint64_t>(value))), -value, "negated");
    t.equal(
        negated(static_cast<std::uint64_t>(lowest)), std::uint64_t{1} << 63, "the lowest has no negative");
}

void shifts(test& t) {
    t.equal(shifted_in(0, 8, 0x89), 0x89U, "into nothing");
    t.equal(shifted_in(0x89504E47, 8, 0x0D), 0x504E470DU, "the first byte of five is lost");
    t.equal(shifted_in(0xFFFFFFFF, 6, 0x2A), 0xFFFFFFEAU, "six bits");
    t.equal(shifted_in(0x12345678, 0, 0), 0x12345678U, "none");
}

suite wrapping_suite("base/wrapping", {{"negatives", negatives}, {"shifts", shifts}});

} // namespace
