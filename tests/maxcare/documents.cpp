// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/documents.hpp"

#include "../support/printed.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/api.hpp>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

void bodies(test& t) {
    printed_bodies_keep_contracts(t, maxcare::api, maxcare::printed_bodies);
    for (auto const& one : maxcare::printed_bodies)
        t.check(one.cut.empty(), one.name);
}

void requests(test& t) {
    printed_requests_are_written(t, maxcare::api, maxcare::printed_requests);
}

notepact_test::suite documents_suite("maxcare/documents", {{"bodies", bodies}, {"requests", requests}});

} // namespace
