// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/base_url.hpp"

#include "../support/base_urls.hpp"
#include "../support/test.hpp"

#include <notepact/http/build.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::base_url;
using notepact::base_url_policy;
using notepact::base_url_view;
using notepact::errc;

static_assert(
    must(base_url_view::parse("https://clinic.example/api/")).text() == "https://clinic.example/api");
static_assert(!base_url_view::parse("http://clinic.example"));
static_assert(base_url_view::parse("http://clinic.example", base_url_policy::allow_http));
static_assert(std::size(base_url_rows) >= 120);

std::string_view without_slash(std::string_view text) {
    return text.substr(0, text.size() - (text.back() == '/' ? 1 : 0));
}

void table(test& t) {
    for (auto const& [text, when] : base_url_rows) {
        for (auto const policy : {base_url_policy::secure, base_url_policy::allow_http}) {
            auto const parsed = base_url_view::parse(text, policy);
            bool const wanted =
                when == taken::always || (when == taken::with_http && policy == base_url_policy::allow_http);
            t.equal(parsed.has_value(), wanted, text);
            t.equal(base_url::parse(text, policy).error(), wanted ? errc{} : errc::bad_base_url, text);
            if (!parsed || !wanted) continue;
            t.equal(parsed->text(), without_slash(text), text);
            t.check(parsed->text().data() == text.data(), "it views");
            auto const owner = base_url::parse(std::string(text), policy);
            t.check(owner && owner->text() == parsed->text() && owner->path() == parsed->path(), "it owns");
            base_url_view const of_owner(*owner);
            t.check(of_owner.text().data() == owner->text().data(), "its view views it");
            base_url const copy(of_owner);
            t.equal(copy.text(), of_owner.text(), "a copy");
        }
    }
}

// What is appended is no part of what was judged: no text that is taken ends inside an escape or a host in
// brackets, and none is taken with the next byte of any kind behind its host but those that the grammar
// knows.
void bytes_behind(test& t) {
    for (int value = 0; value != 256; ++value) {
        char const c = static_cast<char>(value);
        std::string const host = std::string("https://clinic.example") + c + "1",
                          segment = std::string("https://clinic.example/a") + c + "b";
        bool const unreserved = notepact::is_unreserved(c);
        t.equal(
            base_url_view::parse(host).has_value(),
            (unreserved && c != '.') || c == ':' || c == '/',
            host); // a number behind a point
        bool const in_path = unreserved || (c != 0 && std::string_view("!$&'()*+,;=:@/").find(c) < 14);
        t.equal(base_url_view::parse(segment).has_value(), in_path, segment);
    }
}

// The path alone, as targets have it.
void paths(test& t) {
    constexpr struct {
        std::string_view text, path;
    } rows[] = {
        {"https://h", ""},
        {"https://h/", ""},
        {"https://h:8443", ""},
        {"https://api.maxcare.ai/v3", "/v3"},
        {"https://h:1/a/b%2Fc/", "/a/b%2Fc"},
        {"http://[::1]:80/x", "/x"},
        {"https://h/https:x", "/https:x"},
    };
    for (auto const& row : rows)
        t.equal(must(base_url_view::parse(row.text)).path(), row.path, row.text);
}

void very_long(test& t) {
    std::string const many(1 << 20, 'a');
    for (std::string const& text :
         {"https://" + many, "https://h/" + many, "https://h:80/" + many + "/" + many + "/"})
        t.equal(base_url::parse(text).has_value(), true, "long");
    std::string slashes = "https://h";
    for (int i = 0; i < 100000; ++i)
        slashes += "/a";
    t.equal(base_url::parse(slashes).has_value(), true, "many segments");
    t.equal(base_url::parse(slashes + "/..").has_value(), false, "many segments, then dots");
    t.equal(
        base_url::parse("https://h:" + std::string(1 << 20, '0') + "80").has_value(), false, "a long port");
    t.equal(base_url::parse("https://[" + std::string(1 << 20, ':') + "]").has_value(), false, "colons");
}

// The text of a refused base URL is not in the report.
void reported(test& t) {
    notepact::static_report<2> report;
    t.check(parse_base_url("https://clinic.example/v3", report).has_value() && report.clean(), "good");
    t.check(!parse_base_url("https://QZXJV@clinic.example", report), "bad");
    std::string text;
    print_text(report, [&](std::string_view piece) { text += piece; });
    t.equal(
        text,
        "error path base bad_base_url must be https://host[:port][/path], http only for a loopback host\n");
    t.check(report[0].of_request(), "our caller's");
    t.check(
        parse_base_url("http://h", report, base_url_policy::allow_http).has_value()
            && !parse_base_url("http://h", report) && report.errors() == 2,
        "policy");
}

suite base_url_suite(
    "http/base_url", {{"table", table},
                      {"bytes_behind", bytes_behind},
                      {"paths", paths},
                      {"very_long", very_long},
                      {"reported", reported}});

} // namespace
