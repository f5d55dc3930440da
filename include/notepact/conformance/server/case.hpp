// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a case of the suite for servers does: sends its requests, one by one, and judges what comes back.
#ifndef NOTEPACT_CONFORMANCE_SERVER_CASE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_CASE_HPP

#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/setup.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// A request to send, and what is known about it that inspect() cannot tell.
struct trial {
    std::string description;
    request_case made;
    bool ids_vary = false; // an id is any that is well-formed: there need not be anything with it
    // The parameter or header that is sent as it is, not replaced by one that the server knows.
    std::string as_is = {};
    bool generated = false;
    // Changes that no request case can describe.
    std::function<void(kept_request&)> spoil = {};
    // Sets what is right, where the request alone does not tell.
    std::function<void(expectation&)> expect = {};
    // Finds what is wrong with an answer that keeps its contract.
    std::function<std::string(request_case const&, response const&)> judge = {};
};

// Replaces the number that the member of a name has, in any JSON text.
inline void put_number(std::string& json, std::string const& name, std::string_view number) {
    constexpr std::string_view space = " \t\r\n";
    auto at = json.find('"' + name + '"');
    if (at != json.npos) at = json.find_first_not_of(space, at + name.size() + 2);
    if (at == json.npos || json[at] != ':') return;
    at = json.find_first_not_of(space, at + 1);
    if (at == json.npos) return;
    auto const end = (std::min)(json.find_first_not_of("+-.0123456789Ee", at), json.size());
    if (end != at) json.replace(at, end - at, number);
}

// The server that all cases of a suite share.
class server_under_test {
  public:
    server_under_test(api const& of, server_setup given)
        : about(of), setup(std::move(given)), base_path(served_path(of, setup.base_path)) {}

    api const& about;
    server_setup const setup;
    std::string const base_path;

    response send(kept_request const& request, case_result& result) const {
        constexpr std::uint32_t longest = 120;
        for (int left = 3;; --left) {
            auto came = sent(request);
            ++result.exchanges;
            auto const seconds = answer_head(came.headers).retry().seconds();
            if (came.status != 429 || !setup.wait || left == 0 || seconds.value_or(0) > longest) return came;
            setup.wait(seconds.value_or(1));
        }
    }

    // The id that was given for a parameter, or for a member of a body.
    static std::optional<std::string>
    find(std::map<std::string, std::string> const& ids, operation const& of, std::string_view name) {
        auto found = ids.find(std::string(of.name) + '/' + std::string(name));
        if (found == ids.end()) found = ids.find(std::string(name));
        return found == ids.end() ? std::nullopt : std::optional(found->second);
    }

    // The server's own text of a header, if one is given.
    std::string_view own_header(std::string_view name) const {
        if (name == about.credential().name()) return setup.credential;
        auto const given = setup.headers.find(std::string(name));
        return given != setup.headers.end() ? std::string_view(given->second) : std::string_view();
    }

    // Replaces the texts that are as in `ordinary`, and so only stand for the server's own, by those.
    void put_own(
        operation const& of, request_case const& ordinary, request_case& made,
        std::string_view but_for = {}) const {
        for (std::size_t i = 0; i < made.headers.size(); ++i) {
            auto& header = made.headers[i];
            auto const* const text = find_text(ordinary.headers, header.name);
            auto const own = own_header(header.name);
            if (header.name != but_for && text != nullptr && header.text == *text && !own.empty())
                header.text = own;
        }
        for (auto& parameter : made.parameters) {
            auto const* const text = find_text(ordinary.parameters, parameter.name);
            auto const own = find(setup.known, of, parameter.name);
            if (parameter.name != but_for && own && text != nullptr && parameter.text == *text)
                parameter.text = *own;
        }
    }

    // The same in a body, except for one member.
    void put_known_in_body(operation const& of, std::string& body, std::string_view but_for = {}) const {
        for (auto const& name : ids_in_body(about, of)) {
            auto const own = find(setup.known, of, name);
            if (own && name != but_for) put_number(body, name, *own);
        }
    }

    // Sends a request that creates something; returns the id that its answer shows.
    std::optional<std::string>
    created_by(operation const& creator, request_case const& ordinary, case_result& result) const {
        auto made = ordinary;
        put_own(creator, ordinary, made);
        put_known_in_body(creator, made.body);
        auto const request = on_the_wire(creator, made, base_path);
        if (!request) return std::nullopt;
        auto const came = send(*request, result);
        auto const whole = json_tree::parse(came.body);
        auto const* const contract = creator.answer(came.status);
        if (came.status < 200 || came.status >= 300 || !whole || contract == nullptr) return std::nullopt;
        auto const at = id_pointer(about, *contract);
        auto const* const id = at.empty() ? nullptr : value_at(*whole, at);
        return id != nullptr && !id->text.empty() ? std::optional(id->text) : std::nullopt;
    }

  private:
    response sent(kept_request const& request) const {
#ifdef __cpp_exceptions
        try {
            return setup.send(request);
        } catch (...) {
            response nothing;
            nothing.closed = true;
            return nothing;
        }
#else
        return setup.send(request);
#endif
    }
};

// The operation that creates what another one changes or shows, if there is one, and its plain request.
struct creation {
    operation const* by = nullptr;
    request_case ordinary = {};
};
inline creation creation_for(api const& api, operation const& of) {
    if (of.path.last_parameter().empty()) return {};
    for (auto const* creator : api)
        if (creator->method == verb::post && creator->path == of.path.parent())
            return {creator, request_cases(api, *creator, false)[0]};
    return {};
}

// What a case is made of.
struct server_case {
    std::shared_ptr<server_under_test const> server;
    operation const* of;
    std::shared_ptr<creation const> creating;
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
        all.why = wrong_with(case_.server->about, all.made.answer, right, setup.credential, setup.strict);
        if (all.why.empty() && one.judge) all.why = one.judge(made, all.made.answer);
        return all;
    }

    // The last parameter of the path, if the server has named none for it.
    bool put_created(trial const& one, request_case& made) {
        auto const& creating = *case_.creating;
        if (creating.by == nullptr) return false;
        auto const name = case_.of->path.last_parameter();
        auto const* const ordinary = find_text(case_.ordinary.parameters, name);
        for (auto& parameter : made.parameters) {
            if (parameter.name != name || name == one.as_is || parameter.text != *ordinary) continue;
            if (server_under_test::find(case_.server->setup.known, *case_.of, name)) return false;
            // What is deleted is there only once.
            if (!created_ || case_.of->method == verb::delete_)
                created_ = case_.server->created_by(*creating.by, creating.ordinary, result_);
            if (*created_) parameter.text = **created_;
            return created_->has_value();
        }
        return false;
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
