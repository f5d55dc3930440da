// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server of both APIs on the loopback address, to try clients on and to copy from. notepact judges what
// arrives and writes the answers; HTTP is Boost.Beast's.
#include "../../http_server/listener.hpp"
#include "fault.hpp"
#include "service.hpp"

#include <charconv>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace {

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

http_server::answer
answer_of(host_server::service& answers, options const& given, http_server::http_request const& came) {
    auto made = answers.serve(came);
    http_server::answer sent{made.status, {{"Content-Type", "application/json"}}, std::move(made.body)};
    sent.headers.insert(sent.headers.end(), made.headers.begin(), made.headers.end());
    auto const wrong = given.wrong == host_server::fault::none ? std::string_view() : name(given.wrong);
    sent.log = http_server::log_line(came, made.of, made.status, wrong) + made.findings;
    spoil(sent, came, given.wrong);
    return sent;
}

} // namespace

int main(int argc, char** argv) {
    auto const given = parse(argc, argv);
    if (!given) {
        std::cerr << usage;
        return 2;
    }
    host_server::service answers(given->who);
    http_server::listener here([&](auto const& came) { return answer_of(answers, *given, came); });

    auto const wanted = http_server::listener::place(given->port);
    if (auto const failed = here.listen(wanted)) {
        std::cerr << "host_server: cannot listen on " << wanted << ": " << failed.message() << '\n';
        return 1;
    }
    std::cout << "listening on " << here.endpoint() << std::endl;
    here.run();
}
