// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/json_schema.hpp"

#include "../support/ferry_api.hpp"
#include "../support/sample_api.hpp"
#include "../support/schema_keywords.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::strictness;
namespace schema = notepact::schema;
namespace json = boost::json;

constexpr notepact::operation const* operations[] = {&harbour::moor, &harbour::list_ships};
constexpr notepact::api harbour_api{"harbour", "Harbour API", "2", "page \"Moor\"", "", operations};

std::string written(
    schema::body_of const& body, strictness level, schema::vocabulary words = schema::vocabulary::extended) {
    std::string text;
    schema::put_json_schema(
        body, [&text](std::string_view piece) { text += piece; }, level, words);
    return text;
}
json::value parsed(
    schema::body_of const& body, strictness level, schema::vocabulary words = schema::vocabulary::extended) {
    return json::parse(written(body, level, words));
}
std::string_view view(json::value const& text) {
    return {text.as_string().data(), text.as_string().size()};
}

// The whole page of a body that has a warning: the lenient one names it, the strict one forbids it.
void whole(test& t) {
    schema::body_of const body{harbour_api, harbour::moor, 0};
    std::string const lenient = written(body, strictness::lenient),
                      strict = written(body, strictness::strict);
    std::string_view const head = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:notepact:harbour.moor",
  "title": "harbour.moor",
  "description": "The body of PATCH /ships/{ship}/berths/{berth}.{pier}/moor. Source: Harbour API v2, page \"Moor\".",
  "type": "object",
  "properties": {
    "name": {
      "type": "string",
      "pattern": "[^\\t-\\r ]"
    },
    "night": {
      "type": "boolean"
    }
  },
  "required": ["name"],
  "x-notepact": {
    "contract": "harbour.moor",
    "operation": "harbour.moor",
    "strict": false,
)";
    t.equal(lenient.substr(0, head.size()), head);
    t.check(lenient.size() > 2 && lenient.substr(lenient.size() - 2) == "}\n", "one line feed at its end");
    t.check(
        lenient.find(R"({"rule": "unknown_member", "severity": "warning", "schema": "strict"})")
            != lenient.npos,
        lenient);
    t.check(strict.find("\"$id\": \"urn:notepact:harbour.moor:strict\"") != strict.npos, strict);
    t.check(strict.find("\"title\": \"harbour.moor (strict)\"") != strict.npos, strict);
    t.check(strict.find("\"additionalProperties\": false") != strict.npos, strict);
    t.check(strict.find("unknown_member") == strict.npos, strict);
}

// Of an answer: its status is in all that names it; what its object may hold beside is open.
void an_answer(test& t) {
    schema::body_of const body{harbour_api, harbour::moor, 409};
    t.equal(body.name(), "harbour.moor.409");
    t.equal(body.contract().name(), "harbour.fault");
    for (auto const level : {strictness::lenient, strictness::strict}) {
        auto const page = parsed(body, level);
        std::string const ending = level == strictness::strict ? " (strict)" : "";
        t.equal(view(page.at("title")), "harbour.moor.409" + ending);
        t.equal(
            view(page.at("description")),
            "The body of the answer to PATCH /ships/{ship}/berths/{berth}.{pier}/moor with status 409. "
            "Source: Harbour "
            "API v2, page \"Moor\".");
        auto const& notes = page.at("x-notepact");
        t.check(notes.at("status") == 409, "a number");
        t.equal(view(notes.at("contract")), "harbour.fault");
        t.equal(notes.at("strict").as_bool(), level == strictness::strict);
        t.check(!page.as_object().contains("additionalProperties"), "answers grow");
        // Every reason that is given is used, and every one that is used is given.
        for (auto const& rule : notes.at("rules").as_array())
            if (auto const* beyond = rule.as_object().if_contains("beyond"))
                t.check(notes.at("beyond").as_object().contains(beyond->as_string()), view(*beyond));
    }
}

// Parts with a name are defined once and referred to.
void definitions(test& t) {
    auto const page =
        parsed({notepact::clinic::api, notepact::clinic::create_sign_off, 0}, strictness::lenient);
    auto const& defined = page.at("$defs").as_object();
    t.check(
        defined.contains("sign_off") && defined.contains("iso8601") && defined.contains("png_data_uri"),
        "parts");
    t.equal(view(page.at_pointer("/properties/sign_off/$ref")), "#/$defs/sign_off");
    t.equal(view(page.at_pointer("/$defs/sign_off/properties/review_date/$ref")), "#/$defs/iso8601");
}

