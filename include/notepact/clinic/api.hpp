// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_API_HPP
#define NOTEPACT_CLINIC_API_HPP

#include <notepact/clinic/manners.hpp>
#include <notepact/clinic/operations.hpp>
#include <notepact/http/api.hpp>

namespace notepact::clinic {

/// The Clinic Session Notes API v1. Its document names no server.
inline constexpr notepact::api api{
    "clinic",
    "Clinic Session Notes API",
    "1",
    "page \"Session Notes\" of the Clinic API's documentation",
    "",
    operations_of<create_addendum, update_addendum, create_sign_off, update_sign_off>,
    {},
    with_manners(manners)};

} // namespace notepact::clinic

#endif
