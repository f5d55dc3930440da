// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The requests that a server is sent, and which case each of them belongs to: the vectors of requests and
// bodies, and what those cannot say.
#ifndef NOTEPACT_CONFORMANCE_SERVER_TRIALS_HPP
#define NOTEPACT_CONFORMANCE_SERVER_TRIALS_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/server/case.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/framing.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite/case_parts.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline std::string credential_header(operation const& of) {
    return std::string(of.credential().name());
}

// Requests by the cases that they belong to.
class server_vectors {
  public:
    // `of_api`: also those that are about its API as a whole.
    server_vectors(server_under_test const& server, operation const& of, bool of_api)
        : server_(server), of_(of), requests_(request_cases(server.about, of, of_api)), parts_(of) {
        server.keep_ordinary(of, requests_[0]);
        vectors();
        headers();
        if (of_.body != nullptr) content_types();
        other_methods();
        other_path();
        for (auto& group : framing_trials(server, of, requests_).all(of_api))
            groups_.push_back(std::move(group));
    }

    // What must be there, and nothing else.
    request_case const& ordinary() const { return requests_[0]; }
    // In the order in which they came.
    std::vector<trials_of_case> const& groups() const { return groups_; }

  private:
    void put(case_name const& wanted, trial one) {
        for (auto& [known, trials] : groups_)
            if (known.is(wanted.part, wanted.rule)) return trials.push_back(std::move(one));
        groups_.push_back({wanted, {}});
        groups_.back().second.push_back(std::move(one));
    }

    void vectors() {
        for (auto const& one : requests_) {
            // Another base would be another host; bodies come below, all of them.
            if (one.base != ordinary().base || (of_.body != nullptr && one.body != ordinary().body)) continue;
            auto made = one;
            // The ids and the key of a printed one are the documents' own.
            if (one.description.substr(0, 8) == "printed:") {
                made.headers = ordinary().headers;
                made.parameters = ordinary().parameters;
            }
            put_vector(made, one.description, one.expected, described(one.description));
        }
        if (of_.body == nullptr) return;
        for (auto& body : body_cases(contract_ref(*of_.body), manners_of(server_.about).bodies)) {
            auto made = ordinary();
            made.body = std::move(body.text);
            if (body.description.substr(0, 9) == "together:")
                put_pairs_of_body(made, body);
            else
                put_vector(made, body.description, body.expected, parts_.described(body.description));
        }
    }
    // Every two values of two members together: of each it is known alone what it earns.
    void put_pairs_of_body(request_case const& made, body_case const& body) {
        auto const rule = std::any_of(
                              body.expected.begin(),
                              body.expected.end(),
                              [](auto const& one) { return one.level == severity::error; })
                              ? "together_refused"
                              : "together_accepted";
        trial one{body.description, made};
        one.ids_vary = has_other_ids(made, std::string(whole_body));
        for (auto const& id : ids_in_body(server_.about, of_))
            one.ids_vary = one.ids_vary || !server_under_test::find(server_.setup.known, of_, id);
        put({std::string(whole_body), rule}, std::move(one));
    }
    // A fault counts only if it is one on the wire, too.
    void put_vector(
        request_case const& made, std::string const& description,
        std::vector<expected_violation> const& expected, std::string const& varied) {
        auto const request = on_the_wire(of_, made, server_.base_path);
        if (!request) return;
        auto const group = group_of(expected, varied);
        auto const right = expectation_of(server_.about, *request, server_.base_path);
        if (group.rule != accepted_rule && right.wrong.empty()) return;
        trial one{description, made};
        one.ids_vary = has_other_ids(made, group.part);
        expect_other_key(made, one);
        put(group, std::move(one));
    }
    // A credential that is well-formed need not be one that the server knows, nor any other header one that
    // it takes.
    void expect_other_key(request_case const& made, trial& one) const {
        for (auto const& header : made.headers) {
            bool const credential = header.name == credential_header(of_);
            auto const own = server_.own_header(header.name);
            auto const* const text = find_text(ordinary().headers, header.name);
            if (own.empty() || text == nullptr || *text == header.text) continue;
            one.expect = [credential](expectation& right) {
                if (!right.success) return;
                right.refusals.insert(credential ? 401 : 403);
            };
        }
    }
    // The case of a vector: after the first error that must be found in it, or else the first warning.
    case_name group_of(std::vector<expected_violation> const& expected, std::string const& varied) const {
        expected_violation const* first = nullptr;
        for (auto const& one : expected)
            if (first == nullptr || (one.level == severity::error && first->level == severity::warning))
                first = &one;
        if (first == nullptr) return {varied, std::string(accepted_rule)};
        auto const in_query = first->in == place::query && first->pointer.empty();
        auto part = in_query                   ? std::string("query")
                    : first->in == place::body ? parts_.at(first->pointer)
                                               : part_name(first->pointer);
        return {std::move(part), std::string(name(first->rule))};
    }
    // The parameter or header with whose name the description of a request begins.
    std::string described(std::string_view description) const {
        auto const begin = description.substr(0, description.find(": "));
        for (auto const* table : {of_.parameters, of_.headers})
            if (table->find(begin) != nullptr) return part_name(begin);
        return std::string(begin == "query" ? begin : whole_request);
    }
    bool has_other_ids(request_case const& made, std::string const& part) const {
        for (auto const& parameter : made.parameters) {
            auto const* const text = find_text(ordinary().parameters, parameter.name);
            bool const is_id = member_of(*of_.parameters, parameter.name)->value()->kind == rule_kind::string;
            if (is_id && (text == nullptr || *text != parameter.text)) return true;
        }
        for (auto const& name : ids_in_body(server_.about, of_))
            if (name == part) return true;
        return false;
    }

