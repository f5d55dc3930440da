// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/parse_text.hpp"

#include "../support/sample_structs.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace notepact_test;
using acme::full_parcel_text;
using acme::parcel;
using acme::parcel_answer;

// Parses, and sees to it that what is reported is what check_text reports.
template <class Contract, class Struct>
std::string parse(test& t, Contract const& contract, std::string_view text, Struct& out) {
    wide_report report, checked;
    auto const verdict = parse_text(contract, text, out, report);
    t.check(verdict == check_text(contract, text, checked), text);
    t.equal(lines(report), lines(checked), text);
    t.check(says(verdict, lines(report)), text);
    return places(report);
}

template <class Contract>
struct bound_shape;
template <class Shape, std::size_t N>
struct bound_shape<notepact::contract<Shape, N>> {
    using type = Shape;
};

// The same, in two pieces, cut everywhere, and byte by byte: the same is found and the same is read.
template <class Struct, class Contract>
void verify_pieces(test& t, Contract const& contract, std::string_view text) {
    using namespace notepact::detail;
    wide_report whole_report;
    Struct whole{};
    parse_text(contract, text, whole, whole_report);
    auto const found = lines(whole_report), read = written(contract, whole);
    std::size_t wrong = 0;
    for (std::size_t cut = 0; cut <= text.size() + 1; ++cut) {
        wide_report report;
        Struct out{};
        binder binder(contract, place_of<typename bound_shape<Contract>::type>(out), report);
        notepact::json_reader<notepact::detail::binder> reader(binder);
        if (cut <= text.size()) {
            reader.write(text.substr(0, cut));
            reader.write(text.substr(cut));
        } else {
            for (std::size_t i = 0; i < text.size(); ++i)
                reader.write(text.substr(i, 1));
        }
        reader.finish();
        wrong += lines(report) != found || written(contract, out) != read
                 || (binder.text_fault() != notepact::json_fault{})
                        != (found.find("malformed") != found.npos || found.find("truncated") != found.npos
                            || found.find("utf8") != found.npos || found.find("too_deep") != found.npos);
    }
    t.equal(wrong, std::size_t{0}, text);
}

// Where the value of a member stands in a text; its first of that name.
struct span {
    std::size_t begin, end;
};
span value_of(std::string_view text, std::string_view name) {
    auto const begin = text.find('"' + std::string(name) + "\":") + name.size() + 3;
    auto end = begin;
    for (int depth = 0; depth > 0 || (text[end] != ',' && text[end] != '}' && text[end] != ']'); ++end) {
        depth += text[end] == '{' || text[end] == '[';
        depth -= text[end] == '}' || text[end] == ']';
    }
    return {begin, end};
}
std::string with(std::string_view text, std::string_view name, std::string_view value) {
    auto const at = value_of(text, name);
    return std::string(text.substr(0, at.begin)) + std::string(value) + std::string(text.substr(at.end));
}
std::string without(std::string_view text, std::string_view name) {
    auto const at = value_of(text, name);
    bool const last = text[at.end] != ',';
    return std::string(text.substr(0, at.begin - name.size() - 3 - last))
           + std::string(text.substr(at.end + !last));
}

