// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_BINDER_HPP
#define NOTEPACT_CHECK_BINDER_HPP

#include <notepact/check/checker.hpp>
#include <notepact/contract/words.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <variant>

namespace notepact {

namespace detail {

/// What happens to a struct that is filled.
enum class bind_event : std::uint8_t {
    object, ///< an object or map begins
    array,
    text, ///< a string begins
    number,
    boolean,
    null,
    more_text,
    member, ///< asks for the place of the member `ordinal` of an object
    name,   ///< of a map's next value; empty: it begins
    part    ///< asks for the place of an array's next item, or of the map's value named last
};
/// One of them, and what comes with it.
struct bind_step {
    bind_event what;
    std::string_view piece = {};
    number_facts const* facts = nullptr;
    std::size_t ordinal = 0;
    bool value = false;
};

/// A place in a struct, and what can be done to it.
struct bind_place {
    void* at = nullptr;
    bind_place (*take)(void* at, bind_step const& step) = nullptr;
};

// Which alternative takes a value that begins so.
constexpr unsigned bit(bind_event what) noexcept {
    return what <= bind_event::boolean ? 1u << static_cast<unsigned>(what) : 0u;
}
template <class Shape>
inline constexpr unsigned begins = 0;
template <class Struct, class... Members>
inline constexpr unsigned begins<shape::object<Struct, Members...>> = bit(bind_event::object);
template <class Value>
inline constexpr unsigned begins<shape::map<Value>> = bit(bind_event::object);
template <class Item>
inline constexpr unsigned begins<shape::array<Item>> = bit(bind_event::array);
template <>
inline constexpr unsigned begins<shape::string> = bit(bind_event::text);
template <>
inline constexpr unsigned begins<shape::number> = bit(bind_event::number);
template <>
inline constexpr unsigned begins<shape::integer> = bit(bind_event::number);
template <>
inline constexpr unsigned begins<shape::boolean> = bit(bind_event::boolean);

template <class Shape, class T>
bind_place bind(void* at, bind_step const& step);

template <class Shape, class T>
constexpr bind_place place_of(T& value) noexcept {
    return {&value, &bind<Shape, T>};
}

// How to bind a value of a shape; chosen by overload, as struct_source chooses how to tell one.
template <class T>
bind_place bind_as(shape::boolean, T& value, bind_step const& step) {
    if (step.what == bind_event::boolean) value = step.value;
    return {};
}

template <class T>
bind_place bind_as(shape::integer, T& value, bind_step const& step) {
    using limits = std::numeric_limits<T>;
    if (step.what != bind_event::number || !step.facts->whole || step.facts->beyond_int64) return {};
    auto const read = step.facts->value;
    bool const fits = std::is_signed_v<T> ? read >= static_cast<std::int64_t>((limits::min)()) : read >= 0;
    if (fits && (read < 0 || static_cast<std::uint64_t>(read) <= static_cast<std::uint64_t>((limits::max)())))
        value = static_cast<T>(read);
    return {};
}

template <class T>
bind_place bind_as(shape::string, T& value, bind_step const& step) {
    if (step.what == bind_event::text) value.clear();
    if (step.what == bind_event::more_text) value.append(step.piece.data(), step.piece.size());
    return {};
}

template <class Shape, class T>
bind_place bind_as(shape::nullable<Shape>, T& value, bind_step const& step) {
    if (step.what == bind_event::null) {
        value.reset();
        return {};
    }
    if (step.what < bind_event::null) value.emplace();
    return value.has_value() ? bind_as(Shape(), *value, step) : bind_place();
}

template <class Item, class T>
bind_place bind_as(shape::array<Item>, T& values, bind_step const& step) {
    if (step.what == bind_event::array) {
        values.clear();
        return {&values, &bind<shape::array<Item>, T>};
    }
    if (step.what != bind_event::part) return {};
    values.emplace_back();
    return place_of<Item>(values.back());
}

template <class Value, class T>
bind_place bind_as(shape::map<Value>, T& members, bind_step const& step) {
    switch (step.what) {
    case bind_event::object: members.clear(); return {&members, &bind<shape::map<Value>, T>};
    case bind_event::name:
        if (step.piece.empty())
            members.emplace_back();
        else
            members.back().first.append(step.piece.data(), step.piece.size());
        return {};
    case bind_event::part: return place_of<Value>(members.back().second);
    default: return {};
    }
}

template <class First, class Second, class T>
bind_place bind_as(shape::either<First, Second>, T& value, bind_step const& step) {
    constexpr auto first = alternative<T, First>::value - 1, second = alternative<T, Second>::value - 1;
    if ((bit(step.what) & begins<First>) != 0) value.template emplace<first>();
    if ((bit(step.what) & begins<Second>) != 0) value.template emplace<second>();
    if (auto* held = std::get_if<first>(&value)) return bind_as(First(), *held, step);
    if (auto* held = std::get_if<second>(&value)) return bind_as(Second(), *held, step);
    return {};
}

template <class Binding, class Shape, class Struct>
bind_place bind_member(shape::member<Binding, Shape>, Struct& owner) noexcept {
    auto& held = owner.*Binding::pointer;
    using type = std::decay_t<decltype(held)>;
    // An optional member is bound as if it could be null; that the checker decides.
    return place_of<std::conditional_t<fits<type, Shape>::value, Shape, shape::nullable<Shape>>>(held);
}
template <class Struct, class... Members>
bind_place bind_as(shape::object<Struct, Members...> self, Struct& value, bind_step const& step) {
    if (step.what == bind_event::object) {
        value = Struct();
        return {&value, &bind<decltype(self), Struct>};
    }
    bind_place found;
    if (step.what != bind_event::member) return found;
    std::size_t ordinal = 0;
    (void)((ordinal++ == step.ordinal && (found = bind_member(Members(), value), true)) || ...);
    return found;
}

template <class Shape, class T>
bind_place bind(void* at, bind_step const& step) {
    auto& value = *static_cast<T*>(at);
    if constexpr (alternative<T, Shape>::value != 0) { // a variant, of which this contract allows one alternative
        constexpr auto index = alternative<T, Shape>::value - 1;
        if ((bit(step.what) & begins<Shape>) != 0) value.template emplace<index>();
        auto* held = std::get_if<index>(&value);
        return held != nullptr ? bind_as(Shape(), *held, step) : bind_place();
    } else {
        return bind_as(Shape(), value, step);
    }
}

/// Takes the events of a document, has them checked, and puts every value that has the type which the
/// contract wants where the struct holds it, whatever else is wrong with it. Of a member that stands twice,
/// the last is kept.
class binder {
  public:
    binder(contract_ref contract, bind_place whole, report& report) noexcept
        : checker_(contract, report), whole_(whole) {}

