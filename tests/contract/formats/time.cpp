// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/time.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = full_time(warning);
constexpr auto strict = full_time();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "time");
}

suite time_suite("contract/formats/time", {{"row", row}});

} // namespace
