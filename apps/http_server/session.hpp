// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef HTTP_SERVER_SESSION_HPP
#define HTTP_SERVER_SESSION_HPP

#include "answer.hpp"
#include "line_log.hpp"
#include "reason.hpp"
#include "settings.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string_type.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/system/error_code.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace http_server {

/// What all connections have in common; it outlives them.
struct session_context {
    handlers served;
    settings how;
    line_log log;
};

/// One connection: requests and answers in turn, as long as the client likes. It keeps itself alive.
class session : public std::enable_shared_from_this<session> {
  public:
    session(boost::asio::ip::tcp::socket socket, session_context& context);
    void begin_request();

  private:
    using error_code = boost::system::error_code;
    using string_body = boost::beast::http::string_body;
    using parser = boost::beast::http::request_parser<string_body>;

    // A request comes.
    void read_head();
    bool parse_head(error_code& failed);
    void head_is_there();
    void ask_for_body();
    void read_body();
    void fail(error_code failed);

    // It is answered.
    void answer_request();
    void refuse(refusal const& what);
    void send(answer&& made, std::chrono::milliseconds delay, bool keep_alive);
    void write_response();
    void close();
    void read_rest();

    void be_patient();

    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer patience_, later_;
    bool out_of_patience_ = false;
    session_context& context_;
    boost::beast::flat_buffer buffer_;
    std::optional<parser> parser_; // one for each request
    std::function<void(std::uint64_t, boost::beast::string_view, error_code&)> judge_chunk_;
    std::size_t extensions_ = 0; // bytes of those of all chunks
    std::string raw_;            // the head as it came
    http_request came_;
    boost::beast::http::response<string_body> response_;
    std::array<char, 4096> rest_;
};

} // namespace http_server

#endif
