// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/uri.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = uri(warning);
constexpr auto strict = uri();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "uri");
}

suite uri_suite("contract/formats/uri", {{"row", row}});

} // namespace
