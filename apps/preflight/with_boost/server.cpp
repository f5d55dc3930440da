// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../../http_server/listener.hpp"
#include "../../http_server/methods.hpp"
#include "../sockets.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace notepact::preflight {
namespace {

conformance::kept_request kept(http_server::http_request const& came) {
    conformance::kept_request made{
        std::string(http_server::method_to_ask(came.method_string())),
        std::string(came.target()),
        {},
        came.body()};
    for (auto const& field : came)
        made.headers.emplace_back(field.name_string(), field.value());
    return made;
}

http_server::answer sent(conformance::response&& made) {
    http_server::answer answer;
    answer.status = made.status;
    answer.headers = std::move(made.headers);
    answer.body = std::move(made.body);
    answer.delay = std::chrono::milliseconds(made.delay_milliseconds);
    answer.closed = made.closed;
    return answer;
}

http_server::answer answer_of(served_apis& apis, http_server::http_request const& came) {
    auto reaction = apis.answer(kept(came));
    auto const* const of = reaction.made.of;
    auto const fault = reaction.made.fault;
    auto answer = sent(std::move(reaction.made));
    add_methods(came, answer);
    answer.log = http_server::log_line(
        came,
        of,
        answer.status,
        fault == conformance::answer_fault::none ? std::string_view() : name(fault),
        answer.status < 300 && of == nullptr ? std::string_view() : std::string_view(reaction.why));
    return answer;
}

} // namespace

int serve_until_signal(verb const& of, http_server::settings const& how, served_apis& apis) {
    http_server::handlers served;
    served.answers = [&apis](http_server::http_request const& came) { return answer_of(apis, came); };
    served.refuses = [&apis](http_server::refusal const& what, std::string_view target) {
        return sent(apis.refuse(what, target));
    };
    served.refused_by_head = [&apis](http_server::http_request const& head) {
        return apis.is_refused_by_head(kept(head));
    };
    http_server::listener here(std::string("preflight ") + of.name, std::move(served), how);
    if (!here.listen()) return usage;
    here.log().write(apis.greeting(here.origin()));
    here.run();
    return here.log().complete() ? ok : usage;
}

} // namespace notepact::preflight
