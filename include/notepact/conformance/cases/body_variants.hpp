// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a value of a body may and may not be, by its contract.
#ifndef NOTEPACT_CONFORMANCE_CASES_BODY_VARIANTS_HPP
#define NOTEPACT_CONFORMANCE_CASES_BODY_VARIANTS_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/values.hpp>
#include <notepact/conformance/message/function_ref.hpp>
#include <notepact/contract/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// A value of each JSON type.
struct typed_text {
    rule_kind kind;
    std::string_view description;
    std::string_view json;
};
inline constexpr typed_text typed_texts[] = {
    {rule_kind::boolean, "true", "true"},
    {rule_kind::boolean, "false", "false"},
    {rule_kind::number, "the number 7", "7"},
    {rule_kind::number, "the number -1.5e-3", "-1.5e-3"},
    {rule_kind::string, R"(the string "x")", R"("x")"},
    {rule_kind::string, R"(the string "46")", R"("46")"},
    {rule_kind::array, "an empty array", "[]"},
    {rule_kind::array, "an array", R"([[{"id":null}],-1.5])"},
    {rule_kind::object, "an empty object", "{}"},
    {rule_kind::object, "an object", R"({"":{"id":[null]}})"},
};
inline std::string_view name_of(rule_kind kind) {
    switch (kinds(kind)) {
    case kinds(rule_kind::object): return "object";
    case kinds(rule_kind::array): return "array";
    case kinds(rule_kind::string): return "string";
    case kinds(rule_kind::number): return "number";
    default: return "boolean";
    }
}

/// Changes a value in its place in a document, one way after the other, and undoes each. In between
/// `use(node const&, how, at_limit)` sees the value as it is then: it may copy it, or write the document
/// around it.
class variants {
  public:
    using use = function_ref<void(node const& changed, std::string_view how, bool at_limit)>;

    variants(bool request, use seen) noexcept : request_(request), use_(seen) {}

    // Every value that need not be there is absent once.
    void leave_away_one_each(node& n) const {
        if (n.is_optional()) vary(n, "absent", [](node& changed) { changed.copies = 0; });
        for (auto& part : n.inside)
            leave_away_one_each(part);
    }

