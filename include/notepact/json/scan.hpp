// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Reads the tokens of JSON text that is whole in memory. Each function takes where a token begins and returns
// where it ends, or null if it is none.
#ifndef NOTEPACT_JSON_SCAN_HPP
#define NOTEPACT_JSON_SCAN_HPP

#include <notepact/base/same_text.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>
#include <notepact/format/usual_number.hpp>
#include <notepact/json/escape.hpp>
#include <notepact/json/plain.hpp>
#include <notepact/json/utf8_run.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

class json_scan {
  public:
    // A text of at least one character, the last of which is of no token: it is where the text ends, and is
    // looked at.
    explicit json_scan(std::string_view text) noexcept : end_(text.data() + text.size() - 1) {
#ifdef NOTEPACT_DETAIL_X86
        begin_ = text.data();
        window_ = end_;
#endif
    }

    char const* end() const noexcept {
        return end_;
    }

    // Where the first character is that does not stand for itself in a string, or the end.
    NOTEPACT_INLINE char const* plain_end(char const* at) noexcept {
#ifdef NOTEPACT_DETAIL_X86
        auto const from = static_cast<std::size_t>(at - window_);
        auto const found = from < window_size ? special_ >> from : 0;
        return found != 0 ? at + __builtin_ctzll(found) : far_plain_end(at);
#else
        return skip_plain(at, end_);
#endif
    }

    // Where the closing quote is of a string, from behind the opening one.
    NOTEPACT_INLINE char const* string(char const* at) noexcept {
        at = plain_end(at);
        return *at == '"' ? at : unusual_string(at);
    }

    // The same, of a string that is decoded: `sink(char const*, std::size_t)` is handed its text in pieces.
    template <class Sink>
    char const* decoded_string(char const* at, Sink sink) noexcept {
        return decoded(at, {&sink, [](void* to, char const* piece, std::size_t size) {
                                (*static_cast<Sink*>(to))(piece, size);
                            }});
    }

    // Where the first character is that is no digit.
    NOTEPACT_INLINE char const* digits_end(char const* at) const noexcept {
        if constexpr (reads_eight_digits)
            for (std::uint64_t digits = 0; end_ - at >= 8;) {
                auto const count = leading_digits(at, digits);
                at += count;
                if (count != 8) return at;
            }
        while (at != end_ && is_digit(*at))
            ++at;
        return at;
    }
    // A whole number without a sign, of up to 15 digits; `zero`: is it one? Null also of any other number.
    NOTEPACT_INLINE char const* short_integer(char const* at, bool& zero) const noexcept {
        zero = *at == '0';
        auto const* const first = at;
        at = digits_end(at);
        auto const count = at - first;
        if (count == 0 || count > 15 || (zero && count != 1)) return nullptr;
        return at == end_ || (*at != '.' && (*at | 0x20) != 'e') ? at : nullptr;
    }
    NOTEPACT_INLINE char const* literal(char const* at, std::string_view text) const noexcept {
        auto const left = static_cast<std::size_t>(end_ - at);
        return left >= text.size() && same_text(at, text.data(), text.size()) ? at + text.size() : nullptr;
    }

  private:
    static constexpr bool is_digit(char c) noexcept {
        return c >= '0' && c <= '9';
    }

#ifdef NOTEPACT_DETAIL_X86
    // With AVX2 special characters are looked for in windows, not at each string: so the next string need not
    // wait for where the last one ends. The end is among them.
    static constexpr std::size_t window_size = 64;

    // It is not in the window, or nothing is in what is left of that. The next window depends on where the
    // last was, not on `at`: the processor can begin with it while it still looks for that.
    NOTEPACT_APART char const* far_plain_end(char const* at) noexcept {
        if (!has_wide32() || end_ - begin_ < 32) return skip_long_plain(at, end_);
        if (static_cast<std::size_t>(at - window_) >= 2 * window_size) return new_window(at);
        return beyond_window(at, window_ + window_size);
    }
    NOTEPACT_APART char const* new_window(char const* at) noexcept {
        return beyond_window(at, at);
    }
    NOTEPACT_APART NOTEPACT_DETAIL_TARGET32 char const*
    beyond_window(char const* at, char const* window) noexcept {
        auto const fits = [this](char const* from) {
            return end_ - from >= static_cast<std::ptrdiff_t>(window_size);
        };
        if (fits(window)) {
            auto found = not_plain_64_avx2(window);
            auto const* const first = at < window ? window : at;
            if (found >> (first - window) != 0) return first_special(first, window, found);
            while (fits(window += window_size)) {
                found = not_plain_64_avx2(window);
                if (found != 0) return first_special(window, window, found);
            }
        }
        auto const left = end_ - window;
        if (left <= 0) return end_;                               // numbers and the like have led beyond it
        auto found = std::uint64_t{not_plain_32_avx2(end_ - 32)}; // some of it once more
        found = left < 32 ? found >> (32 - left) : not_plain_32_avx2(window) | found << (left - 32);
        return first_special(at < window ? window : at, window, found | std::uint64_t{1} << left);
    }
    NOTEPACT_INLINE char const*
    first_special(char const* from, char const* window, std::uint64_t special) noexcept {
        window_ = window;
        special_ = special;
        return from + __builtin_ctzll(special >> (from - window));
    }
#endif

    // One function for all that decode: it is long, and texts with escapes are few.
    struct text_sink {
        void* to;
        void (*put)(void* to, char const* piece, std::size_t size);
    };
    NOTEPACT_APART char const* decoded(char const* at, text_sink sink) noexcept {
        for (;;) {
            auto const* const run = at;
            at = plain_end(at);
            at = beyond_ascii(at);
            if (at != run) sink.put(sink.to, run, static_cast<std::size_t>(at - run));
            if (*at == '"') return at;
            escape_run const escapes(at, end_);
            if (escapes.text().empty()) return nullptr;
            at = escapes.behind();
            sink.put(sink.to, escapes.text().data(), escapes.text().size());
        }
    }

    // The rest of a string, which has characters beyond ASCII or is escaped.
    NOTEPACT_APART char const* unusual_string(char const* at) noexcept {
        return decoded(at, {nullptr, [](void*, char const*, std::size_t) {}});
    }

    // Past characters beyond ASCII and what follows them and stands for itself. One alone is most often
    // followed by so little that its window knows more of it.
    char const* beyond_ascii(char const* at) noexcept {
        while (static_cast<unsigned char>(*at) >= 0x80) {
            auto const left = end_ - at;
            auto const size = left < 4 ? 0
                                       : utf8_length(
                                           octet_at(at, 0) | octet_at(at, 1) << 8 | octet_at(at, 2) << 16
                                           | octet_at(at, 3) << 24);
            if (size == 0 || static_cast<unsigned char>(at[size]) >= 0x80) {
                auto const* const behind = skip_utf8(at, end_);
                if (behind == at || static_cast<unsigned char>(*behind) >= 0x80) return behind; // it is none
                at = behind;
            } else {
                at = plain_end(at + size);
            }
        }
        return at;
    }

    char const* end_;
#ifdef NOTEPACT_DETAIL_X86
    char const* begin_;
    char const* window_;        // the characters that were looked at last,
    std::uint64_t special_ = 0; // a bit for each that does not stand for itself, the lowest for the first
#endif
};

} // namespace notepact::detail

#endif
