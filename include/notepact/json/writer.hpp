// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_WRITER_HPP
#define NOTEPACT_JSON_WRITER_HPP

#include <notepact/base/settings.hpp>
#include <notepact/format/number.hpp>
#include <notepact/json/plain.hpp>
#include <notepact/json/utf8_run.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace notepact {

namespace detail {
// Copies a text of at least so many characters and at most twice as many: its beginning and its end.
template <std::size_t Half>
NOTEPACT_INLINE inline void copy_halves(char const* from, std::size_t size, char* to) noexcept {
    char first[Half], last[Half];
    std::memcpy(first, from, Half);
    std::memcpy(last, from + size - Half, Half);
    std::memcpy(to, first, Half);
    std::memcpy(to + size - Half, last, Half);
}
// Of one character or more. Most of what is written is short: a call of memcpy would take longer than to copy
// it.
inline void copy_text(char const* from, std::size_t size, char* to) noexcept {
    if (size > 64) {
        std::memcpy(to, from, size);
    } else if (size >= 16) {
        if (size > 32)
            copy_halves<32>(from, size, to);
        else
            copy_halves<16>(from, size, to);
    } else if (size >= 4) {
        if (size >= 8)
            copy_halves<8>(from, size, to);
        else
            copy_halves<4>(from, size, to);
    } else {
        char const first = from[0], middle = from[size / 2], last = from[size - 1];
        to[0] = first;
        to[size / 2] = middle;
        to[size - 1] = last;
    }
}
// Whether the compiler knows a size, and it is small: then a copy is a store or two.
#if defined(__GNUC__) && defined(__OPTIMIZE__) && !defined(NOTEPACT_SMALL)
NOTEPACT_INLINE inline bool is_known_small(std::size_t size) noexcept {
    return __builtin_constant_p(size) != 0 && size <= 16;
}
#else
constexpr bool is_known_small(std::size_t) noexcept {
    return false;
}
#endif
} // namespace detail

/// Somewhere to write: a caller's buffer that is never overrun. Counts what it was given, so that a buffer of
/// no size tells how large one must be.
class buffer_output {
  public:
    /// No buffer: it only counts.
    constexpr buffer_output() noexcept = default;
    /// A buffer of so many bytes, which must outlive it.
    constexpr buffer_output(char* out, std::size_t capacity) noexcept
        : out_(out), capacity_(capacity), room_(capacity) {}

    /// The next text: all of it or, where it does not fit, nothing, and so of all that comes later.
    NOTEPACT_INLINE void operator()(std::string_view text) noexcept {
        if constexpr (detail::in_haste)
            if (!detail::is_known_small(text.size())) return write(text);
        auto* const room = claim(text.size());
        if (room != nullptr) std::memcpy(room, text.data(), text.size());
    }
    /// Room for so many bytes, which count as given and are to be written at once; null if they do not fit,
    /// and for none.
    char* claim(std::size_t size) noexcept {
        bool const fits = size <= room_;
        auto* const room = fits && size != 0 ? out_ + size_ : nullptr;
        room_ = fits ? room_ - size : 0;
        size_ += size;
        return room;
    }
    /// How many bytes it was given.
    constexpr std::size_t size() const noexcept { return size_; }
    /// Whether all of them are in the buffer.
    constexpr bool fits() const noexcept { return size_ <= capacity_; }
    /// What is in the buffer; only if it fits.
    constexpr std::string_view text() const noexcept { return {out_, fits() ? size_ : 0}; }

  private:
    NOTEPACT_APART void write(std::string_view text) noexcept {
        auto* const room = claim(text.size());
        if (room != nullptr) detail::copy_text(text.data(), text.size(), room);
    }

    char* out_ = nullptr;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    std::size_t room_ = 0; // for what comes next; none once something did not fit
};

