// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/manners.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using notepact::refusal;
using notepact::refusal_detail;
using notepact_test::test;
namespace clinic = notepact::clinic;

std::string body_of(refusal const& what) {
    std::string text;
    clinic::manners.put_refusal(
        what, {[](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; }, &text});
    return text;
}

void texts(test& t) {
    struct {
        unsigned status;
        std::string_view about, body;
    } const rows[] = {
        {404, "session_note_id", R"({"errors":"Session note not found"})"},
        {404, "id", R"({"errors":"Not found"})"},
        {404, "", R"({"errors":"Not found"})"},
        {401, "", R"({"errors":"Unauthorized"})"},
        {405, "", R"({"errors":"Method not allowed"})"},
        {414, "", R"({"errors":"URI too long"})"},
        {415, "", R"({"errors":"Unsupported content coding"})"},
        {429, "", R"({"errors":"Too many requests"})"},
        {502, "", R"({"errors":"Bad gateway"})"},
        {503, "", R"({"errors":"Service unavailable"})"},
    };
    for (auto const& row : rows) {
        refusal what{row.status, "no document shows one"};
        what.about = row.about;
        t.equal(body_of(what), row.body);
        what.text = "what to \"say\"";
        t.equal(body_of(what), R"({"errors":"what to \"say\""})", row.body);
    }
}

// By member, each once and each of its texts once; where no member is known, as one text.
void by_member(test& t) {
    constexpr refusal_detail all[] = {
        {"signature", "invalid format"},
        {"instructions", "can't be blank"},
        {"signature", "can't be blank"},
        {"", "no member"},
        {"signature", "invalid format"}};
    std::string_view const bodies[] = {
        R"({"errors":"invalid request body"})",
        R"({"errors":{"signature":["invalid format"]}})",
        R"({"errors":{"signature":["invalid format"],"instructions":["can't be blank"]}})",
        R"({"errors":{"signature":["invalid format","can't be blank"],"instructions":["can't be blank"]}})"};
    refusal what{422, ""};
    what.details = all;
    for (what.detail_count = 0; what.detail_count <= std::size(all); ++what.detail_count)
        t.equal(body_of(what), bodies[what.detail_count < 3 ? what.detail_count : 3]);
    refusal_detail const none[] = {{"", "no member"}};
    what.details = none;
    what.detail_count = 1;
    t.equal(body_of(what), bodies[0]);
}

void others(test& t) {
    t.check(clinic::manners.says == clinic::error_text, "as the document says it");
    t.equal(clinic::manners.errors.keys, "/errors");
    t.equal(clinic::manners.errors.text, "/errors");
    t.equal(clinic::manners.errors.code, "");
    t.equal(clinic::manners.id, "/id");
    t.equal(clinic::manners.credential, "user-token");
    t.equal(clinic::manners.ids_in_bodies.size(), std::size_t{1});
    t.equal(clinic::manners.ids_in_bodies[0], "session_note_id");
    t.check(clinic::manners.conflicts.empty(), "no 409");
    t.check(clinic::manners.bodies.begin() == clinic::printed_bodies, "as printed");
    t.check(clinic::manners.requests.begin() == clinic::printed_requests, "as printed");
}

notepact_test::suite
    manners_suite("clinic/manners", {{"texts", texts}, {"by_member", by_member}, {"others", others}});

} // namespace
