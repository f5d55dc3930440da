// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: enum_in_braces_would_dangle
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto colour = one_of({"red", "green"});
