// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What server_suite.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_SERVER_IMPL_HPP
#define NOTEPACT_CONFORMANCE_SERVER_IMPL_HPP

#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/dice.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/conformance/server/case.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/setup.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/trials.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/suite/case_parts.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {

// The cases of one operation.
class server_case_maker {
  public:
    server_case_maker(std::shared_ptr<server_under_test const> server, operation const& of, suite& all)
        : server_(std::move(server)), of_(of), all_(all),
          vectors_(*server_, of, &of == server_->about.operations[0]),
          creating_(std::make_shared<creation const>(creation_for(server_->about, of))) {}

    void make() {
        if (!server_->setup.send)
            return skip({std::string(whole_request), std::string(accepted_rule)}, "there is no server");
        shown();
        for (auto const& [group, trials] : vectors_.groups())
            add(group, trials);
        for (auto const& one : of_.parameters->members())
            if (one.value()->kind == rule_kind::string) unknown_id(std::string(one.name()), false);
        for (auto const& name : ids_in_body(server_->about, of_))
            unknown_id(name, true);
        unknown_credential();
        scopes();
        conflicts();
        if (of_.body != nullptr) generated();
    }

  private:
    request_case const& ordinary() const { return vectors_.ordinary(); }

    void add(case_name const& group, std::vector<trial> trials) {
        auto const made = std::make_shared<server_case const>(
            server_case{server_, &of_, creating_, ordinary(), group.part, std::move(trials)});
        all_.cases.push_back({&of_, group.part, group.rule, [made] { return server_run(*made).take(); }});
    }
    void skip(case_name const& group, std::string why) {
        all_.cases.push_back(skipped_case(of_, group.part, group.rule, std::move(why)));
    }
    // Nothing else is right.
    static std::function<void(expectation&)> only(unsigned status) {
        return [status](expectation& right) {
            right.success = false;
            right.refusals = {status};
        };
    }

    void unknown_id(std::string const& id, bool in_body) {
        case_name const group{id, "unknown_id"};
        auto const unknown = server_under_test::find(server_->setup.unknown, of_, id);
        if (!unknown) return skip(group, "no id is given that the server does not know");
        trial one{id + ": unknown", ordinary()};
        if (in_body) put_number(one.made.body, id, *unknown);
        one.ids_vary = in_body; // else a known id would take its place
        one.as_is = id;
        for (auto& parameter : one.made.parameters)
            if (!in_body && parameter.name == id) parameter.text = *unknown;
        if (find_text(one.made.parameters, id) == nullptr && !in_body)
            one.made.parameters.push_back({id, *unknown});
        one.expect = only(404);
        add(group, {std::move(one)});
    }

    void unknown_credential() {
        case_name const group{credential_header(of_), "unknown_credential"};
        auto const& own = server_->setup.credential;
        if (own.empty()) return skip(group, "no credential is given, the server is to take any");
        trial one{"a credential that is not known", ordinary()};
        // Differs in one character, so that nothing is wrong with it but that it is unknown. Not in the last
        // one: in base64, as of a JSON web token, some bits of that mean nothing.
        auto other = own;
        auto const end = other.find_last_not_of('=');
        char& changed = other[end == other.npos || end == 0 ? 0 : end - 1];
        changed = changed == 'x' ? 'y' : 'x';
        one.as_is = group.part;
        for (auto& header : one.made.headers)
            if (header.name == group.part) header.text = other;
        one.expect = only(401);
        add(group, {std::move(one)});
    }

    void scopes() {
        for (auto const& need : of_.how.needs)
            server_->about.for_each_scope(need.first, [&](std::string_view words) {
                case_name const group{"scope", part_name(words)};
                auto const without = server_->setup.credential_without
                                         ? server_->setup.credential_without(words)
                                         : std::nullopt;
                if (!without) return skip(group, "no credential is given that lacks this scope");
                trial one{"without " + std::string(words), ordinary()};
                one.as_is = credential_header(of_);
                for (auto& header : one.made.headers)
                    if (header.name == credential_header(of_)) header.text = *without;
                if (!need.only_with.empty())
                    one.made.parameters.push_back({std::string(need.only_with), "true"});
                one.expect = only(403);
                one.judge = [words](request_case const&, response const& came) {
                    return came.body.find(words) == std::string::npos
                               ? "answered 403, but it does not name the scope that is wanted"
                               : std::string();
                };
                add(group, {std::move(one)});
            });
    }

