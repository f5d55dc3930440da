// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/check_text.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;

void table(test& t) {
    for (auto const& c : cases())
        verify_bytes(t, c);
}

void pairs(test& t) {
    for_each_pair([&](body_case const& c) {
        if (verify_whole(t, c)) t.check(found_byte_by_byte(contract_of(c), c), "byte by byte: " + about(c));
    });
}

// Every rule of reading.md that a body can break is broken somewhere in the table.
void every_rule(test& t) {
    std::string all;
    for (auto const& c : cases())
        all += c.expected;
    for (auto const& text : notepact::rule_texts) {
        std::string_view const rule = text.name;
        if (text.code > notepact::errc::not_positive || rule == "not_numeric") continue; // not of bodies
        t.check(all.find(' ' + std::string(rule) + ' ') != all.npos, rule);
    }
}

// What strict changes: every warning is an error.
void strict(test& t) {
    for (auto const& c : cases()) {
        std::string expected;
        for (std::size_t at = 0; at < c.expected.size();) {
            auto const end = c.expected.find('\n', at) + 1;
            expected += "error" + c.expected.substr(c.expected.find(' ', at), end - c.expected.find(' ', at));
            at = end;
        }
        notepact::static_report<32> report(notepact::strictness::strict);
        auto const verdict = check_text(contract_of(c), c.text, report);
        t.equal(lines(report), expected, about(c));
        t.check(says(verdict, expected) && report.warnings() == 0 && report.ok() == verdict.ok(), "verdict");
    }
}

// A report that is too small: the first are kept, all are counted, the verdict is the same.
void small_report(test& t) {
    for (auto const& c : cases()) {
        auto const contract = contract_of(c);
        notepact::static_report<32> all;
        notepact::static_report<1> first;
        notepact::static_report<0> none;
        auto const verdict = check_text(contract, c.text, all);
        t.check(
            check_text(contract, c.text, first) == verdict && check_text(contract, c.text, none) == verdict,
            "verdict: " + about(c));
        t.equal(lines(first), c.expected.substr(0, c.expected.find('\n') + 1), about(c));
        t.equal(first.dropped(), all.size() - first.size(), "dropped");
        t.check(
            none.empty() && none.dropped() == all.size() && none.errors() == all.errors()
                && none.warnings() == all.warnings() && none.ok() == verdict.ok(),
            "nothing is kept, all is counted");
    }
}

// A report is appended to; a verdict speaks of its own check.
void appended(test& t) {
    namespace clinic = notepact::clinic;
    notepact::static_report<8> report;
    t.check(!check_text(clinic::refused_answer, "{}", report), "refused");
    auto const clean = check_text(clinic::refused_answer, R"({"errors":"x"})", report);
    t.check(clean.ok() && clean.clean() && !report.ok() && report.size() == 1, "clean, after an error");
    auto const warned =
        check_text(clinic::update_sign_off_body, R"({"session_note_id":1,"sign_off":{}})", report);
    t.check(warned.ok() && !warned.clean() && report.size() == 2, "a warning, after an error");
    t.check(
        report[0].contract().name() == "clinic.refused"
            && report[1].contract().name() == "clinic.update_sign_off",
        "each of its own contract");
}

suite check_text_suite(
    "check/check_text", {{"table", table},
                         {"pairs", pairs},
                         {"every_rule", every_rule},
                         {"strict", strict},
                         {"small_report", small_report},
                         {"appended", appended}});

} // namespace
