// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: two_alternatives_of_one_kind
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto named = object(required("x", string()));
constexpr auto either_object = either(either(string(), named), map_of(string()));
