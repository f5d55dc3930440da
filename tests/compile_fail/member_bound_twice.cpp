// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_bound_twice
#include <notepact/contract/words.hpp>

struct range {
    int first, last;
};

using namespace notepact;

constexpr auto twice = object<range>(
    required<&range::first>("first", integer()), //
    required<&range::first>("last", integer()));
