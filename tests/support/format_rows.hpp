// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A text format's row against itself: its samples against its scanner, its patterns against its samples.
#ifndef NOTEPACT_TESTS_SUPPORT_FORMAT_ROWS_HPP
#define NOTEPACT_TESTS_SUPPORT_FORMAT_ROWS_HPP

#include "test.hpp"

#include <notepact/contract/words.hpp>

#include <string_view>

namespace notepact_test {

// `lenient` names the row with a warning where a contract may say one, `strict` with an error.
void verify_row(test& t, notepact::rule const& lenient, notepact::rule const& strict, std::string_view name);

} // namespace notepact_test

#endif
