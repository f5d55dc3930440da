// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: range_is_neither_success_nor_error
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<on<200, clinic::addendum_answer>, on_range<3, clinic::refused_answer>>;
constexpr auto count = answers::sorted;
