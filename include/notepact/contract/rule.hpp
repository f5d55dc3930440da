// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_RULE_HPP
#define NOTEPACT_CONTRACT_RULE_HPP

#include <notepact/base/errc.hpp>
#include <notepact/base/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

struct constraint;
struct list_style;
class pattern_table;
struct text_format;
class rule_range;

/// What an entry of a contract's table is, and what its `detail` and the entries behind it say.
enum class rule_kind : std::uint8_t {
    contract,    ///< the first entry of a table: its name; the rule of the whole document follows
    link,        ///< the rule is in another table
    outer,       ///< the rule is the object that this entry is part of, `detail` entries before it
    member,      ///< of an object: its name; the rule of its value follows
    object,      ///< `detail` members follow, and constraints
    map,         ///< an object of any names; the rule of every value follows, and constraints
    array,       ///< the rule of every item follows, and constraints; of a parameter `detail` is a list_form
    either,      ///< two alternatives follow, of different JSON kinds, all of which are in `detail`
    enumeration, ///< one of `detail` texts
    string,      ///< of a text_format (`detail` 1) or of none (0); constraints follow
    number,      ///< `detail` is a number_format; constraints follow
    integer,     ///< likewise
    boolean,     ///< `detail`: 0 either, 1 only false, 2 only true
    any,         ///< whatever there is; nothing follows
    constraint,  ///< of the value before it; what it is held against follows, up to its next sibling
    operand,     ///< of a constraint: half of a decimal number, a pattern, or values
    description, ///< of a member, behind its value: a text, for schemas
    scheme       ///< likewise, of a credential's header: the name of its scheme
};

/// What a number must be beside its kind.
enum class number_format : std::uint8_t {
    free,     ///< any
    positive, ///< above zero
    whole     ///< whole, in 0 … 2^53 - 1
};

/// How the items of an array stand in a request.
enum class list_form : std::uint8_t {
    none,    ///< in JSON
    comma,   ///< of a parameter: divided by commas
    repeated ///< of a parameter of the query: each in a pair of its own
};

/// What may be said of a rule beside its kind.
enum class rule_flag : std::uint8_t {
    nullable = 1,     ///< null is allowed
    required = 2,     ///< of a member
    warns = 4,        ///< a broken format is a warning, not an error
    wants_effect = 8, ///< of an object: one of its optional members should be there
    open = 16,        ///< of an object: anything may be inside, nothing is checked
    closed = 2,       ///< of an object: a member that it does not name is an error
    others = 64,      ///< of an object: the rule of all members that it does not name follows its members
    outdated = 16,    ///< of a member or parameter: deprecated
    negative = 1,     ///< of a constraint: its limit is
    request = 32,     ///< of a contract: unknown members are a warning, `46.0` is no integer
    bare_text = 64,   ///< of a contract: the document is no JSON, but the text that the rule is for
    in_query = 64,    ///< of a parameter; without this and the next, it is in the path
    in_header = 128   ///< likewise
};

/// One entry of a contract table. A table is a constexpr array in which every entry is followed by what it is
/// made of; `skip` entries further stands its next sibling. Two words of memory an entry, no pointers between
/// entries of one table, so a table can be built by value and be put in flash. Flags of different kinds share
/// bits.
struct rule {
    /// What an entry refers to, by its kind; always something in static storage.
    union reference {
        char const* name;              ///< contract, member; not terminated: `detail` is its length
        rule const* target;            ///< link
        std::string_view const* words; ///< enumeration; `detail` of them
        text_format const* format;     ///< string; null for any text
        list_style const* list;        ///< array, of a parameter
        constraint const* checked;     ///< constraint
        std::uint32_t half;            ///< operand: of a decimal number's digits
        pattern_table const* pattern;  ///< operand
        std::int64_t const* numbers;   ///< operand; the constraint's `detail` of them
        /// To nothing, or to one of those.
        /// @{
        constexpr reference() noexcept : name(nullptr) {}
        constexpr reference(char const* n) noexcept : name(n) {}
        constexpr reference(rule const* t) noexcept : target(t) {}
        constexpr reference(std::string_view const* w) noexcept : words(w) {}
        constexpr reference(text_format const* f) noexcept : format(f) {}
        constexpr reference(list_style const* l) noexcept : list(l) {}
        constexpr reference(constraint const* c) noexcept : checked(c) {}
        constexpr reference(std::uint32_t h) noexcept : half(h) {}
        constexpr reference(pattern_table const* p) noexcept : pattern(p) {}
        constexpr reference(std::int64_t const* n) noexcept : numbers(n) {}
        /// @}
    };

    reference refers;                ///< to what, `kind` tells
    rule_kind kind = rule_kind::any; ///< what it is
    std::uint8_t flags = 0;          ///< of rule_flag
    rule_count detail = 0;           ///< what it means, rule_kind says
    rule_count skip = 1;             ///< how many entries it is, with all that it is made of

    /// Whether that is said of it. Flags share bits: ask only for one of its kind.
    constexpr bool has(rule_flag flag) const noexcept {
        return (flags & static_cast<std::uint8_t>(flag)) != 0;
    }
    /// How bad it is to break it.
    constexpr severity level() const noexcept {
        return has(rule_flag::warns) ? severity::warning : severity::error;
    }
    /// Of a number or integer.
    constexpr number_format number() const noexcept { return static_cast<number_format>(detail); }

