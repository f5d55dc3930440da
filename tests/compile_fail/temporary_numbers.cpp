// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/contract/words.hpp>

using namespace notepact;

using three = std::int64_t const[3];
constexpr auto value = integer(among(three{1, 2, 3}));
