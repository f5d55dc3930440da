// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every declaration word as JSON Schema, and what of it JSON Schema cannot say.
#include "notepact/schema/rules.hpp"

#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr std::string_view colours[] = {"red", "blue"};
constexpr auto named = object(required("a", boolean()), optional("b", nullable(string())));
constexpr auto changes = object(at_least_one(warning), optional("a", string()), optional("b", string()));

// What is not said, for short: `[rule severity strict]`, `[rule severity beyond]`.
std::string shortened(std::string text) {
    for (auto at = text.find(R"({"rule": ")"); at != text.npos; at = text.find(R"({"rule": ")", at)) {
        auto const end = text.find('}', at);
        std::string words;
        auto quote = at;
        for (int i = 0; i < 6; ++i) { // name and value of three members
            auto const open = text.find('"', quote), close = text.find('"', open + 1);
            if (i % 2 == 1) words += (words.empty() ? "" : " ") + text.substr(open + 1, close - open - 1);
            quote = close + 1;
        }
        text.replace(at, end + 1 - at, words);
    }
    return text;
}

template <class Shape, std::size_t N>
std::string written(contract<Shape, N> const& declared, strictness level) {
    schema::definitions parts;
    parts.add(declared);
    notepact_test::text_output out;
    schema::page<notepact_test::text_output> page(out, 0);
    schema::rule_writer<schema::page<notepact_test::text_output>> rules(
        page, parts, "#/$defs/", level, contract_ref(declared).is_request());
    rules.put_contract(declared);
    auto text = shortened(out.text);
    if (parts.all().empty()) return text;
    out.text.clear();
    schema::page<notepact_test::text_output> more(out, 0);
    schema::rule_writer<schema::page<notepact_test::text_output>> definitions(
        more, parts, "#/$defs/", level, true);
    more.begin_object();
    definitions.put_definitions();
    more.end_object();
    return text + ' ' + shortened(out.text);
}

// `strict` is given where it is another text.

template <class Shape, std::size_t N>
void same(
    test& t, contract<Shape, N> const& declared, std::string_view lenient, std::string_view strict = {}) {
    t.equal(written(declared, strictness::lenient), lenient);
    t.equal(written(declared, strictness::strict), strict.empty() ? lenient : strict);
}

constexpr auto a_any = answer_body("x", any());
constexpr auto a_any_object = answer_body("x", any_object());
constexpr auto a_boolean = answer_body("x", boolean());
constexpr auto a_nullable_boolean = answer_body("x", nullable(boolean()));
constexpr auto an_integer = answer_body("x", integer());
constexpr auto a_sent_integer = request_body("x", integer());
constexpr auto an_id = answer_body("x", integer(positive(warning)));
constexpr auto a_positive = answer_body("x", integer(positive()));
constexpr auto a_whole = answer_body("x", integer(whole()));
constexpr auto a_number = answer_body("x", number());
constexpr auto a_positive_number = answer_body("x", number(positive()));
constexpr auto a_version = answer_body("x", nullable(number(whole(warning))));
constexpr auto a_string = answer_body("x", string());
constexpr auto a_colour = answer_body("x", one_of(colours));
constexpr auto a_nullable_colour = answer_body("x", nullable(one_of(colours)));
constexpr auto a_flag = request_body("x", boolean_text());

void values(test& t) {
    same(t, a_any, "{}");
    same(t, a_any_object, R"({"type": "object"})");
    same(t, a_boolean, R"({"type": "boolean"})");
    same(t, a_nullable_boolean, R"({"type": ["boolean", "null"]})");
    same(
        t,
        an_integer,
        R"({"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [out_of_range error exact_integer, wrong_type error exact_integer]}})");
    same(
        t,
        a_sent_integer,
        R"({"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [out_of_range error exact_integer, wrong_type error exact_integer, )"
        R"(wrong_type error integer_token]}})");
    same(
        t,
        an_id,
        R"({"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [not_positive warning strict, out_of_range error exact_integer, wrong_type error exact_integer]}})",
        R"({"type": "integer", "minimum": 1, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [out_of_range error exact_integer, wrong_type error exact_integer]}})");
    same(
        t,
        a_positive,
        R"({"type": "integer", "minimum": 1, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [out_of_range error exact_integer, wrong_type error exact_integer]}})");
    same(
        t,
        a_whole,
        R"({"type": "integer", "minimum": 0, "maximum": 9007199254740991, )"
        R"("x-notepact": {"rules": [not_whole error exact_integer, out_of_range error exact_integer, wrong_type error exact_integer]}})");
    same(t, a_number, R"({"type": "number"})");
    same(t, a_positive_number, R"({"type": "number", "exclusiveMinimum": 0})");
    same(
        t,
        a_version,
        R"({"type": ["number", "null"], "x-notepact": {"rules": [not_whole warning strict]}})",
        R"({"type": ["integer", "null"], "minimum": 0, "maximum": 9007199254740991, )"
        R"("x-notepact": {"rules": [not_whole warning exact_integer]}})");
    same(t, a_string, R"({"type": "string"})");
    same(t, a_colour, R"({"type": "string", "enum": ["red", "blue"]})");
    same(t, a_nullable_colour, R"({"type": ["string", "null"], "enum": ["red", "blue", null]})");
    same(t, a_flag, R"({"type": "boolean", "x-notepact": {"rules": [not_in_enum error parameter_text]}})");
}

