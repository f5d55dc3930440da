// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Contracts by the names that preflight and the vectors use: the body of an operation is named by the
// operation (clinic.create_sign_off), the body of an answer by operation and status
// (clinic.create_sign_off.201).
#ifndef PREFLIGHT_CONTRACTS_HPP
#define PREFLIGHT_CONTRACTS_HPP

#include <notepact/notepact.hpp>

#include <optional>
#include <string_view>

namespace preflight {

inline std::optional<notepact::contract_ref> find_contract(std::string_view name) {
    for (auto const& operation : notepact::clinic::operations) {
        if (name == operation.name) return operation.body;
        if (name.size() != operation.name.size() + 4
            || name.substr(0, operation.name.size()) != operation.name || name[operation.name.size()] != '.')
            continue;
        unsigned status = 0;
        for (char const digit : name.substr(operation.name.size() + 1))
            status = digit >= '0' && digit <= '9' ? status * 10 + static_cast<unsigned>(digit - '0') : 0;
        if (auto const* answer = operation.answer(status)) return *answer;
    }
    return std::nullopt;
}

} // namespace preflight

#endif
