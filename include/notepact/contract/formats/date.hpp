// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_DATE_HPP
#define NOTEPACT_CONTRACT_FORMATS_DATE_HPP

#include <notepact/contract/formats/date_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/date.hpp>
#include <notepact/json/usual_date.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr pattern_part date_parts[] = {
    {"form", date_patterns::date_form}, {"day", date_patterns::calendar_days}};

inline constexpr text_sample date_samples[] = {
    {"ordinary", "1985-03-15"},
    {"the first of a year", "1985-01-01"},
    {"the last of a year", "1985-12-31"},
    {"30 April", "2023-04-30"},
    {"28 February 2023", "2023-02-28"},
    {"29 February 2024", "2024-02-29"},
    {"29 February 2000", "2000-02-29"},
    {"year 0000", "0000-01-01"},
    {"year 9999", "9999-12-31"},
    {"empty", "", errc::not_a_date},
    {"a word", "unknown", errc::not_a_date},
    {"day first", "15.03.1985", errc::not_a_date},
    {"month first", "03/15/1985", errc::not_a_date},
    {"a year", "1985", errc::not_a_date},
    {"a year and a month", "1985-03", errc::not_a_date},
    {"basic", "19850315", errc::not_a_date},
    {"an ordinal date", "1985-074", errc::not_a_date},
    {"a week date", "1985-W11-5", errc::not_a_date},
    {"a time", "1985-03-15T00:00:00Z", errc::not_a_date},
    {"month 00", "1985-00-15", errc::not_a_date},
    {"month 13", "1985-13-15", errc::not_a_date},
    {"day 00", "1985-03-00", errc::not_a_date},
    {"day 32", "1985-03-32", errc::not_a_date},
    {"31 April", "1985-04-31", errc::not_a_date},
    {"29 February 2023", "2023-02-29", errc::not_a_date},
    {"29 February 1900", "1900-02-29", errc::not_a_date},
    {"30 February", "2024-02-30", errc::not_a_date},
    {"one digit of month", "1985-3-15", errc::not_a_date},
    {"one digit of day", "1985-03-5", errc::not_a_date},
    {"two digits of year", "85-03-15", errc::not_a_date},
    {"five digits of year", "11985-03-15", errc::not_a_date},
    {"a year with a sign", "+1985-03-15", errc::not_a_date},
    {"a leading space", " 1985-03-15", errc::not_a_date},
    {"a trailing space", "1985-03-15 ", errc::not_a_date},
    {"a trailing line feed", "1985-03-15\n", errc::not_a_date},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x99\xEF\xBC\x98\xEF\xBC\x95-03-15", errc::not_a_date},
};

inline constexpr schema_reading date_readings[] = {
    schema_reading{errc::not_a_date, {}, {}, not_ascii_pattern, "date"}.in_parts(date_parts)};
inline constexpr text_rule date_rules[] = {{errc::not_a_date}};
inline constexpr format_notes date_notes = {
    "date", "string", date_readings, date_samples, true, false, nullptr, "text", "Date"};

} // namespace detail

/// The row of date().
inline constexpr text_format date_format = {
    scan_with<date_scanner, errc::not_a_date>(),
    detail::date_rules,
    text_use::anywhere,
    noted(detail::date_notes),
    quickly(detail::usual_date_end)};

/// `YYYY-MM-DD` of a real day, else `not_a_date`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto date(Said const&... said) {
    return detail::text(date_format, said...);
}

} // namespace notepact

#endif
