// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: no_reply_of_an_error
#include <notepact/clinic.hpp>

using namespace notepact;

inline constexpr endpoint<
    clinic::account_headers, no_parameters, no_body, replies<on<200, clinic::addendum_answer>>>
    newest{"clinic.newest", verb::get, "/v1/newest"};
