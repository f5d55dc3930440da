// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ACCOUNT_HPP
#define NOTEPACT_CLINIC_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

namespace notepact::clinic {

/// Where a clinic's API is, which its document does not say, and who calls. Views its texts.
struct account {
    base_url base;
    secret token;
};

inline constexpr auto account_headers = object<account>(
    // X-User-Token: your_token_here
    in_header<&account::token>("X-User-Token", header_text()));

inline constexpr service<account_headers> api{"", ""};

} // namespace notepact::clinic

#endif
