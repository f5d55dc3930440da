// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HTTP_SERVER_METHODS_HPP
#define HTTP_SERVER_METHODS_HPP

#include "answer.hpp"

#include <string_view>

namespace http_server {

/// The method of whose answer the one to `method` is made: HEAD is answered as GET is, and the session leaves
/// out the body (RFC 9110, section 9.3.2).
constexpr std::string_view method_to_ask(std::string_view method) noexcept {
    return method == "HEAD" ? std::string_view("GET") : method;
}

/// Makes an API's answer that of a server which has HEAD where GET is, and OPTIONS everywhere: Allow names
/// them, and what the API says to OPTIONS, 405 with Allow, becomes 204 with Allow (RFC 9110, section 9.3.7).
/// What the API does not know stays 404, but `*`, which is the server.
void add_methods(http_request const& came, answer& made);

} // namespace http_server

#endif
