// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a client made of answers: what it told its user, and whether it sent again, and when. What may be sent
// again, advise() says alone.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_REACTIONS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_REACTIONS_HPP

#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/script.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

inline bool is_success(operation const& of, response const& answer) {
    static_report<1> unused;
    return is_success_status(answer)
           && interpret_text(of, answer.status, answer.body, unused, answer_head(answer.headers))
                  == answer_kind::success;
}
inline std::string shown_answer(operation const& of, response const& answer) {
    if (answer.closed) return "a broken connection";
    if (answer.delay_milliseconds != 0) return "a late answer";
    auto const status = std::to_string(answer.status);
    return is_success_status(answer) && !is_success(of, answer) ? status + " without what must be in it"
                                                                : status;
}

// A success that cannot be read tells no more than no answer at all.
inline bool is_no_answer(operation const& of, response const& answer) {
    return answer.closed || answer.delay_milliseconds != 0
           || (is_success_status(answer) && !is_success(of, answer));
}
inline advice advice_after(operation const& of, response const& answer) {
    if (is_no_answer(of, answer))
        return advise(of, answer.closed ? no_answer::closed_early : no_answer::timed_out);
    return advise(of, answer.status, answer_head(answer.headers).retry().seconds());
}

/// Goes through what a client sent, one request after the other.
class sending_again {
  public:
    sending_again(operation const& of, client_run const& run) : of_(of), run_(run) {
        for (std::size_t i = 1; i < run.exchanges.size() && why_.empty(); ++i)
            judge(i);
    }

    /// What was wrong first; empty if nothing was.
    std::string const& why() const { return why_; }
    /// The last answer to the operation; there is one.
    response const& last() const { return run_.exchanges[last_].answer; }
    /// Whether the client looked at something else after that.
    bool looked() const { return last_ + 1 != run_.exchanges.size(); }

  private:
    void judge(std::size_t which) {
        auto const& before = run_.exchanges[last_];
        auto const& now = run_.exchanges[which];
        auto const next = advice_after(of_, before.answer);
        // It is not known whether it was carried out: a client may look by another operation.
        auto const* const other = now.answer.of;
        if (next.step == next_step::outcome_unknown && other != nullptr && other != &of_
            && other->method == verb::get)
            return;
        auto const after = shown_answer(of_, before.answer);
        bool const allowed =
            next.step == next_step::retry || (next.step == next_step::outcome_unknown && next.repeatable);
        if (!allowed) {
            why_ = "sent a " + std::string(name(of_.method)) + " again after " + after;
        } else if (
            now.request.method != before.request.method || now.request.target != before.request.target
            || now.request.body != before.request.body) {
            why_ = "sent something else after " + after;
        } else if (next.step == next_step::retry && !is_no_answer(of_, before.answer)) {
            judge_wait(which, next);
        }
        last_ = which;
        ++repeats_;
    }
    // An HTTP library may open a broken connection again at once; after an answer the client must wait.
    void judge_wait(std::size_t which, advice const& next) {
        auto const waited = run_.sent_at[which] - run_.sent_at[last_];
        auto const wanted = next.seconds.value_or(back_off_seconds(repeats_));
        if (waited >= std::uint64_t{wanted} * 1000) return;
        why_ = "sent again after " + std::to_string(waited / 1000) + " s, "
               + (next.seconds ? "the answer asked for " : "the answer named no time, the least is ")
               + std::to_string(wanted) + " s";
    }

    operation const& of_;
    client_run const& run_;
    std::string why_;
    std::size_t last_ = 0;
    unsigned repeats_ = 0;
};

// What is wrong with what a client made of answers; empty if nothing is.
inline std::string
wrong_reaction(operation const& of, client_run const& run, std::vector<told_text> const& told) {
    if (run.endless) return std::string(endless_text);
    sending_again const again(of, run);
    if (!again.why().empty()) return again.why();
    auto const& last = again.last();
    bool const success = is_success(of, last);
    bool const open = again.looked() || (success && last.delay_milliseconds != 0);
    if (!open && run.succeeded() != success)
        return (run.succeeded() ? "says it succeeded, the answer was "
                : run.threw     ? "threw, the answer was "
                                : "says it failed, the answer was ")
               + shown_answer(of, last);
    for (auto const& one : told)
        if (run.made.told.find(one.text) == std::string::npos)
            return "does not tell " + std::string(one.what);
    return {};
}

// What is wrong with one call of several, of which one request must go out: what was sent, or what is told of
// its answer; empty if nothing is.
inline std::string wrong_step(client_under_test const& client, call const& asked, client_run const& run) {
    auto why = wrong_request(client, asked, run);
    return why.empty() ? wrong_reaction(*asked.of, run, {}) : why;
}

/// Runs the plain call, answered in each of some ways.
inline case_result
run_answers(client_under_test const& client, call const& plain, std::vector<answer_script> const& scripts) {
    case_result result;
    auto const& of = *plain.of;
    for (auto const& script : scripts) {
        auto run = perform(client, plain, script.answers);
        if (!run.offered() && run.exchanges.empty()) {
            result.skipped = "the client does not offer it";
            continue;
        }
        // The case of the request tells that; here it would only be noise.
        bool const arrived = !run.exchanges.empty()
                             && came_request(client, run.exchanges[0].request).breach(of, false).empty();
        std::string why;
        if (!arrived)
            result.skipped = "no request of the operation arrives, see request/accepted";
        else
            why = wrong_reaction(of, run, script.told);
        record(result, plain, run, {}, why);
    }
    return result;
}

} // namespace notepact::conformance::detail

#endif
