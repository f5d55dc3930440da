// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: two_alternatives_of_one_kind
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto either_any = either(string(), any());
