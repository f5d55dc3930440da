// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// tests/interop/patterns.mjs holds patterns at random against another engine; here are the cases one can
// name.
#include "notepact/format/pattern.hpp"

#include "../support/test.hpp"

#include <notepact/format/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::compiled_pattern;
using notepact::pattern_fault;
using notepact::pattern_of;
using notepact::pattern_scanner;
using notepact::pattern_table;
using namespace std::string_view_literals;

// Constant expressions, as documentation.
inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
constexpr pattern_table const& zip_table = pattern_of<zip>;
static_assert(matches(zip_table, "12345") && matches(zip_table, "12345-6789"));
static_assert(!matches(zip_table, "1234") && !matches(zip_table, "12345-") && !matches(zip_table, " 12345"));
static_assert(zip_table.text() == "^[0-9]{5}(?:-[0-9]{4})?$");
static_assert(zip_table.states() == 12 && zip_table.classes() == 3);

constexpr bool in_pieces() {
    pattern_scanner scanner;
    scanner.write(zip_table, "123");
    bool const early = scanner.matches(zip_table) || scanner.failed();
    scanner.write(zip_table, "45");
    bool const match = scanner.matches(zip_table);
    scanner.write(zip_table, "6");
    return !early && match && scanner.failed();
}
static_assert(in_pieces());

// A scanner as a number, for who keeps scanners of many kinds.
constexpr bool as_a_number() {
    pattern_scanner scanner;
    bool const zero = scanner.state() == 0;
    scanner.write(zip_table, "123");
    pattern_scanner other(scanner.state());
    other.write(zip_table, "45");
    return zero && scanner.state() != 0 && other.matches(zip_table);
}
static_assert(as_a_number());

static_assert(sizeof(pattern_scanner) == 4 && std::is_trivially_copyable_v<pattern_scanner>);
static_assert(sizeof(pattern_table) <= 6 * sizeof(void*) + 16);
static_assert(std::is_same_v<decltype(pattern_of<zip>), pattern_table const>);

// What holds the text may be of any of these types.
inline constexpr std::string_view viewed = "^a|b$";
inline constexpr char open_array[] = {'^', 'a'};
inline constexpr char with_nul[] = "^a\0b$";
static_assert(matches(pattern_of<viewed>, "ac") && pattern_of<viewed>.text() == viewed);
static_assert(pattern_of<open_array>.text() == "^a" && matches(pattern_of<open_array>, "ab"));
static_assert(matches(pattern_of<with_nul>, "a\0b"sv) && !matches(pattern_of<with_nul>, "a"));

// What is made by the compiler is what is made at run time: small tables, and one with states of two bytes,
// which is about as much as a compiler evaluates.
inline constexpr char long_text[] = "^[a-z]{1,1000}$";
inline constexpr char label[] = "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$";
inline constexpr char any[] = "^[^]*$";
inline constexpr char greek[] = "^\\u{1F600}?[\\u0391-\\u03A1\\u03A3-\\u03A9]+\\s$";
inline constexpr char nothing[] = ".^";
inline constexpr pattern_table const* constant_tables[] = {
    &pattern_of<zip>,
    &pattern_of<long_text>,
    &pattern_of<label>,
    &pattern_of<any>,
    &pattern_of<greek>,
    &pattern_of<nothing>};

