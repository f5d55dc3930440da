// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/definitions.hpp"

#include "../support/test.hpp"

#include <notepact/contract/words.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

constexpr auto named = object(required("day", date()));
constexpr auto other = object(required("at", nullable(timestamp())), optional("inside", named));
constexpr auto tree = object(optional("parts", array_of(itself())));
constexpr auto flat = answer_body("flat", object(required("text", not_blank())));
constexpr auto rooted = answer_body("rooted", named);
constexpr auto linked = answer_body("linked", object(required("a", named), optional("b", map_of(named))));
constexpr auto two = answer_body("two", either(array_of(other), string()));
constexpr auto inner = answer_body("inner", object(required("tree", tree), others(named)));
constexpr auto deep = answer_body("deep", object(optional("parts", array_of(itself()))));
constexpr auto sent = request_body("sent", object(required("a", named)));
constexpr auto twice =
    answer_body("twice", object(required("a", object(required("b", named))), required("b", other)));

std::string names(schema::definitions const& parts) {
    std::string text;
    for (auto const& part : parts.all())
        text += (text.empty() ? "" : " ") + part.name + (part.request ? "!" : "");
    return text;
}

// What is said once, and how it is called.
void collected(test& t) {
    struct {
        contract_ref contract;
        std::string_view names;
    } const rows[] = {
        {flat, ""},
        {rooted, "root date"},
        {linked, "a date"},
        {two, "root timestamp inside date"},
        {inner, "tree root date"},
        {deep, "itself"},
        {sent, "a! date!"},
        {twice, "b date b_2 timestamp"},
    };
    for (auto const& row : rows) {
        schema::definitions parts;
        parts.add(row.contract);
        t.equal(names(parts), row.names, row.contract.name());
        parts.add(row.contract);
        t.equal(names(parts), row.names, "a second time");
    }
}

// Of one object in a request and in an answer there are two; a prefix keeps those of operations apart.
void together(test& t) {
    schema::definitions parts;
    parts.add(sent, "x.");
    parts.add(linked, "x.");
    t.equal(names(parts), "x.a! date! x.a_2");
    auto const& declared = *contract_ref(linked).root().member(0)->inside();
    t.equal(parts.name_of(declared, false), "x.a_2");
    t.equal(parts.name_of(declared, true), "x.a");
    t.equal(parts.name_of(named.rules[1], true), "", "a member has no name of its own");
}

// Of the member that has it first; of a contract's root its name.
void titles(test& t) {
    t.equal(schema::title_of("assignedProviders"), "Assigned providers");
    t.equal(schema::title_of("sign_off"), "Sign off");
    t.equal(schema::title_of("organizationNPI"), "Organization NPI");
    t.equal(schema::title_of(""), "");
    schema::definitions of_root, of_members;
    of_root.add(rooted);
    of_members.add(linked, "x.");
    t.equal(of_root.all()[0].title, "rooted");
    t.equal(of_members.all()[0].title, "A");
}

notepact_test::suite definitions_suite(
    "schema/definitions", {{"collected", collected}, {"together", together}, {"titles", titles}});

} // namespace
