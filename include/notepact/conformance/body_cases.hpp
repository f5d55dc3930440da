// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Test vectors of a body, made from its contract's table alone: for any contract, the library's own or one
// declared elsewhere. What is expected of each is known from how it was made; nothing is checked here.
#ifndef NOTEPACT_CONFORMANCE_BODY_CASES_HPP
#define NOTEPACT_CONFORMANCE_BODY_CASES_HPP

#include <notepact/conformance/documents.hpp>
#include <notepact/conformance/values.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/json/fault.hpp>
#include <notepact/json/writer.hpp>
#include <notepact/schema/beyond.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
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

/// A document, and all that must be found in it, in this order.
struct body_case {
    std::string description; ///< for people; no other case of the contract has it
    std::string text;        ///< bytes: perhaps no JSON, perhaps no UTF-8
    std::vector<expected_violation> expected;
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
// The same, with an escape for the first character if that is of ASCII.
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
inline std::string nested_arrays(std::size_t count) {
    return std::string(count, '[') + std::string(count, ']');
}

// A value of each JSON type.
struct typed_text {
    rule_kind kind;
    std::string_view description;
    std::string_view json;
};
inline constexpr typed_text typed_texts[] = {
    {rule_kind::boolean, "true", "true"},
    {rule_kind::boolean, "false", "false"},
    {rule_kind::number, "a number", "7"},
    {rule_kind::number, "a fraction", "-1.5e-3"},
    {rule_kind::string, "a text", "\"x\""},
    {rule_kind::string, "a number as text", "\"46\""},
    {rule_kind::array, "an empty array", "[]"},
    {rule_kind::array, "an array", R"([[{"id":null}],-1.5])"},
    {rule_kind::object, "an empty object", "{}"},
    {rule_kind::object, "an object", R"({"":{"id":[null]}})"},
};
inline bool takes(rule_entry const& declared, rule_kind kind) {
    return (notepact::detail::kinds(declared) & notepact::detail::kinds(kind)) != 0;
}
inline std::string_view name_of(rule_kind kind) {
    switch (notepact::detail::kinds(kind)) {
    case notepact::detail::kinds(rule_kind::object): return "object";
    case notepact::detail::kinds(rule_kind::array): return "array";
    case notepact::detail::kinds(rule_kind::string): return "text";
    case notepact::detail::kinds(rule_kind::number): return "number";
    default: return "boolean";
    }
}

// What a reader stumbles over, in place of a value. Where it opens a text, the value's type has been seen.
struct faulty_text {
    std::string_view description;
    std::string_view json;
    errc fault = errc::malformed_json;
    schema::beyond beyond = schema::beyond::text;
};
inline constexpr faulty_text faulty_texts[] = {
    {"a control character in a string", "\"a\x01\""},
    {"a line feed in a string", "\"a\n\""},
    {"a tab in a string", "\"a\tb\""},
    {"a bad escape", R"("\x41")"},
    {"a bad digit in an escape", R"("\u00g0")"},
    {"single quotes", "'a'"},
    {"no quotes", "a"},
    {"no value", ""},
    {"NaN", "NaN"},
    {"Infinity", "Infinity"},
    {"-Infinity", "-Infinity"},
    {"a plus sign", "+1"},
    {"nothing before the point", ".5"},
    {"nothing after the point", "1."},
    {"nothing after the e", "1e"},
    {"a minus sign alone", "-"},
    {"True", "True"},
    {"a literal that is cut", "tru"},
    {"undefined", "undefined"},
    {"a comment for a value", "/**/"},
    {"a byte that is never UTF-8", "\"a\xFF\"", errc::invalid_utf8},
    {"Latin-1", "\"gr\xFC\xDF\"", errc::invalid_utf8},
    {"overlong UTF-8", "\"\xC0\x80\"", errc::invalid_utf8},
    {"a surrogate in UTF-8", "\"\xED\xA0\x80\"", errc::invalid_utf8},
    {"above U+10FFFF", "\"\xF4\x90\x80\x80\"", errc::invalid_utf8},
    {"cut UTF-8", "\"\xE2\x82\"", errc::invalid_utf8},
    {"a lone high surrogate", R"("\ud83d")", errc::invalid_utf8, schema::beyond::surrogates},
    {"a lone low surrogate", R"("\ude00")", errc::invalid_utf8, schema::beyond::surrogates},
    {"two high surrogates", R"("\ud83d\ud83d")", errc::invalid_utf8, schema::beyond::surrogates},
    {"surrogates in reverse order", R"("\ude00\ud83d")", errc::invalid_utf8, schema::beyond::surrogates},
    {"a high surrogate before a letter", R"("\ud83d\u0041")", errc::invalid_utf8, schema::beyond::surrogates},
};
// The document ends inside a value.
inline constexpr faulty_text cut_texts[] = {
    {"cut inside an escape", R"("\u00)", errc::truncated_document},
    {"cut between surrogates", R"("\ud83d)", errc::truncated_document},
    {"cut inside UTF-8", "\"\xE2\x82", errc::truncated_document},
    {"cut inside a literal", "tru", errc::truncated_document},
    {"cut inside a number", "4.", errc::truncated_document},
};

// A value of a document to be written, and what is to be found in it.
struct node {
    rule_entry const* declared = nullptr; // what the contract says of it; null: nothing
    rule_entry const* shape = nullptr;    // that without links and, of alternatives, the one it keeps
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
    auto made = whole(*map.shape->inside(), &map, map.place + ".*");
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
// Such a name, or one like it, as the contract does not know.
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

// Leaves away what need not be there, but for one member, item or name.
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

// Writes a document and what is to be found in it, in the order in which a reader comes by.
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

// Rows that hold each two states of each two factors together, made greedily; a row has a state of each.
inline std::vector<std::vector<std::size_t>> covering_rows(std::vector<std::size_t> const& states) {
    std::vector<std::size_t> first; // of each factor, all states counted through
    std::size_t total = 0;
    for (auto const count : states) {
        first.push_back(total);
        total += count;
    }
    std::vector<char> met(total * total);
    auto const at = [&](std::size_t a, std::size_t x, std::size_t b, std::size_t y) -> char& {
        return met[(first[a] + x) * total + first[b] + y];
    };
    std::vector<std::vector<std::size_t>> rows;
    auto const add_row = [&](std::size_t a, std::size_t x, std::size_t b, std::size_t y) {
        std::vector<std::size_t> row(states.size()), set = {a, b};
        row[a] = x;
        row[b] = y;
        for (std::size_t c = 0; c < states.size(); ++c) {
            if (c == a || c == b) continue;
            std::size_t most = 0;
            for (std::size_t i = 0; i < states[c]; ++i) {
                auto const z = (rows.size() + i) % states[c]; // where it does not matter, take turns
                std::size_t fresh = 1;
                for (auto const d : set)
                    fresh += at(d, row[d], c, z) == 0 ? 1 : 0;
                if (fresh <= most) continue;
                most = fresh;
                row[c] = z;
            }
            set.push_back(c);
        }
        for (std::size_t c = 0; c < states.size(); ++c)
            for (std::size_t d = 0; d < states.size(); ++d)
                at(c, row[c], d, row[d]) = 1;
        rows.push_back(row);
    };
    for (std::size_t a = 0; a < states.size(); ++a)
        for (std::size_t b = a + 1; b < states.size(); ++b)
            for (std::size_t x = 0; x < states[a]; ++x)
                for (std::size_t y = 0; y < states[b]; ++y)
                    if (at(a, x, b, y) == 0) add_row(a, x, b, y);
    return rows;
}

class body_case_maker {
  public:
    explicit body_case_maker(contract_ref contract)
        : request_(contract.is_request()), whole_(whole(*contract.head().inside())), small_(whole_) {
        make_small(small_);
        add("minimal", write(small_));
        add("full", write(whole_));
        auto reversed = whole_;
        reverse_members(reversed);
        add("full, members in reverse order", write(reversed));
        add("full, white space everywhere", document_writer(whole_, request_, " \t\r\n"));
        varied_ = &whole_;
        leave_away_one_each(whole_);
        varied_ = &small_;
        vary_inside(small_);
        add_texts();
        add_faults();
        add_nesting();
        add_pairs();
        add_documents(contract.name());
    }

