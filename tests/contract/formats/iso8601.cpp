// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/iso8601.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = iso8601(warning);
constexpr auto strict = iso8601();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "iso8601");
}

suite iso8601_suite("contract/formats/iso8601", {{"row", row}});

} // namespace
