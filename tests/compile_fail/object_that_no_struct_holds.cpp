// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: object_that_no_struct_holds
#include <notepact/http/replies.hpp>

using namespace notepact;

constexpr auto loose = answer_body("depot.loose", object(required("id", integer())));
constexpr auto line = answer_text("depot.line", string());
constexpr auto count = replies<on<200, loose>, default_<line>>::size;
