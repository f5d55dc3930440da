// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the server itself refuses, before any API has seen it. Needs no Boost.
#ifndef HTTP_SERVER_REASON_HPP
#define HTTP_SERVER_REASON_HPP

#include <string>
#include <string_view>

namespace http_server {

/// A status, and why, in words of ours: nothing of the request is in them.
struct refusal {
    unsigned status = 0; ///< 0: there is none
    std::string_view why = {};

    explicit operator bool() const noexcept { return status != 0; }
};

/// The reason phrase (RFC 9110, section 15) of an error that a server has without an API.
constexpr std::string_view reason(unsigned status) noexcept {
    switch (status) {
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 505: return "HTTP Version Not Supported";
    default: return "Bad Request";
    }
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
