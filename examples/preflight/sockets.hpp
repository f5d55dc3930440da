// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What needs sockets. with_boost/ has them; without_boost/ can only say so.
#ifndef PREFLIGHT_SOCKETS_HPP
#define PREFLIGHT_SOCKETS_HPP

#include "command.hpp"

#include <notepact/conformance/response.hpp>
#include <notepact/http/no_answer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace preflight {

using answer_function =
    std::function<notepact::conformance::response(notepact::conformance::kept_request const&)>;

// Serves at the loopback address until SIGINT or SIGTERM comes; listening(port) is told before. An exit
// status.
int serve_until_signal(
    verb const& of, std::uint16_t port, answer_function answers,
    std::function<void(std::uint16_t)> const& listening);

// Sends requests byte for byte as they are, with Host and Content-Length if they have none. Over one
// connection, which is opened anew where the server has closed it.
class http_client {
  public:
    virtual ~http_client() = default;
    // False, and a word on stderr, if there can be none.
    virtual bool connect() = 0;
    virtual void disconnect() = 0;
    // An answer, or one that is closed.
    virtual notepact::conformance::response send(notepact::conformance::kept_request const& what) = 0;
    // Why the last request has no answer.
    virtual notepact::no_answer why() const = 0;
};

// To a server's host and port, where the default is 80. `limit` is for connecting and for each request with
// its answer, but not for a name's resolution: that is the system's. Null, and a word on stderr, if this
// preflight has no sockets.
std::unique_ptr<http_client>
make_client(verb const& of, std::string const& authority, std::chrono::seconds limit);

} // namespace preflight

#endif