    verdict result() const noexcept { return checker_.result(); }
    /// Why the text is no document; none if it is one.
    json_fault text_fault() const noexcept { return fault_; }

    void object_begin(std::size_t offset) { open(bind_event::object, checker_.object_begin(offset)); }
    void object_end(std::size_t offset) { close(checker_.object_end(offset)); }
    void array_begin(std::size_t offset) { open(bind_event::array, checker_.array_begin(offset)); }
    void array_end(std::size_t offset) { close(checker_.array_end(offset)); }

    void key_begin(std::size_t offset) {
        checker_.key_begin(offset);
        put_name({});
    }
    void key_part(std::string_view text) {
        checker_.key_part(text);
        put_name(text);
    }
    void key_end() { checker_.key_end(); }

    void string_begin(std::size_t offset) {
        bool const named = checker_.string_begin(offset);
        text_ = named ? next() : bind_place();
        put(text_, {bind_event::text});
    }
    void string_part(std::string_view text) {
        checker_.string_part(text);
        put(text_, {bind_event::more_text, text});
    }
    void string_end() { checker_.string_end(); }

    void number_part(std::string_view text) { checker_.number_part(text); }
    void number(number_facts const& facts, std::size_t offset) {
        if (checker_.number(facts, offset)) put(next(), {bind_event::number, {}, &facts});
    }
    void boolean(bool value, std::size_t offset) {
        if (checker_.boolean(value, offset)) put(next(), {bind_event::boolean, {}, nullptr, 0, value});
    }
    void null(std::size_t offset) {
        if (checker_.null(offset)) put(next(), {bind_event::null});
    }
    void fault(json_fault why, std::size_t offset) {
        fault_ = why;
        checker_.fault(why, offset);
    }

  private:
    static bind_place put(bind_place place, bind_step const& step) {
        return place.take != nullptr ? place.take(place.at, step) : bind_place();
    }

    // Where the value belongs that was just checked. The checker has opened its frame already if it is a
    // container.
    bind_place next(std::size_t opened = 0) {
        if (depth_ == 0) return whole_;
        bool const in_object = checker_.in_object(opened);
        return put(open_[depth_ - 1],
                   in_object ? bind_step{bind_event::member, {}, nullptr, checker_.member(opened)}
                             : bind_step{bind_event::part});
    }
    void open(bind_event what, bool named) {
        if (!named) {
            ++ignored_;
            return;
        }
        auto const place = next(1);
        open_[depth_++] = put(place, {what});
    }
    void close(bool named) {
        if (named)
            --depth_;
        else
            --ignored_;
    }
    void put_name(std::string_view piece) {
        if (ignored_ != 0 || depth_ == 0 || checker_.in_object(0)) return;
        put(open_[depth_ - 1], {bind_event::name, piece});
    }

    checker checker_;
    bind_place whole_;
    bind_place text_; // of the string being read
    bind_place open_[max_nesting];
    std::uint8_t depth_ = 0;
    std::uint8_t ignored_ = 0;
    json_fault fault_ = json_fault{};
};

} // namespace detail
} // namespace notepact

#endif
