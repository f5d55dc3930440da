// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: constraint_does_not_fit
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

constexpr auto query = object(in_query("ids", comma_list(path_text(), max_length(3))));
