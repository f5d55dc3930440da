// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The text of a struct. One walk writes all structs; what differs between their types is in constants, the
// faces, so that one more struct costs a small machine little.
#ifndef NOTEPACT_CHECK_STRUCT_WRITER_HPP
#define NOTEPACT_CHECK_STRUCT_WRITER_HPP

#include <notepact/contract/holds.hpp>
#include <notepact/contract/object_shapes.hpp>
#include <notepact/contract/places.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
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
