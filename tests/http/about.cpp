// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/about.hpp"

#include "../support/sample_api.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::api_about;
using notepact_test::test;

constexpr notepact::operation const* operations[] = {&harbour::moor, &harbour::list_ships};
constexpr std::string_view scopes[] = {"read", "write"};

// A constant, in static storage or not at all in a program that does not name it.
constexpr api_about about{
    "harbour",
    "Harbour API",
    "2",
    "page \"Moor\"",
    operations,
    std::size(operations),
    scopes,
    std::size(scopes)};
constexpr api_about without_scopes{"harbour", "Harbour API", "2", "", operations, 1};
static_assert(std::is_trivially_destructible_v<api_about>);
static_assert(without_scopes.scopes == nullptr && without_scopes.scope_count == 0);
static_assert(about.begin() != about.end() && *about.begin() == operations[0]);

void operations_in_order(test& t) {
    std::string names;
    for (auto const* of : about)
        names += std::string(of->name) + ' ';
    t.equal(names, "harbour.moor harbour.list_ships ");
    std::size_t count = 0;
    for (auto const* of : without_scopes)
        count += of == &harbour::moor;
    t.equal(count, std::size_t{1});
}

notepact_test::suite about_suite("http/about", {{"operations_in_order", operations_in_order}});

} // namespace