void constant(test& t) {
    std::string const texts[] = {
        "",
        "a",
        "12345",
        "a-b",
        "-",
        std::string(63, 'a'),
        std::string(64, 'a'),
        std::string(255, 'z'),
        std::string(1000, 'q'),
        std::string(1001, 'q'),
        std::string(255, 'z') + '1',
        "\xCE\x91\xCE\xA1\xCE\xA3\xCE\xA9 ",
        "\xF0\x9F\x98\x80\xCE\x91\xE3\x80\x80",
        "\xCE\x91\xCE\xA2 ",
    };
    for (auto const* const table : constant_tables) {
        auto const made = std::make_unique<compiled_pattern>(table->text());
        t.equal(made->fault(), pattern_fault{}, table->text());
        t.equal(made->table().states(), table->states(), table->text());
        t.equal(made->table().classes(), table->classes(), table->text());
        for (auto const& text : texts)
            t.equal(matches(made->table(), text), matches(*table, text), text);
    }
    t.equal(pattern_of<long_text>.states(), std::size_t{1002});
    t.check(matches(pattern_of<long_text>, std::string(1000, 'q')), "as long as may be");
    t.check(!matches(pattern_of<long_text>, std::string(1001, 'q')), "longer");
    t.check(pattern_of<nothing>.matches_nothing() && !pattern_of<any>.matches_nothing(), "nothing");
}

// A pattern, texts that match, and texts that do not, between semicolons.
struct row {
    std::string_view pattern, yes, no;
};
constexpr std::string_view none{}; // not even the empty text

