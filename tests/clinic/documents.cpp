// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/clinic/documents.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/api.hpp>
#include <notepact/http/build.hpp>

#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace clinic = notepact::clinic;

// The contract of a message, `clinic.create_sign_off` or `clinic.create_sign_off.201`, and its operation.
struct message {
    notepact::operation const* of = nullptr;
    notepact::rule const* contract = nullptr;
};
message find(std::string_view wanted) {
    for (auto const* of : clinic::api) {
        if (wanted == of->name) return {of, of->body};
        for (auto const& reply : *of)
            if (wanted == std::string(of->name) + '.' + std::to_string(reply.status))
                return {of, &reply.body.head()};
    }
    return {};
}

// Each is of a message, keeps its contract, and has nothing wrong but the signature that the document cuts.
void bodies(test& t) {
    std::set<std::string_view> names;
    for (auto const& one : clinic::printed_bodies) {
        names.insert(one.name);
        auto const of = find(one.message);
        t.check(of.contract != nullptr, one.message);
        if (of.contract == nullptr) continue;
        notepact::contract_ref const contract(*of.contract);
        t.equal(contract.name(), one.contract, one.name);
        notepact::static_report<4> report;
        t.check(check_text(contract, one.text, report).ok(), one.name);
        auto const cut = std::string(one.cut);
        t.equal(found(report), cut.empty() ? "" : "warning body " + cut + " not_base64\n", one.name);
        if (cut.empty()) continue;
        t.check(one.cut_breaks == notepact::errc::not_base64, one.name);
        auto const begin = one.text.find("\"data:image/png;base64,") + 1;
        auto const signature = one.text.substr(begin, one.text.find('"', begin) - begin);
        t.equal(signature.substr(signature.size() - 3), "...", one.name);
    }
    t.equal(names.size(), std::size(clinic::printed_bodies), "no name stands twice");
}

// Each is written as it is printed.
void requests(test& t) {
    for (auto const& one : clinic::printed_requests) {
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
        auto const built =
            build_request(*of, base ? std::optional(*base) : std::nullopt, headers, parameters, body, report);
        t.check(built.has_value(), one.name);
        if (!built) continue;
        t.equal(built->method(), one.method, one.name);
        t.equal(built->url(), std::string(one.base) + std::string(one.target), one.name);
        t.equal(built->body(), one.body == nullptr ? std::string_view() : one.body->text, one.name);
    }
}

notepact_test::suite documents_suite("clinic/documents", {{"bodies", bodies}, {"requests", requests}});

} // namespace
