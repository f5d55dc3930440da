// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ERRORS_HPP
#define NOTEPACT_CLINIC_ERRORS_HPP

#include <notepact/contract/words.hpp>

namespace notepact::clinic {

/// "422 Unprocessable Entity": texts by member, or one text, which the document shows for 404 only.
inline constexpr auto invalid_answer =
    answer("clinic.invalid", object(required("errors", either(map_of(array_of(string())), string()))));

/// "404 Not Found": one text. 401, which the document does not show, has the same shape.
inline constexpr auto refused_answer = answer("clinic.refused", object(required("errors", string())));

} // namespace notepact::clinic

#endif
