// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/hostname.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = hostname(warning);
constexpr auto strict = hostname();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "hostname");
}

void same(test& t) {
    auto const compare = hostname_format.notes->compare;
    t.check(compare("clinic.example", "Clinic.Example") == likeness::same, "case");
    t.check(compare("clinic.example", "clinic.exampl") == likeness::different, "another");
}

suite hostname_suite("contract/formats/hostname", {{"row", row}, {"same", same}});

} // namespace
