// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Session note addendums, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.
#ifndef NOTEPACT_CLINIC_ADDENDUM_HPP
#define NOTEPACT_CLINIC_ADDENDUM_HPP

#include <notepact/clinic/id.hpp>
#include <notepact/contract/words.hpp>

namespace notepact::clinic {

inline constexpr auto new_addendum = object(
    // addendum.instructions | string | Yes | Instructions for the addendum
    required("instructions", not_blank()),
    // addendum.signature | string | No | Base64 encoded signature image
    optional("signature", png_data_uri()));

/// Body of POST /v1/clinic/session_notes/addendums.
inline constexpr auto create_addendum_body =
    request("clinic.create_addendum", object(
                                          // session_note_id | integer | Yes | ID of the session note
                                          required("session_note_id", id),
                                          // addendum | object | Yes | Addendum data object
                                          required("addendum", new_addendum)));

inline constexpr auto addendum_changes =
    object(at_least_one(warning),
           // addendum.instructions_response | string | No | Response to the instructions
           optional("instructions_response", not_empty(warning)),
           // addendum.responded_signature | string | No | Base64 encoded response signature
           optional("responded_signature", png_data_uri()));

/// Body of PUT /v1/clinic/session_notes/addendums/{id}.
inline constexpr auto update_addendum_body =
    request("clinic.update_addendum", object(
                                          // session_note_id | integer | Yes | ID of the session note
                                          required("session_note_id", id),
                                          // addendum | object | Yes | Addendum data object
                                          required("addendum", addendum_changes)));

/// "Addendum Response". Which members may be null is read from its example and from what requests may leave
/// out.
inline constexpr auto addendum_answer =
    answer("clinic.addendum",
           object(required("id", id), required("session_note_id", id), required("instructions", string()),
                  required("instructions_response", nullable(string())),
                  required("signature", nullable(png_data_uri())),
                  required("responded_signature", nullable(png_data_uri())),
                  required("created_at", timestamp(warning)), required("updated_at", timestamp(warning))));

} // namespace notepact::clinic

#endif
