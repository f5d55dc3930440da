// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/rate_window.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <random>
#include <string>

namespace {

using notepact::rate_window;
using notepact_test::test;

// 3 in any 10 milliseconds.
constexpr std::uint64_t wait_after(std::uint64_t now) {
    rate_window<3> window(10);
    for (std::uint64_t const at : {100u, 104u, 104u})
        window.sent(at);
    return window.wait(now);
}
static_assert(wait_after(104) == 6 && wait_after(109) == 1);
static_assert(wait_after(110) == 0 && wait_after(1000) == 0);
static_assert(rate_window<1000>(60000).wait(0) == 0);
static_assert(sizeof(rate_window<1000>) <= 1000 * 8 + 3 * 8);

void edges(test& t) {
    rate_window<1> one(1000);
    t.equal(one.wait(0), std::uint64_t{0}, "the first, at time zero");
    one.sent(0);
    t.equal(one.wait(0), std::uint64_t{1000});
    t.equal(one.wait(999), std::uint64_t{1});
    t.equal(one.wait(1000), std::uint64_t{0});
    one.sent(~std::uint64_t{0}); // the end of time
    t.equal(one.wait(~std::uint64_t{0}), std::uint64_t{1000});

    rate_window<1> never(0);
    never.sent(5);
    t.equal(never.wait(5), std::uint64_t{0}, "no window");

    rate_window<2> forever(~std::uint64_t{0});
    forever.sent(1);
    forever.sent(2);
    t.equal(forever.wait(2), ~std::uint64_t{0} - 1);
}

// Remembers all and counts.
struct memory {
    std::size_t limit;
    std::uint64_t length;
    std::deque<std::uint64_t> sent = {};

    void forget(std::uint64_t now) {
        while (!sent.empty() && now - sent.front() >= length)
            sent.pop_front();
    }
    std::uint64_t wait(std::uint64_t now) {
        forget(now);
        if (sent.size() < limit) return 0;
        return sent[sent.size() - limit] + length - now;
    }
};

struct counts {
    unsigned events = 0, waits = 0, wrong = 0, over = 0;
};

// Some clients wait, some do not: then no more than they should is held against them.
template <std::size_t Limit>
void run(std::uint64_t length, bool obeys, unsigned seed, counts& seen) {
    std::mt19937 random(seed);
    rate_window<Limit> window(length);
    memory expected{Limit, length};
    std::uint64_t now = 0;
    std::uint64_t const often = 2 * length / Limit + 2; // about as often as it may
    for (int i = 0; i != 10000; ++i) {
        if (random() % 4 != 0) now += random() % often;
        if (random() % 1000 == 0) now += length * (random() % 3);
        auto const wait = window.wait(now);
        seen.wrong += wait != expected.wait(now);
        seen.waits += wait != 0;
        ++seen.events;
        if (wait != 0 && obeys) {
            seen.wrong +=
                window.wait(now + wait - 1) == 0 || window.wait(now + wait) != 0; // not a moment longer
            if (random() % 2 == 0) continue;
            now += wait;
            expected.forget(now);
        }
        window.sent(now);
        expected.sent.push_back(now);
        seen.over += obeys && expected.sent.size() > Limit;
    }
}

void against_a_memory(test& t) {
    counts seen;
    unsigned seed = 0;
    for (std::uint64_t const length : {60000u, 7777u, 1000u, 10u, 1u}) {
        run<1000>(length, true, ++seed, seen);
        run<1000>(length, false, ++seed, seen);
        run<5>(length, true, ++seed, seen);
        run<1>(length, false, ++seed, seen);
    }
    t.equal(seen.events, 200000U);
    t.equal(seen.wrong, 0U);
    t.equal(seen.over, 0U, "more than the limit in a window");
    t.check(seen.waits > 20000 && seen.events - seen.waits > 20000, std::to_string(seen.waits));
}

notepact_test::suite rate("http/rate_window", {{"edges", edges}, {"against_a_memory", against_a_memory}});

} // namespace
