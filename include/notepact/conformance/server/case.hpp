// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What most cases of the suite for servers do: send requests, one by one, and judge what comes back.
#ifndef NOTEPACT_CONFORMANCE_SERVER_CASE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_CASE_HPP

#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// Part and rule of a case.
struct case_name {
    std::string part, rule;

    bool is(std::string_view wanted_part, std::string_view wanted_rule) const {
        return part == wanted_part && rule == wanted_rule;
    }
};

// A request to send, and what is known about it that inspect() cannot tell.
struct trial {
    std::string description;
    request_case made;
    bool ids_vary = false; // an id is any that is well-formed: there need not be anything with it
    // The parameter or header that is sent as it is, not replaced by one that the server knows.
    std::string as_is = {};
    bool generated = false;
    bool large = false; // of a failure the begin is kept, the rest says nothing
    // Changes that no request case can describe.
    std::function<void(kept_request&)> spoil = {};
    // Sets what is right, where the request alone does not tell.
    std::function<void(expectation&)> expect = {};
    // Finds what is wrong with an answer that keeps its contract.
    std::function<std::string(request_case const&, response const&)> judge = {};
};

using trials_of_case = std::pair<case_name, std::vector<trial>>;

// Keeps the begin of what is too long for a report; says so in words.
inline std::string cut_for_report(exchange& made) {
    constexpr std::size_t most = 512;
    std::string said;
    for (auto* const text : {&made.request.target, &made.request.body, &made.answer.body}) {
        if (text->size() <= most) continue;
        bool const sent = text != &made.answer.body;
        said += std::string(
                    text == &made.request.target ? ", a target of "
                    : sent                       ? ", a body of "
                                                 : ", answered by ")
                + std::to_string(text->size()) + " bytes, cut here";
        text->resize(most);
    }
    return said;
}

// What a case is made of.
struct server_case {
    std::shared_ptr<server_under_test const> server;
    operation const* of;
    operation const* creator; // of what the operation changes or shows; null: there is none
    request_case ordinary;
    std::string part;
    std::vector<trial> trials;
};

// A case, run once. What it changes on the server it has made itself, where it can: other cases do not see
// what it leaves there.
class server_run {
  public:
    explicit server_run(server_case const& which) : case_(which) {
        for (auto const& one : case_.trials)
            run(one);
        if (!sent_) result_.skipped = "all that it sends earns warnings";
    }
    case_result take() { return std::move(result_); }

  private:
    struct attempt {
        std::string why; // what is wrong with the answer; empty if nothing is
        exchange made;
        std::string wrong; // what is wrong with the request
    };

    void run(trial const& one) {
        auto made = one.made;
        auto found = tried(one, made);
        if (found.why.empty()) return;
        auto about = one.description;
        if (one.large) about += cut_for_report(found.made);
        if (one.generated) {
            auto const before = made.body.size();
            if (result_.failed < case_result::max_kept) shrink(one, made, found);
            about += " of " + std::to_string(before) + " bytes, here " + std::to_string(made.body.size());
            if (!found.wrong.empty()) about += ", " + found.wrong;
        }
        result_.fail({std::move(found.why), {std::move(found.made)}, std::move(about)});
    }

    attempt tried(trial const& one, request_case made) {
        case_.server->put_own(*case_.of, case_.ordinary, made, one.as_is);
        case_.server->put_known_in_body(
            *case_.of, made.body, one.ids_vary ? std::string_view(case_.part) : "");
        bool const own = put_created(one, made);
        attempt all;
        all.made.request = on_the_wire(*case_.of, made, case_.server->base_path).value_or(kept_request());
        if (one.spoil) one.spoil(all.made.request);
        auto right = expectation_of(case_.server->about, all.made.request, case_.server->base_path);
        all.wrong = right.wrong;
        if (right.of != nullptr && (one.ids_vary || (case_.of->method == verb::delete_ && !own)))
            right.refusals.insert(404);
        if (one.expect) one.expect(right);
        auto const& setup = case_.server->setup;
        if (setup.strict && right.success && !right.wrong.empty()) return all; // see server_setup
        sent_ = true;
        all.made.answer = case_.server->send(all.made.request, result_);
        all.made.answer.of = case_.of;
        std::vector<std::string> warnings;
        all.why =
            wrong_with(case_.server->about, all.made.answer, right, setup.credential, setup.strict, warnings);
        keep_warnings(std::move(warnings), result_);
        if (all.why.empty() && one.judge) all.why = one.judge(made, all.made.answer);
        return all;
    }

    // The last parameter of the path, if the server has named none for it.
    bool put_created(trial const& one, request_case& made) {
        if (case_.creator == nullptr) return false;
        auto const name = case_.of->path.last_parameter();
        auto const* const ordinary = find_text(case_.ordinary.parameters, name);
        for (auto& parameter : made.parameters) {
            if (parameter.name != name || name == one.as_is || parameter.text != *ordinary) continue;
            if (server_under_test::find(case_.server->setup.known, *case_.of, name)) return false;
            // What is deleted is there only once.
            if (!created_ || case_.of->method == verb::delete_) created_ = created();
            if (*created_) parameter.text = **created_;
            return created_->has_value();
        }
        return false;
    }
    std::optional<std::string> created() {
        server_session session(*case_.server);
        auto const thing = session.create(*case_.creator);
        result_.exchanges += session.take().exchanges;
        return thing ? std::optional(thing->id) : std::nullopt;
    }

    // Makes the body as small as it goes, as long as the same is wrong.
    void shrink(trial const& one, request_case& made, attempt& found) {
        constexpr std::size_t most_requests = 200;
        auto const kind = found.why.substr(0, found.why.find(':'));
        auto const still = [&](std::string const& body) {
            auto changed = made;
            changed.body = body;
            auto again = tried(one, changed);
            if (again.why.empty() || again.why.substr(0, again.why.find(':')) != kind) return false;
            found = std::move(again);
            return true;
        };
        made.body = shrinker(still, most_requests).shrunk(made.body);
    }

    server_case const& case_;
    case_result result_;
    bool sent_ = false;
    std::optional<std::optional<std::string>> created_; // nothing yet, or not possible, or the id
};

} // namespace notepact::conformance::detail

#endif
