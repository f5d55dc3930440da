// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What server_suite.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_SERVER_IMPL_HPP
#define NOTEPACT_CONFORMANCE_SERVER_IMPL_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/conformance/server/case.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/framing.hpp>
#include <notepact/conformance/server/parallel.hpp>
#include <notepact/conformance/server/repeated.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/setup.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/state.hpp>
#include <notepact/conformance/server/trials.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/suite/case_parts.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {

// A credential that differs in one character, so that nothing is wrong with it but that it is unknown. Not in
// the last one: in base64, as of a JSON web token, some bits of that mean nothing.
inline std::string other_credential(std::string other) {
    auto const end = other.find_last_not_of('=');
    char& changed = other[end == other.npos || end == 0 ? 0 : end - 1];
    changed = changed == 'x' ? 'y' : 'x';
    return other;
}

// The cases of one operation.
class server_case_maker {
  public:
    server_case_maker(std::shared_ptr<server_under_test const> server, operation const& of, suite& all)
        : server_(std::move(server)), of_(of), all_(all),
          vectors_(*server_, of, &of == server_->about.operations[0]),
          creator_(resource_operations::around(server_->about, of).creator) {
        if (creator_ == &of) creator_ = nullptr;
    }

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
        if (vectors_.ordinary().has_body && !server_->setup.sends_chunked)
            skip({std::string(whole_body), "chunked"}, "what sends cannot send a body in chunks");
        if (of_.method == verb::get)
            add({"method", "head"}, [server = server_, of = &of_, creator = creator_] {
                return head_of_get(*server, *of, creator);
            });
        kept_state();
        at_once();
    }

  private:
    request_case const& ordinary() const { return vectors_.ordinary(); }

    void add(case_name const& group, std::vector<trial> trials) {
        auto const made = std::make_shared<server_case const>(
            server_case{server_, &of_, creator_of_path(), ordinary(), group.part, std::move(trials)});
        add(group, [made] { return server_run(*made).take(); });
    }
    void add(case_name const& group, std::function<case_result()> run) {
        all_.cases.push_back({&of_, group.part, group.rule, std::move(run)});
    }
    // Whose requests have the same ids in the path as those of the operation.
    operation const* creator_of_path() const {
        return creator_ != nullptr && creator_->path == of_.path.parent() ? creator_ : nullptr;
    }
    void skip(case_name const& group, std::string why) {
        all_.cases.push_back(skipped_case(of_, group.part, group.rule, std::move(why)));
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
        one.expect = only({404});
        add(group, {std::move(one)});
    }

    void unknown_credential() {
        case_name const group{credential_header(of_), "unknown_credential"};
        auto const& own = server_->setup.credential;
        if (own.empty()) return skip(group, "no credential is given, the server is to take any");
        trial one{"a credential that is not known", ordinary()};
        one.as_is = group.part;
        for (auto& header : one.made.headers)
            if (header.name == group.part) header.text = other_credential(own);
        one.expect = only({401});
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
                one.expect = only({403});
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
            one.expect = only({409});
            add(group, {std::move(one)});
        }
    }

    // -------------------------------------------------------------------------------- what an answer shows

    void shown() {
        constexpr std::size_t most = 12;
        auto const* const success = success_of(of_);
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

    // ------------------------------------------------------------------------------------ generated bodies

    void generated() {
        auto const& bodies = server_->bodies(of_);
        for (bool const good : {true, false}) {
            std::vector<trial> trials;
            for (std::size_t i = 0; i < server_->setup.generated; ++i) {
                trials.push_back({"a generated body", ordinary()});
                auto& one = trials.back();
                one.made.body = (good ? bodies.good : bodies.bad)[i];
                one.generated = true;
                // An id that was given is put into it; else it may be any.
                for (auto const& name : ids_in_body(server_->about, of_))
                    one.ids_vary = one.ids_vary || !server_under_test::find(server_->setup.known, of_, name);
            }
            add({std::string(whole_body), good ? "generated_accepted" : "generated_refused"},
                std::move(trials));
        }
    }

    // ------------------------------------------------------------------------------------- what it keeps

    void kept_state() {
        auto const state = std::make_shared<state_cases const>(server_, of_);
        state->for_each([&](char const* rule, state_cases::runner run) {
            add({"state", rule}, [state, run] { return (*state.*run)(); });
        });
        if (of_.method == verb::put)
            add({"state", "same_twice"}, [server = server_, of = &of_, creator = creator_] {
                return same_put(*server, *of, creator);
            });
    }

    void at_once() {
        std::vector<trial> accepted;
        for (auto const& [group, trials] : vectors_.groups())
            for (auto const& one : trials)
                if (of_.body == nullptr && group.rule == accepted_rule && !one.spoil) accepted.push_back(one);
        auto const made = std::make_shared<parallel_case const>(server_, of_, creator_, std::move(accepted));
        if (!made->can_tell()) return;
        case_name const group{"parallel", "own_values"};
        if (!server_->setup.send_together) return skip(group, "nothing is given that sends many at once");
        add(group, [made] { return made->run(); });
    }

    std::shared_ptr<server_under_test const> server_;
    operation const& of_;
    suite& all_;
    server_vectors vectors_;
    operation const* creator_; // of what it changes or shows; null: there is none
};

// `write:tasks` as a variable of a shell has it: `WRITE_TASKS`
inline std::string variable_name(std::string_view text) {
    std::string made;
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), digit = c >= '0' && c <= '9';
        made += letter ? static_cast<char>(c & ~0x20) : digit ? c : '_';
    }
    return made;
}
// The host's credentials, and what was made of them.
inline std::vector<kept_secret> secrets_of(api const& of, server_setup const& setup) {
    std::vector<kept_secret> all;
    if (!setup.credential.empty()) {
        all.push_back({"TOKEN", setup.credential});
        all.push_back({"OTHER_TOKEN", other_credential(setup.credential)});
    }
    std::uint32_t asked = 0; // of scopes for which there is a case
    for (auto const* one : of)
        for (auto const& need : one->how.needs)
            asked |= need.first;
    of.for_each_scope(asked, [&](std::string_view scope) {
        auto const lesser = setup.credential_without ? setup.credential_without(scope) : std::nullopt;
        if (lesser) all.push_back({"TOKEN_WITHOUT_" + variable_name(scope), *lesser});
    });
    return all;
}

} // namespace detail

NOTEPACT_FIXTURE suite server_suite(api const& api, server_setup setup) {
    suite all;
    all.title = "Server of " + std::string(api.title) + " v" + std::string(api.version);
    all.name = "server." + std::string(api.name);
    all.about = &api;
    all.secrets = detail::secrets_of(api, setup);
    auto const server = std::make_shared<detail::server_under_test const>(api, std::move(setup));
    for (auto const* of : api)
        detail::server_case_maker(server, *of, all).make();
    return all;
}

} // namespace notepact::conformance

#endif
