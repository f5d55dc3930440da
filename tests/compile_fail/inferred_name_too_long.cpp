// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: member_name_too_long
#define NOTEPACT_SMALL // its limits are short to write
#include <notepact/contract/inferred.hpp>

struct note {
    bool a_name_that_is_longer_than_tables_hold;
};

using namespace notepact;

constexpr auto bound = object<note>(required<&note::a_name_that_is_longer_than_tables_hold>());
