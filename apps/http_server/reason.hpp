// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the server itself refuses, before any API has seen it. Needs no Boost.
#ifndef HTTP_SERVER_REASON_HPP
#define HTTP_SERVER_REASON_HPP

#include <notepact/http/reason_phrase.hpp>

#include <string>
#include <string_view>

namespace http_server {

/// A status, and why, in words of ours: nothing of the request is in them.
struct refusal {
    unsigned status = 0; ///< 0: there is none
    std::string_view why = {};

    explicit operator bool() const noexcept { return status != 0; }
};

/// The reason phrase of an error that a server has without an API.
constexpr std::string_view reason(unsigned status) noexcept {
    auto const phrase = notepact::reason_phrase(status);
    return phrase.empty() ? notepact::reason_phrase(400) : phrase;
}

/// The same as one word: `bad_request`.
inline std::string reason_code(unsigned status) {
    std::string code(reason(status));
    for (char& c : code)
        c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return code;
}

/// For a person: the phrase, and why.
inline std::string reason_text(refusal const& what) {
    return std::string(reason(what.status)).append(": ").append(what.why);
}

} // namespace http_server

#endif
