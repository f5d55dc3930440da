// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An HTTP server at the loopback address: a function from requests to answers becomes one, by Boost.Beast.
#ifndef HTTP_SERVER_LISTENER_HPP
#define HTTP_SERVER_LISTENER_HPP

#include "answer.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include <cstdint>

namespace http_server {

class listener {
  public:
    using endpoint_type = boost::asio::ip::tcp::endpoint;

    /// From here on, SIGINT and SIGTERM end run() and nothing else.
    explicit listener(answer_function answers);

    /// Where it is with a port; 0: any that is free.
    static endpoint_type place(std::uint16_t port);
    boost::system::error_code listen(endpoint_type const& at);
    endpoint_type endpoint() const { return acceptor_.local_endpoint(); }

    /// Answers until a signal comes, also in the middle of an answer.
    void run();

  private:
    void accept();
    void pause();

    answer_function answers_;
    boost::asio::io_context loop_{1};
    boost::asio::signal_set signals_;
    boost::asio::ip::tcp::acceptor acceptor_{loop_};
    boost::asio::steady_timer pause_{loop_};
};

} // namespace http_server

#endif
