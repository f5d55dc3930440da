// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/integer_text.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = integer_text();
constexpr auto strict = integer_text();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "integer");
}

suite integer_text_suite("contract/formats/integer_text", {{"row", row}});

} // namespace
