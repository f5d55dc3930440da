// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The server that is tested: what the host has said of it, and what its cases share.
#ifndef NOTEPACT_CONFORMANCE_SERVER_UNDER_TEST_HPP
#define NOTEPACT_CONFORMANCE_SERVER_UNDER_TEST_HPP

#include <notepact/conformance/cases/generated_bodies.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/dice.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/conformance/server/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/http/answer_head.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

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

// What a generator has made, see body_generator.
struct generated_bodies {
    std::vector<std::string> good, bad;
};

// The server that all cases of a suite share.
class server_under_test {
  public:
    server_under_test(api const& of, server_setup given)
        : about(of), setup(std::move(given)), base_path(served_path(of, setup.base_path)) {}

    api const& about;
    server_setup const setup;
    std::string const base_path;

    // The request of an operation that has what must be there, and nothing else.
    request_case const& ordinary(operation const& of) const {
        auto found = ordinary_.find(&of);
        if (found == ordinary_.end())
            found = ordinary_.emplace(&of, request_cases(about, of, false)[0]).first;
        return found->second;
    }

    void keep_ordinary(operation const& of, request_case const& known) const {
        ordinary_.emplace(&of, known);
    }

    // Bodies of an operation from the seed of the setup: good ones, at least as many as are sent at once, and
    // bad ones. Ids in them are any.
    generated_bodies const& bodies(operation const& of) const {
        auto const found = bodies_.find(&of);
        if (found != bodies_.end()) return found->second;
        auto seed = setup.seed;
        for (char const c : of.name)
            seed = mixed(seed, static_cast<unsigned char>(c));
        body_generator generator(contract_ref(*of.body), seed);
        generated_bodies made;
        for (std::size_t i = 0; i < (std::max)(setup.generated, std::size_t{8}); ++i)
            made.good.push_back(generator.good());
        for (std::size_t i = 0; i < setup.generated; ++i)
            made.bad.push_back(generator.bad());
        return bodies_.emplace(&of, std::move(made)).first->second;
    }

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
    // As many answers as the host gives.
    std::vector<response>
    send_together(std::vector<kept_request> const& requests, case_result& result) const {
        result.exchanges += requests.size();
        auto came = guarded([&] { return setup.send_together(requests); });
        for (std::size_t i = 0; i < came.size() && i < requests.size(); ++i)
            if (came[i].status == 429 && setup.wait) came[i] = send(requests[i], result);
        return came;
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

    // A body with the ids that the plain one has, then those that the server knows.
    std::string with_own_ids(operation const& of, std::string body) const {
        auto const plain = json_tree::parse(ordinary(of).body);
        for (auto const& name : ids_in_body(about, of))
            if (auto const* const id = plain ? plain->find(name) : nullptr) put_number(body, name, id->text);
        put_known_in_body(of, body);
        return body;
    }

  private:
    // What the host throws counts as no answer.
    template <class Send>
    static auto guarded(Send const& send_it) -> decltype(send_it()) {
#ifdef __cpp_exceptions
        try {
            return send_it();
        } catch (...) {
            return {};
        }
#else
        return send_it();
#endif
    }
    response sent(kept_request const& request) const {
        auto came = guarded([&] { return setup.send(request); });
        came.closed = came.closed || came.status == 0;
        return came;
    }

    // Made when they are first asked for: the same whenever that is.
    mutable std::map<operation const*, request_case> ordinary_;
    mutable std::map<operation const*, generated_bodies> bodies_;
};

} // namespace notepact::conformance::detail

#endif
