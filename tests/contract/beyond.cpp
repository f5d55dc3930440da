// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/beyond.hpp"

#include "../support/test.hpp"

#include <string_view>

namespace {

using namespace notepact_test;
using notepact::all_beyond;

// Each has a name and a reason of its own.
void texts(test& t) {
    for (auto const* one : all_beyond) {
        t.check(!one->name.empty() && !one->why.empty(), one->name);
        for (char const c : one->name)
            t.check((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_', one->name);
        for (auto const* other : all_beyond) {
            if (other == one) break;
            t.check(one->name != other->name && one->why != other->why, one->name);
        }
    }
}

suite beyond_suite("contract/beyond", {{"texts", texts}});

} // namespace
