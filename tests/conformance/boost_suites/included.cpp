// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The framework as headers alone, behind the header under test.
#define BOOST_TEST_MODULE included
#include "hand_made.hpp"

#include <notepact/conformance/boost_test.hpp>

#include <boost/test/included/unit_test.hpp>

namespace {

auto const added = [] {
    using boost::unit_test::framework::master_test_suite;
    master_test_suite().add(notepact::conformance::boost_suite("server.clinic", notepact_test::hand_made()));
    return true;
}();

} // namespace

BOOST_AUTO_TEST_CASE(added_one_suite) {
    BOOST_TEST(added);
}
