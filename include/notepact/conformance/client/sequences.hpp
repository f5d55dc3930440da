// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Several calls in a row, of one client, over one network whose server keeps what it is sent: each goes out
// as it was asked for, whatever went before it.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_SEQUENCES_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_SEQUENCES_HPP

#include <notepact/conformance/client/asked.hpp>
#include <notepact/conformance/client/call_pairs.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/reactions.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

/// A client and the network over which it is asked for one call after the other.
class conversation {
  public:
    conversation(client_under_test const& client, call const& first, call_answers answers = {})
        : client_(client), net_(client, first, std::move(answers)) {}

    client_run ask(call const& asked) {
        return run_of(net_, [&] {
            if (!client_.setup.connect) return client_.setup.perform(asked, net_);
            if (!made_) made_ = client_.setup.connect(net_);
            return made_ ? made_(asked) : reaction();
        });
    }

  private:
    client_under_test const& client_;
    recording_network net_;
    std::function<reaction(call const&)> made_; // ends before the network does
};

/// What becomes of some calls in a row, as the result of a case. The first thing that is wrong ends it.
class sequence {
  public:
    sequence(client_under_test const& client, call const& first, call_answers answers = {})
        : client_(client), talk_(client, first, std::move(answers)) {}

    /// Whether anything was wrong, or the client cannot be asked for a call.
    bool over() const { return result_.failed != 0 || !result_.skipped.empty(); }
    case_result take() { return std::move(result_); }
    void skip(std::string_view why) { result_.skipped = why; }

    /// There is something that has this id.
    void know(std::string id) { ids_.insert(std::move(id)); }

    /// Asks for the next call. What it came to is not judged.
    client_run ask(call const& asked) {
        auto run = talk_.ask(asked);
        if (!run.offered() && run.exchanges.empty()) skip("the client does not offer it");
        result_.exchanges += run.exchanges.size();
        for (auto const& one : run.exchanges)
            all_.exchanges.push_back(one);
        asked_ += (asked_.empty() ? "" : "\n") + shown_call(asked);
        ++step_;
        asked_before_.push_back(asked);
        if (auto const id = asked.parameter(last_id(*asked.of))) know(*id);
        if (holds_credential(run.made.told, asked.credential)) fail(*asked.of, "tells the credential");
        return run;
    }
    /// Asks for the next call, of which one request must go out, as it was asked for.
    client_run ask_rightly(call const& asked) {
        auto run = ask(asked);
        if (!over()) judge(asked, run);
        return run;
    }
    void fail(operation const& of, std::string_view why) {
        failure one{std::string(why), {}, "step " + std::to_string(step_) + ", " + std::string(of.name)};
        auto const& sent = all_.exchanges;
        one.exchanges.assign(sent.size() > most_shown ? sent.end() - most_shown : sent.begin(), sent.end());
        one.asked = asked_;
        result_.fail(std::move(one));
    }

  private:
    static constexpr std::ptrdiff_t most_shown = 16; // exchanges

    void judge(call const& asked, client_run const& run) {
        auto why = wrong_step(client_, asked, run);
        if (why.empty()) return;
        // What is wrong with every such call is told by the case of the plain one.
        if (why == wrong_step(client_, asked, perform(client_, asked)))
            return skip("what is wrong here is wrong with every request, see request/accepted");
        auto const other = of_another_call(asked, run);
        fail(*asked.of, other.empty() ? why : other);
    }
    // What went out belongs to a call before, or to something else that there is.
    std::string_view of_another_call(call const& asked, client_run const& run) const {
        if (run.exchanges.empty()) return {};
        came_request const came(client_, run.exchanges[0].request);
        auto const id = last_id(*asked.of);
        auto const given = came.parameter(id);
        if (given && given != asked.parameter(id) && ids_.count(*given) != 0)
            return asked.of->method == verb::get ? "reads under the id of something else"
                                                 : "writes under the id of something else";
        for (auto const& before : asked_before_)
            if (came.breach(*before.of, false).empty() && came.otherwise(before).empty()
                && (before.of != asked.of || !came.otherwise(asked).empty()))
                return "sends what was asked for before";
        return {};
    }

    client_under_test const& client_;
    conversation talk_;
    client_run all_;
    case_result result_;
    std::string asked_;
    std::vector<call> asked_before_; // and the one that is asked for
    std::set<std::string> ids_;
    std::size_t step_ = 0;
};

