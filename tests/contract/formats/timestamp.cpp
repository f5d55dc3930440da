// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/timestamp.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = timestamp(warning);
constexpr auto strict = timestamp();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "timestamp");
}

suite timestamp_suite("contract/formats/timestamp", {{"row", row}});

} // namespace
