// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/not_empty.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = not_empty(warning);
constexpr auto strict = not_empty();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "not_empty");
}

suite not_empty_suite("contract/formats/not_empty", {{"row", row}});

} // namespace
