// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/api.hpp"

#include "../support/ferry_api.hpp"
#include "../support/sample_api.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace quarry {

using namespace notepact;

enum class scope : std::uint8_t {
    read,
    write,
    audit
};

// One of them is called as a keyword of C++.
constexpr operation get_crate{
    "quarry.get_crate",
    verb::get,
    "/crates/{ship}",
    harbour::account_headers.rules,
    no_parameters.rules,
    nullptr,
    false,
    harbour::mooring_replies::table,
    harbour::mooring_replies::size,
    operation_options()};
constexpr operation delete_{
    "quarry.delete",
    verb::delete_,
    "/crates",
    harbour::account_headers.rules,
    no_parameters.rules,
    nullptr,
    false,
    harbour::mooring_replies::table,
    harbour::mooring_replies::size,
    operation_options()};
// An endpoint is one as well.
constexpr endpoint<harbour::account_headers, no_parameters, no_body, harbour::mooring_replies> list_crates{
    "quarry.list_crates", verb::get, "/crates"};

} // namespace quarry

template <>
struct notepact::words_of<quarry::scope> {
    using scope = quarry::scope;
    static constexpr enum_word<scope> table[] = {
        {scope::read, "crates:read"}, {scope::write, "crates:write"}, {scope::audit, "audit"}};
};

namespace {

using notepact::api;
using notepact_test::test;

// A constant, in static storage or not at all in a program that does not name it.
constexpr api all{
    "quarry",
    "Depot API",
    "2",
    "page \"Crates\"",
    "https://quarry.example/v2",
    notepact::operations_of<quarry::list_crates, quarry::get_crate, quarry::delete_>,
    notepact::scopes_of<quarry::scope>};
constexpr notepact::operation const* few[] = {&harbour::moor, &harbour::list_ships};
constexpr api without_scopes{"harbour", "Harbour API", "2", "", "", few};

static_assert(std::is_trivially_destructible_v<api>);
static_assert(all.operations.size() == 3 && all.operations[2] == &quarry::delete_);
static_assert(without_scopes.operations.size() == 2 && without_scopes.operations[0] == few[0]);
static_assert(without_scopes.scopes.empty() && without_scopes.manners == nullptr);
static_assert(all.begin() != all.end() && *all.begin() == all.operations[0] && all.manners == nullptr);
static_assert(notepact::operations_of<quarry::get_crate>.size() == 1);

std::string names_of(api const& of) {
    std::string names;
    for (auto const* one : of)
        names += std::string(one->name) + ' ';
    return names;
}
void operations_in_order(test& t) {
    t.equal(names_of(all), "quarry.list_crates quarry.get_crate quarry.delete ");
    t.equal(names_of(without_scopes), "harbour.moor harbour.list_ships ");
    // The constants themselves, so that their addresses can be compared.
    t.check(
        all.operations[0] == &quarry::list_crates && all.operations[1] == &quarry::get_crate, "themselves");
}

// Each that a path may ask for is handed out, in their order, and few others where that is known.
void near_operations(test& t) {
    auto const near = [](api const& of, std::string_view path, std::size_t segments) {
        std::string names;
        of.operations.for_each_near(path, segments, [&names](notepact::operation const& one) {
            names += std::string(one.name) + ' ';
        });
        return names;
    };
    auto const crates = near(all, "/crates/7", 2), list = near(all, "/crates", 1),
               others = near(all, "/x/y/z", 3);
    if constexpr (notepact::detail::in_haste) {
        t.equal(crates, "quarry.get_crate ");
        t.equal(list, "quarry.list_crates quarry.delete ");
        t.check(others.size() < names_of(all).size(), others);
        t.equal(near(all, "/cr%61tes/7", 2), names_of(all), "encoded");
    } else {
        t.equal(crates + list + others, names_of(all) + names_of(all) + names_of(all));
    }
    t.equal(near(without_scopes, "/x", 1), names_of(without_scopes), "a table of its own");
    for (auto const* of : {&notepact::maxcare::api, &all})
        for (auto const* one : *of) {
            std::size_t segments = 0;
            for (char const c : one->path)
                segments += c == '/';
            t.check(
                near(*of, one->path, segments).find(std::string(one->name) + ' ') != std::string::npos,
                one->name);
        }
}

std::string scopes_in(api const& of, std::uint32_t bits) {
    std::string names;
    of.for_each_scope(bits, [&names](std::string_view name) { names += std::string(name) + ' '; });
    return names;
}
std::string listed(api const& of, std::uint32_t bits) {
    std::string names;
    of.put_scopes(bits, [&names](std::string_view piece) { names += piece; });
    return names;
}
static_assert(all.scope_bit("crates:read") == 1 && all.scope_bit("audit") == 4);
static_assert(
    all.scope_bit("crates") == 0 && all.scope_bit("") == 0 && without_scopes.scope_bit("audit") == 0);

void scopes(test& t) {
    t.equal(all.scopes.size(), std::size_t{3});
    t.equal(scopes_in(all, 0), "");
    t.equal(scopes_in(all, 1), "crates:read ");
    t.equal(scopes_in(all, 6), "crates:write audit ");
    t.equal(scopes_in(all, ~std::uint32_t{0}), "crates:read crates:write audit ", "no more than there are");
    t.equal(scopes_in(all, ~std::uint32_t{0} << 3), "");
    t.equal(scopes_in(without_scopes, ~std::uint32_t{0}), "");
    t.equal(listed(all, 5), "crates:read, audit");
    t.equal(listed(all, 2), "crates:write");
    t.equal(listed(all, 0), "");
    t.equal(listed(without_scopes, 1), "");
}

// What all requests of an API have.
void headers(test& t) {
    t.check(&all.headers() == harbour::account_headers.rules, "as declared");
    t.equal(all.credential().name(), "Authorization");
    t.equal(all.scheme(), "Bearer");
    for (auto const* of : all) {
        t.check(of->headers == &all.headers() && &of->credential() == &all.credential(), of->name);
        t.equal(of->scheme(), "Bearer", of->name);
    }
    t.equal(ferry::api.headers().detail, 5U);
    t.equal(ferry::api.credential().name(), "X-Token");
    t.equal(ferry::api.scheme(), "");
}

// What is said of a header stands beside what else is.
struct described_account {
    notepact::secret_view key;
};
constexpr auto described_headers =
    notepact::object<described_account>(notepact::in_header<&described_account::key>(
        "X-Key", notepact::header_text(), notepact::described("A key."), notepact::scheme("Token")));
constexpr auto scheme_first =
    notepact::object<described_account>(notepact::in_header<&described_account::key>(
        "X-Key", notepact::header_text(), notepact::scheme("Token"), notepact::described("A key.")));

void schemes(test& t) {
    for (auto const* rules : {described_headers.rules, scheme_first.rules}) {
        t.equal(scheme_of(*rules->inside()), "Token");
        t.equal(description_of(*rules->inside()), NOTEPACT_NOTES != 0 ? std::string_view("A key.") : "");
    }
    t.equal(scheme_of(*ferry::account_headers.rules[0].member(1)), "");
}

notepact_test::suite api_suite(
    "http/api", {{"operations_in_order", operations_in_order},
                 {"near_operations", near_operations},
                 {"scopes", scopes},
                 {"headers", headers},
                 {"schemes", schemes}});

} // namespace
