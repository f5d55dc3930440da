// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The API of the tutorial, through everything.
#include "../../examples/own_api/visits.hpp"

#include "../support/test.hpp"
#include "../support/third_api.hpp"

#include <notepact/bridge/json.hpp>
#include <notepact/check/check_struct.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/http/inspect.hpp>

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;
using third_api::tree;

constexpr std::string_view patient_id = "p/1", visit_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

visits::account account() {
    return {
        notepact_test::must(base_url::parse("https://visits.example/v2")),
        secret("key"),
        "north",
        std::nullopt};
}
visits::booking booking() {
    visits::booking made;
    made.day = "2026-12-01";
    made.urgency = visits::urgency::soon;
    made.place = {"B07", 2};
    made.drugs = {{"aspirin", notepact_test::must(json_number::parse("0.1"))}};
    made.doctor = "Ada";
    return made;
}
constexpr std::string_view booked =
    R"({"day":"2026-12-01","urgency":"soon","place":{"room":"B07","floor":2},)"
    R"("drugs":[{"name":"aspirin","milligrams":0.1}],"doctor":"Ada"})";

void build(test& t) {
    static_report<8> found;
    auto const request = visits::book_visit.build(account(), {patient_id, true}, booking(), found);
    t.check(found.clean() && request.has_value(), "it is built");
    if (!request) return;
    t.equal(request->method(), "POST");
    t.equal(request->url(), "https://visits.example/v2/patients/p%2F1/visits?remind=true");
    t.equal(request->body(), booked);
    t.equal(request->header("Authorization"), "Bearer key");
    t.equal(request->header("X-Practice"), "north");
    t.equal(request->header("X-Trace"), "");
}

void refuse(test& t) {
    auto wrong = booking();
    wrong.day = "2026-02-30";
    wrong.place.room = "b7";
    wrong.place.floor = 41;
    wrong.drugs[0].milligrams = notepact_test::must(json_number::parse("5000.01"));
    static_report<8> found;
    t.check(!visits::book_visit.build(account(), {"..", {}}, wrong, found), "it is refused");
    constexpr errc rules[] = {
        errc::bad_parameter, errc::not_a_date, errc::not_of_format, errc::above_maximum, errc::above_maximum};
    t.equal(found.size(), std::size(rules));
    for (std::size_t i = 0; i < found.size() && i < std::size(rules); ++i)
        t.check(found[i].code() == rules[i], name(found[i].code()));
}

void inspect_request(test& t) {
    static_report<8> found;
    header_field const headers[] = {
        {"x-practice", "north"}, {"authorization", "bearer key"}, {"content-type", "application/json"}};
    auto const seen = inspect(
        visits::api,
        incoming_request{"POST", "/v2/patients/p%2F1/visits?remind=yes", headers, booked},
        found,
        "/v2");
    t.check(seen.of() == &visits::book_visit, "the operation");
    t.check(seen.credential && seen.credential->reveal() == "key", "the credential");
    t.equal(found.size(), std::size_t{1});
    if (found.size() != 0) t.equal(found[0].member(), "remind");
}

void interpret(test& t) {
    static_report<8> found;
    auto const made = visits::book_visit.interpret(
        201,
        R"({"id":"3fa85f64-5717-4562-b3fc-2c963f66afa6","day":"2026-12-01","place":{"room":"B07","floor":2},"doctor":null})",
        found);
    t.check(made.ok() && found.clean(), "201");
    t.equal(made.value().id, visit_id);
    t.check(!made.value().doctor, "null");

    auto const invalid =
        visits::book_visit.interpret(422, R"({"problems":[{"field":"room","says":"is let"}]})", found);
    t.check(invalid.kind() == answer_kind::api_error, "422");
    t.equal(invalid.error().problems.size(), std::size_t{1});
    t.equal(invalid.error().problems[0].field, "room");

    auto const refused = visits::get_visit.interpret(401, R"({"error":"who?"})", found);
    t.check(refused.kind() == answer_kind::api_error, "401");
    t.equal(refused.error().error, "who?");
    t.check(refused.next().step == next_step::never, "never");
    t.check(
        visits::book_visit.interpret(422, R"({"error":"x"})", found).kind() == answer_kind::broken_contract,
        "the shape of another status");
    t.check(
        visits::get_visit.interpret(418, R"({"error":"x"})", found).kind() == answer_kind::api_error,
        "default");
}

