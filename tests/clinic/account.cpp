// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/account.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic/api.hpp>
#include <notepact/clinic/operations.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using namespace notepact;

// "X-User-Token: your_token_here": no scheme stands before it, and no server is documented.
void documented(test& t) {
    t.equal(clinic::api.scheme(), "");
    t.equal(clinic::api.server, "");
    t.equal(std::size_t{clinic::api.headers().detail}, std::size_t{1});
    t.equal(clinic::api.credential().name(), "X-User-Token");
}

// An opaque text: what it may be is the header's rule, and nothing else.
void tokens(test& t) {
    auto const base = base_url_view::parse("https://clinic.example");
    struct {
        std::string_view token;
        bool good;
    } const rows[] = {
        {"your_token_here", true},
        {"a b", true},
        {"Bearer x", true},
        {"=", true},
        {"", false},
        {" a", false},
        {"a ", false},
        {"a\r\nX-Admin: 1", false},
        {"a\t", false},
        {"caf\xC3\xA9", false},
    };
    for (auto const& row : rows) {
        clinic::account_view const account{*base, secret_view(row.token)};
        notepact::static_report<2> report;
        clinic::update_addendum_request const body{46, {"Fixed"}};
        auto const built = clinic::update_addendum.build(account, {39}, body, report);
        t.equal(built.has_value(), row.good, row.token);
        t.equal(found(report), row.good ? "" : "error header X-User-Token bad_header\n", row.token);
        if (built) t.equal(built->header("X-User-Token"), row.token);
    }
}

static_assert(std::is_convertible_v<clinic::account const&, clinic::account_view>);
static_assert(!std::is_convertible_v<clinic::account, clinic::account_view>, "a temporary would be gone");
static_assert(std::is_trivially_destructible_v<clinic::account_view>, "it owns nothing");

// As a host reads it from where it keeps such things; nothing of that is left.
clinic::account read() {
    std::string const url = "https://clinic.example/a/long/path/of/some/proxy",
                      token = "a token of some length";
    return {must(base_url::parse(url)), secret(token)};
}

void owns(test& t) {
    auto const account = read();
    static_report<4> report;
    auto const built = clinic::update_addendum.build(account, {39}, {46, {"Fixed"}}, report);
    if (!built) return t.check(false, "built");
    t.equal(
        built->url(),
        "https://clinic.example/a/long/path/of/some/proxy/v1/clinic/session_notes/addendums/39");
    t.equal(built->header("X-User-Token"), "a token of some length");

    // The view says the same, also once it is copied.
    clinic::account_view const view = account, copy = view;
    auto const same = clinic::update_addendum.build(copy, {39}, {46, {"Fixed"}}, report);
    t.check(
        same && same->url() == built->url() && same->header("X-User-Token") == built->header("X-User-Token"),
        "a view");
}

suite account_suite("clinic/account", {{"documented", documented}, {"tokens", tokens}, {"owns", owns}});

} // namespace
