// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: rule_does_not_fit_the_member
#include <notepact/contract/words.hpp>

struct inner {
    int x;
};
struct other {
    int x;
};
struct outer {
    other member;
};

using namespace notepact;

constexpr auto inner_rule = object<inner>(required<&inner::x>("x", integer()));
constexpr auto bound = object<outer>(required<&outer::member>("member", inner_rule));
