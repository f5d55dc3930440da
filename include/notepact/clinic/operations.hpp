// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_OPERATIONS_HPP
#define NOTEPACT_CLINIC_OPERATIONS_HPP

#include <notepact/clinic/addendum.hpp>
#include <notepact/clinic/errors.hpp>
#include <notepact/clinic/sign_off.hpp>
#include <notepact/http/operation.hpp>

namespace notepact::clinic {

// The document names no success status: 200 and 201 are both read so.
inline constexpr reply addendum_replies[] = {{200, addendum_answer},
                                             {201, addendum_answer},
                                             {401, refused_answer},
                                             {404, refused_answer},
                                             {422, invalid_answer}};
inline constexpr reply sign_off_replies[] = {{200, sign_off_answer},
                                             {201, sign_off_answer},
                                             {401, refused_answer},
                                             {404, refused_answer},
                                             {422, invalid_answer}};

/// The operations of the Clinic Session Notes API v1.
inline constexpr operation operations[] = {
    {"clinic.create_addendum", verb::post, "/v1/clinic/session_notes/addendums", create_addendum_body,
     addendum_replies},
    {"clinic.update_addendum", verb::put, "/v1/clinic/session_notes/addendums/{id}", update_addendum_body,
     addendum_replies},
    {"clinic.create_sign_off", verb::post, "/v1/clinic/session_notes/sign_offs", create_sign_off_body,
     sign_off_replies},
    {"clinic.update_sign_off", verb::put, "/v1/clinic/session_notes/sign_offs/{id}", update_sign_off_body,
     sign_off_replies},
};

inline constexpr operation const& create_addendum = operations[0];
inline constexpr operation const& update_addendum = operations[1];
inline constexpr operation const& create_sign_off = operations[2];
inline constexpr operation const& update_sign_off = operations[3];

} // namespace notepact::clinic

#endif
