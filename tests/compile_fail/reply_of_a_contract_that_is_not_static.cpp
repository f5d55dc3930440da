// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: static
#include <notepact/clinic.hpp>

using namespace notepact;

void declare() {
    constexpr auto answer = answer_body(
        "local.answer", object<clinic::addendum>(required<&clinic::addendum::id>("id", clinic::id)));
    using answers = replies<on<200, answer>>;
}
