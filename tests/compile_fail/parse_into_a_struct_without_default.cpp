// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: struct_that_cannot_be_empty
#include <notepact/clinic.hpp>

using namespace notepact;

void parse(std::string_view bytes, clinic::create_sign_off_request& out, report& report) {
    parse_text(clinic::create_sign_off_body, bytes, out, report);
}
