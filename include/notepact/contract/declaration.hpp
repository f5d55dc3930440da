// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the words of contracts make: a piece of a table (rule.hpp) by value, with the JSON shape it has as its
// type. The words themselves are in words.hpp, those of text formats in formats/.
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
struct any {};
struct any_object {};
struct boolean {};
struct integer {};
struct number {};
struct string {};
struct itself {}; // the object around it, not known yet
template <class Struct>
struct outer {}; // the object around it, held by that struct
template <class Item>
struct array {};
template <class Value>
struct map {};
template <class First, class Second>
struct either {};
template <class Shape>
struct nullable {};
template <class Binding, class Shape>
struct member {};
template <class Binding, class Shape>
struct others {}; // of an object: the members that it does not name
template <class Struct, class... Members>
struct object {};
} // namespace shape

/// A piece of a contract: what a word makes.
template <class Shape, std::size_t N>
struct declaration {
    rule rules[N];
};

/// Which member of a struct holds a member of an object; nullptr: none.
template <auto Pointer>
struct bound_to {
    static constexpr auto pointer = Pointer;
};

/// A member of an object, and what it is bound to.
template <class Shape, std::size_t N, class Binding>
struct member_declaration {
    rule rules[N];
};

/// A whole contract: a body or an answer. Converts to contract_ref where it is in static storage.
template <class Shape, std::size_t N>
struct contract {
    rule rules[N];

    constexpr std::string_view name() const noexcept { return rules[0].name(); }
    constexpr operator contract_ref() const& noexcept { return contract_ref(rules[0]); }
    operator contract_ref() const&& = delete; // reports and checkers keep pointers into the table
};

/// What a compiler prints when a declaration is wrong: functions that are not constexpr, called where only
/// constants may be.
namespace misuse {
void member_named_twice();
void two_alternatives_of_one_kind();
void nested_too_deep();
void table_too_long();
void no_member_could_have_an_effect();
void parameters_are_not_those_of_the_path();
void parameter_of_texts_that_cannot_stand_there(); // a path takes path_text(), a header header_text()
} // namespace misuse

/// Specialise for shape::string, derived from std::true_type, for a type of yours that holds text, with
/// `static void put(T const&, Sink&& sink)` that hands the text, UTF-8, to `sink(std::string_view)` in
/// pieces.
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
template <class Value>
using part_t = decltype(detail::part(std::declval<Value>()));

template <class T>
struct traits;
template <class Shape, std::size_t N>
struct traits<declaration<Shape, N>> {
    using shape = Shape;
    static constexpr std::size_t size = N;
};

// A shape in an object that a struct holds: shape::itself is that object.
template <class Struct, class Shape>
struct resolved_shape {
    using type = Shape;
};
template <class Struct>
struct resolved_shape<Struct, shape::itself> {
    using type = shape::outer<Struct>;
};
template <class Struct, class Inside>
struct resolved_shape<Struct, shape::array<Inside>> {
    using type = shape::array<typename resolved_shape<Struct, Inside>::type>;
};
template <class Struct, class Inside>
struct resolved_shape<Struct, shape::map<Inside>> {
    using type = shape::map<typename resolved_shape<Struct, Inside>::type>;
};
template <class Struct, class Inside>
struct resolved_shape<Struct, shape::nullable<Inside>> {
    using type = shape::nullable<typename resolved_shape<Struct, Inside>::type>;
};
template <class Struct, class First, class Second>
struct resolved_shape<Struct, shape::either<First, Second>> {
    using type = shape::either<
        typename resolved_shape<Struct, First>::type, typename resolved_shape<Struct, Second>::type>;
};
template <class Struct, class Shape>
using inside_of = typename resolved_shape<Struct, Shape>::type;
template <class Struct, class Member>
struct resolved_member;
template <class Struct, class Binding, class Shape>
struct resolved_member<Struct, shape::member<Binding, Shape>> {
    using type = shape::member<Binding, inside_of<Struct, Shape>>;
};
template <class Struct, class Binding, class Shape>
struct resolved_member<Struct, shape::others<Binding, Shape>> {
    using type = shape::others<Binding, inside_of<Struct, Shape>>;
};

// The same once the shape of the object is known.
template <class Object, class Shape>
struct unrolled_shape {
    using type = Shape;
};
template <class Struct, class... Members>
struct unrolled_shape<shape::object<Struct, Members...>, shape::outer<Struct>> {
    using type = shape::object<Struct, Members...>;
};
template <class Object, class Inside>
struct unrolled_shape<Object, shape::array<Inside>> {
    using type = shape::array<typename unrolled_shape<Object, Inside>::type>;
};
template <class Object, class Inside>
struct unrolled_shape<Object, shape::map<Inside>> {
    using type = shape::map<typename unrolled_shape<Object, Inside>::type>;
};
template <class Object, class Inside>
struct unrolled_shape<Object, shape::nullable<Inside>> {
    using type = shape::nullable<typename unrolled_shape<Object, Inside>::type>;
};
template <class Object, class First, class Second>
struct unrolled_shape<Object, shape::either<First, Second>> {
    using type = shape::either<
        typename unrolled_shape<Object, First>::type, typename unrolled_shape<Object, Second>::type>;
};
template <class Object, class Shape>
using unrolled = typename unrolled_shape<Object, Shape>::type;

template <class Member>
inline constexpr bool is_others = false;
template <class Binding, class Shape>
inline constexpr bool is_others<shape::others<Binding, Shape>> =
    !std::is_same_v<Binding, bound_to<nullptr>>; // else no struct holds them

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
