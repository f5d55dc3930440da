// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// How a word makes a value: its entry, what is said of it, and its constraints behind it.
#ifndef NOTEPACT_CONTRACT_VALUE_HPP
#define NOTEPACT_CONTRACT_VALUE_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/contract/text_format.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace notepact {

/// A constraint on a number that has a rule of its own: `integer(positive(warning))`.
struct number_constraint {
    number_format format; ///< what the number must be
    severity level;       ///< how bad it is if it is not
};

namespace misuse {
void too_many_constraints_of_a_text(); ///< see max_text_constraints
} // namespace misuse

namespace detail {

// What may be said of a value in its word, and how many entries it makes.
template <class Said>
struct saying {
    static_assert(always_false<Said>::value, "said_of_no_value: give a severity or constraints");
};
template <>
struct saying<severity> {
    static constexpr std::size_t size = 0;
    template <rule_kind Kind>
    static constexpr bool fits = Kind == rule_kind::string;
    static constexpr void say(rule& head, rule*, severity level) noexcept {
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(level));
    }
};
template <>
struct saying<number_constraint> {
    static constexpr std::size_t size = 0;
    template <rule_kind Kind>
    static constexpr bool fits = Kind == rule_kind::number || Kind == rule_kind::integer;
    static constexpr void say(rule& head, rule*, number_constraint const& said) noexcept {
        head.detail = static_cast<rule_count>(said.format);
        head.flags = static_cast<std::uint8_t>(head.flags | flag_bit(said.level));
    }
};
template <constrained What, std::size_t N>
struct saying<constraint_declaration<What, N>> {
    static constexpr std::size_t size = N;
    template <rule_kind Kind>
    static constexpr bool fits =
        What == constrained::texts     ? Kind == rule_kind::string
        : What == constrained::numbers ? Kind == rule_kind::number || Kind == rule_kind::integer
        : What == constrained::items   ? Kind == rule_kind::array
                                       : Kind == rule_kind::object || Kind == rule_kind::map;
    static constexpr void say(rule&, rule* out, constraint_declaration<What, N> const& said) noexcept {
        append(out, said.rules);
    }
};
template <class... Said>
inline constexpr std::size_t size_of_sayings = (saying<Said>::size + ... + std::size_t{0});

// Says it of a value: its head, and the constraints at `out`.
template <rule_kind Kind, class... Said>
constexpr void say(rule& head, [[maybe_unused]] rule* out, Said const&... said) {
    static_assert(
        (saying<Said>::template fits<Kind> && ...),
        "constraint_does_not_fit: lengths and patterns are of texts, ranges of numbers, counts of arrays and "
        "objects");
    ((saying<Said>::say(head, out, said), out += saying<Said>::size), ...);
}

// `Fits`: the kind of values whose constraints it may have.
template <class Shape, rule_kind Kind, rule_kind Fits = Kind, class... Said>
constexpr auto value_of(rule::reference refers, bool has_format, Said const&... said) {
    constexpr std::size_t size = 1 + size_of_sayings<Said...>;
    declaration<Shape, size> made{};
    made.rules[0] = entry(Kind, refers, has_format ? 1 : 0, 0, size);
    say<Fits>(made.rules[0], made.rules + 1, said...);
    std::size_t constraints = 0;
    if (Kind == rule_kind::string)
        for ([[maybe_unused]] auto const& one : made.rules[0].constraints())
            ++constraints;
    if (constraints > max_text_constraints) misuse::too_many_constraints_of_a_text();
    return made;
}

// The text of a number.
template <class Shape, class... Said>
constexpr auto number_text_of(text_format const& format, Said const&... said) {
    static_assert(
        (!std::is_same_v<Said, number_constraint> && ...),
        "number_rule_of_a_text: the format of a number's text says itself whether it must be positive or "
        "whole; a range, minimum(1), may be laid on it");
    return value_of<Shape, rule_kind::string, rule_kind::number>(&format, true, said...);
}
// A text of a format in static storage.
template <class... Said>
constexpr auto text(text_format const& format, Said const&... said) {
    return value_of<shape::string, rule_kind::string>(&format, true, said...);
}

} // namespace detail

/// A text of a format of yours, a row in static storage: how bad it is to break it, and constraints.
template <class... Said>
constexpr auto text(text_format const& format, Said const&... said) {
    return detail::text(format, said...);
}
template <class... Said>
constexpr auto text(text_format const&&, Said const&...) = delete; ///< the table refers to it

} // namespace notepact

#endif
