// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: multiple_of_what_is_not_positive
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = integer(multiple_of(0));
