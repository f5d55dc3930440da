// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: two_replies_of_one_range
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<
    on<200, clinic::addendum_answer>, on_range<4, clinic::refused_answer>,
    on_range<4, clinic::invalid_answer>>;
constexpr auto count = answers::sorted;