constexpr row rows[] = {
    // Searched for, where it is not anchored.
    {"a", "a;ba;ab;bab;\xF0\x9F\x98\x80 a", ";b;A"},
    {"", ";a;\n;\xE2\x82\xAC", none},
    {"^a", "a;ab", ";ba;\na"},
    {"a$", "a;ba", ";ab;a\n"},
    {"^a$", "a", ";aa;ab;ba;a\n;\na"},
    {"abc", "abc;ababc;aabcc", "abab;ab;acb;abac"},
    {"aab", "aab;aaab;aaaaab;abaab", "ab;aba;aa"},
    {"a{2,3}$", "aa;aaa;aaaa;baa", "a;ba;aab"},
    // ^ and $ are where they are, not at the ends only.
    {"^PERSON|ROLE|ACTOR$", "PERSONAL;PAROLE;XROLEX;ACTOR;AN ACTOR", "APERSON;ACTORS;PERSO"},
    {"(?:^|,)a(?:,|$)", "a;a,b;b,a;b,a,c", ";ab;ba;b,ab;ba,b"},
    {"^(?:a|^b)$", "a;b", ";ab;c"},
    {"a^b", none, ";ab;a^b;b"},
    {"a$b", none, ";ab;a$b"},
    {".^", none, ";a;.^"},
    {"$a", none, ";a"},
    {"$^", "", "a;\n"},
    {"^$", "", "a; "},
    {"^^a$$", "a", ";aa"},
    {"^(?:^a$)+$", "a", ";aa"},
    {"^(?:a$)?", ";a;b;ab", none},
    {"^(?:|a$)b", "b;bc", ";ab;a"},
    {"(?:^a|b$)+", "a;ac;b;cb", ";ca;bc"},
    {"(?:a|$)(?:b|$)", ";ab;a;xyz", none},
    {"x(?:a|$)(?:b|$)", "x;xab;xa;ax", ";xb;xac;xc"},
    {"/^[><=?]$/", none, ";=;/=/;/^=$/"},
    // Alternatives, also empty ones.
    {"^(?:a|b|c)$", "a;b;c", ";d;ab"},
    {"^(?:a|ab|abc)$", "a;ab;abc", ";b;abcc;ac"},
    {"^(?:|a|b)$", ";a;b", "c;ab"},
    {"^(?:a|)$", ";a", "b;aa"},
    {"^(?:|)$", "", "a"},
    {"^()$", "", "a"},
    {"^(a(b(c)?)?)?$", ";a;ab;abc", "b;c;ac;bc;abcd"},
    {"^(?:ab|cd)(?:ef|gh)$", "abef;abgh;cdef;cdgh", "ab;ef;abcd;adef"},
    {"^(?:(?:a|b)|(?:c|(?:d)))e$", "ae;be;ce;de", "e;a;ee"},
    {"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "Monday;Wednesday;Saturday", "Monda;Satday;day;Mondays"},
    // Repeats; the lazy ones match the same.
    {"^a*$", ";a;aaaaaaaa", "b;ab;ba"},
    {"^a+$", "a;aaaaaaaa", ";b;ab"},
    {"^a?$", ";a", "aa;b"},
    {"^a*?$", ";aa", "ab"},
    {"^a+?b??$", "a;aab", ";b;abb"},
    {"^a{3}$", "aaa", ";aa;aaaa"},
    {"^a{2,}$", "aa;aaa;aaaaaa", ";a;aab"},
    {"^a{2,4}$", "aa;aaa;aaaa", ";a;aaaaa"},
    {"^a{2,4}?$", "aa;aaa;aaaa", ";a;aaaaa"},
    {"^a{0}$", "", "a"},
    {"^a{0,0}b$", "b", ";ab"},
    {"^a{0,2}b$", "b;ab;aab", ";aaab;a"},
    {"^a{0,}b$", "b;ab;aaaab", ";a"},
    {"^a{1}b$", "ab", "b;aab"},
    {"^a{1,1}b$", "ab", "b;aab"},
    {"^a{02,003}$", "aa;aaa", "a;aaaa"},
    {"^(?:ab){2}$", "abab", "ab;ababab;aabb;aba"},
    {"^(?:ab?){1,3}c$", "ac;abc;aac;abaabc", "c;abbc;aaaac;ab"},
    {"^(?:(?:ab){1,2}c){2}$", "abcabc;ababcabc;ababcababc", "abc;abcab;ccc"},
    {"^(?:a*)*$", ";a;aaa", "b;ab"},
    {"^(?:a?)+b$", "b;ab;aab", ";a"},
    {"^(?:a?){3}$", ";a;aa;aaa", "aaaa;b"},
    {"^(?:a+b+)+$", "ab;aabb;abab;aabbab", ";a;ba;aba"},
    {"^(?:)*a$", "a", ";aa"},
    {"^(?:a|b)*a(?:a|b){3}$",
     "abbb;baaaa;aaaa",
     "bbbb;aa;babbb"
     "b"},
    {"^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",
     "0.0.0.0;255.255.255.255;192.168.1.20;10.0.249.199",
     "256.0.0.0;1.2.3;1.2.3.4.5;01.2.3.4;1.2.3.;1..2.3"},
    // Classes.
    {"^[abc]$", "a;b;c", ";d;ab;-"},
    {"^[a-cx-z]$", "a;b;c;x;z", "d;w;-"},
    {"^[^a-c]$", "d;-;\n;\xC3\xA9;\xE2\x82\xAC;\xF0\x9F\x98\x80", ";a;b;c;dd"},
    {"^[-a]$", "-;a", "b;--"},
    {"^[a-]$", "-;a", "b"},
    {"^[a\\-c]$", "-;a;c", "b"},
    {"^[a-b-d]$", "a;b;-;d", "c"},
    {"^[+--]$", "+;,;-", "*;."},
    {"^[^-]$", "a", "-"},
    {"^[]$", none, ";a;]"},
    {"^[^]$", "a;\n;];\xE2\x80\xA8", ";aa"},
    {"^[\\]^]$", "];^", "\\;a"},
    {"^[$.*+?(){}|/]$", "$;.;*;+;?;(;);{;};|;/", "a;\\"},
    {"^[[]$", "[", "a"},
    {"^[\\b]$", "\b", "b;\\"},
    {"^[\\d.]+$", "1.2;.", ";1,2;d"},
    {"^[\\w-]+$", "a-b_C9", "a b;\xC3\xA9"},
    {"^[^\\s]+$", "a;\xC3\xA9", ";a b;\xC2\xA0;\xE3\x80\x80"},
    {"^[\\D]$", "a;\xD9\xA1", "1"},
    {"^[\\s\\S]$", "a;\n;\xE2\x80\xA8;\xF0\x9F\x98\x80", ";ab"},
    {"^[^\\s\\S]$", none, ";a;\n"},
    {"^[\\n-\\r]$", "\n;\v;\f;\r", "\t;\x0E"},
    {"^[A-Z|a-z]$", "A;z;|", ";@;["},
    {"^[a-zb-da-c]$", "a;m;z", "A;{;`"},
    // Escapes.
    {"^\\d$", "0;9", ";a;/;:;\xD9\xA1;\xEF\xBC\x91"},
    {"^\\D$", "a;/;:;\xD9\xA1", ";0;9"},
    {"^\\w$", "a;Z;0;_", ";-;\xC3\xA9;\xC5\xBF;\xE2\x84\xAA;@;[;`;{"},
    {"^\\W$", "-;\xC3\xA9;\xC5\xBF;\xE2\x84\xAA;\n", ";a;Z;0;_"},
    {"^\\s$",
     " ;\t;\n;\v;\f;\r;\xC2\xA0;\xE1\x9A\x80;\xE2\x80\x80;\xE2\x80\x8A;\xE2\x80\xA8",
     ";a;\x08;\x0E;\x1F;\x7F;\xC2\x85;\xC2\xA1;\xE1\xA0\x8E;\xE2\x80\x8B;\xE2\x81\xA0;\xEF\xBB\xBE"},
    {"^\\s$",
     "\xE2\x80\xA9;\xE2\x80\xAF;\xE2\x81\x9F;\xE3\x80\x80;\xEF\xBB\xBF",
     "\xE2\x80\xAA;\xE3\x80\x81"},
    {"^\\S$", "a;\xC2\x85;\xE2\x80\x8B;\xF0\x9F\x98\x80", "; ;\xC2\xA0;\xEF\xBB\xBF;\xE3\x80\x80"},
    {"^\\t\\n\\v\\f\\r\\0$", "\t\n\v\f\r\0"sv, "tnvfr0"},
    {"^\\0a$", "\0a"sv, "a;0a"},
    {"^\\x41\\x7e\\xe9$", "A~\xC3\xA9", "x41"},
    {"^\\u0041\\u20AC$", "A\xE2\x82\xAC", "A"},
    {"^\\u{41}\\u{0020aC}\\u{1F600}\\u{10FFFF}$", "A\xE2\x82\xAC\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF", "A"},
    {"^\\cA\\cj\\cZ$", "\x01\n\x1A", "AjZ"},
    {"^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$", "^$\\.*+?()[]{}|/", ""},
    {"^a/b$", "a/b", "a\\/b"},
    // Any character but the ends of lines.
    {"^.$",
     "a; ;\0;\xC2\x85;\xC3\xA9;\xE2\x82\xAC;\xF0\x9F\x98\x80;\xE2\x80\xA7;\xE2\x80\xAA;\xF4\x8F\xBF\xBF"sv,
     ";\n;\r;\xE2\x80\xA8;\xE2\x80\xA9;ab"},
    {"^.{2}$",
     "ab;\xC3\xA9\xE2\x82\xAC;\xF0\x9F\x98\x80\xF0\x9F\x98\x80",
     "a;\xC3\xA9;\xF0\x9F\x98\x80;abc;a\n"},
    // Characters, not bytes and not halves.
    {"^\xC3\xA9+$", "\xC3\xA9;\xC3\xA9\xC3\xA9", ";\xC3\xA9\xA9;\xC3;e"},
    {"^[\xC3\xA0-\xC3\xBF\xE2\x82\xAC]$",
     "\xC3\xA0;\xC3\xA9;\xC3\xBF;\xE2\x82\xAC",
     "\xC3\x9F;\xC4\x80;\xE2\x82\xAD;a"},
    {"^\xF0\x9F\x98\x80{2}$", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
    {"^\\uD83D\\uDE00$", "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x81;"},
    {"^\\uD83D\\uDE00+$", "\xF0\x9F\x98\x80;\xF0\x9F\x98\x80\xF0\x9F\x98\x80", ""},
    {"^[\\uD83D\\uDE00-\\uD83D\\uDE02]$",
     "\xF0\x9F\x98\x80;\xF0\x9F\x98\x82",
     "\xF0\x9F\x98\x83;\xF0\x9F\x97\xBF"},
    {"^[^\\uD83D\\uDE00]$", "a;\xF0\x9F\x98\x81", "\xF0\x9F\x98\x80"},
    // Half a pair is no character of a well-formed text.
    {"\\uD83D", none, ";\xF0\x9F\x98\x80;\xEF\xBF\xBD"},
    {"\\u{D83D}\\u{DE00}", none, ";\xF0\x9F\x98\x80"},
    {"\\uD83D\\u0041|b", "b", "A;\xF0\x9F\x98\x80"},
    {"\\uDE00\\uD83D", none, "\xF0\x9F\x98\x80"},
    {"^[\\uD800-\\uDFFF]$", none, "a;\xEE\x80\x80;\xED\x9F\xBF;\xF0\x90\x80\x80"},
    {"^[^\\uD800-\\uDFFF]$", "a;\xEE\x80\x80;\xED\x9F\xBF;\xF0\x90\x80\x80", ""},
    {"^[\\uD7FF-\\uE000]$", "\xED\x9F\xBF;\xEE\x80\x80", "\xED\x9F\xBE;\xEE\x80\x81"},
    {"^[\\uDC00-\\uE001]$", "\xEE\x80\x80;\xEE\x80\x81", "\xED\x9F\xBF;\xEE\x80\x82"},
    {"^[\\u{FFFF}-\\u{10000}]$", "\xEF\xBF\xBF;\xF0\x90\x80\x80", "\xEF\xBF\xBE;\xF0\x90\x80\x81"},
    {"^[\\x7f-\\x80]$", "\x7F;\xC2\x80", "~;\xC2\x81"},
    {"^[\\u07ff-\\u0800]$", "\xDF\xBF;\xE0\xA0\x80", "\xDF\xBE;\xE0\xA0\x81"},
    // What is no UTF-8 matches nothing.
    {"[^]*",
     ";a;\xF4\x8F\xBF\xBF",
     "\x80;\xC3;a\xC3;\xC3(;\xC0\x80;\xE2\x82;\xED\xA0\x80;\xE0\x9F\xBF;\xF0\x8F\xBF\xBF;\xF4\x90\x80\x80;"
     "\xF5\x80\x80\x80;\xF0\x9F\x98;a\xFE"},
    {"^a", "a;ab", "a\x80;a\xC3;ab\xE2\x82;a\xED\xA0\x80z"},
    // Of documents that are in use.
    {"^([01]\\d|2[0-3]):?([0-5]\\d)$", "00:00;2359;19:05", "24:00;1:00;12:60;12:3"},
    {"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Z|a-z]{2,}", "a@b.cd; x.y+z@q-r.s.tu ", "a@b.c;@b.cd;a@.c;a.b"},
    {"^AC[0-9a-fA-F]{32}$",
     "AC0123456789abcdefABCDEF0123456789",
     "AC0123456789abcdefABCDEF012345678;AC0123456789abcdefABCDEF01234567890;"
     "AB0123456789abcdefABCDEF0123456789"},
    {"^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:"
     "0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
     "1.0.0;0.0.4;1.2.3-alpha.1+build.5;1.0.0-0A.is.legal",
     "1.0;01.0.0;1.0.0-;1.0.0-01;1.0.0+"},
};

// Whole, cut in two everywhere, and byte by byte.
bool judged(pattern_table const& table, std::string_view text, bool expected) {
    bool same = matches(table, text) == expected;
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        pattern_scanner scanner;
        scanner.write(table, text.substr(0, cut));
        same = same && !(scanner.failed() && expected);
        scanner = pattern_scanner(scanner.state());
        scanner.write(table, text.substr(cut));
        same = same && scanner.matches(table) == expected;
    }
    pattern_scanner scanner;
    for (std::size_t i = 0; i != text.size(); ++i) {
        same = same && scanner.matches(table) == matches(table, text.substr(0, i));
        scanner.write(table, text.substr(i, 1));
    }
    return same && scanner.matches(table) == expected && !(scanner.failed() && expected);
}

std::size_t judge_all(test& t, compiled_pattern const& made, std::string_view texts, bool expected) {
    if (texts.data() == nullptr) return 0;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= texts.size(); ++count) {
        auto const end = texts.find(';', begin) < texts.size() ? texts.find(';', begin) : texts.size();
        auto const text = texts.substr(begin, end - begin);
        begin = end + 1;
        auto const what = std::string(made.table().text()) + (expected ? " matches " : " does not match ");
        t.check(judged(made.table(), text, expected), what + std::string(text));
    }
    return count;
}

