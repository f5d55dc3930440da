// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/about.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iterator>

namespace {

using notepact_test::test;
namespace clinic = notepact::clinic;

// What the document says of itself; it knows no scopes.
void texts(test& t) {
    t.equal(clinic::about.name, "clinic");
    t.equal(clinic::about.title, "Clinic Session Notes API");
    t.equal(clinic::about.version, "1");
    t.check(!clinic::about.source.empty(), "where that is from");
    t.check(clinic::about.scopes == nullptr && clinic::about.scope_count == 0, "no scopes");
}

void operations(test& t) {
    std::size_t i = 0;
    for (auto const* of : clinic::about)
        t.check(of == clinic::operations[i++], of->name);
    t.equal(i, std::size(clinic::operations));
}

notepact_test::suite about_suite("clinic/about", {{"texts", texts}, {"operations", operations}});

} // namespace
