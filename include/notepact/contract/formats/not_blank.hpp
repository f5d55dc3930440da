// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_NOT_BLANK_HPP
#define NOTEPACT_CONTRACT_FORMATS_NOT_BLANK_HPP

#include <notepact/contract/formats/not_empty.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/presence.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view not_blank_pattern = R"([^\t-\r ])";

inline constexpr text_sample not_blank_samples[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"spaces around", "  x  "},
    {"a no-break space, which is not ASCII", "\xC2\xA0"},
    {"an ideographic space, which is not ASCII", "\xE3\x80\x80"},
    {"a next line, which is not ASCII", "\xC2\x85"},
    {"a zero width space", "\xE2\x80\x8B"},
    {"a NUL character", std::string_view("\0", 1)},
    {"something after 40 spaces", "                                        x"},
    {"empty", "", errc::blank},
    {"a space", " ", errc::blank},
    {"40 spaces", "                                        ", errc::blank},
    {"a tab", "\t", errc::blank},
    {"a line feed", "\n", errc::blank},
    {"a carriage return", "\r", errc::blank},
    {"a vertical tab", "\v", errc::blank},
    {"a form feed", "\f", errc::blank},
    {"all ASCII white space", " \t\n\v\f\r ", errc::blank},
};

inline constexpr schema_reading not_blank_readings[] = {{errc::blank, {}, not_blank_pattern, {}, {}}};
inline constexpr text_rule not_blank_rules[] = {{errc::blank}};
inline constexpr format_notes not_blank_notes = {
    "not_blank", "string", not_blank_readings, not_blank_samples, false, true};

inline char const* quick_not_blank(json_scan& text, char const* at) noexcept {
    return *at == ' ' ? nullptr : quick_not_empty(text, at);
}

} // namespace detail

/// The row of not_blank().
inline constexpr text_format not_blank_format = {
    scan_with<not_blank_scanner, errc::blank>(),
    detail::not_blank_rules,
    text_use::body,
    noted(detail::not_blank_notes),
    quickly(detail::quick_not_blank)};

/// A text that is not empty and not all ASCII white space, else `blank`. Takes a severity, and constraints as
/// string() does.
template <class... Said>
constexpr auto not_blank(Said const&... said) {
    return detail::text(not_blank_format, said...);
}

} // namespace notepact

#endif
