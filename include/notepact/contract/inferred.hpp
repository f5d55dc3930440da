// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Members that say of themselves what the struct says already: the name, the rule, or both.
///
///     struct author {
///         std::string name;
///         std::optional<std::string> home_page;
///         std::vector<std::int64_t> books;
///     };
///     inline constexpr auto author_object = object<author>(
///         required<&author::name>(not_blank()),    // required<&author::name>("name", not_blank())
///         optional<&author::home_page>("homePage"), // optional<&author::home_page>("homePage", string())
///         required<&author::books>());             // required<&author::books>("books", array_of(integer()))
///
/// They make the same table as the written form. A rule follows from a type where only one is plain;
/// everything else that a document says of a member, a format, a limit, is to be written.
#ifndef NOTEPACT_CONTRACT_INFERRED_HPP
#define NOTEPACT_CONTRACT_INFERRED_HPP

#include <notepact/base/text_view.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/member_name.hpp>
#include <notepact/contract/words.hpp>

#include <cstddef>
#include <type_traits>

namespace notepact {

template <class T>
class maybe;

namespace detail {

// Whether a declaration, found by argument-dependent lookup, is of values of T; a whole contract is none.
template <class T>
struct declares {
    template <class Shape, std::size_t N>
    static std::bool_constant<fits<T, Shape>> by(declaration<Shape, N> const&);
    template <class Other>
    static std::false_type by(Other const&);
};
template <class T, class = void>
struct has_declaration : std::false_type {};
template <class T>
struct has_declaration<T, std::void_t<decltype(contract_for(static_cast<T const*>(nullptr)))>>
    : decltype(declares<T>::by(contract_for(static_cast<T const*>(nullptr)))) {};
template <class T, class = void>
struct says_its_parameter : std::false_type {};
template <class T>
struct says_its_parameter<T, std::void_t<decltype(parameter_for(static_cast<T const*>(nullptr)))>>
    : decltype(declares<T>::by(parameter_for(static_cast<T const*>(nullptr)))) {};

template <class T, class = void>
struct is_enum_text : std::false_type {};
template <class Enum>
struct is_enum_text<enum_text<Enum>> : std::true_type {
    static constexpr auto const& words() noexcept { return texts_of_enum<Enum>; }
};
template <class Enum>
struct is_enum_text<
    Enum, std::void_t<std::enable_if_t<std::is_enum_v<Enum>>, decltype(words_of<Enum>::table)>>
    : std::true_type {
    static constexpr auto const& words() noexcept { return texts_of_enum<Enum>; }
};

template <class T>
inline constexpr bool is_plain_integer =
    fits<
        T,
        shape::
            integer> && !std::is_same_v<T, char> && !std::is_same_v<T, wchar_t> && !std::is_same_v<T, char16_t> && !std::is_same_v<T, char32_t>
#ifdef __cpp_char8_t
    && !std::is_same_v<T, char8_t>
#endif
    ;

template <class T, class = void>
struct has_items : std::false_type {};
template <class T>
struct has_items<T, std::void_t<typename T::value_type>>
    : std::is_same<typename item_of<T>::type, typename T::value_type> {};
template <class T, class = void>
struct has_names : std::false_type {};
template <class T>
struct has_names<T, std::void_t<typename T::value_type::first_type, typename T::value_type::second_type>>
    : std::bool_constant<has_items<T>::value && fits<typename T::value_type::first_type, shape::string>> {};

// The value of a member that may be absent, if it is there.
template <class T>
struct if_present {
    using type = typename unwrapped<T>::type;
};
template <class T>
struct if_present<maybe<T>> {
    using type = maybe<T>; // may be null as well
};

/// The declaration of a parameter in a path or query that follows from a type. For a type of yours it is what
/// parameter_for(T const*) returns, found beside the type.
template <class T>
constexpr decltype(auto) parameter_of_type() {
    if constexpr (says_its_parameter<T>::value)
        return parameter_for(static_cast<T const*>(nullptr));
    else if constexpr (fits<T, shape::boolean>)
        return boolean_text();
    else if constexpr (is_plain_integer<T>)
        return integer_text();
    else if constexpr (is_enum_text<T>::value)
        return one_of(is_enum_text<T>::words());
    else if constexpr (is_text<T>)
        return path_text();
    else {
        static_assert(
            always_false<T>::value,
            "no_rule_follows_from_this_type: write the rule of the parameter, "
            "in_path<&book::id>(path_text())");
        return path_text();
    }
}
template <class T>
constexpr decltype(auto) header_of_type() {
    static_assert(
        is_text<T>,
        "no_rule_follows_from_this_type: write the rule of the header, "
        "in_header<&account::token>(\"X-Token\", header_text())");
    return header_text();
}

template <auto Pointer>
constexpr bool points_to_a_member() {
    constexpr bool points =
        !std::is_void_v<typename pointer_traits<decltype(bound_to<Pointer>::pointer)>::owner>;
    static_assert(
        points, "no_member_to_name: without a pointer to a member, name and rule are to be written");
    return points;
}
/// The type of the member that a pointer points to.
template <auto Pointer, bool = points_to_a_member<Pointer>()>
struct held {
    using type = std::remove_cv_t<typename pointer_traits<decltype(bound_to<Pointer>::pointer)>::type>;
};
template <auto Pointer>
using held_t = typename held<Pointer>::type;
template <auto Pointer>
using held_if_present_t = typename if_present<held_t<Pointer>>::type;

} // namespace detail

/// The declaration that follows from a type:
///
///     bool                                   boolean()
///     an integer, but no character           integer()
///     std::string, std::string_view, …       string()
///     enum_text, an enum that has words_of   one_of() its words
///     json_number                            number()
///     json_text                              any()
///     std::optional, maybe                   nullable() of the rule of the value
///     a container, such as std::vector       array_of() the rule of the items
///     one of pairs with a text, as std::map  map_of() the rule of the second ones
///     a type of yours                        what contract_for(T const*) returns, found beside the type
///
/// The function for a type of yours is declared before the rule is asked for, and returns a reference to the
/// object in static storage:
///
///     constexpr auto const& contract_for(author const*) noexcept { return author_object; }
///
/// For every other type it does not compile: `no_rule_follows_from_this_type`. A std::map can be written, but
/// not filled from JSON, as a vector of pairs can.
template <class T>
constexpr decltype(auto) rule_of_type() {
    using namespace detail;
    if constexpr (has_declaration<T>::value)
        return contract_for(static_cast<T const*>(nullptr));
    else if constexpr (fits<T, shape::boolean>)
        return boolean();
    else if constexpr (is_plain_integer<T>)
        return integer();
    else if constexpr (fits<T, shape::number>)
        return number();
    else if constexpr (fits<T, shape::any>)
        return any();
    else if constexpr (is_enum_text<T>::value)
        return one_of(is_enum_text<T>::words());
    else if constexpr (is_text<T>)
        return string();
    else if constexpr (unwrapped<T>::optional) // before containers: from C++26 on it is one, too
        return nullable(rule_of_type<typename unwrapped<T>::type>());
    else if constexpr (has_names<T>::value)
        return map_of(rule_of_type<typename T::value_type::second_type>());
    else if constexpr (has_items<T>::value)
        return array_of(rule_of_type<typename T::value_type>());
    else {
        static_assert(
            always_false<T>::value,
            "no_rule_follows_from_this_type: write the rule, required<&author::born>(date()), or for a "
            "struct "
            "declare contract_for(T const*) before");
        return any();
    }
}

// ------------------------------------------------------------------------------------------------- members

/// A member that must be there, by the name and the rule that the struct gives it.
template <auto Pointer = nullptr>
constexpr auto required() {
    return required<Pointer>(detail::name_of_member<Pointer>.text, rule_of_type<detail::held_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto required(Value&& value, Said const&... said) {
    return required<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto required(char const (&name)[Length]) {
    return required<Pointer>(name, rule_of_type<detail::held_t<Pointer>>());
}

/// A member that may be absent, likewise. One in a std::optional is absent without a value, and keeps the
/// rule of the value; one in a `maybe` may be null as well.
template <auto Pointer = nullptr>
constexpr auto optional() {
    return optional<Pointer>(
        detail::name_of_member<Pointer>.text, rule_of_type<detail::held_if_present_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto optional(Value&& value, Said const&... said) {
    return optional<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto optional(char const (&name)[Length]) {
    return optional<Pointer>(name, rule_of_type<detail::held_if_present_t<Pointer>>());
}

// ---------------------------------------------------------------------------------------------- parameters

/// A parameter in the path, likewise: a text is a path_text(), an integer an integer_text(), a bool a
/// boolean_text(), an enum_text one_of() its words; and a type of yours what parameter_for(T const*) returns,
/// found beside the type.
template <auto Pointer = nullptr>
constexpr auto in_path() {
    return in_path<Pointer>(
        detail::name_of_member<Pointer>.text, detail::parameter_of_type<detail::held_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_path(Value&& value, Said const&... said) {
    return in_path<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_path(char const (&name)[Length]) {
    return in_path<Pointer>(name, detail::parameter_of_type<detail::held_t<Pointer>>());
}

/// A parameter in the query, likewise.
template <auto Pointer = nullptr>
constexpr auto in_query() {
    return in_query<Pointer>(
        detail::name_of_member<Pointer>.text, detail::parameter_of_type<detail::held_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_query(Value&& value, Said const&... said) {
    return in_query<Pointer>(detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_query(char const (&name)[Length]) {
    return in_query<Pointer>(name, detail::parameter_of_type<detail::held_t<Pointer>>());
}

/// One in the query that may be left out, likewise.
template <auto Pointer = nullptr>
constexpr auto in_query_optional() {
    return in_query_optional<Pointer>(
        detail::name_of_member<Pointer>.text,
        detail::parameter_of_type<detail::held_if_present_t<Pointer>>());
}
/// By the name that the struct gives it.
template <auto Pointer = nullptr, class Value, class... Said, class = detail::part_t<Value>>
constexpr auto in_query_optional(Value&& value, Said const&... said) {
    return in_query_optional<Pointer>(
        detail::name_of_member<Pointer>.text, static_cast<Value&&>(value), said...);
}
/// By the rule that the struct gives it.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_query_optional(char const (&name)[Length]) {
    return in_query_optional<Pointer>(name, detail::parameter_of_type<detail::held_if_present_t<Pointer>>());
}

/// A header, by the rule that the struct gives it: a text is a header_text(). Its name is written, for most
/// have a `-`.
template <auto Pointer = nullptr, std::size_t Length>
constexpr auto in_header(char const (&name)[Length]) {
    return in_header<Pointer>(name, detail::header_of_type<detail::held_t<Pointer>>());
}

} // namespace notepact

#endif
