// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What needs sockets. with_boost/ has them; without_boost/ can only say so.
#ifndef PREFLIGHT_SOCKETS_HPP
#define PREFLIGHT_SOCKETS_HPP

#include "../http_server/reason.hpp"
#include "../http_server/settings.hpp"
#include "command.hpp"

#include <notepact/conformance/message.hpp>
#include <notepact/http/no_answer.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace notepact::preflight {

// What answers the requests that come.
class served_apis {
  public:
    struct reaction {
        conformance::response made;
        std::string why; // for the log; nothing in it came with the request
    };

    virtual ~served_apis() = default;
    virtual reaction answer(conformance::kept_request const& came) = 0;
    // The answer to what is refused before it comes here.
    virtual conformance::response refuse(http_server::refusal const& what, std::string_view target) = 0;
    // Whether a request is refused whatever its body is.
    virtual bool is_refused_by_head(conformance::kept_request const& head) const = 0;
    // What is said when requests may come to `http://HOST:PORT`.
    virtual std::string greeting(std::string const& origin) const = 0;
};

// Serves until SIGINT or SIGTERM comes. An exit status.
int serve_until_signal(verb const& of, http_server::settings const& how, served_apis& apis);

// Sends requests byte for byte as they are, with Host and Content-Length if they have none. Over one
// connection, which is opened anew where the server has closed it. A request that finds that out by getting
// nothing at all of an answer is sent once more, on the new one; on a connection that was never used before,
// it would be the request that the server does not answer.
class http_client {
  public:
    virtual ~http_client() = default;
    // False, and a word on stderr, if there can be none.
    virtual bool connect() = 0;
    virtual void disconnect() = 0;
    // An answer, or one that is closed.
    virtual conformance::response send(conformance::kept_request const& what) = 0;
    // Why the last request has no answer.
    virtual no_answer why() const = 0;
    // How many requests were sent once more.
    virtual std::size_t sent_again() const = 0;
};

// To a server's host and port, where the default is 80. `limit` is for connecting and for each request with
// its answer, but not for a name's resolution: that is the system's. Null, and a word on stderr, if this
// preflight has no sockets.
std::unique_ptr<http_client>
make_client(verb const& of, std::string const& authority, std::chrono::seconds limit);

} // namespace notepact::preflight

#endif
