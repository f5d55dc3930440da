// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/png_data_uri.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = png_data_uri(warning);
constexpr auto strict = png_data_uri();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "png_data_uri");
}

suite png_data_uri_suite("contract/formats/png_data_uri", {{"row", row}});

} // namespace
