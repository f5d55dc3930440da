// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An answer with its status.
#include "measure.hpp"

#include <notepact/clinic.hpp>

using namespace notepact;

bool interpret(callers const& with) {
    return interpret_text(clinic::create_sign_off, 201, with.answer, with.report) == answer_kind::success;
}
