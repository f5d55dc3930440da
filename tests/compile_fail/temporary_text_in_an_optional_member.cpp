// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: temporary_text_would_dangle
#include <notepact/clinic/addendum.hpp>

#include <string>

using namespace notepact;

std::string typed();

void answer(clinic::update_addendum_request& request) {
    request.addendum.instructions_response = typed();
}
