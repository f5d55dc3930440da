// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/reader.hpp"

#include "../support/json_texts.hpp"
#include "../support/test.hpp"

#include <notepact/base/in_order.hpp>
#include <notepact/clinic/documents.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace {

using notepact::json_fault;
using notepact_test::test;

std::string fault_text(json_fault fault, std::size_t offset) {
    constexpr char const* names[] = {
        "", "malformed", "invalid_utf8", "trailing_data", "truncated", "empty", "too_deep"};
    return notepact::in_order<json_fault::too_deep>(names, fault) + ('@' + std::to_string(offset));
}

// Writes down what it is told, with every offset; what comes in parts is joined:
//     {"a": [1, "x"]}   {@0 key@1"a" [@6 1@7 str@10"x" ]@13 }@14
// What must not come is written in capitals.
struct recorder {
    std::string log;
    std::string last_fault; // as it stands in the log
    std::string number_text;

    void event(std::string_view name, std::size_t offset) {
        if (!last_fault.empty()) log += " AFTER A FAULT";
        separate();
        log += name;
        log += '@' + std::to_string(offset);
    }
    void separate() {
        if (!log.empty()) log += ' ';
    }
    void part(std::string_view text) {
        if (text.empty()) log += "EMPTY PART";
        log += text;
    }
    void text_begin(std::string_view name, std::size_t offset) {
        event(name, offset);
        log += '"';
    }

    void object_begin(std::size_t offset) { event("{", offset); }
    void object_end(std::size_t offset) { event("}", offset); }
    void array_begin(std::size_t offset) { event("[", offset); }
    void array_end(std::size_t offset) { event("]", offset); }
    void key_begin(std::size_t offset) { text_begin("key", offset); }
    void key_part(std::string_view text) { part(text); }
    void key_end() { log += '"'; }
    void string_begin(std::size_t offset) { text_begin("str", offset); }
    void string_part(std::string_view text) { part(text); }
    void string_end() { log += '"'; }
    void number_part(std::string_view text) {
        if (number_text.empty()) separate();
        part(text);
        number_text += text;
    }
    void number(notepact::number_facts const& facts, std::size_t offset) {
        log += '@' + std::to_string(offset);
        notepact::number_scanner scanner;
        scanner.write(number_text);
        auto const expected = scanner.facts();
        if (facts.overflow != expected.overflow || facts.value != expected.value
            || facts.negative != expected.negative || facts.integer_token != expected.integer_token)
            log += " WRONG FACTS";
        number_text.clear();
    }
    void boolean(bool value, std::size_t offset) { event(value ? "true" : "false", offset); }
    void null(std::size_t offset) { event("null", offset); }
    void fault(json_fault why, std::size_t offset) {
        std::string const text = fault_text(why, offset);
        event(text.substr(0, text.find('@')), offset);
        last_fault = text;
    }
};

// A sink that takes keys and strings whole as well.
struct whole_recorder : recorder {
    void whole_key(std::string_view text, std::size_t offset) { whole("key", text, offset); }
    void whole_string(std::string_view text, std::size_t offset) { whole("str", text, offset); }
    void whole(std::string_view name, std::string_view text, std::size_t offset) {
        text_begin(name, offset);
        log += text;
        log += '"';
        ++taken;
    }
    unsigned taken = 0;
};

// What a text is to the reader.
struct outcome {
    std::string log;
    std::string fault; // or empty
};

// Reads the text in pieces of the sizes that next() says.
template <class Sink, class Next>
outcome read_by(Sink& sink, std::string_view text, Next next) {
    notepact::json_reader<Sink> reader(sink);
    bool wrong_answer = false;
    auto const told = [&](bool ok) { wrong_answer |= ok != sink.last_fault.empty(); };
    while (!text.empty()) {
        std::string_view const piece = text.substr(0, next());
        told(reader.write(piece));
        text.remove_prefix(piece.size());
    }
    told(reader.finish());
    if (!sink.last_fault.empty()) { // nothing more may come of it
        told(reader.write("[1]"));
        told(reader.finish());
    }
    if (wrong_answer) sink.log += " WRONG ANSWER";
    return {sink.log, sink.last_fault};
}

template <class Next>
outcome read(std::string_view text, Next next) {
    recorder sink;
    return read_by(sink, text, next);
}

