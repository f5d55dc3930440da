// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests, base URLs and targets as Boost.URL holds them. Never normalise a built URL: Boost.URL would
// decode `%2F` and then remove dot segments, so that one id could become another endpoint.
#ifndef NOTEPACT_BRIDGE_URL_HPP
#define NOTEPACT_BRIDGE_URL_HPP

#include <notepact/http/base_url.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/request.hpp>

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <boost/url/url_base.hpp>
#include <boost/url/url_view.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace notepact {

/// The URL of a request, which must outlive it: the very characters that were written. A relative reference
/// if the request was built without a base URL.
template <class Storage>
boost::urls::url_view to_url_view(basic_request<Storage> const& r) {
    auto const parsed = boost::urls::parse_uri_reference({r.url().data(), r.url().size()});
    return parsed ? *parsed : boost::urls::url_view(); // what was built is a URL
}
boost::urls::url_view to_url_view(request const&&) = delete; // it would view what is gone

/// The same, on its own: allocates a copy.
template <class Storage>
boost::urls::url to_url(basic_request<Storage> const& r) {
    return boost::urls::url(to_url_view(r));
}

/// The target of a request that came: the very characters that parse_origin_form or parse_uri took, for
/// incoming_request. Views what the url_view does.
inline std::string_view to_target(boost::urls::url_view const& target) noexcept {
    auto const characters = target.buffer();
    return {characters.data(), characters.size()};
}
std::string_view to_target(boost::urls::url_base const&&) = delete;

/// A base URL, as base_url::parse reads its text, else `bad_base_url`. Allocates a copy.
inline result<base_url>
to_base_url(boost::urls::url_view const& text, base_url_policy policy = base_url_policy::secure) {
    return base_url::parse(to_target(text), policy);
}

/// As match() of those characters; nothing is normalised. The match views what the url_view does.
inline request_match match(
    api const& api, std::string_view method, boost::urls::url_view const& target,
    std::string_view base_path = {}) noexcept {
    return match(api, method, to_target(target), base_path);
}
request_match
match(api const&, std::string_view, boost::urls::url_base const&&, std::string_view = {}) = delete;

} // namespace notepact

#endif
