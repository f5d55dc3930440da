// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: list_of_a_parameter_elsewhere
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

constexpr auto body = request_body("a", object(required("ids", comma_list(path_text()))));
