// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/header_text.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = header_text();
constexpr auto strict = header_text();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "header_value");
}

suite header_text_suite("contract/formats/header_text", {{"row", row}});

} // namespace
