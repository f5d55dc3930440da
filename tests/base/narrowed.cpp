// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/narrowed.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace {

using notepact::narrowed;
using notepact_test::suite;
using notepact_test::test;

static_assert(std::is_same_v<decltype(narrowed<std::uint8_t>(std::size_t{1})), std::uint8_t>);
static_assert(noexcept(narrowed<std::uint8_t>(1)));

void room(test& t) {
    t.equal(narrowed<std::uint32_t>(std::uint64_t{0xFFFFFFFF}), 0xFFFFFFFFU, "what has room is kept");
    t.equal(narrowed<std::uint32_t>(std::uint64_t{0x500000007}), 7U, "the bits above are dropped");
    t.equal(narrowed<std::size_t>(std::size_t{7}), std::size_t{7}, "the same type");
}

suite narrowed_suite("base/narrowed", {{"room", room}});

} // namespace
