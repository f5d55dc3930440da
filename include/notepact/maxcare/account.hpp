// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ACCOUNT_HPP
#define NOTEPACT_MAXCARE_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

#include <string>
#include <string_view>

namespace notepact::maxcare {

/// servers: https://api.maxcare.ai/v3
inline constexpr std::string_view server = "https://api.maxcare.ai/v3";

namespace detail {
inline constexpr auto documented_server = base_url_view::parse(server);
static_assert(documented_server);
} // namespace detail

/// Who calls, for which clinic, and where the API is. Views its texts, which must outlive it; account owns
/// them.
struct account_view {
    secret_view api_key;
    text_view organization_id;
    base_url_view base = *detail::documented_server;
};

/// The same, which owns its texts.
struct account {
    secret api_key;
    std::string organization_id;
    base_url base = base_url(*detail::documented_server);

    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND {
        return {api_key, organization_id, base};
    }
    operator account_view() const&& = delete;
};

inline constexpr auto account_headers = object<account_view>(
    // securitySchemes, api-key: http bearer, Marketplace API key
    in_header<&account_view::api_key>(
        "Authorization", bearer_token(), scheme("Bearer"), described("The key of a marketplace app.")),
    // X-Organization-Id | header | required: Target clinic organization ID
    in_header<&account_view::organization_id>(
        "X-Organization-Id", header_text(), described("The clinic for which the app calls.")));

} // namespace notepact::maxcare

#endif
