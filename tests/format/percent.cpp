// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/percent.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::percent_encoded_size("a/b") == 5);

constexpr bool works_at_compile_time() {
    char out[5] = {};
    std::size_t const size = notepact::percent_encode("a/b", out); // the buffer, not taken for a sink
    if (std::string_view(out, size) != "a%2Fb") return false;
    std::size_t bytes = 0;
    bool const legal =
        notepact::percent_decode("a%2fb", [&](std::string_view piece) { bytes += piece.size(); });
    if (!legal || bytes != 3) return false;
    return notepact::percent_decode("a%2fb", out, sizeof out).value_or("?") == "a/b";
}
static_assert(works_at_compile_time());

// Reading on behind the text would not compile.
constexpr bool stays_inside() {
    char const cut[] = {'%', '4'};
    char out[2] = {};
    return !notepact::percent_decode(std::string_view(cut, 2), out, 2)
           && !notepact::percent_decode(std::string_view(cut, 1), out, 2);
}
static_assert(stays_inside());

std::string encode(std::string_view text) {
    std::string out(notepact::percent_encoded_size(text), '\0');
    out.resize(notepact::percent_encode(text, out.data()));
    return out;
}

std::string encode_to_sink(std::string_view text) {
    std::string out;
    notepact::percent_encode(text, [&](std::string_view part) { out += part; });
    return out;
}

struct outcome {
    bool ok;
    std::string text;
};

// By a buffer and by a sink alike.
outcome decode(std::string_view text) {
    std::string out(text.size() + 1, '\0'), pieces;
    auto const decoded = notepact::percent_decode(text, out.data(), text.size());
    bool const legal = notepact::percent_decode(text, [&](std::string_view piece) { pieces += piece; });
    if (legal != decoded.has_value() || (legal && pieces != *decoded)) return {!legal, "not alike"};
    return {legal, std::string(decoded.value_or(""))};
}

void table(test& t) {
    constexpr struct {
        std::string_view text;
        std::string_view encoded;
    } rows[] = {
        {"", ""},
        {"nte_3cc7-9.~", "nte_3cc7-9.~"},
        {"a/b?c#d%e+f&g=h i", "a%2Fb%3Fc%23d%25e%2Bf%26g%3Dh%20i"},
        {"%2e%2e", "%252e%252e"},
        {"..", ".."},
        {"na\xC3\xAFve", "na%C3%AFve"},
        {"://", "%3A%2F%2F"},
        {"*'()!", "%2A%27%28%29%21"},
    };
    for (auto const& [text, encoded] : rows) {
        t.equal(encode(text), encoded);
        t.equal(encode_to_sink(text), encoded);
        t.equal(notepact::percent_encoded_size(text), encoded.size());
        t.check(decode(encoded).ok, encoded);
        t.equal(decode(encoded).text, text);
    }
}

void every_byte(test& t) {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    unsigned wrong = 0;
    std::string all;
    for (unsigned value = 0; value != 256; ++value) {
        std::string const text(1, static_cast<char>(value));
        char escape[4];
        std::snprintf(escape, sizeof escape, "%%%02X", value);
        bool const plain = unreserved.find(text[0]) != unreserved.npos;
        std::string const expected = plain ? text : escape;
        wrong += notepact::is_unreserved(text[0]) != plain;
        wrong += encode(text) != expected || encode_to_sink(text) != expected;
        wrong += encode("a" + text + "b") != "a" + expected + "b"
                 || encode_to_sink("a" + text + "b") != encode("a" + text + "b");
        wrong += decode(escape).text != text;
        std::snprintf(escape, sizeof escape, "%%%02x", value);
        wrong += decode(escape).text != text;
        wrong += text != "%" && decode(text).text != text; // unescaped, it stays: '+' is no space
        all += text;
    }
    wrong += decode(encode(all)).text != all;
    t.equal(wrong, 0U);
}

// Every pair of characters after a '%'.
void escapes(test& t) {
    constexpr std::string_view hex = "0123456789ABCDEFabcdef";
    unsigned wrong = 0;
    for (unsigned a = 0; a != 256; ++a)
        for (unsigned b = 0; b != 256; ++b) {
            std::string const text = {'%', static_cast<char>(a), static_cast<char>(b)};
            bool const legal = hex.find(text[1]) != hex.npos && hex.find(text[2]) != hex.npos;
            outcome const actual = decode(text);
            wrong += actual.ok != legal || (legal && actual.text.size() != 1);
        }
    t.equal(wrong, 0U);
    for (std::string_view const text : {"%", "%4", "a%", "a%4", "%%", "%%41", "%4%31", "% 41", "%+1", "%0x"})
        t.check(!decode(text).ok, text);
}

void capacity(test& t) {
    char out[3] = {};
    t.check(!notepact::percent_decode("abcd", out, 3), "too small");
    t.check(!notepact::percent_decode("ab%63%64", out, 3), "too small for escapes");
    t.check(!notepact::percent_decode("a", out, 0), "none");
    t.equal(notepact::percent_decode("%61%62%63", out, 3).value_or("?"), "abc");
    t.check(static_cast<bool>(notepact::percent_decode("", out, 0)), "nothing, decoded, is not a failure");
}

void in_place(test& t) {
    std::string text = "a%2Fb%20c";
    t.equal(notepact::percent_decode(text, text.data(), text.size()).value_or("?"), "a/b c");
}

// RFC 3986, section 3.3.
void path_characters(test& t) {
    unsigned legal = 0;
    for (int value = 0; value != 256; ++value) {
        char const c = static_cast<char>(value);
        bool const sub_delimiter =
            c != 0 && std::string_view("!$&'()*+,;=").find(c) != std::string_view::npos;
        bool const wanted = notepact::is_unreserved(c) || sub_delimiter || c == ':' || c == '@';
        t.equal(notepact::is_path_character(c), wanted, std::to_string(value));
        legal += wanted;
    }
    t.equal(legal, 66U + 11 + 2);
}

// What stands before a fault has been handed over.
void faults(test& t) {
    for (std::string_view const text : {"a%41%", "a%41%4", "a%41%zz", "a%41%z1"}) {
        std::string pieces;
        t.check(!notepact::percent_decode(text, [&](std::string_view piece) { pieces += piece; }), text);
        t.equal(pieces, "aA", text);
    }
}

// Piece by piece, the same text as at once.
void pieces(test& t) {
    unsigned wrong = 0;
    std::string_view const text = "a/\xC3\xA9 b%";
    for (std::size_t at = 0; at <= text.size(); ++at)
        wrong += encode_to_sink(text.substr(0, at)) + encode_to_sink(text.substr(at)) != encode(text);
    t.equal(wrong, 0U);
}

notepact_test::suite percent(
    "format/percent", {{"table", table},
                       {"every_byte", every_byte},
                       {"escapes", escapes},
                       {"capacity", capacity},
                       {"in_place", in_place},
                       {"path_characters", path_characters},
                       {"faults", faults},
                       {"pieces", pieces}});

} // namespace
