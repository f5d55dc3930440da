// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: replies_of_two_structs
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<
    on<200, clinic::addendum_answer>, on<404, clinic::refused_answer>, default_<clinic::sign_off_answer>>;
constexpr auto count = answers::sorted;
