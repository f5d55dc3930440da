// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/documents.hpp"

#include "../support/printed.hpp"
#include "../support/test.hpp"

#include <notepact/clinic/api.hpp>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

void bodies(test& t) {
    printed_bodies_keep_contracts(t, clinic::api, clinic::printed_bodies);
    for (auto const& one : clinic::printed_bodies) {
        if (one.cut.empty()) continue;
        t.check(one.cut_breaks == notepact::errc::not_base64, one.name);
        auto const begin = one.text.find("\"data:image/png;base64,") + 1;
        auto const signature = one.text.substr(begin, one.text.find('"', begin) - begin);
        t.equal(signature.substr(signature.size() - 3), "...", one.name);
    }
}

void requests(test& t) {
    printed_requests_are_written(t, clinic::api, clinic::printed_requests);
}

notepact_test::suite documents_suite("clinic/documents", {{"bodies", bodies}, {"requests", requests}});

} // namespace
