// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Where the answer to a success shows what was sent, and whether it does.
#ifndef NOTEPACT_CONFORMANCE_SHOWN_HPP
#define NOTEPACT_CONFORMANCE_SHOWN_HPP

#include <notepact/conformance/json_tree.hpp>
#include <notepact/conformance/same_value.hpp>
#include <notepact/conformance/success_bodies.hpp>
#include <notepact/contract/rule.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// A value of a request that an answer shows.
struct shown_value {
    std::string name;             // of the member or parameter that was sent
    rule_entry const* declared;   // the rule of what was sent
    std::vector<std::string> way; // where it is in the answer
};

// All values that a request of an operation may send and its success shows: those that have the same name in
// both, on whatever level, and the id of a note.
inline std::vector<shown_value> shown_values(operation const& of, contract_ref success) {
    std::vector<shown_value> all;
    auto const& root = success.root();
    auto const add = [&](rule_entry const& sent) {
        if (member_of(root, sent.name()) != nullptr)
            all.push_back({std::string(sent.name()), sent.value(), {std::string(sent.name())}});
        auto const* const data = member_of(root, "data");
        if (sent.name() == "noteId" && data != nullptr && member_of(*data->value(), "soapNote") != nullptr)
            all.push_back({std::string(sent.name()), sent.value(), {"data", "id"}});
    };
    for (auto const& one : of.parameters->members())
        add(one);
    auto const add_members = [&add](rule_entry const& object, auto const& again) -> void {
        if (object.kind != rule_kind::object) return;
        for (auto const& member : object.members()) {
            add(member);
            if (member.inside()->kind != rule_kind::outer) again(*member.value(), again);
        }
    };
    if (of.body != nullptr) add_members(contract_ref(*of.body).root(), add_members);
    return all;
}

// The first member of that name, on whatever level.
inline json_tree const* find_anywhere(json_tree const& whole, std::string_view name) {
    if (auto const* const found = whole.find(name)) return found;
    for (auto const& part : whole.inside)
        if (auto const* const found = find_anywhere(part, name)) return found;
    return nullptr;
}

// Whether two values mean the same. For a time without an offset that cannot be told, so it counts as the
// same.
inline bool says_the_same(rule_entry const& declared, json_tree const& sent, json_tree const& shown) {
    if (declared.kind == rule_kind::array) {
        bool same = shown.kind == json_kind::array && sent.inside.size() == shown.inside.size();
        for (std::size_t i = 0; same && i < sent.inside.size(); ++i)
            same = says_the_same(*declared.value(), sent.inside[i], shown.inside[i]);
        return same;
    }
    return same_text(&declared, sent.text, shown.text, true)
           || (shown.kind == json_kind::number && value_of_number(sent.text) == value_of_number(shown.text));
}

} // namespace notepact::conformance::detail

#endif