constexpr auto whole = [] { return std::string_view::npos; };
constexpr auto byte_by_byte = [] { return std::size_t{1}; };

outcome read(std::string_view text) {
    return read(text, whole);
}

// How many other ways to cut the text tell another story.
unsigned disagreeing_splits(std::string_view text) {
    std::string const log = read(text).log;
    unsigned wrong = read(text, byte_by_byte).log != log;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        std::size_t size = at;
        wrong += read(text, [&] { return std::exchange(size, text.npos); }).log != log;
        whole_recorder sink;
        size = at;
        wrong += read_by(sink, text, [&] { return std::exchange(size, text.npos); }).log != log;
    }
    std::mt19937 random(46);
    for (int i = 0; i != 8; ++i)
        wrong += read(text, [&] { return random() % 7; }).log != log; // empty pieces as well
    return wrong;
}

void events(test& t) {
    constexpr struct {
        std::string_view text;
        std::string_view log;
    } rows[] = {
        {R"({"a": [1, "x"]})", R"({@0 key@1"a" [@6 1@7 str@10"x" ]@13 }@14)"},
        {"0", "0@0"},
        {"-12.5e+3", "-12.5e+3@0"},
        {" 46\n", "46@1"},
        {"1e400", "1e400@0"},
        {"true", "true@0"},
        {" false", "false@1"},
        {"\tnull\r\n", "null@1"},
        {R"("")", R"(str@0"")"},
        {R"( "a b")", R"(str@1"a b")"},
        {"[]", "[@0 ]@1"},
        {"{}", "{@0 }@1"},
        {"[ ]", "[@0 ]@2"},
        {" { } ", "{@1 }@3"},
        {"[1,2,3]", "[@0 1@1 2@3 3@5 ]@6"},
        {"[-1 ,0.5, 6E2 ]", "[@0 -1@1 0.5@5 6E2@10 ]@14"},
        {"[null,true,false]", "[@0 null@1 true@6 false@11 ]@16"},
        {R"(["",""])", R"([@0 str@1"" str@4"" ]@6)"},
        {R"([[],{},[{}]])", "[@0 [@1 ]@2 {@4 }@5 [@7 {@8 }@9 ]@10 ]@11"},
        {R"({"":""})", R"({@0 key@1"" str@4"" }@6)"},
        {R"({"a":1,"a":2})", R"({@0 key@1"a" 1@5 key@7"a" 2@11 }@12)"},
        {R"({"a" : {"b" : null} , "c" : 7})",
         R"({@0 key@1"a" {@7 key@8"b" null@14 }@18 key@22"c" 7@28 }@29)"},
        {R"({"a":[{"b":[]}]})", R"({@0 key@1"a" [@5 {@6 key@7"b" [@11 ]@12 }@13 ]@14 }@15)"},
        {R"([{"a":1},2,{"b":3}])", R"([@0 {@1 key@2"a" 1@6 }@7 2@9 {@11 key@12"b" 3@16 }@17 ]@18)"},
        // Escapes are decoded, in keys too.
        {R"("\"\\\/\b\f\n\r\t")", "str@0\"\"\\/\b\f\n\r\t\""},
        {R"("a\nb\nc")", "str@0\"a\nb\nc\""},
        {R"("\u0041\u007f\u0080\u07FF\u0800\uffff")",
         "str@0\"A\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\""},
        {R"("\uD7FF\uE000")", "str@0\"\xED\x9F\xBF\xEE\x80\x80\""},
        {R"("\ud800\udc00\uDBFF\uDFFF")", "str@0\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\""},
        {R"("\ud83d\ude00 \u00e9")", "str@0\"\xF0\x9F\x98\x80 \xC3\xA9\""},
        {R"({"\u0061\t":"\u0062"})", "{@0 key@1\"a\t\" str@12\"b\" }@20"},
        {R"("\\u0041")", R"(str@0"\u0041")"},
        {R"(["\\","\""])", R"([@0 str@1"\" str@6""" ]@10)"},
        {"\"\\u0000\"", {"str@0\"\0\"", 8}},
        // UTF-8 and DEL stand for themselves.
        {"\"na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80 \x7F\"",
         "str@0\"na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80 \x7F\""},
        {"{\"\xC3\xA9\":0}", "{@0 key@1\"\xC3\xA9\" 0@6 }@7"},
        // What came before a fault was told, all of it and nothing more.
        {"", "empty@0"},
        {"  ", "empty@2"},
        {"[1,]", "[@0 1@1 malformed@3"},
        {"[1.]", "[@0 1. malformed@3"},
        {"-", "- truncated@1"},
        {"[12", "[@0 12 truncated@3"},
        {"012", "0 malformed@1"},
        {"[12,3", "[@0 12@1 3 truncated@5"},
        {"[true", "[@0 truncated@5"},
        // A number or a literal is told only when its token has ended at a byte that may follow one.
        {R"({"session_note_id":046})", R"({@0 key@1"session_note_id" 0 malformed@20)"},
        {"[046]", "[@0 0 malformed@2"},
        {"[0.5x]", "[@0 0.5 malformed@4"},
        {"[-1-]", "[@0 -1 malformed@3"},
        {"[1:2]", "[@0 1 malformed@2"},
        {"[1{}]", "[@0 1 malformed@2"},
        {"[1\"\"]", "[@0 1 malformed@2"},
        {"[nullx]", "[@0 malformed@5"},
        {"[true\"\"]", "[@0 malformed@5"},
        {"[false[]]", "[@0 malformed@6"},
        {"0.5x", "0.5 malformed@3"},
        {"nullx", "malformed@4"},
        {"true/**/", "malformed@4"},
        {"[1}", "[@0 1@1 malformed@2"},
        {"[null}", "[@0 null@1 malformed@5"},
        {"{\"\":true]", "{@0 key@1\"\" true@4 malformed@8"},
        {"1,", "1@0 trailing_data@1"},
        {"null]", "null@0 trailing_data@4"},
        {"true}", "true@0 trailing_data@4"},
        {"1 2", "1@0 trailing_data@2"},
        {"{} x", "{@0 }@1 trailing_data@3"},
        {"tru", "truncated@3"},
        {"[trux]", "[@0 malformed@4"},
        {"\"abc\ndef\"", "str@0\"abc malformed@4"},
        {"\"abc\x80\"", "str@0\"abc invalid_utf8@4"},
        {"\"abc\xE2\x82\"", "str@0\"abc\xE2\x82 invalid_utf8@6"},
        {"\"abc\\x\"", "str@0\"abc malformed@5"},
        {"\"abc\\ud800\"", "str@0\"abc invalid_utf8@10"},
        {"\"abc", "str@0\"abc truncated@4"},
        {"{\"abc\x1F\":1}", "{@0 key@1\"abc malformed@5"},
        {"{\"abc", "{@0 key@1\"abc truncated@5"},
        {R"({"a" 1})", R"({@0 key@1"a" malformed@5)"},
        {R"({"a":1,})", R"({@0 key@1"a" 1@5 malformed@7)"},
        {R"({"a":1])", R"({@0 key@1"a" 1@5 malformed@6)"},
        {"\xEF\xBB\xBF{}", "malformed@0"},
    };
    for (auto const& [text, log] : rows) {
        t.equal(read(text).log, log, text);
        t.equal(disagreeing_splits(text), 0U, text);
    }
}