    /// Of a contract or a member.
    constexpr std::string_view name() const noexcept { return {refers.name, detail}; }
    /// The first of what the entry is made of: an object's first member, an array's item, a member's value.
    constexpr rule const* inside() const noexcept { return this + 1; }
    /// Its next sibling, or what stands behind the last one.
    constexpr rule const* next() const noexcept { return this + skip; }
    /// The rule itself, links followed, and the object for an entry that stands for it.
    constexpr rule const* resolved() const noexcept {
        auto const* found = this;
        for (;;)
            if (found->kind == rule_kind::link)
                found = found->refers.target;
            else if (found->kind == rule_kind::outer)
                found -= found->detail;
            else
                return found;
    }
    /// Of a contract, member, map or array: the rule of the value.
    constexpr rule const* value() const noexcept { return inside()->resolved(); }
    /// Of an object, or of a table of parameters: its members, in their order.
    constexpr rule_range members() const noexcept;
    /// Of an object. There must be one of that ordinal.
    constexpr rule const* member(std::size_t ordinal) const noexcept {
        auto const* found = inside();
        for (; ordinal != 0; --ordinal)
            found = found->next();
        return found;
    }
    /// Of an object: the member of that name; null if it has none.
    constexpr rule const* find(std::string_view wanted) const noexcept;
    /// Of an object with the flag `others`: the entry of all other members' values.
    constexpr rule const* others() const noexcept { return member(detail); }
    /// What stands inside the entry; of a string or number, its constraints alone.
    constexpr rule_range within() const noexcept;
    /// Of a value: its constraints, behind what it is made of.
    constexpr rule_range constraints() const noexcept;
};

/// Sibling entries, for a range-based `for`.
class rule_range {
  public:
    /// Goes from sibling to sibling.
    class iterator {
      public:
        /// At an entry.
        constexpr explicit iterator(rule const* at) noexcept : at_(at) {}
        /// What a range-based `for` asks for.
        /// @{
        constexpr rule const& operator*() const noexcept { return *at_; }
        constexpr iterator& operator++() noexcept {
            at_ = at_->next();
            return *this;
        }
        constexpr bool operator==(iterator other) const noexcept { return at_ == other.at_; }
        constexpr bool operator!=(iterator other) const noexcept { return at_ != other.at_; }
        /// @}

      private:
        rule const* at_;
    };

    /// From an entry to behind the last of its siblings that are meant.
    constexpr rule_range(rule const* first, rule const* last) noexcept : first_(first), last_(last) {}
    /// The entries, in their order.
    /// @{
    constexpr iterator begin() const noexcept { return iterator(first_); }
    constexpr iterator end() const noexcept { return iterator(last_); }
    /// @}
    /// Whether there are none.
    constexpr bool empty() const noexcept { return first_ == last_; }

  private:
    rule const* first_;
    rule const* last_;
};

constexpr rule_range rule::within() const noexcept {
    return {inside(), next()};
}
constexpr rule_range rule::members() const noexcept {
    return {inside(), member(detail)};
}
constexpr rule const* rule::find(std::string_view wanted) const noexcept {
    for (auto const& one : members())
        if (one.name() == wanted) return &one;
    return nullptr;
}
constexpr rule_range rule::constraints() const noexcept {
    auto const* first = inside();
    switch (kind) {
    case rule_kind::object: first = member(detail + (has(rule_flag::others) ? 1u : 0u)); break;
    case rule_kind::map:
    case rule_kind::array: first = first->next(); break;
    case rule_kind::string:
    case rule_kind::number:
    case rule_kind::integer: break;
    default: first = next();
    }
    return {first, next()};
}

/// The JSON kind of a rule's values, as a bit: integer and number are one kind, as are object and map. All
/// bits where anything may be.
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
/// The JSON kinds of the values that a rule takes, links followed, a bit each.
constexpr unsigned kinds(rule const& declared) noexcept {
    auto const& r = *declared.resolved();
    return r.kind == rule_kind::either ? r.detail : kinds(r.kind);
}

/// Whether a rule takes values of a kind.
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

namespace detail {
// What is said of a member behind its value; empty if nothing of that kind is.
constexpr std::string_view said_of(rule const& member, rule_kind what) noexcept {
    for (auto const* said = member.inside()->next(); said != member.next(); said = said->next())
        if (said->kind == what) return said->name();
    return {};
}
} // namespace detail

/// What a member or parameter is, in words; empty where its table does not say, or this build keeps no notes.
constexpr std::string_view description_of(rule const& member) noexcept {
    return detail::said_of(member, rule_kind::description);
}
/// The scheme of a credential, of the header that it stands in: `Bearer`; empty where it has none.
constexpr std::string_view scheme_of(rule const& header) noexcept {
    return detail::said_of(header, rule_kind::scheme);
}

/// A contract of whatever type, by reference: the name of a table in static storage. Made from a declared
/// contract; two pointers may be equal only if the contracts are the same.
class contract_ref {
  public:
    /// Of a table whose first entry that is.
    constexpr explicit contract_ref(rule const& head) noexcept : head_(&head) {}

    /// As the contract was declared: `clinic.create_sign_off`.
    constexpr std::string_view name() const noexcept { return head_->name(); }
    /// Requests are closed with a warning, answers are open.
    constexpr bool is_request() const noexcept { return head_->has(rule_flag::request); }
    /// The body is a text as it stands, text/plain, and not JSON: see answer_text.
    constexpr bool is_text() const noexcept { return head_->has(rule_flag::bare_text); }
    /// The rule of the whole document.
    constexpr rule const& root() const noexcept { return *head_->value(); }
    /// The first entry of the table.
    constexpr rule const& head() const noexcept { return *head_; }

  private:
    rule const* head_;
};

} // namespace notepact

#endif