    // What is in a state for which 409 is answered.
    void conflicts() {
        if (!of_.lists(409)) return;
        for (auto const& parameter : of_.parameters->members()) {
            auto const id = std::string(parameter.name());
            auto const state = conflict_of(server_->about, id);
            if (state.empty() || parameter.value()->kind != rule_kind::string) continue;
            case_name const group{id, part_name(state)};
            auto const given = server_under_test::find(server_->setup.conflicting, of_, id);
            if (!given) {
                skip(group, "no id is given of what is in that state");
                continue;
            }
            trial one{id + ": " + std::string(state), ordinary()};
            one.as_is = id;
            for (auto& sent : one.made.parameters)
                if (sent.name == id) sent.text = *given;
            one.expect = only(409);
            add(group, {std::move(one)});
        }
    }

    // -------------------------------------------------------------------------------- what an answer shows

    void shown() {
        constexpr std::size_t most = 12;
        contract_ref const* success = nullptr;
        for (auto const& documented : of_)
            if (documented.status < 300 && success == nullptr) success = &documented.body;
        if (success == nullptr) return;
        for (auto const& value : shown_values(server_->about, of_, *success)) {
            std::vector<trial> trials;
            for (auto const& part : {value.name, std::string(whole_body), std::string(whole_request)})
                for (auto const& [group, accepted] : vectors_.groups()) {
                    if (!group.is(part, accepted_rule)) continue;
                    for (auto one = accepted.begin(); one != accepted.end() && trials.size() < most; ++one) {
                        trials.push_back(*one);
                        trials.back().judge = [value](request_case const& made, response const& came) {
                            return came.status < 300 ? wrong_with_shown(value, made, came.body)
                                                     : std::string();
                        };
                    }
                }
            if (!trials.empty()) add({value.name, "shown"}, std::move(trials));
        }
    }
    static std::string
    wrong_with_shown(shown_value const& value, request_case const& made, std::string_view body) {
        auto const sent_body = json_tree::parse(made.body);
        auto const* const parameter = value.from.empty() ? find_text(made.parameters, value.name) : nullptr;
        auto const parameter_tree = parameter != nullptr ? tree_of(*value.declared, *parameter) : json_tree();
        auto const* const sent = parameter != nullptr ? &parameter_tree
                                 : sent_body          ? value_at(*sent_body, value.from)
                                                      : nullptr;
        if (sent == nullptr) return {}; // left out: the server may answer what it likes
        auto const whole = json_tree::parse(body);
        auto const* const shown = whole ? value_at(*whole, value.at) : nullptr;
        if (shown != nullptr && says_the_same(value.declared, *sent, *shown)) return {};
        return "the answer does not show " + value.name + " as it was sent";
    }

    // ------------------------------------------------------------------------------------ generated bodies

    void generated() {
        auto seed = server_->setup.seed;
        for (char const c : of_.name)
            seed = mixed(seed, static_cast<unsigned char>(c));
        body_generator generator(contract_ref(*of_.body), seed);
        for (bool const good : {true, false}) {
            std::vector<trial> trials;
            for (std::size_t i = 0; i < server_->setup.generated; ++i) {
                trials.push_back({"a generated body", ordinary()});
                auto& one = trials.back();
                one.made.body = good ? generator.good() : generator.bad();
                one.generated = true;
                // An id that was given is put into it; else it may be any.
                for (auto const& name : ids_in_body(server_->about, of_))
                    one.ids_vary = one.ids_vary || !server_under_test::find(server_->setup.known, of_, name);
            }
            add({std::string(whole_body), good ? "generated_accepted" : "generated_refused"},
                std::move(trials));
        }
    }

    std::shared_ptr<server_under_test const> server_;
    operation const& of_;
    suite& all_;
    server_vectors vectors_;
    std::shared_ptr<creation const> creating_;
};

} // namespace detail

NOTEPACT_FIXTURE suite server_suite(api const& api, server_setup setup) {
    suite all;
    all.title = "Server of " + std::string(api.title) + " v" + std::string(api.version);
    all.name = "server." + std::string(api.name);
    all.about = &api;
    auto const server = std::make_shared<detail::server_under_test const>(api, std::move(setup));
    for (auto const* of : api)
        detail::server_case_maker(server, *of, all).make();
    return all;
}

} // namespace notepact::conformance

#endif
