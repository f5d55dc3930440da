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

/// Tells what is in a struct, as the contract's table orders and names it, to
///
///     struct sink {
///         void object_begin();
///         void object_end();
///         void array_begin();
///         void array_end();
///         void key(std::string_view name); // of a map any text
///         void value(shown_value const& one);
///         bool done() const;               // nothing more need be told
///     };
///
/// Allocates nothing.
template <class Sink>
class struct_source {
  public:
    explicit struct_source(Sink& sink) noexcept : sink_(sink) {}

    NOTEPACT_OUTLINE void tell(bound_struct const& of) {
        value(*of.head->inside(), of.whole);
        while (depth_ != 0 && !sink_.done())
            next(open_[depth_ - 1]);
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

    void value(rule const& declared, struct_place place) {
        auto const kind = place.face->kind;
        if (kind == rule_kind::any) {
            shown_value one;
            place.face->show(place.at, one);
            return sink_.value(one);
        }
        if (kind == rule_kind::array)
            sink_.array_begin();
        else
            sink_.object_begin();
        if (depth_ == max_nesting) { // an object inside itself, which the checker finds too deep
            ++depth_;
            return end(kind);
        }
        auto const* shape = for_kind(&declared, kind);
        open_[depth_++] = {place.at, place.face, shape->inside(), 0, shape->detail};
    }

    void next(level& top) {
        auto const& face = *top.face;
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
        auto const part = member || face.kind != rule_kind::object ? face.part(top.at, top.cursor, name)
                                                                   : face.others(top.at, top.cursor, name);
        if (member && --top.left == 0) top.cursor = 0; // of the others
        if (part.face != nullptr) {
            if (face.kind != rule_kind::array) {
                sink_.key(name);
                if (sink_.done()) return;
            }
            value(*declared, part);
        } else if (!member) {
            end(face.kind);
        }
    }
    void end(rule_kind kind) {
        --depth_;
        if (kind == rule_kind::array)
            sink_.array_end();
        else
            sink_.object_end();
    }

    Sink& sink_;
    std::size_t depth_ = 0;
    level open_[max_nesting];
};

template <class Sink>
void tell_struct(bound_struct const& of, Sink& sink) {
    struct_source<Sink>(sink).tell(of);
}

} // namespace notepact::detail

#endif
