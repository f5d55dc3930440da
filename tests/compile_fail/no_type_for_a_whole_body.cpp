// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_type_for_a_whole_body
#include <notepact/http/replies.hpp>

using namespace notepact;

constexpr auto both = answer_body("depot.both", either(string(), integer()));
constexpr auto line = answer_text("depot.line", string());
constexpr auto count = replies<on<200, both>, default_<line>>::size;
