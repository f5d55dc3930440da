// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The words for the parameters of a request, which are members of an object: in its path, its query, its
// headers.
#ifndef NOTEPACT_CONTRACT_PARAMETER_WORDS_HPP
#define NOTEPACT_CONTRACT_PARAMETER_WORDS_HPP

#include <notepact/contract/object_words.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/path_segment.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact {

namespace misuse {
void parameter_of_texts_that_cannot_stand_there(); // a path takes path_text(), a header header_text()
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

} // namespace notepact

#endif
