// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/account.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/api.hpp>
#include <notepact/maxcare/operations.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using namespace notepact;

maxcare::account_view account_at(std::string_view base) {
    return {secret_view("key"), "org", must(base_url_view::parse(base))};
}

void bases(test& t) {
    struct {
        std::string_view base, url;
    } const rows[] = {
        {"https://api.maxcare.ai/v3", "https://api.maxcare.ai/v3/notes/n"},
        {"https://api.maxcare.ai/v3/", "https://api.maxcare.ai/v3/notes/n"},
        {"https://api.maxcare.ai", "https://api.maxcare.ai/notes/n"},
        {"https://api.maxcare.ai/", "https://api.maxcare.ai/notes/n"},
        {"https://api.maxcare.ai:8443", "https://api.maxcare.ai:8443/notes/n"},
        {"https://proxy.example:8443/a%20b/v3/", "https://proxy.example:8443/a%20b/v3/notes/n"},
        {"http://127.0.0.1:3000/v3", "http://127.0.0.1:3000/v3/notes/n"},
        {"http://[::1]:3000", "http://[::1]:3000/notes/n"},
    };
    for (auto const& [base, url] : rows) {
        static_report<1> report;
        t.equal(std::string(maxcare::get_note.build(account_at(base), {"n"}, report)->url()), url);
    }
    for (std::string_view const base :
         {"",
          "http://api.maxcare.ai/v3",
          "https://u:p@api.maxcare.ai/v3",
          "https://api.maxcare.ai/v3?x=1",
          "https://api.maxcare.ai/v3#x",
          "api.maxcare.ai/v3",
          "https://api.maxcare.ai/v3/../v2",
          "https://api.maxcare.ai//v3"}) {
        static_report<1> report;
        t.check(!parse_base_url(base, report), base);
        t.equal(found(report), "error path base bad_base_url\n", base);
    }
    static_report<1> report;
    t.equal(
        std::string(build_request(maxcare::me, std::nullopt, {"key", "org"}, {}, {}, report)->url()),
        "/marketplace/me");
}

void accounts(test& t) {
    auto const row = [&](std::string_view key, std::string_view organization, std::string_view expected) {
        static_report<4> report;
        auto const built = maxcare::me.build({secret_view(key), organization}, report);
        t.equal(found(report), expected, std::string(key) + " / " + std::string(organization));
        t.equal(built.has_value(), expected.empty());
        if (!built) return;
        t.equal(std::string(built->header("Authorization")), "Bearer " + std::string(key));
        t.equal(std::string(built->header("X-Organization-Id")), organization);
    };
    constexpr std::string_view bad_key = "error header Authorization bad_header\n",
                               bad_organization = "error header X-Organization-Id bad_header\n";
    for (int byte = 0; byte != 256; ++byte) {
        char const c = static_cast<char>(byte);
        std::string const inside = {'a', c, 'z'};
        bool const token =
            byte != 0
            && std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/")
                       .find(c)
                   != std::string_view::npos;
        row(inside, "org", token ? "" : bad_key);
        row("key", inside, byte >= 0x20 && byte < 0x7F ? "" : bad_organization);
    }
    for (std::string_view const key :
         {"max_prd_ak_SBA...01S", "a", "a=", "a==", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "-._~+/"})
        row(key, "org", "");
    for (std::string_view const key :
         {"", "=", "=a", "a=b", "Bearer a", " a", "a ", "a\r\n", "a\r\nX-Admin: 1", "\xC3\xA9"})
        row(key, "org", bad_key);
    for (std::string_view const organization :
         {"7e2c8cfe-b7a9-4deb-986d-e7012589e72b",
          "org_7e2c8cfeb7a94deb986de7012589e72b",
          "a b",
          "a:b",
          "\"a\", b; c=d",
          "{}"})
        row("key", organization, "");
    for (std::string_view const organization :
         {"",
          " ",
          "org ",
          " org",
          "org\t",
          "org\r\nX-Admin: 1",
          "org\r\n\r\nDELETE /",
          "\r\norg",
          "org\n",
          "org\r",
          "org\r\n folded",
          "org\x7F",
          "caf\xC3\xA9",
          "org\xE2\x80\xA8",
          "\xEF\xBB\xBForg",
          "org\xC2\x85"})
        row("key", organization, bad_organization);
    row("key", {"org\0x", 5}, bad_organization);
    row("\n", "\n", std::string(bad_key) + std::string(bad_organization));
}

// Without a word of where it is, it is where the documents say.
void where(test& t) {
    t.equal(maxcare::server, "https://api.maxcare.ai/v3");
    t.equal(maxcare::api.server, maxcare::server);
    t.equal(maxcare::api.scheme(), "Bearer");
    t.equal(maxcare::account_view{secret_view("key"), "org"}.base.text(), maxcare::server);
}

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

suite account_suite(
    "maxcare/account", {{"bases", bases}, {"accounts", accounts}, {"where", where}, {"owns", owns}});

} // namespace
