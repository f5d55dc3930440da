// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// What the words of contracts make: a piece of a table (rule.hpp) by value, with the JSON shape it has as
/// its type. The words themselves are in words.hpp, those of text formats in formats/.
#ifndef NOTEPACT_CONTRACT_DECLARATION_HPP
#define NOTEPACT_CONTRACT_DECLARATION_HPP

#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

/// The C++ side of a rule: which JSON shape it is, so that a struct's member can be held against it.
namespace shape {
/// Any value.
struct any {};
/// Any object.
struct any_object {};
/// `true` or `false`.
struct boolean {};
/// An integer within int64.
struct integer {};
/// A number.
struct number {};
/// A text.
struct string {};
/// A whole body that is no JSON.
struct bare_text {};
/// The object around it, not known yet.
struct itself {};
/// The object around it, held by that struct.
template <class Struct>
struct outer {};
/// An array of items of one shape.
template <class Item>
struct array {};
/// An object of any names, with values of one shape.
template <class Value>
struct map {};
/// One shape or another.
template <class First, class Second>
struct either {};
/// A shape, or null.
template <class Shape>
struct nullable {};
/// Of an object: a member, and what holds it.
template <class Binding, class Shape>
struct member {};
/// Of an object: the members that it does not name.
template <class Binding, class Shape>
struct others {};
/// An object with its members, held by that struct, or by none: void.
template <class Struct, class... Members>
struct object {};
} // namespace shape

/// A piece of a contract: what a word makes.
template <class Shape, std::size_t N>
struct declaration {
    rule rules[N]; ///< its entry, and what that is made of
};

/// A list that is a parameter, and nothing else.
template <class Shape, std::size_t N>
struct parameter_list {
    declaration<Shape, N> made; ///< the array that it is
};

/// Which member of a struct holds a member of an object; nullptr: none.
template <auto Pointer>
struct bound_to {
    static constexpr auto pointer = Pointer; ///< to the member
};

/// A member of an object, and what it is bound to.
template <class Shape, std::size_t N, class Binding>
struct member_declaration {
    rule rules[N]; ///< its name, its value, and what else is said of it
};

/// A whole contract: a body or an answer, as request_body, answer_body or answer_text make it. A constant in
/// static storage, of which reports, checkers and operations keep a contract_ref.
template <class Shape, std::size_t N>
struct contract {
    rule rules[N]; ///< the entry with its name, and the rule of the whole document

    /// As it was declared: `clinic.create_sign_off`.
    constexpr std::string_view name() const noexcept { return rules[0].name(); }
    /// By reference; not of a temporary, to whose table pointers would be kept.
    constexpr operator contract_ref() const& noexcept { return contract_ref(rules[0]); }
    operator contract_ref() const&& = delete; ///< reports and checkers keep pointers into the table
};

/// What a compiler prints when a declaration is wrong: functions that are not constexpr, called where only
/// constants may be. Nothing defines them. What stands behind each, compilers show, too.
namespace misuse {
void member_named_twice();                   ///< an object has two members of one name
void two_alternatives_of_one_kind();         ///< either chooses by the JSON kind of the value
void nested_too_deep();                      ///< objects, arrays and maps, deeper than max_nesting
void text_answer_of_no_text();               ///< answer_text takes string(), a format of texts, or one_of()
void table_too_long();                       ///< see rule_count, and of an enumeration's texts max_enum_text
void no_member_could_have_an_effect();       ///< at_least_one(), but all members are required
void parameters_are_not_those_of_the_path(); ///< the path template names others
} // namespace misuse

/// Whether values of a type hold a shape, and how they are written. Specialise for shape::string, derived
/// from std::true_type, for a type of yours that holds text, UTF-8, with one of
///
///     static std::string_view view(T const&);                       // quicker, where it has it as a whole
///     template <class Sink> static void put(T const&, Sink&& sink); // in pieces to sink(std::string_view)
template <class T, class Shape, class = void>
struct holds : std::false_type {};

namespace detail {

template <class T>
struct always_false : std::false_type {};

template <std::size_t N>
constexpr void append(rule* out, rule const (&rules)[N]) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        out[i] = rules[i];
}

