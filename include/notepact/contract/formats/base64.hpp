// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_BASE64_HPP
#define NOTEPACT_CONTRACT_FORMATS_BASE64_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/json/usual_base64.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view base64_pattern =
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?$";

inline constexpr text_sample base64_samples[] = {
    {"ordinary", "Zm9vYmFy"},
    {"empty", ""},
    {"one =", "Zm8="},
    {"two =", "Zg=="},
    {"all digits", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"},
    {"padding left out", "Zm8", errc::not_base64},
    {"one = left out", "Zg=", errc::not_base64},
    {"= alone", "=", errc::not_base64},
    {"one digit", "Z", errc::not_base64},
    {"five digits", "Zm9vY", errc::not_base64},
    {"something after the padding", "Zg==Zg==", errc::not_base64},
    {"trailing bits, one =", "Zm9=", errc::not_base64},
    {"trailing bits, two =", "Zh==", errc::not_base64},
    {"the alphabet for URLs", "-_-_", errc::not_base64},
    {"a line feed inside", "Zm9v\nYmFy", errc::not_base64},
    {"a trailing line feed", "Zm9vYmFy\n", errc::not_base64},
    {"a trailing space", "Zm9vYmFy ", errc::not_base64},
    {"a NUL character", std::string_view("Zm9\0", 4), errc::not_base64},
    {"not ASCII", "Zm9\xC3\xA4", errc::not_base64},
};

inline constexpr schema_reading base64_readings[] = {
    {errc::not_base64, {}, base64_pattern, not_ascii_pattern}};
inline constexpr text_rule base64_rules[] = {{errc::not_base64}};
inline constexpr format_notes base64_notes = {"base64", "string", base64_readings, base64_samples};

inline char const* quick_base64(json_scan& text, char const* at) noexcept {
    return usual_base64_end(text, at);
}

} // namespace detail

/// The row of base64().
inline constexpr text_format base64_format = {
    scan_with<base64_scanner, errc::not_base64>(),
    detail::base64_rules,
    text_use::body,
    noted(detail::base64_notes),
    quickly(detail::quick_base64)};

/// Strict base64 (RFC 4648, section 4), padded, without line breaks, else `not_base64`; it may be empty.
/// Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto base64(Said const&... said) {
    return detail::text(base64_format, said...);
}

} // namespace notepact

#endif
