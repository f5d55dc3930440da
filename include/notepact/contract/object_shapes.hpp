// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The shapes of objects and their members (shape_traits.hpp).
#ifndef NOTEPACT_CONTRACT_OBJECT_SHAPES_HPP
#define NOTEPACT_CONTRACT_OBJECT_SHAPES_HPP

#include <notepact/contract/declaration.hpp>
#include <notepact/contract/held_type.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/contract/shape_traits.hpp>
#include <notepact/contract/value_shapes.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact::detail {

// A member holds its shape, or an optional of it.
template <class T, class Shape>
using bound_shape = std::conditional_t<fits<T, Shape>, Shape, absent_or<Shape>>;

template <class Binding, class Shape>
struct shape_traits<shape::member<Binding, Shape>> {
    using held = std::remove_cv_t<typename pointer_traits<decltype(Binding::pointer)>::type>;
    using bound = bound_shape<held, Shape>;

    static constexpr bool owns = detail::owns<held, bound>();
    template <class Struct>
    static bind_place read(Struct& owner, bind_step const& step) noexcept {
        return has_room<bound, held>(step) ? place_of<bound>(owner.*Binding::pointer) : bind_place();
    }
    template <class Struct>
    static struct_place place(Struct const& owner) noexcept {
        auto const& value = owner.*Binding::pointer;
        if constexpr (has_three_states<held>)
            if (value.is_absent()) return {};
        return shown_as<bound>(value);
    }
};

/// The members that an object does not name are a map beside the others.
template <class Binding, class Shape>
struct shape_traits<shape::others<Binding, Shape>> {
    using held = std::remove_cv_t<typename pointer_traits<decltype(Binding::pointer)>::type>;
    using values = shape_traits<shape::map<Shape>>;

    static constexpr bool owns = values::template owns<held>;
    template <class Struct>
    static bind_place read(Struct& owner, bind_step const& step) {
        return values::read(owner.*Binding::pointer, step);
    }
    template <class Struct>
    static struct_place place(Struct const&) noexcept {
        return {};
    }
    template <class Struct>
    static struct_place part(Struct const& owner, struct_cursor& cursor, std::string_view& name) noexcept {
        return values::template part<held>(&(owner.*Binding::pointer), cursor, name);
    }
};

// The last of an object's members, if it is the others.
template <class...>
struct others_of {
    using type = void;
};
template <class First, class... More>
struct others_of<First, More...> : others_of<More...> {};
template <class Binding, class Shape>
struct others_of<shape::others<Binding, Shape>> {
    using type = shape::others<Binding, Shape>;
};

template <class Struct, class... Members>
struct shape_traits<shape::object<Struct, Members...>>
    : shape_of_value<shape::object<Struct, Members...>, bind_event::object> {
    using self = shape::object<Struct, Members...>;
    using others = typename others_of<Members...>::type;
    template <class Member>
    using inside = shape_traits<replaced_t<Member, shape::outer<Struct>, self>>;

    template <class T>
    static constexpr bool fits = std::is_same_v<T, Struct>;
    template <class T>
    static constexpr bool owns = std::is_default_constructible_v<T> && (shape_traits<Members>::owns && ...);
    static bind_place read(Struct& value, bind_step const& step) {
        static_assert(std::is_default_constructible_v<Struct>, "struct_that_cannot_be_empty");
        if (step.what == bind_event::object) {
            value = Struct();
            return place_of<self>(value);
        }
        bind_place found;
        if (step.what == bind_event::member) {
            [[maybe_unused]] std::size_t ordinal = 0;
            (void)((ordinal++ == step.count && (found = inside<Members>::read(value, step), true)) || ...);
        } else if constexpr (!std::is_void_v<others>) {
            found = inside<others>::read(value, step);
        }
        return found;
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        if constexpr (std::is_void_v<others>)
            return {rule_kind::object, part};
        else
            return {rule_kind::object, part, other_part};
    }

  private:
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view&) noexcept {
        struct_place found;
        auto const wanted = cursor++;
        [[maybe_unused]] struct_cursor ordinal = 0;
        auto const& owner = *static_cast<Struct const*>(at);
        (void)((ordinal++ == wanted && (found = inside<Members>::place(owner), true)) || ...);
        return found;
    }
    // The next of the members that only the rule of others names.
    static struct_place other_part(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        return inside<others>::part(*static_cast<Struct const*>(at), cursor, name);
    }
};

/// An object inside itself, until the shape of the object is known.
template <class Struct>
struct shape_traits<shape::outer<Struct>> {
    template <class T>
    static constexpr bool fits = std::is_same_v<T, Struct>;
    template <class T>
    static constexpr bool owns = true;
};

} // namespace notepact::detail

#endif
