// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: success
//
// As if by a compiler that spells functions in another way.
#include <string_view>
#define __PRETTY_FUNCTION__ "spelling<&one::x>()"
#include <notepact/contract/inferred.hpp>

struct one {
    int x;
};

using namespace notepact;

constexpr auto bound = object<one>(required<&one::x>("x"));
