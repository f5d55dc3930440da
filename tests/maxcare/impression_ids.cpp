// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/impression_ids.hpp"

#include "../support/test.hpp"

#include <notepact/maxcare/operations.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

void in_a_note(test& t) {
    struct {
        std::string_view soap_note, ids; // each id and a space
        std::size_t skipped;
    } const rows[] = {
        {R"({"impressionsPlans":[{"impressionId":1042}]})", "1042 ", 0},
        {R"({"impressionsPlans":[{"impressionId":2},{"x":0,"impressionId":"3","y":{}},{"impressionId":2}]})",
         "2 3 2 ",
         0},
        {R"({"impressionsPlans":[{"impressionId":1.50},{"impressionId":"1e3"},{"impressionId":-0}]})",
         "1.50 1e3 -0 ",
         0},
        {R"({"impressionsPlans":[{"impressionId":9007199254740993},{"impressionId":"123456789012345678901234567890"}]})",
         "9007199254740993 123456789012345678901234567890 ",
         0},
        {R"({"impressionsPlans":[{"impressionId":"\u0031\u0032"}]})", "12 ", 0},
        {R"({"impressionsPlans":[{"impression\u0049d":7}]})", "7 ", 0},
        {R"({"impressionsPlans":[{"impressionId":null},{"impressionId":true},{"impressionId":[]},)"
         R"({"impressionId":{"impressionId":1}},{"impressionId":[5]},{"impressionId":4}]})",
         "4 ",
         5},
        {R"({"impressionsPlans":[{"impressionId":""},{"impressionId":" 1"},{"impressionId":"0x10"},)"
         R"({"impressionId":"012"},{"impressionId":"NaN"},{"impressionId":"1e400"},{"impressionId":"1 2"}]})",
         "",
         7},
        {R"({"impressionsPlans":[{"impressionId":"1","impressionId":2}]})", "1 2 ", 0},
        {R"({"impressionsPlans":[{"impressionId":1}],"impressionsPlans":[{"impressionId":2}]})", "1 2 ", 0},
        {R"({"impressionsPlans":[]})", "", 0},
        {R"({"impressionsPlans":[1,"2",null,[{"impressionId":3}],{"id":4},{"plan":{"impressionId":5}}]})",
         "",
         0},
        {R"({"impressionsPlans":{"impressionId":1,"*":{"impressionId":2}}})",
         "2 ",
         0}, // no array: `*` is its name
        {R"({"impressionsPlans":{"0":{"impressionId":2}}})", "", 0},
        {R"({"impressionsPlans":"impressionId"})", "", 0},
        {R"({"soapNote":{"impressionsPlans":[{"impressionId":1}]}})", "", 0},
        {R"({"a":{"impressionsPlans":[{"impressionId":1}]},"impressionsPlans":[[],{"impressionId":2}]})",
         "2 ",
         0},
        {R"({"impressionsPlan":[{"impressionId":1}],"ImpressionsPlans":[{"impressionId":1}]})", "", 0},
        {"{}", "", 0},
        {"null", "", 0},
    };
    for (auto const& row : rows) {
        auto const soap_note = notepact::json_text::parse(row.soap_note);
        t.check(soap_note.has_value(), row.soap_note);
        if (!soap_note) continue;
        maxcare::note note;
        note.soap_note = *soap_note;
        auto const found = maxcare::impression_ids(note);
        std::string ids;
        for (auto const& id : found.ids)
            ids += id.text() + ' ';
        t.equal(ids, row.ids, row.soap_note);
        t.equal(found.skipped, row.skipped, row.soap_note);
        auto const same = maxcare::impression_ids_of_soap_note(*soap_note);
        t.check(same.ids == found.ids && same.skipped == found.skipped, row.soap_note);
        // As get_note answers it: the rest of the note does not matter.
        notepact::static_report<1> unused;
        auto const answer = maxcare::get_note.interpret(
            200,
            R"({"code":"success","data":{"id":7,"soapNote":)" + std::string(row.soap_note) + "}}",
            unused);
        auto const there = maxcare::impression_ids(answer.value());
        t.check(there.ids == found.ids && there.skipped == found.skipped, row.soap_note);
    }
    // Without data, or a SOAP note in it, there are none.
    for (std::string_view const data : {"", R"(,"data":null)", R"(,"data":[])", R"(,"data":{"id":"n"})"}) {
        notepact::static_report<1> unused;
        auto const answer =
            maxcare::get_note.interpret(200, R"({"code":"success")" + std::string(data) + "}", unused);
        auto const none = maxcare::impression_ids(answer.value());
        t.check(answer.ok() && none.ids.empty() && none.skipped == 0, data);
    }
    maxcare::note without;
    t.check(maxcare::impression_ids(without).ids.empty(), "absent");
    without.soap_note.set_null();
    t.check(
        maxcare::impression_ids(without).ids.empty() && maxcare::impression_ids(without).skipped == 0,
        "null");
}

// In the note that the document shows, and in the order of the document.
void of_a_plan(test& t) {
    std::string text = R"({"impressionsPlans":[)", expected;
    for (int i = 0; i < 200; ++i) {
        auto const id = std::to_string(1000 - i);
        text += std::string(i == 0 ? "" : ",") + R"({"plan":[{"impressionId":0}],"impressionId":)" + id + '}';
        expected += id + ' ';
    }
    auto const found = maxcare::impression_ids_of_soap_note(must(notepact::json_text::parse(text + "]}")));
    std::string ids;
    for (auto const& id : found.ids)
        ids += id.text() + ' ';
    t.equal(ids, expected);
    t.equal(found.skipped, std::size_t{0});
}

suite impression_ids_suite("maxcare/impression_ids", {{"in_a_note", in_a_note}, {"of_a_plan", of_a_plan}});

} // namespace