    void
    put_spoilt(case_name const& group, std::string description, std::function<void(kept_request&)> spoil) {
        trial one{std::move(description), ordinary()};
        one.spoil = std::move(spoil);
        put(group, std::move(one));
    }

    // The first request that has a header and is right: the plain one, unless the header may be left out.
    request_case const& with_header(std::string_view header) const {
        for (auto const& one : requests_)
            if (one.expected.empty() && find_text(one.headers, header) != nullptr) return one;
        return ordinary();
    }
    static void lower(std::string& text) {
        for (char& c : text)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }

    void headers() {
        for (auto const& each : of_.headers->members()) {
            auto const header = std::string(each.name());
            trial one{header + ": its name in lower case", with_header(header)};
            one.spoil = [header](auto& request) {
                for (auto& [known, text] : request.headers)
                    if (known == header) lower(known);
            };
            put({header, std::string(accepted_rule)}, std::move(one));
        }
        auto const scheme = before_credential(of_);
        if (scheme.empty()) return;
        auto const header = credential_header(of_);
        auto const other_scheme = [&](std::string const& rule, char const* how, std::string const& instead) {
            put_spoilt({header, rule}, header + ": " + how, [header, scheme, instead](auto& request) {
                for (auto& [known, text] : request.headers)
                    if (known == header) text.replace(0, scheme.size(), instead);
            });
        };
        auto in_lower_case = scheme;
        lower(in_lower_case);
        other_scheme(std::string(accepted_rule), "its scheme in lower case", in_lower_case);
        other_scheme(std::string(name(errc::bad_header)), "no scheme", "");
        other_scheme(std::string(name(errc::bad_header)), "another scheme", "Basic ");
    }

    void content_types() {
        auto const type = [this](std::string const& rule, std::string const& value) {
            put_spoilt({"Content-Type", rule}, "Content-Type: " + value, [value](auto& request) {
                set_header(request, "Content-Type", value);
            });
        };
        type(std::string(accepted_rule), "application/json; charset=utf-8");
        type(std::string(accepted_rule), "Application/JSON");
        auto const wrong = std::string(name(errc::wrong_content_type));
        type(wrong, "text/plain");
        type(wrong, "application/x-www-form-urlencoded");
        put_spoilt({"Content-Type", wrong}, "Content-Type: missing", [](auto& request) {
            request.headers.pop_back(); // the last that on_the_wire() writes
        });
    }

    void other_methods() {
        auto const request = on_the_wire(of_, ordinary(), server_.base_path).value_or(kept_request());
        for (auto const method : {verb::get, verb::post, verb::put, verb::patch, verb::delete_}) {
            auto const other = name(method);
            auto const found = match(server_.about, other, request.target, server_.base_path);
            if (found.outcome() != match_outcome::other_method) continue;
            trial one{"method: " + std::string(other), ordinary()};
            one.spoil = [other, has_body = method != verb::get && method != verb::delete_](auto& sent) {
                sent.method = other;
                if (has_body || sent.body.empty()) return;
                sent.body.clear();
                sent.headers.pop_back(); // Content-Type, the last that on_the_wire() writes
            };
            one.judge = [this_of = &of_](request_case const&, response const& came) {
                bool const allowed =
                    came.header("Allow").find(name(this_of->method)) != std::string_view::npos;
                return came.status == 405 && !allowed ? "answered 405, but Allow does not name the method"
                                                      : std::string();
            };
            put({"method", "other_method"}, std::move(one));
        }
    }
    void other_path() {
        put_spoilt({"path", "no_route"}, "path: more than its end", [](auto& request) {
            auto const end = (std::min)(request.target.find('?'), request.target.size());
            request.target.insert(end, "/unheard/of/it");
        });
    }

    server_under_test const& server_;
    operation const& of_;
    std::vector<request_case> requests_;
    body_parts parts_;
    std::vector<trials_of_case> groups_;
};

} // namespace notepact::conformance::detail

#endif
