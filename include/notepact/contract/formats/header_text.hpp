// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_HEADER_TEXT_HPP
#define NOTEPACT_CONTRACT_FORMATS_HEADER_TEXT_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/header_value.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view header_text_pattern = "^[!-~](?:[ -~]*[!-~])?$";

inline constexpr text_sample header_text_samples[] = {
    {"ordinary", "your_token_here"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"one character", "!"},
    {"all kinds", "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"},
    {"spaces inside", "a b  c"},
    {"empty", "", errc::bad_header},
    {"a space", " ", errc::bad_header},
    {"a leading space", " a", errc::bad_header},
    {"a trailing space", "a ", errc::bad_header},
    {"a tab inside", "a\tb", errc::bad_header},
    {"a trailing line feed", "a\n", errc::bad_header},
    {"a carriage return", "a\rb", errc::bad_header},
    {"another header", "a\r\nX-Admin: true", errc::bad_header},
    {"a NUL character", std::string_view("a\0b", 3), errc::bad_header},
    {"delete", "a\x7F", errc::bad_header},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", errc::bad_header},
    {"no UTF-8", "a\xFF", errc::bad_header, &beyond::text},
};

inline constexpr schema_reading header_text_readings[] = {
    {errc::bad_header, {}, header_text_pattern, not_ascii_pattern, {}}};
inline constexpr text_rule header_text_rules[] = {{errc::bad_header}};
inline constexpr format_notes header_text_notes = {
    "header_value", "string", header_text_readings, header_text_samples};

} // namespace detail

/// The row of header_text().
inline constexpr text_format header_text_format = {
    scan_with<header_value_scanner, errc::bad_header>(),
    detail::header_text_rules,
    text_use::header,
    noted(detail::header_text_notes)};

/// The text of a header: not empty, no control or non-ASCII characters; else `bad_header`. Takes a severity,
/// and constraints as string() does.
template <class... Said>
constexpr auto header_text(Said const&... said) {
    return detail::text(header_text_format, said...);
}

} // namespace notepact

#endif
