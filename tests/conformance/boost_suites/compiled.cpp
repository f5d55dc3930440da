// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The framework as a library, started by hand. What was kept is printed behind its log, as JSON.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <notepact/conformance/boost_test.hpp>
// Behind the header that is tested.
#include "hand_made.hpp"

#include <notepact/conformance/report.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <string_view>

namespace {

bool init() {
    return true;
}

} // namespace

int main(int argc, char** argv) {
    notepact::conformance::suite_result kept;
    auto& master = boost::unit_test::framework::master_test_suite();
    master.add(notepact::conformance::boost_suite(notepact_test::hand_made_failing(), &kept));
    int const status = boost::unit_test::unit_test_main(init, argc, argv);
    put_json(kept, [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
    return status;
}
