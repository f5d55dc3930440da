// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A document as a tree that its contract lays out, which can be changed and written together with what is to
// be found in it.
#ifndef NOTEPACT_CONFORMANCE_BODY_NODE_HPP
#define NOTEPACT_CONFORMANCE_BODY_NODE_HPP

#include <notepact/conformance/values.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/json/writer.hpp>
#include <notepact/schema/beyond.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

/// What must be found.
struct expected_violation {
    severity level;
    std::string pointer; ///< JSON Pointer, as violation::pointer gives it; empty for the root
    errc rule;
    schema::beyond beyond; ///< why JSON Schema cannot find it, if it cannot
    place in = place::body;
};

namespace detail {

using rule_entry = notepact::rule;

inline std::string as_json(std::string_view text) {
    std::string made;
    auto output = [&made](std::string_view piece) { made += piece; };
    json_writer<decltype(output)> writer(output);
    writer.string_begin();
    writer.string_part(text);
    writer.string_end();
    return made;
}
// A JSON string whose first character is escaped, if that is ASCII.
inline std::string escaped(std::string_view text) {
    unsigned const c = text.empty() ? 0x80 : static_cast<unsigned char>(text[0]);
    if (c >= 0x80) return as_json(text);
    char const digits[] = {"01234567"[c >> 4], "0123456789ABCDEF"[c & 15], '\0'};
    return "\"\\u00" + std::string(digits) + as_json(text.substr(1)).substr(1);
}
inline std::string pointer_step(std::string_view name) { // RFC 6901, section 3
    std::string made = "/";
    for (char const c : name)
        made += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return made;
}

// A value of a document to be written, and what is to be found in it.
struct node {
    rule_entry const* declared = nullptr; // what the contract says of it; null: nothing
    rule_entry const* shape = nullptr;    // links followed, the alternative chosen
    rule_entry const* member = nullptr;   // the entry that names it
    std::string key = {};                 // of a member: its name as JSON
    std::string place = {};               // for people
    std::string pointer = {};
    bool in_map = false;
    char opens = '\0';     // '{' or '['
    std::string text = {}; // of a value that is neither object nor array
    std::vector<node> inside = {};
    int copies = 1; // 0: absent
    finding broken = {};
    finding fault = {}; // of the document; nothing is found from there on