constexpr auto not_blank_text = answer_body("x", not_blank());
constexpr auto blank_warning = answer_body("x", not_blank(warning));
constexpr auto not_empty_text = answer_body("x", not_empty());
constexpr auto empty_warning = answer_body("x", nullable(not_empty(warning)));
constexpr auto a_path = request_body("x", path_text());
constexpr auto a_header = request_body("x", header_text());
constexpr auto a_token = request_body("x", bearer_token());
constexpr auto a_number_text = request_body("x", number_text());
constexpr auto an_integer_text = request_body("x", integer_text());

void texts(test& t) {
    same(t, not_blank_text, R"({"type": "string", "pattern": "[^\\t-\\r ]"})");
    same(
        t,
        blank_warning,
        R"({"type": "string", "x-notepact": {"rules": [blank warning strict]}})",
        R"({"type": "string", "pattern": "[^\\t-\\r ]"})");
    same(t, not_empty_text, R"({"type": "string", "minLength": 1})");
    same(
        t,
        empty_warning,
        R"({"type": ["string", "null"], "x-notepact": {"rules": [empty_string warning strict]}})",
        R"({"type": ["string", "null"], "minLength": 1})");
    same(
        t,
        a_path,
        R"({"type": "string", "pattern": "[^.]|^[.][.][.]", )"
        R"("not": {"pattern": "[\\x00-\\x1f\\x7f-\\x9f]"}})");
    same(
        t,
        a_header,
        R"({"type": "string", "pattern": "^[!-~](?:[ -~]*[!-~])?$", "not": {"pattern": "[^ -~]"}})");
    same(
        t,
        a_token,
        R"({"type": "string", "pattern": "^[A-Za-z0-9._~+/-]+=*$", "not": {"pattern": "[^ -~]"}})");
    same(
        t,
        a_number_text,
        R"({"type": "number", "x-notepact": {"rules": [not_numeric error parameter_text, )"
        R"(not_whole warning strict]}})",
        R"({"type": "integer", "minimum": 0, "maximum": 9007199254740991, )"
        R"("x-notepact": {"rules": [not_numeric error parameter_text, not_whole warning parameter_text]}})");
    same(
        t,
        an_integer_text,
        R"({"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [not_numeric error parameter_text, wrong_type error parameter_text, )"
        R"(not_positive warning strict, out_of_range error exact_integer]}})",
        R"({"type": "integer", "minimum": 1, "maximum": 9223372036854775807, )"
        R"("x-notepact": {"rules": [not_numeric error parameter_text, wrong_type error parameter_text, )"
        R"(out_of_range error exact_integer]}})");
}

constexpr auto an_instant = answer_body("x", iso8601());
constexpr auto a_perhaps_instant = answer_body("x", nullable(iso8601(warning)));
constexpr auto a_time = answer_body("x", timestamp(warning));
constexpr auto a_strict_time = answer_body("x", timestamp());
constexpr auto a_day = answer_body("x", date(warning));
constexpr auto a_picture = answer_body("x", png_data_uri());

