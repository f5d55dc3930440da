// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/email.hpp"

#include "../../support/format_rows.hpp"

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = email(warning);
constexpr auto strict = email();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "email");
}

suite email_suite("contract/formats/email", {{"row", row}});

} // namespace
