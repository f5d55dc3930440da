// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: list_of_what_is_no_text
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

constexpr auto query = object(in_query("ids", comma_list(integer())));
