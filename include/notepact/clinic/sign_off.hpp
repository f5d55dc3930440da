// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Session note sign-offs, Clinic Session Notes API v1. The rows of the document stand above what declares
// them: Parameter | Type | Required | Description.
#ifndef NOTEPACT_CLINIC_SIGN_OFF_HPP
#define NOTEPACT_CLINIC_SIGN_OFF_HPP

#include <notepact/clinic/id.hpp>
#include <notepact/contract/words.hpp>

namespace notepact::clinic {

inline constexpr auto new_sign_off = object(
    // sign_off.instructions | string | No | Instructions for the sign-off
    optional("instructions", not_empty(warning)),
    // sign_off.review_date | string | Yes | Review date (ISO 8601 format)
    required("review_date", iso8601()),
    // sign_off.signature | string | Yes | Base64 encoded signature image
    required("signature", png_data_uri()));

/// Body of POST /v1/clinic/session_notes/sign_offs.
inline constexpr auto create_sign_off_body =
    request("clinic.create_sign_off", object(
                                          // session_note_id | integer | Yes | ID of the session note
                                          required("session_note_id", id),
                                          // sign_off | object | Yes | Sign-off data object
                                          required("sign_off", new_sign_off)));

inline constexpr auto sign_off_changes = object(at_least_one(warning),
                                                // sign_off.instructions | string | No | Updated instructions
                                                optional("instructions", not_empty(warning)),
                                                // sign_off.review_date | string | No | Updated review date
                                                optional("review_date", iso8601()),
                                                // sign_off.signature | string | No | Updated signature
                                                optional("signature", png_data_uri()));

/// Body of PUT /v1/clinic/session_notes/sign_offs/{id}.
inline constexpr auto update_sign_off_body =
    request("clinic.update_sign_off", object(
                                          // session_note_id | integer | Yes | ID of the session note
                                          required("session_note_id", id),
                                          // sign_off | object | Yes | Sign-off data object
                                          required("sign_off", sign_off_changes)));

/// "Sign-off Response". Which members may be null is read from what requests may leave out.
inline constexpr auto sign_off_answer =
    answer("clinic.sign_off",
           object(required("id", id), required("session_note_id", id),
                  required("instructions", nullable(string())), required("review_date", iso8601()),
                  required("signature", png_data_uri()), required("reviewer_id", nullable(id)),
                  required("created_at", timestamp(warning)), required("updated_at", timestamp(warning))));

} // namespace notepact::clinic

#endif
