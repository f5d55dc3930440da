// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// JSON documents and texts that are none, with the fault of each and the offset of the first byte that cannot
// continue any document.
#ifndef NOTEPACT_TESTS_SUPPORT_JSON_TEXTS_HPP
#define NOTEPACT_TESTS_SUPPORT_JSON_TEXTS_HPP

#include <notepact/json/fault.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test {

namespace json_texts_detail {

using namespace std::string_view_literals;

struct row {
    std::string_view text;
    notepact::json_fault fault{}; // none
    std::size_t offset = 0;
};

constexpr auto malformed = notepact::json_fault::malformed;
constexpr auto utf8 = notepact::json_fault::invalid_utf8;
constexpr auto trailing = notepact::json_fault::trailing_data;
constexpr auto truncated = notepact::json_fault::truncated;
constexpr auto empty = notepact::json_fault::empty;
constexpr auto too_deep = notepact::json_fault::too_deep;

inline constexpr row rows[] = {
    // Nothing
    {"", empty, 0},
    {" ", empty, 1},
    {" \t\r\n", empty, 4},
    {"\n\n\n", empty, 3},

    // White space, and what is none
    {" 1"},
    {"1 "},
    {"\t\n\r 1\t\n\r "},
    {" [ 1 , 2 ] "},
    {"\r\n{\r\n\t\"a\"\r:\n1\t,\r\n\"b\" : 2\r\n}\r\n"},
    {"\v1", malformed, 0},
    {"\f1", malformed, 0},
    {"1\f", malformed, 1},
    {"[\v1]", malformed, 1},
    {"[1\f]", malformed, 2},
    {"{\f}", malformed, 1},
    {"{\"a\"\v:1}", malformed, 4},
    {"{\"a\":\b1}", malformed, 5},
    {"\xC2\xA0\x31", malformed, 0}, // a no-break space
    {"[\xC2\xA0]", malformed, 1},
    {"[1\xE2\x80\xA8]", malformed, 2}, // a line separator
    {"1\x85", malformed, 1},
    {"// one\n1", malformed, 0},
    {"/* one */1", malformed, 0},
    {"1/* one */", malformed, 1},
    {"[1/* one */]", malformed, 2},
    {"{/**/}", malformed, 1},
    {"#1", malformed, 0},

    // Byte-order marks
    {"\xEF\xBB\xBF", malformed, 0},
    {"\xEF\xBB\xBF{}", malformed, 0},
    {" \xEF\xBB\xBF{}", malformed, 1},
    {"{}\xEF\xBB\xBF", trailing, 2},
    {"[\xEF\xBB\xBF]", malformed, 1},
    {"\"\xEF\xBB\xBF\""}, // in a string it is a character
    {"\xFE\xFF\0{\0}"sv, malformed, 0},
    {"\xFF\xFE{\0}\0"sv, malformed, 0},
    {"{\0}\0"sv, malformed, 1},
    {"\0{\0}"sv, malformed, 0},

    // NUL bytes
    {"\0"sv, malformed, 0},
    {"1\0"sv, malformed, 1},
    {"{}\0"sv, trailing, 2},
    {"[\0]"sv, malformed, 1},
    {"[1\0]"sv, malformed, 2},
    {"{\0}"sv, malformed, 1},
    {"{\"a\"\0:1}"sv, malformed, 4},
    {"\"\0\""sv, malformed, 1},
    {"\"a\0b\""sv, malformed, 2},
    {"\"\\\0\""sv, malformed, 2},
    {"\"\\u\0\""sv, malformed, 3},
    {"tr\0e"sv, malformed, 2},
    {"1.\0"sv, malformed, 2},

    // Literals
    {"true"},
    {"false"},
    {"null"},
    {" true "},
    {"[true,false,null]"},
    {"t", truncated, 1},
    {"tru", truncated, 3},
    {"fals", truncated, 4},
    {"nul", truncated, 3},
    {"[nul", truncated, 4},
    {"True", malformed, 0},
    {"TRUE", malformed, 0},
    {"NULL", malformed, 0},
    {"tRue", malformed, 1},
    {"truE", malformed, 3},
    {"faLse", malformed, 2},
    {"falsy", malformed, 4},
    {"nulL", malformed, 3},
    {"nil", malformed, 1},
    {"none", malformed, 1},
    {"undefined", malformed, 0},
    {"truee", malformed, 4},
    {"nullnull", malformed, 4},
    {"true false", trailing, 5},
    {"[truefalse]", malformed, 5},
    {"[nul]", malformed, 4},
    {"[nu ll]", malformed, 3},
    {"{\"a\":fals}", malformed, 9},
    {"{true:1}", malformed, 1},
    {"'a'", malformed, 0},
    {"a", malformed, 0},
    {"yes", malformed, 0},

    // Numbers
    {"0"},
    {"-0"},
    {"46"},
    {"-46"},
    {"12.5"},
    {"-0.0"},
    {"0.1"},
    {"1e5"},
    {"1E5"},
    {"1e+5"},
    {"1e-5"},
    {"1.5e05"},
    {"0e0"},
    {"0e400"},
    {"-0.0e400"},
    {"1e400"}, // its magnitude is no fault of the text
    {"-1e400"},
    {"1e-400"},
    {"5e-324"},
    {"1.7976931348623156e308"},
    {"1.7976931348623157e308"},
    {"1.7976931348623158e308"},
    {"1.7976931348623159e308"},
    {"1.79769313486231574e308"}, // above that and not above the largest double
    {"-1.79769313486231574e308"},
    {"179769313486231570000000e285"}, // it once more
    {"-1797693134862315699e290"},
    {"1.797693134862315e308"},
    {"1.797693134862316e308"},
    {"9007199254740991"},
    {"9007199254740993"},
    {"9223372036854775807"},
    {"9223372036854775808"},
    {"-9223372036854775808"},
    {"-9223372036854775809"},
    {"18446744073709551615"},
    {"18446744073709551616"},
    {"-18446744073709551616"},
    {"123456789012345678901234567890"},
    {"0.1234567890123456789012345678901234567890"},
    {"3.14159265358979323846264338327950288419716939937510582097494459230781640628620899"},
    {"1e2147483647"},
    {"1e2147483648"},
    {"1e-2147483647"},
    {"1e-2147483648"},
    {"0.01e-2147483647"},
    {"10000000000000000000000e2147483647"},
    {"0e99999999999999999999"},
    {"[1e99999999999999999999,2]"},
    {"[1e99999999999999999999,]", malformed, 24},
    {"[0,-1,2.5,3e3,-4.5E-6]"},
    {"{\"a\":0}"},
    {"-", truncated, 1},
    {"1.", truncated, 2},
    {"-0.", truncated, 3},
    {"1e", truncated, 2},
    {"1e+", truncated, 3},
    {"[1", truncated, 2},
    {"[-", truncated, 2},
    {"{\"a\":1", truncated, 6},
    {"{\"a\":1e", truncated, 7},
    {"+1", malformed, 0},
    {".5", malformed, 0},
    {"-.5", malformed, 1},
    {"--1", malformed, 1},
    {"- 1", malformed, 1},
    {"-a", malformed, 1},
    {"1. ", malformed, 2},
    {"1.e5", malformed, 2},
    {"1..5", malformed, 2},
    {"1e ", malformed, 2},
    {"1e+ ", malformed, 3},
    {"1e+-5", malformed, 3},
    {"1ee5", malformed, 2},
    {"1e.5", malformed, 2},
    {"012", malformed, 1},
    {"00", malformed, 1},
    {"-012", malformed, 2},
    {"0x10", malformed, 1},
    {"1.5.5", malformed, 3},
    {"1e5.5", malformed, 3},
    {"1e5e5", malformed, 3},
    {"1-1", malformed, 1},
    {"1_000", malformed, 1},
    {"1,5", trailing, 1},
    {"1f", malformed, 1},
    {"NaN", malformed, 0},
    {"-NaN", malformed, 1},
    {"Infinity", malformed, 0},
    {"-Infinity", malformed, 1},
    {"inf", malformed, 0},
    {"[012]", malformed, 2},
    {"[+1]", malformed, 1},
    {"[.5]", malformed, 1},
    {"[5.]", malformed, 3},
    {"[5.,1]", malformed, 3},
    {"[1e]", malformed, 3},
    {"[-]", malformed, 2},
    {"[0x10]", malformed, 2},
    {"[1 2]", malformed, 3},
    {"{\"a\":01}", malformed, 6},
    {"{\"a\":1.}", malformed, 7},
    {"{1:2}", malformed, 1},
    {"\xEF\xBC\x91", malformed, 0}, // a full-width digit
    {"1\xEF\xBC\x92", malformed, 1},
    {"[\xD9\xA1]", malformed, 1}, // an Arabic-Indic digit
    {"\xE2\x88\x92\x31", malformed, 0},

    // Strings
    {R"("")"},
    {R"("a")"},
    {R"(" ")"},
    {R"("I don't / won't")"},
    {"\"\x7F\""}, // DEL is no control character to JSON
    {"\"a\x7F\x7F"
     "b\""},
    {"\"\xC2\x80\xC2\x85\xC2\x9F\""}, // nor are those of Latin-1
    {"\"\xE2\x80\xA8\xE2\x80\xA9\""},
    {"\"", truncated, 1},
    {"\"a", truncated, 2},
    {"[\"a", truncated, 3},
    {"{\"a", truncated, 3},
    {R"("a"b")", trailing, 3},
    {R"("a""b")", trailing, 3},
    {R"(["a""b"])", malformed, 4},
    {R"(["a"b])", malformed, 4},
    {"\"\n\"", malformed, 1},
    {"\"a\nb\"", malformed, 2},
    {"\"\r\"", malformed, 1},
    {"\"\t\"", malformed, 1},
    {"\"\b\"", malformed, 1},
    {"\"\x01\"", malformed, 1},
    {"\"\x1F\"", malformed, 1},
    {"\"12345678\x1F\"", malformed, 9},
    {"{\"\n\":1}", malformed, 2},
    {"{\"a\x1F\":1}", malformed, 3},

    // Escapes
    {R"("\"\\\/\b\f\n\r\t")"},
    {R"("\u0041\u00e9\u20AC\uFFFF\uffff\u0000")"},
    {R"("\uABCD\uabcd\uD7FF\uE000")"},
    {R"("\u0022\u005C")"},
    {R"("\\u0041")"},
    {R"("\\\"")"},
    {R"("\\\\")"},
    {R"({"\u0061\n":"\u0062"})"},
    {R"("\)", truncated, 2},
    {R"("\")", truncated, 3},
    {R"("\\\")", truncated, 5},
    {R"("\u)", truncated, 3},
    {R"("\u1)", truncated, 4},
    {R"("\u12)", truncated, 5},
    {R"("\u123)", truncated, 6},
    {R"("\u1234)", truncated, 7},
    {R"("\a")", malformed, 2},
    {R"("\v")", malformed, 2},
    {R"("\0")", malformed, 2},
    {R"("\1")", malformed, 2},
    {R"("\e")", malformed, 2},
    {R"("\x41")", malformed, 2},
    {R"("\'")", malformed, 2},
    {R"("\ ")", malformed, 2},
    {R"("\N")", malformed, 2},
    {R"("\T")", malformed, 2},
    {R"("\U0041")", malformed, 2},
    {"\"\\\n\"", malformed, 2},
    {"\"\\\xC3\xA9\"", malformed, 2},
    {R"("\u")", malformed, 3},
    {R"("\u1")", malformed, 4},
    {R"("\u12")", malformed, 5},
    {R"("\u123")", malformed, 6},
    {R"("\ug041")", malformed, 3},
    {R"("\u0g41")", malformed, 4},
    {R"("\u00G1")", malformed, 5},
    {R"("\u004/")", malformed, 6},
    {R"("\u004:")", malformed, 6},
    {R"("\u004@")", malformed, 6},
    {R"("\u004`")", malformed, 6},
    {R"("\u+041")", malformed, 3},
    {R"("\u-041")", malformed, 3},
    {R"("\u 041")", malformed, 3},
    {R"("\u{41}")", malformed, 3},
    {R"("\u0x41")", malformed, 4},
    {"\"\\u00\x80\x30\"", malformed, 5},
    {"\"\\u00\x10\x30\"", malformed, 5}, // 0x10 | 0x20 is a digit
    {R"({"\x":1})", malformed, 3},
    {R"({"\u00":1})", malformed, 6},

    // Surrogates
    {R"("\ud83d\ude00")"},
    {R"("\uD83D\uDE00")"},
    {R"("\uD83d\uDe00")"},
    {R"("\ud800\udc00")"},
    {R"("\udbff\udfff")"},
    {R"("a\ud83d\ude00b\ud83d\ude01")"},
    {R"("\ud83d\ude00\u0041")"},
    {R"({"\ud83d\ude00":1})"},
    {R"("\ud800")", utf8, 7},
    {R"("\udbff")", utf8, 7},
    {R"("\ud800x")", utf8, 7},
    {R"("\ud800 ")", utf8, 7},
    {R"("a\ud800b")", utf8, 8},
    {"\"\\ud800\xC3\xA9\"", utf8, 7},
    {"\"\\ud800\xED\xB0\x80\"", utf8, 7},
    {R"("\ud800\n")", utf8, 8},
    {R"("\ud800\\")", utf8, 8},
    {R"("\ud800\"")", utf8, 8},
    {R"("\ud800\U")", utf8, 8},
    {R"("\ud800\u0041")", utf8, 9},
    {R"("\ud800\ue000")", utf8, 9},
    {R"("\ud800\uffff")", utf8, 9},
    {R"("\ud800\ud7ff")", utf8, 10},
    {R"("\ud800\ud800")", utf8, 10},
    {R"("\ud800\udbff")", utf8, 10},
    {R"("\ud800\ud800\udc00")", utf8, 10},
    {R"("\ud800\u")", malformed, 9},
    {R"("\ud800\ug")", malformed, 9},
    {R"("\ud800\ud")", malformed, 10},
    {R"("\ud800\udg00")", malformed, 10},
    {R"("\ud800\udc")", malformed, 11},
    {R"("\ud800\udc0")", malformed, 12},
    {R"("\ud800\udc0g")", malformed, 12},
    {R"("\udc00")", utf8, 4},
    {R"("\uDC00")", utf8, 4},
    {R"("\udd00")", utf8, 4},
    {R"("\ude00")", utf8, 4},
    {R"("\udfff")", utf8, 4},
    {R"("\uDFFF")", utf8, 4},
    {R"("\udc00\ud800")", utf8, 4},
    {R"("\ud83d\ude00\ude00")", utf8, 16},
    {R"("\ud83d\ude00\ud83d")", utf8, 19},
    {R"("\u0041\udc00")", utf8, 10},
    {R"({"\ud800":1})", utf8, 8},
    {R"({"\udc00":1})", utf8, 5},
    {R"("\ud)", truncated, 4},
    {R"("\ud8)", truncated, 5},
    {R"("\ud80)", truncated, 6},
    {R"("\ud800)", truncated, 7},
    {R"("\ud800\)", truncated, 8},
    {R"("\ud800\u)", truncated, 9},
    {R"("\ud800\ud)", truncated, 10},
    {R"("\ud800\udc)", truncated, 11},
    {R"("\ud800\udc0)", truncated, 12},
    {R"("\ud800\udc00)", truncated, 13},

    // UTF-8: well-formed, at both ends of each length
    {"\"\xC2\x80\xDF\xBF\""},
    {"\"\xE0\xA0\x80\xEC\xBF\xBF\xED\x80\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\""},
    {"\"\xF0\x90\x80\x80\xF1\x80\x80\x80\xF3\xBF\xBF\xBF\xF4\x8F\xBF\xBF\""},
    {"\"\xEF\xBF\xBE\xEF\xB7\x90\""}, // noncharacters are characters enough
    {"{\"na\xC3\xAFve\":\"\xE2\x82\xAC\"}"},
    // overlong
    {"\"\xC0\x80\"", utf8, 1},
    {"\"\xC0\xAF\"", utf8, 1},
    {"\"\xC1\xBF\"", utf8, 1},
    {"\"\xE0\x80\x80\"", utf8, 2},
    {"\"\xE0\x80\xAF\"", utf8, 2},
    {"\"\xE0\x9F\xBF\"", utf8, 2},
    {"\"\xF0\x80\x80\x80\"", utf8, 2},
    {"\"\xF0\x80\x80\xAF\"", utf8, 2},
    {"\"\xF0\x8F\xBF\xBF\"", utf8, 2},
    {"\"\xF8\x80\x80\x80\x80\"", utf8, 1},
    {"\"\xFC\x80\x80\x80\x80\x80\"", utf8, 1},
    {"{\"\xC0\xAF\":1}", utf8, 2},
    // surrogates, and beyond U+10FFFF
    {"\"\xED\xA0\x80\"", utf8, 2},
    {"\"\xED\xAF\xBF\"", utf8, 2},
    {"\"\xED\xB0\x80\"", utf8, 2},
    {"\"\xED\xBF\xBF\"", utf8, 2},
    {"\"\xED\xA0\xBD\xED\xB8\x80\"", utf8, 2},
    {"\"\xF4\x90\x80\x80\"", utf8, 2},
    {"\"\xF5\x80\x80\x80\"", utf8, 1},
    {"\"\xF7\xBF\xBF\xBF\"", utf8, 1},
    // no character begins so, or goes on so
    {"\"\x80\"", utf8, 1},
    {"\"\xBF\"", utf8, 1},
    {"\"a\x80\"", utf8, 2},
    {"\"\xFE\"", utf8, 1},
    {"\"\xFF\"", utf8, 1},
    {"\"12345678\xFF\"", utf8, 9},
    {"\"\xC3\xA9\xA9\"", utf8, 3},
    {"\"\xC3\"", utf8, 2},
    {"\"\xC3"
     "a\"",
     utf8,
     2},
    {"\"\xC3\xC3\xA9\"", utf8, 2},
    {"\"\xC3\\u00e9\"", utf8, 2},
    {"\"\xC3\n\"", utf8, 2},
    {"\"\xC3\0\""sv, utf8, 2},
    {"\"\xE2\"", utf8, 2},
    {"\"\xE2\x82\"", utf8, 3},
    {"\"\xE2\x82\x41\"", utf8, 3},
    {"\"\xE2\x82\\\"", utf8, 3},
    {"\"\xE2\x41\xAC\"", utf8, 2},
    {"\"\xF0\x9F\"", utf8, 3},
    {"\"\xF0\x9F\x98\"", utf8, 4},
    {"\"\xF0\x9F\x98\x41\"", utf8, 4},
    {"\"\xF0\x9F\xC3\xA9\"", utf8, 3},
    {"\"\xE9t\xE9\"", utf8, 2}, // Latin-1
    {"\"\\n\xC3\"", utf8, 4},
    {"{\"a\xC3\":1}", utf8, 4},
    {"\"\xC3", truncated, 2},
    {"\"\xE2\x82", truncated, 3},
    {"\"\xF0\x9F\x98", truncated, 4},
    // outside of strings
    {"\xC3\xA9", malformed, 0},
    {"\x80", malformed, 0},
    {"[\xFF]", malformed, 1},
    {"[1\x80]", malformed, 2},
    {"{\xC3\xA9:1}", malformed, 1},
    {"1\xC3\xA9", malformed, 1},
    {"\xE2\x80\x9C\x61\xE2\x80\x9D", malformed, 0}, // typographers' quotes

    // Arrays
    {"[]"},
    {"[ ]"},
    {"[[]]"},
    {"[[],[]]"},
    {"[1]"},
    {"[1,\"a\",null,true,{},[]]"},
    {"[", truncated, 1},
    {"[ ", truncated, 2},
    {"[1,", truncated, 3},
    {"[[]", truncated, 3},
    {"[1,]", malformed, 3},
    {"[1, ]", malformed, 4},
    {"[1,,2]", malformed, 3},
    {"[,1]", malformed, 1},
    {"[,]", malformed, 1},
    {"[1;2]", malformed, 2},
    {"[1:2]", malformed, 2},
    {"[\"a\":1]", malformed, 4},
    {"[1}", malformed, 2},
    {"[}", malformed, 1},
    {"[(1)]", malformed, 1},
    {"]", malformed, 0},
    {"[]]", trailing, 2},
    {"[],", trailing, 2},
    {"[][]", trailing, 2},
    {"1]", trailing, 1},
    {",", malformed, 0},
    {"1,", trailing, 1},
    {"1,2", trailing, 1},
    {"1 2", trailing, 2},

    // Objects
    {"{}"},
    {"{ }"},
    {"{\"\":0}"},
    {"{\"a\":1,\"b\":[2],\"c\":{\"d\":3}}"},
    {"{\"a\":1,\"a\":2}"}, // not the reader's business
    {"{\"a\":1,\"b\":2,\"\\u0061\":3}"},
    {"{\"a\":[{}],\"a\":{\"a\":1}}"},
    {"{", truncated, 1},
    {"{ ", truncated, 2},
    {"{\"a\"", truncated, 4},
    {"{\"a\":", truncated, 5},
    {"{\"a\":1,", truncated, 7},
    {"{\"a\":{}", truncated, 7},
    {"{\"a\":1,}", malformed, 7},
    {"{\"a\":1, }", malformed, 8},
    {"{\"a\":1,,\"b\":2}", malformed, 7},
    {"{,}", malformed, 1},
    {"{,\"a\":1}", malformed, 1},
    {"{\"a\"}", malformed, 4},
    {"{\"a\":}", malformed, 5},
    {"{\"a\":,\"b\":1}", malformed, 5},
    {"{\"a\"::1}", malformed, 5},
    {"{\"a\" 1}", malformed, 5},
    {"{\"a\",1}", malformed, 4},
    {"{\"a\"=1}", malformed, 4},
    {"{\"a\":1 \"b\":2}", malformed, 7},
    {"{\"a\":1;\"b\":2}", malformed, 6},
    {"{\"a\":1:2}", malformed, 6},
    {"{\"a\":1,2}", malformed, 7},
    {"{\"a\":1,null:2}", malformed, 7},
    {"{a:1}", malformed, 1},
    {"{'a':1}", malformed, 1},
    {"{[]:1}", malformed, 1},
    {"{{}:1}", malformed, 1},
    {"{:1}", malformed, 1},
    {"{\"a\":1]", malformed, 6},
    {"{]", malformed, 1},
    {"{\"a\":]", malformed, 5},
    {"{\"a\":[}", malformed, 6},
    {"{\"a\":[1}", malformed, 7},
    {"[{\"a\":1]", malformed, 7},
    {"}", malformed, 0},
    {":", malformed, 0},
    {"{}}", trailing, 2},
    {"{}{}", trailing, 2},
    {"{} {}", trailing, 3},
    {"{}\n\"a\"", trailing, 3},
    {"{}x", trailing, 2},
    {"{};", trailing, 2},
    {"null:1", malformed, 4},
    {"\"a\":1", trailing, 3},
};

inline std::string repeat(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- != 0)
        all += text;
    return all;
}

} // namespace json_texts_detail

struct text_of_json {
    std::string text;
    notepact::json_fault fault; // or none: json_fault{}
    std::size_t offset;
};

inline std::vector<text_of_json> const& json_texts() {
    using namespace json_texts_detail;
    static std::vector<text_of_json> const all = [] {
        std::vector<text_of_json> texts;
        for (auto const& [text, fault, offset] : rows)
            texts.push_back({std::string(text), fault, offset});
        // 32 containers, and one more: of one kind, of both, empty and not, also behind others that are
        // closed.
        for (std::string_view const before : {"", "[],", "[[[[]]]],{\"a\":{}},"}) {
            auto const add = [&](std::string_view open,
                                 std::string_view value,
                                 std::string_view close,
                                 std::size_t times) { // these make 30 levels of the 32
                std::string const opened = "[" + std::string(before) + "{\"a\":" + repeat(open, times);
                texts.push_back({opened + std::string(value) + repeat(close, times) + "}]", {}, 0});
                for (std::string_view const deeper : {"[", "[]", "{}", "{\"a\":1}"})
                    texts.push_back({opened + std::string(deeper), too_deep, opened.size()});
            };
            add("[", "null", "]", 30);
            add("[ ", "1", " ]", 30);
            add("{\"a\":", "1", "}", 30);
            add("{\"a\":", "\"[{[{\"", "}", 30);
            add("[{\"a\":", "true", "}]", 15);
            add("[1,{\"a\":2,\"b\":[", "3", "],\"c\":4},5]", 10);
            add("[{\"a\":[", "null", "]}]", 10);
        }
        texts.push_back({repeat("[", 1000), too_deep, 32});
        texts.push_back({repeat("{\"a\":", 33), too_deep, 32 * 5});
        texts.push_back({"[" + repeat("[],", 100) + "[]]", {}, 0}); // wide, not deep
        texts.push_back({repeat("[", 32), truncated, 32});
        texts.push_back({repeat("[", 32) + repeat("]", 31), truncated, 63});
        texts.push_back({repeat("[", 32) + repeat("]", 33), trailing, 64});
        return texts;
    }();
    return all;
}

} // namespace notepact_test

#endif
