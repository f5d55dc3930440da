// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A third API's structs, declared outside namespace notepact: every kind of member that a rule can be bound
// to.
#ifndef NOTEPACT_TESTS_SUPPORT_SAMPLE_STRUCTS_HPP
#define NOTEPACT_TESTS_SUPPORT_SAMPLE_STRUCTS_HPP

#include <notepact/contract/holds.hpp>
#include <notepact/contract/words.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace acme {

using namespace notepact;

inline constexpr std::string_view sizes[] = {"small", "large", "gro\xC3\x9F", ""};

// Owns all it holds: can be written and parsed.

struct widths {
    std::int8_t i8 = 0;
    std::uint8_t u8 = 0;
    std::int16_t i16 = 0;
    std::uint16_t u16 = 0;
    std::int32_t i32 = 0;
    std::uint32_t u32 = 0;
    std::int64_t i64 = 0;
    std::uint64_t u64 = 0;
};
inline constexpr auto widths_rule = object<widths>(
    required<&widths::i8>("i8", integer()), required<&widths::u8>("u8", integer()),
    required<&widths::i16>("i16", integer()), required<&widths::u16>("u16", integer()),
    required<&widths::i32>("i32", integer()), required<&widths::u32>("u32", integer()),
    required<&widths::i64>("i64", integer()), required<&widths::u64>("u64", integer()));

struct stop {
    std::int32_t x = 0;
    std::optional<std::string> label;
};
inline constexpr auto stop_rule = object<stop>(
    required<&stop::x>("x", integer(positive(warning))), optional<&stop::label>("label", not_blank()));

using texts = std::vector<std::string>;
template <class Value>
using named = std::vector<std::pair<std::string, Value>>;

struct parcel {
    widths numbers;
    bool fragile = false;
    std::string title;
    std::string size;
    // Optional members.
    std::optional<bool> insured;
    std::optional<std::string> remark;
    std::optional<std::int16_t> weight;
    std::optional<stop> origin;
    std::optional<std::optional<std::string>> three_states;
    std::optional<std::variant<bool, std::string>> odd_remark;
    // Members that may be null.
    std::optional<bool> checked;
    std::optional<std::string> note;
    std::optional<std::uint8_t> floor;
    std::optional<stop> target;
    std::optional<texts> tags;
    // Arrays.
    texts words;
    std::deque<std::uint16_t> counts;
    std::vector<stop> stops;
    std::vector<std::vector<std::int8_t>> rows;
    std::list<std::optional<std::string>> holes;
    std::vector<std::variant<std::int16_t, std::string>> mixed;
    // Objects of any names.
    named<bool> flags;
    named<named<texts>> deep;
    named<stop> places;
    named<std::int32_t> levels;
    // One rule or another, the alternatives in either order.
    std::variant<std::string, named<texts>> errors;
    std::variant<named<texts>, std::string> more_errors;
    std::variant<std::uint8_t, texts> id;
    std::variant<texts, std::uint8_t> old_id;
    std::variant<std::uint8_t, std::optional<std::string>> null_or;
    // More than the rule wants.
    std::variant<named<texts>, std::string> only_text;
};

inline constexpr auto parcel_rule = object<parcel>(
    required<&parcel::numbers>("numbers", widths_rule), required<&parcel::fragile>("fragile", boolean()),
    required<&parcel::title>("title", not_blank()), required<&parcel::size>("size", one_of(sizes)),
    optional<&parcel::insured>("insured", boolean()), optional<&parcel::remark>("remark", not_empty(warning)),
    optional<&parcel::weight>("weight", integer(positive())), optional<&parcel::origin>("origin", stop_rule),
    optional<&parcel::three_states>("three_states", nullable(string())),
    optional<&parcel::odd_remark>("odd_remark", string()),
    required<&parcel::checked>("checked", nullable(boolean())),
    required<&parcel::note>("note", nullable(timestamp(warning))),
    required<&parcel::floor>("floor", nullable(integer())),
    required<&parcel::target>("target", nullable(stop_rule)),
    required<&parcel::tags>("tags", nullable(array_of(one_of(sizes)))),
    required<&parcel::words>("words", array_of(not_empty())),
    required<&parcel::counts>("counts", array_of(integer(positive(warning)))),
    required<&parcel::stops>("stops", array_of(stop_rule)),
    required<&parcel::rows>("rows", array_of(array_of(integer()))),
    required<&parcel::holes>("holes", array_of(nullable(string()))),
    required<&parcel::mixed>("mixed", array_of(either(string(), integer()))),
    required<&parcel::flags>("flags", map_of(boolean())),
    required<&parcel::deep>("deep", map_of(map_of(array_of(date())))),
    required<&parcel::places>("places", map_of(stop_rule)),
    required<&parcel::levels>("levels", map_of(integer())),
    required<&parcel::errors>("errors", either(string(), map_of(array_of(string())))),
    required<&parcel::more_errors>("more_errors", either(string(), map_of(array_of(string())))),
    required<&parcel::id>("id", either(integer(positive()), array_of(string()))),
    required<&parcel::old_id>("old_id", either(integer(positive()), array_of(string()))),
    required<&parcel::null_or>("null_or", either(nullable(string()), integer())),
    required<&parcel::only_text>("only_text", string()));
inline constexpr auto parcel_answer = answer_body("acme.parcel", parcel_rule);

