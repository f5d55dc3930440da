// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What stands behind a backslash in a string (RFC 8259, section 7).
#ifndef NOTEPACT_JSON_ESCAPE_HPP
#define NOTEPACT_JSON_ESCAPE_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

// The character that one letter stands for; NUL if for none.
constexpr char unescape(char letter) noexcept {
    switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
    }
}

// The same of every letter, where a table may be in the image.
struct unescaped_letters {
    char of[256] = {};
    constexpr unescaped_letters() noexcept {
        for (char const letter : {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'})
            of[static_cast<unsigned char>(letter)] = unescape(letter);
    }
};
inline constexpr unescaped_letters unescaped;

// 16 if it is none.
constexpr unsigned hex_digit(unsigned char c) noexcept {
    unsigned const lower = c | 0x20u;
    return c >= '0' && c <= '9' ? c - 48u : lower >= 'a' && lower <= 'f' ? lower - 87u : 16u;
}

// A code unit of UTF-16 in four digits, which are there; beyond them all if those are none.
inline constexpr std::uint32_t no_unit = 0x10000;
constexpr std::uint32_t code_unit(char const* at) noexcept {
    std::uint32_t made = 0, bad = 0;
    for (int i = 0; i != 4; ++i) {
        auto const digit = hex_digit(static_cast<unsigned char>(at[i]));
        bad |= digit;
        made = made << 4 | digit;
    }
    return (bad & 16) == 0 ? made : no_unit;
}

// Hands on the UTF-8 of a character.
template <class Sink>
void put_utf8(std::uint32_t c, Sink&& sink) {
    char utf8[4] = {};
    std::size_t size = 0;
    auto const put = [&](std::uint32_t octet) { utf8[size++] = static_cast<char>(octet); };
    if (c < 0x80) {
        put(c);
    } else {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
        } else {
            if (c < 0x10000) {
                put(0xE0 | c >> 12);
            } else {
                put(0xF0 | c >> 18);
                put(0x80 | (c >> 12 & 0x3F));
            }
            put(0x80 | (c >> 6 & 0x3F));
        }
        put(0x80 | (c & 0x3F));
    }
    sink(std::string_view(utf8, size));
}

// Whole escapes at the beginning of a text, one behind the other: what they stand for, and where the text
// goes on. As many as there is room for.
class escape_run {
  public:
    escape_run(char const* at, char const* end) noexcept : at_(at) {
        while (end - at_ >= 2 && *at_ == '\\' && size_ <= sizeof text_ - 4)
            if (!take(at_ + 1, end)) break;
    }
    std::string_view text() const noexcept { return {text_, size_}; }
    char const* behind() const noexcept { return at_; }

  private:
    // Of one, `at` is the letter.
    bool take(char const* at, char const* end) noexcept {
        if (*at != 'u') {
            char const decoded = unescaped.of[static_cast<unsigned char>(*at)];
            if (decoded == '\0') return false;
            text_[size_++] = decoded;
            at_ = at + 1;
            return true;
        }
        if (end - at < 5) return false;
        auto character = code_unit(at + 1);
        at += 5;
        if (character == no_unit || character >> 10 == 0xDC00 >> 10) return false;
        if (character >> 10 == 0xD800 >> 10) {
            if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return false;
            auto const low = code_unit(at + 2);
            at += 6;
            if (low >> 10 != 0xDC00 >> 10) return false;
            character = 0x10000 + ((character & 0x3FF) << 10 | (low & 0x3FF));
        }
        put_utf8(character, [this](std::string_view utf8) {
            std::memcpy(text_ + size_, utf8.data(), utf8.size());
            size_ += utf8.size();
        });
        at_ = at;
        return true;
    }

    char const* at_;
    std::size_t size_ = 0;
    char text_[128];
};

} // namespace notepact::detail

#endif
