// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a client makes of each kind of answer: what it tells its user, and whether it sends again, and when.
// What may be sent again, advise() says alone.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_ANSWERS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_ANSWERS_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/client/network.hpp>
#include <notepact/conformance/client/requests.hpp>
#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline bool is_success_status(response const& answer) {
    return !answer.closed && answer.status >= 200 && answer.status < 300;
}

/// Something that a client's user must be told.
struct told_text {
    std::string text;
    std::string_view what; // for a failure: `the message of the answer`
};

/// One way to answer the plain call.
struct answer_script {
    std::string_view rule; // the name of the case
    call_answers answers;
    std::vector<told_text> told = {};
};

// ------------------------------------------------------------------------------------------------- scripts

/// All ways to answer an operation.
class answer_scripts {
  public:
    answer_scripts(client_under_test const& client, operation const& of) : client_(client), of_(of) {
        successes();
        refusals();
        faults();
        broken_successes();
    }
    std::vector<answer_script> take() { return std::move(all_); }

  private:
    using change = std::function<void(response&, std::size_t)>;

    void add(std::string_view rule, responder_setup server, change what = {}) {
        all_.push_back({rule, {std::move(server), std::move(what)}});
    }
    // Changes the answers to the operation, only the first or all of them; the client may ask for others in
    // between.
    template <class Change>
    change to_operation(Change what, bool all) const {
        return [of = &of_, does = std::move(what), all](response& made, std::size_t which) {
            if (made.of == of && (all || which == 0)) does(made);
        };
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
        what.trace_id = "00000000-0000-4000-8000-000000000000";
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

// ----------------------------------------------------------------------------------------------- reactions

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