void value_and_struct(test& t) {
    static_report<8> found;
    auto const value = boost::json::parse(booked);
    t.check(check_value(visits::booking_body, value, found).clean(), "a value");
    t.check(check_struct(visits::booking_body, booking(), found).clean(), "a struct");
    visits::booking read;
    t.check(parse_text(visits::booking_body, booked, read, found).clean(), "bytes into a struct");
    t.equal(read.place.room, "B07");
    t.check(read.urgency == visits::urgency::soon, "an enum");
    t.equal(read.drugs.size(), std::size_t{1});
    t.equal(read.drugs[0].milligrams.text(), "0.1");
}

void scopes(test& t) {
    using granted = scope_set<visits::scope>;
    t.check(granted{visits::scope::read}.missing_for(visits::get_visit).empty(), "read");
    t.check(
        granted{visits::scope::read}.missing_for(visits::move_visit) == granted{visits::scope::write},
        "write");
}

// POST /patients/{id}/visits answers the id of the visit, not the patient's.
void whose_id(test& t) {
    for (auto const& one :
         conformance::detail::shown_values(visits::api, visits::book_visit, visits::book_visit.begin()->body))
        t.check(one.name != "id", "the id of the path is not that of the answer");
    bool shown = false;
    for (auto const& one :
         conformance::detail::shown_values(visits::api, visits::move_visit, visits::move_visit.begin()->body))
        shown = shown || one.name == "id";
    t.check(shown, "where the path ends in the id of what is answered, it is");
}

void server(test& t) {
    third_api::server(t, visits::api, 220);
}
void client(test& t) {
    third_api::client(t, visits::api, 200);
}
void broken_servers(test& t) {
    auto faults = third_api::usual_faults();
    faults.push_back(
        {"422 in the shape of 401",
         third_api::on_status(
             422,
             [](auto& body) {
                 body = tree::object();
                 body.at("error").become(tree::string("no"));
             }),
         "/not_of_format"});
    faults.push_back(
        {"422 blames another",
         third_api::on_status(
             422,
             [](auto& body) {
                 for (auto& one : body.at("problems").inside)
                     one.at("field").become(tree::string("weather"));
             }),
         "room/not_of_format"});
    faults.push_back(
        {"another room",
         third_api::on_status(
             201, [](auto& body) { body.at("place").at("room").become(tree::string("Z99")); }),
         "place/shown"});
    faults.push_back(
        {"another visit",
         third_api::on_status(
             200,
             [](auto& body) { body.at("id").become(tree::string("00000000-0000-4000-8000-000000000000")); }),
         "id/shown"});
    faults.push_back(
        {"no UUID",
         third_api::on_status(201, [](auto& body) { body.at("id").become(tree::string("7")); }),
         "/accepted"});
    faults.push_back(
        {"403 without the scope",
         third_api::on_status(403, [](auto& body) { body.at("error").become(tree::string("no")); }),
         "scope/"});
    third_api::broken_servers(t, visits::api, faults);
}
void broken_clients(test& t) {
    third_api::broken_clients(t, visits::api, third_api::usual_client_faults());
}
void vectors(test& t) {
    third_api::vectors(t, visits::api);
}
void exports(test& t) {
    third_api::exports(t, visits::api);
}
void reports(test& t) {
    third_api::reports(t, visits::api);
}

notepact_test::suite visits_suite(
    "third_apis/visits", {{"build", build},
                          {"refuse", refuse},
                          {"inspect", inspect_request},
                          {"interpret", interpret},
                          {"value_and_struct", value_and_struct},
                          {"scopes", scopes},
                          {"whose_id", whose_id},
                          {"server", server},
                          {"client", client},
                          {"broken_servers", broken_servers},
                          {"broken_clients", broken_clients},
                          {"vectors", vectors},
                          {"exports", exports},
                          {"reports", reports}});

} // namespace
