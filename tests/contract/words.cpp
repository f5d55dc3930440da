// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/words.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace notepact;
using notepact_test::test;

static_assert(sizeof(rule) == 2 * sizeof(void*) || sizeof(void*) < 8);
static_assert(std::is_trivially_destructible_v<rule>);

// A rule in short: its kind and format; severities and flags by marks.
std::string dump(rule const& r) {
    constexpr std::string_view kinds[] = {
        "contract",
        "link",
        "outer",
        "member",
        "object",
        "map",
        "array",
        "either",
        "one_of",
        "string",
        "number",
        "integer",
        "boolean",
        "any",
        "constraint",
        "operand",
        "description",
        "scheme"};
    constexpr std::string_view numbers[] = {"", " positive", " whole"};
    auto const children = [&r](std::size_t count) {
        std::string list;
        auto const* child = r.inside();
        for (std::size_t i = 0; i < count; ++i, child = child->next())
            list += (i == 0 ? "" : ", ") + dump(*child);
        return list;
    };
    std::string text(kinds[static_cast<std::size_t>(r.kind)]);
    switch (r.kind) {
    case rule_kind::contract:
        text =
            (r.has(rule_flag::request) ? "request " : "answer ") + std::string(r.name()) + ": " + children(1);
        break;
    case rule_kind::link: text = '&' + dump(*r.resolved()); break;
    case rule_kind::member:
        text = std::string(r.name()) + (r.has(rule_flag::outdated) ? "!" : "")
               + (r.has(rule_flag::required) ? ": " : "?: ") + children(1);
        if (!description_of(r).empty()) text += " // " + std::string(description_of(r));
        break;
    case rule_kind::object:
        if (r.has(rule_flag::open))
            text = "any_object";
        else
            text = std::string(r.has(rule_flag::closed) ? "closed " : "")
                   + (r.has(rule_flag::wants_effect) ? "effect {" : "{") + children(r.detail)
                   + (r.has(rule_flag::others) ? ", *: " + dump(*r.others()) : "") + '}';
        break;
    case rule_kind::map: text = "map<" + children(1) + '>'; break;
    case rule_kind::array: text = "array<" + children(1) + '>'; break;
    case rule_kind::either: text = '(' + children(1) + " | " + dump(*r.inside()->next()) + ')'; break;
    case rule_kind::enumeration:
        for (std::size_t i = 0; i < r.detail; ++i)
            text += ' ' + std::string(r.refers.words[i]);
        break;
    case rule_kind::string:
        if (r.refers.format != nullptr) text += ' ' + std::string(r.refers.format->name());
        break;
    case rule_kind::number:
    case rule_kind::integer: text += numbers[r.detail]; break;
    case rule_kind::boolean: text += r.detail == 0 ? "" : r.detail == 1 ? " false" : " true"; break;
    case rule_kind::outer:
    case rule_kind::any:
    case rule_kind::constraint:
    case rule_kind::operand:
    case rule_kind::description:
    case rule_kind::scheme: break;
    }
    for (auto const& one : r.constraints()) {
        text += ' ' + std::string(one.refers.checked->keyword) + ' ';
        put_limit(one, [&text](std::string_view piece) { text += piece; });
        if (one.has(rule_flag::warns)) text += '~';
    }
    if (r.has(rule_flag::warns)) text += '~';
    if (r.has(rule_flag::nullable)) text += "/null";
    return text;
}

constexpr std::string_view ways[] = {"in", "out"};
constexpr auto empty = object();
constexpr auto small = object(required("a", any()));

// What each word makes: the name of each member is the dump of its rule.
constexpr auto values = object(
    required("any", any()), required("any_object", any_object()),
    required("any_object/null", nullable(any_object())), required("boolean", boolean()),
    required("integer", integer()), required("integer positive", integer(positive())),
    required("integer whole~/null", nullable(integer(whole(warning)))), required("number", number()),
    required("number positive~", number(positive(warning))), required("number whole", number(whole())),
    required("string", string()), required("string/null", nullable(string())),
    required("string not_blank", not_blank()), required("string not_blank~", not_blank(warning)),
    required("string not_empty", not_empty()), required("string not_empty~", not_empty(warning)),
    required("string iso8601", iso8601()), required("string iso8601~", iso8601(warning)),
    required("string timestamp", timestamp()), required("string timestamp~", timestamp(warning)),
    required("string date", date()), required("string date~/null", nullable(date(warning))),
    required("string png_data_uri", png_data_uri()), required("string png_data_uri~", png_data_uri(warning)),
    required("one_of in out", one_of(ways)), required("one_of in out/null", nullable(one_of(ways))));
