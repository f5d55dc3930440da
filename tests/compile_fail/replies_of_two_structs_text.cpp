// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: replies_of_two_structs
#include <notepact/http/replies.hpp>

#include <string>

using namespace notepact;

struct failure {
    std::string why;
};
constexpr auto line = answer_text("depot.line", string());
constexpr auto wrong = answer_body("depot.wrong", object<failure>(required<&failure::why>("why", string())));
constexpr auto count = replies<on<200, line>, on<404, wrong>, default_<line>>::sorted;
