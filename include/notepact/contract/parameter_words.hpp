// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// The words for the parameters of a request, which are members of an object: in its path, its query, its
/// headers.
#ifndef NOTEPACT_CONTRACT_PARAMETER_WORDS_HPP
#define NOTEPACT_CONTRACT_PARAMETER_WORDS_HPP

#include <notepact/contract/object_words.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/path_segment.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact {

/// What `scheme(text)` says of a header.
template <std::size_t N>
struct credential_scheme {
    char const* text; ///< of `N` characters
};
/// Of the header that holds a credential: the name of the scheme that stands before it, with a space between
/// (RFC 9110, section 11.4): `scheme("Bearer")`. A literal, or a text in static storage.
template <std::size_t Length>
constexpr credential_scheme<Length - 1> scheme(char const (&text)[Length]) noexcept {
    static_assert(Length > 1, "empty_scheme: leave it out");
    return {text};
}

namespace misuse {
void parameter_of_texts_that_cannot_stand_there(); ///< a path takes path_text(), a header header_text()
void repeated_list_outside_a_query();              ///< elsewhere it is a comma_list()
} // namespace misuse

namespace detail {

template <std::size_t N>
struct saying_of_member<credential_scheme<N>> {
    static constexpr std::size_t size = 1;
    static constexpr void say(rule&, rule* out, credential_scheme<N> said) {
        *out = entry(rule_kind::scheme, said.text, N, 0);
    }
};

// Whether the texts of a parameter, or of an item of one that is a list, can stand where it is.
constexpr void judge_place(rule const& value, text_use place, bool item = false) {
    auto const& r = *value.resolved();
    if (!item && r.kind == rule_kind::array && r.detail != 0) return judge_place(*r.inside(), place, true);
    if (r.kind == rule_kind::enumeration) {
        for (std::size_t i = 0; i < r.detail; ++i) {
            auto const word = r.refers.words[i];
            bool const divided = item && word.find(',') != word.npos;
            if (place == text_use::target ? !is_path_segment(word) : !is_header_value(word) || divided)
                misuse::parameter_of_texts_that_cannot_stand_there();
        }
    } else if (r.kind != rule_kind::string || r.detail == 0 || !r.refers.format->fits(place)) {
        misuse::parameter_of_texts_that_cannot_stand_there();
    }
}

template <class Value>
constexpr Value&& value_of_parameter(Value&& value) noexcept {
    return static_cast<Value&&>(value);
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> const& value_of_parameter(parameter_list<Shape, N> const& list) noexcept {
    return list.made;
}
template <class Shape, std::size_t N>
constexpr declaration<Shape, N> value_of_parameter(parameter_list<Shape, N>&& list) noexcept {
    return list.made;
}

template <auto Pointer, std::size_t Length, class Value, class... Said>
constexpr auto parameter(
    text_use place, char const (&name)[Length], std::uint8_t flags, Value&& value, Said const&... said) {
    auto const made = member<Pointer>(name, flags, value_of_parameter(static_cast<Value&&>(value)), said...);
    auto const& rule = made.rules[1];
    judge_place(rule, place);
    if ((flags & flag_bit(rule_flag::in_query)) == 0 && rule.kind == rule_kind::array
        && rule.detail == static_cast<rule_count>(list_form::repeated))
        misuse::repeated_list_outside_a_query();
    return made;
}

} // namespace detail

/// A parameter in the path of a request; the path template names it in braces. It is always wanted, else
/// `missing_parameter`. Its value is of texts that may stand there, path_text(), integer_text(),
/// one_of(words) and the like, or a list of them.
template <auto Pointer = nullptr, std::size_t Length, class Value, class... Said>
constexpr auto in_path(char const (&name)[Length], Value&& value, Said const&... said) {
    return detail::parameter<Pointer>(
        text_use::target, name, detail::flag_bit(rule_flag::required), static_cast<Value&&>(value), said...);
}
/// A parameter in the query of a request, likewise; else `missing_parameter`.
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
/// A header of a request, else `missing_parameter`. Its value is of texts that may stand there:
/// header_text(), bearer_token(), a list of them. Behind the value may be said scheme(text), of a credential.
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
