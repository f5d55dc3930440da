// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Several calls that one client makes together: nothing of one may get into another.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_TOGETHER_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_TOGETHER_HPP

#include <notepact/conformance/client/asked.hpp>
#include <notepact/conformance/client/call_pairs.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/reactions.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/script.hpp>
#include <notepact/conformance/client/sequences.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

/// Four calls of an operation, by turns of one kind and of another; every second is refused, each with words
/// of its own.
class joint_calls {
  public:
    static constexpr std::size_t count = 4;

    joint_calls(client_under_test const& client, call_pair const& calls) : client_(client) {
        for (std::size_t i = 0; i < count; ++i) {
            auto& one = lanes_.emplace_back(std::make_unique<lane>());
            one->asked = i % 2 == 0 ? calls.first : calls.second;
            call_answers answers;
            answers.server.seed = i; // so that each gives ids of its own
            if (i % 2 != 0)
                refuse(*one, answers, i == 1 ? "only the second is wrong" : "only the last is wrong");
            one->net = std::make_unique<recording_network>(client, one->asked, std::move(answers));
            one->net->begin(one->run);
        }
    }

    case_result run() {
        std::vector<joint_call> calls;
        for (auto const& one : lanes_)
            calls.push_back({one->asked, *one->net});
        std::vector<reaction> made;
        bool const threw = !runs_through([&] { made = client_.setup.perform_together(calls); });
        for (std::size_t i = 0; i < count; ++i) {
            auto& run = lanes_[i]->run;
            run.threw = threw;
            run.made = i < made.size() ? std::move(made[i]) : reaction{reaction::kind::failed};
        }
        if (!threw && std::all_of(lanes_.begin(), lanes_.end(), [](auto const& one) {
                return !one->run.offered() && one->run.exchanges.empty();
            })) {
            result_.skipped = "the client does not offer it";
            return std::move(result_);
        }
        if (!threw && made.size() != count) {
            record(result_, lanes_[0]->asked, {}, {}, "tells of another number of calls than were asked for");
            return std::move(result_);
        }
        for (auto const& one : lanes_)
            if (result_.skipped.empty()) judge(*one);
        return std::move(result_);
    }

  private:
    struct lane {
        call asked;
        client_run run;
        std::string text; // that only its answer has
        std::unique_ptr<recording_network> net;
    };

    void refuse(lane& one, call_answers& answers, std::string_view text) const {
        auto const& of = *one.asked.of;
        refusal_detail const detail{of.headers->member(0)->name(), text};
        refusal what{invalid_status(of), any_trace_id, text};
        what.details = &detail;
        what.detail_count = 1;
        auto made = refused(*client_.owner, &of, what);
        made.of = &of;
        if (made.body.find(text) != std::string::npos) one.text = text; // a contract may have no room for it
        answers.change = to_operation(
            of, [made](response& answer) { answer = made; }, true);
    }

    void judge(lane const& one) {
        auto why = wrong_with(one);
        // What is wrong with a call that is made alone is told by other cases.
        if (!why.empty() && is_wrong_alone(one, why)) {
            result_.skipped = "what is wrong here is wrong with every request, see request/accepted";
            return;
        }
        for (auto const& other : lanes_)
            if (!why.empty() && &*other != &one && sent_by(one, *other))
                why = "sends what another call was asked for";
        record(result_, one.asked, one.run, {}, why);
    }
    std::string wrong_with(lane const& one) const {
        if (auto why = wrong_step(client_, one.asked, one.run); !why.empty()) return why;
        for (auto const& other : lanes_)
            if (&*other != &one && !other->text.empty()
                && one.run.made.told.find(other->text) != std::string::npos)
                return "tells what another call was answered";
        if (!one.text.empty() && one.run.made.told.find(one.text) == std::string::npos)
            return "does not tell what this call was answered";
        auto const& id = one.run.made.id;
        if (id && id != id_in(*client_.owner, *one.asked.of, one.run.exchanges[0].answer))
            return "tells the id that another call was answered";
        return {};
    }
    // Whether a call sent what only another was asked for.
    bool sent_by(lane const& one, lane const& other) const {
        if (one.run.exchanges.empty()) return false;
        came_request const came(client_, one.run.exchanges[0].request);
        return came.breach(*one.asked.of, false).empty() && !came.otherwise(one.asked).empty()
               && came.otherwise(other.asked).empty();
    }
    bool is_wrong_alone(lane const& one, std::string const& why) const {
        call_answers answers;
        lane alone;
        alone.asked = one.asked;
        if (&one == &*lanes_[1] || &one == &*lanes_[3]) refuse(alone, answers, "only this is wrong");
        alone.run = perform(client_, alone.asked, std::move(answers));
        return wrong_step(client_, alone.asked, alone.run) == why
               || (why == "does not tell what this call was answered" && !alone.text.empty()
                   && alone.run.made.told.find(alone.text) == std::string::npos);
    }

    client_under_test const& client_;
    std::vector<std::unique_ptr<lane>> lanes_;
    case_result result_;
};

inline case_result run_together(client_under_test const& client, call_pair const& calls) {
    return joint_calls(client, calls).run();
}

} // namespace notepact::conformance::detail

#endif
