// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/error_bodies.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/maxcare/api.hpp>
#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/operations.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

template <class Print>
std::string printed(Print const& print) {
    std::string text;
    auto output = [&text](std::string_view piece) { text += piece; };
    print(output);
    return text;
}

// A contract with members of one name at two places, warnings, and a map of names that are the input's.
constexpr auto inner = object(required("name", not_blank()), optional("date", iso8601()));
constexpr auto visit = request_body(
    "acme.visit", object(
                      required("id", integer(positive(warning))), required("inner", inner),
                      optional("name", not_blank()), optional("others", map_of(inner))));

// One message for all that is wrong.
void bad_request(test& t) {
    struct {
        std::string_view body, message;
    } const rows[] = {
        {R"({"id":1,"inner":{"name":""}})", "'name': can't be blank"},
        {R"({"id":1,"name":7,"inner":{"name":""}})",
         "'name': value is of another JSON type than the contract wants; 'name': can't be blank"},
        {R"({"inner":{"name":"x"}})", "'id': required member is missing"},
        {"[]", "value is of another JSON type than the contract wants"},
        {R"({"id":0,"inner":{"name":"x"}})", "Bad request"},
        {R"({"id":0,"inner":{"name":""}})", "'name': can't be blank"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        check_text(visit, row.body, report);
        t.equal(
            printed([&](auto& output) { maxcare::put_bad_request(report, "t-1", output); }),
            R"({"code":"bad_request","message":")" + std::string(row.message) + R"(","trace_id":"t-1"})",
            row.body);
    }
    // What a report has dropped is not told.
    static_report<1> one;
    check_text(visit, R"({"id":"x","inner":{"name":""}})", one);
    t.equal(
        printed([&](auto& output) { maxcare::put_bad_request(one, "", output); }),
        R"({"code":"bad_request","message":"'id': value is of another JSON type than the contract wants","trace_id":""})");
}

void one_text(test& t) {
    t.equal(
        printed([](auto& output) { maxcare::put_error("not_found", "Resource not found", "t-1", output); }),
        R"({"code":"not_found","message":"Resource not found","trace_id":"t-1"})");
    t.equal(
        printed([](auto& output) { maxcare::put_error("", "a\nb", "\"", output); }),
        R"({"code":"","message":"a\nb","trace_id":"\""})");
}

// A sink may be a temporary.
void temporary_sinks(test& t) {
    std::string text;
    maxcare::put_error("b", "c", "d", [&text](std::string_view piece) { text += piece; });
    static_report<1> report;
    check_text(visit, "[]", report);
    maxcare::put_bad_request(report, "e", [&text](std::string_view piece) { text += piece; });
    maxcare::put_forbidden(
        {maxcare::scope::read_bills}, "f", [&text](std::string_view piece) { text += piece; });
    t.equal(
        text,
        R"({"code":"b","message":"c","trace_id":"d"})"
        R"({"code":"bad_request","message":"value is of another JSON type than the contract wants","trace_id":"e"})"
        R"({"code":"forbidden","message":"Insufficient scope. Required: read:bills","trace_id":"f"})");
}

std::string listed(maxcare::scopes set) {
    return printed([set](auto& output) { set.put(output); });
}
void forbidden(test& t) {
    auto const body = [](maxcare::scopes missing, std::string_view trace_id) {
        return printed([&](auto& output) { maxcare::put_forbidden(missing, trace_id, output); });
    };
    std::string printed_there(maxcare::insufficient_scope);
    for (std::string_view const gap : {"\n", "\": "})
        for (auto at = printed_there.find(gap); at != std::string::npos; at = printed_there.find(gap))
            printed_there.erase(at + gap.size() - 1, 1);
    t.equal(body({maxcare::scope::read_patients}, "550e8400-e29b-41d4-a716-446655440000"), printed_there);
    t.equal(
        body(maxcare::scopes().missing_for(maxcare::list_notes, "includeSoapNote"), "a\"\\\n\xC3\xA9"),
        "{\"code\":\"forbidden\",\"message\":\"Insufficient scope. Required: read:notes, read:soap_notes\","
        "\"trace_id\":\"a\\\"\\\\\\n\xC3\xA9\"}");
    for (auto const* of : maxcare::api.operations) {
        static_report<4> report;
        maxcare::failure failure;
        auto const missing = maxcare::scopes().missing_for(*of);
        t.check(parse_text(maxcare::error_answer, body(missing, ""), failure, report).clean(), of->name);
        t.equal(failure.message, "Insufficient scope. Required: " + listed(missing));
    }
}

// Nothing of a body is in an answer.
void discreet(test& t) {
    for (std::string_view const body :
         {R"({"QZXJV":1,"id":"QZXJV","inner":{"name":7,"QZXJV":8}})",
          R"({"id":1,"inner":{"name":"QZXJV"},"others":{"QZXJV":{"name":""}}})",
          "QZXJV"}) {
        static_report<8> report;
        check_text(visit, body, report);
        auto const text = printed([&](auto& output) { maxcare::put_bad_request(report, "t", output); });
        t.check(text.find("QZXJV") == text.npos, text);
    }
}

notepact_test::suite error_bodies_suite(
    "maxcare/error_bodies", {{"bad_request", bad_request},
                             {"one_text", one_text},
                             {"temporary_sinks", temporary_sinks},
                             {"forbidden", forbidden},
                             {"discreet", discreet}});

} // namespace
