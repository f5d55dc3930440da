// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ACCOUNT_HPP
#define NOTEPACT_CLINIC_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

namespace notepact::clinic {

/// Where a clinic's API is, which its document does not say, and who calls. Views its texts, which must
/// outlive it; account owns them.
struct account_view {
    base_url_view base;
    secret_view token;
};

/// The same, which owns its texts.
struct account {
    base_url base;
    secret token;

    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND { return {base, token}; }
    operator account_view() const&& = delete;
};

inline constexpr auto account_headers = object<account_view>(
    // X-User-Token: your_token_here
    in_header<&account_view::token>(
        "X-User-Token", header_text(), described("The token of the user who calls.")));

} // namespace notepact::clinic

#endif
