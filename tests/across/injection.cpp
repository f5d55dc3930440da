// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Nothing leaves its header, its path segment or its query parameter.
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::operation;
using notepact::parameter_texts;
using notepact::static_report;
namespace clinic = notepact::clinic;

struct answered {
    bool built;
    std::string expected; // found() of the report
    std::string url, header;
};

// One header or parameter of an otherwise good request is this text.
answered with_text(
    operation const& of, bool in_header, std::size_t i, std::string_view text,
    notepact::body_bytes const& body) {
    parameter_texts headers = {"key", "port"}, parameters = {};
    for (std::size_t k = 0; k < of.parameters->detail; ++k) {
        auto const& rule = *of.parameters->member(k)->value();
        if (of.parameters->member(k)->has(notepact::rule_flag::required))
            parameters[k] = rule.refers.format == &notepact::path_text_format ? "text" : "1";
    }
    (in_header ? headers : parameters)[i] = text;
    static_report<4> report;
    auto const request = build_request(of, std::nullopt, headers, parameters, body, report);
    answered out = {request.has_value(), found(report), {}, {}};
    if (!request) return out;
    out.url = request->url();
    if (in_header) out.header = request->header(of.headers->member(i)->name());
    return out;
}

struct target {
    operation const& of;
    std::string_view body;
    notepact::body_bytes bytes() const { return {notepact::contract_ref(*of.body), body}; }
};
constexpr target targets[] = {
    {harbour::moor, R"({"name":"n"})"},
    {clinic::create_addendum, R"({"session_note_id":1,"addendum":{"instructions":"a"}})"},
    {clinic::update_addendum, R"({"session_note_id":1,"addendum":{"instructions_response":"a"}})"},
    {clinic::create_sign_off,
     R"({"session_note_id":1,"sign_off":{"review_date":"2023-10-27T21:40:00Z",)"
     R"("signature":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACkl)"
     R"(EQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="}})"},
    {clinic::update_sign_off, R"({"session_note_id":1,"sign_off":{"instructions":"a"}})"},
};

// Every header of every API, in every operation, with each byte at the begin, in the middle, at the end and
// alone.
void headers(test& t) {
    unsigned tried = 0;
    for (auto const& to : targets) {
        auto const& table = *to.of.headers;
        for (std::size_t i = 0; i < table.detail; ++i) {
            bool const token = table.member(i)->value()->refers.format == &notepact::bearer_token_format;
            auto const row = [&](std::string const& text, bool legal) {
                auto const got = with_text(to.of, true, i, text, to.bytes());
                auto const name = std::string(table.member(i)->name());
                ++tried;
                t.equal(got.expected, legal ? "" : "error header " + name + " bad_header\n", text);
                t.equal(got.built, legal, text);
                auto const scheme = std::string(i == 0 ? to.of.scheme() : "");
                if (got.built) t.equal(got.header, (scheme.empty() ? scheme : scheme + ' ') + text);
            };
            for (int byte = 0; byte != 256; ++byte) {
                std::string const c(1, static_cast<char>(byte));
                bool const printable = byte > 0x20 && byte < 0x7F;
                bool const letter =
                    byte != 0
                    && std::string_view(
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/")
                               .find(c)
                           != std::string_view::npos;
                row(c, token ? letter : printable);
                row(c + "a", token ? letter : printable);
                row("a" + c, token ? letter || c == "=" : printable);
                row("a" + c + "a", token ? letter : printable || c == " ");
            }
            for (std::string_view const text :
                 {"",
                  "\r\nX-Admin: 1",
                  "a\r\nX-Admin: 1",
                  "a\r\n\r\nGET /",
                  "a\r\n b",
                  "a\n",
                  "\na",
                  " a",
                  "a ",
                  " ",
                  "a\t",
                  "caf\xC3\xA9",
                  "a\xE2\x80\xA8",
                  "\xEF\xBB\xBF"})
                row(std::string(text), false);
            row(std::string("a\0b", 3), false);
            row("Bearer x", !token);
        }
    }
    t.equal(tried, (256 * 4 + 16) * 6u, "texts");
}

// As the encoder should, written again.
std::string encoded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                           || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            (out += '%') += {"0123456789ABCDEF"[byte / 16], "0123456789ABCDEF"[byte % 16]};
    }
    return out;
}

