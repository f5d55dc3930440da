// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Operations by name, and contracts by the names that preflight uses: the body of an operation is named by
// the operation (clinic.create_sign_off), the body of an answer by operation and status
// (clinic.create_sign_off.201).
#ifndef PREFLIGHT_OPERATIONS_HPP
#define PREFLIGHT_OPERATIONS_HPP

#include <notepact/notepact.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace preflight {

inline constexpr notepact::api_about const* apis[] = {&notepact::clinic::about, &notepact::maxcare::about};

// Of all APIs.
inline std::vector<notepact::operation const*> const& all_operations() {
    static std::vector<notepact::operation const*> const all = [] {
        std::vector<notepact::operation const*> found;
        for (auto const* api : apis)
            found.insert(found.end(), api->begin(), api->end());
        return found;
    }();
    return all;
}

inline notepact::operation const* find_operation(std::string_view name) {
    for (auto const* operation : all_operations())
        if (name == operation->name) return operation;
    return nullptr;
}

// Three digits.
inline std::optional<unsigned> parse_status(std::string_view text) {
    unsigned status = 0;
    for (char const digit : text)
        status = digit >= '0' && digit <= '9' ? status * 10 + static_cast<unsigned>(digit - '0') : 0;
    if (text.size() != 3 || status < 100) return std::nullopt;
    return status;
}

inline std::optional<notepact::contract_ref> find_contract(std::string_view name) {
    if (auto const* operation = find_operation(name)) {
        if (operation->body == nullptr) return std::nullopt;
        return notepact::contract_ref(*operation->body);
    }
    auto const dot = name.rfind('.');
    if (dot == name.npos) return std::nullopt;
    auto const* operation = find_operation(name.substr(0, dot));
    auto const status = parse_status(name.substr(dot + 1));
    if (operation == nullptr || !status) return std::nullopt;
    auto const* answer = operation->answer(*status);
    return answer != nullptr ? std::optional(*answer) : std::nullopt;
}

} // namespace preflight

#endif
