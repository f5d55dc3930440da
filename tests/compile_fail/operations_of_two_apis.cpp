// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: operations_of_two_apis
#include <notepact/clinic/operations.hpp>
#include <notepact/http/api.hpp>

using namespace notepact;

constexpr endpoint<clinic::account_headers, no_parameters, no_body, clinic::addendum_replies> book_visit{
    "acme.book_visit", verb::get, "/visits"};

constexpr auto operations = operations_of<book_visit, clinic::create_addendum>;
