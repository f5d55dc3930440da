// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/finding.hpp"

#include "../support/test.hpp"

namespace {

using namespace notepact;
using notepact_test::test;

static_assert(sizeof(finding) == 2);
static_assert(!finding() && finding{errc::blank} && finding{errc::blank, warning});

void levels(test& t) {
    t.equal(name(finding{errc::blank}.level), "error");
    t.equal(name(finding{errc::blank, warning}.level), "warning");
}

notepact_test::suite finding_suite("base/finding", {{"levels", levels}});

} // namespace
