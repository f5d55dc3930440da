// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The words for whole contracts.
#ifndef NOTEPACT_CONTRACT_CONTRACT_WORDS_HPP
#define NOTEPACT_CONTRACT_CONTRACT_WORDS_HPP

#include <notepact/contract/declaration.hpp>

#include <cstddef>

namespace notepact {

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
