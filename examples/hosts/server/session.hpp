// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HOST_SERVER_SESSION_HPP
#define HOST_SERVER_SESSION_HPP

#include "service.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <memory>
#include <optional>

namespace host_server {

/// What goes wrong on purpose, for those who test a client. The request is carried out all the same.
enum class fault {
    none,
    gateway,  ///< 502 and a page of HTML, as from a proxy
    redirect, ///< 307 to where the request came
    close,    ///< the connection is closed instead of an answer
    half,     ///< and here after half of the body
    length,   ///< Content-Length is larger than the body
    huge,     ///< 20 MB of body
    flood,    ///< the same, and no header says how many
    slow      ///< no answer, ever
};
inline constexpr std::string_view fault_names[] = {
    "none", "gateway", "redirect", "close", "half", "length", "huge", "flood", "slow"};

/// One connection: requests and answers in turn, as long as the client likes. It keeps itself alive.
class session : public std::enable_shared_from_this<session> {
  public:
    session(boost::asio::ip::tcp::socket socket, service& answers, fault wrong)
        : stream_(std::move(socket)), answers_(answers), wrong_(wrong) {}
    void read_request();

  private:
    using string_body = boost::beast::http::string_body;

    void answer_request(boost::beast::error_code error);
    void refuse(boost::beast::http::status status);
    void spoil();
    void write_response();
    void close();
    void read_rest();

    boost::beast::tcp_stream stream_;
    service& answers_;
    fault wrong_;
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<string_body>> parser_; // one for each request
    boost::beast::http::response<string_body> response_;
    std::array<char, 4096> rest_;
};

} // namespace host_server

#endif
