// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The shapes of values (shape_traits.hpp): single ones, and those made of others.
#ifndef NOTEPACT_CONTRACT_VALUE_SHAPES_HPP
#define NOTEPACT_CONTRACT_VALUE_SHAPES_HPP

#include <notepact/contract/declaration.hpp>
#include <notepact/contract/held_type.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/contract/shape_traits.hpp>

#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

// ------------------------------------------------------------------------------------------- single values

template <>
struct shape_traits<shape::boolean> : shape_of_value<shape::boolean, bind_event::boolean> {
    template <class T>
    static constexpr bool fits = std::is_same_v<T, bool>;
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::boolean) value = step.value;
        return {};
    }
    static void show(bool value, shown_value& out) noexcept { out.boolean(value); }
};

template <>
struct shape_traits<shape::integer> : shape_of_value<shape::integer, bind_event::number> {
    template <class T>
    static constexpr bool fits = std::is_integral_v<T> && !std::is_same_v<T, bool>;
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        using limits = std::numeric_limits<T>;
        if (!number.whole || number.beyond_int64) return false;
        if (number.value < 0)
            return std::is_signed_v<T> && number.value >= static_cast<std::int64_t>((limits::min)());
        return static_cast<std::uint64_t>(number.value) <= static_cast<std::uint64_t>((limits::max)());
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::number) value = static_cast<T>(step.facts->value);
        return {};
    }
    template <class T>
    static void show(T value, shown_value& out) noexcept {
        out.integer(value);
    }
};

// Whether `holds` can lend a text as a whole; else it hands it over in pieces.
template <class T, class Shape, class = void>
inline constexpr bool has_view = false;
template <class T, class Shape>
inline constexpr bool
    has_view<T, Shape, std::void_t<decltype(holds<T, Shape>::view(std::declval<T const&>()))>> = true;

template <class T, class Shape>
void put_held(void const* at, text_sink const& sink) {
    holds<T, Shape>::put(*static_cast<T const*>(at), sink);
}
template <class Shape, class T>
void show_held(shown what, T const& value, shown_value& out) noexcept {
    if constexpr (has_view<T, Shape>)
        out.whole(what, holds<T, Shape>::view(value));
    else
        out.in_pieces(what, &value, put_held<T, Shape>);
}

/// What is kept as its JSON text. `holds` hands it over, and lends it to be filled.
template <class Shape, bind_event First>
struct shape_of_text : shape_of_value<Shape, First> {
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        return shape_of_text::read_text(holds<T, Shape>::text(value), step);
    }
    template <class T>
    static void show(T const& value, shown_value& out) noexcept {
        show_held<Shape>(First == bind_event::raw ? shown::json : shown::number, value, out);
    }
};
template <>
struct shape_traits<shape::number> : shape_of_text<shape::number, bind_event::digits> {};
template <>
struct shape_traits<shape::any> : shape_of_text<shape::any, bind_event::raw> {};
template <>
struct shape_traits<shape::any_object> : shape_of_text<shape::any_object, bind_event::raw> {};

// Whether a text may be made of a PNG file: `holds` then says of which, or where from.
template <class T, class = void>
inline constexpr bool has_file = false;
template <class T>
inline constexpr bool has_file<
    T, std::void_t<
           decltype(holds<T, shape::string>::file(std::declval<T const&>())),
           decltype(holds<T, shape::string>::source(std::declval<T const&>()))>> = true;

// Whether a text is short and always of one size: `holds` then writes it.
template <class T, class = void>
inline constexpr bool has_size = false;
template <class T>
inline constexpr bool has_size<T, std::enable_if_t<(holds<T, shape::string>::size <= shown_value::room)>> =
    true;

template <>
struct shape_traits<shape::string> : shape_of_value<shape::string, bind_event::text> {
    template <class T>
    static constexpr bool fits =
        std::is_convertible_v<T const&, std::string_view> || holds<T, shape::string>::value
        || alternative<T, shape::string> != 0;
    template <class T>
    static constexpr bool owns = owns_text<T>::value || std::is_enum_v<T>;
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if constexpr (std::is_enum_v<T>) {
            if (step.what == bind_event::word) holds<T, shape::string>::set(value, step.piece);
            return {};
        } else {
            return read_text(value, step);
        }
    }
    template <class T>
    static void show(T const& value, shown_value& out) noexcept {
        if constexpr (std::is_convertible_v<T const&, std::string_view>) {
            out.whole(shown::text, value);
        } else {
            using held = holds<T, shape::string>;
            if constexpr (has_file<T>)
                if (held::file(value).data() != nullptr || held::source(value) != nullptr)
                    return out.image(held::file(value), held::source(value));
            if constexpr (has_size<T>)
                held::write(value, out.text(held::size));
            else
                show_held<shape::string>(shown::text, value, out);
        }
    }
};

/// Of a whole body that is no JSON: it is read as a string is, and never written.
template <>
struct shape_traits<shape::bare_text> : shape_traits<shape::string> {};

// ------------------------------------------------------------------------------------------ absent and null

template <class Shape>
struct shape_traits<shape::nullable<Shape>> {
    template <class T>
    static constexpr bool fits =
        unwrapped<T>::optional ? detail::fits<typename unwrapped<T>::type, Shape> : false;
    template <class T>
    static constexpr bool owns = detail::owns<typename T::value_type, Shape>();
    static constexpr unsigned begins = shape_traits<Shape>::begins | event_bit(bind_event::null);
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        return shape_traits<Shape>::template has_room<typename T::value_type>(number);
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what == bind_event::null) {
            if constexpr (has_three_states<T>)
                value.set_null();
            else
                value.reset();
            return {};
        }
        if (step.what < bind_event::null) value.emplace();
        return value.has_value() ? detail::bind<Shape, typename T::value_type>(&*value, step) : bind_place();
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return value.has_value() ? shown_as<Shape>(*value) : null_place();
    }
};

