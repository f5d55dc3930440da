// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/maxcare/documents.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/http/build.hpp>
#include <notepact/maxcare/api.hpp>

#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

// The contract of a message, `clinic.create_sign_off` or `clinic.create_sign_off.201`, and its operation.
struct message {
    notepact::operation const* of = nullptr;
    notepact::rule const* contract = nullptr;
};
message find(std::string_view wanted) {
    for (auto const* of : maxcare::api) {
        if (wanted == of->name) return {of, of->body};
        for (auto const& reply : *of)
            if (wanted == std::string(of->name) + '.' + std::to_string(reply.status))
                return {of, &reply.body.head()};
    }
    return {};
}

// Each is of a message, keeps its contract, and has nothing wrong.
void bodies(test& t) {
    std::set<std::string_view> names;
    for (auto const& one : maxcare::printed_bodies) {
        names.insert(one.name);
        auto const of = find(one.message);
        t.check(of.contract != nullptr, one.message);
        if (of.contract == nullptr) continue;
        notepact::contract_ref const contract(*of.contract);
        t.equal(contract.name(), one.contract, one.name);
        notepact::static_report<4> report;
        t.check(check_text(contract, one.text, report).ok(), one.name);
        t.equal(found(report), "", one.name);
        t.check(one.cut.empty(), one.name);
    }
    t.equal(names.size(), std::size(maxcare::printed_bodies), "no name stands twice");
}

// Each is written as it is printed.
void requests(test& t) {
    for (auto const& one : maxcare::printed_requests) {
        auto const* const of = find(one.operation).of;
        t.check(of != nullptr, one.operation);
        if (of == nullptr) continue;
        notepact::parameter_texts headers = {}, parameters = {};
        for (std::size_t i = 0; i < std::size(one.headers); ++i) {
            headers[i] = one.headers[i];
            parameters[i] = one.parameters[i];
        }
        t.check(one.body != nullptr || of->body == nullptr, "with the body that it has");
        auto const body = one.body == nullptr
                              ? notepact::body_bytes()
                              : notepact::body_bytes(notepact::contract_ref(*of->body), one.body->text);
        auto const base = notepact::base_url_view::parse(one.base);
        notepact::static_report<4> report;
        // The key that the document cuts is no token.
        if (one.headers[0].find("...") != one.headers[0].npos) headers[0] = "max_prd_ak_1";
        auto const built =
            build_request(*of, base ? std::optional(*base) : std::nullopt, headers, parameters, body, report);
        t.check(built.has_value(), one.name);
        if (!built) continue;
        t.equal(built->method(), one.method, one.name);
        t.equal(built->url(), std::string(one.base) + std::string(one.target), one.name);
        t.equal(built->body(), one.body == nullptr ? std::string_view() : one.body->text, one.name);
    }
}

notepact_test::suite documents_suite("maxcare/documents", {{"bodies", bodies}, {"requests", requests}});

} // namespace
