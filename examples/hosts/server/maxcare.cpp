// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "bodies.hpp"
#include "service.hpp"

#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/error_bodies.hpp>

#include <algorithm>
#include <cstdio>

namespace host_server {

namespace maxcare = notepact::maxcare;

namespace {

// Of a SOAP note, the document says only where an impression's id is. That it answers what was edited is
// ours.
struct plan {
    notepact::json_number impression_id;
    std::optional<std::string> dx_complexity;
    std::optional<std::string> dx_status;
};
struct soap_note {
    std::vector<plan> impressions_plans;
};
constexpr auto soap_note_text = notepact::answer_body(
    "host_server.soap_note",
    notepact::object<soap_note>(notepact::required<&soap_note::impressions_plans>(
        "impressionsPlans", notepact::array_of(notepact::object<plan>(
                                notepact::required<&plan::impression_id>("impressionId", notepact::number()),
                                notepact::optional<&plan::dx_complexity>("dxComplexity", notepact::string()),
                                notepact::optional<&plan::dx_status>("dxStatus", notepact::string()))))));

} // namespace

maxcare_service::maxcare_service(access const& who)
    : api_service(maxcare::api, "/v3", who),
      note_(printed<maxcare::note_envelope>(maxcare::note_answer, maxcare::full_note)) {}

std::string maxcare_service::next_trace_id() {
    char text[37];
    std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012u", ++traced_);
    return text;
}

answer maxcare_service::failed(unsigned status, std::string_view code, std::string_view message) {
    maxcare::failure const why{std::string(code), std::string(message), next_trace_id()};
    return {status, body_of(maxcare::error_answer, why)};
}

answer maxcare_service::error(unsigned status) {
    switch (status) {
    case 401: {
        auto refused = failed(401, "unauthorized", "Invalid or missing API key");
        refused.headers.emplace_back("WWW-Authenticate", "Bearer");
        return refused;
    }
    case 404: return failed(404, "not_found", "Resource not found");
    case 429:
        return failed(
            429, "rate_limit_exceeded", "Rate limit exceeded. Maximum 1000 requests per 60 seconds.");
    case 405: return failed(405, "method_not_allowed", "Method not allowed");
    case 415: return failed(415, "unsupported_media_type", "Unsupported content coding");
    default: return failed(status, http_server::reason_code(status), http_server::reason(status));
    }
}

answer maxcare_service::invalid(notepact::report const& found) {
    answer made{400, {}};
    auto const append = [&made](std::string_view piece) { made.body += piece; };
    maxcare::put_bad_request(found, next_trace_id(), append);
    return made;
}

std::optional<answer> maxcare_service::refuse(http_request const& came, notepact::inspection const& seen) {
    bool const with_soap_note = seen.match.parameter("includeSoapNote") == "true";
    auto const missing = who().granted.missing_for(*seen.of(), with_soap_note ? "includeSoapNote" : "");
    if (!missing.empty()) {
        answer made{403, {}};
        auto const append = [&made](std::string_view piece) { made.body += piece; };
        maxcare::put_forbidden(missing, next_trace_id(), append);
        return made;
    }
    std::string_view const organization = came["X-Organization-Id"];
    if (seen && !who().organization.empty() && organization != who().organization) return error(404);
    return std::nullopt;
}

answer maxcare_service::carry_out(http_request const& came, notepact::inspection const& seen) {
    if (seen.of() == &maxcare::me) return me();
    if (seen.of() == &maxcare::update_impression) return edit_impression(came, seen);
    return {200, body_of(maxcare::envelope_answer, maxcare::envelope{"success", std::nullopt})};
}

answer maxcare_service::me() const {
    auto mine = printed<maxcare::grants_envelope>(maxcare::me_answer, maxcare::me_sample);
    if (!who().organization.empty()) mine.data.organization.id = who().organization;
    mine.data.scopes.clear();
    who().granted.for_each(
        [&mine](maxcare::scope scope) { mine.data.scopes.emplace_back(notepact::text_of(scope)); });
    return {200, body_of(maxcare::me_answer, mine)};
}

answer maxcare_service::edit_impression(http_request const& came, notepact::inspection const& seen) {
    auto& note = note_.data;
    auto const impression = maxcare::impression_id::parse(seen.match.parameter("impressionId").value_or(""));
    auto const ids = maxcare::impression_ids(note).ids;
    bool const known = impression && seen.match.parameter("noteId") == note.id
                       && seen.match.parameter("providerId") == note.assigned_providers[0].id
                       && std::find(ids.begin(), ids.end(), *impression) != ids.end();
    if (!known) return error(404);

    auto const body = notepact::json_text::parse(came.body());
    auto const number = notepact::json_number::parse(impression->text());
    if (!body || !number) return error(400);
    soap_note const edited{{{*number, text_at(*body, "dxComplexity"), text_at(*body, "dxStatus")}}};
    auto const kept = notepact::json_text::parse(body_of(soap_note_text, edited));
    if (kept) note.soap_note = *kept;
    note.updated_at = now();
    return {200, body_of(maxcare::note_answer, note_)};
}

} // namespace host_server
