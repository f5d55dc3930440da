// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/rule.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;
namespace detail = notepact::detail;

constexpr rule_kind all_kinds[] = {
    rule_kind::contract,
    rule_kind::link,
    rule_kind::outer,
    rule_kind::member,
    rule_kind::object,
    rule_kind::map,
    rule_kind::array,
    rule_kind::either,
    rule_kind::enumeration,
    rule_kind::string,
    rule_kind::number,
    rule_kind::integer,
    rule_kind::boolean,
    rule_kind::any,
    rule_kind::constraint,
    rule_kind::operand,
    rule_kind::description};
constexpr rule_flag all_flags[] = {
    rule_flag::nullable,
    rule_flag::required,
    rule_flag::warns,
    rule_flag::wants_effect,
    rule_flag::open,
    rule_flag::request,
    rule_flag::in_query,
    rule_flag::in_header};

// An entry of no declaration says nothing: any value, null not among it.
static_assert(rule().kind == rule_kind::any && rule().flags == 0 && rule().skip == 1);

// Each flag is a bit of its own.
void flags(test& t) {
    for (auto const set : all_flags) {
        rule r;
        r.flags = static_cast<std::uint8_t>(set);
        for (auto const asked : all_flags)
            t.equal(r.has(asked), asked == set);
        t.equal(name(r.level()), set == rule_flag::warns ? "warning" : "error");
    }
}

void formats(test& t) {
    rule r;
    r.detail = static_cast<rule_count>(number_format::whole);
    t.check(r.number() == number_format::whole, "as it was said");
    constexpr auto day = date();
    constexpr auto any_text = string();
    t.check(day.rules[0].refers.format == &date_format, "the row");
    t.check(any_text.rules[0].refers.format == nullptr, "none");
}

// From entry to entry of a table, by name.
void walks(test& t) {
    contract_ref const draw = acme::draw_body;
    t.equal(draw.name(), "acme.draw");
    t.check(draw.is_request() && !contract_ref(acme::draw_answer).is_request(), "by its word");
    t.check(&draw.head() == acme::draw_body.rules, "the table itself");

    auto const& whole = draw.root();
    t.check(whole.kind == rule_kind::object && whole.detail == 9, "the whole document");
    constexpr std::string_view names[] = {
        "shape", "a/b~c", "", "anything", "free", "notes", "rows", "id", "formats"};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        auto const& member = *whole.member(i);
        t.check(member.kind == rule_kind::member, names[i]);
        t.equal(member.name(), names[i]);
        t.equal(member.has(rule_flag::required), i == 0, names[i]);
        if (i != 0) t.check(&member == whole.member(i - 1)->next(), "beside the one before");
    }
    std::size_t next = 0;
    for (auto const& one : whole.members())
        t.check(&one == whole.member(next++), "in their order");
    t.equal(next, std::size(names));
    for (auto const name : names)
        t.check(whole.find(name) != nullptr && whole.find(name)->name() == name, name);
    t.check(whole.find("unheard of") == nullptr && whole.find("shap") == nullptr, "none");
    // An object with a name is in a table of its own.
    auto const& shape = *whole.member(0);
    t.check(shape.inside()->kind == rule_kind::link, "a link");
    t.check(
        shape.value() == acme::shape_rule.rules && shape.inside()->resolved() == shape.value(), "followed");
    t.check(acme::shape_rule.rules->resolved() == acme::shape_rule.rules, "no link");
    auto const& corners = *shape.value()->member(2);
    t.equal(corners.name(), "corners");
    t.check(
        corners.value()->kind == rule_kind::array && corners.value()->value() == acme::corner_rule.rules,
        "items");
}

// The JSON kinds of each rule: a bit each, integer and number one, all where anything may be.
void kinds(test& t) {
    for (auto const kind : all_kinds) {
        unsigned const found = kinds(kind);
        bool const any = kind == rule_kind::contract || kind == rule_kind::link || kind == rule_kind::member
                         || kind == rule_kind::either || kind == rule_kind::any || kind == rule_kind::outer
                         || kind > rule_kind::any;
        t.equal(found == 31, any);
        if (!any) t.equal(found & (found - 1), 0U, "one bit");
    }
    constexpr rule_kind same[][2] = {
        {rule_kind::object, rule_kind::map},
        {rule_kind::string, rule_kind::enumeration},
        {rule_kind::number, rule_kind::integer}};
    for (auto const& pair : same)
        t.equal(kinds(pair[0]), kinds(pair[1]));
    t.equal(
        kinds(rule_kind::object) | kinds(rule_kind::array) | kinds(rule_kind::string)
            | kinds(rule_kind::number) | kinds(rule_kind::boolean),
        31U);
}

// Of alternatives in alternatives, the one that takes a value of a kind.
void alternatives(test& t) {
    auto const& id = *contract_ref(acme::draw_body).root().member(7);
    t.equal(id.name(), "id");
    auto const& declared = *id.inside();
    struct {
        rule_kind value;
        rule_kind found;
    } const rows[] = {
        {rule_kind::integer, rule_kind::integer},
        {rule_kind::number, rule_kind::integer},
        {rule_kind::string, rule_kind::string},
        {rule_kind::array, rule_kind::array},
        {rule_kind::object, rule_kind::map},
    };
    for (auto const& row : rows) {
        t.check(takes(declared, row.value), "one of them does");
        t.check(for_kind(&declared, row.value)->kind == row.found, "that one");
    }
    t.check(!takes(declared, rule_kind::boolean), "none does");
    // Through a link; of no alternatives, the rule itself.
    auto const& shape = *contract_ref(acme::draw_body).root().member(0)->inside();
    t.check(for_kind(&shape, rule_kind::string) == acme::shape_rule.rules, "whatever is asked for");
    t.equal(kinds(shape), kinds(rule_kind::object));
}

static_assert(takes(*contract_ref(acme::draw_answer).head().inside(), rule_kind::array));

notepact_test::suite rule_suite(
    "contract/rule", {{"flags", flags},
                      {"formats", formats},
                      {"walks", walks},
                      {"kinds", kinds},
                      {"alternatives", alternatives}});

} // namespace
