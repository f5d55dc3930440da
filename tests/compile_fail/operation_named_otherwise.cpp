// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: operation_named_otherwise
#include <notepact/clinic/operations.hpp>
#include <notepact/http/api.hpp>

using namespace notepact;

namespace acme {
constexpr endpoint<clinic::account_headers, no_parameters, no_body, clinic::addendum_replies> book_visit{
    "acme.book", verb::get, "/visits"};
}

constexpr auto operations = operations_of<acme::book_visit>;