    bool is_closed() const { return opens == '{' && shape->kind == rule_kind::object; }
    bool is_free() const { return shape->kind == rule_kind::any || shape->has(rule_flag::open); }
    bool is_nullable() const { return shape->kind == rule_kind::any || declared->has(rule_flag::nullable); }
    bool is_optional() const { return member != nullptr && !member->has(rule_flag::required); }
    void put(std::string_view json, finding in_it = {}) {
        opens = '\0';
        text = json;
        inside.clear();
        broken = in_it;
    }
};

inline std::string shown_place(node const& n) {
    return n.place.empty() ? "whole document" : n.place;
}

// The rules that a value may choose from.
inline void append_alternatives(rule_entry const& declared, std::vector<rule_entry const*>& list) {
    auto const* shape = declared.resolved();
    if (shape->kind != rule_kind::either) return list.push_back(shape);
    append_alternatives(*shape->inside(), list);
    append_alternatives(*shape->inside()->next(), list);
}
inline std::vector<rule_entry const*> alternatives(rule_entry const& declared) {
    std::vector<rule_entry const*> list;
    append_alternatives(declared, list);
    return list;
}

inline node item(node const& array, std::size_t index);
inline node map_entry(node const& map, std::string_view name);
inline node object_member(node const& object, rule_entry const& member);

// The value that the shape says, without a fault: all members, an item in each array, a name in each map.
inline void make_whole(node& n) {
    n.put({});
    auto const& shape = *n.shape;
    switch (shape.kind) {
    case rule_kind::object:
        if (shape.has(rule_flag::open)) return n.put(R"({"anything":[true]})");
        n.opens = '{';
        for (std::size_t i = 0; i < shape.detail; ++i)
            n.inside.push_back(object_member(n, *shape.member(i)));
        return;
    case rule_kind::map: n.opens = '{'; return n.inside.push_back(map_entry(n, "any name"));
    case rule_kind::array: n.opens = '['; return n.inside.push_back(item(n, 0));
    case rule_kind::enumeration: return n.put(as_json(shape.refers.words[0]));
    case rule_kind::string: return n.put(as_json(values_of(shape.text()).first->text));
    case rule_kind::number:
    case rule_kind::integer: return n.put(values_of_numbers().first->token);
    case rule_kind::boolean: return n.put("true");
    default: return n.put(R"("anything")");
    }
}
// Below a map, whose names are the input's, pointers end.
inline node whole(
    rule_entry const& declared, node const* outer = nullptr, std::string_view place = {},
    std::string const& step = {}) {
    node made;
    made.declared = &declared;
    made.shape = alternatives(declared)[0];
    made.place = place;
    if (outer != nullptr) {
        made.in_map = outer->in_map || outer->shape->kind == rule_kind::map;
        made.pointer = made.in_map ? outer->pointer : outer->pointer + step;
    }
    make_whole(made);
    return made;
}
inline node item(node const& array, std::size_t index) {
    auto const number = std::to_string(index);
    return whole(*array.shape->inside(), &array, array.place + '[' + number + ']', '/' + number);
}
inline node map_entry(node const& map, std::string_view name) {
    auto made = whole(*map.shape->inside(), &map, map.place + ".(any)");
    made.key = as_json(name);
    return made;
}
inline node object_member(node const& object, rule_entry const& member) {
    auto const name = member.name();
    auto const shown = name.empty() ? "\"\"" : std::string(name);
    auto const place = object.place.empty() ? shown : object.place + '.' + shown;
    auto made = whole(*member.inside(), &object, place, pointer_step(name));
    made.member = &member;
    made.key = as_json(name);
    return made;
}
// A name that the contract does not know: the wanted one, or one like it.
inline std::string unknown_name(node const& object, std::string_view name) {
    for (std::size_t i = 0; i < object.shape->detail; ++i)
        if (object.shape->member(i)->name() == name) return unknown_name(object, std::string(name) + '_');
    return std::string(name);
}
inline node unknown_member(node const& object, std::string_view name, std::string_view json) {
    node made;
    made.key = as_json(unknown_name(object, name));
    made.pointer = object.pointer;
    made.text = json;
    return made;
}

// Leaves out all that need not be there, except `kept`.
inline void keep_only(node& n, node const* kept = nullptr) {
    bool effect = !n.is_closed() || !n.shape->has(rule_flag::wants_effect);
    for (auto& part : n.inside) {
        bool const needed = part.member != nullptr && !part.is_optional();
        part.copies = needed || &part == kept ? 1 : 0;
        effect = effect || (&part == kept && !needed);
    }
    for (auto& part : n.inside) {
        if (effect || part.copies != 0) continue;
        part.copies = 1;
        effect = true;
    }
}
inline void make_small(node& n) {
    keep_only(n);
    for (auto& part : n.inside)
        if (part.is_nullable())
            part.put("null");
        else
            make_small(part);
}
inline void reverse_members(node& n) {
    if (n.opens == '{') std::reverse(n.inside.begin(), n.inside.end());
    for (auto& part : n.inside)
        reverse_members(part);
}

// Calls use(node&, depth) for every value that is there, outer ones first.
template <class Use>
void for_each_node(node& n, Use const& use, std::size_t depth = 0) {
    use(n, depth);
    for (auto& part : n.inside)
        if (part.copies != 0) for_each_node(part, use, depth + 1);
}

// Writes a document and what is to be found in it, in the order in which a reader comes to it.
class document_writer {
  public:
    document_writer(node const& root, bool request, std::string_view space = {})
        : request_(request), space_(space) {
        text = space_;
        write(root);
    }

    std::string text;
    std::vector<expected_violation> expected;
    std::size_t fault_end = 0; // of the text that a fault is in

  private:
    void found(finding const& what, std::string const& pointer) {
        if (what && fault_end == 0) expected.push_back({what.level, pointer, what.code, what.beyond});
    }
    void put(std::string_view token) {
        text += token;
        text += space_;
    }

    void write(node const& n) {
        found(n.broken, n.pointer);
        if (n.opens == '\0') {
            put(n.text);
            found(n.fault, {});
            if (n.fault && fault_end == 0) fault_end = text.size();
            return;
        }
        put(std::string_view(&n.opens, 1));
        bool first = true, unknown = false;
        for (auto const& part : n.inside)
            for (int copy = 0; copy < part.copies; ++copy) {
                if (!first) put(",");
                first = false;
                if (n.opens == '{') {
                    put(part.key);
                    put(":");
                }
                if (n.is_closed() && part.member == nullptr && request_ && !unknown) {
                    found({errc::unknown_member, severity::warning}, n.pointer);
                    unknown = true;
                }
                if (copy != 0)
                    found(
                        {errc::duplicate_member, severity::error, schema::beyond::duplicates}, part.pointer);
                write(part);
            }
        if (n.is_closed()) end(n);
        put(n.opens == '{' ? "}" : "]");
    }

    void end(node const& n) {
        bool effect = !n.shape->has(rule_flag::wants_effect);
        for (std::size_t i = 0; i < n.shape->detail; ++i) {
            auto const* member = n.shape->member(i);
            bool present = false;
            for (auto const& part : n.inside)
                present = present || (part.member == member && part.copies != 0);
            if (!member->has(rule_flag::required))
                effect = effect || present;
            else if (!present)
                found(
                    {errc::missing_member}, n.in_map ? n.pointer : n.pointer + pointer_step(member->name()));
        }
        if (!effect) found({errc::no_effect, n.shape->level()}, n.pointer);
    }

    bool request_;
    std::string_view space_;
};

} // namespace detail

} // namespace notepact::conformance

#endif
