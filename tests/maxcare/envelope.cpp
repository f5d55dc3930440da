// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/envelope.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/impression_ids.hpp>
#include <notepact/maxcare/operations.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    return at == text.npos ? "none" : text.replace(at, from.size(), to);
}

// What get_note answers is read as the note that the documents show elsewhere.
void notes(test& t) {
    std::string const whole(maxcare::full_note);
    struct {
        std::string_view from, to; // of that document
        std::string_view expected; // what is found in the note
    } const rows[] = {
        {"", "", ""},
        {R"("version":)", R"("versions":)", "error body /version missing_member\n"},
        {R"("ehrType":"modmed")", R"("ehrType":"other")", "error body /ehrType not_in_enum\n"},
    };
    for (auto const& row : rows) {
        auto const body = row.from.empty() ? whole : replaced(whole, row.from, row.to);
        static_report<8> found_here;
        auto const answer = maxcare::get_note.interpret(200, body, found_here);
        t.check(answer.ok(), "the answer itself is fine");
        auto const note = maxcare::note_in(answer.value(), found_here);
        t.equal(found(found_here), row.expected, body);
        t.equal(note.has_value(), row.expected.empty(), row.to);
        if (!note) continue;
        static_report<8> unused;
        maxcare::note_envelope same;
        parse_text(maxcare::note_answer, body, same, unused);
        t.check(note->id == same.data.id && note->patient.id == same.data.patient.id, "the same note");
        t.check(
            maxcare::impression_ids(*note).ids == maxcare::impression_ids(answer.value()).ids,
            "the same ids");
    }
}

void no_notes(test& t) {
    struct {
        std::string_view body, expected;
    } const rows[] = {
        {R"({"code":"success"})", "error body /data missing_member\n"},
        {R"({"code":"success","data":null})", "error body - null_not_allowed\n"},
        {R"({"code":"success","data":[]})", "error body - wrong_type\n"},
        {R"({"code":"success","data":"a note"})", "error body - wrong_type\n"},
    };
    for (auto const& row : rows) {
        static_report<2> found_here;
        auto const answer = maxcare::get_note.interpret(200, row.body, found_here);
        t.check(answer.ok() && found_here.clean(), row.body);
        t.check(!maxcare::note_in(answer.value(), found_here), row.body);
        t.equal(found(found_here), row.expected, row.body);
        if (!found_here.clean()) t.check(!found_here[0].of_request(), "the answer is at fault");
    }
}

suite envelope_suite("maxcare/envelope", {{"notes", notes}, {"no_notes", no_notes}});

} // namespace
