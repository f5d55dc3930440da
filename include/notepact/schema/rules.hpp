// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How each entry of a contract table is said in JSON Schema 2020-12; json_schema.hpp and openapi.hpp put
// these pieces into whole documents.
#ifndef NOTEPACT_SCHEMA_RULES_HPP
#define NOTEPACT_SCHEMA_RULES_HPP

#include <notepact/contract/report.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/schema/beyond.hpp>
#include <notepact/schema/page.hpp>
#include <notepact/schema/patterns.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema {

/// The parts that are said once and referred to: the objects that a table links to, named by the member that
/// has them first, and the formats that have a long pattern.
class definitions {
  public:
    struct definition {
        rule const* rules;
        std::string name;
        bool request; // of the contract that refers to it
    };

    /// Adds what a contract refers to; the names begin with `prefix`.
    void add(contract_ref contract, std::string_view prefix = {}) {
        request_ = contract.is_request();
        collect(*contract.head().inside(), prefix, {});
    }
    std::vector<definition> const& all() const noexcept { return all_; }
    /// The name of a part that has one; empty if it has none.
    std::string_view name_of(rule const& declared) const noexcept {
        for (auto const& known : all_)
            if (declared.kind == rule_kind::link ? known.rules == declared.resolved()
                                                 : same_format(*known.rules, declared))
                return known.name;
        return {};
    }

  private:
    static bool same_format(rule const& a, rule const& b) noexcept {
        return a.kind == rule_kind::string && b.kind == rule_kind::string && a.text() == b.text()
               && a.level() == b.level();
    }
    static std::string_view format_name(rule const& r) noexcept {
        if (r.kind != rule_kind::string) return {};
        switch (r.text()) {
        case text_format::iso8601: return "iso8601";
        case text_format::timestamp: return "timestamp";
        case text_format::date: return "date";
        case text_format::png_data_uri: return "png_data_uri";
        default: return {};
        }
    }

    void collect(rule const& declared, std::string_view prefix, std::string_view member) {
        if (!name_of(declared).empty()) return;
        auto const& r = *declared.resolved();
        if (auto const format = format_name(r); !format.empty())
            define(r, std::string(format));
        else if (declared.kind == rule_kind::link)
            define(r, std::string(prefix) + std::string(member));
        switch (r.kind) {
        case rule_kind::object:
            for (std::size_t i = 0; i < r.detail; ++i)
                collect(*r.member(i)->inside(), prefix, r.member(i)->name());
            break;
        case rule_kind::either: collect(*r.inside()->next(), prefix, member); [[fallthrough]];
        case rule_kind::map:
        case rule_kind::array: collect(*r.inside(), prefix, member); break;
        default: break;
        }
    }
    void define(rule const& r, std::string const& wanted) {
        auto name = wanted;
        for (unsigned n = 2; taken(name); ++n)
            name = wanted + '_' + std::to_string(n);
        all_.push_back({&r, std::move(name), request_});
    }
    bool taken(std::string_view name) const noexcept {
        for (auto const& known : all_)
            if (known.name == name) return true;
        return false;
    }

    std::vector<definition> all_;
    bool request_ = false;
};

/// Which of JSON Schema's two readings of a contract is written: `lenient` forbids what is an error,
/// `strict` also what is a warning.
template <class Page>
class rule_writer {
  public:
    /// References are written as `refs` and the name of a definition.
    rule_writer(
        Page& out, definitions const& parts, std::string_view refs, strictness level, bool request) noexcept
        : out_(out), parts_(parts), refs_(refs), strict_(level == strictness::strict), request_(request) {}

    /// The schema of a value, as an object of its own.
    void put(rule const& declared) {
        out_.begin_object();
        put_inside(declared);
        out_.end_object();
    }

    /// The schema of a whole body.
    void put_contract(contract_ref contract) {
        request_ = contract.is_request();
        put(*contract.head().inside());
    }

    /// Its members, into an object that is open.
    void put_inside(rule const& declared) {
        bool const nullable = declared.has(rule_flag::nullable);
        auto const name = parts_.name_of(declared);
        if (name.empty()) return put_members(*declared.resolved(), nullable);
        if (nullable) {
            out_.begin_array("anyOf");
            out_.begin_object();
        }
        out_.member("$ref", std::string(refs_) + std::string(name));
        if (nullable) {
            out_.end_object();
            put_null();
            out_.end_array();
        }
    }

