// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: rule_does_not_fit_the_member
#include <notepact/contract/inferred.hpp>

struct note {
    std::string_view member;
};

using namespace notepact;

constexpr auto bound = object<note>(required<&note::member>(integer()));
