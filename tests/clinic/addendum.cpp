// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/addendum.hpp"

#include "../support/clinic_structs.hpp"
#include "../support/test.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

auto members(clinic::addendum const& a) {
    return std::tie(
        a.id,
        a.session_note_id,
        a.instructions,
        a.instructions_response,
        a.signature,
        a.responded_signature,
        a.created_at,
        a.updated_at);
}

// "Example Request"
void requests(test& t) {
    clinic::create_addendum_request const create_addendum{
        46, {"Please fix this issue asap, names don't match"}};
    t.equal(
        written(clinic::create_addendum_body, create_addendum),
        compact(printed("Create Session Note Addendum")));
    t.equal(places_in(clinic::create_addendum_body, create_addendum), "");

    clinic::update_addendum_request const update_addendum{46, {"Fixing the names with the correct data"}};
    t.equal(
        written(clinic::update_addendum_body, update_addendum),
        compact(printed("Update Session Note Addendum")));
    t.equal(places_in(clinic::update_addendum_body, update_addendum), "");
}

// What can be left out, and what is wrong if it is.
void least_requests(test& t) {
    t.equal(
        written(clinic::create_addendum_body, clinic::create_addendum_request{0, {""}}),
        R"({"session_note_id":0,"addendum":{"instructions":""}})");
    t.equal(
        places_in(clinic::create_addendum_body, clinic::create_addendum_request{0, {""}}),
        "warning /session_note_id not_positive\nerror /addendum/instructions blank\n");
    t.equal(
        written(clinic::update_addendum_body, clinic::update_addendum_request{46, {}}),
        R"({"session_note_id":46,"addendum":{}})");
    t.equal(
        places_in(clinic::update_addendum_body, clinic::update_addendum_request{46, {}}),
        "warning /addendum no_effect\n");
    t.equal(
        places_in(clinic::create_addendum_body, clinic::create_addendum_request{1, {"\xFF"}}),
        "error - invalid_utf8\n");
}

// "Addendum Response"
void answers(test& t) {
    auto const addendum = read<clinic::addendum>(
        t, clinic::addendum_answer, printed("Addendum Response"), "warning /signature not_base64\n");
    t.check(
        members(addendum)
            == members(clinic::addendum{
                39,
                46,
                "Please fix this issue asap, names don't match",
                "Fixing the names with the correct data",
                std::string(cut_uri),
                std::nullopt,
                "2023-10-20T10:00:00.000Z",
                "2023-10-20T15:30:00.000Z"}),
        "an addendum");
}

// Members that may be null: null, absent, of a wrong type.
void nulls(test& t) {
    auto const addendum = read<clinic::addendum>(
        t,
        clinic::addendum_answer,
        R"({"id":1,"session_note_id":2,"instructions":"","instructions_response":null,"signature":null,)"
        R"("responded_signature":null,"created_at":"2026-03-20 18:30:00+00","updated_at":"2023-10-20T10:00:00Z"})");
    t.check(!addendum.instructions_response && !addendum.signature && !addendum.responded_signature, "null");

    wide_report report;
    clinic::addendum part;
    part.signature = "old";
    parse_text(
        clinic::addendum_answer,
        R"({"id":7,"instructions":null,"instructions_response":8,"updated_at":"now","grown":{"id":8}})",
        part,
        report);
    t.equal(
        places(report),
        "error /instructions null_not_allowed\nerror /instructions_response wrong_type\n"
        "warning /updated_at not_a_timestamp\nerror /session_note_id missing_member\n"
        "error /signature missing_member\nerror /responded_signature missing_member\n"
        "error /created_at missing_member\n");
    t.check(
        members(part) == members(clinic::addendum{7, 0, "", {}, {}, {}, "", "now"}), "what could be read");
}

void random_structs(test& t) {
    chance any(20231027);
    auto const file = png::smallest();
    tally requests, replies;
    for (int i = 0; i != 24000; ++i) {
        any.begin();
        auto const id = any.integer<std::int64_t>();
        switch (i % 3) {
        case 0:
            verify_any(
                requests,
                clinic::create_addendum_body,
                clinic::create_addendum_request{id, {any.text(), any_signature(any, file)}});
            break;
        case 1:
            verify_any(
                requests,
                clinic::update_addendum_body,
                clinic::update_addendum_request{id, {perhaps(any, any.text()), any_signature(any, file)}});
            break;
        default:
            verify_any_answer(
                replies,
                clinic::addendum_answer,
                clinic::addendum{
                    id,
                    any.integer<std::int64_t>(),
                    any_text(any),
                    perhaps(any, any_text(any)),
                    perhaps(any, any_text(any)),
                    perhaps(any, any_text(any)),
                    any_text(any),
                    any_text(any)},
                [](clinic::addendum const& a) { return members(a); });
        }
    }
    verify_tally(t, requests);
    verify_tally(t, replies);
}

suite addendum_suite(
    "clinic/addendum", {{"requests", requests},
                        {"least_requests", least_requests},
                        {"answers", answers},
                        {"nulls", nulls},
                        {"random_structs", random_structs}});

} // namespace
