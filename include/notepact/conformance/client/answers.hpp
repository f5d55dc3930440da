// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The ways in which a client is answered: what its API answers, what it refuses, and what goes wrong.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_ANSWERS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_ANSWERS_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/script.hpp>
#include <notepact/conformance/client/written_answers.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

/// All ways to answer an operation.
class answer_scripts {
  public:
    answer_scripts(client_under_test const& client, operation const& of) : client_(client), of_(of) {
        successes();
        refusals();
        other_statuses();
        faults();
        broken_successes();
        for (auto& one : written_answers(of_))
            all_.push_back(std::move(one));
    }
    std::vector<answer_script> take() { return std::move(all_); }

  private:
    using change = std::function<void(response&, std::size_t)>;

    void add(std::string_view rule, responder_setup server, change what = {}) {
        all_.push_back({rule, {std::move(server), std::move(what)}});
    }
    template <class Change>
    change to_operation(Change what, bool all) const {
        return detail::to_operation(of_, std::move(what), all);
    }

    void successes() {
        for (auto const& documented : of_) {
            if (!documented.is_success()) continue;
            auto const status = fitting_status(of_, documented);
            auto const* const contract = &documented.body.head();
            add("success",
                {},
                to_operation(
                    [status, contract, of = &of_](response& made) {
                        auto const* const own = of->answer(made.status);
                        if (own != nullptr && &own->head() == contract) made.status = status;
                    },
                    true));
        }
        if (grows(of_.replies->body.root()))
            add("grown",
                {},
                to_operation(
                    [](response& made) {
                        auto body = json_tree::parse(made.body);
                        if (!body || !is_success_status(made)) return;
                        if (body->kind == json_kind::object) grow(*body);
                        for (auto& item : body->inside)
                            if (body->kind == json_kind::array && item.kind == json_kind::object) grow(item);
                        made.body = body->written();
                    },
                    true));
    }
    // Whether a later version may add a member: to an object, or to those of a list.
    static bool grows(rule_entry const& root) {
        return root.kind == rule_kind::object
               || (root.kind == rule_kind::array && root.value()->kind == rule_kind::object);
    }
    static void grow(json_tree& object) {
        object.at("added_in_a_later_version").become(json_tree::string("x"));
    }

    // ------------------------------------------------------------------------------ what the API refuses

    // The API's own error, if the operation documents its status.
    std::optional<response> error(refusal what) const {
        if (of_.answer(what.status) == nullptr) return std::nullopt;
        what.trace_id = any_trace_id;
        auto made = refused(*client_.owner, &of_, what);
        made.of = &of_;
        return keeps_contract(of_, what.status, made.body) ? std::optional(std::move(made)) : std::nullopt;
    }
    std::optional<response> error(unsigned status, std::string_view text = {}) const {
        return error({status, {}, text});
    }
    void add_error(std::string_view rule, std::optional<response> made, std::vector<told_text> told = {}) {
        if (!made) return;
        add(rule, {}, to_operation([wrong = *std::move(made)](response& answer) { answer = wrong; }, true));
        all_.back().told = std::move(told);
    }

    // Two names of what can be wrong: members of the body if it has as many, else any names.
    std::vector<std::string> two_names() const {
        std::vector<std::string> names;
        if (of_.body != nullptr) {
            auto const root = whole(*contract_ref(*of_.body).head().inside());
            leaf_names(root, names);
        }
        for (auto const* more : {"first_member", "second_member"})
            if (names.size() < 2) names.emplace_back(more);
        return {names.front(), names.back()};
    }
    static void leaf_names(node const& n, std::vector<std::string>& names) {
        if (n.member != nullptr && n.inside.empty()) names.emplace_back(n.member->name());
        for (auto const& part : n.inside)
            leaf_names(part, names);
    }
    void invalid() {
        constexpr std::string_view texts[] = {"is not as it was agreed", "belongs to something else"};
        constexpr std::string_view the_message = "the message of the answer",
                                   the_member = "a member that the answer names";
        auto const names = two_names();
        std::vector<told_text> told = {{names[0], the_member}, {names[1], the_member}};
        for (auto const text : texts)
            told.push_back({std::string(text), the_message});
        refusal_detail const details[] = {{names[0], texts[0]}, {names[1], texts[1]}};
        refusal what{invalid_status(of_), {}};
        what.details = details;
        what.detail_count = 2;
        auto made = error(what);
        if (!made) return;
        for (auto one = told.begin(); one != told.end();) // a contract may have no room for it
            one = made->body.find(one->text) != std::string::npos ? one + 1 : told.erase(one);
        add_error("invalid", std::move(made), std::move(told));
    }

