// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_NOT_EMPTY_HPP
#define NOTEPACT_CONTRACT_FORMATS_NOT_EMPTY_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/presence.hpp>
#include <notepact/json/scan.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr text_sample not_empty_samples[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"a space", " "},
    {"a line feed", "\n"},
    {"a NUL character", std::string_view("\0", 1)},
    {"empty", "", errc::empty_string},
};

inline constexpr schema_reading not_empty_readings[] = {{errc::empty_string, {}, {}, {}, {}, {}, true}};
inline constexpr text_rule not_empty_rules[] = {{errc::empty_string}};
inline constexpr format_notes not_empty_notes = {
    "not_empty", "string", not_empty_readings, not_empty_samples, false, true};

inline char const* quick_not_empty(json_scan& text, char const* at) noexcept {
    auto const* const behind = text.plain_end(at);
    return behind != at ? behind : nullptr;
}

} // namespace detail

/// The row of not_empty().
inline constexpr text_format not_empty_format = {
    scan_with<not_empty_scanner, errc::empty_string>(),
    detail::not_empty_rules,
    text_use::body,
    noted(detail::not_empty_notes),
    quickly(detail::quick_not_empty)};

/// A text that is not empty, else `empty_string`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto not_empty(Said const&... said) {
    return detail::text(not_empty_format, said...);
}

} // namespace notepact

#endif
