// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../support/test.hpp"

#include <notepact/maxcare/account.hpp>
#include <notepact/maxcare/operations.hpp>

#include <string>
#include <type_traits>

namespace {

using namespace notepact;
using notepact_test::must;
using notepact_test::test;

static_assert(std::is_convertible_v<maxcare::account const&, maxcare::account_view>);
static_assert(!std::is_convertible_v<maxcare::account, maxcare::account_view>, "a temporary would be gone");
static_assert(std::is_trivially_destructible_v<maxcare::account_view>, "it owns nothing");

maxcare::account read(bool proxy) {
    std::string const key = "max_prd_ak_of_some_length",
                      organization = "7e2c8cfe-b7a9-4deb-986d-e7012589e72b",
                      url = "https://proxy.example/max/v3/";
    if (!proxy) return {secret(key), organization};
    return {secret(key), organization, must(base_url::parse(url))};
}

void owns(test& t) {
    for (bool const proxy : {false, true}) {
        auto const account = read(proxy);
        static_report<4> found;
        auto const built = maxcare::me.build(account, found);
        if (!built) return t.check(false, "built");
        t.equal(
            built->url(),
            std::string(proxy ? "https://proxy.example/max/v3" : maxcare::server) + "/marketplace/me");
        t.equal(built->header("Authorization"), "Bearer max_prd_ak_of_some_length");
        t.equal(built->header("X-Organization-Id"), "7e2c8cfe-b7a9-4deb-986d-e7012589e72b");

        maxcare::account_view const view = account, copy = view;
        auto const same = maxcare::me.build(copy, found);
        t.check(same && same->url() == built->url(), "a view");
    }
    maxcare::account_view const known{secret_view("key"), "org"};
    t.equal(known.base.text(), maxcare::server);
}

notepact_test::suite account_suite("maxcare/account", {{"owns", owns}});

} // namespace