// One of which every member has a value, and its text: nothing is wrong with it.
inline parcel full_parcel() {
    parcel p;
    p.numbers = {
        -128,
        255,
        -32768,
        65535,
        -2147483647 - 1,
        4294967295U,
        std::numeric_limits<std::int64_t>::min(),
        9223372036854775807U};
    p.fragile = true;
    p.title = "t";
    p.size = "large";
    p.insured = false;
    p.remark = "r";
    p.weight = std::int16_t{32767};
    p.origin = stop{1, "here"};
    p.three_states = "value";
    p.odd_remark = "o";
    p.checked = true;
    p.note = "2026-03-20 18:30:00+00";
    p.floor = std::uint8_t{255};
    p.target = stop{2, {}};
    p.tags = texts{"small", ""};
    p.words = {"a", "b"};
    p.counts = {1, 65535};
    p.stops = {{3, {}}, {4, "there"}};
    p.rows = {{}, {-128, 127}, {0}};
    p.holes = {std::nullopt, "", std::nullopt};
    p.mixed = {std::int16_t{-1}, "1"};
    p.flags = {{"f", true}, {"", false}};
    p.deep = {{"d", {{"e", {"2024-02-29"}}, {"f", {}}}}, {"g", {}}};
    p.places = {{"p", {5, {}}}};
    p.levels = {{"l", -7}};
    p.errors = "e";
    p.more_errors = named<texts>{{"m", {"n"}}};
    p.id = std::uint8_t{1};
    p.old_id = std::uint8_t{2};
    p.null_or = std::optional<std::string>();
    p.only_text = "t";
    return p;
}
inline constexpr std::string_view full_parcel_text =
    R"({"numbers":{"i8":-128,"u8":255,"i16":-32768,"u16":65535,"i32":-2147483648,"u32":4294967295,)"
    R"("i64":-9223372036854775808,"u64":9223372036854775807},"fragile":true,"title":"t","size":"large",)"
    R"("insured":false,"remark":"r","weight":32767,"origin":{"x":1,"label":"here"},"three_states":"value",)"
    R"("odd_remark":"o","checked":true,"note":"2026-03-20 18:30:00+00","floor":255,"target":{"x":2},)"
    R"("tags":["small",""],"words":["a","b"],"counts":[1,65535],"stops":[{"x":3},{"x":4,"label":"there"}],)"
    R"("rows":[[],[-128,127],[0]],"holes":[null,"",null],"mixed":[-1,"1"],"flags":{"f":true,"":false},)"
    R"("deep":{"d":{"e":["2024-02-29"],"f":[]},"g":{}},"places":{"p":{"x":5}},"levels":{"l":-7},"errors":"e",)"
    R"("more_errors":{"m":["n"]},"id":1,"old_id":2,"null_or":null,"only_text":"t"})";

// The deepest that a contract may be: 8 objects, maps and arrays.
template <class T>
using array_in_array = std::vector<std::vector<T>>;
struct well {
    std::variant<std::variant<std::int8_t, std::string>, texts> one_of_three;
    named<array_in_array<array_in_array<named<stop>>>> rings;
};
inline constexpr auto well_answer = answer_body(
    "acme.well",
    object<well>(
        required<&well::one_of_three>(
            "one_of_three", either(array_of(string()), either(string(), integer()))),
        required<&well::rings>("rings", map_of(array_of(array_of(array_of(array_of(map_of(stop_rule)))))))));

// Views, and types that can be written only.
struct order_request {
    std::string_view text;
    std::optional<std::string_view> size;
    std::optional<std::string_view> must; // required, and yet it can be forgotten
    std::optional<std::string_view> null_text;
    std::optional<std::int32_t> count;
    std::uint64_t big;
    std::optional<instant> when;
    std::optional<instant> due;
    std::optional<png_signature> stamp;
    std::array<char, 3> codes;
    std::vector<bool> bits;
    std::map<std::string, std::vector<unsigned char>> sorted;
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    std::variant<std::string_view, std::int64_t> id;
    struct changes {
        std::optional<std::string_view> one = std::nullopt;
        std::optional<bool> other = std::nullopt;
    } change;
};

inline constexpr auto change_rule = object<order_request::changes>(
    at_least_one(warning), optional<&order_request::changes::one>("one", string()),
    optional<&order_request::changes::other>("other", boolean()));
inline constexpr auto order_body = request_body(
    "acme.order",
    object<order_request>(
        required<&order_request::text>("text", not_blank()),
        optional<&order_request::size>("size", one_of(sizes)),
        required<&order_request::must>("must", not_empty(warning)),
        required<&order_request::null_text>("null_text", nullable(string())),
        required<&order_request::count>("count", integer(positive())),
        required<&order_request::big>("big", integer()), required<&order_request::when>("when", iso8601()),
        optional<&order_request::due>("due", timestamp()),
        optional<&order_request::stamp>("stamp", png_data_uri()),
        required<&order_request::codes>("codes", array_of(integer(positive(warning)))),
        required<&order_request::bits>("bits", array_of(boolean())),
        required<&order_request::sorted>("sorted", map_of(array_of(integer()))),
        required<&order_request::pairs>("pairs", map_of(not_blank(warning))),
        required<&order_request::id>("id", either(string(), integer(positive(warning)))),
        required<&order_request::change>("change", change_rule)));

} // namespace acme

#endif
