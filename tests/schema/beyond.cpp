// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/beyond.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <string_view>

namespace {

using namespace notepact_test;
using notepact::schema::beyond;

// All but the first have a name and a reason of their own; the first stands for none.
constexpr std::size_t count = enumerators<beyond>;
static_assert(std::size(notepact::schema::beyond_texts) == count);
static_assert(name(beyond::nothing).empty() && why(beyond::nothing).empty());

void texts(test& t) {
    for (std::size_t i = 1; i != count; ++i) {
        auto const one = static_cast<beyond>(i);
        t.check(!name(one).empty() && !why(one).empty(), name(one));
        t.check(notepact::schema::beyond_texts[i].what == one, name(one));
        for (char const c : name(one))
            t.check((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_', name(one));
        for (std::size_t k = 1; k != i; ++k) {
            auto const other = static_cast<beyond>(k);
            t.check(name(one) != name(other) && why(one) != why(other), name(one));
        }
    }
}

suite beyond_suite("schema/beyond", {{"texts", texts}});

} // namespace
