// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/ipv4.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = ipv4(warning);
constexpr auto strict = ipv4();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "ipv4");
}

suite ipv4_suite("contract/formats/ipv4", {{"row", row}});

} // namespace
