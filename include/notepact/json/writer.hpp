// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_JSON_WRITER_HPP
#define NOTEPACT_JSON_WRITER_HPP

#include <notepact/format/number.hpp>
#include <notepact/json/plain.hpp>
#include <notepact/json/utf8_run.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace notepact {

/// Somewhere to write: a caller's buffer that is never overrun. Counts what it was given, so that a buffer of
/// no size tells how large one must be.
class buffer_output {
  public:
    constexpr buffer_output() noexcept = default;
    constexpr buffer_output(char* out, std::size_t capacity) noexcept : out_(out), capacity_(capacity) {}

    void operator()(std::string_view text) noexcept {
        if (size_ <= capacity_ && text.size() <= capacity_ - size_ && !text.empty())
            // Null only where the capacity is 0, and then nothing fits.
            // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker)
            std::memcpy(out_ + size_, text.data(), text.size());
        size_ += text.size();
    }
    /// How many bytes it was given.
    constexpr std::size_t size() const noexcept { return size_; }
    /// Whether all of them are in the buffer.
    constexpr bool fits() const noexcept { return size_ <= capacity_; }
    /// What is in the buffer; only if it fits.
    constexpr std::string_view text() const noexcept { return {out_, fits() ? size_ : 0}; }

  private:
    char* out_ = nullptr;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
};

/// Writes the events of a document (see json_reader) as JSON text, without white space, to an
/// `output(std::string_view)`. Strings are escaped only where RFC 8259, section 7, demands it. It trusts its
/// source to be balanced and its strings to be UTF-8; offsets are ignored.
template <class Output>
class json_writer {
  public:
    explicit json_writer(Output& output) noexcept : output_(&output) {}

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

    // For callers that have a whole name, text or number.
    void key(std::string_view name) {
        key_begin();
        key_part(name);
        key_end();
    }
    void string(std::string_view text) {
        string_begin();
        string_part(text);
        string_end();
    }
    template <class T>
    void integer(T value) {
        detail::decimal_room room;
        json(detail::decimal_text(value, room));
    }
    /// A value that is JSON text already.
    void json(std::string_view text) {
        begin({",", 1});
        end(text);
    }
    /// A part of a string that is no text yet: the output takes it as it is, and makes text of it.
    template <class Part>
    void string_from(Part const& part) {
        (*output_)(part);
    }

  private:
    // Literals come with their length, which small machines would otherwise count, by strlen.
    void put(std::string_view text) { (*output_)(text); }
    // Begins a value or a key. `text` has a comma in front, which is left out where none is due.
    void begin(std::string_view text) {
        if (!separate_) text.remove_prefix(1);
        separate_ = false;
        if (!text.empty()) put(text);
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
