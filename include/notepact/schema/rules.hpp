// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How each entry of a contract table is said in JSON Schema 2020-12; json_schema.hpp and openapi.hpp put
// these pieces into whole documents.
#ifndef NOTEPACT_SCHEMA_RULES_HPP
#define NOTEPACT_SCHEMA_RULES_HPP

#include <notepact/contract/beyond.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/schema/page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema {

/// What schemas know of the format of a string; null if it has none, or if this build keeps no notes.
constexpr format_notes const* notes_of(rule const& r) noexcept {
    return r.refers.format != nullptr ? r.refers.format->notes : nullptr;
}

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
            if (declared.kind == rule_kind::link || declared.kind == rule_kind::outer
                    ? known.rules == declared.resolved() && known.request == request
                    : same_format(*known.rules, declared))
                return known.name;
        return {};
    }

  private:
    // Constraints stand beside the reference.
    static bool same_format(rule const& a, rule const& b) noexcept {
        return a.kind == rule_kind::string && b.kind == rule_kind::string
               && a.refers.format == b.refers.format && a.level() == b.level();
    }
    static std::string_view format_name(rule const& r) noexcept {
        auto const* const notes = r.kind == rule_kind::string ? notes_of(r) : nullptr;
        return notes != nullptr && notes->said_once ? notes->name : std::string_view();
    }

    void collect(rule const& declared, std::string_view prefix, std::string_view member) {
        if (!name_of(declared, request_).empty()) return;
        auto const& r = *declared.resolved();
        if (declared.kind == rule_kind::outer) return define(r, std::string(prefix) + "itself");
        if (auto const format = format_name(r); !format.empty())
            define(r, std::string(format));
        else if (declared.kind == rule_kind::link)
            define(r, std::string(prefix) + std::string(member.empty() ? "root" : member));
        switch (r.kind) {
        case rule_kind::object:
            for (auto const& one : r.members())
                collect(*one.inside(), prefix, one.name());
            if (r.has(rule_flag::others)) collect(*r.others(), prefix, member);
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

    /// The schema of a parameter, which refers to nothing.
    void put_parameter(rule const& declared) {
        inline_ = true;
        put(declared);
        inline_ = false;
    }

    /// The schema of a member's value, with what is said of the member.
    void put_member(rule const& member) {
        out_.begin_object();
        if (auto const text = description_of(member); !text.empty()) out_.member("description", text);
        if (member.has(rule_flag::outdated)) out_.member("deprecated", true);
        put_inside(*member.inside());
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
            constraints_ = part.rules->kind != rule_kind::string; // those of a text stand where it is named
            put_members(*part.rules, false);
            constraints_ = true;
            out_.end_object();
        }
        noted_ = std::move(held);
    }

    /// Notes what the schema does not say of a request as a whole.
    void note_request() {
        note(errc::bad_base_url, severity::error, &beyond::base_url);
        note(errc::target_too_long, severity::warning, &beyond::whole_request);
        note(errc::unknown_parameter, severity::warning, &beyond::whole_request);
        note(errc::duplicate_parameter, severity::error, &beyond::whole_request);
        note(errc::unexpected_body, severity::error, &beyond::whole_request);
        note(errc::empty_document, severity::error, &beyond::whole_request);
        note(errc::bad_header, severity::error, &beyond::whole_request); // Content-Type
        note(errc::wrong_content_type, severity::error, &beyond::whole_request);
        note(errc::bad_parameter, severity::error, &beyond::text); // ill-formed UTF-8
        note(errc::bad_header, severity::error, &beyond::text);
    }
    /// Notes what the schema does not say of any document.
    void note_document() {
        for (auto const broken :
             {errc::malformed_json,
              errc::invalid_utf8,
              errc::trailing_data,
              errc::truncated_document,
              errc::empty_document})
            note(broken, severity::error, &beyond::text);
        note(errc::invalid_utf8, severity::error, &beyond::surrogates);
        note(errc::too_deep, severity::error, &beyond::depth);
        note(errc::number_overflow, severity::error, &beyond::overflow);
        note(errc::duplicate_member, severity::error, &beyond::duplicates);
    }
    /// Writes what was noted as the member `rules` of an `x-notepact` object.
    void put_noted() {
        out_.begin_array("rules");
        for (auto const& one : noted_) {
            out_.begin_line();
            out_.member("rule", name(one.broken));
            out_.member("severity", name(one.level));
            if (one.why == nullptr)
                out_.member("schema", "strict"); // the strict one says it
            else
                out_.member("beyond", one.why->name);
            out_.end_line();
            saw(one.why);
        }
        out_.end_array();
        noted_.clear();
    }
    /// Writes the reasons for all that was noted, as a member.
    void put_reasons() const {
        out_.begin_object("beyond");
        for (auto const* known : all_beyond)
            if (has_seen(known)) out_.member(known->name, known->why);
        for (auto const* other : seen_) // of a host's formats
            if (std::find(std::begin(all_beyond), std::end(all_beyond), other) == std::end(all_beyond))
                out_.member(other->name, other->why);
        out_.end_object();
    }

  private:
    // The members of a value's schema.
    void put_inside(rule const& declared) {
        bool const nullable = declared.has(rule_flag::nullable);
        auto const name = inline_ ? std::string_view() : parts_.name_of(declared, request_);
        if (name.empty()) return put_members(*declared.resolved(), nullable);
        if (nullable) {
            out_.begin_array("anyOf");
            out_.begin_object();
        }
        out_.member("$ref", std::string(refs_) + std::string(name));
        if (declared.kind == rule_kind::string && !declared.constraints().empty()) {
            put_type(type_of_text(declared), false);
            put_constraints(declared);
            put_own_notes();
        }
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
            put_constraints(r);
            break;
        case rule_kind::array:
            put_type("array", nullable);
            out_.key("items");
            put(*r.inside());
            put_constraints(r);
            break;
        case rule_kind::either: put_alternatives(r, nullable); break;
        case rule_kind::enumeration: put_enumeration(r, nullable); break;
        case rule_kind::string:
            put_type(type_of_text(r), nullable);
            put_text(r);
            break;
        case rule_kind::number:
        case rule_kind::integer: put_number(r, nullable); break;
        case rule_kind::boolean:
            put_type("boolean", nullable);
            if (r.detail == 0 || !says(errc::not_in_enum, r.level())) break;
            out_.begin_array("enum");
            out_.boolean(r.detail == 2);
            if (nullable) out_.null();
            out_.end_array();
            break;
        default: break;
        }
    }

    struct noted {
        errc broken;
        severity level;
        beyond const* why; // none: the strict schema says it
    };

    void note(errc broken, severity level, beyond const* why) { noted_.push_back({broken, level, why}); }
    void note(rule const& r, constants<unsaid> const& left) {
        for (auto const& one : left)
            note(one.broken, r.refers.format->level_of(one.broken, r.level()), one.why);
    }
    void saw(beyond const* why) {
        if (why != nullptr && !has_seen(why)) seen_.push_back(why);
    }
    bool has_seen(beyond const* why) const noexcept {
        return std::find(seen_.begin(), seen_.end(), why) != seen_.end();
    }

    void note_size(contract_ref contract) {
        if (contract.is_request() && contract.root().has(rule_flag::open))
            note(errc::too_large, severity::error, &beyond::size);
    }
    void put_own_notes() {
        if (noted_.empty()) return;
        out_.begin_object("x-notepact");
        put_noted();
        out_.end_object();
    }

    // Whether this schema forbids what has this severity; if not, it is noted.
    bool may_say(severity level) const noexcept { return level == severity::error || strict_; }
    bool says(errc broken, severity level) {
        if (may_say(level)) return true;
        left_to_strict_ = true;
        note(broken, level, nullptr);
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

    void put_object(rule const& r) {
        std::vector<std::string_view> required, optional;
        out_.begin_object("properties");
        for (auto const& member : r.members()) {
            (member.has(rule_flag::required) ? required : optional).push_back(member.name());
            out_.key(member.name());
            put_member(member);
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
        if (r.has(rule_flag::others)) {
            out_.key("additionalProperties");
            put(*r.others());
        } else if (r.has(rule_flag::closed) || (request_ && says(errc::unknown_member, severity::warning))) {
            out_.member("additionalProperties", false);
        }
        put_constraints(r);
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
            note(errc::not_in_enum, r.level(), &beyond::parameter_text);
            return put_type("boolean", nullable);
        }
        put_type("string", nullable);
        if (!says(errc::not_in_enum, r.level())) return;
        out_.begin_array("enum");
        for (std::size_t i = 0; i < r.detail; ++i)
            out_.text(r.refers.words[i]);
        if (nullable) out_.null();
        out_.end_array();
    }

    // Of the readings of a format's rules, the first that this schema may say; null if it may say none.
    schema_reading const* reading_of(rule const& r) const noexcept {
        auto const* const notes = notes_of(r);
        if (notes == nullptr) return nullptr;
        for (auto const& one : notes->readings)
            if (one.says() && may_say(r.refers.format->level_of(one.broken, r.level()))) return &one;
        return nullptr;
    }
    // The type of what a tool makes of the text: of a parameter's, a number.
    std::string_view type_of_text(rule const& r) const noexcept {
        auto const* const notes = notes_of(r);
        auto const* const said = reading_of(r);
        if (said != nullptr && !said->type.empty()) return said->type;
        return notes != nullptr ? notes->type : std::string_view("string");
    }

    void put_text(rule const& r) {
        auto const* const notes = notes_of(r);
        auto const* const said = reading_of(r);
        bool left = true; // to be said
        if (notes != nullptr)
            for (auto const& one : notes->readings) {
                if (one.says() && !left) continue;
                if (one.says() && !says(one.broken, r.refers.format->level_of(one.broken, r.level())))
                    continue;
                if (one.says()) {
                    put_reading(one);
                    left = false;
                }
                note(r, one.left);
            }
        keywords taken;
        if (said != nullptr) {
            if (!said->pattern.empty()) taken.push_back("pattern");
            if (said->not_empty) taken.push_back("minLength");
            if (said->in_range) taken.insert(taken.end(), {"minimum", "maximum"});
        }
        put_constraints(r, std::move(taken));
    }
    void put_reading(schema_reading const& said) {
        if (!said.format.empty()) out_.member("format", said.format);
        if (!said.pattern.empty()) out_.member("pattern", said.pattern);
        if (!said.never.empty()) {
            out_.begin_line("not");
            out_.member("pattern", said.never);
            out_.end_line();
        }
        if (said.not_empty) out_.member("minLength", std::int64_t{1});
        if (said.in_range) put_range(said.minimum, said.maximum);
    }

    using keywords = std::vector<std::string_view>;

    // The constraints of a value whose schema has some keywords already: what they say again stands apart.
    void put_constraints(rule const& r, keywords taken = {}, bool nullable = false) {
        std::vector<rule const*> apart;
        if (!constraints_) return;
        for (auto const& one : r.constraints()) {
            auto const& by = *one.refers.checked;
            if (!says(by.broken, one.level())) continue;
            if (std::find(taken.begin(), taken.end(), by.keyword) != taken.end()) {
                apart.push_back(&one);
                continue;
            }
            taken.push_back(by.keyword);
            put_constraint(one, nullable);
        }
        if (apart.empty()) return;
        out_.begin_array("allOf");
        for (auto const* one : apart) {
            out_.begin_object();
            put_constraint(*one, nullable);
            out_.end_object();
        }
        out_.end_array();
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
            if (may_say(one.level())
                && (one.refers.checked->keyword == keyword || one.refers.checked->keyword == other))
                return true;
        return false;
    }

    void put_number(rule const& r, bool nullable) {
        bool const integer = r.kind == rule_kind::integer;
        auto const broken = r.number() == number_format::whole ? errc::not_whole : errc::not_positive;
        bool const limited = r.number() != number_format::free && says(broken, r.level());
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
        if (whole) note(errc::not_whole, r.level(), &beyond::exact_integer);
        if (!integer) return;
        note(errc::out_of_range, severity::error, &beyond::exact_integer);
        note(errc::wrong_type, severity::error, &beyond::exact_integer);
        if (request_) note(errc::wrong_type, severity::error, &beyond::integer_token);
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
    std::vector<beyond const*> seen_;
    bool left_to_strict_ = false;
    bool constraints_ = true; // are written
    bool inline_ = false;     // nothing is referred to
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
