// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_NUMBER_TEXT_HPP
#define NOTEPACT_CONTRACT_FORMATS_NUMBER_TEXT_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/number.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr text_sample number_text_samples[] = {
    {"ordinary", "1042"},
    {"zero", "0"},
    {"2^53 - 1", "9007199254740991"},
    {"2^53", "9007199254740992", errc::not_whole},
    {"2^64", "18446744073709551616", errc::not_whole},
    {"minus one", "-1", errc::not_whole},
    {"minus zero", "-0", errc::not_whole, &beyond::parameter_text},
    {"a fraction", "12.5", errc::not_whole},
    {"3.0", "3.0", errc::not_whole, &beyond::parameter_text},
    {"an exponent", "1e3", errc::not_whole, &beyond::parameter_text},
    {"a large exponent", "1E+300", errc::not_whole},
    {"1.7976931348623157e308, the largest", "1.7976931348623157e308", errc::not_whole},
    {"0.1e309", "0.1e309", errc::not_whole},
    {"1e-400", "1e-400", errc::not_whole, &beyond::parameter_text},
    {"0e400", "0e400", errc::not_whole, &beyond::parameter_text},
    {"1e400, beyond every double", "1e400", errc::not_numeric, &beyond::parameter_text},
    {"1e309", "1e309", errc::not_numeric, &beyond::parameter_text},
    {"10e308", "10e308", errc::not_numeric, &beyond::parameter_text},
    {"1.7976931348623158e308", "1.7976931348623158e308", errc::not_numeric, &beyond::parameter_text},
    {"empty", "", errc::not_numeric, &beyond::parameter_text},
    {"a word", "abc", errc::not_numeric, &beyond::parameter_text},
    {"hexadecimal", "0x10", errc::not_numeric, &beyond::parameter_text},
    {"a plus sign", "+1", errc::not_numeric, &beyond::parameter_text},
    {"a minus sign alone", "-", errc::not_numeric, &beyond::parameter_text},
    {"a leading space", " 12", errc::not_numeric, &beyond::parameter_text},
    {"a trailing space", "12 ", errc::not_numeric, &beyond::parameter_text},
    {"a trailing line feed", "12\n", errc::not_numeric, &beyond::parameter_text},
    {"a leading zero", "012", errc::not_numeric, &beyond::parameter_text},
    {"nothing before the point", ".5", errc::not_numeric, &beyond::parameter_text},
    {"nothing after the point", "5.", errc::not_numeric, &beyond::parameter_text},
    {"nothing after the e", "1e", errc::not_numeric, &beyond::parameter_text},
    {"a comma", "1,5", errc::not_numeric, &beyond::parameter_text},
    {"thousands", "1_000", errc::not_numeric, &beyond::parameter_text},
    {"NaN", "NaN", errc::not_numeric, &beyond::parameter_text},
    {"Infinity", "Infinity", errc::not_numeric, &beyond::parameter_text},
    {"null", "null", errc::not_numeric, &beyond::parameter_text},
    {"quotes", "\"12\"", errc::not_numeric, &beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x92", errc::not_numeric, &beyond::parameter_text},
};

constexpr errc judge_number_text(number_scanner const& scanner) noexcept {
    auto const facts = scanner.facts();
    if (!scanner.complete() || facts.overflow) return errc::not_numeric;
    return facts.integer_token && !facts.negative && facts.safe_whole() ? errc{} : errc::not_whole;
}

inline constexpr unsaid not_numeric_left[] = {{errc::not_numeric, &beyond::parameter_text}};
inline constexpr unsaid not_whole_left[] = {{errc::not_whole, &beyond::parameter_text}};
inline constexpr schema_reading number_text_readings[] = {
    {errc::not_numeric, not_numeric_left},
    schema_reading{errc::not_whole, not_whole_left}.ranged("integer", 0, max_safe_integer)};
inline constexpr text_rule number_text_rules[] = {
    {errc::not_numeric}, {errc::not_whole, rule_level::always_warning}};
inline constexpr format_notes number_text_notes = {
    "number", "number", number_text_readings, number_text_samples};

} // namespace detail

/// The row of number_text().
inline constexpr text_format number_text_format = {
    scan_with<number_scanner, detail::judge_number_text>(),
    detail::number_text_rules,
    text_use::anywhere,
    noted(detail::number_text_notes)};

/// The text of a finite JSON number, else `not_numeric`; one that is not a whole number in 0 … 2^53 - 1 is
/// the warning `not_whole`. Takes constraints of numbers, `minimum(1)`.
template <class... Said>
constexpr auto number_text(Said const&... said) {
    return detail::number_text_of<shape::string>(number_text_format, said...);
}

} // namespace notepact

#endif
