// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: body_is_not_the_operations_struct
#include <notepact/clinic.hpp>

using namespace notepact;

auto build(
    char* buffer, clinic::account_view const& with, clinic::update_addendum_request const& body,
    report& found) {
    return clinic::create_addendum.build_in_pieces(buffer, 100, with, body, found);
}
