// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_TESTS_SUPPORT_CONTRACTS_HPP
#define NOTEPACT_TESTS_SUPPORT_CONTRACTS_HPP

#include "every_word.hpp"
#include "sample_contract.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <vector>

namespace notepact_test {

// Every contract of a body once: both APIs', the sample's, and those of every other word.
inline std::vector<notepact::contract_ref> all_contracts() {
    std::vector<notepact::contract_ref> all = {
        acme::draw_body, acme::draw_answer, every::sent, every::received};
    auto const add = [&all](notepact::contract_ref contract) {
        for (auto const& known : all)
            if (&known.head() == &contract.head()) return;
        all.push_back(contract);
    };
    auto const add_api = [&add](auto const& operations) {
        for (auto const* operation : operations) {
            if (operation->body != nullptr) add(notepact::contract_ref(*operation->body));
            for (auto const& reply : *operation)
                add(reply.body);
        }
    };
    add_api(notepact::clinic::api.operations);
    add_api(notepact::maxcare::api.operations);
    return all;
}

// The bodies that the documents of a contract's API print.
inline notepact::constants<notepact::printed_body> printed_with(notepact::contract_ref contract) {
    auto const api = contract.name().substr(0, contract.name().find('.'));
    if (api == notepact::clinic::api.name) return notepact::clinic::printed_bodies;
    if (api == notepact::maxcare::api.name) return notepact::maxcare::printed_bodies;
    return {};
}

} // namespace notepact_test

#endif
