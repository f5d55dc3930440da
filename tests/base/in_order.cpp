// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.

#include "notepact/base/in_order.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <cstdint>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::in_order;

enum class tide : std::uint8_t {
    low,
    high
};
constexpr std::string_view name(tide which) noexcept {
    constexpr std::string_view names[] = {"low", "high"};
    return in_order<tide::high>(names, which);
}
constexpr int metres(tide which) noexcept {
    constexpr int all[] = {-1, 3};
    return in_order<tide::high>(all, which);
}
static_assert(name(tide::low) == "low" && name(tide::high) == "high");
static_assert(metres(tide::low) == -1 && metres(tide::high) == 3);

// What the tables of the library are held against.
enum class gaps : std::uint8_t {
    two = 2,
    five = 5,
    last = 255
};
static_assert(enumerators<tide> == 2 && enumerators<gaps> == 3);
static_assert(each_has_its_own<tide>([](tide t) { return name(t); }));
static_assert(!each_has_its_own<tide>([](tide) { return "same"; }), "two with one name");
static_assert(
    !each_has_its_own<tide>([](tide t) { return t == tide::low ? "low" : ""; }), "one without a name");

void at_run_time(test& t) {
    for (auto const which : {tide::low, tide::high}) {
        t.equal(name(which), which == tide::low ? "low" : "high");
        t.equal(metres(which), which == tide::low ? -1 : 3);
    }
}

suite in_order_suite("base/in_order", {{"at_run_time", at_run_time}});

} // namespace
