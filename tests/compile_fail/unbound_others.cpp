// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: rule_does_not_fit_the_member
#include <notepact/contract/words.hpp>

using namespace notepact;

struct thing {
    int rest;
};
constexpr auto value = object<thing>(others<&thing::rest>(string()));
