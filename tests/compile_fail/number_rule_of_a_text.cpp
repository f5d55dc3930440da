// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: number_rule_of_a_text
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = integer_text(positive(warning));
