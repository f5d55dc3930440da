// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Places in structs: what a reader fills step by step, and what a writer is shown part by part. shape_traits
// make them; the binder, the struct_keeper and the struct_writer of check/ go through them.
#ifndef NOTEPACT_CONTRACT_PLACES_HPP
#define NOTEPACT_CONTRACT_PLACES_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/number.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact::detail {

/// A step in filling a struct from a document.
enum class bind_event : std::uint8_t {
    object, ///< an object or map begins
    array,
    text, ///< a string begins; the piece is of it, more may follow
    number,
    digits, ///< likewise a number that is kept as text
    raw,    ///< likewise the JSON text of a value that the contract leaves open
    boolean,
    null,
    more_text,
    word,   ///< the string that ends is this text of an enumeration
    member, ///< asks for the place of the member of an object that `count` others are before
    name,   ///< of a map's next value; `value`: it begins
    part,   ///< asks for the place of an array's next item, or of the map's value named last
    refused ///< the map's value named last is not to be held, or no value of the map
};
/// A step, and what comes with it.
struct bind_step {
    bind_event what;
    std::string_view piece = {};
    number_facts const* facts = nullptr; // of a number, and when the place for one is asked for
    std::size_t count = 0; // of a member: see there; of what begins: how much comes, at least, where known
    bool value = false;
};

/// A place in a struct, and what can be done to it.
struct bind_place {
    void* at = nullptr;
    bind_place (*take)(void* at, bind_step const& step) = nullptr;

    bind_place put(bind_step const& step) const { return take != nullptr ? take(at, step) : bind_place(); }
};

// The bit of an event with which a value may begin; 0 for others.
constexpr unsigned event_bit(bind_event what) noexcept {
    return what <= bind_event::null ? 1u << static_cast<unsigned>(what) : 0u;
}

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

/// What a walk does with the things of one type: it writes them, or goes through their parts.
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

inline struct_place null_place() noexcept {
    static constexpr struct_face face([](void const*, struct_text& out) { out.null(); });
    return {nullptr, &face};
}

template <class Iterator, class = void>
struct jumps : std::false_type {};
template <class Iterator>
struct jumps<Iterator, std::void_t<decltype(std::declval<Iterator&>() += std::ptrdiff_t())>>
    : std::true_type {};

// The next element of a range, or its end: by its place or, where that would take long, by its iterator,
// which is kept in the cursor. (Without <iterator>, which would bring streams.)
template <class T>
auto next_of(T const& range, struct_cursor& cursor) noexcept {
    using std::begin;
    using std::end;
    using iterator = decltype(begin(range));
    auto at = begin(range);
    if constexpr (jumps<iterator>::value) {
        at += static_cast<std::ptrdiff_t>(cursor);
        if (at != end(range)) ++cursor;
    } else if constexpr (sizeof(iterator) > sizeof cursor || !std::is_trivially_copyable_v<iterator>) {
        for (struct_cursor i = 0; i != cursor; ++i)
            ++at;
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

} // namespace notepact::detail

#endif
