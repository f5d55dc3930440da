// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Session note addendums, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.
#ifndef NOTEPACT_CLINIC_ADDENDUM_HPP
#define NOTEPACT_CLINIC_ADDENDUM_HPP

#include <notepact/base/text_view.hpp>
#include <notepact/clinic/id.hpp>
#include <notepact/contract/holds.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace notepact::clinic {

/// A request to create an addendum. Views its texts; they must live until it is built. What has no value is
/// left out: no member may be null.
struct create_addendum_request {
    /// The member `addendum`.
    struct fields {
        text_view instructions; ///< UTF-8, neither empty nor white space alone: `blank`
        std::optional<png_signature> signature = std::nullopt; ///< "Base64 encoded signature image"
    };
    std::int64_t session_note_id; ///< "ID of the session note"; zero and less are the warning `not_positive`
    fields addendum;              ///< "Addendum data object"
};

/// A request to answer an addendum. Views its texts; they must live until it is built. What has no value is
/// left out: no member may be null.
struct update_addendum_request {
    /// The member `addendum`. With neither inside, the warning `no_effect`.
    struct fields {
        std::optional<text_view> instructions_response = std::nullopt;   ///< UTF-8; empty is a warning
        std::optional<png_signature> responded_signature = std::nullopt; ///< a signature image
    };
    std::int64_t session_note_id; ///< "ID of the session note"; zero and less are the warning `not_positive`
    fields addendum;              ///< "Addendum data object"
};

/// An addendum as the server answers it. Owns its texts. Dates are texts as they came: see parse_timestamp.
/// In an answer all members are there; what may be null has no value then.
struct addendum {
    std::int64_t id = 0;                              ///< of the addendum: for the path of the next update
    std::int64_t session_note_id = 0;                 ///< of the session note
    std::string instructions;                         ///< "Instructions for the addendum"
    std::optional<std::string> instructions_response; ///< "Response to the instructions"; may be null
    std::optional<std::string> signature;             ///< `data:image/png;base64,…`; may be null
    std::optional<std::string> responded_signature;   ///< likewise, of the response; may be null
    std::string created_at;                           ///< `2023-10-20T10:00:00.000Z`
    std::string updated_at;                           ///< likewise
};

/// The object `addendum` of create_addendum_body, "Addendum data object": of "Create Session Note Addendum".
inline constexpr auto new_addendum = object<create_addendum_request::fields>(
    // addendum.instructions | string | Yes | Instructions for the addendum
    required<&create_addendum_request::fields::instructions>(
        "instructions", not_blank(), described("The instructions for the addendum.")),
    // addendum.signature | string | No | Base64 encoded signature image
    optional<&create_addendum_request::fields::signature>(
        "signature", png_data_uri(), described("The signature, an image.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(create_addendum_request::fields const*) noexcept {
    return new_addendum;
}

/// Body of POST /v1/clinic/session_notes/addendums, "Create an addendum for a session note."
inline constexpr auto create_addendum_body = request_body(
    "clinic.create_addendum",
    object<create_addendum_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&create_addendum_request::session_note_id>(
            "session_note_id", id, described("The session note to which it is added.")),
        // addendum | object | Yes | Addendum data object
        required<&create_addendum_request::addendum>("addendum", new_addendum, described("The addendum."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(create_addendum_request const*) noexcept {
    return create_addendum_body;
}

/// The object `addendum` of update_addendum_body: of "Update Session Note Addendum".
inline constexpr auto addendum_changes = object<update_addendum_request::fields>(
    // all of it is "No" in the column "Required"
    at_least_one(warning),
    // addendum.instructions_response | string | No | Response to the instructions
    optional<&update_addendum_request::fields::instructions_response>(
        "instructions_response", not_empty(warning), described("The response to the instructions.")),
    // addendum.responded_signature | string | No | Base64 encoded response signature
    optional<&update_addendum_request::fields::responded_signature>(
        "responded_signature", png_data_uri(), described("The signature to the response, an image.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(update_addendum_request::fields const*) noexcept {
    return addendum_changes;
}

/// Body of PUT /v1/clinic/session_notes/addendums/{id}.
inline constexpr auto update_addendum_body = request_body(
    "clinic.update_addendum",
    object<update_addendum_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&update_addendum_request::session_note_id>(
            "session_note_id", id, described("The session note to which it belongs.")),
        // addendum | object | Yes | Addendum data object
        required<&update_addendum_request::addendum>(
            "addendum", addendum_changes, described("What is to change of the addendum."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(update_addendum_request const*) noexcept {
    return update_addendum_body;
}

/// "Addendum Response". Which members may be null is read from its example and from what requests may leave
/// out.
inline constexpr auto addendum_answer = answer_body(
    "clinic.addendum",
    object<addendum>(
        // "id": 39
        required<&addendum::id>("id", id, described("The id of the addendum.")),
        // "session_note_id": 46
        required<&addendum::session_note_id>(
            "session_note_id", id, described("The session note to which it belongs.")),
        // "instructions": "Please fix this issue asap, names don't match"
        required<&addendum::instructions>(
            "instructions", string(), described("The instructions for the addendum.")),
        // "instructions_response": "Fixing the names with the correct data"
        required<&addendum::instructions_response>(
            "instructions_response", nullable(string()),
            described("The response to the instructions; null before there is one.")),
        // "signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."
        required<&addendum::signature>(
            "signature", nullable(png_data_uri()), described("The signature, an image.")),
        // "responded_signature": null
        required<&addendum::responded_signature>(
            "responded_signature", nullable(png_data_uri()),
            described("The signature to the response, an image; null before there is one.")),
        // "created_at": "2023-10-20T10:00:00.000Z"
        required<&addendum::created_at>("created_at", timestamp(warning), described("When it was created.")),
        // "updated_at": "2023-10-20T15:30:00.000Z"
        required<&addendum::updated_at>(
            "updated_at", timestamp(warning), described("When it was last changed."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(addendum const*) noexcept {
    return addendum_answer;
}

} // namespace notepact::clinic

#endif