// The texts of the sample API, in the path (0) and in the query (3).
void texts(test& t) {
    auto const row = [&](std::string const& text, bool legal) {
        auto const in_path = with_text(harbour::moor, false, 0, text, targets[0].bytes());
        auto const in_query = with_text(harbour::moor, false, 3, text, targets[0].bytes());
        auto const fine = text.size() < 2000 ? "" : "warning path - target_too_long\n";
        t.equal(in_path.expected, legal ? fine : "error path ship bad_parameter\n", text.substr(0, 2000));
        t.equal(in_query.expected, legal ? fine : "error query pilot bad_parameter\n", text.substr(0, 2000));
        t.check(in_path.built == legal && in_query.built == legal, text);
        if (!legal || !in_path.built || !in_query.built) return;
        t.equal(in_path.url, "/ships/" + encoded(text) + "/berths/1.1/moor?pilot=text");
        t.equal(in_query.url, "/ships/text/berths/1.1/moor?pilot=" + encoded(text));
    };
    for (int byte = 0; byte != 256; ++byte) {
        std::string const c(1, static_cast<char>(byte));
        bool const printable = byte >= 0x20 && byte < 0x7F;
        row(c, printable && c != ".");
        row("a" + c + "z", printable);
        row("." + c, printable && c != ".");
        row(c + c + c, printable);
    }
    for (std::string_view const text :
         {"%2e%2e",
          "%2E",
          "%00",
          "%0d%0a",
          "../..",
          "/",
          "//",
          "a/../b",
          "a b",
          " ",
          "? # % + & =",
          "&pilot=2",
          "?x=1#y",
          "...",
          "..a",
          "{ship}",
          "nte_0123456789abcdef0123456789abcdef",
          "\\..\\",
          "a;b=c",
          "na\xC3\xAFve",
          "\xC2\xA0",
          "\xE6\x97\xA5\xE6\x9C\xAC",
          "\xF0\x9F\x98\x80",
          "\xE2\x80\xA8",
          "\xEF\xBC\x8F",
          "\xEF\xBC\x8E\xEF\xBC\x8E"})
        row(std::string(text), true);
    for (std::string_view const text :
         {"",
          ".",
          "..",
          "a\r\nb",
          "\n",
          "a\x7F",
          "\xC2\x80",
          "a\xC2\x9Fz",
          "\xC2\x85",
          "\xC0\xAE\xC0\xAE",
          "\xC0\xAF",
          "\xED\xA0\x80",
          "\xF4\x90\x80\x80",
          "a\xC3",
          "\xFF",
          "\xFE",
          "\xE2\x82",
          "\xF0\x9F\x98"})
        row(std::string(text), false);
    row(std::string("a\0b", 3), false);
    row(std::string(100000, '%'), true);

    static_report<2> report;
    auto const built =
        harbour::moor.build(harbour_account(), {"%2e%2e", "1", 1, "%2e%2e", {}, {}, {}}, {"n"}, report);
    t.equal(std::string(built->url()), "https://h/ships/%252e%252e/berths/1.1/moor?pilot=%252e%252e");
}

