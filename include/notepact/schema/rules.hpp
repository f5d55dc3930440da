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
    /// The name of a part that has one, in a request or in an answer; empty if it has none.
    std::string_view name_of(rule const& declared, bool request) const noexcept {
        for (auto const& known : all_)
            if (declared.kind == rule_kind::link
                    ? known.rules == declared.resolved() && known.request == request
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
        if (!name_of(declared, request_).empty()) return;
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
        note_size(contract);
        put(*contract.head().inside());
    }
    /// The same as members of an object that was begun; its notes are kept for put_noted().
    void put_root(contract_ref contract) {
        note_size(contract);
        put_rule(contract.root(), contract.head().inside()->has(rule_flag::nullable));
    }
    /// Whether something was left to the strict schema.
    bool left_to_strict() const noexcept { return left_to_strict_; }

    /// The definitions, as members.
    void put_definitions() {
        auto held = std::move(noted_); // the notes of the value that is being written
        noted_.clear();
        for (auto const& part : parts_.all()) {
            request_ = part.request;
            out_.begin_object(part.name);
            put_members(*part.rules, false);
            out_.end_object();
        }
        noted_ = std::move(held);
    }

    /// Notes what the schema does not say of a request as a whole.
    void note_request() {
        note(errc::bad_base_url, severity::error, beyond::base_url);
        note(errc::target_too_long, severity::warning, beyond::whole_request);
        note(errc::unknown_parameter, severity::warning, beyond::whole_request);
        note(errc::duplicate_parameter, severity::error, beyond::whole_request);
        note(errc::unexpected_body, severity::error, beyond::whole_request);
        note(errc::empty_document, severity::error, beyond::whole_request);
        note(errc::bad_header, severity::error, beyond::whole_request); // Content-Type
        note(errc::wrong_content_type, severity::error, beyond::whole_request);
        note(errc::bad_parameter, severity::error, beyond::text); // ill-formed UTF-8
        note(errc::bad_header, severity::error, beyond::text);
    }
    /// Notes what the schema does not say of any document.
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
    /// Writes what was noted as the member `rules` of an `x-notepact` object.
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
    /// Writes the reasons for all that was noted, as a member.
    void put_reasons() const {
        out_.begin_object("beyond");
        for (auto const& text : beyond_texts)
            if (text.what != beyond::nothing && (seen_ >> static_cast<unsigned>(text.what) & 1u) != 0)
                out_.member(text.name, text.why);
        out_.end_object();
    }

  private:
    // The members of a value's schema.
    void put_inside(rule const& declared) {
        bool const nullable = declared.has(rule_flag::nullable);
        auto const name = parts_.name_of(declared, request_);
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

    // The members of a rule's schema, without its notes.
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
            put_type(type_of_text(r.text()), nullable);
            put_text(r);
            break;
        case rule_kind::number:
        case rule_kind::integer: put_number(r, nullable); break;
        case rule_kind::boolean: put_type("boolean", nullable); break;
        default: break;
        }
    }

    struct noted {
        errc broken;
        severity level;
        beyond why;
    };

    void note(errc broken, severity level, beyond why) { noted_.push_back({broken, level, why}); }
    void saw(beyond why) noexcept { seen_ |= 1u << static_cast<unsigned>(why); }

    void note_size(contract_ref contract) {
        if (contract.is_request() && contract.root().has(rule_flag::open))
            note(errc::too_large, severity::error, beyond::size);
    }
    void put_own_notes() {
        if (noted_.empty()) return;
        out_.begin_object("x-notepact");
        put_noted();
        out_.end_object();
    }

    // Whether this schema forbids what has this severity; if not, it is noted.
    bool says(errc broken, severity level) {
        if (level == severity::error || strict_) return true;
        left_to_strict_ = true;
        note(broken, level, beyond::nothing);
        return false;
    }

    void put_members(rule const& r, bool nullable) {
        put_rule(r, nullable);
        put_own_notes();
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

    // The type of a parameter's text, for tools that make numbers of it.
    std::string_view type_of_text(text_format format) const noexcept {
        if (format == text_format::integer_text) return "integer";
        if (format == text_format::number_text) return strict_ ? "integer" : "number";
        return "string";
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
        if (r.refers.words == notepact::detail::boolean_words) {
            note(errc::not_in_enum, r.level(), beyond::parameter_text);
            return put_type("boolean", nullable);
        }
        put_type("string", nullable);
        out_.begin_array("enum");
        for (std::size_t i = 0; i < r.detail; ++i)
            out_.text(r.refers.words[i]);
        if (nullable) out_.null();
        out_.end_array();
    }

    void put_text(rule const& r) {
        auto const pattern = [this](std::string const& text) { out_.member("pattern", text); };
        // `$` is the end of the text in ECMA-262; elsewhere it may stand before a line feed at the end, too.
        auto const pattern_without = [&](char const* never, std::string const& text) {
            pattern(text);
            out_.begin_line("not");
            out_.member("pattern", never);
            out_.end_line();
        };
        auto const ascii_pattern = [&](std::string const& text) { pattern_without("[^ -~]", text); };
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
                ascii_pattern(patterns::rfc3339());
                note(errc::not_iso8601, r.level(), beyond::second_60);
            } else if (says(errc::not_iso8601, r.level())) {
                ascii_pattern(patterns::iso8601());
                note(errc::not_iso8601, r.level(), beyond::week_53);
                note(errc::not_iso8601, r.level(), beyond::second_60);
            }
            break;
        case text_format::timestamp:
            if (says(errc::not_a_timestamp, r.level())) {
                ascii_pattern(patterns::timestamp());
                note(errc::not_a_timestamp, r.level(), beyond::second_60);
            }
            break;
        case text_format::date:
            if (says(errc::not_a_date, r.level())) {
                out_.member("format", "date");
                ascii_pattern(patterns::date());
            }
            break;
        case text_format::png_data_uri:
            if (says(errc::not_base64, severity::warning))
                ascii_pattern(patterns::png_base64());
            else if (says(errc::missing_prefix, r.level()))
                pattern(patterns::png_prefix());
            note(errc::not_png, severity::warning, beyond::png_bytes);
            break;
        case text_format::path_text:
            pattern_without(patterns::control_character, patterns::path_text());
            break;
        case text_format::header_text: ascii_pattern(patterns::header_text()); break;
        case text_format::bearer_token: ascii_pattern(patterns::bearer_token()); break;
        case text_format::number_text:
            note(errc::not_numeric, severity::error, beyond::parameter_text);
            if (says(errc::not_whole, severity::warning)) {
                put_range(0, max_safe_integer);
                note(errc::not_whole, severity::warning, beyond::parameter_text);
            }
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
        if (whole) note(errc::not_whole, r.level(), beyond::exact_integer);
        if (!integer) return;
        note(errc::out_of_range, severity::error, beyond::exact_integer);
        note(errc::wrong_type, severity::error, beyond::exact_integer);
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
    bool left_to_strict_ = false;
};

/// Whether a lenient schema of a request's value, or of a contract, leaves something to the strict one:
/// `write(rule_writer&)` writes it, its output is dropped.
template <class Write>
bool leaves_to_strict(definitions const& parts, Write const& write) {
    auto const nowhere = [](std::string_view) {};
    page<decltype(nowhere)> unseen(nowhere);
    rule_writer<page<decltype(nowhere)>> lenient(unseen, parts, {}, strictness::lenient, true);
    write(lenient);
    return lenient.left_to_strict();
}

} // namespace notepact::schema

#endif