void table(test& t) {
    for (auto const& row : rows) {
        auto const made = std::make_unique<compiled_pattern>(row.pattern);
        t.equal(made->fault(), pattern_fault{}, row.pattern);
        t.equal(made->table().text(), row.pattern);
        auto const matched = judge_all(t, *made, row.yes, true);
        t.check(matched + judge_all(t, *made, row.no, false) != 0, row.pattern);
        t.equal(made->table().matches_nothing(), matched == 0, row.pattern);
    }
}

// Patterns of the same language are the same automaton, the smallest: these are its states and classes.
void smallest(test& t) {
    struct {
        std::size_t states, classes;
        std::string_view patterns[6];
    } const same[] = {
        {2, 1, {"", "[^]*", "a*|$", "^", "ab|^", "(?:a|)+$|"}},
        {2, 1, {".^", "[]", "a^b", "$a", "\\uD800", "^(?:a[]|b[])$"}},
        {2,
         2,
         {"^[ab]*$",
          "^(?:a|b)*$",
          "^(?:a*b*)*$",
          "^(?:a|b|ab)*$",
          "^(?:|a+|b|ba)*$",
          "^[^\\0-`c-\\u{10FFFF}]*$"}},
        {3, 2, {"a", "^[^]*a", "a[^]*$", "aa*", "(?:a|ab|ac)", "b*a"}},
        {4, 2, {"aa", "a{2,}", "^[^]*aa", "aa|aaa", "a+a", "a{2}"}},
        {3, 3, {"^a*b+$", "^a*bb*$", "^(?:a*b|a*bb)b*$", "^(?:b|a+b)b*$", "^a*b{1,}$", "^(?:a|a)*b+?$"}},
        {5,
         2,
         {"^a?a?a?$", "^(?:a?){3}$", "^a{0,3}$", "^(?:a(?:a(?:a)?)?)?$", "^(?:|a|aa|aaa)$", "^(?:aa?)?a?$"}},
        {5,
         3,
         {"^(?:ab|ba)$",
          "^(?:ab|b[a])$",
          "^(?:b(?:a)|a(?:b))$",
          "^(?:ba|ab|ab)$",
          "^(?:a{1}b|ba)$",
          "^(?:ab|ba){1}$"}},
        {52,
         2,
         {"^.{1,50}$",
          "^.{1,25}.{0,25}$",
          "^.(?:.?){49}$",
          "^.{0,49}.$",
          "^.{50}$|^.{1,49}$",
          "^(?:.|..|.{3,50})$"}},
        {9,
         3,
         {"^(?:a|b)*a(?:a|b){2}$",
          "^[ab]*a[ab][ab]$",
          "^(?:a|b)*(?:aaa|aab|aba|abb)$",
          "^[ab]*(?:aa|ab)[ab]$",
          "^(?:[ab])*a[ab]{2}$",
          "^[ab]{0,}a(?:[ab][ab])$"}},
    };
    for (auto const& row : same)
        for (auto const pattern : row.patterns) {
            auto const made = std::make_unique<compiled_pattern>(pattern);
            t.equal(made->fault(), pattern_fault{}, pattern);
            t.equal(made->table().states(), row.states, pattern);
            t.equal(made->table().classes(), row.classes, pattern);
        }
}

