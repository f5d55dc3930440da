// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "hand_made.hpp"

#include <notepact/conformance/boost_test.hpp>

boost::unit_test::test_suite* other_suite();

boost::unit_test::test_suite* other_suite() {
    return notepact::conformance::boost_suite(notepact_test::hand_made("server.other"));
}