    std::vector<body_case> cases() const {
        std::vector<body_case> all;
        for (auto const* section : {&good_, &bad_, &limits_, &rest_})
            all.insert(all.end(), section->begin(), section->end());
        return all;
    }

  private:
    document_writer write(node const& root) const { return document_writer(root, request_); }
    static body_case made(std::string_view description, document_writer document) {
        return {std::string(description), std::move(document.text), std::move(document.expected)};
    }
    void add(std::string_view description, document_writer document, bool at_limit = false) {
        auto& section = !document.expected.empty() ? bad_ : at_limit ? limits_ : good_;
        section.push_back(made(description, std::move(document)));
    }

    // The document as it is with one value changed.
    template <class Change>
    void vary(node& n, std::string_view how, Change const& change, bool at_limit = false) {
        auto const before = n;
        change(n);
        if (states_ != nullptr)
            states_->push_back(n);
        else
            add((n.place.empty() ? "document" : n.place) + ": " + std::string(how),
                write(*varied_),
                at_limit);
        n = before;
    }
    void vary_text(node& n, std::string_view how, std::string_view json, finding in_it = {}) {
        vary(n, how, [&](node& changed) { changed.put(json, in_it); });
    }

    void leave_away_one_each(node& n) {
        if (n.is_optional()) vary(n, "absent", [](node& changed) { changed.copies = 0; });
        for (auto& part : n.inside)
            leave_away_one_each(part);
    }

