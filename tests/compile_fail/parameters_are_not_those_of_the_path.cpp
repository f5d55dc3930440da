// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: parameters_are_not_those_of_the_path
#include <notepact/clinic.hpp>

using namespace notepact;

inline constexpr endpoint<
    clinic::account_headers, clinic::sign_off_path, clinic::update_sign_off_body, clinic::sign_off_replies>
    misspelt{"clinic.misspelt", verb::put, "/v1/clinic/session_notes/sign_offs/{signOffId}"};
