// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "conform_run.hpp"

#include <notepact/http/answer_head.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <string_view>
#include <thread>
#include <unistd.h>

namespace notepact::preflight {
namespace {

using std::chrono::steady_clock;

std::sig_atomic_t volatile signal_seen = 0;
void see_signal(int which) {
    signal_seen = which;
    std::signal(which, SIG_DFL);
}

// How far it is, on stderr: a bar for a person at a terminal, else a line now and then.
class progress_bar {
  public:
    explicit progress_bar(conformance::suite const& cases) : cases_(cases) { show(); }

    void tick(conformance::finished_case const& one) {
        ++done_;
        failed_ += one.result.how() == conformance::outcome::failed ? 1U : 0U;
        if (steady_clock::now() - last_ < pause_) return;
        show();
    }
    void end() const {
        if (is_terminal_) std::fputs("\r\033[K", stderr);
    }

  private:
    void show() {
        last_ = steady_clock::now();
        if (!is_terminal_) {
            std::fprintf(stderr, "%zu of %zu cases, %zu failed\n", done_, cases_.size(), failed_);
            return;
        }
        constexpr std::size_t width = 24;
        std::string bar(width, '.');
        std::fill_n(bar.begin(), width * done_ / cases_.size(), '#');
        auto const now = done_ < cases_.size() ? cases_.cases[done_].of->name : std::string_view();
        auto const line = "\r[" + bar + "] " + std::to_string(done_) + '/' + std::to_string(cases_.size())
                          + ", " + std::to_string(failed_) + " failed, " + std::string(now) + "\033[K";
        std::fputs(line.c_str(), stderr);
    }

    conformance::suite const& cases_;
    bool const is_terminal_ = isatty(STDERR_FILENO) != 0;
    steady_clock::duration const pause_ =
        is_terminal_ ? steady_clock::duration(std::chrono::milliseconds(100)) : std::chrono::seconds(10);
    steady_clock::time_point last_;
    std::size_t done_ = 0, failed_ = 0;
};

} // namespace

int signal_that_came() {
    return signal_seen;
}
void await_signals() {
    std::signal(SIGINT, see_signal);
    std::signal(SIGTERM, see_signal);
}

conformance::response traffic::send(conformance::kept_request const& what) {
    if (signal_that_came() != 0 || given_up()) {
        cut_short_ = true;
        conformance::response none;
        none.closed = true;
        return none;
    }
    ++requests_;
    auto came = client_.send(what);
    if (!came.closed) {
        bool const coded = answer_head(came.headers).coded() && !came.body.empty();
        coded_ = coded ? coded_ + 1 : 0;
        unanswered_ = came.status == 429 ? unanswered_ + 1 : 0;
        return came;
    }
    auto const why = client_.why();
    ++reasons_[static_cast<std::size_t>(why)];
    bool const no_life = why == no_answer::timed_out || why == no_answer::not_sent;
    unanswered_ = no_life ? unanswered_ + 1 : 0;
    return came;
}

void traffic::wait(std::uint32_t seconds) {
    client_.disconnect(); // else, the server may do that while the next request is on its way
    auto const end = steady_clock::now() + std::chrono::seconds(seconds);
    while (steady_clock::now() < end && signal_that_came() == 0 && !given_up())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

std::string traffic::reasons() const {
    std::string said;
    if (client_.sent_again() != 0)
        said += "sent again on a new connection: " + std::to_string(client_.sent_again())
                + ", the server had closed the one before and not said so\n";
    for (std::size_t i = 0; i < reasons_.size(); ++i)
        if (reasons_[i] != 0)
            said += "without an answer: " + std::to_string(reasons_[i]) + ", "
                    + std::string(message(static_cast<no_answer>(i))) + '\n';
    return said;
}

conformance::suite_result run_cases(conformance::suite const& cases, traffic const& sent) {
    progress_bar bar(cases);
    bool dropped = false;
    auto result = cases.run([&](conformance::finished_case const& one) {
        dropped = sent.cut_short() && !sent.given_up();
        bar.tick(one);
        return signal_that_came() == 0 && !sent.given_up();
    });
    bar.end();
    if (dropped) result.cases.pop_back();
    return result;
}

} // namespace notepact::preflight
