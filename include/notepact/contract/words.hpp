// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The words in which contracts are declared:
//
//     inline constexpr auto new_sign_off = object(
//         optional("instructions", not_empty(warning)),
//         required("review_date", iso8601()),
//         required("signature", png_data_uri()));
//
//     inline constexpr auto create_sign_off_body = request_body("clinic.create_sign_off",
//         object(required("session_note_id", integer(positive(warning))),
//                required("sign_off", new_sign_off)));
//
// Every word is constexpr and makes a piece of a table (rule.hpp) by value. An object that has a name of its
// own is referred to, not copied, so it must be in static storage, as namespace-scope constexpr objects are.
// A member may be bound to the member of a struct that holds it: required<&request::sign_off>("sign_off", …)
// inside object<request>(…). Misuse does not compile, and the error shows one of the words of namespace
// `misuse`.
#ifndef NOTEPACT_CONTRACT_WORDS_HPP
#define NOTEPACT_CONTRACT_WORDS_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/contract/formats.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/path_segment.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace notepact {

/// Any JSON value; nothing inside is checked.
constexpr auto any() {
    return detail::single<shape::any>(detail::entry(rule_kind::any, {}, 0, 0));
}
/// Any JSON object; nothing inside is checked.
constexpr auto any_object() {
    return detail::single<shape::any_object>(
        detail::entry(rule_kind::object, {}, 0, detail::flag_bit(rule_flag::open)));
}
constexpr auto boolean() {
    return detail::single<shape::boolean>(detail::entry(rule_kind::boolean, {}, 0, 0));
}
/// Only `true`, or only `false`, else `not_in_enum`.
constexpr auto always(bool wanted, severity level = error) {
    return detail::single<shape::boolean>(
        detail::entry(rule_kind::boolean, {}, wanted ? 2 : 1, detail::flag_bit(level)));
}

/// Greater than zero, else `not_positive`.
constexpr number_constraint positive(severity level = severity::error) noexcept {
    return {number_format::positive, level};
}
/// A whole number in 0 … 2^53 - 1, else `not_whole`.
constexpr number_constraint whole(severity level = severity::error) noexcept {
    return {number_format::whole, level};
}

/// An integer within int64, and its constraints: `integer(positive(warning))`, `integer(minimum(1))`. `46.0`
/// is `wrong_type` in a request and accepted in an answer.
template <class... Said>
constexpr auto integer(Said const&... said) {
    return detail::value_of<shape::integer, rule_kind::integer>({}, false, said...);
}
/// An integer of 32 bits.
template <class... Said>
constexpr auto int32(Said const&... said) {
    return integer(minimum(INT32_MIN), maximum(INT32_MAX), said...);
}
/// Any finite number, and its constraints.
template <class... Said>
constexpr auto number(Said const&... said) {
    return detail::value_of<shape::number, rule_kind::number>({}, false, said...);
}
/// One of the integers of an array in static storage, else `not_in_enum`.
template <std::size_t N>
constexpr auto one_of(std::int64_t const (&numbers)[N], severity level = error) {
    return integer(among(numbers, level));
}
template <std::size_t N>
void one_of(std::int64_t const (&&numbers)[N], severity = error) = delete;

/// Any text, and its constraints: `string(min_length(1), max_length(80))`.
template <class... Said>
constexpr auto string(Said const&... said) {
    return detail::value_of<shape::string, rule_kind::string>(
        static_cast<text_format const*>(nullptr), false, said...);
}

/// One of the texts of an array in static storage, else `not_in_enum`. They have at most max_enum_text bytes.
template <std::size_t N>
constexpr auto one_of(std::string_view const (&words)[N], severity level = error) {
    for (auto const word : words)
        if (word.size() > max_enum_text) misuse::table_too_long();
    return detail::single<shape::string>(
        detail::entry(rule_kind::enumeration, words, N, detail::flag_bit(level)));
}
template <std::size_t N>
void one_of(std::string_view const (&&words)[N], severity = error) = delete;
template <class Text = std::string_view>
constexpr void one_of(std::initializer_list<Text>, severity = error) {
    static_assert(
        detail::always_false<Text>::value,
        "enum_in_braces_would_dangle: name the texts, `inline constexpr std::string_view words[] = {...};`, "
        "and write one_of(words)");
}

namespace detail {
inline constexpr std::string_view boolean_words[] = {"true", "false"};
}
/// The text of a parameter that is `true` or `false`, else `not_in_enum`.
constexpr auto boolean_text() {
    return detail::single<shape::boolean>(
        detail::entry(rule_kind::enumeration, detail::boolean_words, std::size(detail::boolean_words), 0));
}

