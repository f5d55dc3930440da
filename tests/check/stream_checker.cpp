// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/check/check_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using notepact::static_report;
using notepact::stream_checker;
namespace clinic = notepact::clinic;

static_assert(!std::is_copy_constructible_v<stream_checker> && !std::is_copy_assignable_v<stream_checker>);
static_assert(sizeof(void*) != 8 || sizeof(stream_checker) <= 640);
static_assert(
    !std::is_constructible_v<stream_checker, decltype(clinic::refused_answer)&&, notepact::report&>,
    "a temporary contract");

// In pieces of every size.
void pieces(test& t) {
    for (auto const& c : cases()) {
        if (c.text.size() > 600) continue;
        unsigned wrong = 0;
        for (std::size_t size = 2; size < 40; ++size) {
            static_report<32> report;
            stream_checker body(contract_of(c), report);
            for (std::size_t at = 0; at < c.text.size(); at += size)
                if (!body.write(std::string_view(c.text).substr(at, size))) break;
            wrong += !says(body.finish(), c.expected) || lines(report) != c.expected;
        }
        t.equal(wrong, 0U, about(c));
    }
}

void nothing(test& t) {
    static_report<2> report;
    stream_checker body(clinic::refused_answer, report);
    t.check(body.write({}) && body.write(" "), "no fault yet");
    t.check(!body.finish(), "no document");
    t.equal(lines(report), "error - empty_document @1\n");
}

// A fault is told at once, and ends the document.
void fault(test& t) {
    static_report<4> report;
    stream_checker body(clinic::refused_answer, report);
    t.check(body.write("{\"errors\":"), "so far");
    t.check(!body.write("]"), "a fault");
    t.equal(lines(report), "error - malformed_json @10\n");
    t.check(!body.write("\"x\"}") && !body.write("{}"), "whatever follows");
    t.check(!body.finish(), "no document");
    t.equal(lines(report), "error - malformed_json @10\n");
}

// What is wrong with the members is told as they come; that is no reason to stop.
void as_they_come(test& t) {
    static_report<4> report;
    stream_checker body(clinic::refused_answer, report);
    t.check(body.write("{\"errors\":null"), "wrong, but JSON");
    t.equal(lines(report), "error /errors null_not_allowed @10\n");
    t.check(body.write(",\"errors\":\"x\"}"), "likewise");
    t.check(!body.finish(), "refused");
    t.equal(lines(report), "error /errors null_not_allowed @10\nerror /errors duplicate_member @15\n");
}

// Two at a time, into one report.
void interleaved(test& t) {
    static_report<4> report;
    stream_checker one(clinic::refused_answer, report), other(clinic::update_sign_off_body, report);
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

suite stream_checker_suite(
    "check/stream_checker", {{"pieces", pieces},
                             {"nothing", nothing},
                             {"fault", fault},
                             {"as_they_come", as_they_come},
                             {"interleaved", interleaved}});

} // namespace