// Whether there is anything that only the strict schema says.
void strict_ones(test& t) {
    struct {
        notepact::contract_ref contract;
        bool strict;
    } const rows[] = {
        {harbour::mooring_body, true},
        {harbour::moored_answer, false},
        {notepact::clinic::create_sign_off_body, true},
        {notepact::clinic::sign_off_answer, true},
        {notepact::clinic::invalid_answer, false},
        {notepact::maxcare::error_answer, false},
        {notepact::maxcare::note_answer, true},
        {notepact::maxcare::object_body, false},
    };
    for (auto const& row : rows)
        t.equal(schema::has_strict(row.contract), row.strict, row.contract.name());
}

// Every body once for each place where it stands, in the API's order.
void each_body(test& t) {
    std::string names;
    schema::for_each_body(harbour_api, [&names](schema::body_of const& body) {
        names += body.name() + ' ' + std::string(body.contract().name()) + '\n';
    });
    t.equal(
        names,
        "harbour.moor harbour.moor\nharbour.moor.200 harbour.moored\nharbour.moor.409 harbour.fault\n"
        "harbour.moor.503 harbour.fault\nharbour.list_ships.200 harbour.moored\n"
        "harbour.list_ships.409 harbour.fault\nharbour.list_ships.503 harbour.fault\n");
}

// A range and the default have their own names, and the contract is theirs, not that of a status in them.
void ranges(test& t) {
    std::string names;
    schema::for_each_body(ferry::api, [&](schema::body_of const& body) {
        names += body.name() + ' ' + std::string(body.contract().name()) + '\n';
        if (&body.of != &ferry::book || body.status == 0) return;
        auto const page = parsed(body, strictness::lenient);
        t.equal(view(page.at("title")), body.name());
        std::string const statuses = body.name().substr(body.name().rfind('.') + 1);
        auto const text = view(page.at("description"));
        std::string const with = statuses == "default" ? " with any other status of an error. Source: "
                                                       : " with status " + statuses + ". Source: ";
        t.check(text.find(with) != text.npos, text);
        auto const& status = page.at("x-notepact").at("status");
        if (statuses == "404")
            t.check(status == 404, "a number");
        else
            t.equal(view(status), statuses);
    });
    t.equal(
        names,
        "ferry.book ferry.booking\nferry.book.2XX ferry.booked\nferry.book.404 ferry.missing\n"
        "ferry.book.4XX ferry.refused\nferry.book.default ferry.failed\n"
        "ferry.get_trip.200 ferry.trip\nferry.get_trip.default ferry.failed\n"
        "ferry.change_trip ferry.booking\nferry.change_trip.202 ferry.booked\n"
        "ferry.change_trip.400 ferry.refused\nferry.change_trip.5XX ferry.failed\n");
}

// Each once, also where many operations have it.
void contracts(test& t) {
    std::string names;
    for (auto const& one : schema::contracts_of(ferry::api))
        names += std::string(one.name()) + ' ';
    t.equal(names, "ferry.booking ferry.booked ferry.missing ferry.refused ferry.failed ferry.trip ");
}

// Shows `visit(body, level)` every schema of the two APIs.
template <class Visit>
void for_each_schema(Visit const& visit) {
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api})
        schema::for_each_body(*api, [&visit](schema::body_of const& body) {
            for (auto const level : {strictness::lenient, strictness::strict})
                visit(body, level);
        });
}

// What people read where they meet a member, and the title of an object, whose name is not beside it.
void people(test& t) {
    std::size_t members = 0;
    for_each_schema([&](schema::body_of const& body, strictness level) {
        auto const page = parsed(body, level);
        notepact_test::for_each_keyword(page, [&](json::object const& of, std::string_view keyword) {
            if (keyword != "properties" || !of.contains("type")) return; // those of anyOf only say a name
            t.check(of.contains("title"), body.name());
            for (auto const& member : of.at("properties").as_object()) {
                ++members;
                auto const* text = member.value().as_object().if_contains("description");
                t.check(
                    text != nullptr && !view(*text).empty(),
                    body.name() + ": " + std::string(member.key()) + " has no description");
            }
        });
    });
    t.check(members > 1000, std::to_string(members));
}

// The plain schema is the other one without x-notepact and format.
void plain(test& t) {
    for_each_schema([&t](schema::body_of const& body, strictness level) {
        auto const extended = parsed(body, level);
        auto const page = parsed(body, level, schema::vocabulary::plain);
        t.equal(
            json::serialize(page),
            json::serialize(notepact_test::without(extended, {"x-notepact", "format"})),
            body.name());
    });
}

suite json_schema_suite(
    "schema/json_schema", {{"whole", whole},
                           {"an_answer", an_answer},
                           {"definitions", definitions},
                           {"strict_ones", strict_ones},
                           {"each_body", each_body},
                           {"ranges", ranges},
                           {"contracts", contracts},
                           {"people", people},
                           {"plain", plain}});

} // namespace
