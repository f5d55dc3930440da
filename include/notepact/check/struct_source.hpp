// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The events of a struct. One walk goes through all structs; what differs between their types is in
// constants, the faces, so that one more struct costs a small machine little.
#ifndef NOTEPACT_CHECK_STRUCT_SOURCE_HPP
#define NOTEPACT_CHECK_STRUCT_SOURCE_HPP

#include <notepact/contract/holds.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/places.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace notepact::detail {

// Whether values of a shape may be kept as JSON text, which must be read to be checked.
template <class Shape>
inline constexpr bool keeps_text = false;
template <>
inline constexpr bool keeps_text<shape::any> = true;
template <>
inline constexpr bool keeps_text<shape::any_object> = true;
template <>
inline constexpr bool keeps_text<shape::number> = true;
template <template <class...> class Outer, class... Parts>
inline constexpr bool keeps_text<Outer<Parts...>> = (keeps_text<Parts> || ...);

/// A struct, or a list or map of them, and what it is bound to.
struct bound_struct {
    rule const* head; ///< the entry before that of the whole
    struct_place whole;

    template <class Shape, std::size_t N, class T>
    bound_struct(contract<Shape, N> const& contract, T const& value) noexcept
        : head(contract.rules), whole(shown_as<Shape>(value)) {
        static_assert(
            !std::is_same_v<Shape, shape::bare_text>,
            "text_answer_written_as_json: what answer_text declares is only read");
        static_assert(fits<T, Shape>, "contract_of_another_type: it does not fit what is to be written");
    }
    bound_struct(rule const& entry_before, struct_place value) noexcept : head(&entry_before), whole(value) {}
};

/// What comes next in a struct.
struct struct_event {
    enum class kind : std::uint8_t {
        object_begin,
        object_end,
        array_begin,
        array_end,
        value
    };
    kind what;
    bool named;       ///< a value or its beginning is a member of an object or map,
    bool by_contract; ///< whose name the contract says; else it is any text
    std::string_view name;
    shown_value value;
};

/// Walks through a struct as the contract's table orders and names it. Allocates nothing.
class struct_source {
  public:
    explicit struct_source(bound_struct const& of) noexcept : of_(of) {}

    /// The next event; false at the end.
    NOTEPACT_OUTLINE bool next(struct_event& out) noexcept {
        out.named = false;
        if (!begun_) {
            begun_ = true;
            begin(*of_.head->inside(), of_.whole, out);
            return true;
        }
        while (depth_ != 0) {
            auto& top = open_[depth_ - 1];
            auto const& face = *top.face;
            auto const* declared = top.declared;
            bool const object = face.kind == rule_kind::object;
            if (depth_ > max_nesting || (object && top.left == 0 && face.others == nullptr))
                return end(face.kind, out);
            bool const member = object && top.left != 0;
            if (member) {
                out.name = declared->name();
                top.declared = declared->next();
                declared = declared->inside();
            }
            auto const part = object && !member ? face.others(top.at, top.cursor, out.name)
                                                : face.part(top.at, top.cursor, out.name);
            if (member && --top.left == 0) top.cursor = 0; // of the others
            if (part.face != nullptr) {
                out.named = face.kind != rule_kind::array;
                out.by_contract = member;
                begin(*declared, part, out);
                return true;
            }
            if (!member) return end(face.kind, out);
        }
        return false;
    }

  private:
    // An open object, map or array.
    struct level {
        void const* at;
        struct_face const* face;
        rule const* declared; // an object: its next member; else its values
        struct_cursor cursor;
        std::size_t left; // an object: members before the others
    };

    void begin(rule const& declared, struct_place place, struct_event& out) noexcept {
        auto const kind = place.face->kind;
        if (kind == rule_kind::any) {
            out.what = struct_event::kind::value;
            return place.face->show(place.at, out.value);
        }
        out.what =
            kind == rule_kind::array ? struct_event::kind::array_begin : struct_event::kind::object_begin;
        auto const* shape = for_kind(&declared, kind);
        open_[depth_++] = {place.at, place.face, shape->inside(), 0, shape->detail};
    }
    bool end(rule_kind kind, struct_event& out) noexcept {
        --depth_;
        out.what = kind == rule_kind::array ? struct_event::kind::array_end : struct_event::kind::object_end;
        return true;
    }

    bound_struct const& of_;
    std::size_t depth_ = 0;
    bool begun_ = false;
    level open_[max_nesting + 1]; // the last is an object inside itself, which the checker finds too deep
};

/// Tells the events of a struct to
///
///     struct sink {
///         void object_begin();
///         void object_end();
///         void array_begin();
///         void array_end();
///         void key(std::string_view name, bool by_contract);
///         void value(shown_value const& one);
///         bool done() const;               // nothing more need be told
///     };
template <class Sink>
void tell_struct(bound_struct const& of, Sink& sink) {
    struct_source source(of);
    struct_event next;
    while (!sink.done() && source.next(next)) {
        if (next.named) {
            sink.key(next.name, next.by_contract);
            if (sink.done()) return;
        }
        switch (next.what) {
        case struct_event::kind::object_begin: sink.object_begin(); break;
        case struct_event::kind::object_end: sink.object_end(); break;
        case struct_event::kind::array_begin: sink.array_begin(); break;
        case struct_event::kind::array_end: sink.array_end(); break;
        case struct_event::kind::value: sink.value(next.value); break;
        }
    }
}

} // namespace notepact::detail

#endif
