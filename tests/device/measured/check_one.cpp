// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "measure.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/sign_off.hpp>

bool check_one(callers const& with) {
    return check_text(notepact::clinic::sign_off_answer, with.answer, with.report).ok();
}
