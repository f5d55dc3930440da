// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: parameter_of_texts_that_cannot_stand_there
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto path = object(in_path("id", string(min_length(1))));