// Formats are definitions; of their patterns, the vectors are the test.
void formats(test& t) {
    auto const quoted = [](std::string_view text) {
        std::string escaped;
        for (char const c : text)
            escaped += c == '\\' ? "\\\\" : std::string(1, c);
        return '"' + escaped + '"';
    };
    auto const choice = [&](pattern_choice const& one) {
        return "{\"$comment\": " + quoted(one.description) + ", \"pattern\": " + quoted(one.pattern) + '}';
    };
    auto const said = [&](text_format const& format, errc broken) {
        std::string text;
        for (auto const& reading : format.notes->readings) {
            if (reading.broken != broken || !reading.says()) continue;
            if (!reading.format.empty()) text += ", \"format\": " + quoted(reading.format);
            if (!reading.parts.empty())
                text += ", \"examples\": [" + quoted(format.notes->samples[0].text) + ']';
            if (!reading.pattern.empty()) text += ", \"pattern\": " + quoted(reading.pattern);
            if (!reading.never.empty()) text += R"(, "not": {"pattern": "[^ -~]"})";
            for (auto const& part : reading.parts) {
                text += &part == reading.parts.begin() ? ", \"allOf\": [" : ", ";
                std::string choices;
                for (auto const& one : part.choices)
                    choices += (choices.empty() ? "" : ", ") + choice(one);
                text += part.choices.size() == 1
                            ? choices
                            : "{\"$comment\": " + quoted(part.about) + ", \"anyOf\": [" + choices + "]}";
            }
            if (!reading.parts.empty()) text += ']';
        }
        return text;
    };
    auto const is = [&](auto const& declared,
                        std::string const& reference,
                        text_format const& format,
                        std::string const& lenient,
                        std::string const& strict) {
        auto const schema = [&](std::string const& inside) {
            return reference + " {\"" + std::string(format.name()) + "\": {\"title\": "
                   + quoted(format.notes->title) + ", \"type\": \"string\"" + inside + "}}";
        };
        same(t, declared, schema(lenient), schema(strict));
    };
    auto const rules = [](std::string const& list) {
        return ", \"x-notepact\": {\"rules\": [" + list + "]}";
    };
    is(an_instant,
       R"({"$ref": "#/$defs/iso8601"})",
       iso8601_format,
       said(iso8601_format, errc::not_iso8601)
           + rules("not_rfc3339 warning strict, not_iso8601 error week_53, not_iso8601 error second_60"),
       said(iso8601_format, errc::not_rfc3339) + rules("not_iso8601 error second_60"));
    is(a_perhaps_instant,
       R"({"anyOf": [{"$ref": "#/$defs/iso8601"}, {"type": "null"}]})",
       iso8601_format,
       rules("not_rfc3339 warning strict, not_iso8601 warning strict"),
       said(iso8601_format, errc::not_rfc3339) + rules("not_iso8601 warning second_60"));
    is(a_time,
       R"({"$ref": "#/$defs/timestamp"})",
       timestamp_format,
       rules("not_a_timestamp warning strict"),
       said(timestamp_format, errc::not_a_timestamp) + rules("not_a_timestamp warning second_60"));
    is(a_strict_time,
       R"({"$ref": "#/$defs/timestamp"})",
       timestamp_format,
       said(timestamp_format, errc::not_a_timestamp) + rules("not_a_timestamp error second_60"),
       said(timestamp_format, errc::not_a_timestamp) + rules("not_a_timestamp error second_60"));
    is(a_day,
       R"({"$ref": "#/$defs/date"})",
       date_format,
       rules("not_a_date warning strict"),
       said(date_format, errc::not_a_date));
    is(a_picture,
       R"({"$ref": "#/$defs/png_data_uri"})",
       png_data_uri_format,
       said(png_data_uri_format, errc::missing_prefix)
           + rules("not_base64 warning strict, not_png warning png_bytes"),
       said(png_data_uri_format, errc::not_base64) + rules("not_png warning png_bytes"));
}

// Whatever is said in parts, a person can read: a hundred and some characters, each of which says what it is.
void lengths(test& t) {
    for (auto const* format : {&iso8601_format, &rfc3339_format, &timestamp_format, &date_format})
        for (auto const& reading : format->notes->readings) {
            t.check(!reading.parts.empty() && reading.pattern.empty(), format->name());
            for (auto const& part : reading.parts)
                for (auto const& one : part.choices)
                    t.check(
                        one.pattern.size() <= 120 && one.pattern[0] == '^' && !one.description.empty(),
                        one.pattern);
        }
}

// A format of a host, in parts, with constraints that JSON Schema has no second keyword for.
constexpr pattern_choice ends_in_one[] = {{"a one at the end", "^.1$"}};
constexpr pattern_choice either_letter[] = {{"an a", "^a"}, {"a b", "^b"}};
constexpr pattern_part parts[] = {{"end", ends_in_one}, {"letter", either_letter}};
constexpr schema_reading readings_in_parts[] = {schema_reading{errc::not_of_format}.in_parts(parts)};
constexpr text_sample samples_in_parts[] = {{"ordinary", "a1"}};
constexpr format_notes notes_in_parts = {"parted", "string", readings_in_parts, samples_in_parts};
constexpr text_rule rules_in_parts[] = {{errc::not_of_format}};
struct any_scanner {
    constexpr void write(std::string_view) noexcept {}
    constexpr bool complete() const noexcept { return true; }
};
constexpr text_format parted = {
    scan_with<any_scanner, errc::not_of_format>(), rules_in_parts, text_use::anywhere, noted(notes_in_parts)};
constexpr auto in_parts =
    answer_body("x", text(parted, min_length(1), max_length(9), max_length(7, warning)));

