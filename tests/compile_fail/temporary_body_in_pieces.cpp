// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/clinic.hpp>

using namespace notepact;

auto build(char* buffer, clinic::account_view const& with, report& found) {
    return clinic::create_addendum.build_in_pieces(
        buffer, 100, with, clinic::create_addendum_request{46, {"instructions"}}, found);
}
