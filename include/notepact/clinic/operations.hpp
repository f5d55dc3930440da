// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_OPERATIONS_HPP
#define NOTEPACT_CLINIC_OPERATIONS_HPP

#include <notepact/clinic/account.hpp>
#include <notepact/clinic/addendum.hpp>
#include <notepact/clinic/errors.hpp>
#include <notepact/clinic/sign_off.hpp>

#include <cstdint>

namespace notepact::clinic {

/// Which addendum.
struct addendum_id {
    std::int64_t id; ///< the one that was answered; zero and less are the warning `not_positive`
};
/// Which sign-off.
struct sign_off_id {
    std::int64_t id; ///< the one that was answered; zero and less are the warning `not_positive`
};
/// id | integer | Yes | Addendum ID
inline constexpr auto addendum_path = object<addendum_id>(
    in_path<&addendum_id::id>("id", integer_text(), described("The id of the addendum.")));
/// id | integer | Yes | Sign-off ID
inline constexpr auto sign_off_path = object<sign_off_id>(
    in_path<&sign_off_id::id>("id", integer_text(), described("The id of the sign-off.")));

/// What the operations on addendums answer, and those on sign-offs. The document names no success status: 200
/// and 201 are both read so.
/// @{
using addendum_replies = replies<
    on<200, addendum_answer>, on<201, addendum_answer>, on<401, refused_answer>, on<404, refused_answer>,
    on<422, invalid_answer>>;
using sign_off_replies = replies<
    on<200, sign_off_answer>, on<201, sign_off_answer>, on<401, refused_answer>, on<404, refused_answer>,
    on<422, invalid_answer>>;
/// @}

/// What sets these operations apart: any other 4xx and 5xx in the shape of an error is one, and a POST is
/// never repeated by a program, since no idempotency key is documented.
/// @{
constexpr operation_options repeated(repetition how) noexcept {
    operation_options options;
    options.repeated = how;
    options.other_errors = true;
    return options;
}
inline constexpr auto by_program = repeated(repetition::allowed), by_hand = repeated(repetition::by_hand);
/// @}

/// "Create an addendum for a session note." Endpoint: POST /v1/clinic/session_notes/addendums. Sent again, it
/// may create a second one: once it was sent, advise() never says retry.
inline constexpr endpoint<account_headers, no_parameters, create_addendum_body, addendum_replies>
    create_addendum{"clinic.create_addendum", verb::post, "/v1/clinic/session_notes/addendums", by_hand};
/// "Update Session Note Addendum": the response to it. Endpoint: PUT /v1/clinic/session_notes/addendums/{id}.
/// The same values may be sent again.
inline constexpr endpoint<account_headers, addendum_path, update_addendum_body, addendum_replies>
    update_addendum{
        "clinic.update_addendum", verb::put, "/v1/clinic/session_notes/addendums/{id}", by_program};
/// "Create a sign-off for a session note." Endpoint: POST /v1/clinic/session_notes/sign_offs. Sent again, it
/// may create a second one: once it was sent, advise() never says retry.
inline constexpr endpoint<account_headers, no_parameters, create_sign_off_body, sign_off_replies>
    create_sign_off{"clinic.create_sign_off", verb::post, "/v1/clinic/session_notes/sign_offs", by_hand};
/// "Update Session Note Sign-off": changes it. Endpoint: PUT /v1/clinic/session_notes/sign_offs/{id}. The
/// same values may be sent again.
inline constexpr endpoint<account_headers, sign_off_path, update_sign_off_body, sign_off_replies>
    update_sign_off{
        "clinic.update_sign_off", verb::put, "/v1/clinic/session_notes/sign_offs/{id}", by_program};

} // namespace notepact::clinic

#endif
