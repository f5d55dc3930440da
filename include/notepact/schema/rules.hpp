// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How each entry of a contract table is said in JSON Schema 2020-12; json_schema.hpp and openapi.hpp put
// these pieces into whole documents.
#ifndef NOTEPACT_SCHEMA_RULES_HPP
#define NOTEPACT_SCHEMA_RULES_HPP

#include <notepact/base/errc.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/schema/definitions.hpp>
#include <notepact/schema/page.hpp>
#include <notepact/schema/rule_notes.hpp>
#include <notepact/schema/value_writer.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::schema {

/// Which keywords are written.
enum class vocabulary : std::uint8_t {
    extended, ///< also `x-notepact`, and `format` beside the pattern that says the same
    plain     ///< only what every validator of JSON Schema 2020-12 knows, and nothing that begins with `x-`
};

/// Writes the entries of contract tables as JSON Schema to a page. Of the two readings of a contract,
/// `strictness::lenient` forbids what is an error, `strict` also what is a warning.
template <class Page>
class rule_writer : public detail::rule_notes {
  public:
    /// References are written as `refs` and the name of a definition.
    rule_writer(
        Page& out, definitions const& parts, std::string_view refs, strictness level, bool request,
        detail::keyword_set written = {}) noexcept
        : rule_notes(level, written), out_(out), parts_(parts), refs_(refs), request_(request),
          values_(out, *this) {}
    rule_writer(rule_writer const&) = delete; // its parts refer to each other
    rule_writer& operator=(rule_writer const&) = delete;

    /// The schema of a value, as an object of its own.
    void put(rule const& declared) {
        out_.begin_object();
        put_inside(declared);
        out_.end_object();
    }

    /// The schema of a parameter, which refers to nothing. A list that is `required` has an item, for none
    /// would be left out.
    void put_parameter(rule const& declared, bool required) {
        inline_ = true;
        some_item_ = required;
        put(declared);
        inline_ = false;
        some_item_ = false;
    }

    /// The schema of a member's value, with what is said of the member.
    void put_member(rule const& member) {
        out_.begin_object();
        if (member.inside()->kind == rule_kind::object) out_.member("title", title_of(member.name()));
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

    /// The definitions, as members.
    void put_definitions() {
        auto held = exchange({}); // the notes of the value that is being written
        for (auto const& part : parts_.all()) {
            request_ = part.request;
            out_.begin_object(part.name);
            put_title(part);
            constraints_ = part.rules->kind != rule_kind::string; // those of a text stand where it is named
            put_members(*part.rules, false);
            constraints_ = true;
            out_.end_object();
        }
        exchange(std::move(held));
    }

    /// Writes what was noted as the member `rules` of an `x-notepact` object.
    void put_noted() { detail::rule_notes::put_noted(out_); }
    /// Writes the reasons for all that was noted, as a member.
    void put_reasons() const { detail::rule_notes::put_reasons(out_); }

  private:
    static bool has_least_items(rule const& list) noexcept {
        for (auto const& one : list.constraints())
            if (one.refers.checked == &min_items_constraint) return true;
        return false;
    }

    // Which an editor shows above what the member says of itself.
    void put_title(definitions::definition const& part) {
        if (!part.title.empty()) out_.member("title", part.title);
    }

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
            values_.put_type(values_.type_of_text(declared), false);
            values_.put_constraints(declared);
            put_notes(out_);
        }
        if (nullable) {
            out_.end_object();
            values_.put_null();
            out_.end_array();
        }
    }

    // The members of a rule's schema, without its notes.
    void put_rule(rule const& r, bool nullable) {
        switch (r.kind) {
        case rule_kind::object:
            values_.put_type("object", nullable);
            if (!r.has(rule_flag::open)) put_object(r);
            break;
        case rule_kind::map:
            values_.put_type("object", nullable);
            out_.key("additionalProperties");
            put(*r.inside());
            values_.put_constraints(r);
            break;
        case rule_kind::array:
            values_.put_type("array", nullable);
            out_.key("items");
            put(*r.inside());
            if (some_item_ && !has_least_items(r)) out_.member("minItems", std::int64_t{1});
            values_.put_constraints(r);
            break;
        case rule_kind::either: put_alternatives(r, nullable); break;
        case rule_kind::enumeration: values_.put_enumeration(r, nullable); break;
        case rule_kind::string:
            values_.put_type(values_.type_of_text(r), nullable);
            values_.put_text(r, constraints_);
            break;
        case rule_kind::number:
        case rule_kind::integer: values_.put_number(r, nullable, request_); break;
        case rule_kind::boolean: values_.put_boolean(r, nullable); break;
        default: break;
        }
    }

    void put_members(rule const& r, bool nullable) {
        put_rule(r, nullable);
        put_notes(out_);
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
            out_.begin_lines("anyOf");
            for (auto const name : optional) {
                out_.begin_line(); // `properties`, for validators that want what is required among them
                out_.begin_object("properties");
                out_.member(name, true);
                out_.end_object();
                out_.begin_array("required");
                out_.text(name);
                out_.end_array();
                out_.end_line();
            }
            out_.end_array();
        }
        if (r.has(rule_flag::others)) {
            out_.key("additionalProperties");
            put(*r.others());
        } else if (r.has(rule_flag::closed) || (request_ && says(errc::unknown_member, severity::warning))) {
            out_.member("additionalProperties", false);
        }
        values_.put_constraints(r);
    }

    void put_alternatives(rule const& r, bool nullable) {
        out_.begin_array("anyOf");
        put(*r.inside());
        put(*r.inside()->next());
        if (nullable) values_.put_null();
        out_.end_array();
    }

    Page& out_;
    definitions const& parts_;
    std::string_view refs_;
    bool request_;
    bool constraints_ = true; // of a text are written
    bool inline_ = false;     // nothing is referred to
    bool some_item_ = false;  // a list has one at least
    detail::value_writer<Page> values_;
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
