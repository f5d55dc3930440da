// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ACCOUNT_HPP
#define NOTEPACT_MAXCARE_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

#include <string_view>

namespace notepact::maxcare {

/// servers: https://api.maxcare.ai/v3
inline constexpr std::string_view server = "https://api.maxcare.ai/v3";

/// Who calls, for which clinic, and where the API is. Views its texts.
struct account {
    secret api_key;
    std::string_view organization_id;
    base_url base = *base_url::parse(server);
};

inline constexpr auto account_headers = object<account>(
    // securitySchemes, api-key: http bearer, Marketplace API key
    in_header<&account::api_key>("Authorization", bearer_token()),
    // X-Organization-Id | header | required: Target clinic organization ID
    in_header<&account::organization_id>("X-Organization-Id", header_text()));

inline constexpr service<account_headers> api{"Bearer ", server};

} // namespace notepact::maxcare

#endif
