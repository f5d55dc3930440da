// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ACCOUNT_HPP
#define NOTEPACT_MAXCARE_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

#include <string>
#include <string_view>

namespace notepact::maxcare {

/// servers: https://api.maxcare.ai/v3. Where the API is, unless an account says otherwise.
inline constexpr std::string_view server = "https://api.maxcare.ai/v3";

namespace detail {
inline constexpr auto documented_server = base_url_view::parse(server);
static_assert(documented_server);
} // namespace detail

/// Who calls, for which clinic, and where the API is. Views its texts, which must outlive it; account owns
/// them.
struct account_view {
    secret_view api_key; ///< "Marketplace API key", without `Bearer`; an RFC 6750 token, else `bad_header`
    text_view organization_id; ///< "Target clinic organization ID"; what a header can hold, else `bad_header`
    base_url_view base = *detail::documented_server; ///< where the API is; by default as documented
};

/// The same, which owns its texts. It can be handed over wherever an account_view is wanted.
struct account {
    secret api_key;                                       ///< "Marketplace API key", without `Bearer`
    std::string organization_id;                          ///< "Target clinic organization ID"
    base_url base = base_url(*detail::documented_server); ///< where the API is; by default as documented

    /// Views this, which must outlive the view; of a temporary it does not compile.
    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND {
        return {api_key, organization_id, base};
    }
    operator account_view() const&& = delete;
};

/// The headers of every request: the credential, and for which clinic.
inline constexpr auto account_headers = object<account_view>(
    // securitySchemes, api-key: http bearer, Marketplace API key
    in_header<&account_view::api_key>(
        "Authorization", bearer_token(), scheme("Bearer"), described("The key of a marketplace app.")),
    // X-Organization-Id | header | required: Target clinic organization ID
    in_header<&account_view::organization_id>(
        "X-Organization-Id", header_text(), described("The clinic for which the app calls.")));

} // namespace notepact::maxcare

#endif
