// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of an API, and what they are called in files.
#ifndef NOTEPACT_SCHEMA_BODIES_HPP
#define NOTEPACT_SCHEMA_BODIES_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <string>
#include <vector>

namespace notepact::schema {

/// A body of an API: what is sent with an operation, or what comes with a status.
struct body_of {
    api const& owner;              ///< whose operation it is
    operation const& of;           ///< which operation
    unsigned status;               ///< 0: the request's
    reply const* answer = nullptr; ///< the reply that is meant; null: the one for the status

    /// `clinic.create_sign_off`, `clinic.create_sign_off.201`; of a range or the default `acme.draw.4XX`,
    /// `acme.draw.default`.
    std::string name() const {
        return std::string(of.name) + (status != 0 ? '.' + statuses() : std::string());
    }
    /// `201`, `4XX`, `default`; only of an answer.
    std::string statuses() const {
        if (answer == nullptr) return std::to_string(status);
        std::string text;
        print_statuses(*answer, [&text](std::string_view piece) { text += piece; });
        return text;
    }
    /// To be called only if there is such a body.
    contract_ref contract() const noexcept {
        if (answer != nullptr) return answer->body;
        return status != 0 ? *of.answer(status) : contract_ref(*of.body);
    }
};

/// Shows `visit(body_of)` every body of an API that has a contract.
template <class Visit>
void for_each_body(api const& api, Visit&& visit) {
    for (auto const* of : api) {
        if (of->body != nullptr) visit(body_of{api, *of, 0});
        for (auto const& reply : *of)
            visit(body_of{api, *of, reply.status, &reply});
    }
}

/// The contracts of an API's bodies, each once, in the order in which they first stand there. Allocates.
inline std::vector<contract_ref> contracts_of(api const& api) {
    std::vector<contract_ref> found;
    for_each_body(api, [&found](body_of const& body) {
        auto const contract = body.contract();
        for (auto const& known : found)
            if (&known.head() == &contract.head()) return;
        found.push_back(contract);
    });
    return found;
}

} // namespace notepact::schema

#endif
