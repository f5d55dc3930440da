// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The body of a documented success that shows what was sent: what a document prints, or else what the
// contract's table lays out, with members replaced.
#ifndef NOTEPACT_CONFORMANCE_SUCCESS_BODIES_HPP
#define NOTEPACT_CONFORMANCE_SUCCESS_BODIES_HPP

#include <notepact/conformance/body_node.hpp>
#include <notepact/conformance/documents.hpp>
#include <notepact/conformance/json_tree.hpp>
#include <notepact/conformance/values.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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
    // Whether it is an id, not a switch such as includeSoapNote.
    bool is_id() const { return declared->value()->kind == rule_kind::string; }
    json_tree value() const { return tree_of(*declared->value(), text); }
};

// All of a request that a success shows.
struct sent_request {
    operation const& of;
    std::vector<sent_parameter> const& parameters;
    std::optional<json_tree> body;    // if it is JSON
    std::string_view organization;    // the header
    maxcare::scopes granted;          // to the key
    std::optional<json_tree> created; // the id of what the request creates
    std::optional<json_tree> kept;    // the answer that showed it last
    std::string now;

    json_tree const* parameter(std::string_view wanted, json_tree& room) const {
        for (auto const& one : parameters)
            if (one.name() == wanted) return &(room = one.value());
        return nullptr;
    }
};

// What a server answers that has seen no request yet. Signatures that a document cuts are made whole.
inline json_tree first_body(contract_ref contract) {
    auto const from = [&](auto const& documents) -> std::optional<json_tree> {
        for (auto const& printed : documents) {
            if (printed.contract != contract.name()) continue;
            auto body = json_tree::parse(printed.text);
            if (body && !printed.cut_signature.empty()) {
                auto const name = printed.cut_signature.substr(1);
                if (auto const* const cut = contract.root().find(name))
                    body->at(name).become(json_tree::string(ordinary_text(*cut->value())));
            }
            return body;
        }
        return std::nullopt;
    };
    if (auto body = from(clinic_documents)) return *body;
    if (auto body = from(maxcare_documents)) return *body;
    auto laid_out = whole(*contract.head().inside());
    make_small(laid_out);
    auto body = json_tree::parse(document_writer(laid_out, false).text).value_or(json_tree::object());
    if (body.find("code") != nullptr) body.at("code").become(json_tree::string("success"));
    return body;
}

// Null if the rule names no such member.
inline rule_entry const* member_of(rule_entry const& object, std::string_view wanted) {
    return object.kind == rule_kind::object ? object.find(wanted) : nullptr;
}

// Members of the body that name something which the server must know.
inline std::vector<std::string> ids_in_body(operation const& of) {
    std::vector<std::string> names;
    if (of.body == nullptr) return names;
    auto const& root = contract_ref(*of.body).root();
    for (std::size_t i = 0; root.kind == rule_kind::object && i < root.detail; ++i)
        if (root.member(i)->value()->kind == rule_kind::integer) names.emplace_back(root.member(i)->name());
    return names;
}

// Members of the answer take the values of those of the request that have the same name, on whatever level.
inline void show_flat(rule_entry const& root, sent_request const& sent, json_tree& body) {
    for (std::size_t i = 0; sent.created && i < root.detail; ++i)
        if (root.member(i)->inside()->has(rule_flag::nullable))
            body.at(root.member(i)->name()).become(json_tree());
    auto const show = [&](std::string_view wanted, json_tree const& value) {
        if (member_of(root, wanted) != nullptr) body.at(wanted).become(value);
    };
    auto const show_named =
        [&show](rule_entry const& object, json_tree const& given, auto const& again) -> void {
        for (std::size_t i = 0; object.kind == rule_kind::object && i < object.detail; ++i) {
            auto const& member = *object.member(i);
            auto const* const part = given.find(member.name());
            if (part == nullptr) continue;
            show(member.name(), *part);
            again(*member.value(), *part, again);
        }
    };
    if (sent.body) show_named(contract_ref(*sent.of.body).root(), *sent.body, show_named);
    for (auto const& parameter : sent.parameters)
        show(parameter.name(), parameter.value());
    if (sent.created) {
        show("id", *sent.created);
        show("created_at", json_tree::string(sent.now));
    }
    if (sent.of.method != verb::get) show("updated_at", json_tree::string(sent.now));
}

// The documents do not describe the data: it shows what was sent, under its own names; a list is empty.
inline void show_any(sent_request const& sent, json_tree& data) {
    if (!sent.kept) data.become(json_tree::object());
    if (sent.body) data.merge(*sent.body);
    bool ids = false;
    for (auto const& parameter : sent.parameters) {
        if (!parameter.is_id()) continue;
        data.at(parameter.name()).become(parameter.value());
        ids = true;
    }
    if (sent.created) data.at("id").become(*sent.created);
    if (sent.of.method == verb::get && !ids) data.become(json_tree::array());
}

// The document only tells where in a SOAP note an impression's id is; that its edited values stand beside it
// is our choice.
inline void show_note(sent_request const& sent, json_tree& note) {
    json_tree room;
    if (auto const* id = sent.parameter("noteId", room)) note.at("id").become(*id);
    if (auto const* id = sent.parameter("providerId", room))
        note.at("assignedProviders").first_item().at("id").become(*id);
    note.at("updatedAt").become(json_tree::string(sent.now));
    auto& plan = note.at("soapNote").at("impressionsPlans").first_item();
    if (sent.body) plan.merge(*sent.body);
    if (auto const* id = sent.parameter("impressionId", room)) plan.at("impressionId").become(*id);
}

inline void show_grants(sent_request const& sent, json_tree& data) {
    auto scopes = json_tree::array();
    sent.granted.for_each(
        [&scopes](maxcare::scope one) { scopes.inside.push_back(json_tree::string(text_of(one))); });
    data.at("scopes").become(scopes);
    data.at("organization").at("id").become(json_tree::string(sent.organization));
}

// What is sent is shown where the contract has room for it.
inline json_tree success_body(contract_ref contract, sent_request const& sent) {
    auto body = sent.kept ? *sent.kept : first_body(contract);
    auto const* const data = member_of(contract.root(), "data");
    if (data == nullptr)
        show_flat(contract.root(), sent, body);
    else if (data->value()->kind == rule_kind::any)
        show_any(sent, body.at("data"));
    else if (member_of(*data->value(), "scopes") != nullptr)
        show_grants(sent, body.at("data"));
    else
        show_note(sent, body.at("data"));
    return body;
}

} // namespace notepact::conformance::detail

#endif
