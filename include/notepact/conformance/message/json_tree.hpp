// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A JSON document that can be changed: for answers that are made from printed ones.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_JSON_TREE_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_JSON_TREE_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/json_text.hpp>
#include <notepact/json/pointer.hpp>
#include <notepact/json/reader.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// What a contract calls a kind of value; it has no name for null.
inline rule_kind kind_of(json_kind kind) noexcept {
    switch (kind) {
    case json_kind::object: return rule_kind::object;
    case json_kind::array: return rule_kind::array;
    case json_kind::string: return rule_kind::string;
    case json_kind::number: return rule_kind::number;
    case json_kind::boolean: return rule_kind::boolean;
    default: return rule_kind::any;
    }
}

// A value and what is in it. Members keep their order and may stand there twice.
struct json_tree {
    json_kind kind = json_kind::null;
    std::string name = {}; // of a member
    std::string text = {}; // what a string says; the JSON text of a number or boolean
    std::vector<json_tree> inside = {};

    static json_tree object() { return {json_kind::object}; }
    static json_tree array() { return {json_kind::array}; }
    static json_tree string(std::string_view said) { return {json_kind::string, {}, std::string(said)}; }
    static json_tree number(std::string_view token) { return {json_kind::number, {}, std::string(token)}; }

    /// Nothing if the text is not one JSON document.
    static std::optional<json_tree> parse(std::string_view document);

    json_tree const* find(std::string_view wanted) const {
        for (auto const& part : inside)
            if (kind == json_kind::object && part.name == wanted) return &part;
        return nullptr;
    }
    /// A member, which is made if there is none; the value becomes an object.
    json_tree& at(std::string_view wanted) {
        if (kind != json_kind::object) become(object());
        if (auto const* found = find(wanted)) return inside[static_cast<std::size_t>(found - inside.data())];
        inside.emplace_back();
        inside.back().name = wanted;
        return inside.back();
    }
    /// The first item; the value becomes an array.
    json_tree& first_item() {
        if (kind != json_kind::array) become(array());
        if (inside.empty()) inside.emplace_back();
        return inside.front();
    }
    /// Takes another value, and keeps the name.
    void become(json_tree value) {
        value.name = std::move(name);
        *this = std::move(value);
    }
    /// Members of another object take the place of those that have their names.
    void merge(json_tree const& other) {
        if (kind != json_kind::object) become(object());
        std::set<std::string_view> renewed;
        for (auto const& part : other.inside)
            renewed.insert(part.name);
        std::vector<json_tree> kept;
        for (auto& part : inside)
            if (renewed.count(part.name) == 0) kept.push_back(std::move(part));
        kept.insert(kept.end(), other.inside.begin(), other.inside.end());
        inside = std::move(kept);
    }

    std::string written() const {
        std::string made;
        auto output = [&made](std::string_view piece) { made += piece; };
        json_writer<decltype(output)> json(output);
        put(json);
        return made;
    }

  private:
    template <class Writer>
    void put(Writer& json) const {
        switch (kind) {
        case json_kind::object:
            json.object_begin();
            for (auto const& part : inside) {
                json.key(part.name);
                part.put(json);
            }
            return json.object_end();
        case json_kind::array:
            json.array_begin();
            for (auto const& part : inside)
                part.put(json);
            return json.array_end();
        case json_kind::string: return json.string(text);
        case json_kind::null: return json.null();
        default: return json.json(text);
        }
    }
};

// Makes a tree of the events of a document. Only the innermost container grows, so the way to it stays valid.
class tree_builder {
  public:
    json_tree root;

