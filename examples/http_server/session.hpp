// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HTTP_SERVER_SESSION_HPP
#define HTTP_SERVER_SESSION_HPP

#include "answer.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <memory>
#include <optional>

namespace http_server {

/// One connection: requests and answers in turn, as long as the client likes. It keeps itself alive.
class session : public std::enable_shared_from_this<session> {
  public:
    session(boost::asio::ip::tcp::socket socket, answer_function const& answers)
        : stream_(std::move(socket)), later_(stream_.get_executor()), answers_(answers) {}
    void read_request();

  private:
    using string_body = boost::beast::http::string_body;

    void answer_request(boost::beast::error_code error);
    void refuse(boost::beast::http::status status);
    void prepare(answer&& made);
    void write_later(std::chrono::milliseconds delay);
    void write_response();
    void close();
    void read_rest();

    boost::beast::tcp_stream stream_;
    boost::asio::steady_timer later_;
    answer_function const& answers_;
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<string_body>> parser_; // one for each request
    boost::beast::http::response<string_body> response_;
    std::array<char, 4096> rest_;
};

} // namespace http_server

#endif
