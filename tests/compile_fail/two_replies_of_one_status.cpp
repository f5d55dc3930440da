// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: two_replies_of_one_status
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<
    on<200, clinic::addendum_answer>, on<404, clinic::refused_answer>, on<404, clinic::refused_answer>>;
constexpr auto count = answers::sorted;
