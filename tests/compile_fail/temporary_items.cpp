// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

#include <vector>
items_view<int> const kept = std::vector<int>{1, 2};
