// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: credential_is_a_list
#include <notepact/http/parameter_lists.hpp>

using namespace notepact;

#include <notepact/http/endpoint.hpp>

#include <vector>
struct account {
    base_url_view base;
    std::vector<text_view> tokens;
};
constexpr auto headers = object<account>(in_header<&account::tokens>("X-Token", comma_list(header_text())));
constexpr service<headers> server{"", "https://a.example"};
