// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: said_of_no_value
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = string("a");
