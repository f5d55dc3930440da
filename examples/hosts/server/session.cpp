// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <chrono>
#include <iostream>

namespace host_server {

namespace http = boost::beast::http;
using boost::beast::error_code;

namespace {

constexpr std::chrono::seconds patience{10}; // for a request, and for one to begin
constexpr std::size_t max_head = 16 * 1024;
constexpr std::size_t max_body = 2 * 1024 * 1024; // a signature, or the 1 MiB of which no document says more

// Neither what the target holds nor a header: patients' ids and credentials are there.
void log(http_request const& came, answer const& made, fault wrong) {
    std::cout << (came.method() == http::verb::unknown ? "-" : came.method_string()) << ' '
              << (made.of != nullptr ? made.of->name : "-") << ' ' << made.status;
    if (wrong != fault::none) std::cout << ", but " << fault_names[static_cast<std::size_t>(wrong)];
    std::cout << '\n' << made.findings << std::flush;
}

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
    auto const made = answers_.serve(came);
    log(came, made, wrong_);

    response_ = {http::int_to_status(made.status), came.version(), made.body};
    response_.set(http::field::content_type, "application/json");
    for (auto const& [name, value] : made.headers)
        response_.set(name, value);
    response_.keep_alive(came.keep_alive());
    response_.prepare_payload();
    if (wrong_ == fault::close) return close();
    if (wrong_ == fault::slow) {
        stream_.expires_never();
        return read_rest();
    }
    spoil();
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

void session::spoil() {
    auto& body = response_.body();
    switch (wrong_) {
    case fault::gateway:
        response_.result(http::status::bad_gateway);
        response_.set(http::field::content_type, "text/html");
        body = "<html><body><h1>502 Bad Gateway</h1></body></html>\n";
        response_.prepare_payload();
        break;
    case fault::redirect:
        response_.result(http::status::temporary_redirect);
        response_.set(http::field::location, parser_->get().target());
        break;
    case fault::half: // of what the header has announced
        body.resize(body.size() / 2);
        response_.keep_alive(false);
        break;
    case fault::length:
        response_.content_length(body.size() + 100);
        response_.keep_alive(false);
        break;
    case fault::huge:
    case fault::flood:
        body.append(20 * 1000 * 1000, ' ');
        response_.prepare_payload();
        if (wrong_ == fault::flood) response_.chunked(true);
        break;
    default: break;
    }
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

} // namespace host_server