std::string utf8_of(std::uint32_t c) {
    std::string made;
    auto const put = [&](std::uint32_t byte) { made += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
        return made;
    }
    if (c < 0x800) put(0xC0 | c >> 6);
    if (c >= 0x800 && c < 0x10000) put(0xE0 | c >> 12);
    if (c >= 0x10000) put(0xF0 | c >> 18);
    if (c >= 0x10000) put(0x80 | (c >> 12 & 0x3F));
    if (c >= 0x800) put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
    return made;
}

// Walks through all the states of a table. There are no more than it says, and no two of them, nor two
// classes, are the same.
void walk(test& t, pattern_table const& table) {
    std::vector<std::uint32_t> states = {0};
    std::vector<std::vector<std::size_t>> next;
    for (std::size_t i = 0; i != states.size(); ++i) {
        next.emplace_back();
        for (std::size_t c = 0; c != table.classes(); ++c) {
            pattern_scanner scanner(states[i]);
            scanner.write(table, utf8_of(table.character_of(c)));
            auto const found = std::find(states.begin(), states.end(), scanner.state());
            next[i].push_back(static_cast<std::size_t>(found - states.begin()));
            if (found == states.end()) states.push_back(scanner.state());
        }
    }
    bool dead = false;
    std::vector<std::size_t> block(states.size());
    for (std::size_t i = 0; i != states.size(); ++i) {
        pattern_scanner const scanner(states[i]);
        dead = dead || scanner.failed();
        block[i] = scanner.matches(table);
    }
    t.equal(states.size() + !dead, table.states(), table.text());
    // Moore's algorithm.
    std::size_t blocks = 0;
    for (bool more = true; more;) {
        std::map<std::vector<std::size_t>, std::size_t> numbers;
        std::vector<std::size_t> divided(states.size());
        for (std::size_t i = 0; i != states.size(); ++i) {
            std::vector<std::size_t> key = {block[i]};
            for (auto const to : next[i])
                key.push_back(block[to]);
            divided[i] = numbers.emplace(key, numbers.size()).first->second;
        }
        more = numbers.size() != blocks;
        blocks = numbers.size();
        block = divided;
    }
    // Of a pattern that matches nothing, the first state is as dead as the dead one.
    t.equal(blocks, table.matches_nothing() ? 1 : states.size(), table.text());
    std::set<std::vector<std::size_t>> columns;
    for (std::size_t c = 0; c != table.classes(); ++c) {
        std::vector<std::size_t> column;
        for (auto const& row : next)
            column.push_back(row[c]);
        t.check(columns.insert(column).second, table.text());
    }
}
void walks(test& t) {
    for (auto const& row : rows)
        walk(t, std::make_unique<compiled_pattern>(row.pattern)->table());
}