    void object_begin(std::size_t) { open(json_kind::object); }
    void object_end(std::size_t) { way_.pop_back(); }
    void array_begin(std::size_t) { open(json_kind::array); }
    void array_end(std::size_t) { way_.pop_back(); }
    void key_begin(std::size_t) { name_.clear(); }
    void key_part(std::string_view piece) { name_ += piece; }
    void key_end() {}
    void string_begin(std::size_t) { last_ = &add(json_kind::string); }
    void string_part(std::string_view piece) { last_->text += piece; }
    void string_end() {}
    void number_part(std::string_view piece) {
        if (!in_number_) last_ = &add(json_kind::number);
        in_number_ = true;
        last_->text += piece;
    }
    void number(number_facts const&, std::size_t) { in_number_ = false; }
    void boolean(bool value, std::size_t) { add(json_kind::boolean).text = value ? "true" : "false"; }
    void null(std::size_t) { add(json_kind::null); }
    void fault(json_fault, std::size_t) noexcept {}

  private:
    json_tree& add(json_kind kind) {
        auto* made = &root;
        if (!way_.empty()) made = &way_.back()->inside.emplace_back();
        made->kind = kind;
        made->name = std::move(name_);
        name_.clear();
        return *made;
    }
    void open(json_kind kind) { way_.push_back(&add(kind)); }

    std::vector<json_tree*> way_;
    json_tree* last_ = nullptr;
    std::string name_;
    bool in_number_ = false;
};

inline std::optional<json_tree> json_tree::parse(std::string_view document) {
    tree_builder builder;
    json_reader<tree_builder> reader(builder);
    reader.write(document);
    if (!reader.finish()) return std::nullopt;
    return std::move(builder.root);
}

// The first step of a JSON Pointer, taken out of it; spelt as there.
inline std::string_view take_step(std::string_view& pointer) {
    pointer.remove_prefix(1); // the slash
    auto const step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    return step;
}
// The name of a member that a step spells (RFC 6901, section 4).
inline std::string name_of_step(std::string_view step) {
    std::string name;
    for (std::size_t i = 0; i < step.size(); ++i) {
        bool const spelt = step[i] == '~' && i + 1 < step.size();
        if (spelt) ++i;
        name += spelt ? (step[i] == '1' ? '/' : '~') : step[i];
    }
    return name;
}
// The place in an array that a step names; nothing if it is none.
inline json_tree const* item_at(json_tree const& array, std::string_view step) {
    std::size_t index = 0;
    if (step.empty() || step.size() > 9 || (step.size() > 1 && step[0] == '0')) return nullptr;
    for (char const c : step) {
        if (c < '0' || c > '9') return nullptr;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return index < array.inside.size() ? &array.inside[index] : nullptr;
}
inline json_tree const* member_at(json_tree const& object, std::string_view step) {
    if (object.kind != json_kind::object) return nullptr;
    for (auto const& part : object.inside)
        if (is_pointer_step(step, part.name)) return &part;
    return nullptr;
}

// The value at a JSON Pointer; null if there is none.
inline json_tree const* value_at(json_tree const& root, std::string_view pointer) {
    auto const* found = &root;
    while (found != nullptr && !pointer.empty()) {
        if (pointer[0] != '/') return nullptr;
        auto const step = take_step(pointer);
        found = found->kind == json_kind::array ? item_at(*found, step) : member_at(*found, step);
    }
    return found;
}
// The same, made if there is none. Of an array, only the first item can be: the step is `0`.
inline json_tree& place_at(json_tree& root, std::string_view pointer) {
    auto* found = &root;
    while (!pointer.empty()) {
        auto const step = take_step(pointer);
        found = step == "0" ? &found->first_item() : &found->at(name_of_step(step));
    }
    return *found;
}
// Calls `visit(value)` for each value at a JSON Pointer whose step `*` stands for any item of an array.
template <class Visit>
void for_each_at(json_tree const& root, std::string_view pointer, Visit const& visit) {
    if (pointer.empty()) return visit(root);
    auto const step = take_step(pointer);
    if (step == "*" && root.kind == json_kind::array) {
        for (auto const& item : root.inside)
            for_each_at(item, pointer, visit);
        return;
    }
    auto const* const next = root.kind == json_kind::array ? item_at(root, step) : member_at(root, step);
    if (next != nullptr) for_each_at(*next, pointer, visit);
}

} // namespace notepact::conformance::detail

#endif
