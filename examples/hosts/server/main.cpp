// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server of both APIs on the loopback address, to try clients on and to copy from. notepact judges what
// arrives and writes the answers; HTTP is Boost.Beast's.
#include "session.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <charconv>
#include <chrono>
#include <csignal>
#include <iostream>
#include <sstream>

namespace {

using boost::asio::ip::tcp;

constexpr std::string_view usage =
    "usage: host_server --port PORT [--token TEXT] [--organization TEXT] [--grant \"SCOPE ...\"]\n"
    "                   [--fault KIND]\n"
    "Serves the Clinic Session Notes API below / and the Max AI Public API below /v3, at 127.0.0.1.\n"
    "  --port          0: any that is free\n"
    "  --token         the credential that callers must show; without it, any\n"
    "  --organization  the organization that they must name; without it, any\n"
    "  --grant         the scopes of the credential; without it, all\n"
    "  --fault         busy: 429 once for each operation; gateway: 502 and HTML; redirect: 307;\n"
    "                  close: no answer; half: half of the body; length: too large a Content-Length;\n"
    "                  huge: 20 MB; flood: 20 MB without Content-Length; slow: no answer, ever\n";

struct options {
    std::uint16_t port = 0;
    host_server::access who;
    host_server::fault wrong = host_server::fault::none;
};

std::optional<host_server::fault> parse_fault(std::string_view text) {
    for (std::size_t i = 1; i < std::size(host_server::fault_names); ++i)
        if (host_server::fault_names[i] == text) return static_cast<host_server::fault>(i);
    return std::nullopt;
}

notepact::maxcare::scopes parse_scopes(std::string const& text) {
    notepact::maxcare::scopes found;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        found.insert(word);
    return found;
}

std::optional<options> parse(int argc, char** argv) {
    options given;
    for (auto const scope : notepact::words_of<notepact::maxcare::scope>::table)
        given.who.granted.insert(scope);
    bool has_port = false;
    for (int i = 1; i < argc; i += 2) {
        std::string_view const name = argv[i];
        if (i + 1 == argc) return std::nullopt;
        std::string const value = argv[i + 1];
        if (name == "--port") {
            auto const* const end = value.data() + value.size();
            auto const read = std::from_chars(value.data(), end, given.port);
            has_port = read.ec == std::errc() && read.ptr == end;
            if (!has_port) return std::nullopt;
        } else if (name == "--token") {
            given.who.token = value;
        } else if (name == "--organization") {
            given.who.organization = value;
        } else if (name == "--grant") {
            given.who.granted = parse_scopes(value);
            if (given.who.granted.has_unknown()) return std::nullopt;
        } else if (name == "--fault" && value == "busy") {
            given.who.busy_at_first = true;
        } else if (auto const wrong = parse_fault(value); name == "--fault" && wrong) {
            given.wrong = *wrong;
        } else {
            return std::nullopt;
        }
    }
    return has_port ? std::optional(given) : std::nullopt;
}

class listener {
  public:
    listener(boost::asio::io_context& loop, host_server::service& answers, host_server::fault wrong)
        : acceptor_(loop), pause_(loop), answers_(answers), wrong_(wrong) {}

    boost::system::error_code listen(tcp::endpoint const& at) {
        boost::system::error_code failed;
        acceptor_.open(at.protocol(), failed);
        if (!failed) acceptor_.set_option(tcp::acceptor::reuse_address(true), failed);
        if (!failed) acceptor_.bind(at, failed);
        if (!failed) acceptor_.listen(tcp::acceptor::max_listen_connections, failed);
        return failed;
    }
    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }

    void accept() {
        acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
            if (error) return pause();
            std::make_shared<host_server::session>(std::move(socket), answers_, wrong_)->read_request();
            accept();
        });
    }

  private:
    // As many connections are open as the system lets us have; one of them will end.
    void pause() {
        pause_.expires_after(std::chrono::milliseconds(100));
        pause_.async_wait([this](boost::system::error_code) { accept(); });
    }

    tcp::acceptor acceptor_;
    boost::asio::steady_timer pause_;
    host_server::service& answers_;
    host_server::fault wrong_;
};

} // namespace

int main(int argc, char** argv) {
    auto const given = parse(argc, argv);
    if (!given) {
        std::cerr << usage;
        return 2;
    }
    boost::asio::io_context loop(1);
    host_server::service answers(given->who);

    listener here(loop, answers, given->wrong);
    tcp::endpoint const wanted(boost::asio::ip::address_v4::loopback(), given->port);
    if (auto const failed = here.listen(wanted)) {
        std::cerr << "host_server: cannot listen on " << wanted << ": " << failed.message() << '\n';
        return 1;
    }
    std::cout << "listening on " << here.endpoint() << std::endl;
    here.accept();

    boost::asio::signal_set signals(loop, SIGINT, SIGTERM);
    signals.async_wait([&loop](boost::system::error_code, int) { loop.stop(); });
    loop.run();
}