// Every text of few bytes out of those where UTF-8 changes its mind: well-formed is what utf8.hpp says it is.
void utf8(test& t) {
    constexpr unsigned char bytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                       0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                       0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    constexpr std::size_t size = sizeof bytes;
    int wrong = 0, well_formed = 0;
    for (std::size_t i = 0; i != size * size * size * size; ++i) {
        char text[4];
        for (std::size_t at = 0, rest = i; at != 4; ++at, rest /= size)
            text[at] = static_cast<char>(bytes[rest % size]);
        pattern_scanner scanner;
        notepact::utf8_scanner utf8;
        for (char const& c : text) {
            scanner.write(pattern_of<any>, {&c, 1});
            utf8.write({&c, 1});
            wrong += scanner.matches(pattern_of<any>) != utf8.complete() || scanner.failed() != utf8.failed();
        }
        well_formed += utf8.complete();
    }
    t.equal(wrong, 0, "bytes");
    t.check(well_formed > 1000, "well-formed");
}

// Every character there is, against sets of them that are written in other ways.
void characters(test& t) {
    constexpr std::string_view patterns[] = {
        "^\\s$", "^[^\\s]$", "^\\w$", "^\\d$", "^.$", "^[\\u0370-\\u03FF\\u{10000}-\\u{103FF}]$"};
    constexpr auto in = [](std::size_t pattern, std::uint32_t c) {
        bool const space = (c >= 9 && c <= 13) || c == 32 || c == 0xA0 || c == 0x1680
                           || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F
                           || c == 0x205F || c == 0x3000 || c == 0xFEFF;
        bool const digit = c >= '0' && c <= '9';
        switch (pattern) {
        case 0: return space;
        case 1: return !space;
        case 2: return digit || c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        case 3: return digit;
        case 4: return c != 10 && c != 13 && c != 0x2028 && c != 0x2029;
        default: return (c >= 0x370 && c <= 0x3FF) || (c >= 0x10000 && c <= 0x103FF);
        }
    };
    for (std::size_t i = 0; i != std::size(patterns); ++i) {
        auto const made = std::make_unique<compiled_pattern>(patterns[i]);
        int wrong = 0;
        for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
            if (c >= 0xD800 && c <= 0xDFFF) continue;
            wrong += matches(made->table(), utf8_of(c)) != in(i, c);
        }
        t.equal(wrong, 0, patterns[i]);
    }
}

