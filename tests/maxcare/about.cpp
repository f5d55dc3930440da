// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/about.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;
namespace maxcare = notepact::maxcare;

// What the documents say of themselves.
void texts(test& t) {
    t.equal(maxcare::about.name, "maxcare");
    t.equal(maxcare::about.title, "Max AI Public API");
    t.equal(maxcare::about.version, "3.0");
    t.check(!maxcare::about.source.empty(), "where that is from");
}

// All operations, in the order in which they are declared.
void operations(test& t) {
    std::size_t i = 0;
    for (auto const* of : maxcare::about)
        t.check(of == maxcare::operations[i++], of->name);
    t.equal(i, std::size_t{36});
}

// A scope's bit is its place among the names, as operations need it.
void scopes(test& t) {
    t.equal(maxcare::about.scope_count, std::size_t{20});
    for (std::size_t i = 0; i < maxcare::about.scope_count; ++i) {
        auto const scope = static_cast<maxcare::scope>(i);
        t.equal(maxcare::about.scopes[i], notepact::text_of(scope));
        t.equal(maxcare::scopes{scope}.bits(), std::uint32_t{1} << i);
    }
    for (auto const* of : maxcare::about)
        for (auto const& need : of->how.needs)
            t.check((need.any_of >> maxcare::about.scope_count) == 0, of->name);
}

notepact_test::suite
    about_suite("maxcare/about", {{"texts", texts}, {"operations", operations}, {"scopes", scopes}});

} // namespace
