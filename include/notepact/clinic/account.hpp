// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ACCOUNT_HPP
#define NOTEPACT_CLINIC_ACCOUNT_HPP

#include <notepact/http/endpoint.hpp>

namespace notepact::clinic {

/// Where a clinic's API is, which its document does not say, and who calls. Views its texts, which must
/// outlive it; account owns them.
struct account_view {
    base_url_view base; ///< what stands before `/v1/clinic/…`
    secret_view token;  ///< X-User-Token: what a header can hold, else a request is refused with `bad_header`
};

/// The same, which owns its texts. It can be handed over wherever an account_view is wanted.
struct account {
    base_url base; ///< what stands before `/v1/clinic/…`
    secret token;  ///< X-User-Token

    /// Views this, which must outlive the view; of a temporary it does not compile.
    operator account_view() const& noexcept NOTEPACT_LIFETIMEBOUND { return {base, token}; }
    operator account_view() const&& = delete;
};

/// The header of every request, "Authentication: Required": the token, as it is, without a scheme. The
/// document says nothing of its form: ASCII, not empty, no control characters, no space at an end
/// (header_text()).
inline constexpr auto account_headers = object<account_view>(
    // X-User-Token: your_token_here
    in_header<&account_view::token>(
        "X-User-Token", header_text(), described("The token of the user who calls.")));

} // namespace notepact::clinic

#endif
