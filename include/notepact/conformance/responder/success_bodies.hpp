// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The body of a documented success that shows what was sent: what a document prints, or else what the
// contract's table lays out, with members replaced.
#ifndef NOTEPACT_CONFORMANCE_RESPONDER_SUCCESS_BODIES_HPP
#define NOTEPACT_CONFORMANCE_RESPONDER_SUCCESS_BODIES_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/values.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// The text of a parameter as JSON: a number where one is wanted, an array of a list.
inline json_tree tree_of(rule_entry const& r, std::string_view text) {
    if (r.kind == rule_kind::array) {
        auto items = json_tree::array();
        for_each_item(
            text, [&](std::string_view item) { items.inside.push_back(tree_of(*r.value(), item)); });
        return items;
    }
    bool const number =
        r.kind == rule_kind::string && r.refers.format != nullptr && r.refers.format->scan.number != nullptr;
    return number ? json_tree::number(text) : json_tree::string(text);
}

// A parameter that was sent, decoded.
struct sent_parameter {
    rule_entry const* declared;
    std::string text;

    std::string_view name() const { return declared->name(); }
    bool in_query() const { return declared->has(rule_flag::in_query); }
    // Whether it may be an id: it is none of a few words.
    bool is_id() const { return declared->value()->kind == rule_kind::string; }
    json_tree value() const { return tree_of(*declared->value(), text); }
};

// All of a request that a success shows.
struct sent_request {
    operation const& of;
    std::vector<sent_parameter> const& parameters;
    std::optional<json_tree> body; // if it is JSON
    std::vector<named_text> headers;
    std::uint32_t granted;            // to the key
    std::optional<json_tree> created; // the id of what the request creates
    std::optional<json_tree> kept;    // the answer that showed it last
    std::string now;
};

// Null if the rule names no such member.
inline rule_entry const* member_of(rule_entry const& object, std::string_view wanted) {
    return object.kind == rule_kind::object ? object.find(wanted) : nullptr;
}
// The rule of what stands at a JSON Pointer; null if there is no room for it. Where anything may be, the rule
// that says so.
inline rule_entry const* rule_at(rule_entry const& root, std::string_view pointer) {
    auto const* found = &root;
    while (!pointer.empty()) {
        if (found->kind == rule_kind::any || found->has(rule_flag::open)) return found;
        auto const step = take_step(pointer);
        if (found->kind == rule_kind::array) {
            if (step.empty() || step.find_first_not_of("0123456789") != step.npos) return nullptr;
            found = found->value();
            continue;
        }
        auto const* const member = member_of(*found, name_of_step(step));
        if (member == nullptr) return nullptr;
        found = member->value();
    }
    return found;
}

// A value of a rule with what must be there, and nothing else.
inline json_tree laid_out(rule_entry const& declared) {
    auto value = whole(declared);
    make_small(value);
    return json_tree::parse(document_writer(value, false).text).value_or(json_tree::object());
}

// The bytes of a body: JSON, or of a text what its string says.
inline std::string bytes_of(contract_ref contract, json_tree const& body) {
    return contract.is_text() ? body.text : body.written();
}

// Where an answer shows the id of what it is about, as a JSON Pointer: where the API's manners say or, of a
// list, there in its first item. Empty if it shows none.
inline std::string id_pointer(api const& owner, contract_ref contract) {
    std::string id(manners_of(owner).id);
    auto const& root = contract.root();
    if (id.empty() || rule_at(root, id) != nullptr) return id;
    return root.kind == rule_kind::array && rule_at(*root.value(), id) != nullptr ? "/0" + id : std::string();
}

// What a server answers that has seen no request yet: what a document prints, or else what the table lays
// out. A text that a document cuts is made whole.
inline json_tree first_body(api const& owner, contract_ref contract) {
    for (auto const& printed : manners_of(owner).bodies) {
        if (printed.contract != contract.name()) continue;
        if (contract.is_text()) return json_tree::string(printed.text);
        auto body = json_tree::parse(printed.text);
        if (!body) break;
        if (!printed.cut.empty())
            if (auto const* const cut = rule_at(contract.root(), printed.cut))
                place_at(*body, printed.cut).become(json_tree::string(ordinary_text(*cut)));
        return *body;
    }
    auto const& declared = *contract.head().inside();
    auto value = whole(declared);
    bool const list = value.shape->kind == rule_kind::array || value.shape->kind == rule_kind::map;
    if (!list) return laid_out(declared);
    for (auto& part : value.inside) // not empty, so that there is something to read
        make_small(part);
    return json_tree::parse(document_writer(value, false).text).value_or(json_tree::object());
}

// Members of an operation's body that name something which the server must know.
inline std::vector<std::string> ids_in_body(api const& owner, operation const& of) {
    std::vector<std::string> names;
    if (of.body == nullptr) return names;
    for (auto const name : manners_of(owner).ids_in_bodies)
        if (member_of(contract_ref(*of.body).root(), name) != nullptr) names.emplace_back(name);
    return names;
}

