// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Headers as HTTP libraries hold them: fields with members `name` and `value`, or pairs.
#ifndef NOTEPACT_HTTP_HEADER_FIELDS_HPP
#define NOTEPACT_HTTP_HEADER_FIELDS_HPP

#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

template <class Field, class = void>
struct is_pair : std::false_type {};
template <class Field>
struct is_pair<Field, std::void_t<decltype(std::declval<Field const&>().first)>> : std::true_type {};

} // namespace notepact::detail

namespace notepact {

/// The name of a header field, and its value, of whatever type a library has for it: one with members `name`
/// and `value`, or a pair. View the field; allocate nothing.
/// @{
template <class Field>
std::string_view field_name(Field const& field) noexcept {
    if constexpr (detail::is_pair<Field>::value)
        return field.first;
    else
        return field.name;
}
template <class Field>
std::string_view field_value(Field const& field) noexcept {
    if constexpr (detail::is_pair<Field>::value)
        return field.second;
    else
        return field.value;
}
/// @}

} // namespace notepact

#endif
