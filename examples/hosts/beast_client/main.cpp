// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The visit by Boost.Beast, one operation after the other. They are asynchronous ones all the same, each run
// to its end: Beast has time limits for no others.
#include "../visit.hpp"

#include <notepact/bridge/beast.hpp>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <cstddef>

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using text_parser = http::response_parser<http::string_body>;

// One connection, one request, one answer.
class exchange {
  public:
    std::optional<notepact::no_answer>
    run(http::request<http::string_body> const& message, std::chrono::seconds limit) {
        stream_.expires_after(limit); // for all of it, but for a name's resolution: that is the system's
        auto const address = message[http::field::host];
        auto const port = address.rfind(':');
        bool const has_port = port != address.npos && address.find(']', port) == address.npos;
        std::string host(address.substr(0, has_port ? port : address.npos));
        if (!host.empty() && host[0] == '[') host = host.substr(1, host.size() - 2);
        auto const places = net::ip::tcp::resolver(context_).resolve(
            host, has_port ? std::string(address.substr(port + 1)) : "http", failed_);

        if (failed_ || !finish([&](auto then) { stream_.async_connect(places, then); }))
            return notepact::no_answer::not_sent;
        // For https: beast::ssl_stream<beast::tcp_stream> instead, its SNI host name set, and async_handshake
        // here.
        if (!finish([&](auto then) { http::async_write(stream_, message, then); })) return why();
        do { // 100 and 103 come before the answer
            parser_.emplace();
            parser_->body_limit(notepact::max_answer_size);
            if (!finish([&](auto then) { http::async_read(stream_, buffer_, *parser_, then); })) return why();
        } while (parser_->get().result_int() < 200);
        return std::nullopt;
    }
    http::response<http::string_body> const& answer() const { return parser_->get(); }

  private:
    template <class Start>
    bool finish(Start const& start) {
        start([this](beast::error_code result, auto const&) { failed_ = result; });
        context_.restart();
        context_.run();
        return !failed_;
    }
    notepact::no_answer why() const { return notepact::to_no_answer(failed_); }

    net::io_context context_;
    beast::tcp_stream stream_{context_};
    beast::flat_buffer buffer_{std::size_t{64} << 10}; // Beast throws on a trailer that is longer
    std::optional<text_parser> parser_;
    beast::error_code failed_;
};

class beast_client {
  public:
    beast_client(notepact::base_url_view, std::chrono::seconds limit) : limit_(limit) {}

    template <class Endpoint>
    hosts::outcome_of<Endpoint>
    send(Endpoint const& of, notepact::request const& r, notepact::report& broken) {
        exchange one;
        if (auto const why = one.run(notepact::to_beast(r), limit_)) return *why;
        return interpret(of, one.answer(), broken);
    }

  private:
    std::chrono::seconds limit_;
};

} // namespace

int main(int argc, char** argv) {
    return hosts::run<beast_client>(argc, argv);
}
