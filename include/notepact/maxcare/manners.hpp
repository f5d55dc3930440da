// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What servers of the Max AI Public API do beyond its contracts. The sentence of a document stands above what
// it says; the rest is how we read it, see api_manners.
#ifndef NOTEPACT_MAXCARE_MANNERS_HPP
#define NOTEPACT_MAXCARE_MANNERS_HPP

#include <notepact/http/manners.hpp>
#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/error_bodies.hpp>
#include <notepact/maxcare/operations.hpp>

#include <iterator>
#include <string_view>

namespace notepact::maxcare {

namespace detail {

struct error_words {
    unsigned status;
    std::string_view code, message;
};
inline constexpr error_words words_of_errors[] = {
    // PublicApiBadRequestResponse names what is wrong, see put_bad_request.
    {400, "bad_request", "Bad request"},
    // PublicApiUnauthorizedResponse
    {401, "unauthorized", "Invalid or missing API key"},
    // PublicApiForbiddenResponse
    {403, "forbidden", "Insufficient scope"},
    // PublicApiNotFoundResponse
    {404, "not_found", "Resource not found"},
    // PublicApiConflictResponse
    {409, "conflict", "Cannot edit a signed note"},
    // PublicApiRateLimitResponse
    {429, "rate_limit_exceeded", "Rate limit exceeded. Maximum 1000 requests per 60 seconds."},
    // PublicApiBadGatewayResponse
    {502, "unexpected_integration_error", "EHR sync failed"},
    // PublicApiServiceUnavailableResponse
    {503, "server_unresponsive", "EHR integration is not available for this note"},
    // The documents show none of these.
    {405, "method_not_allowed", "Method not allowed"},
    {408, "request_timeout", "Request timeout"},
    {413, "content_too_large", "Content too large"},
    {414, "uri_too_long", "URI too long"},
    {415, "unsupported_media_type", "Unsupported content coding"},
    {417, "expectation_failed", "Expectation failed"},
    {431, "request_header_fields_too_large", "Request header fields too large"},
    {500, "internal_server_error", "Internal server error"},
    {501, "not_implemented", "Not implemented"},
    {505, "http_version_not_supported", "HTTP version not supported"},
    {0, "failed", "Failed"},
};

inline void put_refusal(refusal const& what, text_output put) {
    if (what.scopes != 0) return put_forbidden(scopes::of_bits(what.scopes), what.trace_id, put);
    if (what.status == 400 && what.detail_count != 0) {
        auto next = [at = what.begin(), end = what.end()](refusal_detail& one) mutable {
            if (at == end) return false;
            one = *at++;
            return true;
        };
        return put_bad_request(next, what.trace_id, put);
    }
    auto const* found = std::end(words_of_errors) - 1;
    for (auto const& one : words_of_errors)
        if (one.status == what.status) found = &one;
    maxcare::put_error(found->code, what.text.empty() ? found->message : what.text, what.trace_id, put);
}

inline constexpr shown_in_answer shown[] = {
    // noteId: Note ID (stable root ID or any version ID); id: Stable note identifier
    {note_answer, shown_part::parameter, "noteId", "/data/id", true},
    // The documents only tell where in a SOAP note an impression's id is; that its edited values stand beside
    // it is our choice.
    {note_answer, shown_part::parameter, "providerId", "/data/assignedProviders/0/id"},
    {note_answer, shown_part::changed, {}, "/data/updatedAt"},
    {note_answer, shown_part::body, {}, "/data/soapNote/impressionsPlans/0"},
    {note_answer, shown_part::parameter, "impressionId", "/data/soapNote/impressionsPlans/0/impressionId"},
    // "The response includes your granted scopes"
    {me_answer, shown_part::scopes, {}, "/data/scopes"},
    {me_answer, shown_part::header, "X-Organization-Id", "/data/organization/id"},
    // code: Response code, of the one success that is shown. What data is, the documents do not say.
    {envelope_answer, shown_part::words, "success", "/code"},
    {envelope_answer, shown_part::everything, {}, "/data"},
};

// 409: Resource conflict (e.g. editing a signed note)
inline constexpr conflict conflicts[] = {{"noteId", "signed"}};

// Those of "Edit impression fields", then those of "Scopes", each in its order; what both leave open, last.
inline constexpr reading readings[] = {
    {"Updates diagnosis complexity and/or status",
     "With neither of them nothing would change: `{}` is a warning."},
    {"The impressionId is found in the SOAP note response at soapNote.impressionsPlans[].impressionId.",
     "A number, or the text of one, in any note; what else stands there is skipped and counted."},
    {"Note ID (stable root ID or any version ID)",
     "Any text that stays in its segment of the path; so every id that is a string. No form is wanted, "
     "`nte_` "
     "or UUID: the documents show both."},
    {"Impression integration ID (from soapNote.impressionsPlans[].impressionId)",
     "`number`: the text of a finite JSON number, which is kept as it is, never as a double. What is no "
     "whole "
     "number in 0 ... 2^53-1 is a warning."},
    {"Target clinic organization ID",
     "Any text that fits a header: ASCII, not empty, no control characters, no space at an end. The "
     "documents "
     "show a UUID and `org_...`."},
    {"Diagnosis complexity (problemAddressed). ModMed only.",
     "Any text: its example, `STABLE CHRONIC ILLNESS`, is no list of values. Empty is a warning, null an "
     "error; so of `dxStatus`. Which notes are of ModMed, the server knows."},
    {"EHR sync failed",
     "502 does not tell whether the edit was carried out. The same values may be sent again."},
    {"EHR integration is not available for this note",
     "503 of this operation is final: there is no use in sending it again. A read may be tried later."},
    {"Error code",
     "Any text: `bad_request` and its likes are examples. All errors have the same three members."},
    {"Maximum 1000 requests per 60 seconds.",
     "Of one client; `maxcare::rate_window` keeps to it. What was answered by 429 was not carried out: it "
     "may be sent again, also a POST."},
    {"Version number (increments when note content changes)",
     "`number`: what is no whole number in 0 ... 2^53-1 is a warning; so of `aiIssueCount`."},
    {"Visit date (ISO timestamp)",
     "The examples have two dialects, `2026-03-20 18:30:00+00` and `2024-08-15T09:30:00.000Z`. Both are "
     "timestamps, here, in `createdAt` and in `updatedAt`; any other text is a warning."},
    {"AI check status",
     "May be null: `nullable` stands beside an `enum` that does not list null, and the intent is plain."},
    {"Facility details", "May be null: `nullable` stands beside `allOf`. `patient` may not be."},
    {"SOAP note content (only when includeSoapNote=true)",
     "Absent, null, or an object in which anything may be."},
    {"Date of birth (YYYY-MM-DD)", "Of a real day; else a warning."},
    {"Role on this note", "Any text: the example is no list of values."},
    {"bearerFormat: JWT",
     "Any bearer token (RFC 6750): the page on scopes shows `max_prd_ak_...`, which is no JWT."},
    {"each API endpoint checks for the required scope",
     "Which one that is, the tables of the page say. What is missing is known before anything is sent."},
    {"Same as read:bills",
     "`read:encounters` opens what `read:bills` does; `read:bills` is the one to ask for."},
    {"Include SOAP note content (requires read:notes too)",
     "One operation, `list_notes`, which needs a second scope if `includeSoapNote` is `true`. It is `true` "
     "or "
     "`false`."},
    {"This endpoint does not require any scope",
     "`me` is sent with any key, and with the same two headers as all others."},
    {"The response includes your granted scopes",
     "Any texts. One that is not known is kept, without a warning. The sample is not the whole set: it lists "
     "17 of 20."},
    {"Insufficient scope. Required: read:patients",
     "403 names the scopes that are missing, and so does the mock."},
    {"GET /v3/patients", "`/v3` is the end of the server's URL, not the begin of a path."},
    {"[the 34 operations that are named and not described]",
     "A body is one JSON object of at most 1 MiB, of an upload bytes of any media type. Any 2xx is a "
     "success, `{code, data}` without a word on `data`, or, but of a GET, 204 without a body. Further pairs "
     "may be in the query. Errors are those of `update_impression`."},
    {"[other statuses]",
     "Any other 4xx and 5xx is an error of the API if it has the same three members; it is marked "
     "undocumented, a warning."},
    {"[whether a request may be sent again]",
     "After 5xx, or without an answer, what became of a POST is unknown, and no program sends it again: no "
     "key is documented by which the server would know it."},
    {"[null in requests]", "An error: no member of a request is `nullable`."},
    {"[members that are not named]",
     "A warning in a request, as they may be misspelt; accepted in an answer."},
    {"[parameters that are not named]",
     "A warning where the operation is described; one that stands twice is an error."},
};

constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.errors = {"/code", "/message"};
    made.id = "/data/id";
    made.shown = shown;
    made.conflicts = conflicts;
    made.bodies = printed_bodies;
    made.requests = printed_requests;
    made.readings = readings;
    made.credential = "api-key"; // securitySchemes
    return made;
}

} // namespace detail

/// The manners of its servers; maxcare::api refers to them.
inline constexpr api_manners manners = detail::make_manners();

} // namespace notepact::maxcare

#endif
