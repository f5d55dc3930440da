// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: empty_scheme
#include <notepact/contract/parameter_words.hpp>
#include <notepact/http/endpoint.hpp>

using namespace notepact;

struct account {
    base_url_view base;
    secret_view token;
};
constexpr auto headers =
    object<account>(in_header<&account::token>("Authorization", bearer_token(), scheme("")));
