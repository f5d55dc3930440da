// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What stands behind a backslash in a string (RFC 8259, section 7).
#ifndef NOTEPACT_JSON_ESCAPE_HPP
#define NOTEPACT_JSON_ESCAPE_HPP

#include <cstddef>
#include <cstdint>
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

// 16 if it is none.
constexpr unsigned hex_digit(unsigned char c) noexcept {
    unsigned const lower = c | 0x20u;
    return c >= '0' && c <= '9' ? c - 48u : lower >= 'a' && lower <= 'f' ? lower - 87u : 16u;
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

} // namespace notepact::detail

#endif
