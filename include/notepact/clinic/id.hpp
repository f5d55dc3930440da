// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ID_HPP
#define NOTEPACT_CLINIC_ID_HPP

#include <notepact/contract/words.hpp>

namespace notepact::clinic {

/// "integer", of every id of the Clinic Session Notes API v1. Zero and less are legal, but no id.
inline constexpr auto id = integer(positive(warning));

} // namespace notepact::clinic

#endif