    // Every value, with all it may and may not be, in a document with little beside it.
    void vary_inside(node& n) {
        vary_type(n);
        auto const before = n;
        auto const shapes = alternatives(*n.declared);
        for (auto const* shape : shapes) {
            n.shape = shape;
            if (shapes.size() > 1)
                n.place = (before.place.empty() ? "document" : before.place) + " as "
                          + std::string(name_of(shape->kind));
            make_whole(n);
            make_small(n);
            if (shapes.size() > 1 && n.is_closed()) vary(n, "ordinary", [](node&) {});
            vary_value(n);
            for (auto& part : n.inside) {
                keep_only(n, &part);
                if (part.member != nullptr) vary_member(n, part);
                vary_inside(part);
            }
        }
        n = before;
    }

    void vary_member(node const& object, node& n) {
        auto const name = std::string(n.member->name());
        if (n.is_optional())
            vary(n, "present", [](node&) {});
        else
            vary(n, "missing", [](node& changed) { changed.copies = 0; });
        vary(n, "twice", [](node& changed) { changed.copies = 2; });
        if (auto const key = escaped(name); key != n.key)
            vary(n, "its name with an escape", [&](node& changed) { changed.key = key; });
        if (request_)
            vary(n, "misspelt", [&](node& changed) {
                changed.key = as_json(unknown_name(object, name + 's'));
                changed.member = nullptr;
            });
    }

    // null, and every other type.
    void vary_type(node& n) {
        vary_text(n, "null", "null", n.is_nullable() ? finding() : finding{errc::null_not_allowed});
        for (auto const& typed : typed_texts) {
            bool const taken = takes(*n.declared, typed.kind);
            if (!taken || n.is_free())
                vary_text(n, typed.description, typed.json, taken ? finding() : finding{errc::wrong_type});
        }
        if (n.is_free())
            vary_text(n, "a number inside, beyond every double", R"({"anything":[1e400]})", overflow);
        if (n.shape->kind == rule_kind::any) vary_text(n, "a number beyond every double", "1e400", overflow);
    }

    void vary_value(node& n) {
        switch (n.shape->kind) {
        case rule_kind::object: return vary_object(n);
        case rule_kind::map: return vary_map(n);
        case rule_kind::array: return vary_array(n);
        case rule_kind::enumeration: return vary_enumeration(n);
        case rule_kind::string: return vary_string(n);
        case rule_kind::number:
        case rule_kind::integer:
            for (auto const& value : values_of_numbers())
                vary(
                    n,
                    value.description,
                    [&](node& changed) { changed.put(value.token, found(value, *n.shape, request_)); },
                    true);
            return;
        case rule_kind::boolean: return vary_text(n, "false", "false");
        default: return;
        }
    }

