// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Bodies that are allowed as they are, in which of any two members that may be left out each is there without
// the other, both are and neither is, as far as the contract allows it. Most pairs of body_cases() are
// refused.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_ALLOWED_PAIRS_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_ALLOWED_PAIRS_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/cases/covering_array.hpp>
#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// `together: signature absent; review_date absent; nothing else`
inline std::vector<body_case> allowed_pairs(contract_ref contract) {
    constexpr std::size_t most_named = 4;
    std::vector<body_case> all;
    if (contract.is_text()) return all;
    auto root = whole(*contract.head().inside());
    std::vector<node*> optional;
    for_each_node(root, [&optional](node& n, std::size_t) {
        if (n.is_optional() && !n.in_map) optional.push_back(&n);
    });
    if (optional.size() < 2) return all;
    for (auto const& row : covering_rows(std::vector<std::size_t>(optional.size(), 2))) {
        std::string description = "together:";
        std::size_t absent = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            optional[i]->copies = row[i] == 0 ? 1 : 0;
            if (row[i] != 0 && absent++ < most_named)
                description += ' ' + shown_place(*optional[i]) + " absent;";
        }
        description += absent == 0 ? " all" : absent > most_named ? " and others" : " nothing else";
        document_writer made(root, true);
        if (made.expected.empty()) all.push_back({std::move(description), std::move(made.text), {}});
    }
    return all;
}

} // namespace notepact::conformance::detail

#endif