    // Every value takes all that it may and may not be, in a document with little else.
    void vary_inside(node& n) const {
        vary_type(n);
        auto const before = n;
        auto const shapes = alternatives(*n.declared);
        for (auto const* shape : shapes) {
            n.shape = shape;
            if (shapes.size() > 1) n.place = shown_place(before) + " as " + std::string(name_of(shape->kind));
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

    // null, and every other type.
    void vary_type(node& n) const {
        vary_text(n, "null", "null", n.is_nullable() ? findings() : error_of(errc::null_not_allowed));
        for (auto const& typed : typed_texts) {
            bool const taken = takes(*n.declared, typed.kind);
            if (!taken || n.is_free())
                vary_text(n, typed.description, typed.json, taken ? findings() : error_of(errc::wrong_type));
        }
        if (n.is_free())
            vary_text(n, "a number inside, beyond every double", R"({"anything":[1e400]})", overflow);
        if (n.shape->kind == rule_kind::any) vary_text(n, "a number beyond every double", "1e400", overflow);
    }

    void vary_value(node& n) const {
        switch (n.shape->kind) {
        case rule_kind::object: return vary_object(n);
        case rule_kind::map: return vary_map(n);
        case rule_kind::array: return vary_array(n);
        case rule_kind::enumeration: return vary_enumeration(n);
        case rule_kind::string: return vary_string(n);
        case rule_kind::number:
        case rule_kind::integer:
            for (auto const& value : numbers_to_try(*n.shape, request_))
                vary(
                    n,
                    value.description,
                    [&](node& changed) { changed.put(value.text, value.broken); },
                    true);
            return;
        case rule_kind::boolean:
            return vary_text(
                n,
                n.shape->detail == 1 ? "true" : "false",
                n.shape->detail == 1 ? "true" : "false",
                n.shape->detail == 0 ? findings() : expected_finding{errc::not_in_enum, n.shape->level()});
        default: return;
        }
    }

  private:
    void vary(node& n, std::string_view how, function_ref<void(node&)> change, bool at_limit = false) const {
        auto const before = n;
        change(n);
        use_(std::as_const(n), how, at_limit);
        n = before;
    }
    void vary_text(node& n, std::string_view how, std::string_view json, findings const& in_it = {}) const {
        vary(n, how, [&](node& changed) { changed.put(json, in_it); });
    }

    void vary_member(node const& object, node& n) const {
        auto const name = std::string(n.member->name());
        if (n.is_optional())
            vary(n, "present", [](node&) {});
        else
            vary(n, "missing", [](node& changed) { changed.copies = 0; });
        vary(n, "twice", [](node& changed) { changed.copies = 2; });
        if (auto const key = escaped(name); key != n.key)
            vary(n, R"(its name written with a \u escape)", [&](node& changed) { changed.key = key; });
        bool const closed = object.shape->has(rule_flag::closed);
        if (!object.shape->has(rule_flag::others) && (request_ || closed))
            vary(n, "misspelt", [&](node& changed) {
                changed.key = as_json(unknown_name(object, name + 's'));
                changed.member = nullptr;
            });
    }

    void vary_object(node& n) const {
        if (!n.is_closed()) return;
        if (!n.inside.empty())
            vary(n, "an empty object", [](node& changed) {
                leave_away(changed, [](node const&) { return true; });
            });
        if (n.shape->has(rule_flag::wants_effect)
            && std::any_of(
                n.inside.begin(), n.inside.end(), [](node const& part) { return !part.is_optional(); }))
            vary(n, "without effect", [](node& changed) {
                leave_away(changed, [](node const& part) { return part.is_optional(); });
            });
        using pair = std::pair<std::string_view, std::string>;
        auto const unknown = [&](std::string const& how, std::vector<pair> const& members) {
            vary(n, how, [&](node& changed) {
                for (auto const& [name, json] : members)
                    changed.inside.push_back(unknown_member(n, name, json));
            });
        };
        vary_counts(n, [&n](std::size_t which) { return other_member(n, part_name(which)); });
        if (n.shape->has(rule_flag::others)) {
            auto parts = n.inside;
            parts.push_back(other_member(n, "unheard of"));
            return vary_last(n, "a member that only the rule of others names", parts);
        }
        auto const known = n.inside.empty() ? std::string("id") : std::string(n.inside[0].member->name());
        unknown("unknown member", {{"unheard of", "true"}});
        unknown(
            "two unknown members", {{"unheard of", '{' + as_json(known) + ":[null]}"}, {"neither", "[]"}});
        vary(n, "a number beyond every double in an unknown member", [&](node& changed) {
            changed.inside.push_back(unknown_member(n, "unheard of", "1e400"));
            changed.inside.back().broken = overflow;
        });
        vary(n, "an unknown member before the others", [&](node& changed) {
            changed.inside.insert(changed.inside.begin(), unknown_member(n, "unheard of", "\"x\""));
        });
    }
    static void leave_away(node& n, function_ref<bool(node const&)> which) {
        for (auto& part : n.inside)
            if (which(part)) part.copies = 0;
    }

    void vary_map(node& n) const {
        auto const named = [&](std::string const& how, std::initializer_list<std::string_view> names) {
            vary(n, how, [&](node& changed) {
                changed.inside.clear();
                for (auto const name : names)
                    changed.inside.push_back(map_entry(n, name));
            });
        };
        named("no names", {});
        named("one name", {"a_member"});
        named(
            "any names",
            {"", "a/b~c", "errors", "gr\xC3\xBC\xC3\x9F", "a name that is longer than any that is known"});
        vary_last(n, "the second value", {map_entry(n, "first"), map_entry(n, "second")});
        vary_counts(n, [&n](std::size_t which) { return map_entry(n, part_name(which)); });
    }
    // As many parts as the constraints allow, and one more or less.
    void vary_counts(node& n, function_ref<node(std::size_t)> part) const {
        for (auto const& one : n.shape->constraints()) {
            auto const limit = limit_of(one).digits;
            for (auto const count : {limit, limit + 1, limit - (limit == 0 ? 0 : 1)}) {
                if (count > longest_tried) continue;
                vary(n, std::to_string(count) + " parts", [&](node& changed) {
                    auto const present = [&changed] {
                        std::uint64_t sum = 0;
                        for (auto const& other : changed.inside)
                            sum += static_cast<std::uint64_t>(other.copies);
                        return sum;
                    };
                    for (auto& other : changed.inside) // those that the contract names first
                        if (present() < count && other.copies == 0) other.copies = 1;
                    for (std::size_t which = changed.inside.size(); present() < count; ++which)
                        changed.inside.push_back(part(which));
                    for (auto at = changed.inside.rbegin(); at != changed.inside.rend(); ++at) {
                        bool const needed = at->member != nullptr && !at->is_optional();
                        if (present() > count && !needed) at->copies = 0;
                    }
                });
            }
        }
    }
    void vary_array(node& n) const {
        std::vector<node> items;
        for (std::size_t i = 0; i <= 10; ++i) {
            if (i < 3) vary(n, std::to_string(i) + " items", [&](node& changed) { changed.inside = items; });
            items.push_back(item(n, i));
        }
        vary_last(n, "the eleventh item", items);
        vary_counts(n, [&n](std::size_t which) { return item(n, which); });
    }
    // A part of the wrong type after others that are right.
    void vary_last(node& n, std::string const& which, std::vector<node> parts) const {
        for (auto const& typed : typed_texts) {
            if (takes(*parts[0].declared, typed.kind)) continue;
            parts.back().put(typed.json, error_of(errc::wrong_type));
            return vary(n, which + " of the wrong type", [&](node& changed) { changed.inside = parts; });
        }
    }

    void vary_enumeration(node& n) const {
        constants<std::string_view> const words{n.shape->refers.words, n.shape->detail};
        auto const refused = [&](std::string const& how, std::string const& text) {
            if (std::find(words.begin(), words.end(), text) == words.end())
                vary_text(n, how, as_json(text), expected_finding{errc::not_in_enum, n.shape->level()});
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
        vary_text(
            n, R"(written with a \u escape)", escaped(words.first->empty() ? words.end()[-1] : *words.first));
        refused("empty", "");
        refused("a leading space", ' ' + std::string(*words.first));
        refused("unknown", "unheard of");
        refused("longer than any", "unheard of, unheard of, unheard of, unheard of");
    }

    void vary_string(node& n) const {
        auto const table = texts_to_try(*n.shape);
        vary_text(n, R"(written with a \u escape)", escaped(table.front().text), table.front().broken);
        for (auto const& value : table)
            vary(
                n,
                value.description,
                [&](node& changed) { changed.put(as_json(value.text), value.broken); },
                true);
    }

    static expected_finding error_of(errc broken) { return {broken, severity::error}; }
    static constexpr expected_finding overflow{errc::number_overflow, severity::error, &beyond::overflow};

    bool request_;
    use use_;
};

} // namespace notepact::conformance::detail

#endif
