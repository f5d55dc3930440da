// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/error_bodies.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/words.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using namespace notepact::clinic;
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

// What is said of one violation.
void texts(test& t) {
    struct {
        std::string_view body, text;
    } const rows[] = {
        {R"({"id":1})", "can't be blank"},
        {R"({"id":1,"inner":{"name":""}})", "can't be blank"},
        {R"({"id":1,"inner":{"name":null}})", "invalid format"},
        {R"({"id":1,"inner":{"name":"x","date":"x"}})", "invalid format"},
        {R"({"id":0,"inner":{"name":"x"}})", "invalid format"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        check_text(visit, row.body, report);
        t.equal(report.size(), std::size_t{1}, row.body);
        t.equal(error_text(report[0]), row.text, row.body);
    }
}

void one_text(test& t) {
    t.equal(
        printed([](auto& output) { put_errors("Session note not found", output); }),
        R"({"errors":"Session note not found"})");
    t.equal(
        printed([](auto& output) { put_errors("\"\x01\xC3\xA9", output); }),
        "{\"errors\":\"\\\"\\u0001\xC3\xA9\"}");
}

// A sink may be a temporary.
void temporary_sinks(test& t) {
    std::string text;
    put_errors("a", [&text](std::string_view piece) { text += piece; });
    static_report<1> report;
    check_text(visit, "[]", report);
    put_errors_by_member(report, [&text](std::string_view piece) { text += piece; });
    t.equal(text, R"({"errors":"a"}{"errors":"invalid request body"})");
}

// Nothing of a body is in an answer.
void discreet(test& t) {
    for (std::string_view const body :
         {R"({"QZXJV":1,"id":"QZXJV","inner":{"name":7,"QZXJV":8}})",
          R"({"id":1,"inner":{"name":"QZXJV"},"others":{"QZXJV":{"name":""}}})",
          "QZXJV"}) {
        static_report<8> report;
        check_text(visit, body, report);
        auto const text = printed([&](auto& output) { put_errors_by_member(report, output); });
        t.check(text.find("QZXJV") == text.npos, text);
    }
}

notepact_test::suite error_bodies_suite(
    "clinic/error_bodies", {{"by_member", by_member},
                            {"texts", texts},
                            {"one_text", one_text},
                            {"temporary_sinks", temporary_sinks},
                            {"discreet", discreet}});

} // namespace
