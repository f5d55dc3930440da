// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "listener.hpp"

#include "session.hpp"

#include <boost/asio/ip/address_v4.hpp>

#include <chrono>
#include <csignal>
#include <memory>

namespace http_server {

using boost::asio::ip::tcp;

listener::listener(answer_function answers)
    : answers_(std::move(answers)), signals_(loop_, SIGINT, SIGTERM) {}

tcp::endpoint listener::place(std::uint16_t port) {
    return {boost::asio::ip::address_v4::loopback(), port};
}

boost::system::error_code listener::listen(tcp::endpoint const& at) {
    boost::system::error_code failed;
    acceptor_.open(at.protocol(), failed);
    if (!failed) acceptor_.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) acceptor_.bind(at, failed);
    if (!failed) acceptor_.listen(tcp::acceptor::max_listen_connections, failed);
    return failed;
}

void listener::run() {
    accept();
    signals_.async_wait([this](boost::system::error_code, int) { loop_.stop(); });
    loop_.run();
}

void listener::accept() {
    acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error) return pause();
        std::make_shared<session>(std::move(socket), answers_)->read_request();
        accept();
    });
}

// As many connections are open as the system lets us have; one of them will end.
void listener::pause() {
    pause_.expires_after(std::chrono::milliseconds(100));
    pause_.async_wait([this](boost::system::error_code) { accept(); });
}

} // namespace http_server
