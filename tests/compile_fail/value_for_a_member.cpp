// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_part_of_an_object
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto thing = object(string());
