// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The Clinic Session Notes API v1, whole.
#ifndef NOTEPACT_CLINIC_HPP
#define NOTEPACT_CLINIC_HPP

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/api.hpp>

#endif
