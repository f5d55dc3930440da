// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_BINDER_HPP
#define NOTEPACT_CHECK_BINDER_HPP

#include <notepact/base/whole_characters.hpp>
#include <notepact/check/checker.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace notepact::detail {

/// A step in filling a struct from a document.
enum class bind_event : std::uint8_t {
    object, ///< an object or map begins
    array,
    text, ///< a string begins
    number,
    digits, ///< a number begins that is kept as text
    raw,    ///< a value begins that the contract leaves open; its JSON text follows
    boolean,
    null,
    more_text,
    word,   ///< the string that ends is this text of an enumeration
    member, ///< asks for the place of the member `ordinal` of an object
    name,   ///< of a map's next value; empty: it begins
    part,   ///< asks for the place of an array's next item, or of the map's value named last
    refused ///< the map's value named last is not to be held, or no value of the map
};
/// A step, and what comes with it.
struct bind_step {
    bind_event what;
    std::string_view piece = {};
    number_facts const* facts = nullptr; // of a number, and when the place for one is asked for
    std::size_t ordinal = 0;
    bool value = false;
};

/// A place in a struct, and what can be done to it.
struct bind_place {
    void* at = nullptr;
    bind_place (*take)(void* at, bind_step const& step) = nullptr;
};

// The bit of an event with which a value may begin; `begins` collects those of a shape, to choose among
// alternatives.
constexpr unsigned event_bit(bind_event what) noexcept {
    return what <= bind_event::null ? 1u << static_cast<unsigned>(what) : 0u;
}
template <class Shape>
inline constexpr unsigned begins = 0;
template <class Struct, class... Members>
inline constexpr unsigned begins<shape::object<Struct, Members...>> = event_bit(bind_event::object);
template <class Value>
inline constexpr unsigned begins<shape::map<Value>> = event_bit(bind_event::object);
template <class Item>
inline constexpr unsigned begins<shape::array<Item>> = event_bit(bind_event::array);
template <>
inline constexpr unsigned begins<shape::string> = event_bit(bind_event::text);
template <>
inline constexpr unsigned begins<shape::number> = event_bit(bind_event::digits);
template <>
inline constexpr unsigned begins<shape::any> = event_bit(bind_event::raw);
template <>
inline constexpr unsigned begins<shape::any_object> = event_bit(bind_event::raw);
template <>
inline constexpr unsigned begins<shape::integer> = event_bit(bind_event::number);
template <>
inline constexpr unsigned begins<shape::boolean> = event_bit(bind_event::boolean);
// An optional member, whose value may in turn be null.
template <class Shape>
struct absent_or {};
template <class Shape>
inline constexpr unsigned begins<shape::nullable<Shape>> = begins<Shape> | event_bit(bind_event::null);
template <class First, class Second>
inline constexpr unsigned begins<shape::either<First, Second>> = begins<First> | begins<Second>;

// The alternative of a variant that holds a shape.
template <class T, class Shape>
using alternative_t = std::variant_alternative_t<alternative<T, Shape>::value - 1, T>;

// Whether the range of T holds a number. Whatever else is wrong with the number, the checker finds.
template <class Shape, class T>
struct range {
    static constexpr bool has(number_facts const&) noexcept { return true; }
};
template <class T>
struct range<shape::integer, T> {
    static constexpr bool has(number_facts const& number) noexcept {
        using limits = std::numeric_limits<T>;
        if (!number.whole || number.beyond_int64) return false;
        if (number.value < 0)
            return std::is_signed_v<T> && number.value >= static_cast<std::int64_t>((limits::min)());
        return static_cast<std::uint64_t>(number.value) <= static_cast<std::uint64_t>((limits::max)());
    }
};
template <class Shape, class T>
struct range<shape::nullable<Shape>, T> : range<Shape, typename T::value_type> {};
template <class Shape, class T>
struct range<absent_or<Shape>, T> : range<Shape, typename T::value_type> {};
template <class First, class Second, class T>
struct range<shape::either<First, Second>, T>
    : std::conditional_t<
          (begins<First> & event_bit(bind_event::number)) != 0, range<First, alternative_t<T, First>>,
          range<Second, alternative_t<T, Second>>> {};

template <class Shape, class T>
constexpr bool has_room(bind_step const& step) noexcept {
    return step.facts == nullptr || range<Shape, T>::has(*step.facts);
}

template <class Shape, class T>
bind_place bind(void* at, bind_step const& step);

template <class Shape, class T>
constexpr bind_place place_of(T& value) noexcept {
    return {&value, &bind<Shape, T>};
}

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

