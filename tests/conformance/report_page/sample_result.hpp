// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A result as large and as varied as real ones, without a client or server: each case that the vectors of an
// API name, answered by the responder, and outcomes that are made up.
#ifndef NOTEPACT_TESTS_CONFORMANCE_REPORT_PAGE_SAMPLE_RESULT_HPP
#define NOTEPACT_TESTS_CONFORMANCE_REPORT_PAGE_SAMPLE_RESULT_HPP

#include <notepact/conformance/cases/body_cases.hpp>
#include <notepact/conformance/cases/request_cases.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/vectors.hpp>
#include <notepact/http/api.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace notepact_test {

namespace sample {

using namespace notepact::conformance;
using notepact::api;
using notepact::operation;

// A path without its parameters' braces: each is the id 7.
inline std::string target_of(operation const& of, std::string_view base) {
    std::string made(base);
    for (auto rest = of.path; !rest.empty();) {
        auto const brace = rest.find('{');
        made += rest.substr(0, brace);
        if (brace == rest.npos) break;
        made += '7';
        rest.remove_prefix(rest.find('}') + 1);
    }
    return made;
}
inline kept_request request_of(api const& api, operation const& of, std::string body) {
    kept_request made{
        std::string(name(of.method)), target_of(of, api.name == "maxcare" ? "/v3" : ""), {}, std::move(body)};
    for (std::size_t i = 0; i < of.headers->detail; ++i)
        made.headers.emplace_back(
            of.headers->member(i)->name(),
            (i == 0 ? notepact::conformance::detail::before_credential(of) : "") + "token");
    if (!made.body.empty()) made.headers.emplace_back("Content-Type", "application/json");
    made.headers.emplace_back("User-Agent", "somebody's client");
    return made;
}

class maker {
  public:
    maker(api const& api, std::size_t failing_one_in, std::size_t skipped_one_in)
        : api_(&api), server_(api), failing_(failing_one_in),
          skipped_(skipped_one_in), result{
                                        "Server of " + std::string(api.title) + " v"
                                        + std::string(api.version)} {
        for (auto const* of : api)
            put_operation(*of);
    }

  private:
    void put_operation(operation const& of) {
        for (std::string_view const rule : {"accepted", "documented_status", "retry_after"})
            put(of, "answer", rule, {});
        put(of, "method", "not_allowed", {});
        put(of, "credential", "refused", {});
        if (of.how.needs[0].any_of != 0) put(of, "scope", "forbidden", {});
        for (auto const& one : of.parameters->members())
            for (std::string_view const rule : {"bad_parameter", "duplicate_parameter", "unknown_id"})
                put(of, std::string(one.name()), rule, {});
        if (of.body == nullptr) return;
        for (auto const& one : body_cases(notepact::contract_ref(*of.body), manners_of(*api_).bodies)) {
            if (one.expected.empty()) continue;
            auto const& pointer = one.expected[0].pointer;
            auto const slash = pointer.rfind('/');
            put(of,
                slash == pointer.npos ? "body" : pointer.substr(slash + 1),
                name(one.expected[0].rule),
                one.text);
        }
    }
    void put(operation const& of, std::string const& part, std::string_view rule, std::string const& body) {
        finished_case made{&of, part, std::string(rule), {}};
        if (!names_.insert(made.name()).second) return;
        auto const number = names_.size();
        auto& found = made.result;
        if (skipped_ != 0 && number % skipped_ == 0) {
            found.skipped = number % 2 == 0 ? "no id that the server does not know was given"
                                            : "no credential without the scope was given";
        } else {
            found.exchanges = 1 + number % 3;
            auto const request = request_of(*api_, of, body);
            auto const answer = server_.answer(request);
            for (std::size_t i = 0; failing_ != 0 && number % failing_ == 0 && i < 1 + number % 2; ++i)
                found.fail(
                    {"answered " + std::to_string(answer.status) + ", wanted another status",
                     {{request, answer}}});
        }
        result.cases.push_back(std::move(made));
    }

    api const* api_;
    responder server_;
    std::size_t failing_, skipped_;
    std::set<std::string> names_;

  public:
    suite_result result;
};

} // namespace sample

// One case in so many fails, one is skipped; 0: none.
inline notepact::conformance::suite_result
sample_result(notepact::api const& api, std::size_t failing_one_in = 11, std::size_t skipped_one_in = 17) {
    return sample::maker(api, failing_one_in, skipped_one_in).result;
}

} // namespace notepact_test

#endif
