// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Places in structs: what a reader fills step by step, and what a writer is shown part by part. shape_traits
// make them; the binder, the struct_keeper and the struct_source of check/ go through them.
#ifndef NOTEPACT_CONTRACT_PLACES_HPP
#define NOTEPACT_CONTRACT_PLACES_HPP

#include <notepact/base/settings.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/format/byte_source.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/format/number.hpp>

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

/// Takes a text in pieces: refers to a `sink(std::string_view)`.
class text_sink {
  public:
    template <class Sink>
    explicit text_sink(Sink const& sink) noexcept
        : sink_(&sink),
          put_([](void const* to, std::string_view piece) { (*static_cast<Sink const*>(to))(piece); }) {}
    void operator()(std::string_view piece) const { put_(sink_, piece); }

  private:
    void const* sink_;
    void (*put_)(void const* to, std::string_view piece);
};

/// What a value of a struct is.
enum class shown : std::uint8_t {
    null,
    boolean,
    integer,
    number, ///< kept as its JSON text
    text,
    image, ///< a PNG file, which is written as a data URI
    json   ///< anything, kept as its JSON text
};

/// A value of a struct, as it is shown to who checks or writes it.
class shown_value {
  public:
    /// For a text that stands nowhere else, in characters.
    static constexpr std::size_t room = 24;

    shown_value() noexcept {} // nothing to be read before it is one of these
    shown_value(shown_value const&) = delete;
    shown_value& operator=(shown_value const&) = delete;

    void null() noexcept { what_ = shown::null; }
    void boolean(bool value) noexcept {
        what_ = shown::boolean;
        yes_ = value;
    }
    template <class T>
    void integer(T value) noexcept {
        what_ = shown::integer;
        yes_ = std::is_signed_v<T> && value < T{};
        bits_ = static_cast<std::uint64_t>(value);
    }
    void whole(shown what, std::string_view text) noexcept {
        what_ = what;
        text_ = text;
        put_ = nullptr;
    }
    /// Of so many characters, which are then to be written there.
    char* text(std::size_t size) noexcept {
        whole(shown::text, {room_, size});
        return room_;
    }
    /// A number, a text or JSON that is handed over in pieces.
    void in_pieces(shown what, void const* at, void (*how)(void const* at, text_sink const& sink)) noexcept {
        what_ = what;
        at_ = at;
        put_ = how;
    }
    void image(std::string_view file, byte_source const* source) noexcept {
        whole(shown::image, file);
        at_ = source;
    }

    shown what() const noexcept { return what_; }
    /// Of a boolean.
    bool yes() const noexcept { return yes_; }
    /// Of an integer.
    number_facts facts() const noexcept {
        return yes_ ? facts_of(static_cast<std::int64_t>(bits_)) : facts_of(bits_);
    }
    /// Of a text: whether it is there as a whole; of an image whether the file is.
    bool is_whole() const noexcept { return put_ == nullptr; }
    /// If so, that.
    std::string_view text() const noexcept { return text_; }
    /// Of an image that comes in pieces; else null.
    byte_source const* source() const noexcept { return static_cast<byte_source const*>(at_); }
    /// Hands an integer, a number, a text or JSON to `sink(std::string_view)`, or the data URI of a file.
    template <class Sink>
    void put(Sink const& sink) const {
        if constexpr (in_haste)
            if (what_ != shown::integer && what_ != shown::image && is_whole()) return sink(text_);
        put_through(text_sink(sink));
    }

  private:
    NOTEPACT_OUTLINE void put_through(text_sink const& sink) const {
        if (what_ == shown::integer) {
            decimal_room digits;
            sink(decimal_text(yes_ ? negated(bits_) : bits_, yes_, digits));
        } else if (what_ == shown::image) {
            put_png_data_uri(text_, sink);
        } else if (is_whole()) {
            sink(text_);
        } else {
            put_(at_, sink);
        }
    }

    shown what_;
    bool yes_; // of an integer: it is negative
    std::string_view text_;
    void const* at_;
    void (*put_)(void const* at, text_sink const& sink);
    union {
        std::uint64_t bits_;
        char room_[room];
    };
};

struct struct_face;

/// Something in a struct, and its face; null where nothing is there.
struct struct_place {
    void const* at = nullptr;
    struct_face const* face = nullptr;
};

/// How far a walk through the parts of an object, array or map has come; 0: to the first.
using struct_cursor = std::uintptr_t;

/// What a walk does with the things of one type: it has them shown, or goes through their parts.
struct struct_face {
    using showing = void (*)(void const* at, shown_value& out) noexcept;
    /// The next part, and of a map its name; nothing at the end, and for a member that is absent.
    using parting = struct_place (*)(void const* at, struct_cursor& cursor, std::string_view& name);

    constexpr struct_face(showing how) noexcept : kind(rule_kind::any), show(how) {}
    constexpr struct_face(rule_kind container, parting how, parting rest = nullptr) noexcept
        : kind(container), part(how), others(rest) {}

    rule_kind kind; ///< object, map or array: has parts; any: is a value
    union {
        showing show;
        parting part;
    };
    parting others = nullptr; ///< of an object: goes through the members that only others() names
};

inline struct_place null_place() noexcept {
    static constexpr struct_face face([](void const*, shown_value& out) noexcept { out.null(); });
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
