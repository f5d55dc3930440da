// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/rfc3339.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = rfc3339(warning);
constexpr auto strict = rfc3339();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "rfc3339");
}

void same(test& t) {
    auto const compare = rfc3339_format.notes->compare;
    t.check(compare("2023-10-27T21:40:00Z", "2023-10-27T23:40:00.000+02:00") == likeness::same, "offsets");
    t.check(compare("2023-10-27T21:40:00Z", "2023-10-27T21:40:01Z") == likeness::different, "another");
}

suite rfc3339_suite("contract/formats/rfc3339", {{"row", row}, {"same", same}});

} // namespace
