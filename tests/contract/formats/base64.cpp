// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/base64.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = base64(warning);
constexpr auto strict = base64();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "base64");
}

suite base64_suite("contract/formats/base64", {{"row", row}});

} // namespace
