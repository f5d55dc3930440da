// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: unbound_member_in_a_bound_object
#include <notepact/contract/words.hpp>

struct one {
    int x, y;
};

using namespace notepact;

constexpr auto bound = object<one>(required<&one::x>("x", integer()), required("y", integer()));
