// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "violation_name.hpp"

#include <notepact/conformance/known_findings.hpp>
#include <notepact/json/pointer.hpp>

namespace notepact::preflight {
namespace {

struct way {
    rule const* value = nullptr; // null: the contract has no such step
    bool is_index = false;
};

way follow(rule const* at, std::string_view step) {
    at = at->resolved();
    switch (at->kind) {
    case rule_kind::either: {
        auto const first = follow(at->inside(), step);
        return first.value != nullptr ? first : follow(at->inside()->next(), step);
    }
    case rule_kind::object:
        for (auto const& member : at->members())
            if (is_pointer_step(step, member.name())) return {member.value(), false};
        return {};
    case rule_kind::array:
        if (step.find_first_not_of("0123456789") == step.npos) return {at->value(), true};
        return {};
    default: return {};
    }
}

void append_name(std::string& made, std::string_view step) {
    for (char const c : conformance::finding_name(step))
        if (c == '*')
            made += "%2A";
        else
            made += c;
}

} // namespace

std::string violation_name(std::string_view contract, violation const& of) {
    std::string pointer;
    of.put_pointer([&pointer](std::string_view piece) { pointer += piece; });
    std::string made = conformance::finding_name(contract);
    std::string_view rest = pointer;
    auto const* at = &of.contract().root();
    while (!rest.empty()) {
        rest.remove_prefix(1);
        auto const step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(step.size());
        auto const next = at != nullptr ? follow(at, step) : way{};
        at = next.value;
        made += '/';
        if (next.is_index)
            made += '*';
        else
            append_name(made, step);
    }
    return made.append("/").append(name(of.code()));
}

} // namespace notepact::preflight