constexpr auto made = object(
    required("array<string>", array_of(string())),
    required("array<array<integer>/null>", array_of(nullable(array_of(integer())))),
    required("map<array<string>>", map_of(array_of(string()))),
    required("(map<any> | string)", either(map_of(any()), string())),
    required("(number/null | boolean)/null", either(nullable(number()), boolean())),
    required("(number | boolean)/null", nullable(either(number(), boolean()))),
    required("((number | boolean) | string)", either(either(number(), boolean()), string())),
    required("(number | (boolean | string))", either(number(), either(boolean(), string()))),
    // An object that has a name is referred to, one written on the spot is copied, however deep.
    required("&{}", empty), required("&{a: any}", small), required("{}", object()),
    required(
        "{x: {y?: {z: any}}}", object(required("x", object(optional("y", object(required("z", any()))))))),
    required("effect {b?: any}", object(at_least_one(), optional("b", any()))),
    required(
        "effect {a: any, b?: any}~",
        object(at_least_one(warning), required("a", any()), optional("b", any()))),
    required("&{a: any}/null", nullable(small)), required("array<&{a: any}>", array_of(small)),
    required("map<&{a: any}/null>", map_of(nullable(small))),
    required("(&{a: any} | array<{a?: any}>)", either(small, array_of(object(optional("a", any()))))),
    required("(&{a: any}/null | boolean)/null", either(nullable(small), boolean())));

void words(test& t) {
    for (auto const* object : {values.rules, made.rules})
        for (auto const& one : object->members())
            t.equal(dump(*one.inside()), one.name());
    auto const& array = *made.rules[0].member(15)->inside();
    t.check(array.kind == rule_kind::array && array.value() == small.rules, "referred to: the same table");
}

constexpr auto sent = request_body("acme.sent", small);
constexpr auto received = answer_body("acme.received", array_of(small));

static_assert(sent.name() == "acme.sent" && contract_ref(sent).is_request());
static_assert(!contract_ref(received).is_request() && contract_ref(received).name() == "acme.received");
static_assert(&contract_ref(sent).root() == small.rules && &contract_ref(sent).head() == sent.rules);
static_assert(contract_ref(sent).root().member(0)->name() == "a");
static_assert(!std::is_constructible_v<contract_ref, decltype(sent)&&>, "a temporary contract");

void contracts(test& t) {
    t.equal(dump(sent.rules[0]), "request acme.sent: &{a: any}");
    t.equal(dump(received.rules[0]), "answer acme.received: array<&{a: any}>");
    t.equal(
        dump(acme::shape_rule.rules[0]),
        "effect {filled: boolean, colour?: one_of red green gr\xC3\xBCn , corners?: array<&{x: integer, "
        "y?: integer "
        "positive/null}>, centre?: &{x: integer, y?: integer positive/null}/null}");
}

// The limits, each reached; support/wide_contract.hpp has max_members.
constexpr auto longest = object(
    required("12345678901234567890123456789012345678901234567890123456789012345678901234567890", any()));
static_assert(longest.rules[1].name().size() == max_name);
constexpr auto inner = object(required("c", array_of(map_of(array_of(map_of(string()))))));
constexpr auto middle = object(required("b", array_of(map_of(array_of(map_of(array_of(map_of(inner))))))));
constexpr auto deepest = request_body(
    "acme.deepest",
    object(required("a", array_of(array_of(map_of(array_of(map_of(array_of(either(middle, string()))))))))));
static_assert(detail::nesting(deepest.rules[1]) == max_nesting - 1);
constexpr auto deeper = request_body(
    "acme.deeper",
    array_of(array_of(array_of(array_of(array_of(array_of(array_of(either(string(), array_of(middle))))))))));
