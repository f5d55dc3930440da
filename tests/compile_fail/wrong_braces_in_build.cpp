// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: update_addendum_request
#include <notepact/clinic.hpp>

using namespace notepact;

auto build(clinic::account_view const& account, report& found) {
    return clinic::update_addendum.build(account, {39}, {"Fixing the names"}, found);
}
