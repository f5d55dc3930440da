// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_PATH_TEXT_HPP
#define NOTEPACT_CONTRACT_FORMATS_PATH_TEXT_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/path_segment.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view path_text_pattern = "[^.]|^[.][.][.]";

inline constexpr text_sample path_text_samples[] = {
    {"ordinary", "nte_3cc73cb69c59403ca9108af6c5693b25"},
    {"one character", "a"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"unreserved characters", "AZaz09-._~"},
    {"a space", " "},
    {"a slash", "a/b"},
    {"../.., which is encoded", "../.."},
    {"delimiters of a URL", "?#&=+;:@!$'()*,[]"},
    {"a percent sign", "100%"},
    {"looks encoded", "%2e%2e"},
    {"three points", "..."},
    {"begins with a point", ".a"},
    {"begins with two points", "..a"},
    {"ends with two points", "a.."},
    {"two bytes a character", "gr\xC3\xBC\xC3\x9F"},
    {"a no-break space", "\xC2\xA0"},
    {"outside the basic plane", "\xF0\x9F\x98\x80"},
    {"empty", "", errc::bad_parameter},
    {"a point", ".", errc::bad_parameter},
    {"two points", "..", errc::bad_parameter},
    {"a NUL character", std::string_view("a\0", 2), errc::bad_parameter},
    {"a line feed", "a\nb", errc::bad_parameter},
    {"a tab", "\t", errc::bad_parameter},
    {"unit separator", "\x1F", errc::bad_parameter},
    {"delete", "a\x7F", errc::bad_parameter},
    {"U+0080", "\xC2\x80", errc::bad_parameter},
    {"U+009F", "a\xC2\x9F", errc::bad_parameter},
    {"no UTF-8", "a\xFF", errc::bad_parameter, &beyond::text},
    {"overlong UTF-8", "\xC0\xAF", errc::bad_parameter, &beyond::text},
    {"a surrogate in UTF-8", "\xED\xA0\x80", errc::bad_parameter, &beyond::text},
    {"cut UTF-8", "a\xC3", errc::bad_parameter, &beyond::text},
};

inline constexpr schema_reading path_text_readings[] = {
    {errc::bad_parameter, {}, path_text_pattern, "[\\x00-\\x1f\\x7f-\\x9f]", {}}};
inline constexpr text_rule path_text_rules[] = {{errc::bad_parameter}};
inline constexpr format_notes path_text_notes = {
    "path_segment", "string", path_text_readings, path_text_samples};

} // namespace detail

/// The row of path_text().
inline constexpr text_format path_text_format = {
    scan_with<path_segment_scanner, errc::bad_parameter>(),
    detail::path_text_rules,
    text_use::target,
    noted(detail::path_text_notes)};

/// The text of a parameter in a path or query: not empty, no dot segment (RFC 3986, section 3.3), no control
/// characters, UTF-8; else `bad_parameter`. Everything else is text, and percent-encoded. Takes a severity,
/// and constraints as string() does.
template <class... Said>
constexpr auto path_text(Said const&... said) {
    return detail::text(path_text_format, said...);
}

} // namespace notepact

#endif
