// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Where the answer to a success shows what was sent, and whether it does.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SHOWN_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SHOWN_HPP

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/same_value.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/manners.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// A value of a request that an answer shows.
struct shown_value {
    std::string name;           // of the member or parameter that was sent
    rule_entry const* declared; // the rule of what was sent
    std::string at;             // where it is in the answer, as a JSON Pointer
    std::string from = {};      // of a member: where it is in the body
};

// All values that a request of an operation may send and its success shows: those that have the same name in
// both, and where the API's manners say so.
inline std::vector<shown_value> shown_values(api const& owner, operation const& of, contract_ref success) {
    std::vector<shown_value> all;
    auto const& root = success.root();
    auto const add = [&](rule_entry const& sent, std::string from) {
        if (member_of(root, sent.name()) != nullptr)
            all.push_back(
                {std::string(sent.name()), sent.value(), pointer_step(sent.name()), std::move(from)});
    };
    auto const rows_of = [&](auto const& visit) {
        for (auto const& row : manners_of(owner).shown)
            if (&row.answer.head() == &success.head() && row.by_documents) visit(row);
    };
    for (auto const& one : of.parameters->members()) {
        if (shows_by_name(owner, of, one)) add(one, {});
        rows_of([&](shown_in_answer const& row) {
            if (row.what == shown_part::parameter && row.name == one.name())
                all.push_back({std::string(one.name()), one.value(), std::string(row.at)});
        });
    }
    if (of.body == nullptr) return all;
    auto const& body = contract_ref(*of.body).root();
    for (auto& one : members_of_one_name(of))
        add(*one.declared, std::move(one.pointer));
    rows_of([&](shown_in_answer const& row) {
        auto const* const declared = row.what == shown_part::member ? rule_at(body, row.name) : nullptr;
        if (declared == nullptr) return;
        auto const name = name_of_step(row.name.substr(row.name.rfind('/') + 1));
        all.push_back({name, declared, std::string(row.at), std::string(row.name)});
    });
    return all;
}

// Whether two values mean the same. For a time without an offset that cannot be told, so it counts as the
// same. Of objects that is said of the members in both: an answer need not show all of them. `declared` is
// null where nothing is known of the value.
inline bool says_the_same(rule_entry const* declared, json_tree const& sent, json_tree const& shown) {
    auto const rule_for = [declared](rule_kind kind) -> rule_entry const* {
        if (declared == nullptr) return nullptr;
        auto const* const found = for_kind(declared, kind);
        return found->kind == kind ? found : nullptr;
    };
    if (sent.kind == json_kind::array) {
        auto const* const list = rule_for(rule_kind::array);
        bool same = shown.kind == json_kind::array && sent.inside.size() == shown.inside.size();
        for (std::size_t i = 0; same && i < sent.inside.size(); ++i)
            same = says_the_same(list != nullptr ? list->inside() : nullptr, sent.inside[i], shown.inside[i]);
        return same;
    }
    if (sent.kind == json_kind::object) {
        auto const* const object = rule_for(rule_kind::object);
        bool same = shown.kind == json_kind::object;
        for (auto const& part : sent.inside) {
            auto const* const other = same ? shown.find(part.name) : nullptr;
            auto const* const member = object != nullptr ? object->find(part.name) : nullptr;
            if (other != nullptr)
                same = says_the_same(member != nullptr ? member->inside() : nullptr, part, *other);
        }
        return same;
    }
    if (shown.kind == json_kind::array || shown.kind == json_kind::object) return false;
    if ((sent.kind == json_kind::null) != (shown.kind == json_kind::null)) return false;
    auto const* const text = rule_for(rule_kind::string);
    return same_text(text, sent.text, shown.text, true)
           || (shown.kind == json_kind::number && value_of_number(sent.text) == value_of_number(shown.text));
}

} // namespace notepact::conformance::detail

#endif
