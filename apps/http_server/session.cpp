// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "session.hpp"

#include "browsers.hpp"
#include "head.hpp"

#include <notepact/http/build.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/read_size.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/none.hpp>

#include <exception>
#include <string_view>

namespace http_server {

namespace net = boost::asio;
namespace http = boost::beast::http;

namespace {

constexpr std::size_t max_head = std::size_t{16} << 10; // Host and six headers need a tenth of it
// What is read at once, and so what trailers may take: Beast throws on a field of 64 KB.
constexpr std::size_t max_buffer = std::size_t{32} << 10;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

std::string_view text_of(boost::beast::flat_buffer const& buffer) {
    auto const bytes = buffer.data();
    return {static_cast<char const*>(bytes.data()), bytes.size()};
}

} // namespace

session::session(net::ip::tcp::socket socket, session_context& context)
    : socket_(std::move(socket)), patience_(socket_.get_executor()), later_(socket_.get_executor()),
      context_(context), buffer_(max_buffer),
      judge_chunk_([this](std::uint64_t, boost::beast::string_view text, error_code& failed) {
          extensions_ += text.size();
          if (!is_chunk_extension(text) || extensions_ > max_head) failed = http::error::bad_chunk_extension;
      }) {}

// Whatever is waited for next, it is not waited for longer than that.
void session::be_patient() {
    patience_.expires_after(context_.how.patience);
    out_of_patience_ = false;
    patience_.async_wait([weak = weak_from_this()](error_code) {
        auto const self = weak.lock();
        if (!self || self->patience_.expiry() > net::steady_timer::clock_type::now()) return;
        self->out_of_patience_ = true;
        error_code ignored;
        self->socket_.cancel(ignored);
    });
}

// ---------------------------------------------------------------------------------------- a request comes

void session::begin_request() {
    parser_.emplace();
    parser_->header_limit(max_head);
    parser_->body_limit(context_.how.max_body);
    parser_->on_chunk_header(judge_chunk_);
    extensions_ = 0;
    raw_.clear();
    came_ = http_request();
    be_patient();
    read_head();
}

void session::read_head() {
    error_code failed;
    bool const whole = parse_head(failed);
    if (failed) return fail(failed);
    if (whole) return head_is_there();
    auto const room = buffer_.prepare(boost::beast::read_size(buffer_, 4096));
    socket_.async_read_some(room, [self = shared_from_this()](error_code error, std::size_t size) {
        self->buffer_.commit(size);
        if (error) return self->fail(error);
        self->read_head();
    });
}

// Whether it is whole. One empty line before it is passed over (RFC 9112, section 2.2).
bool session::parse_head(error_code& failed) {
    auto text = text_of(buffer_);
    if (raw_.empty() && text.substr(0, 2) == "\r\n") {
        raw_ = "\r\n";
        buffer_.consume(raw_.size());
        text = text_of(buffer_);
    }
    if (text.empty() || text == "\r") return false;
    auto const size = parser_->put(net::buffer(text), failed);
    raw_ += text.substr(0, size);
    buffer_.consume(size);
    if (failed == http::error::need_more) failed = {};
    return parser_->is_header_done();
}

void session::head_is_there() {
    // Now, since trailers are added to the fields of the parser: they are no headers (RFC 9110, section
    // 6.5.1).
    static_cast<request_head&>(came_) = parser_->get().base();
    if (auto const refused = judge_head(came_, raw_, parser_->chunked())) return refuse(refused);
    if (!parser_->is_done() && buffer_.size() == 0 && expects_continue(came_)) return ask_for_body();
    read_body();
}

void session::ask_for_body() {
    auto const& refused = context_.served.refused_by_head;
    if (refused && refused(came_)) return answer_request();
    net::async_write(socket_, net::buffer(go_on), [self = shared_from_this()](error_code error, std::size_t) {
        if (!error) self->read_body();
    });
}

void session::read_body() {
    if (parser_->is_done()) {
        came_.body() = std::move(parser_->get().body());
        return answer_request();
    }
    be_patient();
    http::async_read_some(
        socket_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) return self->fail(error);
            self->read_body();
        });
}

void session::fail(error_code failed) {
    bool const begun = raw_.find_first_not_of("\r\n") != raw_.npos || buffer_.size() != 0;
    if (!begun) return close(); // between two requests, anybody may go
    if (!parser_->is_header_done()) static_cast<request_head&>(came_) = parser_->get().base();
    if (out_of_patience_) return refuse({408, "the request did not come to its end in time"});
    if (auto const refused = judge_error(failed, came_, text_of(buffer_))) return refuse(refused);
    // else it is gone
}

// ------------------------------------------------------------------------------------------ it is answered

void session::answer_request() {
    bool const whole = parser_->is_done();
    answer made;
    try {
        auto asked = answer_preflight(context_.how.origins, came_);
        made = asked ? std::move(*asked) : context_.served.answers(came_);
    } catch (std::exception const&) { // as a rule, there was no memory
        return refuse({500, "this server failed"});
    }
    context_.log.write(made.log);
    if (made.closed) return close();
    patience_.expires_at(net::steady_timer::time_point::max());
    if (made.delay == never) return read_rest();
    auto const delay = made.delay;
    send(std::move(made), delay, came_.keep_alive() && whole);
}

void session::refuse(refusal const& what) {
    context_.log.write(log_line(came_, nullptr, what.status, {}, what.why));
    send(context_.served.refuses(what, std::string_view(came_.target())), {}, false);
}

void session::send(answer&& made, std::chrono::milliseconds delay, bool keep_alive) {
    open_to_pages(context_.how.origins, came_, made);
    response_ = {http::status::ok, came_.version(), std::move(made.body)};
    response_.result(made.status);
    for (auto const& [name, value] : made.headers)
        response_.insert(name, value);
    response_.keep_alive(keep_alive && made.missing == 0);
    response_.prepare_payload();
    if (made.status == 204) response_.content_length(boost::none); // RFC 9110, section 8.6
    if (made.missing != 0) response_.content_length(response_.body().size() + made.missing);
    if (came_.method() == http::verb::head)
        response_.body().clear(); // its length is announced all the same
    else if (made.chunked)
        response_.chunked(true);
    if (delay.count() == 0) return write_response();
    later_.expires_after(delay);
    later_.async_wait([self = shared_from_this()](error_code error) {
        if (!error) self->write_response();
    });
}

void session::write_response() {
    be_patient();
    http::async_write(socket_, response_, [self = shared_from_this()](error_code error, std::size_t) {
        if (error) return;
        if (self->response_.keep_alive()) return self->begin_request();
        self->close();
    });
}

// What is still on its way is taken: to close on it would reset the connection, and the answer could be lost.
void session::close() {
    error_code ignored;
    socket_.shutdown(net::ip::tcp::socket::shutdown_send, ignored);
    be_patient();
    read_rest();
}

void session::read_rest() {
    socket_.async_read_some(net::buffer(rest_), [self = shared_from_this()](error_code error, std::size_t) {
        if (!error) self->read_rest();
    });
}

} // namespace http_server