// Whether an answer's member that is called as a parameter says the same. Where answers show their own id,
// that is so only of a path that ends in the id of what it asks for: not in POST /wards/{id}/beds, nor in
// GET /wards/{id}/beds.
inline bool shows_by_name(api const& owner, operation const& of, rule_entry const& parameter) {
    auto const id = manners_of(owner).id;
    if (parameter.has(rule_flag::in_query) || id.empty()) return true;
    bool const is_own_id = is_pointer_step(id.substr(id.rfind('/') + 1), parameter.name());
    return !is_own_id || (of.method != verb::post && of.path.last_parameter() == parameter.name());
}

// A member of an operation's body, on whatever level, but not in an array.
struct body_member {
    rule_entry const* declared;
    std::string pointer;
};
// Those whose name no other has: it is known which one an answer that shows the name means.
inline std::vector<body_member> members_of_one_name(operation const& of) {
    std::vector<body_member> all;
    if (of.body == nullptr) return all;
    auto const add = [&all](rule_entry const& object, std::string const& place, auto const& again) -> void {
        if (object.kind != rule_kind::object) return;
        for (auto const& member : object.members()) {
            auto const pointer = place + pointer_step(member.name()); // `all` grows meanwhile
            all.push_back({&member, pointer});
            if (member.inside()->kind != rule_kind::outer) again(*member.value(), pointer, again);
        }
    };
    add(contract_ref(*of.body).root(), {}, add);
    std::map<std::string_view, std::size_t> count;
    for (auto const& one : all)
        ++count[one.declared->name()];
    all.erase(
        std::remove_if(
            all.begin(),
            all.end(),
            [&count](body_member const& one) { return count[one.declared->name()] != 1; }),
        all.end());
    return all;
}

// Members of the answer, or of a list's first item, take the values of those of the request that have the
// same name.
inline void
show_by_name(api const& owner, rule_entry const& root, sent_request const& sent, json_tree& body) {
    if (root.kind == rule_kind::array && body.kind == json_kind::array && !body.inside.empty())
        return show_by_name(owner, *root.value(), sent, body.inside.front());
    if (root.kind != rule_kind::object) return;
    for (auto const& one : root.members())
        if (sent.created && one.inside()->has(rule_flag::nullable)) body.at(one.name()).become(json_tree());
    auto const show = [&](std::string_view wanted, json_tree const& value) {
        if (member_of(root, wanted) != nullptr) body.at(wanted).become(value);
    };
    if (sent.body)
        for (auto const& one : members_of_one_name(sent.of))
            if (auto const* const value = value_at(*sent.body, one.pointer))
                show(one.declared->name(), *value);
    for (auto const& parameter : sent.parameters)
        if (shows_by_name(owner, sent.of, *parameter.declared)) show(parameter.name(), parameter.value());
}

// All that was sent, under its own names; what a GET without an id asks for is a list, and it is empty.
inline void show_everything(sent_request const& sent, json_tree& place) {
    if (!sent.kept) place.become(json_tree::object());
    if (sent.body) place.merge(*sent.body);
    bool ids = false;
    for (auto const& parameter : sent.parameters) {
        if (!parameter.is_id()) continue;
        place.at(parameter.name()).become(parameter.value());
        ids = true;
    }
    if (sent.of.method == verb::get && !ids) place.become(json_tree::array());
}

inline void
show_row(api const& owner, shown_in_answer const& row, sent_request const& sent, json_tree& body) {
    auto const put = [&](json_tree value) { place_at(body, row.at).become(std::move(value)); };
    switch (row.what) {
    case shown_part::parameter:
        for (auto const& one : sent.parameters)
            if (one.name() == row.name) put(one.value());
        return;
    case shown_part::header:
        for (auto const& one : sent.headers)
            if (one.name == row.name) put(json_tree::string(one.text));
        return;
    case shown_part::member:
        if (auto const* const value = sent.body ? value_at(*sent.body, row.name) : nullptr) put(*value);
        return;
    case shown_part::body:
        if (sent.body) place_at(body, row.at).merge(*sent.body);
        return;
    case shown_part::everything: return show_everything(sent, place_at(body, row.at));
    case shown_part::scopes: {
        auto scopes = json_tree::array();
        owner.for_each_scope(sent.granted, [&scopes](std::string_view name) {
            scopes.inside.push_back(json_tree::string(name));
        });
        return put(std::move(scopes));
    }
    case shown_part::created:
        if (sent.of.method == verb::post) put(json_tree::string(sent.now));
        return;
    case shown_part::changed:
        if (sent.of.method != verb::get) put(json_tree::string(sent.now));
        return;
    case shown_part::words: return put(json_tree::string(row.name));
    }
}

// What is sent is shown where the contract has room for it.
inline json_tree success_body(api const& owner, contract_ref contract, sent_request const& sent) {
    auto body = sent.kept ? *sent.kept : first_body(owner, contract);
    auto const& root = contract.root();
    if (root.kind == rule_kind::object && body.kind == json_kind::array && !body.inside.empty()) {
        auto alone = body.inside.front(); // what was created in a list
        body = std::move(alone);
    }
    show_by_name(owner, root, sent, body);
    for (auto const& row : manners_of(owner).shown)
        if (&row.answer.head() == &contract.head()) show_row(owner, row, sent, body);
    if (auto const id = id_pointer(owner, contract); sent.created && !id.empty())
        place_at(body, id).become(*sent.created);
    return body;
}

} // namespace notepact::conformance::detail

#endif
