// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: repeated_list_outside_a_query
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

constexpr auto headers = object(in_header("X-Ids", repeated_list(header_text())));