    /// The definitions, as members.
    void put_definitions() {
        auto const held = std::move(noted_); // of the value that is being written
        noted_.clear();
        for (auto const& part : parts_.all()) {
            request_ = part.request;
            out_.begin_object(part.name);
            put_members(*part.rules, false);
            out_.end_object();
        }
        noted_ = held;
    }

    /// What is not said of any document.
    void note_document() {
        for (auto const broken :
             {errc::malformed_json,
              errc::invalid_utf8,
              errc::trailing_data,
              errc::truncated_document,
              errc::empty_document})
            note(broken, severity::error, beyond::text);
        note(errc::invalid_utf8, severity::error, beyond::surrogates);
        note(errc::too_deep, severity::error, beyond::depth);
        note(errc::number_overflow, severity::error, beyond::overflow);
        note(errc::duplicate_member, severity::error, beyond::duplicates);
    }
    /// What was noted, as a member `rules` of an `x-notepact` object.
    void put_noted() {
        out_.begin_array("rules");
        for (auto const& one : noted_) {
            out_.begin_line();
            out_.member("rule", name(one.broken));
            out_.member("severity", name(one.level));
            if (one.why == beyond::nothing)
                out_.member("schema", "strict"); // the strict one says it
            else
                out_.member("beyond", name(one.why));
            out_.end_line();
            saw(one.why);
        }
        out_.end_array();
        noted_.clear();
    }
    /// Why, of all that was noted, as a member.
    void put_reasons() const {
        out_.begin_object("beyond");
        for (auto const& text : beyond_texts)
            if (text.what != beyond::nothing && (seen_ >> static_cast<unsigned>(text.what) & 1u) != 0)
                out_.member(text.name, text.why);
        out_.end_object();
    }

    /// The members of a rule's schema, without its notes, which are kept for put_noted().
    void put_rule(rule const& r, bool nullable) {
        switch (r.kind) {
        case rule_kind::object:
            put_type("object", nullable);
            if (!r.has(rule_flag::open)) put_object(r);
            break;
        case rule_kind::map:
            put_type("object", nullable);
            out_.key("additionalProperties");
            put(*r.inside());
            break;
        case rule_kind::array:
            put_type("array", nullable);
            out_.key("items");
            put(*r.inside());
            break;
        case rule_kind::either: put_alternatives(r, nullable); break;
        case rule_kind::enumeration: put_enumeration(r, nullable); break;
        case rule_kind::string:
            put_type(
                r.text() == text_format::integer_text  ? "integer"
                : r.text() == text_format::number_text ? "number"
                                                       : "string",
                nullable);
            put_text(r);
            break;
        case rule_kind::number:
        case rule_kind::integer: put_number(r, nullable); break;
        case rule_kind::boolean: put_type("boolean", nullable); break;
        default: break;
        }
    }

  private:
    struct noted {
        errc broken;
        severity level;
        beyond why;
    };

    void note(errc broken, severity level, beyond why) { noted_.push_back({broken, level, why}); }
    void saw(beyond why) noexcept { seen_ |= 1u << static_cast<unsigned>(why); }

    // Whether what has this severity is forbidden here; what is not is noted.
    bool says(errc broken, severity level) {
        if (level == severity::error || strict_) return true;
        note(broken, level, beyond::nothing);
        return false;
    }

    void put_members(rule const& r, bool nullable) {
        put_rule(r, nullable);
        if (noted_.empty()) return;
        out_.begin_object("x-notepact");
        put_noted();
        out_.end_object();
    }

    void put_null() {
        out_.begin_line();
        out_.member("type", "null");
        out_.end_line();
    }
    void put_type(std::string_view type, bool nullable) {
        if (!nullable) return out_.member("type", type);
        out_.begin_array("type");
        out_.text(type);
        out_.text("null");
        out_.end_array();
    }

    void put_object(rule const& r) {
        std::vector<std::string_view> required, optional;
        out_.begin_object("properties");
        for (std::size_t i = 0; i < r.detail; ++i) {
            auto const& member = *r.member(i);
            (member.has(rule_flag::required) ? required : optional).push_back(member.name());
            out_.key(member.name());
            put(*member.inside());
        }
        out_.end_object();
        if (!required.empty()) {
            out_.begin_array("required");
            for (auto const name : required)
                out_.text(name);
            out_.end_array();
        }
        if (r.has(rule_flag::wants_effect) && says(errc::no_effect, r.level())) {
            out_.begin_array("anyOf");
            for (auto const name : optional) {
                out_.begin_object();
                out_.begin_array("required");
                out_.text(name);
                out_.end_array();
                out_.end_object();
            }
            out_.end_array();
        }
        if (request_ && says(errc::unknown_member, severity::warning))
            out_.member("additionalProperties", false);
    }

