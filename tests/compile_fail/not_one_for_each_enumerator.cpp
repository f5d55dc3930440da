// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: not_one_for_each_enumerator
#include <notepact/base/in_order.hpp>

enum class tide {
    low,
    high
};
constexpr char const* names[] = {"low"};
constexpr char const* name = notepact::in_order<tide::high>(names, tide::low);