    void refusals() {
        invalid();
        responder_setup stranger;
        stranger.credential = "the-credential-of-somebody-else";
        if (of_.answer(401) != nullptr) add("unauthorized", std::move(stranger));
        forbidden();
        add_error("not_found", error(404));
        add_error("conflict", error(409));
        for (auto const& documented : of_)
            if (!documented.is_success() && !documented.is_listed()
                && of_.answer(fitting_status(of_, documented)) == &documented.body)
                add_error(
                    documented.is_default()    ? "default"
                    : documented.status == 400 ? "4XX"
                                               : "5XX",
                    error(fitting_status(of_, documented), "Something else went wrong"));
    }
    void forbidden() {
        auto const wanted = advise(of_, 403).scopes;
        if (wanted == 0 || of_.answer(403) == nullptr) return;
        responder_setup poor;
        poor.granted = 0;
        add("forbidden", std::move(poor));
        client_.owner->for_each_scope(wanted, [this](std::string_view name) {
            all_.back().told.push_back({std::string(name), "the scope that is missing"});
        });
    }

    // What servers and proxies answer beside what is documented most: worded as the documents word others.
    void other_statuses() {
        struct {
            unsigned status;
            std::string_view rule;
        } constexpr rows[] = {
            {408, "408"},
            {413, "413"},
            {414, "414"},
            {421, "421"},
            {425, "425"},
            {431, "431"},
            {451, "451"},
            {500, "500"},
            {501, "501"},
            {504, "504"}};
        for (auto const& row : rows) {
            auto made = refused(*client_.owner, &of_, {row.status, any_trace_id});
            made.of = &of_;
            // Who may send again is answered rightly then, so that it comes to an end.
            auto const next = advise(of_, row.status);
            bool const again = next.step == next_step::retry || next.repeatable;
            add(row.rule,
                {},
                to_operation([wrong = std::move(made)](response& answer) { answer = wrong; }, !again));
        }
    }

    // ----------------------------------------------------------------------------------- what goes wrong

    responder_setup with(answer_fault what, std::size_t count = 1, std::string_view retry_after = {}) const {
        responder_setup made;
        made.faults.push_back({what, &of_, 0, count, std::string(retry_after)});
        return made;
    }
    void faults() {
        constexpr auto always = static_cast<std::size_t>(-1);
        add("busy", with(answer_fault::busy, 1, "7"));
        add("busy_without_time",
            with(answer_fault::busy, 3),
            to_operation(
                [](response& made) {
                    if (made.fault == answer_fault::busy) made.headers.pop_back();
                },
                true));
        add("busy_forever", with(answer_fault::busy, always, "1"));
        add("bad_gateway", with(answer_fault::bad_gateway));
        add("unavailable", with(answer_fault::unavailable));
        add("html_page", with(answer_fault::html_page));
        add("closed", with(answer_fault::closed));
        add("slow", with(answer_fault::slow));
        // Of a text, what is left of it is mostly one, too.
        if (!of_.replies->body.is_text()) add("truncated", with(answer_fault::truncated));
    }
    void broken_successes() {
        auto const& first = *of_.replies;
        auto const is_success = [&](std::string_view body) {
            return kind_of_answer(of_, first.status, body) == answer_kind::success;
        };
        if (!first.body.is_text() && !is_success("{}"))
            add("empty_object", {}, to_operation([](response& made) { made.body = "{}"; }, false));
        if (!is_success(""))
            add("no_body", {}, to_operation([](response& made) { made.body.clear(); }, false));
        if (first.body.root().kind == rule_kind::object)
            add("duplicate_member", with(answer_fault::duplicate_member));
    }

    client_under_test const& client_;
    operation const& of_;
    std::vector<answer_script> all_;
};

} // namespace notepact::conformance::detail

#endif
