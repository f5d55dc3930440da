// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/path_text.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = path_text();
constexpr auto strict = path_text();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "path_segment");
}

suite path_text_suite("contract/formats/path_text", {{"row", row}});

} // namespace