    void put_alternatives(rule const& r, bool nullable) {
        out_.begin_array("anyOf");
        put(*r.inside());
        put(*r.inside()->next());
        if (nullable) put_null();
        out_.end_array();
    }

    void put_enumeration(rule const& r, bool nullable) {
        if (r.refers.words == notepact::detail::boolean_words) return put_type("boolean", nullable);
        put_type("string", nullable);
        out_.begin_array("enum");
        for (std::size_t i = 0; i < r.detail; ++i)
            out_.text(r.refers.words[i]);
        if (nullable) out_.null();
        out_.end_array();
    }

    void put_text(rule const& r) {
        auto const pattern = [this](std::string const& text) { out_.member("pattern", text); };
        switch (r.text()) {
        case text_format::free: break;
        case text_format::not_blank:
            if (says(errc::blank, r.level())) pattern(patterns::not_blank());
            break;
        case text_format::not_empty:
            if (says(errc::empty_string, r.level())) out_.member("minLength", std::int64_t{1});
            break;
        case text_format::iso8601:
            if (says(errc::not_rfc3339, severity::warning)) {
                out_.member("format", "date-time");
                pattern(patterns::rfc3339());
                note(errc::not_iso8601, r.level(), beyond::second_60);
            } else if (says(errc::not_iso8601, r.level())) {
                pattern(patterns::iso8601());
                note(errc::not_iso8601, r.level(), beyond::week_53);
                note(errc::not_iso8601, r.level(), beyond::second_60);
            }
            break;
        case text_format::timestamp:
            if (says(errc::not_a_timestamp, r.level())) {
                pattern(patterns::timestamp());
                note(errc::not_a_timestamp, r.level(), beyond::second_60);
            }
            break;
        case text_format::date:
            if (says(errc::not_a_date, r.level())) {
                out_.member("format", "date");
                pattern(patterns::date());
            }
            break;
        case text_format::png_data_uri:
            if (says(errc::not_base64, severity::warning))
                pattern(patterns::png_base64());
            else if (says(errc::missing_prefix, r.level()))
                pattern(patterns::png_prefix());
            note(errc::not_png, severity::warning, beyond::png_bytes);
            break;
        case text_format::path_text: pattern(patterns::path_text()); break;
        case text_format::header_text: pattern(patterns::header_text()); break;
        case text_format::bearer_token: pattern(patterns::bearer_token()); break;
        case text_format::number_text:
            note(errc::not_numeric, severity::error, beyond::parameter_text);
            if (says(errc::not_whole, severity::warning)) put_range(0, max_safe_integer);
            break;
        case text_format::integer_text:
            note(errc::not_numeric, severity::error, beyond::parameter_text);
            note(errc::wrong_type, severity::error, beyond::parameter_text);
            put_range(says(errc::not_positive, severity::warning) ? 1 : lowest, highest);
            note(errc::out_of_range, severity::error, beyond::exact_integer);
            break;
        }
    }

    void put_number(rule const& r, bool nullable) {
        bool const integer = r.kind == rule_kind::integer;
        auto const broken = r.number() == number_format::whole ? errc::not_whole : errc::not_positive;
        bool const limited = r.number() != number_format::free && says(broken, r.level());
        bool const whole = limited && r.number() == number_format::whole;
        bool const positive = limited && !whole;
        put_type(integer || whole ? "integer" : "number", nullable);
        if (whole)
            put_range(0, max_safe_integer);
        else if (integer)
            put_range(positive ? 1 : lowest, highest);
        else if (positive)
            out_.member("exclusiveMinimum", std::int64_t{0});
        if (!integer) return;
        note(errc::out_of_range, severity::error, beyond::exact_integer);
        if (request_) note(errc::wrong_type, severity::error, beyond::integer_token);
    }

    void put_range(std::int64_t least, std::int64_t most) {
        out_.member("minimum", least);
        out_.member("maximum", most);
    }

    static constexpr std::int64_t lowest = INT64_MIN, highest = INT64_MAX;

    Page& out_;
    definitions const& parts_;
    std::string_view refs_;
    bool strict_;
    bool request_;
    std::vector<noted> noted_;
    std::uint32_t seen_ = 0;
};

} // namespace notepact::schema

#endif
