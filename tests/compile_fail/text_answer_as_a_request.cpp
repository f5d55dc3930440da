// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: text_answer_as_a_request
#include <notepact/http/endpoint.hpp>

using namespace notepact;

struct account {
    base_url_view base;
    secret_view token;
};
constexpr auto headers = object<account>(in_header<&account::token>("X-Token", header_text()));
constexpr auto line = answer_text("depot.line", string());
constexpr endpoint<headers, no_parameters, line, replies<on<200, line>, default_<line>>> send{
    "depot.send", verb::post, "/lines"};
