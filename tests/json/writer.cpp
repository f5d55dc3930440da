// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/writer.hpp"

#include "../support/test.hpp"

#include <notepact/json/reader.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace std::literals;
using notepact::buffer_output;
using notepact::json_writer;
using notepact_test::test;

struct text_output {
    std::string text;
    void operator()(std::string_view piece) { text += piece; }
};
using writer = json_writer<text_output>;

void key(writer& to, std::string_view name) {
    to.key_begin();
    to.key_part(name);
    to.key_end();
}
void put_string(writer& to, std::string_view text) {
    to.string_begin();
    to.string_part(text);
    to.string_end();
}
void put_number(writer& to, std::string_view text) {
    to.number_part(text);
    to.number({});
}

// Events, and exactly what they are written as.
struct row {
    std::string_view text;
    void (*tell)(writer&);
};
constexpr row rows[] = {
    {"{}",
     [](writer& to) {
         to.object_begin();
         to.object_end();
     }},
    {"[]",
     [](writer& to) {
         to.array_begin();
         to.array_end();
     }},
    {"\"\"", [](writer& to) { put_string(to, ""); }},
    {"\"\"",
     [](writer& to) {
         to.string_begin();
         to.string_end();
     }},
    {"null", [](writer& to) { to.null(); }},
    {"true", [](writer& to) { to.boolean(true); }},
    {"false", [](writer& to) { to.boolean(false); }},
    {"0", [](writer& to) { put_number(to, "0"); }},
    {"-1.5E+400", [](writer& to) { put_number(to, "-1.5E+400"); }},
    {"-12",
     [](writer& to) {
         to.number_part("-");
         to.number_part("1");
         to.number_part("2");
         to.number({});
     }},
    {"[1,2,\"\",\"a\",true,false,null,[],{},3]",
     [](writer& to) {
         to.array_begin();
         put_number(to, "1");
         put_number(to, "2");
         put_string(to, "");
         put_string(to, "a");
         to.boolean(true);
         to.boolean(false);
         to.null();
         to.array_begin();
         to.array_end();
         to.object_begin();
         to.object_end();
         put_number(to, "3");
         to.array_end();
     }},
    {"{\"\":{\"a\":[{}],\"b\":-7,\"b\":\"\"},\"c\":null,\"d\":[[],[1]]}",
     [](writer& to) {
         to.object_begin();
         key(to, "");
         to.object_begin();
         key(to, "a");
         to.array_begin();
         to.object_begin();
         to.object_end();
         to.array_end();
         key(to, "b");
         put_number(to, "-7");
         key(to, "b");
         put_string(to, "");
         to.object_end();
         key(to, "c");
         to.null();
         key(to, "d");
         to.array_begin();
         to.array_begin();
         to.array_end();
         to.array_begin();
         put_number(to, "1");
         to.array_end();
         to.array_end();
         to.object_end();
     }},
    {"\"abc\"",
     [](writer& to) {
         to.string_begin();
         to.string_part("a");
         to.string_part("");
         to.string_part("bc");
         to.string_end();
     }},
    {"{\"a\\nb\":1}",
     [](writer& to) {
         to.object_begin();
         to.key_begin();
         to.key_part("a\n");
         to.key_part("b");
         to.key_end();
         put_number(to, "1");
         to.object_end();
     }},
    {"\"\xC3\xA9\"", // a character in two pieces
     [](writer& to) {
         to.string_begin();
         to.string_part("\xC3");
         to.string_part("\xA9");
         to.string_end();
     }},
};

void events(test& t) {
    for (auto const& r : rows) {
        text_output out;
        writer to(out);
        r.tell(to);
        t.equal(out.text, r.text);
    }
}

// RFC 8259, section 7: quote, backslash and controls must be escaped; nothing else is.
void escapes(test& t) {
    constexpr std::string_view controls[] = {
        "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
        "\\b",     "\\t",     "\\n",     "\\u000b", "\\f",     "\\r",     "\\u000e", "\\u000f",
        "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
        "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
    };
    for (int c = 0; c != 256; ++c) {
        char const byte = static_cast<char>(c);
        std::string const escaped = c < 0x20    ? std::string(controls[c])
                                    : c == '"'  ? "\\\""
                                    : c == '\\' ? "\\\\"
                                                : std::string(1, byte);
        auto const written = [byte](bool as_key) {
            text_output out;
            writer to(out);
            std::string const text = {byte, 'a', byte, byte, 'b', byte};
            if (as_key)
                key(to, text);
            else
                put_string(to, text);
            return out.text;
        };
        std::string const expected = '"' + escaped + 'a' + escaped + escaped + 'b' + escaped + '"';
        t.equal(written(false), expected, std::to_string(c));
        t.equal(written(true), expected + ':', std::to_string(c));
    }
    text_output out;
    writer to(out);
    put_string(to, "\x7F /\xC2\x80\xE2\x80\xA8\xEF\xBB\xBF\xF4\x8F\xBF\xBF");
    t.equal(out.text, "\"\x7F /\xC2\x80\xE2\x80\xA8\xEF\xBB\xBF\xF4\x8F\xBF\xBF\"");
}

