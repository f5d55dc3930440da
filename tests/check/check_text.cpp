// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/check_text.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

void table(test& t) {
    for (auto const& c : cases())
        verify_bytes(t, c);
}

void pairs(test& t) {
    for_each_pair([&](body_case const& c) {
        if (verify_whole(t, c)) t.check(found_byte_by_byte(contract_of(c), c), "byte by byte: " + about(c));
    });
}

// Every rule that a body of the two APIs can break is broken somewhere in the table; for the others see
// across/every_word.
bool of_other_apis(notepact::errc rule) {
    using notepact::errc;
    return (rule >= errc::too_few_items && rule <= errc::too_many_members)
           || (rule >= errc::not_a_time && rule <= errc::not_of_format);
}
void every_rule(test& t) {
    std::string all;
    for (auto const& c : cases())
        all += c.expected;
    for (auto const& text : notepact::rule_texts) {
        std::string_view const rule = text.name;
        if (text.code > notepact::errc::not_positive || rule == "not_numeric") continue; // not of bodies
        if (of_other_apis(text.code)) continue;
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

// ------------------------------------------------------------------------------------------- in pieces

static_assert(
    !std::is_copy_constructible_v<
        notepact::stream_checker> && !std::is_copy_assignable_v<notepact::stream_checker>);
static_assert(sizeof(void*) != 8 || sizeof(notepact::stream_checker) <= 1408);
static_assert(
    !std::is_constructible_v<notepact::stream_checker, decltype(clinic::refused_answer)&&, notepact::report&>,
    "a temporary contract");

// In pieces of every size.
void pieces(test& t) {
    for (auto const& c : cases()) {
        if (c.text.size() > 600) continue;
        unsigned wrong = 0;
        for (std::size_t size = 2; size < 40; ++size) {
            notepact::static_report<32> report;
            notepact::stream_checker body(contract_of(c), report);
            for (std::size_t at = 0; at < c.text.size(); at += size)
                if (!body.write(std::string_view(c.text).substr(at, size))) break;
            wrong += !says(body.finish(), c.expected) || lines(report) != c.expected;
        }
        t.equal(wrong, 0U, about(c));
    }
}

void nothing(test& t) {
    notepact::static_report<2> report;
    notepact::stream_checker body(clinic::refused_answer, report);
    t.check(body.write({}) && body.write(" "), "no fault yet");
    t.check(!body.finish(), "no document");
    t.equal(lines(report), "error - empty_document @1\n");
}

// A fault is told at once, and ends the document.
void fault(test& t) {
    notepact::static_report<4> report;
    notepact::stream_checker body(clinic::refused_answer, report);
    t.check(body.write("{\"errors\":"), "so far");
    t.check(!body.write("]"), "a fault");
    t.equal(lines(report), "error - malformed_json @10\n");
    t.check(!body.write("\"x\"}") && !body.write("{}"), "whatever follows");
    t.check(!body.finish(), "no document");
    t.equal(lines(report), "error - malformed_json @10\n");
}

// What is wrong with the members is told as they come; that is no reason to stop.
void as_they_come(test& t) {
    notepact::static_report<4> report;
    notepact::stream_checker body(clinic::refused_answer, report);
    t.check(body.write("{\"errors\":null"), "it could go on");
    t.equal(lines(report), "");
    t.check(body.write(","), "wrong, but JSON");
    t.equal(lines(report), "error /errors null_not_allowed @10\n");
    t.check(body.write("\"errors\":\"x\"}"), "likewise");
    t.check(!body.finish(), "refused");
    t.equal(lines(report), "error /errors null_not_allowed @10\nerror /errors duplicate_member @15\n");
}

// Two at a time, into one report.
void interleaved(test& t) {
    notepact::static_report<4> report;
    notepact::stream_checker one(clinic::refused_answer, report), other(clinic::update_sign_off_body, report);
    t.check(
        one.write("{\"errors\"") && other.write("{\"session_note_id\":") && one.write(":1")
            && other.write("0,\"sign_off\":{\"signature\":\"x\"}") && one.write("}") && other.write("}"),
        "all JSON");
    t.check(!one.finish() && !other.finish(), "both refused");
    t.equal(
        lines(report),
        "warning /session_note_id not_positive @19\nerror /sign_off/signature missing_prefix @45\n"
        "error /errors wrong_type @10\n");
    t.check(
        report[1].contract().name() == "clinic.update_sign_off"
            && report[2].contract().name() == "clinic.refused",
        "each of its own contract");
}

suite check_text_suite(
    "check/check_text", {{"table", table},
                         {"pairs", pairs},
                         {"every_rule", every_rule},
                         {"strict", strict},
                         {"small_report", small_report},
                         {"appended", appended},
                         {"pieces", pieces},
                         {"nothing", nothing},
                         {"fault", fault},
                         {"as_they_come", as_they_come},
                         {"interleaved", interleaved}});

} // namespace
