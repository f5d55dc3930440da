// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/page.hpp"

#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace schema = notepact::schema;

struct {
    std::string_view compact;
    unsigned broken_depth;
    std::string_view laid_out;
} const layouts[] = {
    {"{}", 64, "{}"},
    {"[]", 64, "[]"},
    {"7", 64, "7"},
    {R"("a,{[:]}\",\\")", 64, R"("a,{[:]}\",\\")"},
    {R"([1,"b",null])", 64, R"([1, "b", null])"},
    {R"({"a":[1,2],"b":{"c":true},"d":[],"e":{}})",
     64,
     "{\n  \"a\": [1, 2],\n  \"b\": {\n    \"c\": true\n  },\n  \"d\": [],\n  \"e\": {}\n}"},
    {R"([{"a":1},{}])", 64, "[\n  {\n    \"a\": 1\n  },\n  {}\n]"},
    {R"([[1],[2]])", 64, "[\n  [1],\n  [2]\n]"},
    {R"([1,[2,{"a":3}]])", 64, "[1, [2, {\"a\": 3}]]"},
    {R"({"a":[{"b":{"c":[1]}},{}]})", 2, "{\n  \"a\": [\n    {\"b\": {\"c\": [1]}},\n    {}\n  ]\n}"},
    {R"({"a":1})", 0, R"({"a": 1})"},
};

void layout(test& t) {
    for (auto const& row : layouts) {
        text_output whole, bytes;
        schema::indented<text_output> lines(whole, row.broken_depth), by_byte(bytes, row.broken_depth);
        lines(row.compact);
        for (std::size_t i = 0; i < row.compact.size(); ++i)
            by_byte(row.compact.substr(i, 1));
        t.equal(whole.text, row.laid_out, row.compact);
        t.equal(bytes.text, row.laid_out, row.compact);
    }
}

void words(test& t) {
    text_output out;
    schema::page<text_output> page(out);
    page.begin_object();
    page.member("text", "a\"\n");
    page.member("least", INT64_MIN);
    page.member("flag", true);
    page.member_of("parts", [](auto const& put) {
        put("a");
        put("b");
    });
    page.begin_array("list");
    page.null();
    page.integer(-1);
    page.boolean(false);
    page.end_array();
    page.key("line");
    page.begin_line();
    page.begin_object("inside");
    page.member("a", "b");
    page.end_object();
    page.end_line();
    page.key("copy");
    page.document(R"( {"a" : [ 1.50e+3, "\u00e9", null, {"b": true} ] } )");
    page.end_object();
    page.finish();
    t.equal(
        out.text,
        "{\n"
        "  \"text\": \"a\\\"\\n\",\n"
        "  \"least\": -9223372036854775808,\n"
        "  \"flag\": true,\n"
        "  \"parts\": \"ab\",\n"
        "  \"list\": [null, -1, false],\n"
        "  \"line\": {\"inside\": {\"a\": \"b\"}},\n"
        "  \"copy\": {\n"
        "    \"a\": [1.50e+3, \"\xC3\xA9\", null, {\"b\": true}]\n"
        "  }\n"
        "}\n");
}

// An array of lines; where all is on one line, that is, too.
void lines(test& t) {
    for (unsigned const broken_depth : {64u, 0u}) {
        text_output out;
        schema::page<text_output> page(out, broken_depth);
        page.begin_object();
        page.begin_lines("any");
        for (auto const number : {1, 2}) {
            page.begin_line();
            page.member("n", std::int64_t{number});
            page.end_line();
        }
        page.end_array();
        page.end_object();
        t.equal(
            out.text,
            broken_depth == 0 ? "{\"any\": [{\"n\": 1}, {\"n\": 2}]}"
                              : "{\n  \"any\": [\n    {\"n\": 1},\n    {\"n\": 2}\n  ]\n}");
    }
}

suite page_suite("schema/page", {{"layout", layout}, {"words", words}, {"lines", lines}});

} // namespace
