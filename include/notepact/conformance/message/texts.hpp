// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_TEXTS_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_TEXTS_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/base_path.hpp>
#include <notepact/http/operation.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

inline std::string percent_encoded(std::string_view text) {
    std::string made;
    percent_encode(text, [&made](std::string_view piece) { made += piece; });
    return made;
}

inline std::string base64_of(std::string_view bytes) {
    std::string made(base64_encoded_size(bytes.size()), '\0');
    base64_encode(bytes, made.data());
    return made;
}

inline std::string as_it_is(std::string_view text) {
    return std::string(text);
}

inline std::string const* find_text(std::vector<named_text> const& texts, std::string_view name) {
    for (auto const& one : texts)
        if (one.name == name) return &one.text;
    return nullptr;
}

// The path under which an API is served: the given one, or that of its documents. Without a slash at its end.
inline std::string served_path(api const& owner, std::optional<std::string> const& given) {
    auto path = given ? *given : std::string(base_path_of(owner));
    while (!path.empty() && path.back() == '/')
        path.pop_back();
    return path;
}

// What stands before the credential in its header.
inline std::string before_credential(operation const& of) {
    auto const scheme = of.scheme();
    return scheme.empty() ? std::string() : std::string(scheme) + ' ';
}

} // namespace notepact::conformance::detail

#endif
