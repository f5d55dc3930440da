// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/shape_traits.hpp"

#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/words.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace acme {
enum class tide {
    low,
    high
};
enum class other {
    one
};
struct dozens {}; // a shape: whole dozens, held as the number of pieces
} // namespace acme
template <>
struct notepact::words_of<acme::tide> {
    static constexpr enum_word<acme::tide> table[] = {{acme::tide::low, "low"}, {acme::tide::high, "high"}};
};
// One specialisation makes a shape.
template <>
struct notepact::detail::shape_traits<acme::dozens>
    : notepact::detail::shape_of_value<acme::dozens, notepact::detail::bind_event::number> {
    template <class T>
    static constexpr bool fits = std::is_same_v<T, std::int64_t>;
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        return number.whole && !number.beyond_int64 && number.value > -1000 && number.value < 1000;
    }
    static bind_place read(std::int64_t& pieces, bind_step const& step) {
        if (step.what == bind_event::number) pieces = step.facts->value * 12;
        return {};
    }
    static void show(std::int64_t pieces, shown_value& out) noexcept { out.integer(pieces / 12); }
};

namespace {

using namespace notepact_test;
using namespace notepact;
using std::string_view;
using std::variant;
using std::vector;
using text = std::string;
template <class T>
using may_be = std::optional<T>;
template <class Value>
using named = vector<std::pair<text, Value>>;

// Which types hold a shape, and which of them can be filled.
template <class Shape, class... T>
inline constexpr bool filled = ((detail::fits<T, Shape> && detail::owns<T, Shape>()) && ...);
template <class Shape, class... T>
inline constexpr bool shown = ((detail::fits<T, Shape> && !detail::owns<T, Shape>()) && ...);
template <class Shape, class... T>
inline constexpr bool refused = (!detail::fits<T, Shape> && ...);

static_assert(filled<shape::boolean, bool> && refused<shape::boolean, int, may_be<bool>, text>);
static_assert(filled<shape::integer, std::int8_t, std::uint64_t, char>);
static_assert(refused<shape::integer, bool, double, acme::tide, may_be<int>, json_number>);
static_assert(filled<shape::number, json_number> && refused<shape::number, int, double, text, json_text>);
static_assert(filled<shape::any, json_text> && filled<shape::any_object, json_text>);
static_assert(refused<shape::any, text, json_number> && refused<shape::any_object, named<text>>);
static_assert(filled<shape::string, text, enum_text<acme::tide>, acme::tide, variant<int, text>>);
static_assert(shown<shape::string, string_view, char const*, instant, png_signature>);
static_assert(refused<shape::string, acme::other, int, may_be<text>, vector<text>, variant<int, bool>>);

using texts = shape::array<shape::string>;
static_assert(filled<texts, vector<text>, vector<variant<bool, text>>>);
static_assert(shown<texts, vector<string_view>, std::array<text, 2>>);
static_assert(refused<texts, text, vector<int>, vector<may_be<text>>, named<text>>);
static_assert(shown<shape::array<shape::boolean>, vector<bool>>);
using counts = shape::map<shape::integer>;
static_assert(filled<counts, named<int>, vector<std::pair<enum_text<acme::tide>, short>>>);
static_assert(shown<counts, std::map<text, int>, vector<std::pair<string_view, int>>>);
static_assert(refused<counts, named<text>, vector<int>, std::map<int, int>, text>);
using maybe_text = shape::nullable<shape::string>;
static_assert(filled<maybe_text, may_be<text>, maybe<text>, may_be<variant<text, int>>>);
static_assert(shown<maybe_text, may_be<string_view>> && refused<maybe_text, text, may_be<int>>);
using text_or_number = shape::either<shape::string, shape::integer>;
static_assert(filled<text_or_number, variant<text, int>, variant<bool, int, text>>);
static_assert(shown<text_or_number, variant<int, string_view>>);
static_assert(refused<text_or_number, text, int, variant<text, bool>>);

// An object is held by its struct, which can be filled if its members can, and be empty.
struct tree {
    text first;
    vector<tree> parts;
    named<may_be<std::int8_t>> rest;
    text last;
};
constexpr auto tree_rule = object<tree>(
    required<&tree::first>("first", string()), others<&tree::rest>(nullable(integer())),
    required<&tree::parts>("parts", array_of(itself())), required<&tree::last>("last", string()));
struct view {
    string_view text;
};
constexpr auto view_rule = object<view>(required<&view::text>("text", string()));
struct whole {
    explicit whole(text given) : held(std::move(given)) {}
    text held;
};
constexpr auto whole_rule = object<whole>(required<&whole::held>("text", string()));
struct sorted {
    std::map<text, int> rest;
};
constexpr auto sorted_rule = object<sorted>(others<&sorted::rest>(integer()));

template <class Shape, std::size_t N>
Shape shape_of(declaration<Shape, N> const&);
static_assert(filled<decltype(shape_of(tree_rule)), tree> && refused<decltype(shape_of(tree_rule)), view>);
static_assert(shown<decltype(shape_of(view_rule)), view> && shown<decltype(shape_of(whole_rule)), whole>);
static_assert(shown<decltype(shape_of(sorted_rule)), sorted>);

// Whichever place others() has among the members of an object, they are found by their names.
constexpr auto tree_body = answer_body("acme.tree", tree_rule);
void others_in_between(test& t) {
    struct {
        string_view text, written;
    } const rows[] = {
        {R"({"first":"1","parts":[],"last":"2"})", {}},
        {R"({"a":1,"last":"2","b":null,"parts":[],"first":"1"})",
         R"({"first":"1","parts":[],"last":"2","a":1,"b":null})"},
        {R"({"first":"","parts":[{"first":"x","parts":[{"first":"","parts":[],"last":"","c":-128}],"last":"y"}],)"
         R"("last":"z","d":3})",
         {}},
    };
    for (auto const& row : rows) {
        tree read;
        static_report<2> report;
        t.check(parse_text(tree_body, row.text, read, report).clean(), row.text);
        t.equal(written(tree_body, read), row.written.empty() ? row.text : row.written);
    }
    // What the type cannot hold is none of them; nor is what the contract refuses.
    tree read;
    static_report<2> report;
    t.check(
        !parse_text(
             tree_body, R"({"first":"1","x":128,"y":true,"z":127,"parts":[],"last":"2"})", read, report)
             .ok(),
        "a boolean");
    t.equal(written(tree_body, read), R"({"first":"1","parts":[],"last":"2","z":127})");
}

// A shape of one's own, alone and in all that is made of others.
constexpr auto dozens() {
    return detail::single<acme::dozens>(detail::entry(rule_kind::integer, {}, 0, 0));
}
static_assert(filled<acme::dozens, std::int64_t> && refused<acme::dozens, int>);
struct order {
    std::int64_t eggs = 0;
    may_be<std::int64_t> rolls;
    maybe<std::int64_t> jam;
    vector<may_be<std::int64_t>> boxes;
    named<variant<text, std::int64_t>> rest;
};
constexpr auto order_body = answer_body(
    "acme.order", object<order>(
                      required<&order::eggs>("eggs", dozens()), optional<&order::rolls>("rolls", dozens()),
                      optional<&order::jam>("jam", nullable(dozens())),
                      required<&order::boxes>("boxes", array_of(nullable(dozens()))),
                      others<&order::rest>(either(string(), dozens()))));
void own_shape(test& t) {
    constexpr string_view sent = R"({"eggs":2,"rolls":-3,"jam":null,"boxes":[1,null],"ham":"-","oil":4})";
    order read;
    static_report<2> report;
    t.check(parse_text(order_body, sent, read, report).clean(), "read");
    t.check(read.eggs == 24 && read.rolls == -36 && read.jam.is_null(), "members");
    t.check(read.boxes.size() == 2 && read.boxes[0] == 12 && !read.boxes[1], "items");
    t.check(read.rest.size() == 2 && std::get<std::int64_t>(read.rest[1].second) == 48, "others");
    t.equal(written(order_body, read), sent);
    parse_text(order_body, R"({"eggs":2000,"boxes":[1,1000,2],"oil":-1000})", read, report);
    t.equal(written(order_body, read), R"({"eggs":0,"boxes":[1,2]})", "what there is no room for");
}

suite shape_traits_suite(
    "contract/shape_traits", {{"others_in_between", others_in_between}, {"own_shape", own_shape}});

} // namespace
