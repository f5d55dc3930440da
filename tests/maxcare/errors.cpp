// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/errors.hpp"

#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

// Every member is a text that must be there; the codes of the documents are examples.
void members(test& t) {
    struct {
        std::string_view text, found;
        std::string_view code, message, trace_id;
    } const rows[] = {
        {R"({"code":"not_found","message":"Resource not found","trace_id":"t"})",
         "",
         "not_found",
         "Resource not found",
         "t"},
        {R"({"trace_id":"","message":"","code":""})", "", "", "", ""},
        {R"({"code":"no code of the documents","message":"m","trace_id":"t","more":[1]})",
         "",
         "no code of the documents",
         "m",
         "t"},
        {R"({"message":"m","trace_id":"t"})", "error /code missing_member", "", "m", "t"},
        {R"({"code":"c","trace_id":"t"})", "error /message missing_member", "c", "", "t"},
        {R"({"code":"c","message":"m"})", "error /trace_id missing_member", "c", "m", ""},
        {R"({"code":null,"message":"m","trace_id":"t"})", "error /code null_not_allowed", "", "m", "t"},
        {R"({"code":"c","message":7,"trace_id":"t"})", "error /message wrong_type", "c", "", "t"},
        {R"({"code":"c","message":"m","trace_id":["t"]})", "error /trace_id wrong_type", "c", "m", ""},
        {R"({"code":"c","code":"d","message":"m","trace_id":"t"})",
         "error /code duplicate_member",
         "d",
         "m",
         "t"},
        {R"("not_found")", "error - wrong_type", "", "", ""},
    };
    for (auto const& row : rows) {
        maxcare::failure read;
        wide_report report;
        parse_text(maxcare::error_answer, row.text, read, report);
        t.equal(places(report), row.found.empty() ? std::string() : std::string(row.found) + '\n', row.text);
        t.equal(read.code, row.code, row.text);
        t.equal(read.message, row.message, row.text);
        t.equal(read.trace_id, row.trace_id, row.text);
    }
}

// The errors that the documents print.
void printed(test& t) {
    maxcare::failure read;
    wide_report report;
    t.check(
        parse_text(maxcare::error_answer, notepact::maxcare::insufficient_scope, read, report).clean(),
        "clean");
    t.equal(read.code, "forbidden");
    t.check(read.message.find("Insufficient scope") == 0, read.message);
    for (auto const& one : notepact::maxcare::printed_bodies) {
        if (one.contract != "maxcare.error") continue;
        t.check(parse_text(maxcare::error_answer, one.text, read, report).clean(), one.name);
        t.equal(written(maxcare::error_answer, read).size() <= one.text.size(), true, one.name);
    }
}

suite errors_suite("maxcare/errors", {{"members", members}, {"printed", printed}});

} // namespace