// An optional member, whose value may in turn be null.
template <class Shape>
struct absent_or {};
template <class Shape>
struct shape_traits<absent_or<Shape>> : shape_traits<shape::nullable<Shape>> {
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        if (step.what <= bind_event::null) value.emplace();
        return value.has_value() ? detail::bind<Shape, typename T::value_type>(&*value, step) : bind_place();
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return value.has_value() ? shown_as<Shape>(*value) : struct_place();
    }
};

// ---------------------------------------------------------------------------------------------- containers

template <class Item>
struct shape_traits<shape::array<Item>> : shape_of_value<shape::array<Item>, bind_event::array> {
    template <class T>
    static constexpr bool fits = detail::fits<typename item_of<T>::type, Item>;
    template <class T>
    static constexpr bool owns = detail::owns<typename T::value_type, Item>() && fills_in_order<T>::value;
    template <class T>
    static bind_place read(T& values, bind_step const& step) {
        static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::vector<bool> is not
        if (step.what == bind_event::array) {
            values.clear();
            if constexpr (std::is_same_v<Item, shape::string>) make_room(values, step); // others never know
            return place_of<shape::array<Item>>(values);
        }
        if (step.what != bind_event::part || !detail::has_room<Item, typename T::value_type>(step)) return {};
        values.emplace_back();
        return place_of<Item>(values.back());
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {rule_kind::array, part<T>};
    }

  private:
    template <class T>
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view&) noexcept {
        auto const& values = *static_cast<T const*>(at);
        auto const found = next_of(values, cursor);
        if (found == values.end()) return {};
        if constexpr (std::is_reference_v<decltype(*found)>) {
            return shown_as<Item>(*found);
        } else { // std::vector<bool>: its items have no address
            static_assert(std::is_same_v<Item, shape::boolean>, "container_of_temporaries");
            static constexpr bool bits[] = {false, true};
            return shown_as<Item>(bits[*found ? 1 : 0]);
        }
    }
};

template <class T, class Value, class = void>
inline constexpr bool pairs_fit = false;
template <class T, class Value>
inline constexpr bool pairs_fit<T, Value, std::void_t<typename T::first_type, typename T::second_type>> =
    (fits<typename T::first_type, shape::string> && fits<typename T::second_type, Value>);

template <class Value>
struct shape_traits<shape::map<Value>> : shape_of_value<shape::map<Value>, bind_event::object> {
    template <class T>
    static constexpr bool fits = pairs_fit<typename item_of<T>::type, Value>;
    template <class T>
    static constexpr bool owns =
        (fills_in_order<T>::value && owns_text<typename T::value_type::first_type>::value
         && detail::owns<typename T::value_type::second_type, Value>());
    template <class T>
    static bind_place read(T& members, bind_step const& step) {
        static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::map is not
        static_assert(owns_text<typename T::value_type::first_type>::value, "member_that_owns_no_text");
        switch (step.what) {
        case bind_event::object: members.clear(); return place_of<shape::map<Value>>(members);
        case bind_event::name:
            if (step.value) members.emplace_back();
            append_piece(members.back().first, step);
            return {};
        case bind_event::part: {
            auto& value = members.back().second;
            if (detail::has_room<Value, std::decay_t<decltype(value)>>(step)) return place_of<Value>(value);
            members.pop_back();
            return {};
        }
        case bind_event::refused: members.pop_back(); return {};
        default: return {};
        }
    }
    template <class T>
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        auto const& members = *static_cast<T const*>(at);
        auto const found = next_of(members, cursor);
        if (found == members.end()) return {};
        name = found->first;
        return shown_as<Value>(found->second);
    }
    template <class T>
    static constexpr struct_face face() noexcept {
        return {rule_kind::map, part<T>};
    }
};

template <class First, class Second>
struct shape_traits<shape::either<First, Second>> {
    template <class T>
    static constexpr bool fits = alternative<T, First> != 0 && alternative<T, Second> != 0;
    template <class T>
    static constexpr bool owns = detail::owns<T, First>() && detail::owns<T, Second>();
    static constexpr unsigned begins = shape_traits<First>::begins | shape_traits<Second>::begins;
    template <class T>
    static constexpr bool has_room(number_facts const& number) noexcept {
        constexpr bool first = (shape_traits<First>::begins & event_bit(bind_event::number)) != 0;
        using counts = std::conditional_t<first, First, Second>;
        return shape_traits<counts>::template has_room<alternative_t<T, counts>>(number);
    }
    template <class T>
    static bind_place read(T& value, bind_step const& step) {
        constexpr auto first = alternative<T, First> - 1, second = alternative<T, Second> - 1;
        if ((event_bit(step.what) & shape_traits<First>::begins) != 0) value.template emplace<first>();
        if ((event_bit(step.what) & shape_traits<Second>::begins) != 0) value.template emplace<second>();
        if (auto* held = alternative_in<First>(value))
            return detail::bind<First, alternative_t<T, First>>(held, step);
        if (auto* held = alternative_in<Second>(value))
            return detail::bind<Second, alternative_t<T, Second>>(held, step);
        return {};
    }
    template <class T>
    static struct_place place(T const& value) noexcept {
        return alternative_in<First>(value) != nullptr ? shown_as<First>(value) : shown_as<Second>(value);
    }
};

} // namespace notepact::detail

#endif
