// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/bearer_token.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = bearer_token();
constexpr auto strict = bearer_token();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "bearer_token");
}

suite bearer_token_suite("contract/formats/bearer_token", {{"row", row}});

} // namespace
