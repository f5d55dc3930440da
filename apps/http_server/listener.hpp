// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An HTTP server: a function from requests to answers becomes one, by Boost.Beast.
#ifndef HTTP_SERVER_LISTENER_HPP
#define HTTP_SERVER_LISTENER_HPP

#include "answer.hpp"
#include "session.hpp"
#include "settings.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include <string>

namespace http_server {

class listener {
  public:
    /// From here on, SIGINT and SIGTERM end run() and nothing else, and SIGPIPE does nothing. `program` is
    /// how the server calls itself on standard error.
    listener(std::string program, handlers served, settings how);

    /// False, and a word on standard error, if it cannot; a warning if other machines can reach it.
    bool listen();
    /// `http://127.0.0.1:8080`; after listen().
    std::string origin() const;
    line_log& log() { return context_.log; }

    /// Answers until a signal comes, also in the middle of an answer.
    void run();

  private:
    boost::system::error_code open(boost::asio::ip::tcp::endpoint const& at);
    void accept();
    void pause();

    std::string program_;
    session_context context_;
    boost::asio::io_context loop_{1};
    boost::asio::signal_set signals_;
    boost::asio::ip::tcp::acceptor acceptor_{loop_};
    boost::asio::steady_timer pause_{loop_};
};

} // namespace http_server

#endif