/// Writes the events of a document (see json_reader) as JSON text, without white space, to an
/// `output(std::string_view)` that must outlive it. Strings are escaped only where RFC 8259, section 7,
/// demands it. It trusts its source to be balanced and its strings to be UTF-8; offsets are ignored.
/// Allocates nothing.
template <class Output>
class json_writer {
  public:
    /// Before the first event of a document.
    explicit json_writer(Output& output) noexcept : output_(&output) {}

    /// The events of a document, as json_reader tells them; a comma is written where one is due.
    /// @{
    void object_begin(std::size_t = 0) { begin({",{", 2}); }
    void object_end(std::size_t = 0) { end({"}", 1}); }
    void array_begin(std::size_t = 0) { begin({",[", 2}); }
    void array_end(std::size_t = 0) { end({"]", 1}); }

    void key_begin(std::size_t = 0) { begin({",\"", 2}); }
    void key_part(std::string_view text) { put_text(text); }
    void key_end() {
        put({"\":", 2});
        separate_ = false;
    }

    void string_begin(std::size_t = 0) { begin({",\"", 2}); }
    void string_part(std::string_view text) { put_text(text); }
    void string_end() { end({"\"", 1}); }

    void number_part(std::string_view text) {
        if (!in_number_) begin({",", 1});
        in_number_ = true;
        put(text);
    }
    void number(number_facts const&, std::size_t = 0) {
        in_number_ = false;
        separate_ = true;
    }
    void boolean(bool value, std::size_t = 0) {
        json(value ? std::string_view("true", 4) : std::string_view("false", 5));
    }
    void null(std::size_t = 0) { json({"null", 4}); }
    /// @}

    /// A name that is there as a whole; its value comes next.
    void key(std::string_view name) {
        key_begin();
        key_part(name);
        key_end();
    }
    /// A text that is there as a whole.
    void string(std::string_view text) {
        string_begin();
        string_part(text);
        string_end();
    }
    /// An integer of up to 64 bits.
    template <class T>
    void integer(T value) {
        detail::decimal_room room;
        json(detail::decimal_text(value, room));
    }
    /// A value that is JSON text already; written as it stands.
    void json(std::string_view text) {
        begin({",", 1});
        end(text);
    }

  private:
    // Literals come with their length, which small machines would otherwise count, by strlen.
    NOTEPACT_INLINE void put(std::string_view text) { (*output_)(text); }
    // Begins a value or a key. `text` has a comma in front, which is left out where none is due.
    NOTEPACT_INLINE void begin(std::string_view text) {
        if constexpr (detail::in_haste) {
            if (separate_)
                put(text);
            else if (text.size() != 1)
                put(std::string_view(text.data() + 1, text.size() - 1));
        } else {
            if (!separate_) text.remove_prefix(1);
            if (!text.empty()) put(text);
        }
        separate_ = false;
    }
    void end(std::string_view text) {
        put(text);
        separate_ = true;
    }

    void put_text(std::string_view text) {
        auto const* begin = text.data();
        auto const* const end = begin + text.size();
        for (auto const* at = begin;; ++at) {
#ifdef NOTEPACT_SMALL
            at = detail::skip_plain(at, end);
#else
            at = detail::skip_utf8(at, end);
#endif
            if (at != end && static_cast<unsigned char>(*at) >= 0x80) continue;
            if (at != begin) put({begin, static_cast<std::size_t>(at - begin)});
            if (at == end) return;
            put_escaped(static_cast<unsigned char>(*at));
            begin = at + 1;
        }
    }

    void put_escaped(unsigned char c) {
        static constexpr std::string_view short_forms = "b\bf\fn\nr\rt\t\"\"\\\\";
        char escape[] = {'\\', 'u', '0', '0', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
        std::size_t size = sizeof escape;
        for (std::size_t i = 0; i < short_forms.size(); i += 2) {
            if (static_cast<unsigned char>(short_forms[i + 1]) != c) continue;
            escape[1] = short_forms[i];
            size = 2;
        }
        put(std::string_view(escape, size));
    }

    Output* output_;
    bool separate_ = false; // a comma is due before the next value or key
    bool in_number_ = false;
};

} // namespace notepact

#endif