// How to bind a value of a shape; chosen by overload.
template <class T>
bind_place bind_as(shape::boolean, T& value, bind_step const& step) {
    if (step.what == bind_event::boolean) value = step.value;
    return {};
}

template <class T>
bind_place bind_as(shape::integer, T& value, bind_step const& step) {
    if (step.what == bind_event::number) value = static_cast<T>(step.facts->value);
    return {};
}

template <class Text>
void bind_text(Text& text, bind_event begins, bind_step const& step) {
    static_assert(
        owns_text<Text>::value, "member_that_owns_no_text"); // std::string does, std::string_view not
    if (step.what == begins) text.clear();
    if (step.what == bind_event::more_text) text.append(step.piece.data(), step.piece.size());
}
inline bind_place bind_as(shape::number, json_number& value, bind_step const& step) {
    bind_text(json_number_access::text(value), bind_event::digits, step);
    return {};
}
inline bind_place bind_as(shape::any, json_text& value, bind_step const& step) {
    bind_text(json_text_access::text(value), bind_event::raw, step);
    return {};
}
inline bind_place bind_as(shape::any_object, json_text& value, bind_step const& step) {
    return bind_as(shape::any(), value, step);
}

template <class T>
bind_place bind_as(shape::string, T& value, bind_step const& step) {
    if constexpr (std::is_enum_v<T>) {
        if (step.what != bind_event::word) return {};
        if (auto const known = parse_enum<T>(step.piece)) value = *known;
    } else {
        bind_text(value, bind_event::text, step);
    }
    return {};
}

template <class Shape, class T>
bind_place bind_as(shape::nullable<Shape>, T& value, bind_step const& step) {
    if (step.what == bind_event::null) {
        if constexpr (is_maybe<T>::value)
            value.set_null();
        else
            value.reset();
        return {};
    }
    if (step.what < bind_event::null) value.emplace();
    return value.has_value() ? bind<Shape, typename T::value_type>(&*value, step) : bind_place();
}

template <class Shape, class T>
bind_place bind_as(absent_or<Shape>, T& value, bind_step const& step) {
    if (step.what <= bind_event::null) value.emplace();
    return value.has_value() ? bind<Shape, typename T::value_type>(&*value, step) : bind_place();
}

template <class Item, class T>
bind_place bind_as(shape::array<Item>, T& values, bind_step const& step) {
    static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::vector<bool> is not
    if (step.what == bind_event::array) {
        values.clear();
        return place_of<shape::array<Item>>(values);
    }
    if (step.what != bind_event::part || !has_room<Item, typename T::value_type>(step)) return {};
    values.emplace_back();
    return place_of<Item>(values.back());
}

template <class Value, class T>
bind_place bind_as(shape::map<Value>, T& members, bind_step const& step) {
    static_assert(fills_in_order<T>::value, "container_not_filled_in_order"); // std::map is not
    static_assert(owns_text<typename T::value_type::first_type>::value, "member_that_owns_no_text");
    switch (step.what) {
    case bind_event::object: members.clear(); return place_of<shape::map<Value>>(members);
    case bind_event::name:
        if (step.piece.empty())
            members.emplace_back();
        else
            members.back().first.append(step.piece.data(), step.piece.size());
        return {};
    case bind_event::part: {
        auto& value = members.back().second;
        if (has_room<Value, std::decay_t<decltype(value)>>(step)) return place_of<Value>(value);
        members.pop_back();
        return {};
    }
    case bind_event::refused: members.pop_back(); return {};
    default: return {};
    }
}

template <class First, class Second, class T>
bind_place bind_as(shape::either<First, Second>, T& value, bind_step const& step) {
    constexpr auto first = alternative<T, First>::value - 1, second = alternative<T, Second>::value - 1;
    if ((event_bit(step.what) & begins<First>) != 0) value.template emplace<first>();
    if ((event_bit(step.what) & begins<Second>) != 0) value.template emplace<second>();
    if (auto* held = std::get_if<first>(&value)) return bind<First, alternative_t<T, First>>(held, step);
    if (auto* held = std::get_if<second>(&value)) return bind<Second, alternative_t<T, Second>>(held, step);
    return {};
}