// Once nothing can match, that is known: at a character that cannot be, and where no text is left that could.
void failed(test& t) {
    constexpr auto failed_at = [](std::string_view pattern, std::string_view text) {
        auto const made = std::make_unique<compiled_pattern>(pattern);
        std::size_t at = 0;
        pattern_scanner scanner;
        while (at != text.size() && !scanner.failed())
            scanner.write(made->table(), text.substr(at++, 1));
        return scanner.failed() ? at : 0;
    };
    t.equal(failed_at("^[0-9]{5}$", "1234"), std::size_t{0});
    t.equal(failed_at("^[0-9]{5}$", "12a45"), std::size_t{3});
    t.equal(failed_at("^[0-9]{5}$", "123456"), std::size_t{6});
    t.equal(failed_at("^[0-9]{5}$", "1\xE2\x82\xAC"), std::size_t{4});
    t.equal(failed_at("^[0-9]{5}$", "1\xC0\x80"), std::size_t{2});
    t.equal(failed_at("^a(?:b[]|cd^|e)$", "ab"), std::size_t{2});
    t.equal(failed_at("^a(?:b[]|cd^|e)$", "ac"), std::size_t{2});
    t.equal(failed_at("a", "bbbbbb"), std::size_t{0});
    t.equal(failed_at("[]", "b"), std::size_t{1});
}

// What a pattern costs a compiler, about in statements, of which clang evaluates 1,048,576: the patterns of
// the field are far from that. Measured with -fconstexpr-steps: 5,600, 15,600, 28,400, 49,700, 131,300.
using notepact::detail::pattern::make;
void work(test& t) {
    t.check(make(zip).work < 6'000, "zip");
    t.check(make("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$").work < 16'000, "uuid");
    t.check(make("^[A-Za-z0-9_-]{1,64}$").work < 30'000, "64 characters");
    t.check(make("^urn:uuid:[0-9a-f]{64}/[a-z]{1,9}$").work < 50'000, "84 states");
    t.check(
        make("^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:[A-Za-z0-9/_+=,.@-]{1,128}$").work < 140'000,
        "154 states");
}

} // namespace

static notepact_test::suite const suite(
    "format/pattern", {{"constant", constant},
                       {"table", table},
                       {"smallest", smallest},
                       {"walks", walks},
                       {"utf8", utf8},
                       {"characters", characters},
                       {"failed", failed},
                       {"work", work}});
