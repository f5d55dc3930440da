// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/secret.hpp"

#include "../support/test.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using notepact::secret;
using notepact::secret_view;
using notepact_test::test;

// It comes out by its name only: no conversion, no comparison, and it is made on purpose.
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
static_assert(notepact::holds<secret, notepact::shape::string>::value);
static_assert(notepact::holds<secret_view, notepact::shape::string>::value);

void revealed(test& t) {
    for (std::string_view const text : {"", "x", "your_token_here", "caf\xC3\xA9"}) {
        secret_view const held(text);
        t.equal(held.reveal(), text);
        t.check(held.reveal().data() == text.data(), "the very text");
    }
}

// However it is printed, its length does not show either.
void printed(test& t) {
    for (std::string_view const text : {"", "x", "your_token_here"}) {
        std::ostringstream out;
        std::wostringstream wide;
        out << secret(text) << '|' << secret_view(text) << '|';
        wide << secret(text) << '|' << secret_view(text) << '|';
        t.equal(out.str(), "***|***|", text);
        t.check(wide.str() == L"***|***|", text);
    }
}

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

notepact_test::suite
    secret_suite("http/secret", {{"revealed", revealed}, {"printed", printed}, {"owns", owns}});

} // namespace
