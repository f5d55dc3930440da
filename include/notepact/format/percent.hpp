// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Percent-encoding, RFC 3986 section 2.1, of a text that becomes one path segment or query value: opaque, so
/// that nothing in it may act as a delimiter, and text that looks encoded is encoded again (`%2e` becomes
/// `%252e`).
#ifndef NOTEPACT_FORMAT_PERCENT_HPP
#define NOTEPACT_FORMAT_PERCENT_HPP

#include <notepact/base/ascii_class.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace notepact {

/// Whether `c` is of RFC 3986 section 2.3, unreserved: the only characters written plain.
constexpr bool is_unreserved(char c) noexcept {
    return detail::is_ascii_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Whether `c` may stand plain in a path segment: RFC 3986 section 3.3, pchar. More than is_unreserved, which
/// is what we write.
constexpr bool is_path_character(char c) noexcept {
    return is_unreserved(c) || std::string_view("!$&'()*+,;=:@").find(c) != std::string_view::npos;
}

/// The length of percent_encode(text): at most three times that of `text`, which must not overflow.
constexpr std::size_t percent_encoded_size(std::string_view text) noexcept {
    std::size_t size = 0;
    for (char const c : text)
        size += is_unreserved(c) ? 1U : 3U;
    return size;
}

namespace detail {

// `%` and two upper-case hex digits.
constexpr void percent_escape(char c, char* out) noexcept {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    out[0] = '%';
    out[1] = digits[byte >> 4U];
    out[2] = digits[byte & 0xFU];
}

// 0 to 15, or 16 for what is not a hex digit.
constexpr unsigned percent_digit(char c) noexcept {
    return static_cast<unsigned>(
        c >= '0' && c <= '9'   ? c - '0'
        : c >= 'A' && c <= 'F' ? c - 'A' + 10
        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                               : 16);
}

} // namespace detail

/// Writes `text`, encoded, to `out`, which has room for percent_encoded_size(text) characters; returns that
/// number. Any bytes will do; which texts may be sent is is_path_segment()'s to say.
constexpr std::size_t percent_encode(std::string_view text, char* out) noexcept {
    std::size_t size = 0;
    for (char const c : text) {
        if (is_unreserved(c)) {
            out[size++] = c;
        } else {
            detail::percent_escape(c, out + size);
            size += 3;
        }
    }
    return size;
}

/// Hands `text`, encoded, to `sink(std::string_view)`: plain runs as parts of `text`, escapes three
/// characters at a time. Encoding keeps no state between bytes, so that the pieces of a text may be encoded
/// one after the other.
template <class Sink>
constexpr void percent_encode(std::string_view text, Sink&& sink) {
    auto const* const end = text.data() + text.size();
    for (auto const* at = text.data(); at != end;) {
        auto const* const begin = at;
        at = detail::skip_class<is_unreserved>(at, end);
        if (at != begin) sink(std::string_view(begin, static_cast<std::size_t>(at - begin)));
        if (at == end) return;
        char escape[3] = {};
        detail::percent_escape(*at++, escape);
        sink(std::string_view(escape, sizeof escape));
    }
}

/// Hands `text`, decoded, to `sink(std::string_view)`: plain runs as parts of `text`, decoded bytes one at a
/// time. Returns false at a `%` that is not followed by two hex digits (upper or lower case); what stands
/// before it has been handed over. `+` stays `+`, and characters that should have had an escape stay, too.
///
/// What comes out is any bytes, `/`, NUL and ill-formed UTF-8 included: judge it with is_path_segment().
template <class Sink>
constexpr bool percent_decode(std::string_view text, Sink&& sink) {
    for (std::size_t at = 0; at != text.size();) {
        std::size_t const begin = at;
        while (at != text.size() && text[at] != '%')
            ++at;
        if (at != begin) sink(std::string_view(text.data() + begin, at - begin));
        if (at == text.size()) return true;
        if (text.size() - at < 3) return false;
        unsigned const high = detail::percent_digit(text[at + 1]), low = detail::percent_digit(text[at + 2]);
        if (high > 15 || low > 15) return false;
        char const byte[1] = {static_cast<char>(high << 4U | low)};
        sink(std::string_view(byte, 1));
        at += 3;
    }
    return true;
}

/// The same into `out`, which is not null even if `capacity` is 0. Fails, too, if the result is longer than
/// `capacity`; text.size() always suffices. `out` may be where the text is.
[[nodiscard]] constexpr std::optional<std::string_view>
percent_decode(std::string_view text, char* out, std::size_t capacity) noexcept {
    std::size_t size = 0;
    bool fits = true;
    bool const legal = percent_decode(text, [&](std::string_view piece) {
        for (char const c : piece) {
            fits = fits && size != capacity;
            if (fits) out[size++] = c;
        }
    });
    if (!legal || !fits) return std::nullopt;
    return std::string_view(out, size);
}

} // namespace notepact

#endif