void faults(test& t) {
    for (auto const& [text, fault, offset] : notepact_test::json_texts()) {
        t.equal(read(text).fault, fault == json_fault{} ? "" : fault_text(fault, offset), text);
        t.equal(disagreeing_splits(text), 0U, text);
    }
}

// Every byte wherever it means something, and which may follow.
void every_byte(test& t) {
    std::string const space = " \t\r\n", digits = "0123456789";
    std::string control, ascii;
    for (char c = 0; c != 0x7F; ++c)
        (c < ' ' ? control : ascii) += c;
    // What ends the token of a number or a literal, and yet cannot follow a document.
    std::string const ends = ",]}";
    auto const all_but = [](std::string_view some) {
        std::string all;
        for (int byte = 0; byte != 256; ++byte)
            if (some.find(static_cast<char>(byte)) == some.npos) all += static_cast<char>(byte);
        return all;
    };
    struct {
        std::string_view before;
        std::string allowed; // anything else is a fault at once
        json_fault fault = json_fault::malformed;
    } const places[] = {
        {"", space + digits + "-\"tfn[{"},
        {"[", space + digits + "-\"tfn[{]"},
        {"[1,", space + digits + "-\"tfn[{"},
        {"[1", space + digits + ".eE,]"},
        {"[0", space + ".eE,]"},
        {"[-", digits},
        {"[1.", digits},
        {"[1.5", space + digits + "eE,]"},
        {"[1e", digits + "+-"},
        {"[1e-", digits},
        {"[1e5", space + digits + ",]"},
        {"[\"\"", space + ",]"},
        {"[null", space + ",]"},
        {"[[]", space + ",]"},
        {"{", space + "\"}"},
        {"{\"\":1,", space + "\""},
        {"{\"\"", space + ":"},
        {"{\"\":", space + digits + "-\"tfn[{"},
        {"{\"\":null", space + ",}"},
        {"{\"\":{}", space + ",}"},
        {"t", "r"},
        {"tr", "u"},
        {"tru", "e"},
        {"f", "a"},
        {"fa", "l"},
        {"fal", "s"},
        {"fals", "e"},
        {"n", "u"},
        {"nu", "l"},
        {"nul", "l"},
        {"\"\\", "\"\\/bfnrtu"},
        {"\"\\u", digits + "abcdefABCDEF"},
        {"\"\\u0", digits + "abcdefABCDEF"},
        {"\"\\u00", digits + "abcdefABCDEF"},
        {"\"\\u004", digits + "abcdefABCDEF"},
        {"\"\\ud83d", "\\", json_fault::invalid_utf8},
        {"\"\\ud83d\\", "u", json_fault::invalid_utf8},
        {"\"\\ud83d\\ude", digits + "abcdefABCDEF"},
        {"1", space + digits + ".eE" + ends},
        {"0", space + ".eE" + ends},
        {"null", space + ends},
        {"1", all_but(ends), json_fault::trailing_data},
        {"0", all_but(ends), json_fault::trailing_data},
        {"{}", space, json_fault::trailing_data},
        {"[] ", space, json_fault::trailing_data},
        {"\"\"", space, json_fault::trailing_data},
        {"null", all_but(ends), json_fault::trailing_data},
    };
    for (auto const& [before, allowed, fault] : places) {
        unsigned wrong = 0;
        for (int byte = 0; byte != 256; ++byte) {
            std::string const text = std::string(before) + static_cast<char>(byte);
            std::string const at_once = fault_text(fault, before.size());
            wrong += (read(text).fault == at_once) == (allowed.find(text.back()) != allowed.npos);
        }
        t.equal(wrong, 0U, before);
    }
}

