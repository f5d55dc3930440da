// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Session note sign-offs, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.
#ifndef NOTEPACT_CLINIC_SIGN_OFF_HPP
#define NOTEPACT_CLINIC_SIGN_OFF_HPP

#include <notepact/base/text_view.hpp>
#include <notepact/clinic/id.hpp>
#include <notepact/contract/holds.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace notepact::clinic {

/// A request to create a sign-off. Views its texts; they must live until it is built. What has no value is
/// left out: no member may be null.
struct create_sign_off_request {
    /// The member `sign_off`.
    struct fields {
        std::optional<text_view> instructions; ///< UTF-8; empty is a warning
        instant review_date;                   ///< always written as `2023-10-27T21:40:00.000Z`
        png_signature signature;               ///< "Base64 encoded signature image"
    };
    std::int64_t session_note_id; ///< "ID of the session note"; zero and less are the warning `not_positive`
    fields sign_off;              ///< "Sign-off data object"
};

/// A request to change a sign-off. Views its texts; they must live until it is built. What has no value is
/// left out: no member may be null.
struct update_sign_off_request {
    /// The member `sign_off`. With none inside, the warning `no_effect`.
    struct fields {
        std::optional<text_view> instructions = std::nullopt; ///< UTF-8; empty is a warning
        std::optional<instant> review_date = std::nullopt; ///< always written as `2023-10-27T21:40:00.000Z`
        std::optional<png_signature> signature = std::nullopt; ///< "Updated signature"
    };
    std::int64_t session_note_id; ///< "ID of the session note"; zero and less are the warning `not_positive`
    fields sign_off;              ///< "Sign-off data object"
};

/// A sign-off as the server answers it. Owns its texts. Dates are texts as they came: see parse_iso8601,
/// parse_timestamp. In an answer all members are there; what may be null has no value then.
struct sign_off {
    std::int64_t id = 0;                     ///< of the sign-off: for the path of the next update
    std::int64_t session_note_id = 0;        ///< of the session note
    std::optional<std::string> instructions; ///< "Instructions for the sign-off"; may be null
    std::string review_date; ///< ISO 8601: `2023-10-27T21:40:00.000Z`, or another of its forms
    std::string signature;   ///< `data:image/png;base64,…`
    std::optional<std::int64_t> reviewer_id; ///< may be null
    std::string created_at;                  ///< `2023-10-20T10:00:00.000Z`
    std::string updated_at;                  ///< likewise
};

/// The object `sign_off` of create_sign_off_body, "Sign-off data object": of "Create Session Note Sign-off".
inline constexpr auto new_sign_off = object<create_sign_off_request::fields>(
    // sign_off.instructions | string | No | Instructions for the sign-off
    optional<&create_sign_off_request::fields::instructions>(
        "instructions", not_empty(warning), described("The instructions for the sign-off.")),
    // sign_off.review_date | string | Yes | Review date (ISO 8601 format)
    required<&create_sign_off_request::fields::review_date>(
        "review_date", iso8601(), described("The date of the review.")),
    // sign_off.signature | string | Yes | Base64 encoded signature image
    required<&create_sign_off_request::fields::signature>(
        "signature", png_data_uri(), described("The signature, an image.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(create_sign_off_request::fields const*) noexcept {
    return new_sign_off;
}

/// Body of POST /v1/clinic/session_notes/sign_offs, "Create a sign-off for a session note."
inline constexpr auto create_sign_off_body = request_body(
    "clinic.create_sign_off",
    object<create_sign_off_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&create_sign_off_request::session_note_id>(
            "session_note_id", id, described("The session note that is signed off.")),
        // sign_off | object | Yes | Sign-off data object
        required<&create_sign_off_request::sign_off>("sign_off", new_sign_off, described("The sign-off."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(create_sign_off_request const*) noexcept {
    return create_sign_off_body;
}

/// The object `sign_off` of update_sign_off_body: of "Update Session Note Sign-off".
inline constexpr auto sign_off_changes = object<update_sign_off_request::fields>(
    // all of it is "No" in the column "Required"
    at_least_one(warning),
    // sign_off.instructions | string | No | Updated instructions
    optional<&update_sign_off_request::fields::instructions>(
        "instructions", not_empty(warning), described("The new instructions.")),
    // sign_off.review_date | string | No | Updated review date
    optional<&update_sign_off_request::fields::review_date>(
        "review_date", iso8601(), described("The new date of the review.")),
    // sign_off.signature | string | No | Updated signature
    optional<&update_sign_off_request::fields::signature>(
        "signature", png_data_uri(), described("The new signature, an image.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(update_sign_off_request::fields const*) noexcept {
    return sign_off_changes;
}

/// Body of PUT /v1/clinic/session_notes/sign_offs/{id}.
inline constexpr auto update_sign_off_body = request_body(
    "clinic.update_sign_off",
    object<update_sign_off_request>(
        // session_note_id | integer | Yes | ID of the session note
        required<&update_sign_off_request::session_note_id>(
            "session_note_id", id, described("The session note that is signed off.")),
        // sign_off | object | Yes | Sign-off data object
        required<&update_sign_off_request::sign_off>(
            "sign_off", sign_off_changes, described("What is to change of the sign-off."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(update_sign_off_request const*) noexcept {
    return update_sign_off_body;
}

/// "Sign-off Response". Which members may be null is read from what requests may leave out.
inline constexpr auto sign_off_answer = answer_body(
    "clinic.sign_off",
    object<sign_off>(
        // "id": 25
        required<&sign_off::id>("id", id, described("The id of the sign-off.")),
        // "session_note_id": 99
        required<&sign_off::session_note_id>(
            "session_note_id", id, described("The session note that is signed off.")),
        // "instructions": "Please fix this issue asap, names don't match"
        required<&sign_off::instructions>(
            "instructions", nullable(string()), described("The instructions for the sign-off.")),
        // "review_date": "2023-10-27T21:40:00.000Z"
        required<&sign_off::review_date>("review_date", iso8601(), described("The date of the review.")),
        // "signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."
        required<&sign_off::signature>("signature", png_data_uri(), described("The signature, an image.")),
        // "reviewer_id": 123
        required<&sign_off::reviewer_id>("reviewer_id", nullable(id), described("Who reviews the note.")),
        // "created_at": "2023-10-20T10:00:00.000Z"
        required<&sign_off::created_at>("created_at", timestamp(warning), described("When it was created.")),
        // "updated_at": "2023-10-20T10:00:00.000Z"
        required<&sign_off::updated_at>(
            "updated_at", timestamp(warning), described("When it was last changed."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(sign_off const*) noexcept {
    return sign_off_answer;
}

} // namespace notepact::clinic

#endif