void parts_and_constraints(test& t) {
    std::string_view const both =
        R"({"$comment": "a one at the end", "pattern": "^.1$"}, {"$comment": "letter", "anyOf": [)"
        R"({"$comment": "an a", "pattern": "^a"}, {"$comment": "a b", "pattern": "^b"}]})";
    std::string const begins = R"({"type": "string", "examples": ["a1"], "minLength": 1, "maxLength": 9, )";
    same(
        t,
        in_parts,
        begins + "\"allOf\": [" + std::string(both)
            + R"(], "x-notepact": {"rules": [too_long warning strict]}})",
        begins + "\"allOf\": [" + std::string(both) + R"(, {"maxLength": 7}]})");
}

constexpr auto an_array = answer_body("x", array_of(string()));
constexpr auto an_array_of_objects = answer_body("x", object(required("list", array_of(named))));
constexpr auto a_map = answer_body("x", map_of(nullable(boolean())));
constexpr auto two = answer_body("x", either(string(), map_of(array_of(string()))));
constexpr auto two_or_null = answer_body("x", either(nullable(string()), named));
constexpr auto an_answer = answer_body(
    "x", object(required("one", named), optional("two", nullable(named)), required("three", object())));
constexpr auto a_request = request_body("x", object(required("one", changes)));
constexpr auto a_forced_change =
    request_body("x", object(at_least_one(), required("id", boolean()), optional("a", string())));
constexpr auto same_names =
    answer_body("x", object(required("one", named), required("two", object(required("one", changes)))));

constexpr std::string_view named_schema =
    R"(", "type": "object", "properties": {"a": {"type": "boolean"}, "b": {"type": ["string", "null"]}}, )"
    R"("required": ["a"]})";

void made(test& t) {
    auto const named_text = [](std::string const& title) {
        return "{\"title\": \"" + title + std::string(named_schema);
    };
    same(t, an_array, R"({"type": "array", "items": {"type": "string"}})");
    same(t, a_map, R"({"type": "object", "additionalProperties": {"type": ["boolean", "null"]}})");
    same(
        t,
        two,
        R"({"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": )"
        R"({"type": "array", "items": {"type": "string"}}}]})");
    same(
        t,
        an_array_of_objects,
        R"({"type": "object", "properties": {"list": {"type": "array", "items": {"$ref": "#/$defs/list"}}}, )"
        R"("required": ["list"]} {"list": )"
            + named_text("List") + "}");
    same(
        t,
        an_answer,
        R"({"type": "object", "properties": {"one": {"$ref": "#/$defs/one"}, )"
        R"("two": {"anyOf": [{"$ref": "#/$defs/one"}, {"type": "null"}]}, )"
        R"("three": {"title": "Three", "type": "object", "properties": {}}}, "required": ["one", "three"]} {"one": )"
            + named_text("One") + "}");
    same(
        t,
        a_request,
        R"({"type": "object", "properties": {"one": {"$ref": "#/$defs/one"}}, "required": ["one"], )"
        R"("x-notepact": {"rules": [unknown_member warning strict]}} )"
        R"({"one": {"title": "One", "type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, )"
        R"("x-notepact": {"rules": [no_effect warning strict, unknown_member warning strict]}}})",
        R"({"type": "object", "properties": {"one": {"$ref": "#/$defs/one"}}, "required": ["one"], )"
        R"("additionalProperties": false} )"
        R"({"one": {"title": "One", "type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, )"
        R"("anyOf": [{"properties": {"a": true}, "required": ["a"]}, )"
        R"({"properties": {"b": true}, "required": ["b"]}], "additionalProperties": false}})");
    same(
        t,
        a_forced_change,
        R"({"type": "object", "properties": {"id": {"type": "boolean"}, "a": {"type": "string"}}, )"
        R"("required": ["id"], "anyOf": [{"properties": {"a": true}, "required": ["a"]}], )"
        R"("x-notepact": {"rules": [unknown_member warning strict]}})",
        R"({"type": "object", "properties": {"id": {"type": "boolean"}, "a": {"type": "string"}}, )"
        R"("required": ["id"], "anyOf": [{"properties": {"a": true}, "required": ["a"]}], "additionalProperties": false})");
    t.check(
        written(two_or_null, strictness::lenient).find(R"({"type": "null"}]} {)") != std::string::npos,
        "null");
    t.check(written(same_names, strictness::lenient).find("#/$defs/one_2") != std::string::npos, "two names");
}

suite rules_suite(
    "schema/rules", {{"values", values},
                     {"texts", texts},
                     {"formats", formats},
                     {"lengths", lengths},
                     {"parts_and_constraints", parts_and_constraints},
                     {"made", made}});

} // namespace
