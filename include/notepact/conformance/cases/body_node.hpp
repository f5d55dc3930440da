// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A document as a tree that its contract lays out, which can be changed and written together with what is to
// be found in it.
#ifndef NOTEPACT_CONFORMANCE_CASES_BODY_NODE_HPP
#define NOTEPACT_CONFORMANCE_CASES_BODY_NODE_HPP

#include <notepact/base/narrowed.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/cases/tried_values.hpp>
#include <notepact/conformance/cases/values.hpp>
#include <notepact/conformance/message/function_ref.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/json/pointer.hpp>
#include <notepact/json/writer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

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
inline std::string pointer_step(std::string_view name) {
    std::string made = "/";
    put_pointer_step(name, [&made](std::string_view piece) { made += piece; });
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
    int turns = 0;         // how often an object on the way is inside itself
    char opens = '\0';     // '{' or '['
    std::string text = {}; // of a value that is neither object nor array
    std::vector<node> inside = {};
    int copies = 1; // 0: absent
    findings broken = {};
    expected_finding fault = {}; // of the document; nothing is found from there on

    bool is_closed() const { return opens == '{' && shape->kind == rule_kind::object; }
    bool is_free() const { return shape->kind == rule_kind::any || shape->has(rule_flag::open); }
    bool is_nullable() const { return shape->kind == rule_kind::any || declared->has(rule_flag::nullable); }
    bool is_optional() const { return member != nullptr && !member->has(rule_flag::required); }
    void put(std::string_view json, findings in_it = {}) {
        opens = '\0';
        text = json;
        inside.clear();
        broken = std::move(in_it);
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
inline node other_member(node const& object, std::string_view name);

// Whether a value may hold the object that it is part of, and whether another such turn can be left out.
inline bool leads_back(rule_entry const& declared) {
    switch (declared.kind) {
    case rule_kind::outer: return true;
    case rule_kind::map:
    case rule_kind::array: return leads_back(*declared.inside());
    case rule_kind::either: return leads_back(*declared.inside()) || leads_back(*declared.inside()->next());
    default: return false;
    }
}

// How many items or members a value should have: one, or as many as it must.
inline std::size_t wanted_parts(node const& n) {
    auto const counts = counts_of(*n.shape);
    bool const object = n.shape->kind == rule_kind::object;
    bool const others = object && n.shape->has(rule_flag::others);
    bool const ends = n.turns != 0 && !object && leads_back(*n.shape->inside());
    auto const usual = object ? n.inside.size() + (others ? 1u : 0u) : ends ? 0u : 1u;
    return narrowed<std::size_t>(
        (std::min)({(std::max<std::uint64_t>)(counts.least, usual), counts.most, longest_tried}));
}
inline std::string part_name(std::size_t which) {
    return which == 0 ? "any name" : "any name " + std::to_string(which + 1);
}

inline void make_object_whole(node& n) {
    n.opens = '{';
    for (auto const& member : n.shape->members()) {
        bool const ends = n.turns != 0 && leads_back(*member.inside());
        if (ends && !member.has(rule_flag::required)) continue;
        n.inside.push_back(object_member(n, member));
        if (ends && member.inside()->has(rule_flag::nullable)) n.inside.back().put("null");
    }
    auto const wanted = (std::max)(wanted_parts(n), n.inside.size());
    for (auto left = wanted - n.inside.size(), which = std::size_t{0}; which < left; ++which)
        n.inside.push_back(other_member(n, part_name(which)));
    for (auto left = n.inside.size(); left > counts_of(*n.shape).most; --left) {
        auto const optional = std::find_if(
            n.inside.rbegin(), n.inside.rend(), [](node const& part) { return part.is_optional(); });
        if (optional == n.inside.rend()) break;
        n.inside.erase(std::next(optional).base());
    }
}

// The value that the shape says, without a fault: all members, an item in each array, a name in each map.
inline void make_whole(node& n) {
    n.put({});
    auto const& shape = *n.shape;
    switch (shape.kind) {
    case rule_kind::object:
        if (shape.has(rule_flag::open)) return n.put(R"({"anything":[true]})");
        return make_object_whole(n);
    case rule_kind::map:
        n.opens = '{';
        for (std::size_t i = 0, count = wanted_parts(n); i < count; ++i)
            n.inside.push_back(map_entry(n, part_name(i)));
        return;
    case rule_kind::array:
        n.opens = '[';
        for (std::size_t i = 0, count = wanted_parts(n); i < count; ++i)
            n.inside.push_back(item(n, i));
        return;
    case rule_kind::enumeration: return n.put(as_json(shape.refers.words[0]));
    case rule_kind::string: return n.put(as_json(ordinary_text(shape)));
    case rule_kind::number:
    case rule_kind::integer: return n.put(ordinary_number(shape));
    case rule_kind::boolean: return n.put(shape.detail == 1 ? "false" : "true");
    default: return n.put(R"("anything")");
    }
}
// Below a map, whose names are the input's, pointers end.
inline node whole(
    rule_entry const& declared, node const* outer = nullptr, std::string_view place = {},
    std::string const& step = {}) {
    node made;
    made.declared = &declared;
    auto const shapes = alternatives(declared);
    made.shape = shapes[0];
    made.place = place;
    if (outer != nullptr) {
        made.turns = outer->turns + (declared.kind == rule_kind::outer ? 1 : 0);
        if (made.turns != 0 && shapes.size() > 1 && leads_back(*declared.resolved()->inside()))
            made.shape = shapes[1];
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
    if (object.shape->find(name) != nullptr) return unknown_name(object, std::string(name) + '_');
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
    auto const least = n.opens == '\0' ? 0 : counts_of(*n.shape).least;
    std::uint64_t present = 0;
    bool effect = !n.is_closed() || !n.shape->has(rule_flag::wants_effect);
    for (auto& part : n.inside) {
        bool const needed = part.member != nullptr && !part.is_optional();
        part.copies = needed || &part == kept ? 1 : 0;
        effect = effect || (&part == kept && !needed);
        if (part.copies != 0) ++present;
    }
    for (auto& part : n.inside) {
        if ((effect && present >= least) || part.copies != 0) continue;
        part.copies = 1;
        ++present;
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
inline void for_each_node(node& n, function_ref<void(node&, std::size_t depth)> use, std::size_t depth = 0) {
    use(n, depth);
    for (auto& part : n.inside)
        if (part.copies != 0) for_each_node(part, use, depth + 1);
}

// A member that only the rule of others names: its name is the input's, as in a map.
inline node other_member(node const& object, std::string_view name) {
    if (!object.shape->has(rule_flag::others)) return unknown_member(object, name, "true");
    auto made = whole(*object.shape->others(), &object, object.place + ".(any)");
    made.key = as_json(unknown_name(object, name));
    for_each_node(made, [&object](node& part, std::size_t) {
        part.in_map = true;
        part.pointer = object.pointer;
    });
    return made;
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
    void found(findings const& all, std::string const& pointer) {
        for (auto const& one : all)
            found(one, pointer);
    }
    void found(expected_finding const& what, std::string const& pointer) {
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
                if (part.member == nullptr && refuses_others(n) && !unknown) {
                    bool const closed = n.shape->has(rule_flag::closed);
                    found(
                        expected_finding{errc::unknown_member, closed ? severity::error : severity::warning},
                        n.pointer);
                    unknown = true;
                }
                if (copy != 0)
                    found(
                        expected_finding{errc::duplicate_member, severity::error, &beyond::duplicates},
                        part.pointer);
                write(part);
            }
        if (n.is_closed()) end(n);
        count(n);
        put(n.opens == '{' ? "}" : "]");
    }

    bool refuses_others(node const& n) const {
        return n.is_closed() && !n.shape->has(rule_flag::others)
               && (request_ || n.shape->has(rule_flag::closed));
    }
    void count(node const& n) {
        std::uint32_t present = 0;
        for (auto const& part : n.inside)
            present += static_cast<std::uint32_t>(part.copies);
        for (auto const& one : n.shape->constraints())
            if (!one.refers.checked->keeps(present, one))
                found(expected_finding{one.refers.checked->broken, one.level()}, n.pointer);
    }
    void end(node const& n) {
        bool effect = !n.shape->has(rule_flag::wants_effect);
        for (auto const& one : n.shape->members()) {
            auto const* const member = &one;
            bool present = false;
            for (auto const& part : n.inside)
                present = present || (part.member == member && part.copies != 0);
            if (!member->has(rule_flag::required))
                effect = effect || present;
            else if (!present)
                found(
                    expected_finding{errc::missing_member, severity::error},
                    n.in_map ? n.pointer : n.pointer + pointer_step(member->name()));
        }
        if (!effect) found(expected_finding{errc::no_effect, n.shape->level()}, n.pointer);
    }

    bool request_;
    std::string_view space_;
};

} // namespace notepact::conformance::detail

#endif
