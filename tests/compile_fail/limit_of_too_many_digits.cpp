// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: limit_is_no_decimal_number
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = number(maximum("12345678901234567890"));
