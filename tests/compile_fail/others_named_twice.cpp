// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: others_named_twice
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto thing = object(others(string()), others(any()));
