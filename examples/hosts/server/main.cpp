// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server of both APIs, to try clients on and to copy from. notepact judges what arrives and writes the
// answers; HTTP is Boost.Beast's.
#include "fault.hpp"
#include "http_server/listener.hpp"
#include "http_server/methods.hpp"
#include "http_server/standard_streams.hpp"
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
    "                   [--host ADDRESS] [--cors ORIGIN]... [--max-body SIZE] [--timeout SECONDS]\n"
    "                   [--fault KIND]\n"
    "Serves the Clinic Session Notes API below / and the Max AI Public API below /v3.\n"
    "  --port          0: any that is free\n"
    "  --host          the IP address to listen at; without it, 127.0.0.1\n"
    "  --cors          the origin of a page in a browser that may call it, https://app.example, or *\n"
    "  --max-body      what it takes: bytes, or with K, M or G; without it, 16M\n"
    "  --timeout       how long a request may take to come to its end; without it, 10\n"
    "  --token         the credential that callers must show; without it, any\n"
    "  --organization  the organization that they must name; without it, any\n"
    "  --grant         the scopes of the credential; without it, all\n"
    "  --fault         busy: 429 once for each operation; gateway: 502 and HTML; redirect: 307;\n"
    "                  close: no answer; half: half of the body; length: too large a Content-Length;\n"
    "                  huge: 20 MB; flood: 20 MB without Content-Length; slow: no answer, ever\n";

struct options {
    http_server::settings how;
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

http_server::setting_option const* find_setting(std::string_view name) {
    for (auto const& option : http_server::setting_options)
        if (name == option.name) return &option;
    return nullptr;
}

std::optional<options> parse(int argc, char** argv) {
    options given;
    for (auto const scope : notepact::texts_of_enum<notepact::maxcare::scope>)
        given.who.granted.insert(scope);
    bool has_port = false;
    for (int i = 1; i < argc; i += 2) {
        std::string_view const name = argv[i];
        if (i + 1 == argc) return std::nullopt;
        std::string const value = argv[i + 1];
        if (auto const* const setting = find_setting(name)) {
            if (!setting->set(given.how, value)) return std::nullopt;
            has_port = has_port || name == "--port";
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

http_server::answer as_sent(host_server::answer&& made) {
    http_server::answer sent{made.status, {{"Content-Type", "application/json"}}, std::move(made.body)};
    sent.headers.insert(sent.headers.end(), made.headers.begin(), made.headers.end());
    return sent;
}

http_server::answer
answer_of(host_server::service& answers, options const& given, http_server::http_request const& came) {
    auto made = answers.serve(came);
    auto const* const of = made.of;
    auto const why = std::move(made.why);
    auto sent = as_sent(std::move(made));
    add_methods(came, sent);
    auto const wrong = given.wrong == host_server::fault::none ? std::string_view() : name(given.wrong);
    sent.log = http_server::log_line(came, of, sent.status, wrong, why);
    spoil(sent, came, given.wrong);
    return sent;
}

} // namespace

int main(int argc, char** argv) {
    http_server::keep_standard_streams();
    auto const given = parse(argc, argv);
    if (!given) {
        std::cerr << usage;
        return 2;
    }
    host_server::service answers(given->who);
    http_server::handlers served;
    served.answers = [&](auto const& came) { return answer_of(answers, *given, came); };
    served.refuses = [&](auto const& what, std::string_view target) {
        return as_sent(answers.refuse_unread(what, target));
    };
    served.refused_by_head = [&](auto const& head) { return answers.is_refused_by_head(head); };
    http_server::listener here("host_server", std::move(served), given->how);
    if (!here.listen()) return 1;
    here.log().write("listening on " + here.origin().substr(std::string_view("http://").size()) + '\n');
    here.run();
    return here.log().complete() ? 0 : 1;
}
