// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_INTEGER_TEXT_HPP
#define NOTEPACT_CONTRACT_FORMATS_INTEGER_TEXT_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/number.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr text_sample integer_text_samples[] = {
    {"ordinary", "46"},
    {"one", "1"},
    {"the largest of 64 bits", "9223372036854775807"},
    {"zero", "0", errc::not_positive},
    {"minus zero", "-0", errc::not_positive},
    {"minus one", "-1", errc::not_positive},
    {"the smallest of 64 bits", "-9223372036854775808", errc::not_positive},
    {"2^63", "9223372036854775808", errc::out_of_range, &beyond::exact_integer},
    {"-2^63 - 1", "-9223372036854775809", errc::out_of_range, &beyond::exact_integer},
    {"2^64", "18446744073709551616", errc::out_of_range},
    {"a large exponent", "1e30", errc::out_of_range, &beyond::parameter_text},
    {"a fraction", "46.5", errc::wrong_type},
    {"46.0", "46.0", errc::wrong_type, &beyond::parameter_text},
    {"an exponent", "4.6e1", errc::wrong_type, &beyond::parameter_text},
    {"1e400, beyond every double", "1e400", errc::not_numeric, &beyond::parameter_text},
    {"empty", "", errc::not_numeric, &beyond::parameter_text},
    {"a word", "abc", errc::not_numeric, &beyond::parameter_text},
    {"hexadecimal", "0x2e", errc::not_numeric, &beyond::parameter_text},
    {"a plus sign", "+46", errc::not_numeric, &beyond::parameter_text},
    {"a leading space", " 46", errc::not_numeric, &beyond::parameter_text},
    {"a trailing space", "46 ", errc::not_numeric, &beyond::parameter_text},
    {"a trailing line feed", "46\n", errc::not_numeric, &beyond::parameter_text},
    {"a leading zero", "046", errc::not_numeric, &beyond::parameter_text},
    {"thousands", "1_000", errc::not_numeric, &beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x94\xEF\xBC\x96", errc::not_numeric, &beyond::parameter_text},
};

constexpr errc judge_integer_text(number_scanner const& scanner) noexcept {
    auto const facts = scanner.facts();
    if (!scanner.complete() || facts.overflow) return errc::not_numeric;
    if (facts.beyond_int64) return errc::out_of_range;
    if (!facts.integer_token) return errc::wrong_type;
    return facts.negative || facts.zero ? errc::not_positive : errc{};
}

inline constexpr unsaid integer_text_left[] = {
    {errc::not_numeric, &beyond::parameter_text}, {errc::wrong_type, &beyond::parameter_text}};
inline constexpr unsaid integer_range_left[] = {{errc::out_of_range, &beyond::exact_integer}};
inline constexpr schema_reading integer_text_readings[] = {
    {errc::not_numeric, integer_text_left},
    schema_reading{errc::not_positive}.ranged("integer", 1, INT64_MAX),
    schema_reading{errc::out_of_range}.ranged("integer", INT64_MIN, INT64_MAX),
    {errc::out_of_range, integer_range_left}};
inline constexpr text_rule integer_text_rules[] = {
    {errc::not_numeric},
    {errc::wrong_type, rule_level::always_error},
    {errc::out_of_range, rule_level::always_error},
    {errc::not_positive, rule_level::always_warning}};
inline constexpr format_notes integer_text_notes = {
    "integer", "integer", integer_text_readings, integer_text_samples};

} // namespace detail

/// The row of integer_text().
inline constexpr text_format integer_text_format = {
    scan_with<number_scanner, detail::judge_integer_text>(),
    detail::integer_text_rules,
    text_use::anywhere,
    noted(detail::integer_text_notes)};

/// The text of an integer within int64, else `not_numeric`, `wrong_type` or `out_of_range`; zero or less is
/// the warning `not_positive`. Takes constraints of numbers, `minimum(1)`.
template <class... Said>
constexpr auto integer_text(Said const&... said) {
    return detail::number_text_of<shape::integer>(integer_text_format, said...);
}

} // namespace notepact

#endif
