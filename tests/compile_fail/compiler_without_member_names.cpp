// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: compiler_without_member_names
//
// As if by a compiler that spells functions in another way.
#include <string_view>
#define __PRETTY_FUNCTION__ "spelling<&one::x>()"
#include <notepact/contract/member_name.hpp>

struct one {
    int x;
};

constexpr auto name = notepact::member_name<&one::x>;
