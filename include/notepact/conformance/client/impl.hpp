// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What client_suite.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_IMPL_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_IMPL_HPP

#include <notepact/conformance/client/answers.hpp>
#include <notepact/conformance/client/call_pairs.hpp>
#include <notepact/conformance/client/call_values.hpp>
#include <notepact/conformance/client/calls.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/reactions.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/sequences.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/client/together.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {

class client_suite_maker {
  public:
    client_suite_maker(api const& of, client_setup setup) {
        made_.title = "Client of " + std::string(of.title) + " v" + std::string(of.version);
        made_.name = "client." + std::string(of.name);
        made_.about = &of;
        client_under_test client{&of, std::move(setup), {}, {}};
        auto const text = client.setup.base_url.value_or(
            of.server.empty() ? "https://clinic.example/api" : std::string(of.server));
        if (auto const base = base_url::parse(text)) {
            client.base = base->text();
            client.base_path = base->path();
        }
        client_ = std::make_shared<client_under_test const>(std::move(client));
        for (auto const* one : of)
            prepare(*one);
        for (auto const* one : of)
            add(*one);
        // The credential is made up as well, but nobody who reads a report can see that.
        if (!credential_.empty()) made_.secrets.push_back({"TOKEN", credential_});
    }
    suite take() { return std::move(made_); }

  private:
    // What an operation's cases are made of; those of others may need it, too.
    void prepare(operation const& of) {
        auto const& setup = client_->setup;
        if (!setup.perform || client_->base.empty() || (setup.offers && !setup.offers(of))) return;
        // What belongs to the API as a whole is asked with the first operation only.
        auto const& made =
            vectors_.try_emplace(&of, *client_->owner, of, client_->base, vectors_.empty(), bodies_of(of))
                .first->second;
        pairs_.emplace(&of, pair_of(made));
        credential_ = made.plain().credential;
    }
    void add(operation const& of) {
        if (!client_->setup.perform) return skip(of, "there is no client to perform it");
        if (client_->base.empty()) return skip(of, "the base URL is none");
        auto const found = vectors_.find(&of);
        if (found == vectors_.end()) return skip(of, "the client does not offer it");
        add_groups(of, found->second);
        add_answers(of, found->second.plain());
        add_sequences(of);
        add_together(of);
    }
    void add_groups(operation const& of, client_vectors& vectors) {
        auto const plain = std::make_shared<call const>(vectors.plain());
        for (auto& group : vectors.groups()) {
            auto const kept = std::make_shared<client_group const>(std::move(group));
            made_.cases.push_back({&of, kept->part, kept->rule, [client = client_, plain, kept] {
                                       return group_run(*client, *kept, *plain).take();
                                   }});
        }
    }
    void add_answers(operation const& of, call const& asked) {
        auto const plain = std::make_shared<call const>(asked);
        auto scripts = answer_scripts(*client_, of).take();
        for (std::size_t i = 0, end = 0; i < scripts.size(); i = end) {
            std::vector<answer_script> same;
            for (; end < scripts.size() && scripts[end].rule == scripts[i].rule; ++end)
                same.push_back(scripts[end]);
            auto const kept = std::make_shared<std::vector<answer_script> const>(std::move(same));
            made_.cases.push_back(
                {&of,
                 std::string(all_answers),
                 std::string(scripts[i].rule),
                 [client = client_, plain, kept] { return run_answers(*client, *plain, *kept); }});
        }
    }
    void add_sequences(operation const& of) {
        auto const add = [&](char const* rule, auto const& calls, auto runs) {
            made_.cases.push_back(
                {&of, "sequence", rule, [client = client_, calls, runs] { return runs(*client, *calls); }});
        };
        auto const pair = std::make_shared<call_pair const>(pairs_.at(&of));
        if (!pair->id.empty() && pair->differ()) add("own_id", pair, run_own_id);
        add("same_call_twice", pair, run_same_call_twice);
        add("after_lost_answer", pair, run_after_lost_answer);
        auto created = created_by(*client_->owner, of, pairs_);
        if (!created) return;
        add("created_id", pair, run_created_id);
        if (!created->lives_on()) return;
        add("whole_life",
            std::make_shared<created_calls const>(std::move(*created)),
            [](client_under_test const& client, created_calls const& calls) {
                return whole_life(client, calls).run();
            });
    }
    void add_together(operation const& of) {
        std::string const part = "together", rule = "own_answer";
        if (!client_->setup.perform_together) {
            made_.cases.push_back(
                skipped_case(of, part, rule, "the client is not said to make several calls together"));
            return;
        }
        auto const pair = std::make_shared<call_pair const>(pairs_.at(&of));
        made_.cases.push_back(
            {&of, part, rule, [client = client_, pair] { return run_together(*client, *pair); }});
    }
    void skip(operation const& of, std::string why) {
        made_.cases.push_back(
            skipped_case(of, std::string(whole_request), std::string(accepted_rule), std::move(why)));
    }
    // Operations that share a contract share its cases.
    std::vector<body_case> const& bodies_of(operation const& of) {
        auto const [found, is_new] = bodies_.try_emplace(of.body);
        if (is_new && of.body != nullptr)
            found->second = body_cases(contract_ref(*of.body), manners_of(*client_->owner).bodies);
        return found->second;
    }

    std::shared_ptr<client_under_test const> client_;
    std::map<rule_entry const*, std::vector<body_case>> bodies_;
    std::map<operation const*, client_vectors> vectors_;
    std::map<operation const*, call_pair> pairs_;
    std::string credential_;
    suite made_;
};

} // namespace detail

NOTEPACT_FIXTURE suite client_suite(api const& api, client_setup setup) {
    return detail::client_suite_maker(api, std::move(setup)).take();
}

} // namespace notepact::conformance

#endif
