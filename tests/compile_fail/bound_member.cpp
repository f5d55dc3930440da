// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_of_a_struct_in_an_unbound_object
#include <notepact/contract/words.hpp>

struct one {
    int x;
};

using namespace notepact;

constexpr auto unbound = object(required<&one::x>("x", integer()));
