// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/error_body.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>

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

// What a server answers to a body: members in the report's order, named flat, each text once.
void by_member(test& t) {
    struct {
        std::string_view body, errors;
    } const rows[] = {
        {R"({"id":1,"inner":{"name":""}})", R"({"errors":{"name":["can't be blank"]}})"},
        {R"({"id":1,"inner":{}})", R"({"errors":{"name":["can't be blank"]}})"},
        {R"({"id":1,"inner":{"name":7}})", R"({"errors":{"name":["invalid format"]}})"},
        {R"({"id":1,"inner":{"name":null}})", R"({"errors":{"name":["invalid format"]}})"},
        {R"({"name":7,"id":1,"inner":{"name":" "}})",
         R"({"errors":{"name":["invalid format","can't be blank"]}})"},
        {R"({"name":" ","id":1,"inner":{"name":" "}})", R"({"errors":{"name":["can't be blank"]}})"},
        {R"({"name":7,"id":1,"inner":{"name":8,"date":"x"}})",
         R"({"errors":{"name":["invalid format"],"date":["invalid format"]}})"},
        {R"({"inner":{"date":"x"}})",
         R"({"errors":{"date":["invalid format"],"name":["can't be blank"],"id":["can't be blank"]}})"},
        {R"({"id":1})", R"({"errors":{"inner":["can't be blank"]}})"},
        {R"({"id":1,"inner":{"name":"x"},"others":{"secret":{"name":""}}})",
         R"({"errors":{"others":["can't be blank"]}})"},
        // No member to name.
        {"[]", R"({"errors":"invalid request body"})"},
        {"", R"({"errors":"invalid request body"})"},
        {"{\"id\":1,", R"({"errors":"invalid request body"})"},
        // Warnings are no errors.
        {R"({"id":0,"inner":{"name":"x"},"more":1})", R"({"errors":"invalid request body"})"},
        {R"({"id":0,"inner":{"name":""},"more":1})", R"({"errors":{"name":["can't be blank"]}})"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        check_text(visit, row.body, report);
        t.equal(printed([&](auto& output) { put_errors_by_member(report, output); }), row.errors, row.body);
    }
    // In a strict report a warning is one.
    static_report<8> strict(strictness::strict);
    check_text(visit, R"({"id":0,"inner":{"name":"x"}})", strict);
    t.equal(
        printed([&](auto& output) { put_errors_by_member(strict, output); }),
        R"({"errors":{"id":["invalid format"]}})");
}

void one_text(test& t) {
    t.equal(
        printed([](auto& output) { put_errors("Session note not found", output); }),
        R"({"errors":"Session note not found"})");
    t.equal(
        printed([](auto& output) { put_errors("\"\x01\xC3\xA9", output); }),
        "{\"errors\":\"\\\"\\u0001\xC3\xA9\"}");
    t.equal(
        printed([](auto& output) { put_error("not_found", "Resource not found", "t-1", output); }),
        R"({"code":"not_found","message":"Resource not found","trace_id":"t-1"})");
    t.equal(
        printed([](auto& output) { put_error("", "a\nb", "\"", output); }),
        R"({"code":"","message":"a\nb","trace_id":"\""})");
}

// A sink may be a temporary.
void temporary_sinks(test& t) {
    std::string text;
    put_errors("a", [&text](std::string_view piece) { text += piece; });
    put_error("b", "c", "d", [&text](std::string_view piece) { text += piece; });
    static_report<1> report;
    check_text(visit, "[]", report);
    put_errors_by_member(report, [&text](std::string_view piece) { text += piece; });
    put_bad_request(report, "e", [&text](std::string_view piece) { text += piece; });
    t.equal(
        text,
        R"({"errors":"a"}{"code":"b","message":"c","trace_id":"d"}{"errors":"invalid request body"})"
        R"({"code":"bad_request","message":"value is of another JSON type than the contract wants","trace_id":"e"})");
}

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
            printed([&](auto& output) { put_bad_request(report, "t-1", output); }),
            R"({"code":"bad_request","message":")" + std::string(row.message) + R"(","trace_id":"t-1"})",
            row.body);
    }
    // What a report has dropped is not told.
    static_report<1> one;
    check_text(visit, R"({"id":"x","inner":{"name":""}})", one);
    t.equal(
        printed([&](auto& output) { put_bad_request(one, "", output); }),
        R"({"code":"bad_request","message":"'id': value is of another JSON type than the contract wants","trace_id":""})");
}

// Nothing of a body is in an answer.
void discreet(test& t) {
    for (std::string_view const body :
         {R"({"QZXJV":1,"id":"QZXJV","inner":{"name":7,"QZXJV":8}})",
          R"({"id":1,"inner":{"name":"QZXJV"},"others":{"QZXJV":{"name":""}}})",
          "QZXJV"}) {
        static_report<8> report;
        check_text(visit, body, report);
        auto const text = printed([&](auto& output) {
            put_errors_by_member(report, output);
            put_bad_request(report, "t", output);
        });
        t.check(text.find("QZXJV") == text.npos, text);
    }
}

notepact_test::suite error_body_suite(
    "http/error_body", {{"by_member", by_member},
                        {"one_text", one_text},
                        {"temporary_sinks", temporary_sinks},
                        {"bad_request", bad_request},
                        {"discreet", discreet}});

} // namespace
