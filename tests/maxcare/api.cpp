// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/api.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using notepact_test::test;
namespace maxcare = notepact::maxcare;

// What the documents say of themselves.
void texts(test& t) {
    t.equal(maxcare::api.name, "maxcare");
    t.equal(maxcare::api.title, "Max AI Public API");
    t.equal(maxcare::api.version, "3.0");
    t.check(!maxcare::api.source.empty(), "where that is from");
    t.equal(maxcare::api.server, maxcare::server);
}

// All operations, in the order in which they are declared.
void operations(test& t) {
    std::size_t i = 0;
    for (auto const* of : maxcare::api)
        t.check(of == maxcare::api.operations[i++], of->name);
    t.equal(i, std::size_t{36});
}

// A scope's bit is its place among the names, as operations need it.
void scopes(test& t) {
    t.equal(maxcare::api.scopes.size(), std::size_t{20});
    for (std::size_t i = 0; i < maxcare::api.scopes.size(); ++i) {
        auto const scope = static_cast<maxcare::scope>(i);
        t.equal(maxcare::api.scopes[i], notepact::text_of(scope));
        t.equal(maxcare::scopes{scope}.bits(), std::uint32_t{1} << i);
    }
    for (auto const* of : maxcare::api)
        for (auto const& need : of->how.needs)
            t.check((need.any_of >> maxcare::api.scopes.size()) == 0, of->name);
}

void credential(test& t) {
    t.equal(maxcare::api.headers().detail, 2U);
    t.equal(maxcare::api.credential().name(), "Authorization");
    t.equal(maxcare::api.scheme(), "Bearer");
}

// A small build keeps no notes, and so no manners.
void manners(test& t) {
    t.check(maxcare::api.manners == (NOTEPACT_NOTES != 0 ? &maxcare::manners : nullptr), "those of this API");
}

notepact_test::suite api_suite(
    "maxcare/api", {{"texts", texts},
                    {"operations", operations},
                    {"scopes", scopes},
                    {"credential", credential},
                    {"manners", manners}});

} // namespace