constexpr std::uint8_t flag_bit(rule_flag flag) noexcept {
    return static_cast<std::uint8_t>(flag);
}
constexpr std::uint8_t flag_bit(severity level) noexcept {
    return level == severity::warning ? flag_bit(rule_flag::warns) : std::uint8_t{0};
}
constexpr rule_count length(std::size_t size) {
    if (size > static_cast<rule_count>(-1)) misuse::table_too_long();
    return static_cast<rule_count>(size);
}

constexpr rule
entry(rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, std::size_t skip = 1) {
    rule made;
    made.refers = refers;
    made.kind = kind;
    made.detail = length(detail);
    made.flags = flags;
    made.skip = length(skip);
    return made;
}

template <class Shape>
constexpr declaration<Shape, 1> single(rule const& made) noexcept {
    return {{made}};
}

// A head entry before the rules of what it is made of.
template <class Made, std::size_t N>
constexpr Made headed(
    rule_kind kind, rule::reference refers, std::size_t detail, std::uint8_t flags, rule const (&inside)[N]) {
    Made made{};
    made.rules[0] = entry(kind, refers, detail, flags, N + 1);
    append(made.rules + 1, inside);
    return made;
}

// An object with a name is linked to; every other rule is copied.
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> part(declaration<Shape, N> const& value) noexcept {
    return value;
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, 1> part(declaration<shape::object<T...>, N> const& object) {
    return {{entry(rule_kind::link, object.rules, 0, 0)}};
}
template <class... T, std::size_t N>
constexpr declaration<shape::object<T...>, N> part(declaration<shape::object<T...>, N>&& object) {
    return object;
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> part(parameter_list<Shape, N> const& list) {
    static_assert(
        always_false<Shape>::value,
        "list_of_a_parameter_elsewhere: comma_list and repeated_list are of parameters in path, query and "
        "header; the array of a body is array_of");
    return list.made;
}
template <class Value>
using part_t = decltype(detail::part(std::declval<Value>()));

template <class T>
struct traits;
template <class Shape, std::size_t N>
struct traits<declaration<Shape, N>> {
    using shape = Shape;
    static constexpr std::size_t size = N;
};

// A shape with another one in place of one; not inside objects, which have their own.
template <class Shape, class From, class To>
struct replaced {
    using type = std::conditional_t<std::is_same_v<Shape, From>, To, Shape>;
};
template <class Shape, class From, class To>
using replaced_t = typename replaced<Shape, From, To>::type;
template <template <class...> class Made, class... Of, class From, class To>
struct replaced<Made<Of...>, From, To> {
    using type = Made<replaced_t<Of, From, To>...>;
};
template <class... Of, class From, class To>
struct replaced<shape::object<Of...>, From, To> {
    using type = shape::object<Of...>;
};
template <class Struct, class From, class To>
struct replaced<shape::outer<Struct>, From, To> {
    using type = std::conditional_t<std::is_same_v<shape::outer<Struct>, From>, To, shape::outer<Struct>>;
};
// In an object that a struct holds, shape::itself is that object.
template <class Struct, class Shape>
using inside_of = replaced_t<Shape, shape::itself, shape::outer<Struct>>;

constexpr void set(rule& of, rule_flag flag) noexcept {
    of.flags = static_cast<std::uint8_t>(of.flags | flag_bit(flag));
}

constexpr std::size_t nesting(rule const& declared) noexcept {
    if (declared.kind == rule_kind::outer) return 0; // as deep as the document, which has a limit of its own
    auto const& r = *declared.resolved();
    std::size_t deepest = 0;
    bool const counts = r.kind == rule_kind::object || r.kind == rule_kind::map || r.kind == rule_kind::array;
    std::size_t const parts = r.kind == rule_kind::object   ? r.detail + (r.has(rule_flag::others) ? 1u : 0u)
                              : r.kind == rule_kind::either ? 2
                              : counts || r.kind == rule_kind::member ? 1
                                                                      : 0;
    auto const* inside = parts != 0 ? r.inside() : nullptr;
    for (std::size_t i = 0; i < parts; ++i, inside = i < parts ? inside->next() : inside) {
        auto const depth = nesting(*inside);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest + (counts ? 1 : 0);
}

} // namespace detail

} // namespace notepact

#endif
