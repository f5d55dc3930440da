// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Asynchronous operations, each run to its end: Beast has time limits for no others.
#include "../sockets.hpp"

#include <notepact/base/ascii_case.hpp>
#include <notepact/bridge/beast.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstddef>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <string_view>
#include <sys/socket.h>
#include <utility>

namespace notepact::preflight {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;

constexpr std::size_t max_head = std::size_t{64} << 10;

class beast_client : public http_client {
  public:
    beast_client(verb const& of, std::string const& authority, std::chrono::seconds limit)
        : of_(of), authority_(authority), limit_(limit) {}

    bool connect() override {
        stream_.expires_after(limit_);
        open();
        if (failed_)
            std::fprintf(
                stderr,
                "preflight %s: cannot connect to %s: %s\n",
                of_.name,
                authority_.c_str(),
                failed_.message().c_str());
        return !failed_;
    }

    void disconnect() override {
        stream_.close();
        buffer_.clear();
        connected_ = false;
    }

    conformance::response send(conformance::kept_request const& what) override {
        if (!is_usable()) disconnect();
        auto const text = written(what);
        bool const head_only = what.method == "HEAD";
        bool const was_used = connected_ && is_used_;
        auto outcome = exchange(text, head_only);
        if (outcome && was_used && is_silent_close()) {
            ++sent_again_;
            disconnect();
            // The first one may have been carried out: "nothing was sent" would not be true.
            if (auto const again = exchange(text, head_only); again != no_answer::not_sent) outcome = again;
        }
        if (outcome) {
            disconnect();
            return without_answer(*outcome);
        }
        is_used_ = true;
        auto made = answer();
        if (!parser_->keep_alive()) disconnect();
        return made;
    }

    no_answer why() const override { return why_; }
    std::size_t sent_again() const override { return sent_again_; }

  private:
    template <class Start>
    bool finish(Start const& start) {
        start([this](beast::error_code result, auto const&) { failed_ = result; });
        context_.restart();
        context_.run();
        return !failed_;
    }

    void open() {
        auto const port = authority_.rfind(':');
        bool const has_port = port != authority_.npos && authority_.find(']', port) == authority_.npos;
        auto host = authority_.substr(0, has_port ? port : authority_.npos);
        if (host[0] == '[') host = host.substr(1, host.size() - 2);
        auto const places = net::ip::tcp::resolver(context_).resolve(
            host, has_port ? authority_.substr(port + 1) : "80", failed_);
        if (failed_ || !finish([&](auto then) { stream_.async_connect(places, then); })) return;
        beast::error_code ignored;
        stream_.socket().set_option(net::ip::tcp::no_delay(true), ignored);
        connected_ = true;
        is_used_ = false;
    }

    // Why there is no answer, or nothing if there is one.
    std::optional<notepact::no_answer> exchange(std::string const& text, bool head_only) {
        anything_came_ = false;
        stream_.expires_after(limit_);
        if (!connected_) open();
        if (!connected_) return no_answer::not_sent;
        if (write(text) && read(head_only)) return std::nullopt;
        return to_no_answer(failed_);
    }
    // Whether the connection ended before anything of an answer came.
    bool is_silent_close() const {
        return !anything_came_ && buffer_.size() == 0 && to_no_answer(failed_) == no_answer::closed_early;
    }

    // Whether the server has neither closed the connection meanwhile nor sent what nobody has asked for.
    bool is_usable() {
        if (!connected_ || buffer_.size() != 0) return false;
        char byte = 0;
        beast::error_code result;
        stream_.socket().non_blocking(true, result);
        if (!result) stream_.socket().receive(net::buffer(&byte, 1), net::socket_base::message_peek, result);
        return result == net::error::would_block;
    }

    std::string written(conformance::kept_request const& what) const {
        auto text = what.method + ' ' + what.target + " HTTP/1.1\r\n";
        auto const has = [&what](std::string_view name) {
            for (auto const& field : what.headers)
                if (same_without_case(field.first, name)) return true;
            return false;
        };
        if (!has("Host")) text += "Host: " + authority_ + "\r\n";
        for (auto const& [name, value] : what.headers)
            text.append(name).append(": ").append(value).append("\r\n");
        // RFC 9110, section 8.6: of a method that expects a body, also where there is none.
        bool const expects_body = what.method == "POST" || what.method == "PUT" || what.method == "PATCH";
        if ((expects_body || !what.body.empty()) && !has("Content-Length") && !has("Transfer-Encoding"))
            text += "Content-Length: " + std::to_string(what.body.size()) + "\r\n";
        return text + "\r\n" + what.body;
    }

    // Also true if the server has heard enough: its answer may be there.
    bool write(std::string const& text) {
        return finish([&](auto then) { net::async_write(stream_, net::buffer(text), then); })
               || failed_ == net::error::broken_pipe || failed_ == net::error::connection_reset;
    }
    // Tells the server at once what has come: else, one that writes an answer in two pieces waits 40 ms with
    // the second (RFC 1122, section 4.2.3.2; RFC 896). The system takes it as said for once.
    void acknowledge() {
#ifdef TCP_QUICKACK
        int const at_once = 1;
        ::setsockopt(stream_.socket().native_handle(), IPPROTO_TCP, TCP_QUICKACK, &at_once, sizeof at_once);
#endif
    }
    bool read(bool head_only) {
        do { // 100 and 103 come before the answer
            parser_.emplace();
            parser_->header_limit(max_head);
            parser_->body_limit(max_answer_size);
            parser_->skip(head_only);
            while (!parser_->is_done()) {
                acknowledge();
                bool const good =
                    finish([&](auto then) { http::async_read_some(stream_, buffer_, *parser_, then); });
                anything_came_ = anything_came_ || parser_->got_some();
                if (!good) return false;
            }
        } while (parser_->get().result_int() < 200);
        return true;
    }

    conformance::response answer() {
        auto came = parser_->release();
        conformance::response made;
        made.status = came.result_int();
        for (auto const& field : came)
            made.headers.emplace_back(field.name_string(), field.value());
        made.body = std::move(came.body());
        return made;
    }
    conformance::response without_answer(no_answer why) {
        why_ = why;
        conformance::response none;
        none.closed = true;
        return none;
    }

    verb const& of_;
    std::string const authority_;
    std::chrono::seconds const limit_;
    net::io_context context_;
    beast::tcp_stream stream_{context_};
    beast::flat_buffer buffer_{max_head}; // trailers fit as well; Beast throws on a longer field
    std::optional<http::response_parser<http::string_body>> parser_; // one for each answer
    beast::error_code failed_;
    no_answer why_ = no_answer::not_sent;
    std::size_t sent_again_ = 0;
    bool connected_ = false;
    bool is_used_ = false; // an answer came over this connection
    bool anything_came_ = false;
};

} // namespace

std::unique_ptr<http_client>
make_client(verb const& of, std::string const& authority, std::chrono::seconds limit) {
    return std::make_unique<beast_client>(of, authority, limit);
}

} // namespace notepact::preflight
