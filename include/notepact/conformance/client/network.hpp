// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The network that a client under test is given: a responder of its own for each call, a record of what was
// sent and when, and an end.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_NETWORK_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_NETWORK_HPP

#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// What all cases of a suite share.
struct client_under_test {
    api const* owner;
    client_setup setup;
    std::string base; // without a trailing slash
    std::string base_path;
};

// How a call is answered; `change(answer, which)` may change an answer, counted from 0.
struct call_answers {
    responder_setup server = {};
    std::function<void(response&, std::size_t)> change = {};
};

// What came of a call.
struct client_run {
    reaction made;
    bool threw = false;
    bool endless = false;
    std::vector<exchange> exchanges;
    std::vector<std::uint64_t> sent_at; // milliseconds since the call began

    bool succeeded() const { return made.is == reaction::kind::succeeded; }
    bool offered() const { return made.is != reaction::kind::not_offered; }
};

class recording_network final : public network {
  public:
    static constexpr std::size_t most = 16;

    recording_network(api const& api, call_answers answers, client_run& run)
        : server_(api, std::move(answers.server)), change_(std::move(answers.change)), run_(run) {}

    response send(kept_request const& request) override {
        response answer;
        answer.closed = true;
        run_.endless = run_.exchanges.size() == most;
        if (run_.endless) return answer;
        run_.sent_at.push_back(now());
        answer = server_.answer(request);
        if (change_) change_(answer, run_.exchanges.size());
        run_.exchanges.push_back({request, answer});
        return answer;
    }
    void wait(std::uint32_t milliseconds) override { waited_ += milliseconds; }

  private:
    using clock = std::chrono::steady_clock;

    std::uint64_t now() const {
        auto const real = std::chrono::duration_cast<std::chrono::milliseconds>(clock::now() - begin_);
        return waited_ + static_cast<std::uint64_t>(real.count());
    }

    responder server_;
    std::function<void(response&, std::size_t)> change_;
    client_run& run_;
    clock::time_point begin_ = clock::now();
    std::uint64_t waited_ = 0;
};

inline client_run perform(client_under_test const& client, call const& asked, call_answers answers = {}) {
    client_run run;
    answers.server.seed = client.setup.seed;
    answers.server.base_path = client.base_path;
    if (answers.server.credential.empty()) answers.server.credential = asked.credential;
    recording_network net(*client.owner, std::move(answers), run);
#ifdef __cpp_exceptions
    try {
        run.made = client.setup.perform(asked, net);
    } catch (...) {
        run.threw = true;
        run.made = {reaction::kind::failed};
    }
#else
    run.made = client.setup.perform(asked, net);
#endif
    return run;
}

// Adds what a call came to to the result of its case; an empty text is no failure.
inline void record(
    case_result& result, call const& asked, client_run& run, std::string_view how, std::string const& why) {
    result.exchanges += run.exchanges.size();
    auto const fail = [&](std::string const& what) {
        failure one{what, {}, std::string(how)};
        if (result.failed < case_result::max_kept) one.exchanges = run.exchanges;
        result.fail(std::move(one));
    };
    if (!why.empty()) fail(why);
    if (holds_credential(run.made.told, asked.credential)) fail("tells the credential");
}

} // namespace notepact::conformance::detail

#endif
