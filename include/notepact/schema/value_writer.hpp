// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How the entries of single values, and constraints, are said in JSON Schema 2020-12.
#ifndef NOTEPACT_SCHEMA_VALUE_WRITER_HPP
#define NOTEPACT_SCHEMA_VALUE_WRITER_HPP

#include <notepact/base/constants.hpp>
#include <notepact/contract/beyond.hpp>
#include <notepact/contract/constraint.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value_words.hpp>
#include <notepact/schema/definitions.hpp>
#include <notepact/schema/page.hpp>
#include <notepact/schema/rule_notes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema::detail {

/// The schemas of single values, as members of an object that was begun. What they do not say is noted.
template <class Page>
class value_writer {
  public:
    using keywords = std::vector<std::string_view>;

    value_writer(Page& out, rule_notes& notes) noexcept : out_(out), notes_(notes) {}

    void put_type(std::string_view type, bool nullable) {
        if (!nullable) return out_.member("type", type);
        out_.begin_array("type");
        out_.text(type);
        out_.text("null");
        out_.end_array();
    }
    void put_null() {
        out_.begin_line();
        out_.member("type", "null");
        out_.end_line();
    }

    void put_boolean(rule const& r, bool nullable) {
        put_type("boolean", nullable);
        if (r.detail == 0 || !notes_.says(errc::not_in_enum, r.level())) return;
        out_.begin_array("enum");
        out_.boolean(r.detail == 2);
        if (nullable) out_.null();
        out_.end_array();
    }
    void put_enumeration(rule const& r, bool nullable) {
        if (r.refers.words == notepact::detail::boolean_words) {
            notes_.note(errc::not_in_enum, r.level(), &beyond::parameter_text);
            return put_type("boolean", nullable);
        }
        put_type("string", nullable);
        if (!notes_.says(errc::not_in_enum, r.level())) return;
        out_.begin_array("enum");
        for (std::size_t i = 0; i < r.detail; ++i)
            out_.text(r.refers.words[i]);
        if (nullable) out_.null();
        out_.end_array();
    }

    // The type of what a tool makes of the text: of a parameter's, a number.
    std::string_view type_of_text(rule const& r) const noexcept {
        auto const* const notes = notes_of(r);
        auto const* const said = reading_of(r);
        if (said != nullptr && !said->type.empty()) return said->type;
        return notes != nullptr ? notes->type : std::string_view("string");
    }

    void put_text(rule const& r, bool with_constraints) {
        auto const* const notes = notes_of(r);
        auto const* const said = reading_of(r);
        bool left = true; // to be said
        if (notes != nullptr)
            for (auto const& one : notes->readings) {
                if (one.says() && !left) continue;
                if (one.says() && !notes_.says(one.broken, r.refers.format->level_of(one.broken, r.level())))
                    continue;
                if (one.says()) {
                    put_reading(one, *notes);
                    left = false;
                }
                notes_.note(r, one.left);
            }
        constants<pattern_part> parts;
        keywords taken;
        if (said != nullptr) {
            parts = said->parts;
            if (!said->pattern.empty()) taken.push_back("pattern");
            if (said->not_empty) taken.push_back("minLength");
            if (said->in_range) taken.insert(taken.end(), {"minimum", "maximum"});
        }
        std::vector<rule const*> apart;
        if (with_constraints) apart = put_unless(std::move(taken), r, false);
        put_all_of(parts, apart, false);
    }
    // The constraints of a value whose schema has some keywords already: what they say again stands apart.
    void put_constraints(rule const& r, keywords taken = {}, bool nullable = false) {
        put_all_of({}, put_unless(std::move(taken), r, nullable), nullable);
    }
    void put_number(rule const& r, bool nullable, bool request) {
        bool const integer = r.kind == rule_kind::integer;
        auto const broken = r.number() == number_format::whole ? errc::not_whole : errc::not_positive;
        bool const limited = r.number() != number_format::free && notes_.says(broken, r.level());
        bool const whole = limited && r.number() == number_format::whole;
        bool const positive = limited && !whole;
        put_type(integer || whole ? "integer" : "number", nullable);
        keywords taken;
        if (whole) {
            put_range(0, max_safe_integer);
            taken = {"minimum", "maximum"};
        } else if (integer) {
            if (positive) taken = {"minimum"};
            if (positive || !limits(r, "minimum", "exclusiveMinimum"))
                out_.member("minimum", positive ? 1 : lowest);
            if (!limits(r, "maximum", "exclusiveMaximum")) out_.member("maximum", highest);
        } else if (positive) {
            out_.member("exclusiveMinimum", std::int64_t{0});
            taken = {"exclusiveMinimum"};
        }
        put_constraints(r, std::move(taken), nullable);
        if (whole) notes_.note(errc::not_whole, r.level(), &beyond::exact_integer);
        if (!integer) return;
        notes_.note(errc::out_of_range, severity::error, &beyond::exact_integer);
        notes_.note(errc::wrong_type, severity::error, &beyond::exact_integer);
        if (request) notes_.note(errc::wrong_type, severity::error, &beyond::integer_token);
    }

