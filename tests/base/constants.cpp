// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/constants.hpp"

#include "../support/test.hpp"

#include <type_traits>

namespace {

using notepact::constants;
using notepact_test::test;

constexpr int three[] = {1, 2, 3};
constexpr constants<int> table = three;
static_assert(table.count == 3 && table.first == three && !table.empty());
static_assert(constants<int>().empty() && constants<int>().begin() == constants<int>().end());
static_assert(!std::is_constructible_v<constants<int>, int const (&&)[3]>, "an array that would be gone");

void walk(test& t) {
    int sum = 0;
    for (int const one : table)
        sum += one;
    t.equal(sum, 6);
}

notepact_test::suite constants_suite("base/constants", {{"walk", walk}});

} // namespace