void round_trip(test& t) {
    parcel read;
    t.equal(parse(t, parcel_answer, full_parcel_text, read), "");
    t.equal(written(parcel_answer, read), full_parcel_text);
    // Some of it, as a host sees it.
    t.check(read.numbers.i8 == -128 && read.numbers.u64 == 9223372036854775807U, "integers");
    t.check(
        read.three_states == std::optional("value") && read.floor == 255 && read.target->x == 2, "optionals");
    t.check(read.holes.size() == 3 && !read.holes.front() && read.stops.at(1).label == "there", "arrays");
    t.check(read.deep.at(0).second.at(0).second.at(0) == "2024-02-29", "maps");
    t.check(read.errors.index() == 0 && std::get<1>(read.odd_remark.value()) == "o", "alternatives");
    t.check(
        read.null_or.index() == 1 && !std::get<1>(read.null_or), "null is the alternative that may be null");
    verify_pieces<parcel>(t, parcel_answer, full_parcel_text);
    // What was there before is gone, all of it.
    constexpr std::string_view least =
        R"({"numbers":{"i8":0,"u8":0,"i16":0,"u16":0,"i32":0,"u32":0,"i64":0,"u64":0},"fragile":false,"title":".",)"
        R"("size":"","checked":null,"note":null,"floor":null,"target":null,"tags":null,"words":[],"counts":[],)"
        R"("stops":[],"rows":[],"holes":[],"mixed":[],"flags":{},"deep":{},"places":{},"levels":{},"errors":{},)"
        R"("more_errors":"","id":[],"old_id":[],"null_or":"","only_text":""})";
    t.equal(parse(t, parcel_answer, least, read), "");
    t.equal(written(parcel_answer, read), least);
}