// Each UTF-16 code unit as an escape, alone: its UTF-8, or the fault of a surrogate.
void every_escape(test& t) {
    unsigned wrong = 0;
    for (unsigned unit = 0; unit != 0x10000; ++unit) {
        std::string text = "\"\\u", utf8;
        for (int shift = 12; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[unit >> shift & 15];
        text += '"';
        auto const put = [&](unsigned byte) { utf8 += static_cast<char>(byte); };
        if (unit >= 0x800) put(0xE0 + unit / 0x1000);
        if (unit >= 0x80) put(unit >= 0x800 ? 0x80 + unit / 0x40 % 0x40 : 0xC0 + unit / 0x40);
        put(unit >= 0x80 ? 0x80 + unit % 0x40 : unit);
        std::string const log = unit / 0x400 == 0xD800 / 0x400   ? "str@0\" invalid_utf8@7"
                                : unit / 0x400 == 0xDC00 / 0x400 ? "str@0\" invalid_utf8@4"
                                                                 : "str@0\"" + utf8 + '"';
        wrong += read(text).log != log;
    }
    t.equal(wrong, 0U);
}

// A document is truncated wherever it is cut.
void truncation(test& t) {
    std::string_view const sample = " {\"a\\n\\u00e9\\ud83d\\ude00\xE2\x82\xAC\":[-1.5e+3,true,false,null,"
                                    "\"\\\\\",{},[]],\"b\":{\"c\":12}}\n ";
    auto const end = sample.find_last_of('}') + 1;
    t.equal(read(sample).fault, "");
    for (std::size_t size = 0; size <= sample.size(); ++size) {
        auto const expected = size < 2     ? fault_text(json_fault::empty, size)
                              : size < end ? fault_text(json_fault::truncated, size)
                                           : "";
        t.equal(read(sample.substr(0, size)).fault, expected);
        t.equal(read(sample.substr(0, size), byte_by_byte).fault, expected);
    }
    for (auto const& one : notepact::clinic::printed_bodies) {
        t.equal(read(one.text).fault, "", one.name);
        t.equal(disagreeing_splits(one.text), 0U, one.name);
        unsigned wrong = 0;
        for (std::size_t size = 1; size != one.text.size(); ++size)
            wrong += read(one.text.substr(0, size)).fault != fault_text(json_fault::truncated, size);
        t.equal(wrong, 0U, one.name);
    }
}

// Strings are searched a word at a time: whatever ends a run is found at each place of a word, wherever the
// text lies in memory.
void words(test& t) {
    constexpr struct {
        std::string_view special;
        std::string_view in_log; // or what ends it
        std::size_t fault_after = 0;
        json_fault fault{};
    } rows[] = {
        {"\x7F", "\x7F"},
        {"\\n", "\n"},
        {"\\u00e9", "\xC3\xA9"},
        {"\xC3\xA9", "\xC3\xA9"},
        {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
        {"\"", "\"", 1, json_fault::trailing_data},
        {"\x1F", "", 0, json_fault::malformed},
        {{"\0", 1}, "", 0, json_fault::malformed},
        {"\\\x1F", "", 1, json_fault::malformed},
        {"\x80", "", 0, json_fault::invalid_utf8},
        {"\xFF", "", 0, json_fault::invalid_utf8},
        {"\xE2\x82", "\xE2\x82", 2, json_fault::invalid_utf8},
    };
    std::string plain;
    for (char c = ' '; plain.size() != 90; c = c == 0x7F ? ' ' : static_cast<char>(c + 1))
        if (c != '"' && c != '\\') plain += c;
    alignas(16) char memory[128];
    for (auto const& row : rows) {
        unsigned wrong = 0;
        for (std::size_t alignment = 0; alignment <= 8; ++alignment)
            for (std::size_t before = 0; before <= 40; ++before) {
                std::string const head = plain.substr(before, before), tail = plain.substr(1, 12);
                std::string const text = '"' + head + std::string(row.special) + tail + '"';
                std::string log = "str@0\"" + head + std::string(row.in_log);
                if (row.fault == json_fault{})
                    log += tail + '"';
                else
                    log += ' ' + fault_text(row.fault, 1 + before + row.fault_after);
                std::memcpy(memory + alignment, text.data(), text.size());
                wrong += read(std::string_view(memory + alignment, text.size())).log != log;
            }
        t.equal(wrong, 0U, row.special);
    }
}

// Each byte among neighbours that differ little from those that are looked for.
void neighbours(test& t) {
    unsigned wrong = 0;
    for (char const neighbour : {' ', '!', '#', '[', ']', '\x7F'})
        for (int byte = 0; byte != 256; ++byte)
            for (std::size_t before = 0; before <= 16; ++before) {
                std::string text = '"' + std::string(17, neighbour) + '"';
                text[1 + before] = static_cast<char>(byte);
                bool const pair = byte == '\\' || (byte >= 0xC2 && byte <= 0xF4);
                json_fault const fault = byte == '"'                  ? json_fault::trailing_data
                                         : byte < ' ' || byte == '\\' ? json_fault::malformed
                                         : byte >= 0x80               ? json_fault::invalid_utf8
                                                                      : json_fault{};
                if (byte == '"' && neighbour == ' ') { // then it is the last quote that is too much
                    wrong += read(text).fault != fault_text(fault, 18);
                    continue;
                }
                std::string expected;
                if (fault != json_fault{}) expected = fault_text(fault, 1 + before + (pair || byte == '"'));
                if (before == 16 && byte == '\\') expected = fault_text(json_fault::truncated, 19);
                wrong += read(text).fault != expected;
            }
    t.equal(wrong, 0U);
}

// What is read at once where it is whole in a piece, beside what is not: of every length that matters, cut
// anywhere, and with each byte changed.
void tokens(test& t) {
    std::string const spaces(37, ' ');
    std::string escapes, threes;
    for (int i = 0; i != 70; ++i)
        escapes += i % 9 == 0 ? "\\u00e9" : i % 7 == 0 ? "\\ud83d\\ude00" : i % 2 == 0 ? "\\n" : "\\\\";
    for (int i = 0; i != 13; ++i)
        threes += i % 5 == 0 ? "\xE0\xA0\x80" : i % 3 == 0 ? "\xED\x9F\xBF" : "\xE4\xB8\xAD";
    std::string const texts[] = {
        "[" + spaces + "1," + spaces + "true\n\t\r" + spaces + "]" + spaces,
        "[123456789012345678,1234567890123456789,12345678901234567890,-0,-1,0.5,1e3,1E-7,100.250,0.000e5]",
        "{\"a\" :\t{\"b\":[[],[{}],{}, [ ] , { }],\"c\":null},\"d\":false}",
        "{\"" + escapes + "\":\"" + escapes + "x" + escapes + "\"}",
        "[\"" + threes + "a" + threes + "\xC3\xA9\xF0\x9F\x98\x80" + threes + "\"]",
        std::string(notepact::max_depth, '[') + std::string(notepact::max_depth, ']'),
        std::string(notepact::max_depth + 1, '['),
        "[\"abc\",\"\",\"a very long text of more than sixteen characters\",\"b\"]",
    };
    for (auto const& text : texts) {
        t.equal(disagreeing_splits(text), 0U, text);
        unsigned wrong = 0;
        for (std::size_t at = 0; at != text.size(); ++at)
            for (char const other :
                 {'\0', ' ', '"', ',', ':', '\\', ']', '}', '{', 'x', '0', '\x80', '\xC2', '\xED'}) {
                std::string changed = text;
                changed[at] = other;
                std::string const log = read(changed, byte_by_byte).log;
                whole_recorder sink;
                wrong += read(changed).log != log || read_by(sink, changed, whole).log != log;
            }
        t.equal(wrong, 0U, text);
    }
    whole_recorder sink;
    t.equal(
        read_by(sink, R"({"a":"b","c\n":"d","":""})", whole).log,
        "{@0 key@1\"a\" str@5\"b\" key@9\"c\n\" str@15\"d\" key@19\"\" str@22\"\" }@24");
    t.equal(sink.taken, notepact::detail::in_haste ? 5U : 0U);
}

// Every character, among others of three bytes: no other is well-formed.
void every_character(test& t) {
    unsigned wrong = 0;
    for (unsigned lead = 0xC0; lead != 0x100; ++lead)
        for (unsigned second = 0x70; second != 0xD0; ++second)
            for (std::size_t before = 0; before != 6; ++before)
                for (std::string_view const rest :
                     {"\x80\x80\xE4\xB8\xAD", "\xBF\xE4\xB8\xAD", "\xE4\xB8\xAD"}) {
                    std::string text = "\"";
                    for (std::size_t i = 0; i != before; ++i)
                        text += "\xE4\xB8\xAD";
                    text += static_cast<char>(lead);
                    text += static_cast<char>(second);
                    text += rest;
                    for (std::size_t i = before; i != 7; ++i)
                        text += "\xE4\xB8\xAD";
                    text += '"';
                    wrong += read(text).log != read(text, byte_by_byte).log;
                }
    t.equal(wrong, 0U);
}

void long_string(test& t) {
    std::string text(1 << 20, 'a');
    text.front() = text.back() = '"';
    std::string_view const special = "\xE2\x82\xAC";
    text.replace(654321, special.size(), special);
    std::string const log = "str@0" + text;
    t.check(read(text).log == log, "whole");
    t.check(read(text, [] { return std::size_t{4096}; }).log == log, "in pages");
    t.check(read(text, [] { return std::size_t{7}; }).log == log, "in sevens");
    text[654322] = '\n';
    t.equal(read(text).fault, fault_text(json_fault::invalid_utf8, 654322));
}

notepact_test::suite reader(
    "json/reader", {{"events", events},
                    {"faults", faults},
                    {"every_byte", every_byte},
                    {"every_escape", every_escape},
                    {"truncation", truncation},
                    {"words", words},
                    {"neighbours", neighbours},
                    {"tokens", tokens},
                    {"every_character", every_character},
                    {"long_string", long_string}});

} // namespace