// Numbers held as texts: the sample's berth (1) and tide (5), kept as given.
void number_texts(test& t) {
    constexpr std::string_view none, not_numeric = "error not_numeric", not_whole = "warning not_whole";
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"0", none},
        {"1042", none},
        {"9007199254740991", none},
        {"0x10", not_numeric},
        {"+1", not_numeric},
        {" 12", not_numeric},
        {"12 ", not_numeric},
        {"1 2", not_numeric},
        {"012", not_numeric},
        {"00", not_numeric},
        {"-012", not_numeric},
        {".5", not_numeric},
        {"5.", not_numeric},
        {"-", not_numeric},
        {"--1", not_numeric},
        {"NaN", not_numeric},
        {"nan", not_numeric},
        {"Infinity", not_numeric},
        {"-Infinity", not_numeric},
        {"inf", not_numeric},
        {"1e400", not_numeric},
        {"-1e400", not_numeric},
        {"1e", not_numeric},
        {"1e+", not_numeric},
        {"1e1.5", not_numeric},
        {"1_000", not_numeric},
        {"1,5", not_numeric},
        {"1/2", not_numeric},
        {"12\n", not_numeric},
        {"12\r\nX: 1", not_numeric},
        {"0b1", not_numeric},
        {"1f", not_numeric},
        {"", not_numeric},
        {"\xEF\xBC\x91\xEF\xBC\x92", not_numeric}, // full-width 12
        {"\xD9\xA1", not_numeric},                 // Arabic-Indic 1
        {"12.5", not_whole},
        {"1e3", not_whole},
        {"1E3", not_whole},
        {"1e+3", not_whole},
        {"12.0", not_whole},
        {"-1", not_whole},
        {"-0", not_whole},
        {"9007199254740992", not_whole},
        {"99999999999999999999999", not_whole},
        {"1e308", not_whole},
        {"1e-400", not_whole},
    };
    struct {
        std::size_t parameter;
        std::string_view name, before, after;
    } const places[] = {
        {1, "path berth", "/ships/text/berths/", ".1/moor?pilot=text"},
        {5, "query high tide", "/ships/text/berths/1.1/moor?pilot=text&high%20tide=", ""},
    };
    for (auto const& [text, expected] : rows)
        for (auto const& at : places) {
            auto const got = with_text(harbour::moor, false, at.parameter, text, targets[0].bytes());
            auto const space = expected.find(' ');
            t.equal(
                got.expected,
                expected.empty() ? std::string()
                                 : std::string(expected.substr(0, space)) + ' ' + std::string(at.name)
                                       + std::string(expected.substr(space)) + '\n',
                text);
            t.equal(got.built, expected != not_numeric, text);
            if (got.built) t.equal(got.url, std::string(at.before) + encoded(text) + std::string(at.after));
        }
    t.check(!with_text(harbour::moor, false, 1, std::string_view("1\0", 2), targets[0].bytes()).built, "NUL");
}

// Integers: the id in the path of the Clinic Session Notes API, from a text.
void integer_texts(test& t) {
    constexpr std::string_view not_numeric = "error path id not_numeric\n",
                               wrong_type = "error path id wrong_type\n",
                               out_of_range = "error path id out_of_range\n",
                               not_positive = "warning path id not_positive\n";
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"39", ""},
        {"1", ""},
        {"9223372036854775807", ""},
        {"0", not_positive},
        {"-0", not_positive},
        {"-1", not_positive},
        {"-9223372036854775808", not_positive},
        {"9223372036854775808", out_of_range},
        {"-9223372036854775809", out_of_range},
        {"1e30", out_of_range},
        {"39.0", wrong_type},
        {"12.5", wrong_type},
        {"1e3", wrong_type},
        {"-1.0", wrong_type},
        {"0x10", not_numeric},
        {"+1", not_numeric},
        {" 12", not_numeric},
        {"12 ", not_numeric},
        {"012", not_numeric},
        {".5", not_numeric},
        {"5.", not_numeric},
        {"NaN", not_numeric},
        {"Infinity", not_numeric},
        {"1e400", not_numeric},
        {"", not_numeric},
        {".", not_numeric},
        {"..", not_numeric},
        {"39/../40", not_numeric},
        {"39?x=1", not_numeric},
        {"39#", not_numeric},
        {"%33", not_numeric},
        {"39\r\n", not_numeric},
        {"\xEF\xBC\x93\xEF\xBC\x99", not_numeric},
        {"null", not_numeric},
        {"\"39\"", not_numeric},
    };
    for (auto const which : {std::size_t{2}, std::size_t{4}})
        for (auto const& [text, expected] : rows) {
            auto const& to = targets[which];
            auto const got = with_text(to.of, false, 0, text, to.bytes());
            t.equal(got.expected, expected, text);
            bool const legal = expected.substr(0, 5) != "error";
            t.equal(got.built, legal, text);
            std::string_view const path = to.of.path;
            if (got.built) t.equal(got.url, std::string(path.substr(0, path.find('{'))) + std::string(text));
        }
}

// One of some words, nothing near them.
void words(test& t) {
    for (std::string_view const text :
         {"true",
          "false",
          "",
          "True",
          "TRUE",
          "1",
          "yes",
          " true",
          "true ",
          "true&x=1",
          "truefalse",
          "tru",
          "true\r\n",
          "a text that is longer than every word that any table could name"}) {
        bool const legal = text == "true" || text == "false";
        auto const got = with_text(harbour::moor, false, 4, text, targets[0].bytes());
        t.equal(got.expected, legal ? "" : "error query verbose not_in_enum\n", text);
        t.equal(got.built, legal, text);
    }
}

suite injection(
    "across/injection", {{"headers", headers},
                         {"texts", texts},
                         {"number_texts", number_texts},
                         {"integer_texts", integer_texts},
                         {"words", words}});

} // namespace