// One member has another value: what is found, and what is read instead. Everything else is read.
void values(test& t) {
    constexpr std::string_view absent = "absent";
    struct {
        std::string_view member, value, found, read;
    } const rows[] = {
        // Integers that their member cannot hold leave it as it was, without a violation if the contract
        // allows them.
        {"i8", "127", "", "127"},
        {"i8", "128", "", "0"},
        {"i8", "-129", "", "0"},
        {"u8", "256", "", "0"},
        {"u8", "-1", "", "0"},
        {"i16", "32768", "", "0"},
        {"i16", "-32769", "", "0"},
        {"u16", "65536", "", "0"},
        {"i32", "2147483648", "", "0"},
        {"i32", "-2147483649", "", "0"},
        {"u32", "4294967296", "", "0"},
        {"u32", "-9223372036854775808", "", "0"},
        {"i64", "9223372036854775807", "", "9223372036854775807"},
        {"i64", "9223372036854775808", "error /numbers/i64 out_of_range\n", "0"},
        {"i64", "-9223372036854775809", "error /numbers/i64 out_of_range\n", "0"},
        {"u64", "-1", "", "0"},
        {"u64", "18446744073709551615", "error /numbers/u64 out_of_range\n", "0"},
        {"u64", "0", "", "0"},
        {"weight", "32768", "", absent},
        {"floor", "256", "", "null"},
        {"null_or", "256", "", "0"},
        {"id", "256", "", "0"},
        {"old_id", "256", "", "[]"},
        {"counts", "[1,65536,2]", "", "[1,2]"},
        {"rows", "[[128,1],[],[-129]]", "", "[[1],[],[]]"},
        {"mixed", "[32768,\"x\",-32769,5]", "", "[\"x\",5]"},
        {"levels", R"({"a":2147483648,"b":1})", "", R"({"b":1})"},
        {"x", "-1", "warning /origin/x not_positive\n", "-1"},
        // An answer's integer may have a fraction that is zero.
        {"i16", "46.0", "", "46"},
        {"weight", "4.6e1", "", "46"},
        {"i16", "46.5", "error /numbers/i16 wrong_type\n", "0"},
        {"weight", "46.5", "error /weight wrong_type\n", absent},
        {"weight", "1e30", "error /weight out_of_range\n", absent},
        {"weight", "1e400", "error /weight number_overflow\n", absent},
        {"counts",
         "[1,2.5,1e30,1e400,3]",
         "error /counts/1 wrong_type\nerror /counts/2 out_of_range\nerror /counts/3 number_overflow\n",
         "[1,3]"},
        {"id", "1.5", "error /id wrong_type\n", "0"},
        // Values of the wrong type leave their member as it was.
        {"numbers",
         "[1]",
         "error /numbers wrong_type\n",
         R"({"i8":0,"u8":0,"i16":0,"u16":0,"i32":0,"u32":0,"i64":0,"u64":0})"},
        {"i8", "\"1\"", "error /numbers/i8 wrong_type\n", "0"},
        {"fragile", "1", "error /fragile wrong_type\n", "false"},
        {"title", "{\"title\":\"x\"}", "error /title wrong_type\n", "\"\""},
        {"title", "null", "error /title null_not_allowed\n", "\"\""},
        {"size", "[\"small\"]", "error /size wrong_type\n", "\"\""},
        {"insured", "\"true\"", "error /insured wrong_type\n", absent},
        {"insured", "null", "error /insured null_not_allowed\n", absent},
        {"remark", "0", "error /remark wrong_type\n", absent},
        {"weight", "null", "error /weight null_not_allowed\n", absent},
        {"origin", "[]", "error /origin wrong_type\n", absent},
        {"origin", "null", "error /origin null_not_allowed\n", absent},
        {"odd_remark", "true", "error /odd_remark wrong_type\n", absent},
        {"odd_remark", "null", "error /odd_remark null_not_allowed\n", absent},
        {"checked", "0", "error /checked wrong_type\n", "null"},
        {"target", "\"x\"", "error /target wrong_type\n", "null"},
        {"words", "{\"a\":1}", "error /words wrong_type\n", "[]"},
        {"flags", "[true]", "error /flags wrong_type\n", "{}"},
        {"errors", "null", "error /errors null_not_allowed\n", "\"\""},
        {"errors", "[\"x\"]", "error /errors wrong_type\n", "\"\""},
        {"more_errors", "false", "error /more_errors wrong_type\n", "{}"},
        {"only_text", "{\"a\":[\"b\"]}", "error /only_text wrong_type\n", "null"},
        // Values that break a rule, but have the type, are read.
        {"title", "\" \"", "error /title blank\n", "\" \""},
        {"size", "\"huge\"", "error /size not_in_enum\n", "\"huge\""},
        {"note", "\"\"", "warning /note not_a_timestamp\n", "\"\""},
        {"weight", "0", "error /weight not_positive\n", "0"},
        {"i32", "-0", "", "0"},
        // Absent, null and a value are three.
        {"three_states", "null", "", "null"},
        {"three_states", "\"\"", "", "\"\""},
        {"three_states", "1", "error /three_states wrong_type\n", absent},
        {"checked", "false", "", "false"},
        {"checked", "null", "", "null"},
        {"note", "null", "", "null"},
        {"floor", "null", "", "null"},
        {"target", "{\"label\":\"a\",\"x\":7}", "", "{\"x\":7,\"label\":\"a\"}"},
        {"target", "{\"label\":\"a\"}", "error /target/x missing_member\n", "{\"x\":0,\"label\":\"a\"}"},
        {"tags", "[]", "", "[]"},
        // Items and members of a wrong type are left out.
        {"words",
         "[\"a\",1,null,[\"b\"],{\"c\":\"d\"},true,\"e\"]",
         "error /words/1 wrong_type\nerror /words/2 null_not_allowed\nerror /words/3 wrong_type\n"
         "error /words/4 wrong_type\nerror /words/5 wrong_type\n",
         "[\"a\",\"e\"]"},
        {"stops",
         "[{\"x\":1},[],{},null,{\"x\":\"1\",\"label\":\"l\"},{\"x\":2,\"label\":5}]",
         "error /stops/1 wrong_type\nerror /stops/2/x missing_member\nerror /stops/3 null_not_allowed\n"
         "error /stops/4/x wrong_type\nerror /stops/5/label wrong_type\n",
         "[{\"x\":1},{\"x\":0},{\"x\":0,\"label\":\"l\"},{\"x\":2}]"},
        {"rows", "[[1],2,[[3],4]]", "error /rows/1 wrong_type\nerror /rows/2/0 wrong_type\n", "[[1],[4]]"},
        {"holes",
         "[null,1,\"a\",[]]",
         "error /holes/1 wrong_type\nerror /holes/3 wrong_type\n",
         "[null,\"a\"]"},
        {"mixed",
         "[true,1,\"1\",null]",
         "error /mixed/0 wrong_type\nerror /mixed/3 null_not_allowed\n",
         "[1,\"1\"]"},
        {"flags",
         R"({"a":true,"b":1,"c":null,"d":{"a":false},"e":[true],"f":false,"g":1e400})",
         "error /flags wrong_type\nerror /flags null_not_allowed\nerror /flags wrong_type\nerror /flags "
         "wrong_type\n"
         "error /flags number_overflow\n",
         R"({"a":true,"f":false})"},
        {"deep",
         R"({"a":[],"b":{"c":1,"d":["2024-02-29",1],"":[]},"":{}})",
         "error /deep wrong_type\nerror /deep wrong_type\nerror /deep wrong_type\n",
         R"({"b":{"d":["2024-02-29"],"":[]},"":{}})"},
        {"deep", R"({"a\u0062\n":{"\"":[]},"x":{},"x":{}})", "", R"({"ab\n":{"\"":[]},"x":{},"x":{}})"},
        {"places",
         R"({"a":{"y":{"x":[{}]},"x":1,"label":"b"},"b":[],"c":{"x":2}})",
         "error /places wrong_type\n",
         R"({"a":{"x":1,"label":"b"},"c":{"x":2}})"},
        // One alternative or the other.
        {"errors", "{\"a\":[\"b\",\"c\"],\"d\":[]}", "", "{\"a\":[\"b\",\"c\"],\"d\":[]}"},
        {"errors", "\"\"", "", "\"\""},
        {"more_errors", "\"a\\u0000\"", "", "\"a\\u0000\""},
        {"id", "[\"a\"]", "", "[\"a\"]"},
        {"old_id", "[1,\"a\"]", "error /old_id/0 wrong_type\n", "[\"a\"]"},
        {"null_or", "\"a\"", "", "\"a\""},
        {"null_or", "7", "", "7"},
        // A member that stands twice: the last is kept, if it has the type.
        {"i8", "1,\"i8\":2", "error /numbers/i8 duplicate_member\n", "2"},
        {"title", "\"abc\",\"title\":\"d\"", "error /title duplicate_member\n", "\"d\""},
        {"title",
         "\"abc\",\"title\":1",
         "error /title duplicate_member\nerror /title wrong_type\n",
         "\"abc\""},
        {"remark",
         "\"a\",\"remark\":\"\"",
         "error /remark duplicate_member\nwarning /remark empty_string\n",
         "\"\""},
        {"origin",
         "{\"x\":1,\"label\":\"a\"},\"origin\":{\"x\":2}",
         "error /origin duplicate_member\n",
         "{\"x\":2}"},
        {"checked", "true,\"checked\":null", "error /checked duplicate_member\n", "null"},
        {"words", "[\"a\",\"b\"],\"words\":[\"c\"]", "error /words duplicate_member\n", "[\"c\"]"},
        {"flags", "{\"a\":true},\"flags\":{\"b\":true}", "error /flags duplicate_member\n", "{\"b\":true}"},
        {"errors", "{\"a\":[]},\"errors\":\"x\"", "error /errors duplicate_member\n", "\"x\""},
        {"errors", "\"x\",\"errors\":{\"a\":[]}", "error /errors duplicate_member\n", "{\"a\":[]}"},
        {"id", "1,\"id\":[]", "error /id duplicate_member\n", "[]"},
        // Members that nobody knows, and all that is below them.
        {"fragile",
         R"(true,"x":{"title":"no","fragile":[{"flags":{"a":true}},null,1e5]},"":[[[["x"]]]],"y":1)",
         "",
         "true"},
        {"flags",
         R"({"a":true,"b":[{"a":[]}],"c":{"d":{"e":[1,{}]}},"f":true})",
         "error /flags wrong_type\nerror /flags wrong_type\n",
         R"({"a":true,"f":true})"},
        {"x", R"(1,"numbers":{"i8":5},"stops":["x"])", "", "1"},
    };
    for (auto const& r : rows) {
        auto const text = with(full_parcel_text, r.member, r.value);
        parcel read;
        t.equal(parse(t, parcel_answer, text, read), r.found, r.value);
        t.equal(
            written(parcel_answer, read),
            r.read == absent ? without(full_parcel_text, r.member) : with(full_parcel_text, r.member, r.read),
            r.value);
    }
    // Most of it at once, in pieces.
    std::string everything(full_parcel_text);
    for (auto const& r : rows)
        if (r.member != "x") everything = with(everything, r.member, r.value);
    verify_pieces<parcel>(t, parcel_answer, everything);
}

