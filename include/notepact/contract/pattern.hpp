// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_PATTERN_HPP
#define NOTEPACT_CONTRACT_PATTERN_HPP

#include <notepact/contract/constraint.hpp>
#include <notepact/format/pattern.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

namespace detail {

inline void write_pattern(std::uint32_t& state, std::string_view piece, rule const& entry) noexcept {
    pattern_scanner scanner(state);
    scanner.write(*entry.inside()->refers.pattern, piece);
    state = scanner.state();
}
inline bool keeps_pattern(std::uint32_t state, rule const& entry) noexcept {
    return pattern_scanner(state).matches(*entry.inside()->refers.pattern);
}
inline std::string_view text_of_pattern(rule const& entry) noexcept {
    return entry.inside()->refers.pattern->text();
}

} // namespace detail

/// The constraint of the word pattern.
inline constexpr constraint pattern_constraint = {
    "pattern",
    errc::no_match,
    constrained::texts,
    detail::write_pattern,
    detail::keeps_pattern,
    nullptr,
    nullptr,
    detail::text_of_pattern};

/// Of a text: it matches a regular expression of JSON Schema somewhere, or as a whole where the expression is
/// anchored, else `no_match`. `Text` is an array of char or a std::string_view in static storage; see
/// format/pattern.hpp for what it may say:
///
///     inline constexpr char zip[] = "^[0-9]{5}$";
///     required("zip", string(pattern<zip>()))
template <auto const& Text>
constexpr auto pattern(severity level = error) {
    return constraint_declaration<constrained::texts, 2>{
        {detail::entry(rule_kind::constraint, &pattern_constraint, 0, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, &pattern_of<Text>, 0, 0)}};
}

} // namespace notepact

#endif
