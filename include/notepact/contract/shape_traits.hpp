// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How C++ types hold the JSON shapes of contracts. One specialisation of shape_traits says everything of a
// shape, and a new shape is a new specialisation (value_shapes.hpp, object_shapes.hpp):
//
//     fits<T>           whether a T holds it
//     owns<T>           whether such a T owns all of it, so that it can be filled
//     begins            the steps with which a value may begin, a bit each; alternatives are chosen by them
//     has_room<T>(n)    whether the range of T holds a number; whatever else is wrong, the checker finds
//     read(value, step) takes a step in filling a value
//     place(value)      what there is to write, and its face
//
// Those of a member are asked of the struct that has it.
#ifndef NOTEPACT_CONTRACT_SHAPE_TRAITS_HPP
#define NOTEPACT_CONTRACT_SHAPE_TRAITS_HPP

#include <notepact/base/settings.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/contract/held_type.hpp>
#include <notepact/contract/places.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

template <class Shape>
struct shape_traits;

template <class T, class Shape>
inline constexpr bool fits = shape_traits<Shape>::template fits<T>;

// Of a variant, a shape takes the alternative that fits: `alternative` is its index plus one, or 0. A variant
// is known by a member that only variants have, and std::get_if is found beside it, which needs no <variant>.
template <class Shape, class... T>
constexpr std::size_t first_that_fits() noexcept {
    std::size_t index = 0;
    return ((++index, fits<T, Shape>) || ...) ? index : 0;
}
template <class T, class Shape, class = void>
inline constexpr std::size_t alternative = 0;
template <template <class...> class Variant, class... T, class Shape>
inline constexpr std::size_t alternative<
    Variant<T...>, Shape,
    std::void_t<decltype(std::declval<Variant<T...> const&>().valueless_by_exception())>> =
    first_that_fits<Shape, T...>();

template <class>
void get_if() = delete;
/// The alternative that fits, if the variant holds it; else null.
template <class Shape, class T>
constexpr auto* alternative_in(T& value) noexcept {
    return get_if<alternative<std::remove_const_t<T>, Shape> - 1>(&value);
}
template <class T, class Shape>
using alternative_t = std::remove_pointer_t<decltype(detail::alternative_in<Shape>(std::declval<T&>()))>;

// The questions to a shape's traits about a type that may be a variant.
template <class T, class Shape>
constexpr bool owns() noexcept {
    if constexpr (alternative<T, Shape> != 0)
        return shape_traits<Shape>::template owns<alternative_t<T, Shape>>;
    else
        return shape_traits<Shape>::template owns<T>;
}
template <class Shape, class T>
bind_place bind(void* at, bind_step const& step) {
    auto& value = *static_cast<T*>(at);
    if constexpr (alternative<T, Shape> != 0) {
        if ((event_bit(step.what) & shape_traits<Shape>::begins) != 0)
            value.template emplace<alternative<T, Shape> - 1>();
        auto* const held = alternative_in<Shape>(value);
        return held != nullptr ? shape_traits<Shape>::read(*held, step) : bind_place();
    } else {
        return shape_traits<Shape>::read(value, step);
    }
}
template <class Shape, class T>
struct_place shown_as(T const& value) noexcept {
    if constexpr (alternative<T, Shape> != 0) {
        auto const* const held = alternative_in<Shape>(value);
        return held != nullptr ? shape_traits<Shape>::place(*held)
                               : null_place(); // it holds what only another contract allows
    } else {
        return shape_traits<Shape>::place(value);
    }
}

/// The place of a value that a document fills.
template <class Shape, class T>
constexpr bind_place place_of(T& value) noexcept {
    return {&value, &bind<Shape, T>};
}
// Whether the number can be held that a step asks a place for, if it does.
template <class Shape, class T>
constexpr bool has_room(bind_step const& step) noexcept {
    return step.facts == nullptr || shape_traits<Shape>::template has_room<T>(*step.facts);
}

// Only the pass that binds knows how much comes.
template <class T>
void make_room([[maybe_unused]] T& values, [[maybe_unused]] bind_step const& step) {
    if constexpr (NOTEPACT_SCANNER != 0 && can_reserve<T>::value)
        if (step.count != 0) values.reserve(step.count);
}
template <class Text>
void append_piece(Text& text, bind_step const& step) {
    make_room(text, step);
    if (!step.piece.empty()) text.append(step.piece.data(), step.piece.size());
}

/// What is true of most shapes: a value that is always there, begins with one step and is shown at once, by
/// show(value, out) of the shape's traits.
template <class Shape, bind_event First>
struct shape_of_value {
    template <class T>
    static constexpr bool fits = holds<T, Shape>::value;
    template <class T>
    static constexpr bool owns = true;
    static constexpr unsigned begins = event_bit(First);
    template <class T>
    static constexpr bool has_room(number_facts const&) noexcept {
        return true;
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        static constexpr struct_face how = shape_traits<Shape>::template face<T>();
        return {&value, &how};
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {show_at<T>};
    }
    template <class T>
    static void show_at(void const* at, shown_value& out) noexcept {
        shape_traits<Shape>::show(*static_cast<T const*>(at), out);
    }
    template <class Text>
    static bind_place read_text(Text& text, bind_step const& step) {
        static_assert(
            owns_text<Text>::value, "member_that_owns_no_text"); // std::string does, std::string_view not
        if (step.what == First) text.clear();
        if (step.what == First || step.what == bind_event::more_text) append_piece(text, step);
        return {};
    }
};

} // namespace notepact::detail

#endif
