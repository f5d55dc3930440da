// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/uuid.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = uuid(warning);
constexpr auto strict = uuid();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "uuid");
}

void same(test& t) {
    auto const compare = uuid_format.notes->compare;
    t.check(
        compare("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", "9A3F4C1E-7B2D-4F60-8A51-0C9D2E7B6F13")
            == likeness::same,
        "case");
    t.check(
        compare("9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", "9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f14")
            == likeness::different,
        "another");
}

suite uuid_suite("contract/formats/uuid", {{"row", row}, {"same", same}});

} // namespace
