// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: nested_too_deep
#define NOTEPACT_SMALL // its limits are short to write
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto inner = object(required("a", array_of(array_of(array_of(array_of(string()))))));
constexpr auto deep =
    request_body("acme.deep", object(required("b", array_of(either(string(), map_of(array_of(inner)))))));
