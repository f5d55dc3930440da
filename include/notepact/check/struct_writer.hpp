// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The text of a struct. One walk writes all structs; what differs between their types is in constants, the
// faces, so that one more struct costs a small machine little.
#ifndef NOTEPACT_CHECK_STRUCT_WRITER_HPP
#define NOTEPACT_CHECK_STRUCT_WRITER_HPP

#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <variant>

namespace notepact::detail {

/// Where the text of a struct goes. An image that comes in pieces is no text yet: who takes it makes it one.
class struct_output {
  public:
    void operator()(std::string_view text) { take_(*this, text, nullptr); }
    void operator()(byte_source const& image) { take_(*this, {}, &image); }

  protected:
    /// Takes a text, or an image if there is one.
    using function = void (*)(struct_output& self, std::string_view text, byte_source const* image);
    explicit struct_output(function take) noexcept : take_(take) {}

  private:
    function take_;
};

using struct_text = json_writer<struct_output>;

struct struct_face;

/// Something in a struct, and its face; null where nothing is there.
struct struct_place {
    void const* at = nullptr;
    struct_face const* face = nullptr;
};

/// How far a walk through the parts of an object, array or map has come; 0: to the first.
using struct_cursor = std::uintptr_t;

/// What the walk does with the things of one type: it writes them, or goes through their parts.
struct struct_face {
    using writing = void (*)(void const* at, struct_text& out);
    /// The next part, and of a map its name; nothing at the end, and for a member that is absent.
    using parting = struct_place (*)(void const* at, struct_cursor& cursor, std::string_view& name);

    constexpr struct_face(writing how) noexcept : kind(rule_kind::any), write(how) {}
    constexpr struct_face(rule_kind container, parting how, parting rest = nullptr) noexcept
        : kind(container), part(how), others(rest) {}

    rule_kind kind; ///< object, map or array: has parts; any: can be written
    union {
        writing write;
        parting part;
    };
    parting others = nullptr; ///< of an object: goes through the members that only others() names
};

template <class Shape, class T>
struct face_of;

inline struct_place null_place() noexcept {
    static constexpr struct_face face([](void const*, struct_text& out) { out.null(); });
    return {nullptr, &face};
}

template <class Shape>
struct unwrap;

/// The value that a shape describes, taken out of its optional or variant.
template <class Shape, class T>
struct_place shown_as(T const& value) noexcept {
    if constexpr (alternative<T, Shape>::value != 0) {
        auto const* held = std::get_if<alternative<T, Shape>::value - 1>(&value);
        return held != nullptr ? unwrap<Shape>::place(*held)
                               : null_place(); // it holds what only another contract allows
    } else {
        return unwrap<Shape>::place(value);
    }
}
template <class Shape>
struct unwrap {
    template <class T>
    static struct_place place(T const& value) noexcept {
        static constexpr struct_face face = face_of<Shape, T>::make();
        return {&value, &face};
    }
};
template <class Shape>
struct unwrap<shape::nullable<Shape>> {
    template <class T>
    static struct_place place(T const& value) noexcept {
        return value.has_value() ? shown_as<Shape>(*value) : null_place();
    }
};
template <class First, class Second>
struct unwrap<shape::either<First, Second>> {
    template <class T>
    static struct_place place(T const& value) noexcept {
        bool const first = std::get_if<alternative<T, First>::value - 1>(&value) != nullptr;
        return first ? shown_as<First>(value) : shown_as<Second>(value);
    }
};

// The text of a value, chosen by overload.
inline void put_value(shape::boolean, bool value, struct_text& out) {
    out.boolean(value);
}
template <class T>
void put_value(shape::integer, T value, struct_text& out) {
    out.integer(value);
}
inline void put_value(shape::number, json_number const& value, struct_text& out) {
    out.json(value.text());
}
inline void put_value(shape::any, json_text const& value, struct_text& out) {
    value.put([&out](std::string_view piece) { out.number_part(piece); });
    out.number({});
}
inline void put_value(shape::any_object, json_text const& value, struct_text& out) {
    put_value(shape::any(), value, out);
}
template <class T>
void put_value(shape::string, T const& value, struct_text& out) {
    if constexpr (std::is_convertible_v<T const&, std::string_view>) {
        out.string(value);
    } else {
        out.string_begin();
        if constexpr (std::is_same_v<T, png_signature>)
            if (auto const* const source = value.source()) out.string_from(*source);
        holds<T, shape::string>::put(value, [&out](std::string_view piece) { out.string_part(piece); });
        out.string_end();
    }
}

template <class Shape, class T>
struct face_of {
    static void write(void const* at, struct_text& out) {
        put_value(Shape(), *static_cast<T const*>(at), out);
    }
    static constexpr struct_face make() noexcept { return {write}; }
};

// The next element of a range, or its end: by its place or, where that would take long, by its iterator,
// which is kept in the cursor.
template <class T>
auto next_of(T const& range, struct_cursor& cursor) noexcept {
    using std::begin;
    using std::end;
    using iterator = decltype(begin(range));
    auto at = begin(range);
    if constexpr (
        std::is_same_v<
            typename std::iterator_traits<iterator>::iterator_category,
            std::random_access_iterator_tag> || sizeof(iterator) > sizeof cursor
        || !std::is_trivially_copyable_v<iterator>) {
        std::advance(at, static_cast<typename std::iterator_traits<iterator>::difference_type>(cursor));
        if (at != end(range)) ++cursor;
    } else {
        if (cursor != 0) {
            std::memcpy(static_cast<void*>(&at), &cursor, sizeof at);
            ++at;
        }
        if (at != end(range)) std::memcpy(&cursor, static_cast<void const*>(&at), sizeof at);
    }
    return at;
}

template <class Item, class T>
struct face_of<shape::array<Item>, T> {
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
    static constexpr struct_face make() noexcept { return {rule_kind::array, part}; }
};

template <class Value, class T>
struct face_of<shape::map<Value>, T> {
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        auto const& members = *static_cast<T const*>(at);
        auto const found = next_of(members, cursor);
        if (found == members.end()) return {};
        name = found->first;
        return shown_as<Value>(found->second);
    }
    static constexpr struct_face make() noexcept { return {rule_kind::map, part}; }
};

