// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The words for values: single ones, and those made of others.
#ifndef NOTEPACT_CONTRACT_VALUE_WORDS_HPP
#define NOTEPACT_CONTRACT_VALUE_WORDS_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/contract/value.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace notepact {

/// Any JSON value, null too; nothing inside is checked but that it is JSON, with no number beyond every
/// double.
constexpr auto any() {
    return detail::single<shape::any>(detail::entry(rule_kind::any, {}, 0, 0));
}
/// Any JSON object, else `wrong_type`; nothing inside is checked, as of any().
constexpr auto any_object() {
    return detail::single<shape::any_object>(
        detail::entry(rule_kind::object, {}, 0, detail::flag_bit(rule_flag::open)));
}
/// `true` or `false`, else `wrong_type`.
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

/// An integer within int64, else `out_of_range`, and its constraints: `integer(positive(warning))`,
/// `integer(minimum(1))`. A number with a fraction is `wrong_type`, as is every other JSON type; `46.0` is
/// `wrong_type` in a request and accepted in an answer. No double is ever made of it.
template <class... Said>
constexpr auto integer(Said const&... said) {
    return detail::value_of<shape::integer, rule_kind::integer>({}, false, said...);
}
/// An integer of 32 bits, else `below_minimum` or `above_maximum`.
template <class... Said>
constexpr auto int32(Said const&... said) {
    return integer(minimum(INT32_MIN), maximum(INT32_MAX), said...);
}
/// Any number, and its constraints; another JSON type is `wrong_type`, a number beyond every double
/// `number_overflow`. It is compared exactly, as it is written.
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
void one_of(std::int64_t const (&&numbers)[N], severity = error) = delete; ///< the table refers to them

/// Any text, and its constraints: `string(min_length(1), max_length(80))`. Another JSON type is `wrong_type`;
/// the empty text is one.
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
void one_of(std::string_view const (&&words)[N], severity = error) = delete; ///< likewise
/// Does not compile: an array in braces would be gone.
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

/// The value, or null, which elsewhere is `null_not_allowed`.
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

/// An array, else `wrong_type`, of any length; every item keeps the rule. `array_of(string(), min_items(1))`
template <class Item, class... Said, class Made = detail::traits<detail::part_t<Item>>>
constexpr auto array_of(Item&& item, Said const&... said) {
    using made =
        declaration<shape::array<typename Made::shape>, Made::size + 1 + detail::size_of_sayings<Said...>>;
    return detail::container<made, rule_kind::array>(detail::part(static_cast<Item&&>(item)).rules, said...);
}

/// An object whose members may have any name, else `wrong_type`; every value keeps the rule. Names are not
/// compared: one that stands twice is not found. `map_of(any(), max_properties(9))`
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
    auto const one_kinds = kinds(one.rules[0]);
    auto const other_kinds = kinds(other.rules[0]);
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

} // namespace notepact

#endif
