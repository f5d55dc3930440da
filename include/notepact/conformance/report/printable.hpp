// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_PRINTABLE_HPP
#define NOTEPACT_CONFORMANCE_REPORT_PRINTABLE_HPP

#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance {

namespace detail {

// How many bytes the first character has; 0 if they are no UTF-8.
inline std::size_t first_character(std::string_view text) noexcept {
    utf8_scanner scanner;
    for (std::size_t i = 0; i < text.size() && scanner.put(static_cast<unsigned char>(text[i])); ++i)
        if (scanner.complete()) return i + 1;
    return 0;
}

// Not a control character, and one that XML 1.0, section 2.2, allows.
inline bool is_shown(std::string_view character) noexcept {
    auto const first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return (first >= ' ' && first != 0x7F) || first == '\n' || first == '\t';
    if (first == 0xC2) return static_cast<unsigned char>(character[1]) >= 0xA0;
    return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

} // namespace detail

/// The text as any format can hold it: without control characters but line feed and tab, and with U+FFFD
/// where bytes are no UTF-8.
inline std::string printable(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        auto const size = detail::first_character(text);
        auto const character = text.substr(0, size == 0 ? 1 : size);
        if (size == 0)
            made += "\xEF\xBF\xBD";
        else if (detail::is_shown(character))
            made += character;
        text.remove_prefix(character.size());
    }
    return made;
}

} // namespace notepact::conformance

#endif
