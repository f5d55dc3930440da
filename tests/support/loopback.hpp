// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server that says what it is told to, on the loopback address. POSIX. Nothing waits longer than 10 s.
#ifndef NOTEPACT_TESTS_SUPPORT_LOOPBACK_HPP
#define NOTEPACT_TESTS_SUPPORT_LOOPBACK_HPP

#include <cstddef>
#include <cstdlib>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace notepact_test {

class loopback {
  public:
    // What each connection is answered, in turn, before it is closed; or else, kept to the end.
    explicit loopback(std::vector<std::string> answers, bool closes = true)
        : answers_(std::move(answers)), closes_(closes), listener_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const general = reinterpret_cast<sockaddr*>(&address);
        limit(listener_);
        bool const listens = bind(listener_, general, size) == 0 && listen(listener_, 16) == 0
                             && getsockname(listener_, general, &size) == 0;
        port_ = listens ? ntohs(address.sin_port) : 0;
        thread_ = std::thread([this] { serve(); });
    }
    ~loopback() { requests(); }
    loopback(loopback const&) = delete;
    loopback& operator=(loopback const&) = delete;

    std::string base(std::string_view path = "") const {
        return "http://127.0.0.1:" + std::to_string(port_) + std::string(path);
    }
    // All that came, by connection; ends the server.
    std::vector<std::string> const& requests() {
        shutdown(listener_, SHUT_RDWR);
        if (thread_.joinable()) thread_.join();
        if (listener_ != -1) close(listener_);
        listener_ = -1;
        for (int const peer : kept_)
            close(peer);
        kept_.clear();
        return requests_;
    }

  private:
    static void limit(int socket) {
        timeval const patience{10, 0};
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    }
    void serve() {
        for (auto const& answer : answers_) {
            int const peer = accept(listener_, nullptr, nullptr);
            if (peer == -1) return;
            limit(peer);
            requests_.push_back(read_request(peer));
            for (std::string_view rest = answer; !rest.empty();) {
                auto const sent = send(peer, rest.data(), rest.size(), MSG_NOSIGNAL);
                if (sent <= 0) break;
                rest.remove_prefix(static_cast<std::size_t>(sent));
            }
            if (!closes_) {
                kept_.push_back(peer);
                continue;
            }
            shutdown(peer, SHUT_WR);
            char rest[4096];
            while (recv(peer, rest, sizeof rest, 0) > 0) {} // until the client closes, too
            close(peer);
        }
    }
    static std::string read_request(int peer) {
        std::string text;
        char piece[4096];
        while (!is_whole(text)) {
            auto const size = recv(peer, piece, sizeof piece, 0);
            if (size <= 0) break;
            text.append(piece, static_cast<std::size_t>(size));
        }
        return text;
    }
    static bool is_whole(std::string const& text) {
        auto const end = text.find("\r\n\r\n");
        if (end == text.npos) return false;
        std::string_view const field = "Content-Length: ";
        auto const length = text.find(field);
        auto const body = length < end ? std::strtoul(text.c_str() + length + field.size(), nullptr, 10) : 0;
        return text.size() >= end + 4 + body;
    }

    std::vector<std::string> answers_, requests_;
    bool closes_;
    std::vector<int> kept_;
    int listener_;
    unsigned port_ = 0;
    std::thread thread_;
};

} // namespace notepact_test

#endif
