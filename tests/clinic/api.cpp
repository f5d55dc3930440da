// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/api.hpp"

#include "../support/test.hpp"

#include <string>

namespace {

using notepact_test::test;
namespace clinic = notepact::clinic;

// What the document says of itself; it names no server and knows no scopes.
void texts(test& t) {
    t.equal(clinic::api.name, "clinic");
    t.equal(clinic::api.title, "Clinic Session Notes API");
    t.equal(clinic::api.version, "1");
    t.check(!clinic::api.source.empty(), "where that is from");
    t.equal(clinic::api.server, "");
    t.check(clinic::api.scopes.empty(), "no scopes");
}

void operations(test& t) {
    std::string names;
    for (auto const* of : clinic::api)
        names += std::string(of->name) + ' ';
    t.equal(
        names,
        "clinic.create_addendum clinic.update_addendum clinic.create_sign_off clinic.update_sign_off ");
}

void credential(test& t) {
    t.equal(clinic::api.headers().detail, 1U);
    t.equal(clinic::api.credential().name(), "X-User-Token");
    t.equal(clinic::api.scheme(), "");
}

// A small build keeps no notes, and so no manners.
void manners(test& t) {
    t.check(clinic::api.manners == (NOTEPACT_NOTES != 0 ? &clinic::manners : nullptr), "those of this API");
}

notepact_test::suite api_suite(
    "clinic/api",
    {{"texts", texts}, {"operations", operations}, {"credential", credential}, {"manners", manners}});

} // namespace