    void vary_object(node& n) {
        if (!n.is_closed()) return;
        if (!n.inside.empty())
            vary(n, "empty", [](node& changed) { leave_away(changed, [](node const&) { return true; }); });
        if (n.shape->has(rule_flag::wants_effect)
            && std::any_of(
                n.inside.begin(), n.inside.end(), [](node const& part) { return !part.is_optional(); }))
            vary(n, "without effect", [](node& changed) {
                leave_away(changed, [](node const& part) { return part.is_optional(); });
            });
        auto const unknown = [&](std::string const& how, auto const& members) {
            vary(n, how, [&](node& changed) {
                for (auto const& [name, json] : members)
                    changed.inside.push_back(unknown_member(n, name, json));
            });
        };
        using pair = std::pair<std::string_view, std::string>;
        auto const known = n.inside.empty() ? std::string("id") : std::string(n.inside[0].member->name());
        unknown("unknown member", std::vector<pair>{{"unheard of", "true"}});
        unknown(
            "two unknown members",
            std::vector<pair>{{"unheard of", '{' + as_json(known) + ":[null]}"}, {"neither", "[]"}});
        vary(n, "a number beyond every double in an unknown member", [&](node& changed) {
            changed.inside.push_back(unknown_member(n, "unheard of", "1e400"));
            changed.inside.back().broken = overflow;
        });
        vary(n, "an unknown member before the others", [&](node& changed) {
            changed.inside.insert(changed.inside.begin(), unknown_member(n, "unheard of", "\"x\""));
        });
    }
    template <class Which>
    static void leave_away(node& n, Which const& which) {
        for (auto& part : n.inside)
            if (which(part)) part.copies = 0;
    }

    void vary_map(node& n) {
        auto const named = [&](std::string const& how, std::initializer_list<std::string_view> names) {
            vary(n, how, [&](node& changed) {
                changed.inside.clear();
                for (auto const name : names)
                    changed.inside.push_back(map_entry(n, name));
            });
        };
        named("no names", {});
        named("one name", {"session_note_id"});
        named(
            "any names",
            {"", "a/b~c", "errors", "gr\xC3\xBC\xC3\x9F", "a name that is longer than any that is known"});
        vary_last(n, "the second value", {map_entry(n, "first"), map_entry(n, "second")});
    }
    void vary_array(node& n) {
        std::vector<node> items;
        for (std::size_t i = 0; i <= 10; ++i) {
            if (i < 3) vary(n, std::to_string(i) + " items", [&](node& changed) { changed.inside = items; });
            items.push_back(item(n, i));
        }
        vary_last(n, "the eleventh item", items);
    }
    // Something of the wrong type after others.
    void vary_last(node& n, std::string const& which, std::vector<node> parts) {
        for (auto const& typed : typed_texts) {
            if (takes(*parts[0].declared, typed.kind)) continue;
            parts.back().put(typed.json, {errc::wrong_type});
            return vary(n, which + " of the wrong type", [&](node& changed) { changed.inside = parts; });
        }
    }

    void vary_enumeration(node& n) {
        values<std::string_view> const words{n.shape->refers.words, n.shape->detail};
        auto const refused = [&](std::string const& how, std::string const& text) {
            if (std::find(words.begin(), words.end(), text) == words.end())
                vary_text(n, how, as_json(text), {errc::not_in_enum, n.shape->level()});
        };
        for (auto const word : words) {
            auto const shown = '\'' + std::string(word) + '\'';
            vary_text(n, shown, as_json(word));
            auto turned = std::string(word);
            for (char& c : turned)
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) c = static_cast<char>(c ^ 0x20);
            refused(shown + " in another case", turned);
            refused(shown + " and a space", std::string(word) + ' ');
            refused(shown + " and more", std::string(word) + 's');
            auto cut = word;
            while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80)
                cut.remove_suffix(1);
            if (!cut.empty()) refused(shown + " cut short", std::string(cut.substr(0, cut.size() - 1)));
        }
        vary_text(n, "with an escape", escaped(words.first->empty() ? words.end()[-1] : *words.first));
        refused("empty", "");
        refused("a leading space", ' ' + std::string(*words.first));
        refused("unknown", "unheard of");
        refused("longer than any", "unheard of, unheard of, unheard of, unheard of");
    }

    void vary_string(node& n) {
        auto const table = values_of(n.shape->text());
        vary_text(n, "with an escape", escaped(table.first->text));
        for (auto const& value : table)
            vary(
                n,
                value.description,
                [&](node& changed) { changed.put(as_json(value.text), found(value, *n.shape)); },
                true);
    }

