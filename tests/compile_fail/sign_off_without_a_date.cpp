// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: instant
//
// A forgotten review date is not 1970.
#include <notepact/clinic.hpp>

#include <optional>

auto const fields = notepact::clinic::create_sign_off_request::fields{std::nullopt};
