// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: credential_is_a_list
#include <notepact/clinic/operations.hpp>
#include <notepact/http/parameter_lists.hpp>

#include <vector>

using namespace notepact;

struct account {
    base_url_view base;
    std::vector<text_view> tokens;
};
constexpr auto headers = object<account>(in_header<&account::tokens>("X-Token", comma_list(header_text())));
constexpr endpoint<headers, no_parameters, no_body, clinic::addendum_replies> read{
    "acme.read", verb::get, "/read"};
