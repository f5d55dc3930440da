// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_RFC3339_HPP
#define NOTEPACT_CONTRACT_FORMATS_RFC3339_HPP

#include <notepact/contract/formats/iso8601.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/json/usual_date.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr text_sample rfc3339_samples[] = {
    {"ordinary", "2023-10-27T21:40:00.000Z"},
    {"without fraction", "2023-10-27T21:40:00Z"},
    {"one digit of fraction", "2023-10-27T21:40:00.5Z"},
    {"nanoseconds", "2023-10-27T21:40:00.123456789Z"},
    {"30 digits of fraction", "2023-10-27T21:40:00.000000000000000000000000000001Z"},
    {"an offset to the east", "2023-10-27T23:40:00+02:00"},
    {"an offset to the west", "2023-10-27T16:40:00.000-05:00"},
    {"an offset of half an hour", "2023-10-28T03:10:00+05:30"},
    {"offset +00:00", "2023-10-27T21:40:00+00:00"},
    {"offset -00:00", "2023-10-27T21:40:00-00:00"},
    {"offset +23:59", "2023-10-27T21:40:00+23:59"},
    {"offset -23:59", "2023-10-27T21:40:00-23:59"},
    {"lower case t and z", "2023-10-27t21:40:00z"},
    {"the first second of a day", "2023-10-27T00:00:00Z"},
    {"the last second of a day", "2023-10-27T23:59:59Z"},
    {"year 0000", "0000-01-01T00:00:00Z"},
    {"year 9999", "9999-12-31T23:59:59Z"},
    {"before the first year in UTC", "0000-01-01T00:00:00+00:01"},
    {"29 February 2024", "2024-02-29T00:00:00Z"},
    {"29 February 2000", "2000-02-29T00:00:00Z"},
    {"second 60", "2016-12-31T23:59:60Z"},
    {"second 60 and a fraction", "2016-12-31T23:59:60.5Z"},
    {"second 60 in the east", "2017-01-01T05:29:60+05:30"},
    {"second 60 in the west", "2016-12-31T15:59:60-08:00"},
    {"empty", "", errc::not_iso8601},
    {"a date", "2023-10-27", errc::not_rfc3339},
    {"a time", "21:40:00Z", errc::not_iso8601},
    {"no offset", "2023-10-27T21:40:00", errc::not_rfc3339},
    {"no offset behind a fraction", "2023-10-27T21:40:00.000", errc::not_rfc3339},
    {"no seconds", "2023-10-27T21:40Z", errc::not_rfc3339},
    {"no time", "2023-10-27T", errc::not_iso8601},
    {"a date and z", "2023-10-27Z", errc::not_iso8601},
    {"a date and an offset", "2023-10-27+02:00", errc::not_iso8601},
    {"a space for T", "2023-10-27 21:40:00Z", errc::not_iso8601},
    {"PostgreSQL", "2023-10-27 21:40:00+00", errc::not_iso8601},
    {"basic form", "20231027T214000Z", errc::not_rfc3339},
    {"basic date", "20231027T21:40:00Z", errc::not_iso8601},
    {"basic time", "2023-10-27T214000Z", errc::not_iso8601},
    {"basic offset", "2023-10-27T21:40:00+0200", errc::not_rfc3339},
    {"an offset of hours only", "2023-10-27T21:40:00+02", errc::not_rfc3339},
    {"an offset with seconds", "2023-10-27T21:40:00+02:00:00", errc::not_iso8601},
    {"an ordinal date", "2023-300T21:40:00Z", errc::not_rfc3339},
    {"a week date", "2023-W43-5T21:40:00Z", errc::not_rfc3339},
    {"a comma", "2023-10-27T21:40:00,5Z", errc::not_rfc3339},
    {"a fraction without digits", "2023-10-27T21:40:00.Z", errc::not_iso8601},
    {"the end of the day", "2023-10-27T24:00:00Z", errc::not_rfc3339},
    {"hour 25", "2023-10-27T25:00:00Z", errc::not_iso8601},
    {"minute 60", "2023-10-27T21:60:00Z", errc::not_iso8601},
    {"second 61", "2016-12-31T23:59:61Z", errc::not_iso8601},
    {"second 60 of another hour", "2016-12-31T22:59:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 of another minute", "2016-12-31T23:58:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 that is none in UTC", "2016-12-31T23:59:60+01:00", errc::not_iso8601, &beyond::second_60},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", errc::not_iso8601},
    {"offset with minute 60", "2023-10-27T21:40:00+01:60", errc::not_iso8601},
    {"an offset and z", "2023-10-27T21:40:00+02:00Z", errc::not_iso8601},
    {"29 February 2023", "2023-02-29T00:00:00Z", errc::not_iso8601},
    {"29 February 1900", "1900-02-29T00:00:00Z", errc::not_iso8601},
    {"30 February", "2024-02-30T00:00:00Z", errc::not_iso8601},
    {"31 April", "2023-04-31T00:00:00Z", errc::not_iso8601},
    {"day 00", "2023-10-00T00:00:00Z", errc::not_iso8601},
    {"day 32", "2023-10-32T00:00:00Z", errc::not_iso8601},
    {"month 00", "2023-00-27T00:00:00Z", errc::not_iso8601},
    {"month 13", "2023-13-27T00:00:00Z", errc::not_iso8601},
    {"two digits of the year", "23-10-27T21:40:00Z", errc::not_iso8601},
    {"five digits of the year", "12023-10-27T21:40:00Z", errc::not_iso8601},
    {"a year with a sign", "+2023-10-27T21:40:00Z", errc::not_iso8601},
    {"one digit of the month", "2023-1-27T21:40:00Z", errc::not_iso8601},
    {"one digit of the hour", "2023-10-27T9:40:00Z", errc::not_iso8601},
    {"an HTTP date", "Fri, 27 Oct 2023 21:40:00 GMT", errc::not_iso8601},
    {"seconds of Unix", "1698442800", errc::not_iso8601},
    {"two date-times", "2023-10-27T21:40:00Z/2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a space before it", " 2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a space behind it", "2023-10-27T21:40:00Z ", errc::not_iso8601},
    {"a line feed behind it", "2023-10-27T21:40:00Z\n", errc::not_iso8601},
    {"a NUL behind it", std::string_view("2023-10-27T21:40:00Z\0", 21), errc::not_iso8601},
    {"the letter O for 0", "2O23-10-27T21:40:00Z", errc::not_iso8601},
    {"an Arabic-Indic digit", "2023-10-2\xD9\xA7T21:40:00Z", errc::not_iso8601},
    {"a minus that is not ASCII",
     "2023-10-27T16:40:00\xE2\x88\x92"
     "05:00",
     errc::not_iso8601},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "2023-10-27T21:40:00Z",
     errc::not_iso8601},
};

inline constexpr schema_reading rfc3339_readings[] = {
    schema_reading{errc::not_rfc3339, rfc3339_left, {}, not_ascii_pattern, "date-time"}.in_parts(
        rfc3339_parts)};
inline constexpr text_rule rfc3339_rules[] = {{errc::not_iso8601}, {errc::not_rfc3339}};
inline constexpr format_notes rfc3339_notes = {
    "rfc3339",
    "string",
    rfc3339_readings,
    rfc3339_samples,
    true,
    false,
    same_instant,
    "time",
    "RFC 3339 date-time"};

} // namespace detail

/// The row of rfc3339().
inline constexpr text_format rfc3339_format = {
    scan_with<iso8601_scanner, detail::judge_iso8601>(),
    detail::rfc3339_rules,
    text_use::anywhere,
    noted(detail::rfc3339_notes),
    quickly(detail::usual_rfc3339_end)};

/// A date-time of RFC 3339, section 5.6, else `not_rfc3339`; what is not even ISO 8601 is `not_iso8601`.
/// Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto rfc3339(Said const&... said) {
    return detail::text(rfc3339_format, said...);
}

} // namespace notepact

#endif
