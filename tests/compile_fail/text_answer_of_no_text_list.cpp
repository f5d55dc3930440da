// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: text_answer_of_no_text
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto refused = answer_text("depot.refused", array_of(string()));