  private:
    // Of the readings of a format's rules, the first that this schema may say; null if it may say none.
    schema_reading const* reading_of(rule const& r) const noexcept {
        auto const* const notes = notes_of(r);
        if (notes == nullptr) return nullptr;
        for (auto const& one : notes->readings)
            if (one.says() && notes_.may_say(r.refers.format->level_of(one.broken, r.level()))) return &one;
        return nullptr;
    }
    void put_reading(schema_reading const& said, format_notes const& of) {
        if (!said.format.empty() && notes_.written().formats) out_.member("format", said.format);
        if (!said.parts.empty() && !of.samples.empty()) { // which they do not show at a glance
            out_.begin_array("examples");
            out_.text(of.samples[0].text);
            out_.end_array();
        }
        if (!said.pattern.empty()) out_.member("pattern", said.pattern);
        if (!said.never.empty()) {
            out_.begin_line("not");
            out_.member("pattern", said.never);
            out_.end_line();
        }
        if (said.not_empty) out_.member("minLength", std::int64_t{1});
        if (said.in_range) put_range(said.minimum, said.maximum);
    }

    // The constraints but those whose keywords are taken, which it gives back.
    std::vector<rule const*> put_unless(keywords taken, rule const& r, bool nullable) {
        std::vector<rule const*> apart;
        for (auto const& one : r.constraints()) {
            auto const& by = *one.refers.checked;
            if (!notes_.says(by.broken, one.level())) continue;
            if (std::find(taken.begin(), taken.end(), by.keyword) != taken.end()) {
                apart.push_back(&one);
                continue;
            }
            taken.push_back(by.keyword);
            put_constraint(one, nullable);
        }
        return apart;
    }
    void put_all_of(constants<pattern_part> parts, std::vector<rule const*> const& apart, bool nullable) {
        if (parts.empty() && apart.empty()) return;
        out_.begin_lines("allOf");
        for (auto const& one : parts)
            put_part(one);
        for (auto const* one : apart) {
            out_.begin_object();
            put_constraint(*one, nullable);
            out_.end_object();
        }
        out_.end_array();
    }
    // A pattern a line.
    void put_part(pattern_part const& part) {
        if (part.choices.size() == 1) return put_choice(part.choices[0]);
        out_.begin_object();
        out_.member("$comment", part.about); // not what an editor shows of the value
        out_.begin_lines("anyOf");
        for (auto const& one : part.choices)
            put_choice(one);
        out_.end_array();
        out_.end_object();
    }
    void put_choice(pattern_choice const& one) {
        out_.begin_line();
        out_.member("$comment", one.description);
        out_.member("pattern", one.pattern);
        out_.end_line();
    }
    void put_constraint(rule const& one, bool nullable) {
        auto const keyword = one.refers.checked->keyword;
        std::string text;
        auto const add = [&text](std::string_view piece) { text += piece; };
        if (one.refers.checked->list != nullptr) {
            out_.begin_array(keyword);
            for (std::size_t i = 0; i < one.detail; ++i) {
                text.clear();
                one.refers.checked->list(
                    one,
                    i,
                    [](void* to, std::string_view piece) { *static_cast<std::string*>(to) += piece; },
                    &text);
                out_.document(text);
            }
            if (nullable) out_.null();
            return out_.end_array();
        }
        put_limit(one, add);
        if (one.refers.checked->text != nullptr) return out_.member(keyword, text);
        out_.key(keyword);
        out_.document(text);
    }
    // Whether a constraint of those that this schema may say has one of two keywords.
    bool limits(rule const& r, std::string_view keyword, std::string_view other) const noexcept {
        for (auto const& one : r.constraints())
            if (notes_.may_say(one.level())
                && (one.refers.checked->keyword == keyword || one.refers.checked->keyword == other))
                return true;
        return false;
    }

    void put_range(std::int64_t least, std::int64_t most) {
        out_.member("minimum", least);
        out_.member("maximum", most);
    }

    static constexpr std::int64_t lowest = INT64_MIN, highest = INT64_MAX;

    Page& out_;
    rule_notes& notes_;
};

} // namespace notepact::schema::detail

#endif
