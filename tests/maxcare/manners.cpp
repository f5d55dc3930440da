// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/manners.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using notepact::refusal;
using notepact::refusal_detail;
using notepact_test::test;
namespace maxcare = notepact::maxcare;

std::string body_of(refusal const& what) {
    std::string text;
    maxcare::manners.put_refusal(
        what, {[](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; }, &text});
    return text;
}
std::string error(std::string_view code, std::string_view message, std::string_view trace_id = "t-1") {
    return R"({"code":")" + std::string(code) + R"(","message":")" + std::string(message)
           + R"(","trace_id":")" + std::string(trace_id) + R"("})";
}

void texts(test& t) {
    struct {
        unsigned status;
        std::string_view code, message;
    } const rows[] = {
        // as the documents print them
        {401, "unauthorized", "Invalid or missing API key"},
        {404, "not_found", "Resource not found"},
        {409, "conflict", "Cannot edit a signed note"},
        {429, "rate_limit_exceeded", "Rate limit exceeded. Maximum 1000 requests per 60 seconds."},
        {502, "unexpected_integration_error", "EHR sync failed"},
        {503, "server_unresponsive", "EHR integration is not available for this note"},
        // ours
        {400, "bad_request", "Bad request"},
        {403, "forbidden", "Insufficient scope"},
        {405, "method_not_allowed", "Method not allowed"},
        {408, "request_timeout", "Request timeout"},
        {413, "content_too_large", "Content too large"},
        {414, "uri_too_long", "URI too long"},
        {415, "unsupported_media_type", "Unsupported content coding"},
    };
    for (auto const& row : rows) {
        refusal what{row.status, "t-1"};
        t.equal(body_of(what), error(row.code, row.message));
        what.about = "noteId"; // whose it is changes nothing
        t.equal(body_of(what), error(row.code, row.message));
        what.text = "what to say";
        t.equal(body_of(what), error(row.code, "what to say"));
    }
    // Any other status has the same words.
    t.equal(body_of({418, "t-1"}), body_of({599, "t-1"}));
    t.equal(body_of({418, "", "a\nb"}).substr(0, 8), R"({"code":)");
}

// The bodies of the documents themselves.
void as_printed(test& t) {
    std::size_t found = 0;
    for (auto const& one : maxcare::printed_bodies) {
        unsigned status = 0;
        for (auto const wanted : {401U, 404U, 409U, 429U, 502U, 503U})
            if (one.message == "maxcare.update_impression." + std::to_string(wanted)) status = wanted;
        if (status == 0) continue;
        ++found;
        t.equal(body_of({status, "550e8400-e29b-41d4-a716-446655440000"}), one.text, one.name);
    }
    t.equal(found, std::size_t{6});
}

// One message for all that is wrong.
void bad_requests(test& t) {
    constexpr refusal_detail all[] = {
        {"providerId", "required parameter or header is missing"},
        {"", "body is empty"},
        {"dxStatus", "can't be blank"}};
    std::string_view const messages[] = {
        "Bad request",
        "'providerId': required parameter or header is missing",
        "'providerId': required parameter or header is missing; body is empty",
        "'providerId': required parameter or header is missing; body is empty; 'dxStatus': can't be blank"};
    refusal what{400, "t-1"};
    what.details = all;
    for (what.detail_count = 0; what.detail_count <= std::size(all); ++what.detail_count)
        t.equal(body_of(what), error("bad_request", messages[what.detail_count]));
}

void missing_scopes(test& t) {
    using maxcare::scope;
    refusal what{403, "t-1"};
    what.scopes = maxcare::scopes{scope::read_notes, scope::read_soap_notes}.bits();
    t.equal(body_of(what), error("forbidden", "Insufficient scope. Required: read:notes, read:soap_notes"));
    what.scopes = maxcare::scopes{scope::write_inventory}.bits();
    t.equal(body_of(what), error("forbidden", "Insufficient scope. Required: write:inventory"));
}

void others(test& t) {
    t.check(maxcare::manners.says == nullptr, "the library's own messages");
    t.equal(maxcare::manners.errors.code, "/code");
    t.equal(maxcare::manners.errors.text, "/message");
    t.equal(maxcare::manners.errors.keys, "");
    t.equal(maxcare::manners.id, "/data/id");
    t.equal(maxcare::manners.credential, "api-key");
    t.check(maxcare::manners.ids_in_bodies.empty(), "all ids are in path and query");
    t.equal(maxcare::manners.conflicts.size(), std::size_t{1});
    t.equal(maxcare::manners.conflicts[0].parameter, "noteId");
    t.equal(maxcare::manners.conflicts[0].state, "signed");
    t.check(maxcare::manners.bodies.begin() == maxcare::printed_bodies, "as printed");
    t.check(maxcare::manners.requests.begin() == maxcare::printed_requests, "as printed");
}

notepact_test::suite manners_suite(
    "maxcare/manners", {{"texts", texts},
                        {"as_printed", as_printed},
                        {"bad_requests", bad_requests},
                        {"missing_scopes", missing_scopes},
                        {"others", others}});

} // namespace
