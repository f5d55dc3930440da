// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The framework as headers alone, before ours and in two sources; the README has it behind ours.
#define BOOST_TEST_MODULE included
// clang-format off
#include <boost/test/included/unit_test.hpp>

#include "hand_made.hpp"

#include <notepact/conformance/boost_test.hpp>
// clang-format on

boost::unit_test::test_suite* other_suite();

namespace {

auto const added = [] {
    auto& master = boost::unit_test::framework::master_test_suite();
    master.add(notepact::conformance::boost_suite(notepact_test::hand_made()));
    master.add(other_suite());
    return true;
}();

} // namespace

BOOST_AUTO_TEST_CASE(added_two_suites) {
    BOOST_TEST(added);
}
