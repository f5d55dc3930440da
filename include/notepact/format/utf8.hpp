// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// UTF-8, RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
#ifndef NOTEPACT_FORMAT_UTF8_HPP
#define NOTEPACT_FORMAT_UTF8_HPP

#include <notepact/base/ascii_class.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// Checks UTF-8 that arrives byte by byte or in pieces, cut anywhere, also inside a character.
class utf8_scanner {
  public:
    /// The next byte. False at the first that cannot continue a well-formed text, and at every one after it.
    NOTEPACT_OUTLINE constexpr bool put(unsigned char byte) noexcept {
        if (left_ == 0) return byte < 0x80 || lead(byte);
        if (byte < low_ || byte > high_) return fail();
        expect(static_cast<std::uint8_t>(left_ - 1), 0x80, 0xBF);
        return true;
    }
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        auto const* const end = piece.data() + piece.size();
        for (auto const* at = piece.data(); at != end; ++at) {
            if constexpr (detail::in_haste)
                if (left_ == 0 && (at = detail::skip_ascii(at, end)) == end) return;
            if (!put(static_cast<unsigned char>(*at))) return;
        }
    }
    /// Whether the text so far, as a whole, is well-formed: legal, and not inside a character.
    constexpr bool complete() const noexcept { return left_ == 0; }
    /// Whether no continuation can make it well-formed; exact.
    constexpr bool failed() const noexcept { return left_ == none; }

  private:
    // RFC 3629 section 4. Only the second byte is ever narrower than 80 to BF.
    constexpr bool lead(unsigned char byte) noexcept {
        if (byte < 0xC2 || byte > 0xF4) return fail();
        switch (byte) {
        case 0xE0: expect(2, 0xA0, 0xBF); break; // below: overlong
        case 0xED: expect(2, 0x80, 0x9F); break; // above: surrogates
        case 0xF0: expect(3, 0x90, 0xBF); break; // below: overlong
        case 0xF4: expect(3, 0x80, 0x8F); break; // above: beyond U+10FFFF
        default: expect(byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3, 0x80, 0xBF);
        }
        return true;
    }

    constexpr void expect(std::uint8_t left, std::uint8_t low, std::uint8_t high) noexcept {
        left_ = left;
        low_ = low;
        high_ = high;
    }

    // Waits for a byte of an empty range, which none is, so that put() need not test for an earlier failure.
    constexpr bool fail() noexcept {
        expect(none, 0xFF, 0x00);
        return false;
    }

    static constexpr std::uint8_t none = 0xFF;

    std::uint8_t left_ = 0; // bytes of the character to come
    std::uint8_t low_ = 0;  // what the next of them may be
    std::uint8_t high_ = 0;
};

/// Whether `text` is well-formed UTF-8. The empty text is.
constexpr bool is_utf8(std::string_view text) noexcept {
    utf8_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