static_assert(detail::nesting(deeper.rules[1]) == max_nesting);

// Constraints, lists and what is said of objects and members.
constexpr std::int64_t levels[] = {1, 2, 4};
constexpr std::string_view halves[] = {"0.5", "1.5"};
constexpr auto said = object(
    required("string minLength 1 maxLength 80~", string(min_length(1), max_length(80, warning))),
    required("string not_blank maxLength 9~", not_blank(warning, max_length(9))),
    required("string not_blank maxLength 9~/null", nullable(not_blank(warning, max_length(9)))),
    required("integer minimum 1 maximum 99", integer(minimum(1), maximum(99))),
    required("integer minimum -2147483648 maximum 2147483647", int32()),
    required("integer positive multipleOf 5~", integer(positive(warning), multiple_of(5))),
    required(
        "number exclusiveMinimum -0.50 exclusiveMaximum 9223372036854775807",
        number(exclusive_minimum("-0.50"), exclusive_maximum(INT64_MAX))),
    required("integer enum ", one_of(levels)), required("number enum ~", number(among(halves, warning))),
    required("one_of in out~", one_of(ways, warning)), required("boolean true", always(true)),
    required("boolean false~", always(false, warning)),
    required("array<string> minItems 1 maxItems 3", array_of(string(), min_items(1), max_items(3))),
    required(
        "map<any> minProperties 0 maxProperties 2~",
        map_of(any(), min_properties(0), max_properties(2, warning))),
    required("closed {}", object(closed())),
    required(
        "{a!?: any // what it is, *: string maxLength 3} minProperties 1",
        object(
            min_properties(1), optional("a", any(), described("what it is"), deprecated()),
            others(string(max_length(3))))),
    required(
        "{a?: outer, b?: array<outer/null>}",
        object(optional("a", itself()), optional("b", array_of(nullable(itself()))))));

void sayings(test& t) {
    for (auto const& one : said.rules[0].members())
        t.equal(dump(*one.inside()), one.name());
    auto const* const turn = said.rules[0].member(16)->inside();
    for (auto const& one : turn->members()) {
        auto const* inside = one.inside();
        if (inside->kind == rule_kind::array) inside = inside->inside();
        t.check(inside->kind == rule_kind::outer && inside->resolved() == turn, "the object around it");
    }
}

// Which C++ types hold which rules.
struct point {
    int x;
};
constexpr auto point_rule = object<point>(required<&point::x>("x", integer()));

struct everything {
    bool flag;
    std::optional<bool> maybe_flag;
    std::int64_t wide;
    unsigned char narrow;
    std::optional<long> maybe_number;
    std::string owned;
    std::string_view viewed;
    char const* pointed;
    std::optional<std::string> maybe_text;
    std::vector<std::string> texts;
    std::list<int> numbers;
    std::array<std::vector<std::optional<int>>, 2> grid;
    point corner;
    std::optional<point> maybe_corner;
    std::vector<point> corners;
};
constexpr auto bound = object<everything>(
    required<&everything::flag>("flag", boolean()),
    optional<&everything::maybe_flag>("maybe_flag", boolean()),
    required<&everything::wide>("wide", integer(positive())),
    required<&everything::narrow>("narrow", integer()),
    required<&everything::maybe_number>("maybe_number", nullable(integer())),
    required<&everything::owned>("owned", not_blank()), required<&everything::viewed>("viewed", iso8601()),
    required<&everything::pointed>("pointed", one_of(ways)),
    optional<&everything::maybe_text>("maybe_text", png_data_uri()),
    required<&everything::texts>("texts", array_of(string())),
    required<&everything::numbers>("numbers", array_of(integer())),
    required<&everything::grid>("grid", array_of(array_of(nullable(integer())))),
    required<&everything::corner>("corner", point_rule),
    optional<&everything::maybe_corner>("maybe_corner", nullable(point_rule)),
    required<&everything::corners>("corners", array_of(point_rule)));
static_assert(bound.rules[0].detail == 15);

notepact_test::suite
    words_suite("contract/words", {{"words", words}, {"sayings", sayings}, {"contracts", contracts}});

} // namespace
