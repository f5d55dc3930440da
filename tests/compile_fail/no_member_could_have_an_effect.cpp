// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_member_could_have_an_effect
#include <notepact/contract/words.hpp>

using namespace notepact;

constexpr auto no_choice = object(at_least_one(), required("x", any()));
