// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests as a client without any checks would send them, right or wrong.
#ifndef NOTEPACT_CONFORMANCE_WIRE_HPP
#define NOTEPACT_CONFORMANCE_WIRE_HPP

#include <notepact/conformance/request_cases.hpp>
#include <notepact/conformance/response.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/about.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/request.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

namespace detail {

inline std::string percent_encoded(std::string_view text) {
    std::string made;
    percent_encode(text, [&made](std::string_view piece) { made += piece; });
    return made;
}

inline std::string const* find_text(std::vector<named_text> const& texts, std::string_view name) {
    for (auto const& one : texts)
        if (one.name == name) return &one.text;
    return nullptr;
}

// Whether a header can carry a value from one end to the other: white space at its ends is not part of it
// (RFC 9110, section 5.5), and HTTP libraries do not send control characters.
inline bool survives_in_header(std::string_view value) {
    for (char const c : value)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') return false;
    return value.empty() || (value.front() != ' ' && value.back() != ' ');
}

// The path under which an API is served: the given one, or that of the server in its documents. Without a
// slash at its end, since paths are appended to it.
inline std::string base_path_of(api_about const& api, std::optional<std::string> const& given) {
    auto const base = base_url::parse(api.operations[0]->owner->server);
    auto path = given ? *given : base ? std::string(base->path()) : std::string();
    while (!path.empty() && path.back() == '/')
        path.pop_back();
    return path;
}

} // namespace detail

/// A request case as it goes out, its operation below a base path; nothing if no request can carry what it
/// holds: an empty segment or a dot segment in the path, a line break in a header.
inline std::optional<kept_request>
on_the_wire(operation const& of, request_case const& one, std::string_view base_path = {}) {
    kept_request made{std::string(name(of.method)), std::string(base_path)};
    for (auto const& piece : of.path.pieces()) {
        made.target += piece.fixed;
        if (!piece.has_parameter()) continue;
        auto const* const text = detail::find_text(one.parameters, piece.parameter);
        if (text == nullptr || text->empty() || *text == "." || *text == "..") return std::nullopt;
        made.target += detail::percent_encoded(*text);
    }
    std::string query;
    for (std::size_t i = 0; i < of.parameters->detail; ++i) {
        auto const& parameter = *of.parameters->member(i);
        auto const* const text = detail::find_text(one.parameters, parameter.name());
        if (parameter.has(rule_flag::in_query) && text != nullptr)
            query += '&' + detail::percent_encoded(parameter.name()) + '=' + detail::percent_encoded(*text);
    }
    for (auto const& pair : one.further)
        query += '&' + detail::percent_encoded(pair.name) + '=' + detail::percent_encoded(pair.text);
    if (!query.empty()) query[0] = '?';
    made.target += query;
    for (std::size_t i = 0; i < of.owner->headers->detail; ++i) {
        auto const header = of.owner->headers->member(i)->name();
        auto const* const text = detail::find_text(one.headers, header);
        if (text == nullptr) continue;
        if (!detail::survives_in_header(*text)) return std::nullopt;
        made.headers.emplace_back(
            header, std::string(i == 0 ? of.owner->credential_scheme : std::string_view()) + *text);
    }
    made.headers.emplace_back(notepact::detail::accept_encoding, notepact::detail::identity_coding);
    if (one.has_body) {
        auto const media_type =
            of.media ? std::string_view(one.media_type) : notepact::detail::json_media_type;
        if (!detail::survives_in_header(media_type)) return std::nullopt;
        made.headers.emplace_back("Content-Type", media_type);
        made.body = one.body;
    }
    return made;
}

} // namespace notepact::conformance

#endif
