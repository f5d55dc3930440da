// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// The Boost.Test runner: the registered suites become a Boost.Test tree, so --run_test, --log_format and the
// rest work as everywhere.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include "test.hpp"

#include <boost/test/unit_test.hpp>

namespace {

class boost_test final : public notepact_test::test {
    void record(bool ok, std::string const& message, char const* file, int line) override {
        BOOST_CHECK_MESSAGE(ok, file << ":" << line << ": " << message);
    }
};

bool init() {
    for (auto* suite : notepact_test::suite::all()) {
        auto* tree = BOOST_TEST_SUITE(suite->name());
        for (auto const& test_case : suite->cases())
            tree->add(boost::unit_test::make_test_case(
                [run = test_case.run] {
                    boost_test t;
                    run(t);
                },
                test_case.name,
                __FILE__,
                __LINE__));
        boost::unit_test::framework::master_test_suite().add(tree);
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    return boost::unit_test::unit_test_main(init, argc, argv);
}
