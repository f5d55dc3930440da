// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What an API's documents print, held against its contracts: the same of every API.
#ifndef NOTEPACT_TESTS_SUPPORT_PRINTED_HPP
#define NOTEPACT_TESTS_SUPPORT_PRINTED_HPP

#include "requests.hpp"
#include "test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/manners.hpp>

#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace notepact_test {

// The contract of a message, `acme.book_visit` or `acme.book_visit.201`, and its operation.
struct printed_message {
    notepact::operation const* of = nullptr;
    notepact::rule const* contract = nullptr;
};
inline printed_message find_message(notepact::api const& api, std::string_view wanted) {
    for (auto const* of : api) {
        if (wanted == of->name) return {of, of->body};
        for (auto const& reply : *of)
            if (wanted == std::string(of->name) + '.' + std::to_string(reply.status))
                return {of, &reply.body.head()};
    }
    return {};
}

// Each is of a message, keeps its contract, and has nothing wrong but the text that the document cuts.
inline void printed_bodies_keep_contracts(
    test& t, notepact::api const& api, notepact::constants<notepact::printed_body> bodies) {
    std::set<std::string_view> names;
    for (auto const& one : bodies) {
        names.insert(one.name);
        auto const of = find_message(api, one.message);
        t.check(of.contract != nullptr, one.message);
        if (of.contract == nullptr) continue;
        notepact::contract_ref const contract(*of.contract);
        t.equal(contract.name(), one.contract, one.name);
        notepact::static_report<4> report;
        t.check(check_text(contract, one.text, report).ok(), one.name);
        auto const cut = std::string(one.cut);
        t.equal(found(report), cut.empty() ? "" : "warning body " + cut + " not_base64\n", one.name);
    }
    t.equal(names.size(), bodies.size(), "no name stands twice");
}

// Each is written as it is printed; a credential that the document cuts, with another in its place.
inline void printed_requests_are_written(
    test& t, notepact::api const& api, notepact::constants<notepact::printed_request> requests) {
    for (auto const& one : requests) {
        auto const* const of = find_message(api, one.operation).of;
        t.check(of != nullptr, one.operation);
        if (of == nullptr) continue;
        notepact::parameter_texts headers = {}, parameters = {};
        for (std::size_t i = 0; i < std::size(one.headers); ++i) {
            headers[i] = one.headers[i];
            parameters[i] = one.parameters[i];
        }
        if (one.headers[0].find("...") != one.headers[0].npos) headers[0] = "max_prd_ak_1";
        t.check(one.body != nullptr || of->body == nullptr, "with the body that it has");
        auto const body = one.body == nullptr
                              ? notepact::body_bytes()
                              : notepact::body_bytes(notepact::contract_ref(*of->body), one.body->text);
        auto const base = notepact::base_url_view::parse(one.base);
        notepact::static_report<4> report;
        auto const built =
            build_request(*of, base ? std::optional(*base) : std::nullopt, headers, parameters, body, report);
        t.check(built.has_value(), one.name);
        if (!built) continue;
        t.equal(built->method(), one.method, one.name);
        t.equal(built->url(), std::string(one.base) + std::string(one.target), one.name);
        t.equal(built->body(), one.body == nullptr ? std::string_view() : one.body->text, one.name);
    }
}

} // namespace notepact_test

#endif
