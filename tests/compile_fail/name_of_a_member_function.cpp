// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_member_to_name
#include <notepact/contract/member_name.hpp>

struct one {
    int x;
    void f();
};

constexpr auto name = notepact::member_name<&one::f>;
