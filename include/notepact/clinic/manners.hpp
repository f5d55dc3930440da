// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What servers of the Clinic Session Notes API do beyond its contracts. The sentence of the document stands
// above what it says; the rest is how we read it, see api_manners.
#ifndef NOTEPACT_CLINIC_MANNERS_HPP
#define NOTEPACT_CLINIC_MANNERS_HPP

#include <notepact/clinic/documents.hpp>
#include <notepact/clinic/error_bodies.hpp>
#include <notepact/clinic/operations.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/reason_phrase.hpp>

#include <string_view>

namespace notepact::clinic {

namespace detail {

// 404 Not Found: { "errors": "Session note not found" }. The document words no other.
constexpr std::string_view text_of_status(refusal const& what) noexcept {
    switch (what.status) {
    case 401: return "Unauthorized";
    case 404: return what.about == "session_note_id" ? "Session note not found" : "Not found";
    case 405: return "Method not allowed";
    case 414: return "URI too long";
    case 415: return "Unsupported content coding";
    case 429: return "Too many requests";
    case 502: return "Bad gateway";
    case 503: return "Service unavailable";
    default: return reason_phrase(what.status).empty() ? "Failed" : reason_phrase(what.status);
    }
}

struct details_of_refusal {
    refusal const& what;

    std::size_t size() const noexcept { return what.detail_count; }
    refusal_detail const& operator[](std::size_t i) const noexcept { return what.details[i]; }
};

// 422 Unprocessable Entity: texts by member; every other error is one text.
inline void put_refusal(refusal const& what, text_output put) {
    if (what.status == 422)
        put_by_member(details_of_refusal{what}, put);
    else
        put_errors(what.text.empty() ? text_of_status(what) : what.text, put);
}

// "created_at": "2023-10-20T10:00:00.000Z", "updated_at": "2023-10-20T15:30:00.000Z"
inline constexpr shown_in_answer shown[] = {
    {addendum_answer, shown_part::created, {}, "/created_at"},
    {addendum_answer, shown_part::changed, {}, "/updated_at"},
    {sign_off_answer, shown_part::created, {}, "/created_at"},
    {sign_off_answer, shown_part::changed, {}, "/updated_at"},
};

// "Both addendums and sign-offs are linked to specific session notes via session_note_id"
inline constexpr std::string_view ids_in_bodies[] = {"session_note_id"};

// In the document's order; what it leaves open, last.
inline constexpr reading readings[] = {
    {"Authentication: Required",
     "401 is answered without it. The document shows no such answer: it is read as 404 is, one text."},
    {"ID of the session note",
     "`integer`, of this and of every id: one of 64 bits. Zero and less are a warning, for they are no id."},
    {"Instructions for the addendum",
     "What is empty or only white space is as wrong as what is missing: for both the document's word is "
     "\"can't be blank\"."},
    {"Base64 encoded signature image",
     "A data URI, as the document's notes say: so in requests, and so in answers."},
    {"Response to the instructions",
     "`instructions_response` and `responded_signature` may both be left out. Then nothing would change: a "
     "warning. So of a sign-off that is updated."},
    {"Review date (ISO 8601 format)",
     "A whole date, with or without a time; not only the form of the example. So in answers."},
    {R"("responded_signature": null)",
     "In the answer of an addendum, `instructions_response`, `signature` and `responded_signature` are "
     "always there and may be null."},
    {R"("reviewer_id": 123)",
     "In the answer of a sign-off, `reviewer_id` is always there and may be null, and so may "
     "`instructions`, which a request may leave out."},
    {R"("created_at": "2023-10-20T10:00:00.000Z")",
     "A timestamp; `created_at` and `updated_at` of another form are a warning."},
    {R"("signature": ["invalid format"])",
     "Under `errors`, members are named flat: `signature`, not `sign_off.signature`. Any name may stand "
     "there."},
    {R"({ "errors": "Session note not found" })",
     "`errors` may be a text at 422, too, which the document does not show."},
    {"Signatures should be provided as base64 encoded PNG images",
     "Should: a payload that is no strict base64, or that has not the structure of a PNG file, is a warning. "
     "So are the document's own samples, which are cut: `...`."},
    {"The data:image/png;base64, prefix is required for signature fields",
     "Letter by letter, and with something behind it; else it is an error."},
    {"Review dates must be in ISO 8601 format",
     "Must: any other text is an error. What is ISO 8601, but no full date and time with an offset (RFC "
     "3339), is a warning. Requests are written as `2023-10-27T21:40:00.000Z`."},
    {"[where the API is]", "The host says it; all paths begin with `/v1`."},
    {"[which status a success has]", "200 and 201, of each operation, with the same body."},
    {"[other statuses]",
     "Any other 4xx and 5xx is an error of the API if its body is as that of 422; it is marked undocumented, "
     "a warning. Any other 2xx is not expected."},
    {"[whether a request may be sent again]",
     "A POST never is by a program, not even after 429: no key is documented by which the server would know "
     "it again. A PUT may be, with the same values."},
    {"[null in requests]", "An error: the document shows it in an answer only."},
    {"[texts that are empty]", "A warning where the text may be left out: leave the member out instead."},
    {"[members that are not named]",
     "A warning in a request, as they may be misspelt; accepted in an answer."},
    {"[what a token is]",
     "Any text that fits a header: ASCII, not empty, no control characters, no space at an end."},
    {"[a body that is wrong as a whole]",
     "The mock answers `{\"errors\":\"invalid request body\"}`, a text that is ours."},
};

constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.says = error_text;
    made.errors.text = "/errors";
    made.errors.keys = "/errors";
    made.shown = shown;
    made.ids_in_bodies = ids_in_bodies;
    made.bodies = printed_bodies;
    made.requests = printed_requests;
    made.readings = readings;
    made.credential = "user-token"; // X-User-Token
    return made;
}

} // namespace detail

/// The manners of its servers; clinic::api refers to them.
inline constexpr api_manners manners = detail::make_manners();

} // namespace notepact::clinic

#endif
