// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_TIME_HPP
#define NOTEPACT_CONTRACT_FORMATS_TIME_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/time.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr std::string_view time_pattern =
    "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?"
    "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$";

inline constexpr text_sample time_samples[] = {
    {"ordinary", "21:40:00Z"},
    {"lower case", "21:40:00z"},
    {"one digit of fraction", "21:40:00.5Z"},
    {"milliseconds", "21:40:00.000Z"},
    {"nanoseconds", "21:40:00.123456789Z"},
    {"30 digits of fraction", "21:40:00.000000000000000000000000000001Z"},
    {"an offset to the east", "23:40:00+02:00"},
    {"an offset to the west", "16:40:00-05:00"},
    {"an offset of half an hour and a fraction", "03:10:00.25+05:30"},
    {"offset +00:00", "21:40:00+00:00"},
    {"offset -00:00", "21:40:00-00:00"},
    {"offset +23:59", "21:40:00+23:59"},
    {"offset -23:59", "21:40:00-23:59"},
    {"the first second of a day", "00:00:00Z"},
    {"the last second of a day", "23:59:59Z"},
    {"second 60", "23:59:60Z"},
    {"second 60 and a fraction", "23:59:60.75Z"},
    {"second 60, offset -00:00", "23:59:60-00:00"},
    {"second 60 in the east, of the next day", "00:59:60+01:00"},
    {"second 60 in the west", "15:59:60-08:00"},
    {"second 60, offset of half an hour", "05:29:60+05:30"},
    {"second 60, offset +23:59", "23:58:60+23:59"},
    {"second 60, offset -23:59", "00:00:60-23:59"},
    {"empty", "", errc::not_a_time},
    {"no offset", "21:40:00", errc::not_a_time},
    {"no offset behind a fraction", "21:40:00.5", errc::not_a_time},
    {"no seconds", "21:40Z", errc::not_a_time},
    {"no seconds before an offset", "21:40+02:00", errc::not_a_time},
    {"hours only", "21Z", errc::not_a_time},
    {"basic form", "214000Z", errc::not_a_time},
    {"basic offset", "21:40:00+0200", errc::not_a_time},
    {"an offset of hours only", "21:40:00+02", errc::not_a_time},
    {"an offset with seconds", "21:40:00+02:00:00", errc::not_a_time},
    {"an offset and z", "21:40:00+02:00Z", errc::not_a_time},
    {"z and an offset", "21:40:00Z+02:00", errc::not_a_time},
    {"z twice", "21:40:00ZZ", errc::not_a_time},
    {"an offset without sign", "21:40:0002:00", errc::not_a_time},
    {"an offset behind a space", "21:40:00 +02:00", errc::not_a_time},
    {"the name of a zone", "21:40:00 PST", errc::not_a_time},
    {"half a day", "9:40:00 PM", errc::not_a_time},
    {"a T before it", "T21:40:00Z", errc::not_a_time},
    {"a date-time", "2023-10-27T21:40:00Z", errc::not_a_time},
    {"a date", "2023-10-27", errc::not_a_time},
    {"hour 24", "24:00:00Z", errc::not_a_time},
    {"hour 25", "25:00:00Z", errc::not_a_time},
    {"hour 30", "30:00:00Z", errc::not_a_time},
    {"minute 60", "21:60:00Z", errc::not_a_time},
    {"second 61", "23:59:61Z", errc::not_a_time},
    {"second 60 of another hour", "22:59:60Z", errc::not_a_time, &beyond::second_60},
    {"second 60 of another minute", "23:58:60Z", errc::not_a_time, &beyond::second_60},
    {"second 60 that is none in UTC, east", "23:59:60+01:00", errc::not_a_time, &beyond::second_60},
    {"second 60 that is none in UTC, west", "23:59:60-00:30", errc::not_a_time, &beyond::second_60},
    {"second 60 at the start of the day", "00:00:60Z", errc::not_a_time, &beyond::second_60},
    {"offset +24:00", "21:40:00+24:00", errc::not_a_time},
    {"offset with minute 60", "21:40:00+00:60", errc::not_a_time},
    {"one digit of the hour", "9:40:00Z", errc::not_a_time},
    {"one digit of the minute", "21:4:00Z", errc::not_a_time},
    {"one digit of the second", "21:40:0Z", errc::not_a_time},
    {"three digits of the hour", "021:40:00Z", errc::not_a_time},
    {"three digits of the second", "21:40:000Z", errc::not_a_time},
    {"one digit of the offset's hour", "21:40:00+2:00", errc::not_a_time},
    {"one digit of the offset's minute", "21:40:00+02:0", errc::not_a_time},
    {"a fraction without digits", "21:40:00.Z", errc::not_a_time},
    {"a fraction with a comma", "21:40:00,5Z", errc::not_a_time},
    {"a fraction of two points", "21:40:00.5.5Z", errc::not_a_time},
    {"a fraction of the minute", "21:40.5Z", errc::not_a_time},
    {"a fraction behind z", "21:40:00Z.5", errc::not_a_time},
    {"other separators", "21.40.00Z", errc::not_a_time},
    {"a minus that is not ASCII",
     "16:40:00\xE2\x88\x92"
     "05:00",
     errc::not_a_time},
    {"a colon, behind the last numeral", "21:4::00Z", errc::not_a_time},
    {"a slash, before the first numeral", "21:4/:00Z", errc::not_a_time},
    {"the letter O for 0", "21:4O:00Z", errc::not_a_time},
    {"a sign before it", "+21:40:00Z", errc::not_a_time},
    {"a space before it", " 21:40:00Z", errc::not_a_time},
    {"a space behind it", "21:40:00Z ", errc::not_a_time},
    {"a line feed behind it", "21:40:00Z\n", errc::not_a_time},
    {"a NUL behind it", std::string_view("21:40:00Z\0", 10), errc::not_a_time},
    {"a NUL for z", std::string_view("21:40:00\0", 9), errc::not_a_time},
    {"an Arabic-Indic digit", "21:40:0\xD9\xA0Z", errc::not_a_time},
    {"a full-width colon",
     "21\xEF\xBC\x9A"
     "40:00Z",
     errc::not_a_time},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "21:40:00Z",
     errc::not_a_time},
};

inline constexpr unsaid time_left[] = {{errc::not_a_time, &beyond::second_60}};
inline constexpr schema_reading time_readings[] = {
    {errc::not_a_time, time_left, time_pattern, not_ascii_pattern, "time"}};
inline constexpr text_rule time_rules[] = {{errc::not_a_time}};
inline constexpr format_notes time_notes = {
    "time", "string", time_readings, time_samples, true, false, nullptr, "time", "RFC 3339 time"};

} // namespace detail

/// The row of full_time().
inline constexpr text_format time_format = {
    scan_with<time_scanner, errc::not_a_time>(),
    detail::time_rules,
    text_use::anywhere,
    noted(detail::time_notes)};

/// A time of the day with its offset from UTC (RFC 3339, section 5.6, full-time), else `not_a_time`. Its name
/// is the grammar's, for `time` is a function of the C library. Takes a severity, and constraints as string()
/// does.
template <class... Said>
constexpr auto full_time(Said const&... said) {
    return detail::text(time_format, said...);
}

} // namespace notepact

#endif
