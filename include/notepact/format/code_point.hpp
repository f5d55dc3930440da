// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// Characters out of UTF-8, RFC 3629, in two bytes of state.
#ifndef NOTEPACT_FORMAT_CODE_POINT_HPP
#define NOTEPACT_FORMAT_CODE_POINT_HPP

#include <cstdint>

namespace notepact::detail {

inline constexpr std::uint32_t last_code_point = 0x10FFFF;
// What put_code_point() answers in place of a character.
inline constexpr std::uint32_t unfinished_code_point = last_code_point + 1;
inline constexpr std::uint32_t ill_formed_code_point = last_code_point + 2;

/// Takes the next byte. Answers the character that it ends, or one of the two above. `begun` is the character
/// that has begun, zero between two: its bits so far, at most 15, where one byte is to come; those and 0x8000
/// where two are, and 0xC000 where three are. After an ill-formed byte it means nothing.
constexpr std::uint32_t put_code_point(std::uint16_t& begun, unsigned char byte) noexcept {
    std::uint32_t const two = 0x8000, three = 0xC000, next = byte & 0x3Fu;
    if (begun == 0) {
        if (byte < 0x80) return byte;
        if (byte < 0xC2 || byte > 0xF4) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(
            byte < 0xE0   ? byte & 0x1Fu
            : byte < 0xF0 ? two | (byte & 0x0Fu)
                          : three | (byte & 0x07u));
        return unfinished_code_point;
    }
    if ((byte & 0xC0) != 0x80) return ill_formed_code_point;
    if (begun < two) {
        std::uint32_t const whole = static_cast<std::uint32_t>(begun) << 6 | next;
        begun = 0;
        return whole;
    }
    // The second byte alone tells what is overlong, a surrogate, or beyond the last character. What a third
    // byte of four adds to is no less than 0x10, and no lead of three is greater than 0x0F.
    if (begun < three) {
        std::uint32_t const so_far = (begun & 0x3FFFu) << 6 | next;
        if (so_far < 0x800 >> 6 || so_far >> 5 == 0xD800 >> 11) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(so_far);
    } else {
        std::uint32_t const so_far = (begun & 0x3FFFu) << 6 | next;
        if (so_far < 0x10000 >> 12 || so_far > last_code_point >> 12) return ill_formed_code_point;
        begun = static_cast<std::uint16_t>(two | so_far);
    }
    return unfinished_code_point;
}

} // namespace notepact::detail

#endif
