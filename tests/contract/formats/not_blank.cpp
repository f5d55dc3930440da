// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/not_blank.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = not_blank(warning);
constexpr auto strict = not_blank();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "not_blank");
}

suite not_blank_suite("contract/formats/not_blank", {{"row", row}});

} // namespace