void no_object(test& t) {
    for (std::string_view const text :
         {"[]", "\"x\"", "1", "true", "null", "", "[{\"title\":\"x\"}]", "1e400"}) {
        parcel before = acme::full_parcel();
        t.check(!parse(t, parcel_answer, text, before).empty(), text);
        t.equal(written(parcel_answer, before), full_parcel_text, text); // as it was
    }
    parcel empty = acme::full_parcel();
    parse(t, parcel_answer, "{}", empty);
    t.equal(written(parcel_answer, empty), written(parcel_answer, parcel()));
}

// The contract's own 8 levels, and 32 of text below what nobody knows.
void depth(test& t) {
    constexpr std::string_view deepest =
        R"({"one_of_three":"x","rings":{"r":[[[[{"s":{"x":6,"label":"t"}}]],[]]],"":[]}})";
    acme::well read;
    t.equal(parse(t, acme::well_answer, deepest, read), "");
    t.equal(written(acme::well_answer, read), deepest);
    verify_pieces<acme::well>(t, acme::well_answer, deepest);
    for (std::string_view const value : {"\"y\"", "-128", "[]", "[\"z\"]"}) {
        t.equal(parse(t, acme::well_answer, with(deepest, "one_of_three", value), read), "", value);
        t.equal(written(acme::well_answer, read), with(deepest, "one_of_three", value));
    }
    t.equal(parse(t, acme::well_answer, with(deepest, "one_of_three", "128"), read), "");
    t.equal(written(acme::well_answer, read), with(deepest, "one_of_three", "0"));

    for (std::size_t levels = 20; levels < 30; ++levels) {
        // "s" is a value of 7 containers
        auto const text = with(deepest, "x", "1,\"y\":" + nested_arrays(levels) + ",\"y\":{\"x\":3},\"x\":2");
        auto const found = parse(t, acme::well_answer, text, read);
        t.equal(found, levels <= 24 ? "error /rings duplicate_member\n" : "error - too_deep\n");
        t.equal(read.rings.at(0).second.at(0).at(0).at(0).at(0).at(0).second.x, levels <= 24 ? 2 : 1);
    }
    verify_pieces<acme::well>(t, acme::well_answer, with(deepest, "x", "1,\"y\":" + nested_arrays(25)));
}

