// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// expect: credential_is_optional
#include <notepact/clinic/operations.hpp>

#include <optional>

using namespace notepact;

struct account {
    base_url_view base;
    std::optional<secret_view> token;
};
inline constexpr auto headers =
    object<account>(in_header_optional<&account::token>("X-Token", header_text()));
inline constexpr endpoint<headers, no_parameters, no_body, clinic::addendum_replies> read{
    "acme.read", verb::get, "/read"};