// ----------------------------------------------------------------------------------- values made of values

/// The value, or null.
template <class Shape, std::size_t N>
constexpr auto nullable(declaration<Shape, N> const& value) {
    declaration<shape::nullable<Shape>, N> made{};
    detail::append(made.rules, value.rules);
    made.rules[0].flags =
        static_cast<std::uint8_t>(made.rules[0].flags | detail::flag_bit(rule_flag::nullable));
    return made;
}
/// An object with a name, or null.
template <class... T, std::size_t N>
constexpr auto nullable(declaration<shape::object<T...>, N> const& object) {
    declaration<shape::nullable<shape::object<T...>>, 1> made{};
    made.rules[0] = detail::entry(rule_kind::link, object.rules, 0, detail::flag_bit(rule_flag::nullable));
    return made;
}

namespace detail {
// A head entry, what it is made of, and its constraints.
template <class Made, rule_kind Kind, std::size_t N, class... Said>
constexpr Made container(rule const (&inside)[N], Said const&... said) {
    Made made{};
    made.rules[0] = entry(Kind, {}, 0, 0, N + 1 + size_of_sayings<Said...>);
    append(made.rules + 1, inside);
    say<Kind>(made.rules[0], made.rules + 1 + N, said...);
    return made;
}
} // namespace detail

/// An array; every item keeps the rule. `array_of(string(), min_items(1))`
template <class Item, class... Said, class Made = detail::traits<detail::part_t<Item>>>
constexpr auto array_of(Item&& item, Said const&... said) {
    using made =
        declaration<shape::array<typename Made::shape>, Made::size + 1 + detail::size_of_sayings<Said...>>;
    return detail::container<made, rule_kind::array>(detail::part(static_cast<Item&&>(item)).rules, said...);
}

/// An object whose members may have any name; every value keeps the rule. `map_of(any(), max_properties(9))`
template <class Value, class... Said, class Made = detail::traits<detail::part_t<Value>>>
constexpr auto map_of(Value&& value, Said const&... said) {
    using made =
        declaration<shape::map<typename Made::shape>, Made::size + 1 + detail::size_of_sayings<Said...>>;
    return detail::container<made, rule_kind::map>(detail::part(static_cast<Value&&>(value)).rules, said...);
}

/// The object around it: `object(required("name", string()), optional("parts", array_of(itself())))`. It may
/// be as deep as max_nesting of the checker allows, else `too_deep`.
constexpr auto itself() {
    return detail::single<shape::itself>(detail::entry(rule_kind::outer, {}, 0, 0));
}

/// One rule or another, chosen by the JSON kind of the value; null if one of them may be.
template <
    class First, class Second, class A = detail::traits<detail::part_t<First>>,
    class B = detail::traits<detail::part_t<Second>>>
constexpr auto either(First&& first, Second&& second) {
    auto const one = detail::part(static_cast<First&&>(first));
    auto const other = detail::part(static_cast<Second&&>(second));
    auto const one_kinds = detail::kinds(one.rules[0]);
    auto const other_kinds = detail::kinds(other.rules[0]);
    if ((one_kinds & other_kinds) != 0) misuse::two_alternatives_of_one_kind();
    auto const nullable = (one.rules[0].flags | other.rules[0].flags) & detail::flag_bit(rule_flag::nullable);
    declaration<shape::either<typename A::shape, typename B::shape>, A::size + B::size + 1> made{};
    made.rules[0] = detail::entry(
        rule_kind::either,
        {},
        one_kinds | other_kinds,
        static_cast<std::uint8_t>(nullable),
        A::size + B::size + 1);
    detail::append(made.rules + 1, one.rules);
    detail::append(made.rules + 1 + A::size, other.rules);
    return made;
}

/// What `deprecated()` says of a member or parameter.
struct deprecated_member {};
/// Of a member or parameter: it should no longer be used. Schemas say so; nothing is reported.
constexpr deprecated_member deprecated() noexcept {
    return {};
}
/// What `described(text)` says of a member or parameter.
template <std::size_t N>
struct description {
    char const* text;
};
/// Of a member or parameter: what it is, for schemas. A literal, or a text in static storage; it is not in
/// the image with NOTEPACT_SMALL.
template <std::size_t Length>
constexpr description<Length - 1> described(char const (&text)[Length]) noexcept {
    return {text};
}

