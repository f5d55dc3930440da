// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/sign_off.hpp"

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
using notepact::instant;
using notepact::png_signature;

auto members(clinic::sign_off const& s) {
    return std::tie(
        s.id,
        s.session_note_id,
        s.instructions,
        s.review_date,
        s.signature,
        s.reviewer_id,
        s.created_at,
        s.updated_at);
}

// "Example Request"
void requests(test& t) {
    auto const when = instant::from_civil(2023, 10, 27, 21, 40);
    auto const signature = png_signature::from_data_uri(cut_uri);
    t.check(when && signature, "as printed");
    if (!when || !signature) return;
    clinic::create_sign_off_request const create_sign_off{
        99, {"Please fix this issue asap, names don't match", *when, *signature}};
    t.equal(
        written(clinic::create_sign_off_body, create_sign_off),
        compact(printed("Create Session Note Sign-off")));
    t.equal(
        places_in(clinic::create_sign_off_body, create_sign_off), "warning /sign_off/signature not_base64\n");

    // Its body is not printed; that of its sibling will do.
    clinic::update_sign_off_request const update_sign_off{
        99, {"Please fix this issue asap, names don't match", *when, *signature}};
    t.equal(
        written(clinic::update_sign_off_body, update_sign_off),
        compact(printed("Create Session Note Sign-off")));
    t.equal(
        places_in(clinic::update_sign_off_body, update_sign_off), "warning /sign_off/signature not_base64\n");
}

// What can be left out, and what is wrong if it is.
void least_requests(test& t) {
    t.equal(
        written(clinic::update_sign_off_body, clinic::update_sign_off_request{-1, {}}),
        R"({"session_note_id":-1,"sign_off":{}})");
    t.equal(
        places_in(clinic::update_sign_off_body, clinic::update_sign_off_request{-1, {}}),
        "warning /session_note_id not_positive\nwarning /sign_off no_effect\n");
    t.equal(
        places_in(clinic::update_sign_off_body, clinic::update_sign_off_request{1, {""}}),
        "warning /sign_off/instructions empty_string\n");

    auto const file = png::smallest();
    clinic::create_sign_off_request const least{
        1, {std::nullopt, must(instant::from_unix(0)), must(png_signature::from_png(file))}};
    t.equal(
        written(clinic::create_sign_off_body, least),
        R"({"session_note_id":1,"sign_off":{"review_date":"1970-01-01T00:00:00.000Z","signature":")"
            + std::string(png_uri) + "\"}}");
    t.equal(places_in(clinic::create_sign_off_body, least), "");
}

// "Sign-off Response"
void answers(test& t) {
    auto const sign_off = read<clinic::sign_off>(
        t, clinic::sign_off_answer, printed("Sign-off Response"), "warning /signature not_base64\n");
    t.check(
        members(sign_off)
            == members(clinic::sign_off{
                25,
                99,
                "Please fix this issue asap, names don't match",
                "2023-10-27T21:40:00.000Z",
                std::string(cut_uri),
                123,
                "2023-10-20T10:00:00.000Z",
                "2023-10-20T10:00:00.000Z"}),
        "a sign-off");
}

// Members that may be null: null, absent, of a wrong type.
void nulls(test& t) {
    auto const sign_off = read<clinic::sign_off>(
        t,
        clinic::sign_off_answer,
        R"({"id":1,"session_note_id":2,"instructions":null,"review_date":"2023-10-27","signature":)"
        R"("data:image/png;base64,iVBORw0KGgo=","reviewer_id":null,"created_at":"","updated_at":"x"})",
        "warning /review_date not_rfc3339\nwarning /signature not_png\nwarning /created_at not_a_timestamp\n"
        "warning /updated_at not_a_timestamp\n");
    t.check(!sign_off.instructions && !sign_off.reviewer_id, "null");

    wide_report report;
    clinic::sign_off part;
    part.instructions = "old";
    parse_text(
        clinic::sign_off_answer,
        R"({"id":7,"signature":null,"reviewer_id":"5","updated_at":"now","grown":{"id":8}})",
        part,
        report);
    t.equal(
        places(report),
        "error /signature null_not_allowed\nerror /reviewer_id wrong_type\nwarning /updated_at "
        "not_a_timestamp\n"
        "error /session_note_id missing_member\nerror /instructions missing_member\n"
        "error /review_date missing_member\nerror /created_at missing_member\n");
    t.check(
        members(part) == members(clinic::sign_off{7, 0, {}, "", "", {}, "", "now"}), "what could be read");
}

void random_structs(test& t) {
    chance any(20231027);
    auto const file = png::smallest();
    tally requests, replies;
    for (int i = 0; i != 24000; ++i) {
        any.begin();
        auto const id = any.integer<std::int64_t>();
        switch (i % 3) {
        case 0: {
            auto const signature = any_signature(any, file);
            verify_any(
                requests,
                clinic::create_sign_off_body,
                clinic::create_sign_off_request{
                    id,
                    {perhaps(any, any.text()),
                     any_instant(any),
                     signature.value_or(must(png_signature::from_data_uri(cut_uri)))}});
            break;
        }
        case 1:
            verify_any(
                requests,
                clinic::update_sign_off_body,
                clinic::update_sign_off_request{
                    id,
                    {perhaps(any, any.text()), perhaps(any, any_instant(any)), any_signature(any, file)}});
            break;
        default:
            verify_any_answer(
                replies,
                clinic::sign_off_answer,
                clinic::sign_off{
                    id,
                    any.integer<std::int64_t>(),
                    perhaps(any, any_text(any)),
                    any_text(any),
                    any_text(any),
                    perhaps(any, any.integer<std::int64_t>()),
                    any_text(any),
                    any_text(any)},
                [](clinic::sign_off const& s) { return members(s); });
        }
    }
    verify_tally(t, requests);
    verify_tally(t, replies, 20); // few have every date and image right
}

suite sign_off_suite(
    "clinic/sign_off", {{"requests", requests},
                        {"least_requests", least_requests},
                        {"answers", answers},
                        {"nulls", nulls},
                        {"random_structs", random_structs}});

} // namespace
