// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The network that a client under test is given: a responder of its own for each call, or for some in a row,
// a record of what was sent and when, and an end.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_NETWORK_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_NETWORK_HPP

#include <notepact/conformance/client/asked.hpp>
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
    static constexpr std::size_t most = 16; // requests of a call

    recording_network(client_under_test const& client, call const& asked, call_answers answers)
        : server_(*client.owner, setup(client, asked, std::move(answers.server))),
          change_(std::move(answers.change)) {}

    /// The next call begins; what is sent belongs to it, until another does.
    void begin(client_run& run) {
        run_ = &run;
        begin_ = clock::now();
        waited_ = 0;
    }
    response send(kept_request const& request) override {
        response answer;
        answer.closed = true;
        run_->endless = run_->exchanges.size() == most;
        if (run_->endless) return answer;
        run_->sent_at.push_back(now());
        answer = server_.answer(request);
        if (change_) change_(answer, sent_++);
        run_->exchanges.push_back({request, answer});
        return answer;
    }
    void wait(std::uint32_t milliseconds) override { waited_ += milliseconds; }

  private:
    using clock = std::chrono::steady_clock;

    static responder_setup setup(client_under_test const& client, call const& asked, responder_setup made) {
        made.seed += client.setup.seed;
        made.base_path = client.base_path;
        if (made.credential.empty()) made.credential = asked.credential;
        return made;
    }
    std::uint64_t now() const {
        auto const real = std::chrono::duration_cast<std::chrono::milliseconds>(clock::now() - begin_);
        return waited_ + static_cast<std::uint64_t>(real.count());
    }

    responder server_;
    std::function<void(response&, std::size_t)> change_;
    client_run* run_ = nullptr;
    std::size_t sent_ = 0;
    clock::time_point begin_ = clock::now();
    std::uint64_t waited_ = 0;
};

// Does what a client's code is asked for; false if it threw.
template <class Does>
bool runs_through(Does const& does) {
#ifdef __cpp_exceptions
    try {
        does();
        return true;
    } catch (...) {
        return false;
    }
#else
    does();
    return true;
#endif
}
template <class Performs>
client_run run_of(recording_network& net, Performs const& performs) {
    client_run run;
    net.begin(run);
    run.threw = !runs_through([&] { run.made = performs(); });
    if (run.threw) run.made = {reaction::kind::failed};
    return run;
}

inline client_run perform(client_under_test const& client, call const& asked, call_answers answers = {}) {
    recording_network net(client, asked, std::move(answers));
    return run_of(net, [&] { return client.setup.perform(asked, net); });
}

// Adds what a call came to to the result of its case; an empty text is no failure.
inline void record(
    case_result& result, call const& asked, client_run const& run, std::string_view how,
    std::string const& why) {
    result.exchanges += run.exchanges.size();
    auto const fail = [&](std::string const& what) {
        failure one{what, {}, std::string(how)};
        if (result.failed < case_result::max_kept) {
            one.exchanges = run.exchanges;
            one.asked = shown_call(asked);
        }
        result.fail(std::move(one));
    };
    if (!why.empty()) fail(why);
    if (holds_credential(run.made.told, asked.credential)) fail("tells the credential");
}

} // namespace notepact::conformance::detail

#endif
