// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto value = number(minimum(0.5));
