// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Servers that answer wrongly what they have read rightly.
#ifndef NOTEPACT_TESTS_SUPPORT_BROKEN_ANSWERS_HPP
#define NOTEPACT_TESTS_SUPPORT_BROKEN_ANSWERS_HPP

#include "breakages.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test::planted {

inline std::vector<broken_server> broken_answers() {
    constexpr auto const& clinic = notepact::clinic::api;
    constexpr auto const& maxcare = notepact::maxcare::api;
    return {
        {"drops a required member",
         clinic,
         without("updated_at", 201),
         "clinic.create_sign_off/body/accepted",
         {"*/accepted",
          "*/shown",
          "body/generated_accepted",
          "*/not_rfc3339",
          "*/not_base64",
          "*/not_png",
          "*/unknown_member",
          "*/empty_string",
          "*/not_positive",
          "query/unknown_parameter",
          "headers/*",
          "body/chunked",
          "body/together_accepted",
          "Content-Type/charset",
          "Content-Type/other_charset",
          "parallel/own_values"}},
        {"answers a note without its patient",
         maxcare,
         without("patient", 200),
         "maxcare.update_impression/request/accepted",
         {"*/accepted",
          "*/shown",
          "body/generated_accepted",
          "*/not_whole",
          "*/no_effect",
          "*/unknown_member",
          "*/empty_string",
          "*/unknown_parameter",
          "headers/*",
          "body/chunked",
          "body/together_accepted",
          "Content-Type/charset",
          "Content-Type/other_charset",
          "parallel/own_values"}},
        {"echoes a wrong id",
         clinic,
         on_the_way_out(200, [](tree& whole) { whole.at("id").text = "7"; }),
         "clinic.update_sign_off/id/shown",
         {"id/shown", "body/chunked", "Content-Type/other_charset", "state/*", "parallel/own_values"}},
        {"has another shape of errors",
         clinic,
         on_the_way_out(422, [](tree& whole) { whole.at("errors").name = "error"; }),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"has errors of texts without arrays",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) {
                 each_member(whole, "signature", [](tree& texts) { texts.become(texts.inside[0]); });
             }),
         "clinic.create_sign_off/signature/missing_member",
         {"signature/*", "body/*", "sign_off/*", "addendum/*", "review_date/*"}},
        {"answers 400 for 422",
         clinic,
         other_status(422, 400),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"answers 200 for 201, of which both are documented", clinic, other_status(201, 200), "", {}},
        {"answers 202", clinic, other_status(201, 202), "clinic.create_addendum/body/accepted", {"*"}},
        {"blames another member",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) {
                 auto& errors = whole.at("errors");
                 for (auto& part : errors.inside)
                     part.name = "base";
             }),
         "clinic.create_sign_off/review_date/not_iso8601",
         {"*"}},
        {"sends errors as text",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 422) made.headers[0].second = "text/plain";
         }),
         "clinic.create_sign_off/signature/missing_prefix",
         {"*"}},
        {"does not say which methods there are",
         maxcare,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 405) made.headers.clear();
         }),
         "maxcare.me/method/other_method",
         {"method/other_method"}},
        {"does not name the scope",
         maxcare,
         on_the_way_out(403, [](tree& whole) { whole.at("message").text = "Forbidden"; }),
         "maxcare.list_patients/scope/read_patients",
         {"scope/*"}},
        {"answers 401 for 403",
         maxcare,
         other_status(403, 401),
         "maxcare.get_note/scope/read_notes",
         {"scope/*"}},
        {"answers 403 for 401",
         maxcare,
         other_status(401, 403),
         "maxcare.me/Authorization/unknown_credential",
         {"Authorization/*"}},
        {"edits another note",
         maxcare,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("data").find("soapNote") != nullptr)
                     whole.at("data").at("id").text = "nte_another";
             }),
         "maxcare.update_impression/noteId/shown",
         {"noteId/shown", "body/chunked", "Content-Type/other_charset", "parallel/own_values"}},
        {"answers a status that no document names",
         maxcare,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("data").find("patient") != nullptr) whole.at("data").at("status").text = "open";
             }),
         "maxcare.update_impression/request/accepted",
         {"*"}},
        {"says the credential in an error",
         clinic,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "X-User-Token");
             auto made = next(request);
             if (made.status == 404 && made.of != nullptr && key != nullptr)
                 made.body = R"({"errors":"no such note for )" + *key + "\"}";
             return made;
         },
         "clinic.create_addendum/session_note_id/unknown_id",
         {"*/unknown_id"}},
        {"says the credential in a header",
         clinic,
         [](kept_request request, next_server const& next) {
             auto made = next(request);
             if (auto const* const key = header_of(request.headers, "X-User-Token"))
                 made.headers.emplace_back("X-Asked-By", *key);
             return made;
         },
         "clinic.create_addendum/request/accepted",
         {"*"}},
        {"answers 404 for 422",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 422) {
                 made.status = 404;
                 made.body = R"({"errors":"Session note not found"})";
             }
         }),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"answers 415 for 422",
         clinic,
         other_status(422, 415),
         "clinic.create_sign_off/signature/missing_member",
         {"*"}},
        {"sends successes as text",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 201) made.headers[0].second = "text/plain";
         }),
         "clinic.create_sign_off/request/accepted",
         {"*"}},
        {"answers without a body",
         clinic,
         changed_answer([](kept_request const&, response& made) {
             if (made.status == 201) made.body.clear();
         }),
         "clinic.create_sign_off/request/accepted",
         {"*"}},
        {"blames another member for the note's id",
         clinic,
         on_the_way_out(
             422,
             [](tree& whole) { each_member(whole, "session_note_id", [](tree& v) { v.name = "base"; }); }),
         "clinic.create_addendum/session_note_id/wrong_type",
         {"*"}},
        {"writes a whole number with a fraction",
         clinic,
         on_the_way_out(
             200,
             [](tree& whole) {
                 if (whole.at("session_note_id").text.size() < 10) whole.at("session_note_id").text += ".0";
             }),
         "",
         {}},
    };
}

} // namespace notepact_test::planted

#endif
