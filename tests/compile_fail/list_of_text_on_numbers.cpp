// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: rule_does_not_fit_the_member
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

#include <vector>
struct query {
    std::vector<int> ids;
};
constexpr auto table = object<query>(in_query<&query::ids>("ids", comma_list(path_text())));
