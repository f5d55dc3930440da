// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_RULE_HPP
#define NOTEPACT_CONTRACT_RULE_HPP

#include <notepact/base/errc.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// How deep the objects, arrays and maps that a contract names may nest; checked when a contract is declared.
/// The deepest of the documents, a provider's roles in a note's answer, is 5.
#ifdef NOTEPACT_SMALL
inline constexpr std::size_t max_nesting = 5;
#else
inline constexpr std::size_t max_nesting = 8;
#endif
/// How many members an object may name: one bit each in the checker, and one for all that it does not name.
inline constexpr std::size_t max_members = 31;
/// How long the name of a member and the text of an enum value may be: the checker holds one at a time.
inline constexpr std::size_t max_name = 32;

enum class rule_kind : std::uint8_t {
    contract, ///< the first entry of a table: its name; the rule of the whole document follows
    link,     ///< the rule is in another table
    member,   ///< of an object: its name; the rule of its value follows
    object,   ///< `detail` members follow
    map,      ///< an object of any names; the rule of every value follows
    array,    ///< the rule of every item follows
    either,   ///< two alternatives follow, of different JSON kinds, all of which are in `detail`
    enumeration,
    string,  ///< `detail` is a text_format
    number,  ///< `detail` is a number_format
    integer, ///< likewise
    boolean,
    any
};

enum class text_format : std::uint8_t {
    free,
    not_blank,
    not_empty,
    iso8601,
    timestamp,
    date,
    png_data_uri,
    // of parameters
    path_text,
    header_text,
    bearer_token,
    number_text,
    integer_text
};

enum class number_format : std::uint8_t {
    free,
    positive,
    whole
};

/// What may be said of a rule beside its kind.
enum class rule_flag : std::uint8_t {
    nullable = 1,     ///< null is allowed
    required = 2,     ///< of a member
    warns = 4,        ///< a broken format is a warning, not an error
    wants_effect = 8, ///< of an object: one of its optional members should be there
    open = 16,        ///< of an object: anything may be inside, nothing is checked
    request = 32,     ///< of a contract: unknown members are a warning, `46.0` is no integer
    in_query = 64,    ///< of a parameter; without this and the next, it is in the path
    in_header = 128
};

/// One entry of a contract table. A table is a constexpr array in which every entry is followed by what it is
/// made of; `skip` entries further stands its next sibling. Two words of memory an entry, no pointers between
/// entries of one table, so a table can be built by value and be put in flash.
struct rule {
    union reference {
        char const* name;              ///< contract, member; not terminated: `detail` is its length
        rule const* target;            ///< link
        std::string_view const* words; ///< enumeration; `detail` of them
        constexpr reference() noexcept : name(nullptr) {}
        constexpr reference(char const* n) noexcept : name(n) {}
        constexpr reference(rule const* t) noexcept : target(t) {}
        constexpr reference(std::string_view const* w) noexcept : words(w) {}
    };

    reference refers;
    rule_kind kind = rule_kind::any;
    std::uint8_t detail = 0;
    std::uint8_t flags = 0;
    std::uint8_t skip = 1;

    constexpr bool has(rule_flag flag) const noexcept {
        return (flags & static_cast<std::uint8_t>(flag)) != 0;
    }
    constexpr severity level() const noexcept {
        return has(rule_flag::warns) ? severity::warning : severity::error;
    }
    constexpr text_format text() const noexcept { return static_cast<text_format>(detail); }
    /// A string of that format.
    constexpr bool is(text_format format) const noexcept {
        return kind == rule_kind::string && text() == format;
    }
    constexpr number_format number() const noexcept { return static_cast<number_format>(detail); }

    /// Of a contract or a member.
    constexpr std::string_view name() const noexcept { return {refers.name, detail}; }
    /// The first of what the entry is made of: an object's first member, an array's item, a member's value.
    constexpr rule const* inside() const noexcept { return this + 1; }
    constexpr rule const* next() const noexcept { return this + skip; }
    /// The rule itself, links followed.
    constexpr rule const* resolved() const noexcept {
        auto const* found = this;
        while (found->kind == rule_kind::link)
            found = found->refers.target;
        return found;
    }
    /// Of a contract, member, map or array: the rule of the value.
    constexpr rule const* value() const noexcept { return inside()->resolved(); }
    /// Of an object.
    constexpr rule const* member(std::size_t ordinal) const noexcept {
        auto const* found = inside();
        for (; ordinal != 0; --ordinal)
            found = found->next();
        return found;
    }
};

namespace detail {
/// The JSON kinds of the values that a rule takes, links followed, a bit each; integer and number are one
/// kind.
constexpr unsigned kinds(rule_kind kind) noexcept {
    switch (kind) {
    case rule_kind::object:
    case rule_kind::map: return 1;
    case rule_kind::array: return 2;
    case rule_kind::enumeration:
    case rule_kind::string: return 4;
    case rule_kind::number:
    case rule_kind::integer: return 8;
    case rule_kind::boolean: return 16;
    default: return 31;
    }
}
constexpr unsigned kinds(rule const& declared) noexcept {
    auto const& r = *declared.resolved();
    return r.kind == rule_kind::either ? r.detail : kinds(r.kind);
}
constexpr bool takes(rule const& declared, rule_kind kind) noexcept {
    return (kinds(declared) & kinds(kind)) != 0;
}
/// The rule for a value of a kind: links are followed, and of two alternatives the one that takes it is
/// chosen, if one does.
constexpr rule const* for_kind(rule const* wanted, rule_kind kind) noexcept {
    for (;;) {
        wanted = wanted->resolved();
        if (wanted->kind != rule_kind::either) return wanted;
        wanted = wanted->inside();
        if (!takes(*wanted, kind)) wanted = wanted->next();
    }
}
} // namespace detail

/// A contract of whatever type, by reference: the name of a table in static storage. Made from a declared
/// contract; two pointers may be equal only if the contracts are the same.
class contract_ref {
  public:
    constexpr explicit contract_ref(rule const& head) noexcept : head_(&head) {}

    constexpr std::string_view name() const noexcept { return head_->name(); }
    /// Requests are closed with a warning, answers are open.
    constexpr bool is_request() const noexcept { return head_->has(rule_flag::request); }
    /// The rule of the whole document.
    constexpr rule const& root() const noexcept { return *head_->value(); }
    constexpr rule const& head() const noexcept { return *head_; }

  private:
    rule const* head_;
};

} // namespace notepact

#endif
