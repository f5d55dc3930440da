// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_BASE_PATH_HPP
#define NOTEPACT_HTTP_BASE_PATH_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/base_url.hpp>

#include <string_view>

namespace notepact {

/// The path under which an API is served, by the server that its documents name: `/v3`. Without a slash at
/// its end, since paths are appended to it; empty if the documents name no server. Views the API's text;
/// allocates nothing.
inline std::string_view base_path_of(api const& owner) noexcept {
    auto const base = base_url_view::parse(owner.server);
    auto path = base ? base->path() : std::string_view();
    while (!path.empty() && path.back() == '/')
        path.remove_suffix(1);
    return path;
}

} // namespace notepact

#endif
