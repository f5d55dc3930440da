// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_reply_of_success
#include <notepact/clinic.hpp>

using namespace notepact;

using answers = replies<default_<clinic::addendum_answer>>;
constexpr auto count = answers::sorted;
