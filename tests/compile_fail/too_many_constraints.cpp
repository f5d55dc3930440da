// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: too_many_constraints_of_a_text
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = string(min_length(1), max_length(2), max_length(3), max_length(4), max_length(5));
