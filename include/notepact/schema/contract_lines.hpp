// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a contract says, line by line, in the words of a page.
#ifndef NOTEPACT_SCHEMA_CONTRACT_LINES_HPP
#define NOTEPACT_SCHEMA_CONTRACT_LINES_HPP

#include <notepact/base/errc.hpp>
#include <notepact/contract/constraint.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value_words.hpp>
#include <notepact/json/pointer.hpp>
#include <notepact/schema/definitions.hpp>
#include <notepact/schema/markdown.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema::detail {

/// What a table says of a value: its type, and the rules that it can break, each with its limit.
struct value_words {
    std::string type;
    listed_parts errors{"; "}, warnings{"; "};

    void add(severity level, errc broken, std::string_view limit = {}) {
        auto text = markdown_code(name(broken));
        if (!limit.empty()) text.append(": ").append(limit);
        (level == severity::error ? errors : warnings).add(text);
    }
    void add_constraints(rule const& r) {
        for (auto const& one : r.constraints()) {
            auto const& by = *one.refers.checked;
            listed_parts limit;
            std::string text;
            put_limit(one, [&text](std::string_view piece) { text += piece; });
            if (by.list != nullptr)
                for (std::size_t i = 0; i < one.detail; ++i) {
                    std::string item;
                    by.list(
                        one,
                        i,
                        [](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; },
                        &item);
                    limit.add(item);
                }
            else if (by.text != nullptr)
                limit.add(std::string(by.keyword) + ' ' + markdown_code(text));
            else
                limit.add(std::string(by.keyword) + ' ' + text);
            add(one.level(), by.broken, limit.text());
        }
    }
    void add_text(rule const& r) {
        auto const* const format = r.refers.format;
        auto const* const notes = notes_of(r);
        type = notes != nullptr ? notes->type : std::string_view("string");
        if (notes != nullptr && notes->name != notes->type) type += ", " + markdown_code(notes->name);
        if (format != nullptr)
            for (auto const& one : format->rules)
                add(format->level_of(one.broken, r.level()), one.broken);
        add_constraints(r);
    }
    void add_number(rule const& r) {
        type = r.kind == rule_kind::integer ? "integer" : "number";
        if (r.number() != number_format::free)
            add(r.level(), r.number() == number_format::whole ? errc::not_whole : errc::not_positive);
        add_constraints(r);
    }
    void add_enumeration(rule const& r) {
        type = r.refers.words == notepact::detail::boolean_words ? "boolean" : "string";
        listed_parts words;
        for (std::size_t i = 0; i < r.detail; ++i)
            words.add(markdown_code(r.refers.words[i]));
        add(r.level(), errc::not_in_enum, words.text());
    }
    void add_object(rule const& r) {
        type = r.has(rule_flag::open) ? "any object" : "object";
        if (r.has(rule_flag::open)) return;
        if (r.has(rule_flag::closed)) add(severity::error, errc::unknown_member);
        if (r.has(rule_flag::wants_effect)) add(r.level(), errc::no_effect);
        add_constraints(r);
    }
    // But for an object inside itself, of which only the caller knows where it is.
    void add_value(rule const& r) {
        switch (r.kind) {
        case rule_kind::object: return add_object(r);
        case rule_kind::string: return add_text(r);
        case rule_kind::number:
        case rule_kind::integer: return add_number(r);
        case rule_kind::enumeration: return add_enumeration(r);
        case rule_kind::map: type = "object of any names"; return add_constraints(r);
        case rule_kind::array: type = "array"; return add_constraints(r);
        case rule_kind::boolean:
            type = "boolean";
            if (r.detail != 0)
                add(r.level(), errc::not_in_enum, markdown_code(r.detail == 2 ? "true" : "false"));
            return;
        default: type = "any value"; return;
        }
    }
};

/// A member, a parameter or a header, as a line of a table.
struct value_line {
    std::string name;
    std::string needed;
    std::string about;
    value_words words;
};

/// The lines of a contract: all values in it, each with the path to it. An object inside itself is told once.
class contract_lines {
  public:
    explicit contract_lines(contract_ref of) { add(*of.head().inside(), {}, "required", {}); }
    std::vector<value_line> const& all() const noexcept { return lines_; }

    /// `required`, `optional, may be null`, ...
    static std::string needed(rule const& member) {
        std::string text = member.has(rule_flag::required) ? "required" : "optional";
        if (member.inside()->has(rule_flag::nullable)) text += ", may be null";
        if (member.has(rule_flag::outdated)) text += ", deprecated";
        return text;
    }

  private:
    struct open_object {
        rule const* rules;
        std::string path;
    };

    void add(rule const& declared, std::string const& path, std::string needed, std::string_view about) {
        value_line made{path, std::move(needed), markdown_text(about), {}};
        say(declared, made.words);
        lines_.push_back(std::move(made));
        add_inside(declared, path);
    }
    void add_part(rule const& declared, std::string const& path) {
        add(declared, path, declared.has(rule_flag::nullable) ? "may be null" : "", {});
    }

    void say(rule const& declared, value_words& words) const {
        auto const& r = *declared.resolved();
        if (declared.kind == rule_kind::outer) {
            for (auto const& one : open_)
                if (one.rules == &r)
                    words.type = "as " + (one.path.empty() ? "the whole body" : markdown_code(one.path));
        } else if (r.kind == rule_kind::either) {
            say(*r.inside(), words);
            auto const first = std::exchange(words.type, {});
            say(*r.inside()->next(), words);
            words.type = first + " or " + words.type;
        } else {
            words.add_value(r);
        }
    }

    void add_inside(rule const& declared, std::string const& path) {
        if (declared.kind == rule_kind::outer) return;
        auto const& r = *declared.resolved();
        switch (r.kind) {
        case rule_kind::object:
            if (!r.has(rule_flag::open)) add_members(r, path);
            break;
        case rule_kind::either:
            add_inside(*r.inside(), path);
            add_inside(*r.inside()->next(), path);
            break;
        case rule_kind::map: add_part(*r.inside(), path + "/*"); break;
        case rule_kind::array: add_part(*r.inside(), path + "[]"); break;
        default: break;
        }
    }
    void add_members(rule const& object, std::string const& path) {
        open_.push_back({&object, path});
        for (auto const& member : object.members()) {
            auto inside = path + '/';
            notepact::put_pointer_step(member.name(), [&inside](std::string_view piece) { inside += piece; });
            add(*member.inside(), inside, needed(member), description_of(member));
        }
        if (object.has(rule_flag::others)) add_part(*object.others(), path + "/*");
        open_.pop_back();
    }

    std::vector<open_object> open_;
    std::vector<value_line> lines_;
};

} // namespace notepact::schema::detail

#endif
