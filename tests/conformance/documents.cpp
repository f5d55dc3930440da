// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/documents.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/bridge/json.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/clinic.hpp>
#include <notepact/http/build.hpp>
#include <notepact/maxcare.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
namespace json = boost::json;

// The contract of a message, `clinic.create_sign_off` or `clinic.create_sign_off.201`, and its operation.
struct message {
    notepact::operation const* of = nullptr;
    notepact::rule const* contract = nullptr;
};
message find(std::string_view wanted) {
    for (auto const* api : {&notepact::clinic::about, &notepact::maxcare::about})
        for (auto const* of : *api) {
            if (wanted == of->name) return {of, of->body};
            for (auto const& reply : *of)
                if (wanted == std::string(of->name) + '.' + std::to_string(reply.status))
                    return {of, &reply.body.head()};
        }
    return {};
}

// Each is of a message, keeps its contract, and has nothing wrong but the signature that the document cuts.
template <std::size_t N>
void verify(test& t, printed_body const (&documents)[N]) {
    std::set<std::string_view> names;
    for (auto const& one : documents) {
        names.insert(one.name);
        auto const of = find(one.message);
        t.check(of.contract != nullptr, one.message);
        if (of.contract == nullptr) continue;
        notepact::contract_ref const contract(*of.contract);
        t.equal(contract.name(), one.contract, one.name);
        notepact::static_report<4> report;
        t.check(check_text(contract, one.text, report).ok(), one.name);
        auto const cut = std::string(one.cut_signature);
        t.equal(found(report), cut.empty() ? "" : "warning body " + cut + " not_base64\n", one.name);
        if (cut.empty()) continue;
        auto const whole = json::parse(json::string_view(one.text.data(), one.text.size()));
        auto const& signature = whole.at_pointer(cut).as_string();
        t.check(signature.ends_with("..."), one.name);
    }
    t.equal(names.size(), N, "no name stands twice");
}
void bodies(test& t) {
    verify(t, clinic_documents);
    verify(t, maxcare_documents);
}

// Each is written as it is printed.
void requests(test& t) {
    for (auto const& one : printed_requests) {
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

notepact_test::suite documents_suite("conformance/documents", {{"bodies", bodies}, {"requests", requests}});

} // namespace
