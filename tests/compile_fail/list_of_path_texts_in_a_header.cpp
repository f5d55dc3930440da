// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: parameter_of_texts_that_cannot_stand_there
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

constexpr auto headers = object(in_header("X-Ids", comma_list(path_text())));
