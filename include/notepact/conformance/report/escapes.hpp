// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Whether a text begins with another, each byte of which may be escaped, as in a URL or as in a JSON string.
#ifndef NOTEPACT_CONFORMANCE_REPORT_ESCAPES_HPP
#define NOTEPACT_CONFORMANCE_REPORT_ESCAPES_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

enum class escape_kind : std::uint8_t {
    plain,
    percent,
    json
};

struct escaped_match {
    std::size_t size = 0; // of the text that matched; 0: it does not begin so
    escape_kind how = escape_kind::plain;
};

// The value of hexadecimal digits; -1 if there are not as many.
inline int hex_value(std::string_view text, std::size_t from, std::size_t count) noexcept {
    if (text.size() < from + count) return -1;
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        char const c = text[i];
        int const digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

inline void put_utf8(std::uint32_t code, std::string& made) {
    auto const put = [&made](std::uint32_t byte) { made += static_cast<char>(byte & 0xFFU); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | code >> 6U);
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
    }
    put(0x80U | (code & 0x3FU));
}

// What an escape at the beginning of a text says.
struct read_escape {
    std::string bytes;    // empty: there is none
    std::size_t size = 0; // of the escape
    escape_kind how = escape_kind::plain;
};
inline read_escape escape_at(std::string_view text) {
    if (text.empty()) return {};
    if (text[0] == '+') return {" ", 1, escape_kind::percent};
    if (text[0] == '%') {
        auto const value = hex_value(text, 1, 2);
        if (value < 0) return {};
        return {std::string(1, static_cast<char>(value)), 3, escape_kind::percent};
    }
    if (text[0] != '\\' || text.size() < 2) return {};
    constexpr std::string_view letters = "\"\\/bfnrt", said = "\"\\/\b\f\n\r\t";
    if (auto const at = letters.find(text[1]); at != letters.npos)
        return {std::string(1, said[at]), 2, escape_kind::json};
    auto const first = text[1] == 'u' ? hex_value(text, 2, 4) : -1;
    if (first < 0) return {};
    read_escape made{{}, 6, escape_kind::json};
    auto code = static_cast<std::uint32_t>(first);
    if (code >= 0xD800 && code < 0xDC00 && text.substr(6, 2) == "\\u") {
        auto const second = hex_value(text, 8, 4);
        if (second >= 0xDC00 && second < 0xE000) {
            code = 0x10000U + ((code - 0xD800U) << 10U) + (static_cast<std::uint32_t>(second) - 0xDC00U);
            made.size = 12;
        }
    }
    put_utf8(code, made.bytes);
    return made;
}

// As it is goes first: the other text may itself look like an escape.
inline escaped_match match_escaped(std::string_view text, std::string_view wanted) {
    if (text.substr(0, wanted.size()) == wanted) return {wanted.size(), escape_kind::plain};
    escaped_match made;
    for (std::size_t i = 0; i < wanted.size();) {
        auto const rest = text.substr(made.size);
        bool const may = !rest.empty() && (rest[0] == '%' || rest[0] == '\\' || rest[0] == '+');
        auto const escape = may ? escape_at(rest) : read_escape();
        if (!escape.bytes.empty() && wanted.substr(i, escape.bytes.size()) == escape.bytes) {
            i += escape.bytes.size();
            made.size += escape.size;
            made.how = escape.how;
        } else if (!rest.empty() && rest[0] == wanted[i]) {
            ++i;
            ++made.size;
        } else {
            return {};
        }
    }
    return made;
}

} // namespace notepact::conformance::detail

#endif
