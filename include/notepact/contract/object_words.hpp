// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The words for objects and their members.
#ifndef NOTEPACT_CONTRACT_OBJECT_WORDS_HPP
#define NOTEPACT_CONTRACT_OBJECT_WORDS_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/contract/object_shapes.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace notepact {

/// What `deprecated()` says of a member or parameter.
struct deprecated_member {};
/// Of a member or parameter: it should no longer be used. Schemas say so; nothing is reported.
constexpr deprecated_member deprecated() noexcept {
    return {};
}
/// What `described(text)` says of a member or parameter.
struct description {
    char const* text; ///< in static storage
    std::size_t size; ///< in bytes
};
/// Of a member or parameter: what it is, for schemas. A literal, or a text in static storage; it is not in
/// the image with NOTEPACT_SMALL.
template <std::size_t Length>
constexpr description described(char const (&text)[Length]) noexcept {
    return {text, Length - 1};
}

namespace detail {

// What is said of a member beside its value.
template <class Said>
struct saying_of_member {
    static_assert(
        always_false<Said>::value,
        "said_of_no_member: give deprecated() or described(text), or of a credential's header scheme(text)");
};
template <>
struct saying_of_member<deprecated_member> {
    static constexpr std::size_t size = 0;
    static constexpr void say(rule& head, rule*, deprecated_member) noexcept {
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(rule_flag::outdated));
    }
};
template <>
struct saying_of_member<description> {
    static constexpr std::size_t size = NOTEPACT_NOTES != 0 ? 1 : 0;
    static constexpr void say(rule&, [[maybe_unused]] rule* out, [[maybe_unused]] description said) {
        if constexpr (size != 0) *out = entry(rule_kind::description, said.text, said.size, 0);
    }
};

template <auto Pointer, std::size_t Length, class Value, class... Said>
constexpr auto member(char const (&name)[Length], std::uint8_t flags, Value&& value, Said const&... said) {
    static_assert(Length - 1 <= max_name, "member_name_too_long");
    using inside = traits<part_t<Value>>;
    constexpr std::size_t size = 1 + inside::size + (saying_of_member<Said>::size + ... + std::size_t{0});
    member_declaration<typename inside::shape, size, bound_to<Pointer>> made{};
    made.rules[0] = entry(rule_kind::member, name, Length - 1, flags, size);
    append(made.rules + 1, detail::part(static_cast<Value&&>(value)).rules);
    [[maybe_unused]] auto* out = made.rules + 1 + inside::size;
    ((saying_of_member<Said>::say(made.rules[0], out, said), out += saying_of_member<Said>::size), ...);
    return made;
}

template <class Struct, class Binding, class Shape>
constexpr bool fits_its_member() {
    using pointer = pointer_traits<decltype(Binding::pointer)>;
    if constexpr (std::is_void_v<Struct>) {
        static_assert(std::is_void_v<typename pointer::owner>, "member_of_a_struct_in_an_unbound_object");
    } else {
        static_assert(!std::is_void_v<typename pointer::owner>, "unbound_member_in_a_bound_object");
        static_assert(std::is_same_v<typename pointer::owner, Struct>, "member_of_another_struct");
        using held = typename pointer::type;
        static_assert(fits<held, bound_shape<held, Shape>>, "rule_does_not_fit_the_member");
    }
    return true;
}

template <class One, class... All>
inline constexpr std::size_t times_bound = std::is_same_v<One, bound_to<nullptr>>
                                               ? 0
                                               : (std::size_t{std::is_same_v<One, All>} + ... + 0);

// What object() takes beside members.
struct effect_declaration {
    severity level;
};
struct closed_declaration {};
template <class Shape, std::size_t N, class Binding>
struct others_declaration {
    rule rules[N];
};

// The parts of an object: the entries that each makes among the members, the value of others, and the
// constraints, and what it says of the object's head.
template <class Part>
struct object_part {
    static_assert(
        always_false<Part>::value,
        "no_part_of_an_object: members, others(rule), closed(), at_least_one() and counts of members are");
};
template <class Shape, std::size_t N, class Binding>
struct object_part<member_declaration<Shape, N, Binding>> {
    using binding = Binding;
    using members = shape::object<void, shape::member<Binding, Shape>>;
    using others = shape::object<void>;
    static constexpr std::size_t size = N, place = 0;
    template <class Struct>
    static constexpr bool fits = fits_its_member<Struct, Binding, inside_of<Struct, Shape>>();
    static constexpr void put(rule& head, rule* out, member_declaration<Shape, N, Binding> const& part) {
        append(out, part.rules);
        head.detail = length(head.detail + std::size_t{1});
    }
};
template <class Shape, std::size_t N, class Binding>
struct object_part<others_declaration<Shape, N, Binding>> {
    using binding = Binding;
    using members = shape::object<void>;
    using others = shape::object<void, shape::others<Binding, Shape>>;
    static constexpr std::size_t size = N, place = 1;
    template <class Struct>
    static constexpr bool fits = fits_its_member<Struct, Binding, shape::map<inside_of<Struct, Shape>>>();
    static constexpr void put(rule& head, rule* out, others_declaration<Shape, N, Binding> const& part) {
        append(out, part.rules);
        set(head, rule_flag::others);
    }
};
struct object_saying {
    using binding = bound_to<nullptr>;
    using members = shape::object<void>;
    using others = members;
    static constexpr std::size_t size = 0, place = 2;
    template <class Struct>
    static constexpr bool fits = true;
};
template <>
struct object_part<effect_declaration> : object_saying {
    static constexpr void put(rule& head, rule*, effect_declaration part) noexcept {
        set(head, rule_flag::wants_effect);
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(part.level));
    }
};
template <>
struct object_part<closed_declaration> : object_saying {
    static constexpr void put(rule& head, rule*, closed_declaration) noexcept {
        set(head, rule_flag::closed);
    }
};
template <std::size_t N>
struct object_part<constraint_declaration<constrained::members, N>> : object_saying {
    static constexpr std::size_t size = N;
    static constexpr void
    put(rule&, rule* out, constraint_declaration<constrained::members, N> const& part) noexcept {
        append(out, part.rules);
    }
};

