// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "session.hpp"

#include <notepact/http/build.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <chrono>
#include <cstddef>
#include <iostream>
#include <utility>

namespace http_server {

namespace http = boost::beast::http;
using boost::beast::error_code;

namespace {

constexpr std::chrono::seconds patience{10}; // for a request, and for one to begin
constexpr std::size_t max_head = std::size_t{16} << 10;
// Whatever the contracts let pass, and room for a signature.
constexpr std::size_t max_body = 2 * notepact::max_free_body;

bool is_no_http(error_code error) {
    return error.category() == make_error_code(http::error::bad_method).category()
           && error != http::error::partial_message;
}

} // namespace

void session::read_request() {
    parser_.emplace();
    parser_->header_limit(max_head);
    parser_->body_limit(max_body);
    stream_.expires_after(patience);
    http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
        self->answer_request(error);
    });
}

void session::answer_request(error_code error) {
    if (error == http::error::end_of_stream) return close();
    if (error == http::error::body_limit) return refuse(http::status::payload_too_large);
    if (error == http::error::header_limit) return refuse(http::status::request_header_fields_too_large);
    if (is_no_http(error)) return refuse(http::status::bad_request);
    if (error) return; // gone, or too slow

    auto const& came = parser_->get();
    if (came.version() == 11 && came.count(http::field::host) != 1) return refuse(http::status::bad_request);
    auto made = answers_(came);
    std::cout << made.log << std::flush;

    auto const delay = made.delay;
    if (made.closed) return close();
    if (delay == never) {
        stream_.expires_never();
        return read_rest();
    }
    prepare(std::move(made));
    if (delay.count() > 0) return write_later(delay);
    write_response();
}

// What is no HTTP, or too much of it.
void session::refuse(http::status status) {
    std::cout << "- - " << static_cast<unsigned>(status) << '\n' << std::flush;
    response_ = {status, 11};
    response_.keep_alive(false);
    response_.prepare_payload();
    write_response();
}

void session::prepare(answer&& made) {
    auto const& came = parser_->get();
    response_ = {http::int_to_status(made.status), came.version(), std::move(made.body)};
    for (auto const& [name, value] : made.headers)
        response_.insert(name, value);
    response_.keep_alive(came.keep_alive() && made.missing == 0);
    response_.prepare_payload();
    if (made.missing != 0) response_.content_length(response_.body().size() + made.missing);
    if (came.method() == http::verb::head)
        response_.body().clear(); // its length is announced all the same
    else if (made.chunked)
        response_.chunked(true);
}

void session::write_later(std::chrono::milliseconds delay) {
    later_.expires_after(delay);
    later_.async_wait([self = shared_from_this()](error_code error) {
        if (!error) self->write_response();
    });
}

void session::write_response() {
    stream_.expires_after(patience);
    http::async_write(stream_, response_, [self = shared_from_this()](error_code error, std::size_t) {
        if (error) return;
        if (self->response_.keep_alive()) return self->read_request();
        self->close();
    });
}

// What is still on its way is taken: to close on it would reset the connection, and the answer could be lost.
void session::close() {
    error_code ignored;
    stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(patience);
    read_rest();
}

void session::read_rest() {
    stream_.async_read_some(
        boost::asio::buffer(rest_), [self = shared_from_this()](error_code error, std::size_t) {
            if (!error) self->read_rest();
        });
}

} // namespace http_server
