// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: constraint_does_not_fit
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = integer(max_length(3));
