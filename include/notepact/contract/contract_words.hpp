// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The words for whole contracts.
#ifndef NOTEPACT_CONTRACT_CONTRACT_WORDS_HPP
#define NOTEPACT_CONTRACT_CONTRACT_WORDS_HPP

#include <notepact/contract/declaration.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact {

namespace detail {
template <class Shape, std::size_t Length, std::size_t N>
constexpr auto whole_contract(char const (&name)[Length], std::uint8_t flags, rule const (&value)[N]) {
    auto const table = headed<contract<Shape, N + 1>>(rule_kind::contract, name, Length - 1, flags, value);
    if (nesting(table.rules[1]) > max_nesting) misuse::nested_too_deep();
    return table;
}
template <std::size_t Length, class Value>
constexpr auto json_contract(char const (&name)[Length], std::uint8_t flags, Value&& value) {
    return whole_contract<typename traits<part_t<Value>>::shape>(
        name, flags, detail::part(static_cast<Value&&>(value)).rules);
}

// Whether a rule is one of texts alone.
constexpr bool is_of_texts(rule const& r) noexcept {
    return (r.kind == rule_kind::string || r.kind == rule_kind::enumeration) && !r.has(rule_flag::nullable);
}
} // namespace detail

/// The contract of a request's body, under a name that reports, schemas and vectors use, a literal. A member
/// that an object does not name is the warning `unknown_member`, `46.0` is no integer. Deeper than
/// max_nesting does not compile. Keep it in static storage: reports and checkers refer to it.
template <std::size_t Length, class Value>
constexpr auto request_body(char const (&name)[Length], Value&& value) {
    return detail::json_contract(name, detail::flag_bit(rule_flag::request), static_cast<Value&&>(value));
}
/// The contract of an answer's body, likewise: members that it does not name are accepted, for answers grow,
/// and `46.0` is 46.
template <std::size_t Length, class Value>
constexpr auto answer_body(char const (&name)[Length], Value&& value) {
    return detail::json_contract(name, 0, static_cast<Value&&>(value));
}
/// The contract of an answer's body that is no JSON, but a text as it stands, text/plain in UTF-8:
/// `answer_text("acme.refused", string(max_length(200)))`. The rule is one of texts: string(), with its
/// constraints, a format of texts, or one_of(). The text is judged as a JSON string that says the same would
/// be; an empty one is a text like another. It is read into a std::string. Only answers have it.
template <std::size_t Length, class Value>
constexpr auto answer_text(char const (&name)[Length], Value&& value) {
    auto const made = detail::part(static_cast<Value&&>(value));
    if (!detail::is_of_texts(made.rules[0])) misuse::text_answer_of_no_text();
    return detail::whole_contract<shape::bare_text>(name, detail::flag_bit(rule_flag::bare_text), made.rules);
}

} // namespace notepact

#endif
