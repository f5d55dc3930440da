// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "listener.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/address_v4.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <sstream>
#include <utility>

namespace http_server {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

std::string text_of(tcp::endpoint const& place) {
    std::ostringstream text;
    text << place;
    return text.str();
}

} // namespace

listener::listener(std::string program, handlers served, settings how)
    : program_(std::move(program)), context_{std::move(served), std::move(how), line_log(program_)},
      signals_(loop_, SIGINT, SIGTERM) {}

bool listener::listen() {
    auto const& how = context_.how;
    boost::system::error_code failed;
    auto const address = how.host == "localhost" ? net::ip::address(net::ip::address_v4::loopback())
                                                 : net::ip::make_address(how.host, failed);
    if (failed) {
        std::fprintf(
            stderr, "%s: --host wants an IP address, such as 127.0.0.1 or 0.0.0.0\n", program_.c_str());
        return false;
    }
    tcp::endpoint const wanted(address, how.port);
    if ((failed = open(wanted))) {
        std::fprintf(
            stderr,
            "%s: cannot listen on %s: %s\n",
            program_.c_str(),
            text_of(wanted).c_str(),
            failed.message().c_str());
        return false;
    }
    if (!address.is_loopback())
        std::fprintf(
            stderr,
            "%s: warning: other machines can reach %s, and nothing is encrypted: no patient's data here\n",
            program_.c_str(),
            text_of(acceptor_.local_endpoint()).c_str());
    return true;
}

boost::system::error_code listener::open(tcp::endpoint const& at) {
    boost::system::error_code failed;
    acceptor_.open(at.protocol(), failed);
    if (!failed) acceptor_.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) acceptor_.bind(at, failed);
    if (!failed) acceptor_.listen(tcp::acceptor::max_listen_connections, failed);
    return failed;
}

std::string listener::origin() const {
    return "http://" + text_of(acceptor_.local_endpoint());
}

void listener::run() {
    accept();
    signals_.async_wait([this](boost::system::error_code, int) { loop_.stop(); });
    while (!loop_.stopped()) {
        try {
            loop_.run();
        } catch (std::exception const& what) { // with its handler, the connection has gone, and no other
            std::fprintf(stderr, "%s: a connection is closed: %s\n", program_.c_str(), what.what());
        }
    }
}

void listener::accept() {
    acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error) return pause();
        accept();
        boost::system::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored); // an answer does not wait for an acknowledgement
        std::make_shared<session>(std::move(socket), context_)->begin_request();
    });
}

// As many connections are open as the system lets us have; one of them will end.
void listener::pause() {
    pause_.expires_after(std::chrono::milliseconds(100));
    pause_.async_wait([this](boost::system::error_code) { accept(); });
}

} // namespace http_server
