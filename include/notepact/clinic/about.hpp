// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ABOUT_HPP
#define NOTEPACT_CLINIC_ABOUT_HPP

#include <notepact/clinic/operations.hpp>
#include <notepact/http/about.hpp>

#include <string_view>

namespace notepact::clinic {

inline constexpr api_about about{
    "clinic",
    "Clinic Session Notes API",
    "1",
    "page \"Session Notes\" of the Clinic API's documentation",
    operations,
    std::size(operations)};

} // namespace notepact::clinic

#endif
