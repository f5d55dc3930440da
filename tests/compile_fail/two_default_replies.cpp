// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: two_default_replies
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<
    on<200, clinic::addendum_answer>, default_<clinic::refused_answer>, default_<clinic::invalid_answer>>;
constexpr auto count = answers::sorted;