template <class Object, class Binding, class Declared, class Struct>
bind_place bind_member(shape::member<Binding, Declared>, Struct& owner, bind_step const& step) noexcept {
    using inside = unrolled<Object, Declared>;
    auto& held = owner.*Binding::pointer;
    using type = std::decay_t<decltype(held)>;
    using bound = std::conditional_t<fits<type, inside>::value, inside, absent_or<inside>>;
    return has_room<bound, type>(step) ? place_of<bound>(held) : bind_place();
}
// The members that an object does not name are a map beside the others.
template <class Object, class Binding, class Declared, class Struct>
bind_place bind_member(shape::others<Binding, Declared>, Struct& owner, bind_step const& step) noexcept {
    if constexpr (is_others<shape::others<Binding, Declared>>) {
        if (step.what != bind_event::member)
            return bind_as(shape::map<unrolled<Object, Declared>>(), owner.*Binding::pointer, step);
    }
    return {};
}

template <class Struct, class... Members>
bind_place bind_as(shape::object<Struct, Members...> self, Struct& value, bind_step const& step) {
    static_assert(std::is_default_constructible_v<Struct>, "struct_that_cannot_be_empty");
    if (step.what == bind_event::object) {
        value = Struct();
        return place_of<decltype(self)>(value);
    }
    using whole = decltype(self);
    bind_place found;
    if (step.what == bind_event::member) {
        std::size_t ordinal = 0;
        (void)((ordinal++ == step.ordinal && (found = bind_member<whole>(Members(), value, step), true)) || ...);
    } else if constexpr ((is_others<Members> || ...)) {
        (void)((is_others<Members> && (found = bind_member<whole>(Members(), value, step), true)) || ...);
    }
    return found;
}

template <class Shape, class T>
bind_place bind(void* at, bind_step const& step) {
    auto& value = *static_cast<T*>(at);
    // Of a variant, this shape takes one alternative.
    if constexpr (alternative<T, Shape>::value != 0) {
        constexpr auto index = alternative<T, Shape>::value - 1;
        if ((event_bit(step.what) & begins<Shape>) != 0) value.template emplace<index>();
        auto* held = std::get_if<index>(&value);
        return held != nullptr ? bind_as(Shape(), *held, step) : bind_place();
    } else {
        return bind_as(Shape(), value, step);
    }
}

/// Takes the events of a document, has them checked, and puts every value that has the type which the
/// contract wants where the struct holds it, whatever else is wrong with it. Of a member that stands twice,
/// the last is kept; of a text that breaks off, what came before, in whole characters.
class binder {
  public:
    binder(contract_ref contract, bind_place whole, report& report) noexcept
        : checker_(contract, report), whole_(whole) {}

    verdict result() const noexcept { return checker_.result(); }
    /// Why the text is no document; none if it is one.
    json_fault text_fault() const noexcept { return checker_.text_fault(); }

    binder(binder const&) = delete;
    binder& operator=(binder const&) = delete;

