// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_BEARER_TOKEN_HPP
#define NOTEPACT_CONTRACT_FORMATS_BEARER_TOKEN_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/header_value.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view bearer_token_pattern = "^[A-Za-z0-9._~+/-]+=*$";

inline constexpr text_sample bearer_token_samples[] = {
    {"ordinary", "max_prd_ak_0123456789abcdef"},
    {"a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl-_"},
    {"one character", "a"},
    {"all kinds", "AZaz09-._~+/"},
    {"one = at the end", "abc="},
    {"three = at the end", "abc==="},
    {"empty", "", errc::bad_header},
    {"= alone", "=", errc::bad_header},
    {"= inside", "a=b", errc::bad_header},
    {"a space inside", "a b", errc::bad_header},
    {"the scheme before it", "Bearer abc", errc::bad_header},
    {"a leading space", " abc", errc::bad_header},
    {"a trailing line feed", "abc\n", errc::bad_header},
    {"another header", "abc\r\nX-Admin: true", errc::bad_header},
    {"a comma", "abc,def", errc::bad_header},
    {"quotes", "\"abc\"", errc::bad_header},
    {"a NUL character", std::string_view("a\0", 2), errc::bad_header},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", errc::bad_header},
};

inline constexpr schema_reading bearer_token_readings[] = {
    {errc::bad_header, {}, bearer_token_pattern, not_ascii_pattern, {}}};
inline constexpr text_rule bearer_token_rules[] = {{errc::bad_header}};
inline constexpr format_notes bearer_token_notes = {
    "bearer_token", "string", bearer_token_readings, bearer_token_samples};

} // namespace detail

/// The row of bearer_token().
inline constexpr text_format bearer_token_format = {
    scan_with<bearer_token_scanner, errc::bad_header>(),
    detail::bearer_token_rules,
    text_use::header,
    noted(detail::bearer_token_notes)};

/// A token of RFC 6750, section 2.1, else `bad_header`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto bearer_token(Said const&... said) {
    return detail::text(bearer_token_format, said...);
}

} // namespace notepact

#endif
