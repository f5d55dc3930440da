// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/rate_window.hpp"

#include "../support/test.hpp"

#include <cstdint>

namespace {

using notepact::maxcare::rate_window;
using notepact_test::test;

static_assert(rate_window().wait(0) == 0);
static_assert(sizeof(rate_window) <= 1000 * 8 + 3 * 8);

void of_the_documents(test& t) { // Maximum 1000 requests per 60 seconds.
    rate_window window;
    std::uint64_t const start = 1700000000000;
    for (std::uint64_t i = 0; i != 1000; ++i) {
        t.equal(window.wait(start + i), std::uint64_t{0});
        window.sent(start + i);
    }
    t.equal(window.wait(start + 999), std::uint64_t{59001});
    t.equal(window.wait(start + 59999), std::uint64_t{1});
    t.equal(window.wait(start + 60000), std::uint64_t{0});
    window.sent(start + 60000);
    t.equal(window.wait(start + 60000), std::uint64_t{1});
    t.equal(window.wait(start + 60001), std::uint64_t{0});
}

notepact_test::suite rate("maxcare/rate_window", {{"of_the_documents", of_the_documents}});

} // namespace