    // The document as text, around what is of no account.
    void add_texts() {
        auto const good = write(small_).text, full = write(whole_).text;
        auto const text = [this](std::string const& how, std::string const& bytes, errc fault) {
            rest_.push_back({"text: " + how, bytes, {{severity::error, {}, fault, schema::beyond::text}}});
        };
        text("empty", "", errc::empty_document);
        text("white space only", " \t\r\n", errc::empty_document);
        text("a byte-order mark", "\xEF\xBB\xBF" + good, errc::malformed_json);
        text("a byte-order mark of UTF-16", "\xFF\xFE" + good, errc::malformed_json);
        text("a leading form feed", '\f' + good, errc::malformed_json);
        text("a comment before", "/* */" + good, errc::malformed_json);
        text("a comment after", good + "// end", errc::trailing_data);
        text("a comma after", good + ',', errc::trailing_data);
        text("a NUL byte after", good + '\0', errc::trailing_data);
        text("two documents", good + ' ' + good, errc::trailing_data);
        text("two lines", good + '\n' + good, errc::trailing_data);
        if (full[0] != '{' && full[0] != '[') return;
        bool const object = full[0] == '{';
        text("a bracket too many", good + (object ? '}' : ']'), errc::trailing_data);
        text(
            "a wrong bracket at the end",
            good.substr(0, good.size() - 1) + (object ? ']' : '}'),
            errc::malformed_json);
        text("a trailing comma", full.substr(0, full.size() - 1) + ',' + full.back(), errc::malformed_json);
        text("a leading comma", full.substr(0, 1) + ',' + full.substr(1), errc::malformed_json);
        text("a comment inside", full.substr(0, 1) + "/* */" + full.substr(1), errc::malformed_json);
        text(
            "a byte-order mark inside",
            full.substr(0, 1) + "\xEF\xBB\xBF" + full.substr(1),
            errc::malformed_json);

        auto const cut = [&](std::string const& how, std::size_t at) {
            if (at < full.size()) text(how, full.substr(0, at), errc::truncated_document);
        };
        auto const after = [&full](std::string_view token, std::size_t size) {
            auto const at = full.find(token);
            return at == full.npos ? at : at + size;
        };
        cut("cut after the first bracket", 1);
        cut("cut inside a name", after("\"", 1));
        cut("cut after a name", after("\":", 1));
        cut("cut after a colon", after("\":", 2));
        cut("cut inside a string", after(":\"", 2));
        cut("cut after a comma", after(",\"", 1));
        cut("cut in the middle", full.size() / 2);
        cut("cut before the last bracket", full.size() - 1);
    }

    // Inside a text, if there is one; not where the document is nothing else.
    void add_faults() {
        node* leaf = nullptr;
        for (auto* root : {&small_, &whole_}) {
            if (leaf != nullptr) break;
            varied_ = root;
            for_each_node(*root, [&leaf](node& n, std::size_t depth) {
                bool const better = leaf == nullptr || !takes(*leaf->declared, rule_kind::string);
                if (n.opens == '\0' && better && (depth != 0 || n.is_free())) leaf = &n;
            });
        }
        if (leaf == nullptr) return;
        auto const before = *leaf;
        auto const add_fault = [&](faulty_text const& faulty, bool cut) {
            bool const seen = !faulty.json.empty() && faulty.json[0] == '"';
            if (leaf->is_free())
                leaf->put(R"({"anything":)" + std::string(faulty.json) + (cut ? "" : "}"));
            else
                leaf->put(
                    faulty.json,
                    seen && !takes(*leaf->declared, rule_kind::string) ? finding{errc::wrong_type}
                                                                       : finding());
            leaf->fault = {faulty.fault, severity::error, faulty.beyond};
            auto document = write(*varied_);
            if (cut) document.text.resize(document.fault_end);
            rest_.push_back(made("text: " + std::string(faulty.description), std::move(document)));
            *leaf = before;
        };
        for (auto const& faulty : faulty_texts)
            add_fault(faulty, false);
        for (auto const& faulty : cut_texts)
            add_fault(faulty, true);
    }