// A text that ends or breaks: it is an error, and what came before is there.
void faults(test& t) {
    struct {
        std::string_view after, then, found;
        bool has_title, has_remark, has_words;
    } const rows[] = {
        {"{", "", "error - truncated_document\n", false, false, false},
        {"\"title\":\"t", "", "error - truncated_document\n", true, false, false},
        {"\"title\":\"t\"", "x", "error - malformed_json\n", true, false, false},
        {"\"title\":\"t", "\xFF", "error - invalid_utf8\n", true, false, false},
        {"\"remark\":\"r", "\\ud800\"", "error - invalid_utf8\n", true, true, false},
        {"\"remark\":\"r\"", "]", "error - malformed_json\n", true, true, false},
        {"\"weight\":3", "x", "error - malformed_json\n", true, true, false},
        {"\"tags\":[\"small\"", "}", "error - malformed_json\n", true, true, false},
        {"\"words\":[\"a\",\"b\"", "", "error - truncated_document\n", true, true, true},
        {"\"flags\":{\"f", "\n", "error - malformed_json\n", true, true, true},
        {"\"flags\":{\"f\":tr", "", "error - truncated_document\n", true, true, true},
        {"\"only_text\":\"t\"}", "}", "error - trailing_data\n", true, true, true},
    };
    for (auto const& r : rows) {
        auto const text =
            std::string(full_parcel_text.substr(0, full_parcel_text.find(r.after) + r.after.size()))
            + std::string(r.then);
        parcel read;
        t.equal(parse(t, parcel_answer, text, read), r.found, text);
        t.equal(read.title, r.has_title ? "t" : "", text);
        t.check(r.has_remark ? read.remark == "r" : !read.remark, text);
        t.check(r.has_words ? read.words == acme::texts{"a", "b"} : read.words.empty(), text);
        if (r.found.find("trailing") == r.found.npos) verify_pieces<parcel>(t, parcel_answer, text);
    }
    // A number or a literal that has not ended where one may end is no value.
    for (auto const& [member, tokens] :
         {std::pair("weight", std::string_view("046 0.5x 7x 7:1 7{} 7\"\" 7null")),
          std::pair("insured", std::string_view("truex false1 true\"\" false:")),
          std::pair("checked", std::string_view("nullx truenull null[]"))}) {
        std::istringstream each{std::string(tokens)};
        for (std::string token; each >> token;) {
            auto const text =
                std::string(full_parcel_text.substr(0, value_of(full_parcel_text, member).begin)) + token;
            parcel read;
            t.equal(parse(t, parcel_answer, text, read), "error - malformed_json\n", text);
            t.check(!read.weight || (*read.weight == 32767 && member != std::string_view("weight")), text);
            t.check(!read.insured || (!*read.insured && member != std::string_view("insured")), text);
            t.check(!read.checked, text);
            verify_pieces<parcel>(t, parcel_answer, text);
        }
    }
    // Cut anywhere: never a success.
    std::size_t wrong = 0;
    for (std::size_t cut = 0; cut != full_parcel_text.size(); ++cut) {
        parcel read;
        notepact::static_report<1> report;
        wrong += parse_text(parcel_answer, full_parcel_text.substr(0, cut), read, report).ok();
    }
    t.equal(wrong, std::size_t{0}, "successes");
}

