// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests as a client without any checks would send them, right or wrong.
#ifndef NOTEPACT_CONFORMANCE_SERVER_WIRE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_WIRE_HPP

#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/request.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// Whether a header can carry a value from one end to the other: white space at its ends is not part of it
// (RFC 9110, section 5.5), and HTTP libraries do not send control characters.
inline bool survives_in_header(std::string_view value) {
    for (char const c : value)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') return false;
    return value.empty() || (value.front() != ' ' && value.back() != ' ');
}

// The text of a parameter as it stands in a request, each item encoded; of a list with commas between them.
inline std::string
divided(rule const& parameter, std::string_view text, std::string (*encoded)(std::string_view)) {
    if (parameter.value()->kind != rule_kind::array) return encoded(text);
    std::string made;
    bool first = true;
    for_each_item(text, [&](std::string_view item) {
        if (!first) made += ',';
        first = false;
        made += encoded(item);
    });
    return made;
}
inline void put_pairs(rule const& parameter, std::string_view text, std::string& query) {
    auto const begin = '&' + percent_encoded(parameter.name()) + '=';
    auto const& r = *parameter.value();
    if (r.kind == rule_kind::array && r.detail == static_cast<rule_count>(list_form::repeated))
        for_each_item(text, [&](std::string_view item) { query += begin + percent_encoded(item); });
    else if (r.kind != rule_kind::array || !text.empty())
        query += begin + divided(parameter, text, percent_encoded);
}
// Whether every item of a header's list comes out as it went in.
inline bool survives_divided(rule const& header, std::string_view text) {
    if (header.value()->kind != rule_kind::array) return true;
    bool whole = true;
    for_each_item(text, [&whole](std::string_view item) {
        whole = whole && survives_in_header(item) && item.find(',') == item.npos;
    });
    return whole;
}

/// A request case as it goes out, its operation below a base path; nothing if no request can carry what it
/// holds: an empty segment or a dot segment in the path, a line break in a header.
inline std::optional<kept_request>
on_the_wire(operation const& of, request_case const& one, std::string_view base_path = {}) {
    kept_request made{std::string(name(of.method)), std::string(base_path)};
    auto const* in_path = of.parameters->inside();
    for (auto const& piece : of.path.pieces()) {
        made.target += piece.fixed;
        if (!piece.has_parameter()) continue;
        auto const* const text = find_text(one.parameters, piece.parameter);
        if (text == nullptr) return std::nullopt;
        auto const segment = divided(*in_path, *text, percent_encoded);
        if (segment.empty() || segment == "." || segment == "..") return std::nullopt;
        made.target += segment;
        in_path = in_path->next();
    }
    std::string query;
    for (auto const& parameter : of.parameters->members()) {
        auto const* const text = find_text(one.parameters, parameter.name());
        if (parameter.has(rule_flag::in_query) && text != nullptr) put_pairs(parameter, *text, query);
    }
    for (auto const& pair : one.further)
        query += '&' + percent_encoded(pair.name) + '=' + percent_encoded(pair.text);
    if (!query.empty()) query[0] = '?';
    made.target += query;
    for (std::size_t i = 0; i < of.headers->detail; ++i) {
        auto const& header = *of.headers->member(i);
        auto const* const text = find_text(one.headers, header.name());
        if (text == nullptr) continue;
        auto const value = divided(header, *text, as_it_is);
        if (!survives_in_header(value) || !survives_divided(header, *text)) return std::nullopt;
        if (value.empty() && text->empty() && header.value()->kind == rule_kind::array) continue;
        made.headers.emplace_back(header.name(), (i == 0 ? before_credential(of) : std::string()) + value);
    }
    made.headers.emplace_back(accept_encoding, identity_coding);
    if (one.has_body) {
        auto const media_type = of.media ? std::string_view(one.media_type) : json_media_type;
        if (!survives_in_header(media_type)) return std::nullopt;
        made.headers.emplace_back("Content-Type", media_type);
        made.body = one.body;
    }
    return made;
}

} // namespace notepact::conformance::detail

#endif
