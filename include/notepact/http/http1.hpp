// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests as the text of HTTP/1.1 (RFC 9112), for hosts that have a TLS socket and no HTTP client.
#ifndef NOTEPACT_HTTP_HTTP1_HPP
#define NOTEPACT_HTTP_HTTP1_HPP

#include <notepact/format/number.hpp>
#include <notepact/http/request.hpp>
#include <notepact/http/request_in_pieces.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

namespace detail {

template <class Request, class Sink>
void put_http1_head(Request const& r, std::size_t content_length, std::string_view host, Sink&& sink) {
    constexpr std::string_view line_end = "\r\n", type = "Content-Type", get = "GET", deletion = "DELETE";
    if (!r.host().empty()) host = r.host();
    sink(r.method());
    sink(std::string_view(" "));
    sink(r.target());
    sink(std::string_view(" HTTP/1.1\r\nHost: "));
    sink(host);
    sink(line_end);
    bool body = content_length != 0;
    for (auto const header : r.headers()) {
        body = body || header.name == type;
        sink(header.name);
        sink(std::string_view(": "));
        sink(header.value);
        sink(line_end);
    }
    // RFC 9110, section 8.6: also where a method that could have a body has none.
    if (body || (r.method() != get && r.method() != deletion)) {
        sink(std::string_view("Content-Length: "));
        put_decimal(content_length, sink);
        sink(line_end);
    }
    sink(line_end);
}

} // namespace detail

/// Hands the head of a request, its request line and headers, Host and Content-Length among them, and the
/// empty line, to `sink(std::string_view)` in pieces; the body follows it, in as many bytes as Content-Length
/// says (RFC 9112). Nothing in a request can end a line early. `host` is the value of Host for a request in
/// origin form, and is not checked. The credential is in it. Allocates nothing.
/// @{
template <class Storage, class Sink>
void put_http1_head(basic_request<Storage> const& r, Sink&& sink, std::string_view host = {}) {
    detail::put_http1_head(r, r.body().size(), host, sink);
}
template <class Sink>
void put_http1_head(request_in_pieces const& r, Sink&& sink, std::string_view host = {}) {
    detail::put_http1_head(r, r.content_length(), host, sink);
}
/// @}

} // namespace notepact

#endif
