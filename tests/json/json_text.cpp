// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/json_text.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace {

using notepact::json_item;
using notepact::json_kind;
using notepact::json_text;
using notepact_test::must;
using notepact_test::test;

// An item as `kind text`, a line each.
std::string described(json_item item) {
    constexpr std::string_view names[] = {"null", "boolean", "number", "string", "array", "object"};
    return std::string(names[static_cast<std::size_t>(item.kind)]) + ' ' + std::string(item.text) + '\n';
}

template <std::size_t Steps>
std::string walked(json_text const& text, std::string_view const (&path)[Steps]) {
    std::string out;
    text.walk(path, [&](json_item item) { out += described(item); });
    return out;
}
template <class... Step>
std::string items(std::string_view document, Step... steps) {
    auto const text = json_text::parse(document);
    std::string_view const path[] = {steps...};
    return text ? walked(*text, path) : "no document";
}

void members(test& t) {
    t.equal(items(R"({"a":1})", "a"), "number 1\n");
    t.equal(items(R"({"a":-1.50e+3})", "a"), "number -1.50e+3\n");
    t.equal(items(R"({"a":""})", "a"), "string \n");
    t.equal(items(R"({"a":"x\u00e4\n\"\/"})", "a"), "string x\xC3\xA4\n\"/\n");
    t.equal(items(R"({"a":null})", "a"), "null null\n");
    t.equal(items(R"({"a":true,"b":false})", "b"), "boolean false\n");
    t.equal(items(R"({"a":[1, 2]})", "a"), "array [1, 2]\n"); // as it stands
    t.equal(items(R"({"a": {"b" : []} })", "a"), "object {\"b\" : []}\n");
    t.equal(items(R"({"a":{},"a":[],"a":1})", "a"), "object {}\narray []\nnumber 1\n"); // every one
    t.equal(items(R"({"b":1,"aa":1,"":1,"A":1})", "a"), "");
    t.equal(items(R"({"":7})", ""), "number 7\n");
    t.equal(items(R"({"\u0061":7})", "a"), "number 7\n");
    t.equal(items("{\"\xC3\xA9\":7}", "\xC3\xA9"), "number 7\n");
    t.equal(items(R"({"x":{"a":1},"y":[{"a":1}],"a":2})", "a"), "number 2\n"); // not deeper
    t.equal(items(R"({"a":"b","b":"a"})", "a"), "string b\n");
    for (std::string_view const other : {"[]", "[1]", "7", "\"a\"", "null", "true", "{}", R"([{"a":1}])"})
        t.equal(items(other, "a"), "", other);
}

void ways(test& t) {
    t.equal(items(R"({"a":{"b":{"c":1}}})", "a", "b", "c"), "number 1\n");
    t.equal(items(R"({"a":{"b":{"c":1}}})", "a", "b"), "object {\"c\":1}\n");
    t.equal(items(R"({"a":{"x":{"b":1},"b":2,"y":[3]},"b":4})", "a", "b"), "number 2\n");
    t.equal(items(R"({"a":[{"b":1}]})", "a", "b"), ""); // an array is entered by `*` alone
    t.equal(items(R"({"a":1,"a":{"b":2}})", "a", "b"), "number 2\n");
    t.equal(items(R"({"a":"b","b":1})", "a", "b"), "");
    // every item
    t.equal(items("[]", "*"), "");
    t.equal(
        items(R"([1,"x",null,[2],{"a":[3]}])", "*"),
        "number 1\nstring x\nnull null\narray [2]\nobject {\"a\":[3]}\n");
    t.equal(items("[[1,2],[],[[3]],4]", "*", "*"), "number 1\nnumber 2\narray [3]\n");
    t.equal(
        items(R"([{"a":1},{"b":{"a":2}},[{"a":3}],{"x":[],"a":4,"y":{}}])", "*", "a"),
        "number 1\nnumber 4\n");
    t.equal(items(R"({"p":[{"i":1},{},{"i":[2]}],"q":[{"i":3}]})", "p", "*", "i"), "number 1\narray [2]\n");
    t.equal(items(R"({"p":[[{"i":1}]]})", "p", "*", "i"), "");
    t.equal(items(R"([{"a":[{"a":[1,2]}]}])", "*", "a", "*", "a", "*"), "number 1\nnumber 2\n");
    t.equal(items("[[[1],2],3,[4]]", "*"), "array [[1],2]\nnumber 3\narray [4]\n");
    // of an object, `*` is a name like another
    t.equal(items(R"({"*":1,"a":2})", "*"), "number 1\n");
    t.equal(items(R"({"*":[1],"a":[2]})", "*", "*"), "number 1\n");
}

void deep(test& t) {
    std::string const inside(31, '['), outside(31, ']');
    t.equal(items('[' + inside + outside + ']', "*"), "array " + inside + outside + '\n');
    t.check(!json_text::parse("[[" + inside + outside + "]]"), "33");
    std::string document = R"("end")", path_of_arrays = R"("end")";
    std::string_view steps[32], stars[32];
    for (int i = 0; i != 32; ++i) {
        document = "{\"x\":[],\"a\":" + document + ",\"y\":{\"a\":0}}";
        path_of_arrays = '[' + path_of_arrays + ']';
        steps[i] = "a";
        stars[i] = "*";
    }
    t.equal(json_text::parse(document).has_value(), false, "x and y are one deeper");
    std::string_view const innermost = R"({"x":[],"a":"end","y":{"a":0}})";
    document.replace(document.find(innermost), innermost.size(), R"({"a":"end","b":1})");
    t.equal(walked(must(json_text::parse(document)), steps), "string end\n");
    t.equal(walked(must(json_text::parse(path_of_arrays)), stars), "string end\n");
    std::string_view longer[40];
    for (auto& step : longer)
        step = "*";
    t.equal(walked(must(json_text::parse(path_of_arrays)), longer), "");
}

