// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/joined.hpp"

#include "../support/test.hpp"

#include <string_view>

namespace {

using notepact::detail::joined;
using notepact_test::test;

constexpr std::string_view none, a = "a", bc = "bc";
static_assert(joined<a, bc, none, a>::text == "abca");
static_assert(joined<none>::text.empty());

void ended(test& t) {
    t.equal(joined<bc, a>::text, "bca");
    t.equal(joined<bc, a>::text.data()[3], '\0');
}

notepact_test::suite joined_suite("base/joined", {{"ended", ended}});

} // namespace
