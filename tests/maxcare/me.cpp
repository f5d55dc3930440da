// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/me.hpp"

#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

// The answer that the document prints.
void printed(test& t) {
    maxcare::grants_envelope read;
    wide_report report;
    t.check(
        parse_text(maxcare::me_answer, notepact::maxcare::me_sample, read, report).clean(), lines(report));
    t.equal(read.code, "success");
    t.check(!read.data.app.id.empty() && !read.data.app.live_version_id.empty(), "an app");
    t.equal(read.data.app.slug, "testapi");
    t.check(!read.data.organization.id.empty(), "an organization");
    t.equal(read.data.scopes.size(), std::size_t{17}, "not the whole set");
    auto const scopes = maxcare::scopes::from_texts(read.data.scopes);
    t.check(!scopes.has_unknown(), "all are known");
}

std::string with(std::string_view app, std::string_view organization, std::string_view scopes) {
    return R"({"code":"success","data":{"app":)" + std::string(app) + R"(,"organization":)"
           + std::string(organization) + R"(,"scopes":)" + std::string(scopes) + "}}";
}
constexpr std::string_view app = R"({"id":"a","slug":"s","liveVersionId":"v"})",
                           organization = R"({"id":"o"})";

void members(test& t) {
    struct {
        std::string text;
        std::string_view found;
        std::size_t scopes;
    } const rows[] = {
        {with(app, organization, "[]"), "", 0},
        // A scope that is not known is kept, and is not even a warning.
        {with(app, organization, R"(["read:notes","read:anything",""])"), "", 3},
        {with(app, organization, R"(["read:notes",7,null])"),
         "error /data/scopes/1 wrong_type\nerror /data/scopes/2 null_not_allowed\n",
         1},
        {with(app, organization, "null"), "error /data/scopes null_not_allowed\n", 0},
        {with(app, organization, R"("read:notes")"), "error /data/scopes wrong_type\n", 0},
        {with(app, "{}", "[]"), "error /data/organization/id missing_member\n", 0},
        {with(app, R"({"id":7})", "[]"), "error /data/organization/id wrong_type\n", 0},
        {with(app, "null", "[]"), "error /data/organization null_not_allowed\n", 0},
        {with(R"({"slug":"s","liveVersionId":null})", organization, "[]"),
         "error /data/app/liveVersionId null_not_allowed\nerror /data/app/id missing_member\n",
         0},
        {with("[]", organization, "[]"), "error /data/app wrong_type\n", 0},
        {R"({"code":"success"})", "error /data missing_member\n", 0},
        {R"({"data":{}})",
         "error /data/app missing_member\nerror /data/organization missing_member\n"
         "error /data/scopes missing_member\nerror /code missing_member\n",
         0},
        {R"({"code":"success","data":null,"grown":1})", "error /data null_not_allowed\n", 0},
    };
    for (auto const& row : rows) {
        maxcare::grants_envelope read;
        wide_report report;
        parse_text(maxcare::me_answer, row.text, read, report);
        t.equal(places(report), row.found, row.text);
        t.equal(read.data.scopes.size(), row.scopes, row.text);
    }
}

// What was read is written as it was.
void both_ways(test& t) {
    auto const text = with(app, organization, R"(["read:notes","x"])");
    maxcare::grants_envelope read;
    wide_report report;
    parse_text(maxcare::me_answer, text, read, report);
    t.equal(written(maxcare::me_answer, read), text);
}

suite me_suite("maxcare/me", {{"printed", printed}, {"members", members}, {"both_ways", both_ways}});

} // namespace