void texts(test& t) {
    t.equal(json_text().text(), "null");
    for (std::string_view const text :
         {"null", "0", "-1.50e+3", "\"\"", "[]", " {\"a\" : 1} \n", "1e400", R"("\u00e4")", "\"\xC3\xA4\""}) {
        auto const parsed = json_text::parse(text);
        t.check(parsed.has_value(), text);
        if (parsed) t.equal(parsed->text(), text, "as it is");
        t.check(parsed && *parsed == must(json_text::parse(text)), text);
    }
    t.check(must(json_text::parse("1")) != must(json_text::parse("1.0")), "written otherwise");
    for (std::string_view const text : {"",     " ",        "nul",      "NULL",        "[",
                                        "]",    "[1,]",     "{\"a\":}", "{a:1}",       "1 2",
                                        "{}{}", "01",       "+1",       ".5",          "5.",
                                        "NaN",  "\"\x01\"", "\"\xFF\"", R"("\ud800")", "\xEF\xBB\xBF{}",
                                        "'a'",  "// x\n1"})
        t.check(!json_text::parse(text), text);
    t.check(!json_text::parse({"1\0", 2}), "NUL");
}

void without_space(test& t) {
    struct {
        std::string_view text, put;
    } const rows[] = {
        {"null", "null"},
        {" \t\n\r1 \t\n\r", "1"},
        {"[ 1 , [ ] , { } ]", "[1,[],{}]"},
        {"{ \"a b\" : \" \\\" \\\\\" , \"c\" : [ \"\\\\\\\" \" , 2 ] }",
         "{\"a b\":\" \\\" \\\\\",\"c\":[\"\\\\\\\" \",2]}"},
        {"\"\"", "\"\""},
        {" \"\xC3\x9F \\u0020\" ", "\"\xC3\x9F \\u0020\""}};
    for (auto const& row : rows) {
        std::string put;
        must(json_text::parse(row.text)).put([&](std::string_view piece) {
            t.check(!piece.empty(), row.text);
            put += piece;
        });
        t.equal(put, row.put, row.text);
    }
}

// A document, and what a walk through it must show, both made together.
class maker {
  public:
    explicit maker(unsigned seed) : random_(seed) {}
    std::string text = {}, expected = {};
    std::string_view path[3] = {};

    void make() {
        text.clear();
        expected.clear();
        for (auto& step : path)
            step = names[below(3)];
        value(0, true);
    }

  private:
    static constexpr std::string_view names[] = {"a", "b", "*"};

    std::size_t below(std::size_t n) { return random_() % n; }
    void space() {
        if (below(8) == 0) text += ' ';
    }
    void value(std::size_t depth, bool on_path) {
        space();
        auto const begin = text.size();
        auto const what = below(depth == 0 ? 2 : depth < 5 ? 8 : 5);
        constexpr std::string_view scalars[] = {"null", "true", "1.50", "\"x\\u0041\"", "\"\""};
        if (what < 2 && depth < 5)
            container(depth, on_path, what == 0);
        else if (what >= 5)
            container(depth, on_path, what % 2 == 0);
        else
            text += scalars[what];
        if (!on_path || depth != std::size(path)) return;
        char const first = text[begin];
        auto const kind = first == '{'   ? json_kind::object
                          : first == '[' ? json_kind::array
                          : first == '"' ? json_kind::string
                          : first == '1' ? json_kind::number
                          : first == 't' ? json_kind::boolean
                                         : json_kind::null;
        std::string const shown = text.substr(begin);
        expected += described({kind, kind != json_kind::string ? shown : shown.size() == 2 ? "" : "xA"});
    }
    void container(std::size_t depth, bool on_path, bool object) {
        text += object ? '{' : '[';
        for (auto count = below(5); count != 0; --count) {
            std::string_view const name = names[below(3)];
            space();
            if (object) text += '"' + std::string(name) + "\":";
            bool const leads_on = on_path && depth < std::size(path) && path[depth] == (object ? name : "*");
            value(depth + 1, leads_on);
            space();
            if (count != 1) text += ',';
        }
        text += object ? '}' : ']';
    }

    std::mt19937 random_;
};

void made(test& t) {
    maker random(7);
    unsigned wrong = 0, shown = 0;
    for (int i = 0; i != 50000; ++i) {
        random.make();
        auto const text = json_text::parse(random.text);
        bool const right = text && walked(*text, random.path) == random.expected;
        if (!right && ++wrong < 10) t.check(false, random.text);
        shown += !random.expected.empty();
    }
    t.equal(wrong, 0U);
    t.check(shown > 2000, std::to_string(shown));
}

notepact_test::suite walks(
    "json/json_text", {{"members", members},
                       {"ways", ways},
                       {"deep", deep},
                       {"texts", texts},
                       {"without_space", without_space},
                       {"made", made}});

} // namespace