namespace detail {

// What is said of a member beside its value.
template <class Said>
struct saying_of_member {
    static_assert(always_false<Said>::value, "said_of_no_member: give deprecated() or described(text)");
};
template <>
struct saying_of_member<deprecated_member> {
    static constexpr std::size_t size = 0;
    static constexpr void say(rule& head, rule*, deprecated_member) noexcept {
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(rule_flag::outdated));
    }
};
template <std::size_t N>
struct saying_of_member<description<N>> {
    static constexpr std::size_t size = NOTEPACT_NOTES != 0 ? 1 : 0;
    static constexpr void say(rule&, [[maybe_unused]] rule* out, [[maybe_unused]] description<N> said) {
        if constexpr (size != 0) *out = entry(rule_kind::description, said.text, N, 0);
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
    static constexpr bool bound = !std::is_same_v<Binding, bound_to<nullptr>>; // else no struct holds them
    using members = shape::object<void>;
    using others = std::conditional_t<bound, shape::object<void, shape::others<Binding, Shape>>, members>;
    static constexpr std::size_t size = N, place = 1;
    template <class Struct>
    static constexpr bool fits =
        !bound || fits_its_member<Struct, Binding, shape::map<inside_of<Struct, Shape>>>();
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

/// A member that must be there, else `missing_member`.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto required(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::member<Pointer>(
        name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A member that may be absent.
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

/// An object, held by no struct or by `Struct`: its members, and what else is said of it, in any order:
/// others(rule), closed(), at_least_one(), min_properties(n), max_properties(n).
template <class Struct = void, class... Parts>
constexpr auto object(Parts const&... parts) {
    return detail::make_object<Struct>(parts...);
}

namespace detail {

// Whether the texts of a parameter can stand where it is.
constexpr void judge_place(rule const& value, text_use place) {
    auto const& r = *value.resolved();
    if (r.kind == rule_kind::enumeration) {
        for (std::size_t i = 0; i < r.detail; ++i)
            if (place == text_use::target ? !is_path_segment(r.refers.words[i])
                                          : !is_header_value(r.refers.words[i]))
                misuse::parameter_of_texts_that_cannot_stand_there();
    } else if (r.kind != rule_kind::string || r.detail == 0 || !r.refers.format->fits(place)) {
        misuse::parameter_of_texts_that_cannot_stand_there();
    }
}

template <auto Pointer, std::size_t Length, class Value, class... Said>
constexpr auto parameter(
    text_use place, char const (&name)[Length], std::uint8_t flags, Value&& value, Said const&... said) {
    auto const made = member<Pointer>(name, flags, static_cast<Value&&>(value), said...);
    judge_place(made.rules[1], place);
    return made;
}

} // namespace detail

/// A parameter in the path of a request; the path template names it in braces.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_path(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target, name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A parameter in the query of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_query(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target,
        name,
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_query),
        static_cast<Value&&>(value),
        said...);
}
/// A parameter in the query of a request that may be left out.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_query_optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target, name, detail::flag_bit(rule_flag::in_query), static_cast<Value&&>(value), said...);
}
/// A header of a request.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_header(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::header,
        name,
        detail::flag_bit(rule_flag::required) | detail::flag_bit(rule_flag::in_header),
        static_cast<Value&&>(value),
        said...);
}
/// A header of a request that may be left out.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_header_optional(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::header, name, detail::flag_bit(rule_flag::in_header), static_cast<Value&&>(value), said...);
}

namespace detail {
template <std::size_t Length, class Value>
constexpr auto whole_contract(char const (&name)[Length], Value&& value, std::uint8_t flags) {
    using made = traits<part_t<Value>>;
    auto const table = headed<contract<typename made::shape, made::size + 1>>(
        rule_kind::contract, name, Length - 1, flags, detail::part(static_cast<Value&&>(value)).rules);
    if (nesting(table.rules[1]) > max_nesting) misuse::nested_too_deep();
    return table;
}
} // namespace detail

/// The contract of a request's body.
template <std::size_t Length, class Value>
constexpr auto request_body(char const (&name)[Length], Value&& value) {
    return detail::whole_contract(name, static_cast<Value&&>(value), detail::flag_bit(rule_flag::request));
}
/// The contract of an answer's body: members that it does not name are accepted, for answers grow.
template <std::size_t Length, class Value>
constexpr auto answer_body(char const (&name)[Length], Value&& value) {
    return detail::whole_contract(name, static_cast<Value&&>(value), 0);
}

} // namespace notepact

#endif
