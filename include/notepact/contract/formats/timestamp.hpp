// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_TIMESTAMP_HPP
#define NOTEPACT_CONTRACT_FORMATS_TIMESTAMP_HPP

#include <notepact/contract/formats/date_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/timestamp.hpp>
#include <notepact/json/usual_date.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr pattern_choice timestamp_form[] = {
    {"a date with dashes, T or a space, a time", "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][^Tt ]+$"}};
inline constexpr pattern_choice timestamp_time[] = {
    date_patterns::rfc3339_time,
    {"a space, the time with seconds, an offset of hours, minutes and seconds",
     "^[^Tt ]+ (?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?"
     "[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9]){0,2}$"}};
inline constexpr pattern_part timestamp_parts[] = {
    {"form", timestamp_form}, {"day", date_patterns::calendar_days}, {"time", timestamp_time}};
inline constexpr unsaid timestamp_left[] = {{errc::not_a_timestamp, &beyond::second_60}};

inline constexpr text_sample timestamp_samples[] = {
    {"ordinary", "2023-10-20T10:00:00.000Z"},
    {"RFC 3339 without fraction", "2023-10-20T10:00:00Z"},
    {"RFC 3339 with nanoseconds", "2023-10-20T10:00:00.123456789Z"},
    {"RFC 3339 with an offset", "2023-10-20T15:30:00+05:30"},
    {"RFC 3339, offset +00:00", "2023-10-20T10:00:00+00:00"},
    {"RFC 3339, offset -00:00", "2023-10-20T10:00:00-00:00"},
    {"RFC 3339, offset +23:59", "2023-10-20T10:00:00+23:59"},
    {"RFC 3339, offset -23:59", "2023-10-20T10:00:00-23:59"},
    {"RFC 3339, lower case", "2023-10-20t10:00:00z"},
    {"RFC 3339, 29 February 2024", "2024-02-29T00:00:00Z"},
    {"RFC 3339, second 60", "2016-12-31T23:59:60Z"},
    {"RFC 3339, second 60 with an offset", "2017-01-01T00:59:60+01:00"},
    {"RFC 3339, year 0000", "0000-01-01T00:00:00Z"},
    {"RFC 3339, year 9999", "9999-12-31T23:59:59Z"},
    {"PostgreSQL", "2026-03-20 18:30:00+00"},
    {"PostgreSQL with microseconds", "2026-03-20 18:35:10.209452+00"},
    {"PostgreSQL with hours and minutes of offset", "2026-03-20 18:30:00-03:30"},
    {"PostgreSQL, offset -05", "2026-03-20 13:30:00.25-05"},
    {"PostgreSQL, offset +23:59", "2026-03-20 18:30:00+23:59"},
    {"PostgreSQL, an offset with seconds", "1890-03-20 18:30:00+00:53:28"},
    {"PostgreSQL, offset -23:59:59", "1890-03-20 18:30:00.25-23:59:59"},
    {"PostgreSQL, 29 February 2000", "2000-02-29 00:00:00+00"},
    {"PostgreSQL, second 60", "2016-12-31 23:59:60+00"},

    {"empty", "", errc::not_a_timestamp},
    {"a word", "yesterday", errc::not_a_timestamp},
    {"infinity", "infinity", errc::not_a_timestamp},
    {"a date", "2023-10-20", errc::not_a_timestamp},
    {"seconds since 1970", "1697796000", errc::not_a_timestamp},
    {"RFC 3339 without offset", "2023-10-20T10:00:00", errc::not_a_timestamp},
    {"RFC 3339 without seconds", "2023-10-20T10:00Z", errc::not_a_timestamp},
    {"RFC 3339 with hours of offset", "2023-10-20T10:00:00+00", errc::not_a_timestamp},
    {"RFC 3339, an offset without colon", "2023-10-20T10:00:00+0000", errc::not_a_timestamp},
    {"RFC 3339 with a comma", "2023-10-20T10:00:00,5Z", errc::not_a_timestamp},
    {"RFC 3339, a point without a fraction", "2023-10-20T10:00:00.Z", errc::not_a_timestamp},
    {"RFC 3339, hour 24", "2023-10-20T24:00:00Z", errc::not_a_timestamp},
    {"RFC 3339, minute 60", "2023-10-20T10:60:00Z", errc::not_a_timestamp},
    {"RFC 3339, second 61", "2016-12-31T23:59:61Z", errc::not_a_timestamp},
    {"RFC 3339, second 60 at noon", "2016-12-31T12:00:60Z", errc::not_a_timestamp, &beyond::second_60},
    {"RFC 3339, second 60 at local midnight",
     "2016-12-31T23:59:60+01:00",
     errc::not_a_timestamp,
     &beyond::second_60},
    {"RFC 3339, offset +24:00", "2023-10-20T10:00:00+24:00", errc::not_a_timestamp},
    {"RFC 3339, an offset with seconds", "1890-03-20T18:30:00+00:53:28", errc::not_a_timestamp},
    {"RFC 3339, offset +00:60", "2023-10-20T10:00:00+00:60", errc::not_a_timestamp},
    {"RFC 3339, a zone in brackets", "2023-10-20T10:00:00Z[UTC]", errc::not_a_timestamp},
    {"PostgreSQL without offset", "2026-03-20 18:30:00", errc::not_a_timestamp},
    {"PostgreSQL without seconds", "2026-03-20 18:30+00", errc::not_a_timestamp},
    {"PostgreSQL with Z", "2026-03-20 18:30:00Z", errc::not_a_timestamp},
    {"PostgreSQL, an offset without colon", "2026-03-20 18:30:00+0000", errc::not_a_timestamp},
    {"PostgreSQL, an offset with second 60", "1890-03-20 18:30:00+00:53:60", errc::not_a_timestamp},
    {"PostgreSQL, an offset without colons", "1890-03-20 18:30:00+005328", errc::not_a_timestamp},
    {"PostgreSQL, an offset with a fraction", "1890-03-20 18:30:00+00:53:28.5", errc::not_a_timestamp},
    {"PostgreSQL, offset +24:00:00", "1890-03-20 18:30:00+24:00:00", errc::not_a_timestamp},
    {"PostgreSQL, second 60 with seconds of offset",
     "1890-12-31 23:59:60+00:00:01",
     errc::not_a_timestamp,
     &beyond::second_60},
    {"PostgreSQL with a comma", "2026-03-20 18:30:00,5+00", errc::not_a_timestamp},
    {"PostgreSQL, hour 24", "2026-03-20 24:00:00+00", errc::not_a_timestamp},
    {"PostgreSQL, second 60 at noon", "2016-12-31 12:00:60+00", errc::not_a_timestamp, &beyond::second_60},
    {"PostgreSQL before Christ", "0044-03-15 12:00:00+00 BC", errc::not_a_timestamp},
    {"two spaces", "2026-03-20  18:30:00+00", errc::not_a_timestamp},
    {"29 February 2023", "2023-02-29T10:00:00Z", errc::not_a_timestamp},
    {"29 February 1900", "1900-02-29 10:00:00+00", errc::not_a_timestamp},
    {"31 April", "2023-04-31T10:00:00Z", errc::not_a_timestamp},
    {"month 13", "2023-13-20T10:00:00Z", errc::not_a_timestamp},
    {"day 00", "2023-10-00T10:00:00Z", errc::not_a_timestamp},
    {"basic", "20231020T100000Z", errc::not_a_timestamp},
    {"an ordinal date", "2023-293T10:00:00Z", errc::not_a_timestamp},
    {"a week date", "2023-W42-5T10:00:00Z", errc::not_a_timestamp},
    {"five digits of year", "12023-10-20T10:00:00Z", errc::not_a_timestamp},
    {"a leading space", " 2023-10-20T10:00:00Z", errc::not_a_timestamp},
    {"a trailing space", "2023-10-20T10:00:00Z ", errc::not_a_timestamp},
    {"a trailing line feed", "2023-10-20T10:00:00Z\n", errc::not_a_timestamp},
    {"full-width digits",
     "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-20T10:00:00Z",
     errc::not_a_timestamp},
};

inline constexpr schema_reading timestamp_readings[] = {
    schema_reading{errc::not_a_timestamp, timestamp_left, {}, not_ascii_pattern, {}}.in_parts(
        timestamp_parts)};
inline constexpr text_rule timestamp_rules[] = {{errc::not_a_timestamp}};
inline constexpr format_notes timestamp_notes = {
    "timestamp", "string", timestamp_readings, timestamp_samples, true, false, nullptr, "text", "Timestamp"};

} // namespace detail

/// The row of timestamp().
inline constexpr text_format timestamp_format = {
    scan_with<timestamp_scanner, errc::not_a_timestamp>(),
    detail::timestamp_rules,
    text_use::anywhere,
    noted(detail::timestamp_notes),
    quickly(detail::usual_timestamp_end)};

/// An RFC 3339 date-time or PostgreSQL timestamp text, else `not_a_timestamp`. Takes a severity, and
/// constraints as string() does.
template <class... Said>
constexpr auto timestamp(Said const&... said) {
    return detail::text(timestamp_format, said...);
}

} // namespace notepact

#endif
