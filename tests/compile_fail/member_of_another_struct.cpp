// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_of_another_struct
#include <notepact/contract/words.hpp>

struct one {
    int x;
};
struct other {
    int x;
};

using namespace notepact;

constexpr auto bound = object<one>(required<&other::x>("x", integer()));
