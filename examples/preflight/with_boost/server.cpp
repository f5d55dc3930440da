// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../../http_server/listener.hpp"
#include "../sockets.hpp"

#include <cstdio>
#include <sstream>
#include <string_view>
#include <utility>

namespace preflight {
namespace {

namespace conformance = notepact::conformance;

conformance::kept_request kept(http_server::http_request const& came) {
    conformance::kept_request made{
        std::string(came.method_string()), std::string(came.target()), {}, came.body()};
    for (auto const& field : came)
        made.headers.emplace_back(field.name_string(), field.value());
    return made;
}

http_server::answer sent(http_server::http_request const& came, conformance::response&& made) {
    auto const fault = made.fault == conformance::answer_fault::none ? std::string_view() : name(made.fault);
    http_server::answer answer;
    answer.log = http_server::log_line(came, made.of, made.status, fault);
    answer.status = made.status;
    answer.headers = std::move(made.headers);
    answer.body = std::move(made.body);
    answer.delay = std::chrono::milliseconds(made.delay_milliseconds);
    answer.closed = made.closed;
    return answer;
}

} // namespace

int serve_until_signal(
    verb const& of, std::uint16_t port, answer_function answers,
    std::function<void(std::uint16_t)> const& listening) {
    http_server::listener here([answers = std::move(answers)](http_server::http_request const& came) {
        return sent(came, answers(kept(came)));
    });
    auto const wanted = http_server::listener::place(port);
    if (auto const failed = here.listen(wanted)) {
        std::ostringstream place;
        place << wanted;
        std::fprintf(
            stderr,
            "preflight %s: cannot listen on %s: %s\n",
            of.name,
            place.str().c_str(),
            failed.message().c_str());
        return usage;
    }
    listening(here.endpoint().port());
    here.run();
    return ok;
}

} // namespace preflight