// ---------------------------------------------------------------------------------------------------- cases

/// One, another and the first again: each under its own id, with its own values.
inline case_result run_own_id(client_under_test const& client, call_pair const& calls) {
    sequence all(client, calls.first);
    for (auto const* asked : {&calls.first, &calls.second, &calls.first})
        if (!all.over()) all.ask_rightly(*asked);
    return all.take();
}

/// The same twice: two requests, which say the same.
inline case_result run_same_call_twice(client_under_test const& client, call_pair const& calls) {
    sequence all(client, calls.first);
    for (auto const* asked : {&calls.first, &calls.first})
        if (!all.over()) all.ask_rightly(*asked);
    return all.take();
}

/// An answer is lost after the request was carried out; what the client makes of that is for `answer/closed`
/// to say. Another call goes out alone then, and so does the lost one if it is asked for again.
inline case_result run_after_lost_answer(client_under_test const& client, call_pair const& calls) {
    call_answers answers;
    answers.server.faults.push_back({answer_fault::closed, calls.first.of, 0, 1});
    sequence all(client, calls.first, std::move(answers));
    all.ask(calls.first);
    for (auto const* asked : {&calls.second, &calls.first})
        if (!all.over()) all.ask_rightly(*asked);
    return all.take();
}

/// Two things are created: of each, the client tells the id that the answer shows.
inline case_result run_created_id(client_under_test const& client, call_pair const& calls) {
    sequence all(client, calls.first);
    for (auto const* asked : {&calls.first, &calls.second}) {
        if (all.over()) break;
        auto const run = all.ask_rightly(*asked);
        if (all.over()) break;
        if (!run.made.id) {
            all.skip("the client tells no id of what it has created, see reaction::id");
        } else if (run.made.id != id_in(*client.owner, *asked->of, run.exchanges[0].answer)) {
            all.fail(*asked->of, "tells another id than the answer gives");
        }
    }
    return all.take();
}

/// What becomes of two things that are created: each is read, changed and deleted under the id that the
/// answer gave, as far as there are operations for that.
class whole_life {
  public:
    whole_life(client_under_test const& client, created_calls const& calls)
        : client_(client), calls_(calls), all_(client, calls.created.first, answers(gone_)) {}

    case_result run() {
        auto const first = create(calls_.created.first), second = create(calls_.created.second);
        for (auto const* id : {&first, &first, &second})
            if (ask(calls_.changes, *id, id == &second)) ask(calls_.reads, *id, false);
        if (ask(calls_.removes, first, false)) {
            if (!all_.over()) gone_->insert(first);
            ask(calls_.reads, first, false);
            ask(calls_.reads, second, false);
            ask(calls_.changes, second, true);
        }
        return all_.take();
    }

  private:
    using ids = std::set<std::string>;

    static call_answers answers(std::shared_ptr<ids> const& gone) {
        call_answers made;
        made.server.is_known = [gone](operation const&, std::string_view, std::string_view id) {
            return gone->count(std::string(id)) == 0;
        };
        return made;
    }
    std::string create(call const& asked) {
        if (all_.over()) return {};
        auto const run = all_.ask_rightly(asked);
        if (all_.over()) return {};
        auto id = id_in(*client_.owner, *asked.of, run.exchanges[0].answer);
        if (!id) all_.skip("the answer shows no id");
        all_.know(id.value_or(std::string()));
        return id.value_or(std::string());
    }
    // False if there is no such operation.
    bool ask(std::optional<call_pair> const& with, std::string const& id, bool second) {
        if (!with) return false;
        if (all_.over()) return true;
        auto asked = second ? with->second : with->first;
        set_parameter(asked, with->id, id);
        auto const& parent = calls_.created.first;
        auto const pieces = parent.of->path.pieces();
        auto piece = pieces.begin();
        for (auto const& own : asked.of->path.pieces()) {
            if (!(piece != pieces.end())) break;
            if (own.has_parameter() && piece->has_parameter())
                set_parameter(
                    asked,
                    std::string(own.parameter),
                    parent.parameter(piece->parameter).value_or(std::string()));
            ++piece;
        }
        all_.ask_rightly(asked);
        return true;
    }

    client_under_test const& client_;
    created_calls const& calls_;
    std::shared_ptr<ids> gone_ = std::make_shared<ids>();
    sequence all_;
};

} // namespace notepact::conformance::detail

#endif
