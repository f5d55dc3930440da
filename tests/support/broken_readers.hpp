// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Servers that take what they must refuse, refuse what they must take, or read it as something else.
#ifndef NOTEPACT_TESTS_SUPPORT_BROKEN_READERS_HPP
#define NOTEPACT_TESTS_SUPPORT_BROKEN_READERS_HPP

#include "breakages.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test::planted {

inline std::vector<broken_server> broken_readers() {
    constexpr auto const& clinic = notepact::clinic::api;
    constexpr auto const& maxcare = notepact::maxcare::api;
    constexpr char const* good_signature = // a whole PNG
        "data:image/"
        "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5E"
        "rkJggg==";
    return {
        {"answers without a token",
         clinic,
         [](kept_request request, next_server const& next) {
             if (header_of(request.headers, "X-User-Token") == nullptr)
                 request.headers.emplace_back("X-User-Token", model_server::credential);
             return next(request);
         },
         "clinic.create_sign_off/X-User-Token/missing_parameter",
         {"X-User-Token/missing_parameter"}},
        {"takes any prefix of a signature",
         clinic,
         on_the_way_in(
             "signature",
             [=](tree& value) {
                 if (value.kind == notepact::json_kind::string
                     && value.text.rfind("data:image/png;base64,", 0) != 0)
                     value.text = good_signature;
             }),
         "clinic.create_sign_off/signature/missing_prefix",
         {"signature/missing_prefix", "body/generated_refused", "body/together_refused"}},
        {"takes what follows a document",
         clinic,
         [](kept_request request, next_server const& next) {
             auto const end = request.body.rfind('}');
             for (auto size = end; size != request.body.npos && size != 0;
                  size = request.body.rfind('}', size - 1))
                 if (tree::parse(request.body.substr(0, size + 1))) request.body.resize(size + 1);
             return next(request);
         },
         "clinic.create_addendum/body/trailing_data",
         {"body/trailing_data"}},
        {"takes the last of two members",
         clinic,
         [](kept_request request, next_server const& next) {
             if (auto whole = tree::parse(request.body)) {
                 auto const unite = [](tree& value, auto const& again) -> void {
                     tree united = value;
                     united.inside.clear();
                     for (auto& part : value.inside) {
                         again(part, again);
                         if (value.kind == notepact::json_kind::object)
                             united.at(part.name).become(part);
                         else
                             united.inside.push_back(part);
                     }
                     value = united;
                 };
                 unite(*whole, unite);
                 request.body = whole->written();
             }
             return next(request);
         },
         "clinic.create_sign_off/session_note_id/duplicate_member",
         {"*/duplicate_member", "*/accepted"}},
        {"takes a number in quotes",
         clinic,
         on_the_way_in(
             "session_note_id",
             [](tree& value) {
                 if (value.text == "46") value.kind = notepact::json_kind::number;
             }),
         "clinic.update_addendum/session_note_id/wrong_type",
         {"session_note_id/wrong_type", "body/generated_refused"}},
        {"takes any date",
         clinic,
         takes([](kept_request const&, response const& made) { return holds(made.body, "review_date"); }),
         "clinic.create_sign_off/review_date/not_iso8601",
         {"*"}},
        {"takes no date with an offset",
         clinic,
         on_the_way_in(
             "review_date",
             [](tree& value) {
                 if (value.text.size() > 6 && value.text[value.text.size() - 6] == '+') value.text = "?";
             }),
         "clinic.update_sign_off/review_date/accepted",
         {"review_date/accepted", "review_date/shown", "body/generated_accepted", "parallel/own_values"}},
        {"drops the offset of a date",
         clinic,
         on_the_way_in(
             "review_date",
             [](tree& value) {
                 if (value.text.size() > 6 && value.text[value.text.size() - 6] == '+')
                     value.text.replace(value.text.size() - 6, 6, "Z");
             }),
         "clinic.create_sign_off/review_date/shown",
         {"review_date/shown",
          "review_date/accepted",
          "review_date/not_iso8601",
          "body/*",
          "parallel/own_values"}},
        {"keeps 20 bytes of a text",
         clinic,
         on_the_way_in(
             "instructions",
             [](tree& value) {
                 if (value.text.size() > 20 && static_cast<unsigned char>(value.text[20]) < 0x80)
                     value.text.resize(20);
             }),
         "clinic.create_addendum/instructions/shown",
         {"instructions/shown",
          "instructions/accepted",
          "body/generated_accepted",
          "body/chunked",
          "parallel/own_values",
          "state/*",
          "Content-Type/other_charset"}},
        {"fails at malformed JSON",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (!tree::parse(request.body)) made = {500, {{"Content-Type", "text/html"}}, "<h1>Error</h1>"};
         }),
         "clinic.create_addendum/body/malformed_json",
         {"method/other_method",
          "body/malformed_json",
          "body/trailing_data",
          "body/truncated_document",
          "body/invalid_utf8",
          "body/empty_document",
          "body/too_deep",
          "body/unknown_member",
          "*/number_overflow",
          "body/chunked",
          "method/options",
          "method/head"}},
        {"takes every method",
         clinic,
         [](kept_request request, next_server const& next) {
             if (request.method == "DELETE" || request.method == "PATCH") request.method = "PUT";
             return next(request);
         },
         "clinic.update_sign_off/method/other_method",
         {"method/other_method"}},
        {"asks for no scope",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (auto* const key = header_of(request.headers, "Authorization"))
                 if (holds(*key, "key_without_")) *key = "Bearer " + std::string(model_server::credential);
             return next(request);
         },
         "maxcare.update_impression/scope/write_soap_notes",
         {"scope/*"}},
        {"takes any credential",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "Authorization");
             if (key != nullptr && holds(*key, "the_key"))
                 *key = "Bearer " + std::string(model_server::credential);
             return next(request);
         },
         "maxcare.get_patient/Authorization/unknown_credential",
         {"Authorization/unknown_credential", "Authorization/bad_header"}},
        {"takes a credential without its scheme",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const key = header_of(request.headers, "Authorization");
             if (key != nullptr && !holds(*key, " ")) *key = "Bearer " + *key;
             return next(request);
         },
         "maxcare.me/Authorization/bad_header",
         {"Authorization/bad_header"}},
        {"answers what is not there",
         maxcare,
         takes([](kept_request const&, response const& made) {
             return made.status == 404 && made.of != nullptr;
         }),
         "maxcare.update_impression/noteId/unknown_id",
         {"*/unknown_id", "state/deleted_again"}},
        {"edits a signed note",
         maxcare,
         takes([](kept_request const&, response const& made) { return made.status == 409; }),
         "maxcare.update_impression/noteId/signed",
         {"noteId/signed"}},
        {"takes an impressionId that is no number",
         maxcare,
         takes([](kept_request const&, response const& made) { return holds(made.body, "'impressionId'"); }),
         "maxcare.update_impression/impressionId/not_numeric",
         {"impressionId/not_numeric"}},
        {"edits without a providerId",
         maxcare,
         takes([](kept_request const&, response const& made) {
             return holds(made.body, "'providerId': required");
         }),
         "maxcare.update_impression/providerId/missing_parameter",
         {"providerId/missing_parameter"}},
        {"passes over a body that is not expected",
         maxcare,
         [](kept_request request, next_server const& next) {
             if (request.method == "GET") request.body.clear();
             return next(request);
         },
         "",
         {}},
        {"holds ids in a double",
         clinic,
         on_the_way_in(
             "session_note_id",
             [](tree& value) {
                 if (value.text == "9007199254740993") value.text = "9007199254740992";
             }),
         "clinic.create_addendum/session_note_id/shown",
         {"session_note_id/shown"}},
        {"takes blank instructions",
         clinic,
         on_the_way_in(
             "instructions",
             [](tree& value) {
                 if (value.kind == notepact::json_kind::string
                     && value.text.find_first_not_of(" \t\r\n\v\f") == std::string::npos)
                     value.text = "x";
             }),
         "clinic.create_addendum/instructions/blank",
         {"instructions/blank",
          "body/generated_refused",
          "instructions/shown",
          "body/together_refused",
          "parallel/own_values"}},
        {"knows a header by one spelling",
         clinic,
         [](kept_request request, next_server const& next) {
             for (auto& header : request.headers)
                 if (header.first == "x-user-token") header.first = "x-other";
             return next(request);
         },
         "clinic.create_addendum/X-User-Token/accepted",
         {"X-User-Token/accepted"}},
        {"takes no parameters of a media type",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type != nullptr && holds(*type, ";")) *type = "text/plain";
             return next(request);
         },
         "maxcare.update_impression/Content-Type/accepted",
         {"Content-Type/accepted",
          "Content-Type/wrong_content_type",
          "Content-Type/charset",
          "Content-Type/other_charset"}},
        {"takes every media type",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto* const type = header_of(request.headers, "Content-Type");
             if (type != nullptr && holds(*type, "text/plain")) *type = "application/json";
             return next(request);
         },
         "maxcare.update_impression/Content-Type/wrong_content_type",
         {"Content-Type/wrong_content_type"}},
        {"closes at deep nesting",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (!holds(request.body, std::string(28, '['))) return;
             made = {};
             made.closed = true;
         }),
         "clinic.update_addendum/body/too_deep",
         {"body/too_deep", "body/unknown_member"}},
        {"has a route for everything",
         maxcare,
         [](kept_request request, next_server const& next) {
             auto const end = request.target.find("/unheard");
             if (end != request.target.npos)
                 request.target.erase(end, std::string_view("/unheard/of/it").size());
             return next(request);
         },
         "maxcare.get_bill/path/no_route",
         {"path/no_route"}},
        {"stumbles over two characters together",
         clinic,
         changed_answer([](kept_request const& request, response& made) {
             if (holds(request.body, "\xE2\x82\xAC") && holds(request.body, "\\\"")) made.status = 500;
         }),
         "clinic.create_sign_off/body/generated_accepted",
         {"body/generated_accepted",
          "body/generated_refused",
          "Content-Type/other_charset",
          "parallel/own_values",
          "body/chunked",
          "state/*"}},
    };
}

} // namespace notepact_test::planted

#endif