// A sink that keeps on reading what is written.
template <class Output>
struct lenient_writer : json_writer<Output> {
    using json_writer<Output>::json_writer;
    bool fault_seen = false;
    void fault(notepact::json_fault, std::size_t) { fault_seen = true; }
};

std::string rewritten(std::string_view text) {
    text_output out;
    lenient_writer<text_output> to(out);
    notepact::json_reader<lenient_writer<text_output>> reader(to);
    bool const read = reader.write(text);
    return read && reader.finish() && !to.fault_seen ? out.text : "no document";
}

// What the reader tells is written as it was, but for white space and needless escapes.
void reader_to_writer(test& t) {
    struct {
        std::string_view text, written;
    } const texts[] = {
        {" [ 1 , -0.0e-1 ] ", "[1,-0.0e-1]"},
        {"{ \"a\" : { } , \"b\" : [ ] }", "{\"a\":{},\"b\":[]}"},
        {R"("\u0041\/\u00e9\u20ac\ud83d\ude00\u0000\u001F\b\"\\")",
         "\"A/\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\\u0000\\u001f\\b\\\"\\\\\""},
        {"\n12\n", "12"},
    };
    for (auto const& r : texts) {
        t.equal(rewritten(r.text), r.written, r.text);
        t.equal(rewritten(r.written), r.written, r.text);
    }
}

// A buffer between canaries, of every capacity from none to one byte more than is wanted.
void buffers(test& t) {
    for (auto const& r : rows) {
        auto const write = [&r](auto& out) {
            text_output whole;
            writer to(whole);
            r.tell(to); // into pieces, as they come
            for (std::size_t at = 0; at < whole.text.size(); at += 3)
                out(std::string_view(whole.text).substr(at, 3));
        };
        buffer_output size_of;
        write(size_of);
        t.equal(size_of.size(), r.text.size(), "counted before");
        t.check(!size_of.fits() && size_of.text().empty(), "there is no room in no buffer");

        std::size_t wrong = 0;
        for (std::size_t capacity = 0; capacity <= r.text.size() + 1; ++capacity) {
            std::string memory(capacity + 2, '#');
            buffer_output out(memory.data() + 1, capacity);
            write(out);
            bool const fits = capacity >= r.text.size();
            wrong += out.size() != r.text.size() || out.fits() != fits || memory.front() != '#'
                     || memory.back() != '#' || out.text() != (fits ? r.text : ""sv);
        }
        t.equal(wrong, std::size_t{0}, r.text);
    }
}

// The writer itself into a buffer; what follows the piece that did not fit is not written either.
void no_partial_text(test& t) {
    constexpr std::string_view text = "{\"a\\u0001\":[true,null,\"\\\"\"],\"b\":-12}";
    auto const tell = [](buffer_output& out) {
        json_writer<buffer_output> to(out);
        to.object_begin();
        to.key_begin();
        to.key_part("a\x01");
        to.key_end();
        to.array_begin();
        to.boolean(true);
        to.null();
        to.string_begin();
        to.string_part("\"");
        to.string_end();
        to.array_end();
        to.key_begin();
        to.key_part("b");
        to.key_end();
        to.number_part("-");
        to.number_part("12");
        to.number({});
        to.object_end();
    };
    buffer_output size_of;
    tell(size_of);
    t.equal(size_of.size(), text.size());
    for (std::size_t capacity = 0; capacity <= text.size() + 1; ++capacity) {
        std::string memory(capacity + 2, '#');
        buffer_output out(memory.data() + 1, capacity);
        tell(out);
        bool const fits = capacity >= text.size();
        t.check(out.fits() == fits && out.size() == text.size(), std::to_string(capacity));
        t.equal(out.text(), fits ? text : ""sv, std::to_string(capacity));
        auto const used = memory.find('#', 1) - 1; // there is none in the text
        t.check(memory.front() == '#' && memory.back() == '#', "overrun");
        t.check(memory.substr(1, used) == text.substr(0, used), "a gap");
        t.check(memory.find_first_not_of('#', used + 1) == memory.npos, "after the piece that did not fit");
    }
}

void no_buffer(test& t) {
    buffer_output out;
    out("");
    out({});
    t.check(out.fits() && out.size() == 0 && out.text().empty(), "nothing fits in nothing");
    out("a");
    out("");
    t.check(!out.fits() && out.size() == 1 && out.text().empty(), "but no byte does");
}

notepact_test::suite writer_suite(
    "json/writer", {{"events", events},
                    {"escapes", escapes},
                    {"reader_to_writer", reader_to_writer},
                    {"buffers", buffers},
                    {"no_partial_text", no_partial_text},
                    {"no_buffer", no_buffer}});

} // namespace
