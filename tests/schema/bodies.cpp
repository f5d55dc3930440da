// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/bodies.hpp"

#include "../support/ferry_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact;
using notepact_test::test;

std::vector<std::string> names_of(api const& which) {
    std::vector<std::string> names;
    schema::for_each_body(which, [&names](schema::body_of const& body) { names.push_back(body.name()); });
    return names;
}

// A request's body by the operation alone, an answer's with its status; each name once.
void names(test& t) {
    auto const all = names_of(clinic::api);
    for (std::string_view const wanted :
         {"clinic.create_sign_off", "clinic.create_sign_off.201", "clinic.update_addendum.422"})
        t.equal(std::count(all.begin(), all.end(), wanted), std::ptrdiff_t{1}, wanted);
    t.equal(std::set<std::string>(all.begin(), all.end()).size(), all.size());
    for (auto const* api : {&ferry::api}) {
        auto const ranges = names_of(*api);
        t.check(std::find(ranges.begin(), ranges.end(), "ferry.book.2XX") != ranges.end(), "a range");
    }
}

// Bodies that share a contract share it here, too.
void contracts(test& t) {
    auto const all = schema::contracts_of(clinic::api);
    std::set<rule const*> heads;
    for (auto const& one : all)
        t.check(heads.insert(&one.head()).second, "a contract twice");
    std::size_t bodies = 0;
    schema::for_each_body(clinic::api, [&](schema::body_of const& body) {
        ++bodies;
        t.check(heads.count(&body.contract().head()) == 1, body.name());
    });
    t.check(bodies > all.size() && !all.empty(), "too few");
}

notepact_test::suite const bodies_suite("schema/bodies", {{"names", names}, {"contracts", contracts}});

} // namespace
