// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What C++ types are, to those that hold JSON values in them: optionals, containers, texts. Each is known by
// its members, which needs no header of its own.
#ifndef NOTEPACT_CONTRACT_HELD_TYPE_HPP
#define NOTEPACT_CONTRACT_HELD_TYPE_HPP

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

template <class Pointer>
struct pointer_traits {
    using owner = void;
};
template <class Struct, class T>
struct pointer_traits<T Struct::*const> {
    using owner = Struct;
    using type = T;
};

template <class T, class = void>
struct unwrapped { // std::optional and its like
    using type = T;
    static constexpr bool optional = false;
};
template <class T>
struct unwrapped<T, std::void_t<decltype(std::declval<T const&>().has_value()), typename T::value_type>> {
    using type = typename T::value_type;
    static constexpr bool optional = true;
};

template <class T, class = void>
inline constexpr bool has_three_states = false; // as a maybe
template <class T>
inline constexpr bool has_three_states<
    T, std::void_t<decltype(std::declval<T&>().set_null(), std::declval<T&>().is_absent())>> = true;

template <class T, class = void>
struct item_of {
    struct type {}; // not an array: fits nothing
};
template <class T>
struct item_of<
    T, std::enable_if_t<
           !std::is_convertible_v<T const&, std::string_view>,
           std::void_t<decltype(std::declval<T const&>().begin()), typename T::value_type>>> {
    using type = typename T::value_type;
};

// Whether a container can be filled from front to back, item by item.
template <class T, class = void>
struct fills_in_order : std::false_type {};
template <class T>
struct fills_in_order<
    T, std::void_t<decltype(std::declval<T&>().emplace_back(), std::declval<T&>().pop_back())>>
    : std::is_same<decltype(std::declval<T&>().back()), typename T::value_type&> {};

// Whether a text can be put together from its pieces.
template <class T, class = void>
struct owns_text : std::false_type {};
template <class T>
struct owns_text<
    T, std::void_t<decltype(std::declval<T&>().append("", std::size_t{}), std::declval<T&>().clear())>>
    : std::true_type {};
template <class T, class = void>
struct can_reserve : std::false_type {};
template <class T>
struct can_reserve<T, std::void_t<decltype(std::declval<T&>().reserve(std::size_t{}))>> : std::true_type {};

} // namespace notepact::detail

#endif