    void object_begin(std::size_t offset) {
        bool const free = free_begins(true);
        bool const named = checker_.object_begin(offset);
        if (!free) return open(bind_event::object, named);
        raw_.object_begin();
        ++raw_depth_;
    }
    void object_end(std::size_t offset) {
        bool const named = checker_.object_end(offset);
        if (!free_) return close(named);
        raw_.object_end();
        --raw_depth_;
        free_ends();
    }
    void array_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.array_begin(offset);
        if (!free) return open(bind_event::array, named);
        raw_.array_begin();
        ++raw_depth_;
    }
    void array_end(std::size_t offset) {
        bool const named = checker_.array_end(offset);
        if (!free_) return close(named);
        raw_.array_end();
        --raw_depth_;
        free_ends();
    }

    void key_begin(std::size_t offset) {
        checker_.key_begin(offset);
        if (free_)
            raw_.key_begin();
        else
            put_name({});
    }
    void key_part(std::string_view text) {
        checker_.key_part(text);
        if (free_)
            raw_.key_part(text);
        else
            characters_.write(text, [this](std::string_view whole) { put_name(whole); });
    }
    void key_end() {
        checker_.key_end();
        if (free_)
            raw_.key_end();
        else
            characters_.flush([this](std::string_view rest) { put_name(rest); });
        // A name that the object knows was none of the others.
        if (!free_ && ignored_ == 0 && depth_ != 0 && checker_.in_others(0, true) && !checker_.in_others())
            put(open_[depth_ - 1], {bind_event::refused});
    }

    void string_begin(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.string_begin(offset);
        if (free) return raw_.string_begin();
        text_ = place_for(named);
        put(text_, {bind_event::text});
    }
    void string_part(std::string_view text) {
        checker_.string_part(text);
        if (free_)
            raw_.string_part(text);
        else
            characters_.write(text, [this](std::string_view whole) {
                put(text_, {bind_event::more_text, whole});
            });
    }
    void string_end() {
        auto const known = free_ ? std::string_view() : checker_.known_text();
        checker_.string_end();
        if (!free_) {
            characters_.flush([this](std::string_view rest) { put(text_, {bind_event::more_text, rest}); });
            if (known.data() != nullptr) put(text_, {bind_event::word, known});
            return;
        }
        raw_.string_end();
        free_ends();
    }

    void number_part(std::string_view text) {
        checker_.number_part(text);
        if (!in_number_ && !free_begins()) {
            text_ = checker_.expects_number() ? place_for(true) : bind_place();
            put(text_, {bind_event::digits});
        }
        in_number_ = true;
        if (free_)
            raw_.number_part(text);
        else
            put(text_, {bind_event::more_text, text});
    }
    void number(number_facts const& facts, std::size_t offset) {
        in_number_ = false;
        bool const named = checker_.number(facts, offset);
        if (free_) {
            raw_.number(facts);
            return free_ends();
        }
        if (text_.take == nullptr)
            put(place_for(named, 0, &facts), {bind_event::number, {}, &facts});
        else if (!named)
            spoil(bind_event::digits, "0");
    }
    void boolean(bool value, std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.boolean(value, offset);
        if (!free) {
            put(place_for(named), {bind_event::boolean, {}, nullptr, 0, value});
            return;
        }
        raw_.boolean(value);
        free_ends();
    }
    void null(std::size_t offset) {
        bool const free = free_begins();
        bool const named = checker_.null(offset);
        if (!free) {
            put(place_for(named), {bind_event::null});
            return;
        }
        raw_.null();
        free_ends();
    }
    void fault(json_fault why, std::size_t offset) {
        checker_.fault(why, offset);
        if (free_)
            spoil(bind_event::raw, "null");
        else if (in_number_)
            spoil(bind_event::digits, "0");
    }

  private:
    static bind_place put(bind_place place, bind_step const& step) {
        return place.take != nullptr ? place.take(place.at, step) : bind_place();
    }

    // Whether the value that begins is, or is inside, one that the contract leaves open: its JSON text is
    // kept.
    bool free_begins(bool object = false) {
        if (free_ || !checker_.expects_free(object)) return free_;
        free_ = true;
        raw_ = json_writer<raw_output>(raw_output_);
        text_ = place_for(true);
        put(text_, {bind_event::raw});
        return true;
    }
    void free_ends() noexcept { free_ = raw_depth_ != 0; }
    // Puts another text in place of one that is not whole and would break what its type promises.
    void spoil(bind_event begins, std::string_view instead) {
        put(text_, {begins});
        put(text_, {bind_event::more_text, instead});
    }

    // The place for the value that was just checked; none if it was refused. Of a container, the checker has
    // opened the frame already.
    bind_place place_for(bool named, std::size_t opened = 0, number_facts const* facts = nullptr) {
        if (depth_ == 0) return named ? whole_ : bind_place();
        auto const& outer = open_[depth_ - 1];
        if (!named)
            return ignored_ == 0 && (!checker_.in_object(0) || checker_.in_others())
                       ? put(outer, {bind_event::refused})
                       : bind_place();
        if (checker_.in_object(opened) && !checker_.in_others(opened))
            return put(outer, {bind_event::member, {}, facts, checker_.member(opened)});
        return put(outer, {bind_event::part, {}, facts});
    }
    void open(bind_event what, bool named) {
        auto const opened = place_for(named, 1);
        if (named)
            open_[depth_++] = put(opened, {what});
        else
            ++ignored_;
    }
    void close(bool named) {
        if (named)
            --depth_;
        else
            --ignored_;
    }
    void put_name(std::string_view piece) {
        if (ignored_ != 0 || depth_ == 0 || (checker_.in_object(0) && !checker_.in_others(0, true))) return;
        put(open_[depth_ - 1], {bind_event::name, piece});
    }

    struct raw_output {
        bind_place const* place;
        void operator()(std::string_view piece) const { put(*place, {bind_event::more_text, piece}); }
    };

    checker checker_;
    bind_place whole_;
    bind_place text_; // of the text being read
    whole_characters characters_;
    raw_output raw_output_{&text_};
    json_writer<raw_output> raw_{raw_output_};
    bind_place open_[max_nesting];
    std::uint8_t depth_ = 0;
    std::uint8_t ignored_ = 0;
    std::uint8_t raw_depth_ = 0; // open containers of a value of which nothing is said
    bool free_ = false;          // inside such a value
    bool in_number_ = false;
};

} // namespace notepact::detail

#endif
