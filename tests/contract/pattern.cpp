// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/pattern.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/contract/words.hpp>

#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
inline constexpr std::string_view vowel = "[aeiou\xC3\xA4]";
constexpr auto body = request_body(
    "acme.place", object(
                      optional("zip", string(pattern<zip>())),
                      optional("name", not_blank(pattern<vowel>(warning), max_length(5)))));

void texts(test& t) {
    struct {
        std::string_view json, found;
    } const rows[] = {
        {R"({"zip":"12345"})", ""},
        {R"({"zip":"12345-6789"})", ""},
        {R"({"zip":"12345-678"})", "no_match"},
        {R"({"zip":"12345\n"})", "no_match"},
        {R"({"zip":""})", "no_match"},
        {R"({"zip":"\u0031\u0032345"})", ""},
        {R"({"name":"Anna"})", ""},
        {R"({"name":"B\u00e4"})", ""},
        {"{\"name\":\"\xC3\xA4\"}", ""},
        {R"({"name":"Rhys"})", "~no_match"},
        {R"({"name":"Rhythm"})", "~no_match too_long"},
        {R"({"name":" "})", "blank ~no_match"},
    };
    for (auto const& row : rows)
        for (std::size_t cut = 0; cut <= row.json.size(); ++cut) {
            static_report<4> report;
            stream_checker whole(body, report);
            whole.write(row.json.substr(0, cut));
            whole.write(row.json.substr(cut));
            whole.finish();
            std::string found;
            for (auto const& v : report)
                found += (found.empty() ? "" : " ") + std::string(v.level() == warning ? "~" : "")
                         + std::string(name(v.code()));
            t.equal(found, row.found, row.json);
        }
}

// A report says the pattern, never the text.
void reports(test& t) {
    static_report<4> report;
    check_text(body, R"({"zip":"secret"})", report);
    std::ostringstream out;
    out << report;
    t.equal(
        out.str(),
        "error body /zip no_match text does not match the pattern of the contract: pattern "
        "^[0-9]{5}(?:-[0-9]{4})?$ (byte 7)\n");
}

notepact_test::suite pattern_suite("contract/pattern", {{"texts", texts}, {"reports", reports}});

} // namespace
