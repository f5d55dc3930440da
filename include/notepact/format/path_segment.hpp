// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Texts that may become one segment of a path, or one value of a query: noteId, providerId and every other
/// text id.
#ifndef NOTEPACT_FORMAT_PATH_SEGMENT_HPP
#define NOTEPACT_FORMAT_PATH_SEGMENT_HPP

#include <notepact/base/settings.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Checks a text that arrives in pieces, cut anywhere. It is opaque: percent_encode() keeps it apart from the
/// path around it, so everything is legal but
/// - the empty text, `.` and `..`: encoding leaves them as they are, and a server or proxy that removes dot
///   segments (RFC 3986 section 5.2.4) or merges slashes would see another endpoint;
/// - control characters, U+0000 to U+001F and U+007F to U+009F;
/// - ill-formed UTF-8.
class path_segment_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        auto const* const end = piece.data() + piece.size();
        for (auto const* at = piece.data(); at != end; ++at) {
            if (detail::in_haste && complete()) { // nothing changes then
                at = detail::skip_class<detail::is_printable_ascii>(at, end);
                if (at == end) return;
            }
            if (!put(static_cast<unsigned char>(*at))) {
                shape_ = shape::failed;
                return;
            }
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return shape_ == shape::text && utf8_.complete(); }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return shape_ == shape::failed; }

  private:
    enum class shape : std::uint8_t {
        empty,
        dot,
        dots,
        text,
        failed
    };

    constexpr bool put(unsigned char byte) noexcept {
        bool const c1 = after_c2_ && byte < 0xA0;
        if (failed() || !utf8_.put(byte) || byte < 0x20 || byte == 0x7F || c1) return false;
        after_c2_ = byte == 0xC2;
        shape_ = byte != '.'              ? shape::text
                 : shape_ == shape::empty ? shape::dot
                 : shape_ == shape::dot   ? shape::dots
                                          : shape::text;
        return true;
    }

    utf8_scanner utf8_;
    shape shape_ = shape::empty;
    bool after_c2_ = false; // U+0080 to U+009F are C2 80 to C2 9F
};

/// Whether `text` may become one path segment or query value; see path_segment_scanner.
constexpr bool is_path_segment(std::string_view text) noexcept {
    path_segment_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

namespace detail {

/// Whether a segment, as it stands in a URL, is `.`, `..` or empty, percent-encoded or not: there are readers
/// that would resolve it or leave it out.
constexpr bool is_dot_segment(std::string_view encoded) noexcept {
    constexpr std::string_view longest = "%2e%2e";
    if (encoded.empty()) return true;
    if (encoded.size() > longest.size() || (encoded[0] != '.' && encoded[0] != '%')) return false;
    std::size_t dots = 0;
    bool only_dots = true;
    bool const legal = percent_decode(encoded, [&](std::string_view piece) {
        for (char const c : piece) {
            only_dots = only_dots && c == '.';
            ++dots;
        }
    });
    return legal && only_dots && dots <= 2;
}

} // namespace detail

} // namespace notepact

#endif