template <class Struct, class... Members, class T>
struct face_of<shape::object<Struct, Members...>, T> {
    static struct_place part(void const* at, struct_cursor& cursor, std::string_view&) noexcept {
        struct_place found;
        auto const wanted = cursor++;
        [[maybe_unused]] struct_cursor ordinal = 0;
        auto const& owner = *static_cast<Struct const*>(at);
        (void)((ordinal++ == wanted && (found = member(Members(), owner), true)) || ...);
        return found;
    }
    // The next of the members that only the rule of others names.
    static struct_place others(void const* at, struct_cursor& cursor, std::string_view& name) noexcept {
        struct_place found;
        auto const& owner = *static_cast<Struct const*>(at);
        (void)((is_others<Members> && (found = other(Members(), owner, cursor, name), true)) || ...);
        return found;
    }
    template <class Member>
    static struct_place other(Member, Struct const&, struct_cursor&, std::string_view&) noexcept {
        return {};
    }
    template <class Binding, class Declared>
    static struct_place other(
        shape::others<Binding, Declared>, Struct const& owner, struct_cursor& cursor,
        std::string_view& name) noexcept {
        if constexpr (is_others<shape::others<Binding, Declared>>) {
            auto const& held = owner.*Binding::pointer;
            using inside = unrolled<shape::object<Struct, Members...>, Declared>;
            return face_of<shape::map<inside>, std::decay_t<decltype(held)>>::part(&held, cursor, name);
        } else {
            return {};
        }
    }
    template <class Binding, class Declared>
    static struct_place member(shape::others<Binding, Declared>, Struct const&) noexcept {
        return {};
    }
    template <class Binding, class Declared>
    static struct_place member(shape::member<Binding, Declared>, Struct const& owner) noexcept {
        using Shape = unrolled<shape::object<Struct, Members...>, Declared>;
        auto const& held = owner.*Binding::pointer;
        using type = std::decay_t<decltype(held)>;
        if constexpr (is_maybe<type>::value)
            if (held.is_absent()) return {};
        if constexpr (fits<type, Shape>::value)
            return shown_as<Shape>(held);
        else // an optional: absent without a value
            return held.has_value() ? shown_as<Shape>(*held) : struct_place();
    }
    static constexpr struct_face make() noexcept {
        return {rule_kind::object, part, (is_others<Members> || ...) ? others : nullptr};
    }
};

/// A struct and what it is bound to.
struct bound_struct {
    rule const* head; ///< the entry before that of the whole
    struct_place whole;

    template <class Struct, class... Members, std::size_t N>
    bound_struct(contract<shape::object<Struct, Members...>, N> const& contract, Struct const& value) noexcept
        : head(contract.rules), whole(shown_as<shape::object<Struct, Members...>>(value)) {}
    bound_struct(rule const& entry_before, struct_place value) noexcept : head(&entry_before), whole(value) {}
};

/// The one walk through structs: as the contract's table orders and names them.
class struct_writer {
  public:
    explicit struct_writer(struct_output& out) noexcept : out_(out) {}

    void put(bound_struct const& of) {
        value(*of.head->inside(), of.whole);
        while (depth_ != 0)
            next(open_[depth_ - 1]);
    }

  private:
    // An open object, map or array.
    struct level {
        struct_place place;
        rule const* declared; // an object: its next member; else its values
        std::size_t left;     // an object: members before the others
        struct_cursor cursor;
    };

    void value(rule const& declared, struct_place place) {
        auto const kind = place.face->kind;
        if (kind == rule_kind::any) return place.face->write(place.at, out_);
        if (kind == rule_kind::array)
            out_.array_begin();
        else
            out_.object_begin();
        if (depth_ == max_nesting) { // an object inside itself, which the checker finds too deep
            ++depth_;
            return end(kind);
        }
        auto const* shape = for_kind(&declared, kind);
        open_[depth_++] = {place, shape->inside(), shape->detail, 0};
    }

    void next(level& top) {
        auto const& face = *top.place.face;
        auto const* declared = top.declared;
        std::string_view name;
        bool const member = face.kind == rule_kind::object && top.left != 0;
        if (member) {
            name = declared->name();
            top.declared = declared->next();
            declared = declared->inside();
        } else if (face.kind == rule_kind::object && face.others == nullptr) {
            return end(face.kind);
        }
        auto const part = member || face.kind != rule_kind::object
                              ? face.part(top.place.at, top.cursor, name)
                              : face.others(top.place.at, top.cursor, name);
        if (member && --top.left == 0) top.cursor = 0; // of the others
        if (part.face != nullptr) {
            if (face.kind != rule_kind::array) out_.key(name);
            value(*declared, part);
        } else if (!member) {
            end(face.kind);
        }
    }
    void end(rule_kind kind) {
        --depth_;
        if (kind == rule_kind::array)
            out_.array_end();
        else
            out_.object_end();
    }

    json_writer<struct_output> out_;
    std::size_t depth_ = 0;
    level open_[max_nesting];
};

/// Writes the text of a struct, without white space. Allocates nothing; does not ask whether texts are UTF-8.
inline void put_struct(bound_struct const& of, struct_output& out) {
    struct_writer(out).put(of);
}

} // namespace notepact::detail

#endif
