// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/cases/case.hpp"

#include "../../support/test.hpp"

namespace {

using namespace notepact;
using notepact_test::test;

// What earns warnings is written; one error, wherever it stands, refuses the request.
void accepted(test& t) {
    conformance::request_case made;
    t.check(made.accepted(), "nothing is wrong");
    made.expected.push_back({severity::warning, "", errc::unknown_parameter, nullptr, place::query});
    t.check(made.accepted(), "a warning");
    made.expected.push_back({severity::error, "/a", errc::missing_member});
    t.check(!made.accepted(), "an error behind it");
    t.equal(made.expected[1].in, place::body, "where it is unless it is said");
}

notepact_test::suite const case_suite("conformance/cases/case", {{"accepted", accepted}});

} // namespace
