// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The core as one header: both APIs side by side, and whoever works with any of them.
#include "notepact/notepact.hpp"

#include "support/test.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace {

using notepact_test::test;

constexpr notepact::api const* apis[] = {&notepact::clinic::api, &notepact::maxcare::api};

// Every name is one operation's, and begins with its API's; a contract of one name is one table.
void names(test& t) {
    std::set<std::string_view> operations, of_apis;
    std::set<std::pair<std::string_view, notepact::rule const*>> contracts;
    std::set<std::string_view> contract_names;
    auto const contract = [&](notepact::contract_ref one) {
        contracts.emplace(one.name(), &one.head());
        contract_names.insert(one.name());
    };
    for (auto const* api : apis) {
        t.check(of_apis.insert(api->name).second, api->name);
        t.check(!api->title.empty() && !api->version.empty() && !api->source.empty(), api->name);
        for (auto const* of : *api) {
            t.check(operations.insert(of->name).second, of->name);
            t.equal(of->name.substr(0, api->name.size() + 1), std::string(api->name) + '.', of->name);
            if (of->body != nullptr) contract(notepact::contract_ref(*of->body));
            for (auto const& reply : *of)
                contract(reply.body);
        }
    }
    t.equal(contracts.size(), contract_names.size(), "one table for each name");
}

// A request line is of one API at most.
void no_route_of_two(test& t) {
    for (auto const* api : apis)
        for (auto const* of : *api) {
            std::string path;
            for (char const c : of->path)
                path += c == '{' || c == '}' ? '1' : c;
            for (auto const* other : apis)
                t.equal(
                    match(*other, name(of->method), path).outcome() != notepact::match_outcome::no_route,
                    other == api,
                    path);
        }
}

// What a contract names can be nested, named and held by the checker, and no deeper than a document.
void limits(test& t) {
    static_assert(notepact::max_nesting <= notepact::max_depth);
    std::size_t parameters = 0;
    for (auto const* api : apis)
        for (auto const* of : *api) {
            parameters = parameters < of->parameters->detail ? of->parameters->detail : parameters;
            t.check(of->parameters->detail <= notepact::max_parameters, of->name);
            t.check(of->headers->detail <= notepact::max_parameters, of->name);
            t.check(of->path.size() < notepact::max_target, of->name);
        }
    t.equal(parameters, std::size_t{3}, "the most that the documents show");
}

notepact_test::suite
    notepact_suite("notepact", {{"names", names}, {"no_route_of_two", no_route_of_two}, {"limits", limits}});

} // namespace
