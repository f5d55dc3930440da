// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_BASE64_DIGITS_HPP
#define NOTEPACT_FORMAT_BASE64_DIGITS_HPP

#include <cstdint>
#include <string_view>

namespace notepact::detail {

// RFC 4648, section 4.
inline constexpr std::string_view base64_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

struct base64_digit_table {
    std::uint8_t value[256]; // 0 to 63, or 0xFF for a character outside the alphabet
};

constexpr base64_digit_table make_base64_digits() noexcept {
    base64_digit_table table{};
    for (auto& value : table.value)
        value = 0xFF;
    for (std::uint8_t digit = 0; digit != 64; ++digit)
        table.value[static_cast<unsigned char>(base64_alphabet[digit])] = digit;
    return table;
}

inline constexpr base64_digit_table base64_digits = make_base64_digits();

constexpr std::uint32_t base64_digit(char c) noexcept {
    return base64_digits.value[static_cast<unsigned char>(c)];
}

} // namespace notepact::detail

#endif
