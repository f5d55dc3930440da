// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include <notepact/bridge/beast.hpp>
#include <notepact/clinic.hpp>

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <iostream>

using namespace notepact;
int main() {
    auto const base = base_url::parse("http://localhost:8080");
    if (!base) return 1;
    clinic::account const account{*base, secret("your_token_here")};
    static_report<8> report;
    auto const request = clinic::update_addendum.build(account, {39}, {46, {"Fixing the names"}}, report);
    if (!request) {
        std::cerr << report;
        return 1;
    }
    boost::asio::io_context context;
    boost::asio::ip::tcp::socket socket(context); // or your stream, with TLS and a time limit
    connect(socket, boost::asio::ip::tcp::resolver(context).resolve("localhost", "8080"));
    boost::beast::http::write(socket, to_beast(*request));
    boost::beast::flat_buffer buffer;
    boost::beast::http::response<boost::beast::http::string_body> response;
    boost::beast::http::read(socket, buffer, response);
    auto const answer = interpret(clinic::update_addendum, response, report);
    std::cout << answer.status() << ", next: " << name(answer.next().step) << '\n' << report;
}