// The shape of an object of several parts: its members, in their order, and the others.
template <class... A, class... B>
constexpr shape::object<void, A..., B...> operator+(shape::object<void, A...>, shape::object<void, B...>) {
    return {};
}
template <class Struct, class... Members>
constexpr shape::object<Struct, inside_of<Struct, Members>...> held_by(shape::object<void, Members...>) {
    return {};
}

template <class Struct, class... Parts>
constexpr auto make_object(Parts const&... parts) {
    constexpr std::size_t members = (std::size_t{object_part<Parts>::place == 0} + ... + std::size_t{0});
    static_assert(members <= max_members, "too_many_members");
    static_assert((object_part<Parts>::template fits<Struct> && ...));
    static_assert(
        ((times_bound<typename object_part<Parts>::binding, typename object_part<Parts>::binding...> <= 1)
         && ...),
        "member_bound_twice");
    static_assert(
        (std::size_t{object_part<Parts>::place == 1} + ... + std::size_t{0}) <= 1, "others_named_twice");
    constexpr std::size_t total = (object_part<Parts>::size + ... + std::size_t{1});
    using made_shape = decltype(held_by<Struct>(
        (shape::object<void>{} + ... + typename object_part<Parts>::members{})
        + (shape::object<void>{} + ... + typename object_part<Parts>::others{})));
    declaration<made_shape, total> made{};
    auto& head = made.rules[0] = entry(rule_kind::object, {}, 0, 0, total);
    std::size_t at = 1;
    for (std::size_t place = 0; place != 3; ++place)
        ((object_part<Parts>::place == place
              ? (object_part<Parts>::put(head, made.rules + at, parts), at += object_part<Parts>::size)
              : at),
         ...);
    for (std::size_t i = 1; i < total; ++i)
        if (made.rules[i].kind == rule_kind::outer && made.rules[i].detail == 0)
            made.rules[i].detail = length(i);
    bool optional_member = false;
    for (auto const& one : head.members()) {
        for (auto const& before : head.members()) {
            if (&before == &one) break;
            if (before.name() == one.name()) misuse::member_named_twice();
        }
        optional_member = optional_member || !one.has(rule_flag::required);
    }
    if (head.has(rule_flag::wants_effect) && !optional_member) misuse::no_member_could_have_an_effect();
    return made;
}

} // namespace detail

/// A member that must be there, else `missing_member`. Its name is a literal of at most max_name bytes,
/// UTF-8, that no other member of the object has. In an object that a struct holds, `Pointer` is the struct's
/// member that holds this one: `rule_does_not_fit_the_member` where it cannot. Behind the value may be said
/// deprecated() and described(text).
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto required(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::member<Pointer>(
        name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A member that may be absent, likewise.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::member<Pointer>(name, 0, static_cast<Value&&>(value), said...);
}

/// Of an object: without any of its optional members it would change nothing, which is `no_effect`.
constexpr auto at_least_one(severity level = severity::error) {
    return detail::effect_declaration{level};
}

/// Of an object: a member that it does not name is the error `unknown_member`. Without it, and without
/// others(), such a member is a warning in a request and welcome in an answer.
constexpr auto closed() noexcept {
    return detail::closed_declaration{};
}
/// Of an object: every member that it does not name keeps a rule. `others<&thing::rest>(string())` binds them
/// to a map.
template <auto Pointer = nullptr, class Value>
constexpr auto others(Value&& value) {
    using inside = detail::traits<detail::part_t<Value>>;
    detail::others_declaration<typename inside::shape, inside::size, bound_to<Pointer>> made{};
    detail::append(made.rules, detail::part(static_cast<Value&&>(value)).rules);
    return made;
}

/// An object, held by no struct or by `Struct`: its members, at most max_members, and what else is said of
/// it, in any order: others(rule), closed(), at_least_one(), min_properties(n), max_properties(n). Another
/// JSON type is `wrong_type`, a member that stands twice `duplicate_member`.
template <class Struct = void, class... Parts>
constexpr auto object(Parts const&... parts) {
    return detail::make_object<Struct>(parts...);
}

} // namespace notepact

#endif
