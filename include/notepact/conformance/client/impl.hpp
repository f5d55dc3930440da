// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What client_suite.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_IMPL_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_IMPL_HPP

#include <notepact/conformance/client/answers.hpp>
#include <notepact/conformance/client/calls.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/base_url.hpp>
#include <notepact/http/operation.hpp>

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
            add(*one);
    }
    suite take() { return std::move(made_); }

  private:
    void add(operation const& of) {
        auto const& setup = client_->setup;
        if (!setup.perform) return skip(of, "there is no client to perform it");
        if (client_->base.empty()) return skip(of, "the base URL is none");
        if (setup.offers && !setup.offers(of)) return skip(of, "the client does not offer it");
        // What belongs to the API as a whole is asked with the first operation only.
        client_vectors vectors(*client_->owner, of, client_->base, !any_, bodies_of(of));
        any_ = true;
        auto const plain = std::make_shared<call const>(vectors.plain());
        for (auto& group : vectors.groups()) {
            auto const kept = std::make_shared<client_group const>(std::move(group));
            made_.cases.push_back({&of, kept->part, kept->rule, [client = client_, plain, kept] {
                                       return group_run(*client, *kept, *plain).take();
                                   }});
        }
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
    bool any_ = false;
    suite made_;
};

} // namespace detail

NOTEPACT_FIXTURE std::optional<std::string> call::value(std::string_view pointer) const {
    auto const whole = detail::json_tree::parse(body);
    auto const* const found = whole ? detail::value_at(*whole, pointer) : nullptr;
    return found != nullptr ? std::optional(found->written()) : std::nullopt;
}
NOTEPACT_FIXTURE std::optional<std::string> call::text(std::string_view pointer) const {
    auto const whole = detail::json_tree::parse(body);
    auto const* const found = whole ? detail::value_at(*whole, pointer) : nullptr;
    if (found == nullptr || found->kind != json_kind::string) return std::nullopt;
    return found->text;
}

NOTEPACT_FIXTURE suite client_suite(api const& api, client_setup setup) {
    return detail::client_suite_maker(api, std::move(setup)).take();
}

} // namespace notepact::conformance

#endif