// Of a text that breaks off, wherever it does, a struct holds whole characters only.
void whole_characters(test& t) {
    constexpr std::string_view text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"; // a é € 😀 z
    constexpr std::size_t whole[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
    for (std::string_view const broken : {"", "\xFF", "\n", "\\x", "\\ud83d\""})
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            auto const begun = std::string(text.substr(0, cut)) + std::string(broken);
            auto const expected = std::string(text.substr(0, whole[cut]));
            struct {
                std::string_view before;
                std::string (*held)(parcel const& read);
            } const rows[] = {
                {R"({"title":")", [](parcel const& p) { return p.title; }},
                {R"({"remark":")", [](parcel const& p) { return p.remark.value_or(""); }},
                {R"({"note":")", [](parcel const& p) { return p.note.value_or(""); }},
                {R"({"size":")", [](parcel const& p) { return p.size; }},
                {R"({"words":["x",")", [](parcel const& p) { return p.words.at(1); }},
                {R"({"errors":")", [](parcel const& p) { return std::get<0>(p.errors); }},
                {R"({"flags":{"x":true,")", [](parcel const& p) { return p.flags.at(1).first; }},
                {R"({"more_errors":{"x":[")",
                 [](parcel const& p) { return std::get<0>(p.more_errors).at(0).second.at(0); }},
            };
            for (auto const& row : rows) {
                auto const document = std::string(row.before) + begun;
                parcel read;
                parse(t, parcel_answer, document, read);
                t.equal(row.held(read), expected, document);
                verify_pieces<parcel>(t, parcel_answer, document);
            }
        }
}

suite parse_text_suite(
    "check/parse_text", {{"round_trip", round_trip},
                         {"values", values},
                         {"no_object", no_object},
                         {"depth", depth},
                         {"faults", faults},
                         {"whole_characters", whole_characters}});

} // namespace
