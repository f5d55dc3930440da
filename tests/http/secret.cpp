// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../support/test.hpp"

#include <notepact/http/secret.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using notepact::secret;
using notepact::secret_view;
using notepact_test::test;

// Never by chance: neither from a text nor to one.
static_assert(
    !std::is_convertible_v<char const*, secret> && !std::is_convertible_v<char const*, secret_view>);
static_assert(
    !std::is_convertible_v<std::string, secret> && !std::is_convertible_v<std::string_view, secret_view>);
static_assert(
    !std::is_convertible_v<
        secret, std::string_view> && !std::is_convertible_v<secret_view, std::string_view>);
static_assert(
    std::is_convertible_v<secret const&, secret_view> && !std::is_convertible_v<secret, secret_view>);
static_assert(secret_view("token").reveal() == "token", "a constant");

secret read() {
    std::string text = "a credential that is no small string";
    return secret(std::move(text));
}

void owns(test& t) {
    auto const token = read();
    t.equal(token.reveal(), "a credential that is no small string");
    secret const copy(token);
    t.check(copy.reveal().data() != token.reveal().data() && copy.reveal() == token.reveal(), "a copy of it");
    secret_view const view = token;
    t.check(view.reveal().data() == token.reveal().data(), "a view of it");
    t.equal(secret_view(view).reveal(), token.reveal());
    secret const again(view);
    t.check(again.reveal() == view.reveal() && again.reveal().data() != view.reveal().data(), "owned again");
    secret const parts[] = {
        secret("literal"), secret(std::string_view("view")), secret(std::string("string"))};
    t.equal(parts[0].reveal(), "literal");
    t.equal(parts[1].reveal(), "view");
    t.equal(parts[2].reveal(), "string");
}

void prints_no_letter_of_it(test& t) {
    std::ostringstream narrow;
    std::wostringstream wide;
    narrow << read() << ' ' << secret_view("token");
    wide << read() << L' ' << secret_view("token");
    t.equal(narrow.str(), "*** ***");
    t.check(wide.str() == L"*** ***", "wide");
}

notepact_test::suite
    secret_suite("http/secret", {{"owns", owns}, {"prints_no_letter_of_it", prints_no_letter_of_it}});

} // namespace
