// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/client/setup.hpp"

#include "../../support/test.hpp"

#include <notepact/clinic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace {

using notepact::conformance::call;
using notepact_test::test;

call of_body(std::string body) {
    call made{};
    made.of = &notepact::clinic::create_sign_off;
    made.parameters = {{"noteId", "a/b"}, {"empty", ""}, {"noteId", "second"}};
    made.body = std::move(body);
    return made;
}

std::string_view shown(std::optional<std::string> const& text) {
    return text ? std::string_view(*text) : std::string_view("nothing");
}

void parameters(test& t) {
    auto const asked = of_body("{}");
    t.equal(shown(asked.parameter("noteId")), "a/b", "the first of its name");
    t.equal(shown(asked.parameter("empty")), "");
    t.equal(shown(asked.parameter("noteid")), "nothing");
    t.equal(shown(asked.parameter("")), "nothing");
}

constexpr std::string_view body =
    R"({"a":1.50,"b":{"c":"x\u0041\n","d":null,"":true},"e":[10,[],{"f":"g"},3,4,5,6,7,8,9,"eleventh"],)"
    R"("g/h":"slash","i~j":"tilde","k~1l":"both","m":"","0":"a name"})";

// A JSON Pointer (RFC 6901), the value there as JSON, and what it says if it is a string.
void values(test& t) {
    struct {
        std::string_view pointer, value, text;
    } const rows[] = {
        {"/a", "1.50", "nothing"},
        {"/b/c", R"("xA\n")", "xA\n"},
        {"/b/d", "null", "nothing"},
        {"/b/", "true", "nothing"},
        {"/b", R"({"c":"xA\n","d":null,"":true})", "nothing"},
        {"/e/0", "10", "nothing"},
        {"/e/1", "[]", "nothing"},
        {"/e/2/f", R"("g")", "g"},
        {"/e/10", R"("eleventh")", "eleventh"},
        {"/e/11", "nothing", "nothing"},
        {"/e/-", "nothing", "nothing"},
        {"/e/", "nothing", "nothing"},
        {"/e/00", "nothing", "nothing"},
        {"/e/01", "nothing", "nothing"},
        {"/e/1x", "nothing", "nothing"},
        {"/e/+1", "nothing", "nothing"},
        {"/e/1234567890", "nothing", "nothing"},
        {"/e/18446744073709551616", "nothing", "nothing"},
        {"/0", R"("a name")", "a name"},
        {"/g~1h", R"("slash")", "slash"},
        {"/g/h", "nothing", "nothing"},
        {"/i~0j", R"("tilde")", "tilde"},
        {"/k~01l", R"("both")", "both"},
        {"/i~j", "nothing", "nothing"},
        {"/i~", "nothing", "nothing"},
        {"/m", R"("")", ""},
        {"/x", "nothing", "nothing"},
        {"/a/x", "nothing", "nothing"},
        {"a", "nothing", "nothing"},
        {"/A", "nothing", "nothing"},
    };
    auto const asked = of_body(std::string(body));
    for (auto const& row : rows) {
        t.equal(shown(asked.value(row.pointer)), row.value, row.pointer);
        t.equal(shown(asked.text(row.pointer)), row.text, row.pointer);
    }
    // The whole; and bodies that are no JSON document.
    t.equal(shown(of_body(R"( {"a" : 1 } )").value("")), R"({"a":1})");
    t.equal(shown(of_body(R"("text")").text("")), "text");
    for (std::string_view const none : {"", " ", "{", "{}x", "\xFF"}) {
        t.equal(shown(of_body(std::string(none)).value("")), "nothing", none);
        t.equal(shown(of_body(std::string(none)).text("")), "nothing", none);
    }
}

notepact_test::suite
    client_setup_suite("conformance/client/setup", {{"parameters", parameters}, {"values", values}});

} // namespace
