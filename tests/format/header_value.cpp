// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/header_value.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::is_header_value("org_3f2a"));
static_assert(!notepact::is_header_value("org_3f2a\r\nX-Admin: 1"));
static_assert(notepact::is_bearer_token("max_prd_ak_3f2a"));
static_assert(!notepact::is_bearer_token("Bearer x"));

bool bearer_character(int c) {
    return c != 0
           && std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/")
                      .find(static_cast<char>(c))
                  != std::string_view::npos;
}

// The verdict does not depend on the split; failed() only where no character can help.
template <class Scanner>
unsigned unsteady(std::string_view text) {
    Scanner whole;
    whole.write(text);
    unsigned wrong = whole.complete() && whole.failed();
    for (std::size_t at = 0; at <= text.size(); ++at) {
        Scanner parts;
        parts.write(text.substr(0, at));
        wrong += parts.failed() && !whole.failed();
        parts.write("");
        parts.write(text.substr(at));
        wrong += parts.complete() != whole.complete() || parts.failed() != whole.failed();
    }
    return wrong;
}

void header_values(test& t) {
    for (std::string_view const text :
         {"x", "org_3f2a", "a b", "a  b", "{\"a\":1}, b; c=\"d\"", "~!@#$%^&*()"}) {
        t.check(notepact::is_header_value(text), text);
        t.equal(unsteady<notepact::header_value_scanner>(text), 0U, text);
    }
    for (std::string_view const text :
         {"",
          " ",
          "  ",
          " a",
          "a ",
          "a\t",
          "\ta",
          "a\tb",
          "a\r\n b",
          "a\n",
          "a\r",
          "caf\xC3\xA9",
          "a\x7F",
          "\x80"}) {
        t.check(!notepact::is_header_value(text), text);
        t.equal(unsteady<notepact::header_value_scanner>(text), 0U, text);
    }
}

void header_value_bytes(test& t) {
    unsigned wrong = 0;
    for (int value = 0; value != 256; ++value) {
        std::string const c(1, static_cast<char>(value));
        bool const printable = value > 0x20 && value < 0x7F;
        wrong += notepact::is_header_value(c) != printable;
        wrong += notepact::is_header_value(c + "a") != printable;
        wrong += notepact::is_header_value("a" + c) != printable;
        wrong += notepact::is_header_value("a" + c + "a") != (printable || value == ' ');
        notepact::header_value_scanner scanner;
        scanner.write("a" + c);
        wrong += scanner.failed() != !(printable || value == ' ');
    }
    t.equal(wrong, 0U);
}

void bearer_tokens(test& t) {
    for (std::string_view const text :
         {"x", "max_prd_ak_0123", "eyJhbGciOiJIUzI1NiJ9.e30.abc-_~+/", "abc=", "abc==", "abc====="}) {
        t.check(notepact::is_bearer_token(text), text);
        t.equal(unsteady<notepact::bearer_token_scanner>(text), 0U, text);
    }
    for (std::string_view const text :
         {"", "=", "=a", "a=b", "a==b", "a b", " a", "a ", "a\r\nb", "a,b", "\"a\"", "caf\xC3\xA9", "a\t"}) {
        t.check(!notepact::is_bearer_token(text), text);
        t.equal(unsteady<notepact::bearer_token_scanner>(text), 0U, text);
    }
}

void bearer_token_bytes(test& t) {
    unsigned wrong = 0;
    for (int value = 0; value != 256; ++value) {
        std::string const c(1, static_cast<char>(value));
        wrong += notepact::is_bearer_token(c) != bearer_character(value);
        wrong += notepact::is_bearer_token("a" + c) != (bearer_character(value) || value == '=');
        wrong += notepact::is_bearer_token("a" + c + "a") != bearer_character(value);
        wrong += notepact::is_bearer_token("a=" + c) != (value == '=');
    }
    t.equal(wrong, 0U);
}

notepact_test::suite header_value(
    "format/header_value", {{"header_values", header_values},
                            {"header_value_bytes", header_value_bytes},
                            {"bearer_tokens", bearer_tokens},
                            {"bearer_token_bytes", bearer_token_bytes}});

} // namespace
