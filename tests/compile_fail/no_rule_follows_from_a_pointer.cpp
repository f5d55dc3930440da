// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_rule_follows_from_this_type
#include <notepact/contract/holds.hpp>
#include <notepact/contract/inferred.hpp>

struct note {
    int* member;
};

using namespace notepact;

constexpr auto bound = object<note>(required<&note::member>());
