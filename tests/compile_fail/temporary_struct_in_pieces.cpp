// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: deleted
#include <notepact/clinic.hpp>

using namespace notepact;

auto write(report& found) {
    return write_in_pieces(
        clinic::create_addendum_body, clinic::create_addendum_request{46, {"instructions"}}, found);
}