    // In the outermost value that may hold anything, or object that may hold what the contract does not name.
    void add_nesting() {
        node* host = nullptr;
        std::size_t depth = 0;
        for (auto* root : {&small_, &whole_}) {
            if (host != nullptr) break;
            varied_ = root;
            for_each_node(*root, [&](node& n, std::size_t outside) {
                if (host != nullptr || (!n.is_closed() && !n.is_free())) return;
                host = &n;
                depth = outside;
            });
        }
        if (host == nullptr) return;
        auto const before = *host;
        for (bool const too_deep : {false, true}) {
            auto const count = max_depth - depth + (too_deep ? 1 : 0);
            finding const fault =
                too_deep ? finding{errc::too_deep, severity::error, schema::beyond::depth} : finding();
            if (host->is_closed()) {
                host->inside.push_back(unknown_member(*host, "unheard of", nested_arrays(count - 1)));
                host->inside.back().fault = fault;
            } else {
                bool const object = host->shape->has(rule_flag::open);
                host->put(object ? R"({"anything":)" + nested_arrays(count - 1) + '}' : nested_arrays(count));
                host->fault = fault;
            }
            rest_.push_back(
                made(too_deep ? "text: nested 33 deep" : "text: nested 32 deep", write(*varied_)));
            *host = before;
        }
    }

    // Every two things that two values may be, together in some document that has all its objects and arrays.
    void add_pairs() {
        std::vector<node*> leaves;
        for_each_node(whole_, [&leaves](node& n, std::size_t) {
            if (n.opens == '\0') leaves.push_back(&n);
        });
        if (leaves.size() < 2) return;
        std::vector<std::vector<node>> states;
        std::vector<std::size_t> counts;
        for (auto* leaf : leaves) {
            states.push_back(states_of(*leaf));
            counts.push_back(states.back().size());
        }
        std::size_t number = 0;
        for (auto const& row : covering_rows(counts)) {
            for (std::size_t i = 0; i < row.size(); ++i)
                *leaves[i] = states[i][row[i]];
            rest_.push_back(made("pair " + std::to_string(++number), write(whole_)));
        }
        for (std::size_t i = 0; i < leaves.size(); ++i)
            *leaves[i] = states[i][0];
    }
    // As it is; absent; null, if that is allowed; and each rule broken once.
    std::vector<node> states_of(node& leaf) {
        std::vector<node> all, chosen = {leaf};
        if (leaf.member != nullptr) {
            chosen.push_back(leaf);
            chosen.back().copies = 0;
        }
        states_ = &all;
        vary_type(leaf);
        vary_value(leaf);
        states_ = nullptr;
        for (auto const& state : all) {
            bool fresh = state.broken || state.text == "null";
            for (auto const& other : chosen)
                fresh = fresh
                        && (other.broken.code != state.broken.code
                            || (!state.broken && other.text != state.text));
            if (fresh) chosen.push_back(state);
        }
        return chosen;
    }

    void add_documents(std::string_view contract) {
        auto const add_printed = [&](auto const& documents) {
            for (auto const& printed : documents) {
                if (printed.contract != contract) continue;
                body_case c{"printed: " + std::string(printed.name), std::string(printed.text), {}};
                if (!printed.cut_signature.empty())
                    c.expected.push_back(
                        {severity::warning,
                         std::string(printed.cut_signature),
                         errc::not_base64,
                         schema::beyond::nothing});
                rest_.push_back(std::move(c));
            }
        };
        add_printed(clinic_documents);
        add_printed(maxcare_documents);
    }

    static constexpr finding overflow{errc::number_overflow, severity::error, schema::beyond::overflow};

    bool request_;
    node whole_, small_;
    node* varied_ = nullptr;              // the root of what vary() writes
    std::vector<node>* states_ = nullptr; // where vary() puts what it made, if not into a case
    std::vector<body_case> good_, bad_, limits_, rest_;
};

} // namespace detail

/// Cases for a contract: documents without a fault; every rule of every member broken; values at the limits
/// of their formats; faults of the text; pairs of all these together; what the API's document prints. They
/// are the same in every build.
inline std::vector<body_case> body_cases(contract_ref contract) {
    return detail::body_case_maker(contract).cases();
}

} // namespace notepact::conformance

#endif
