// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../support/test.hpp"

#include <notepact/clinic/account.hpp>
#include <notepact/clinic/operations.hpp>

#include <string>
#include <type_traits>

namespace {

using namespace notepact;
using notepact_test::must;
using notepact_test::test;

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
    static_report<4> found;
    auto const built = clinic::update_addendum.build(account, {39}, {46, {"Fixed"}}, found);
    if (!built) return t.check(false, "built");
    t.equal(
        built->url(),
        "https://clinic.example/a/long/path/of/some/proxy/v1/clinic/session_notes/addendums/39");
    t.equal(built->header("X-User-Token"), "a token of some length");

    // The view says the same, also once it is copied.
    clinic::account_view const view = account, copy = view;
    auto const same = clinic::update_addendum.build(copy, {39}, {46, {"Fixed"}}, found);
    t.check(
        same && same->url() == built->url() && same->header("X-User-Token") == built->header("X-User-Token"),
        "a view");
}

notepact_test::suite account_suite("clinic/account", {{"owns", owns}});

} // namespace
