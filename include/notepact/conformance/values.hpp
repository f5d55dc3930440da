// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Values at and beyond the limits of every format that a contract can name. The first of each table is an
// ordinary one, without a fault.
#ifndef NOTEPACT_CONFORMANCE_VALUES_HPP
#define NOTEPACT_CONFORMANCE_VALUES_HPP

#include <notepact/contract/rule.hpp>
#include <notepact/schema/beyond.hpp>

#include <cstddef>
#include <string_view>

namespace notepact::conformance {

/// What is found in a value, or nothing.
struct finding {
    errc code = errc{};
    severity level = severity::error;
    schema::beyond beyond = schema::beyond::nothing;

    constexpr explicit operator bool() const noexcept { return code != errc{}; }
};

/// A text, and the rule that it breaks; `level_of` tells how bad that is.
struct text_value {
    std::string_view description;
    std::string_view text; ///< decoded; ill-formed UTF-8 only where a parameter is meant
    errc broken = errc{};
    schema::beyond beyond = schema::beyond::nothing;
};

/// A number as JSON writes it, and the rules that it breaks. `integer` comes before the others.
struct number_value {
    std::string_view description;
    std::string_view token;
    errc integer = errc{};  ///< where an integer is wanted; number_overflow: wherever it stands
    errc positive = errc{}; ///< where number_format::positive is
    errc whole = errc{};    ///< where number_format::whole is
    /// Why JSON Schema cannot find `integer`. Where that is integer_token, answers may have such numbers.
    schema::beyond beyond = schema::beyond::nothing;
    schema::beyond beyond_whole = schema::beyond::nothing; ///< of `whole`
};

/// A table of values.
template <class Value>
struct values {
    Value const* first = nullptr;
    std::size_t count = 0;

    constexpr Value const* begin() const noexcept { return first; }
    constexpr Value const* end() const noexcept { return first + count; }
};

namespace detail {

using schema::beyond;

// Short names for the rows below.
inline constexpr errc none{},
    blank = errc::blank, empty = errc::empty_string, no_iso = errc::not_iso8601, no_rfc = errc::not_rfc3339,
    no_time = errc::not_a_timestamp, no_date = errc::not_a_date, no_prefix = errc::missing_prefix,
    no_base64 = errc::not_base64, no_png = errc::not_png, bad = errc::bad_parameter,
    bad_head = errc::bad_header, no_number = errc::not_numeric, no_whole = errc::not_whole,
    no_id = errc::not_positive, beyond_64 = errc::out_of_range, no_integer = errc::wrong_type,
    endless = errc::number_overflow;

inline constexpr text_value free_values[] = {
    {"ordinary", "Fixing the names with the correct data"},
    {"empty", ""},
    {"a space", " "},
    {"quotes and backslashes", R"("C:\notes\" 'n' /)"},
    {"line feed and tab", "first\n\tsecond\r\n"},
    {"control characters", "\x01\x1F\x7F"},
    {"a NUL character", std::string_view("a\0b", 3)},
    {"two and three bytes a character", "gr\xC3\xBC\xC3\x9F dich \xE2\x82\xAC"},
    {"outside the basic plane", "\xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF"},
    {"a combining mark", "e\xCC\x81"},
    {"right to left", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"},
    {"a line separator", "a\xE2\x80\xA8z"},
    {"a byte-order mark", "\xEF\xBB\xBFx"},
    {"like JSON", R"({"id":null})"},
    {"like markup", "<b>&amp;</b>"},
    {"100 characters",
     "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"},
};

inline constexpr text_value not_blank_values[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"spaces around", "  x  "},
    {"a no-break space, which is not ASCII", "\xC2\xA0"},
    {"an ideographic space, which is not ASCII", "\xE3\x80\x80"},
    {"a next line, which is not ASCII", "\xC2\x85"},
    {"a zero width space", "\xE2\x80\x8B"},
    {"a NUL character", std::string_view("\0", 1)},
    {"something after 40 spaces", "                                        x"},
    {"empty", "", blank},
    {"a space", " ", blank},
    {"40 spaces", "                                        ", blank},
    {"a tab", "\t", blank},
    {"a line feed", "\n", blank},
    {"a carriage return", "\r", blank},
    {"a vertical tab", "\v", blank},
    {"a form feed", "\f", blank},
    {"all ASCII white space", " \t\n\v\f\r ", blank},
};

inline constexpr text_value not_empty_values[] = {
    {"ordinary", "Please fix this issue asap, names don't match"},
    {"one character", "x"},
    {"a space", " "},
    {"a line feed", "\n"},
    {"a NUL character", std::string_view("\0", 1)},
    {"empty", "", empty},
};

inline constexpr text_value iso8601_values[] = {
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
    {"the first of a year", "2023-01-01T00:00:00Z"},
    {"the last of a year", "2023-12-31T23:59:59Z"},
    {"year 0000", "0000-01-01T00:00:00Z"},
    {"year 9999", "9999-12-31T23:59:59Z"},
    {"29 February 2024", "2024-02-29T00:00:00Z"},
    {"29 February 2000", "2000-02-29T00:00:00Z"},
    {"second 60", "2016-12-31T23:59:60Z"},
    {"second 60 with a fraction", "2016-12-31T23:59:60.5Z"},
    {"second 60 east of Greenwich", "2017-01-01T00:59:60+01:00"},
    {"second 60 west of Greenwich", "2016-12-31T18:59:60-05:00"},
    {"second 60 at an odd offset", "2016-12-31T10:00:60-13:59"},

    {"a date", "2023-10-27", no_rfc},
    {"a basic date", "20231027", no_rfc},
    {"an ordinal date", "2023-300", no_rfc},
    {"a basic ordinal date", "2023300", no_rfc},
    {"a week date", "2023-W43-5", no_rfc},
    {"a basic week date", "2023W435", no_rfc},
    {"a date, 28 February 2023", "2023-02-28", no_rfc},
    {"a date, 29 February 2024", "2024-02-29", no_rfc},
    {"a date, 29 February 2000", "2000-02-29", no_rfc},
    {"a date, 29 February 0000", "0000-02-29", no_rfc},
    {"a date, 30 April", "2023-04-30", no_rfc},
    {"a date, 31 December", "2023-12-31", no_rfc},
    {"a basic date, 29 February 2024", "20240229", no_rfc},
    {"day 1", "2023-001", no_rfc},
    {"day 365", "2023-365", no_rfc},
    {"day 366 of 2024", "2024-366", no_rfc},
    {"day 366 of 2000", "2000-366", no_rfc},
    {"basic day 366 of 2024", "2024366", no_rfc},
    {"week 1", "2023-W01-1", no_rfc},
    {"week 52", "2023-W52-7", no_rfc},
    {"week 53 of 2020", "2020-W53-5", no_rfc},
    {"week 53 of 2026", "2026-W53-7", no_rfc},
    {"basic week 53 of 2020", "2020W535", no_rfc},
    {"hours and minutes", "2023-10-27T21:40", no_rfc},
    {"hours and minutes and Z", "2023-10-27T21:40Z", no_rfc},
    {"without offset", "2023-10-27T21:40:00", no_rfc},
    {"without offset, with a fraction", "2023-10-27T21:40:00.000", no_rfc},
    {"a comma before the fraction", "2023-10-27T21:40:00,5Z", no_rfc},
    {"basic date and time", "20231027T214000Z", no_rfc},
    {"basic date and time with a fraction", "20231027T214000.5Z", no_rfc},
    {"basic date, hours and minutes", "20231027T2140", no_rfc},
    {"ordinal date and time", "2023-300T21:40:00Z", no_rfc},
    {"basic ordinal date and time", "2023300T214000Z", no_rfc},
    {"week date and time", "2023-W43-5T21:40:00Z", no_rfc},
    {"basic week date and time", "2023W435T214000Z", no_rfc},
    {"an offset of hours", "2023-10-27T23:40:00+02", no_rfc},
    {"an offset without colon", "2023-10-27T23:40:00+0200", no_rfc},
    {"a basic time, an offset with colon", "20231027T234000+02:00", no_rfc},
    {"24:00", "2023-10-27T24:00", no_rfc},
    {"24:00:00", "2023-10-27T24:00:00", no_rfc},
    {"24:00:00.000", "2023-10-27T24:00:00.000Z", no_rfc},
    {"24:00:00Z", "2023-10-27T24:00:00Z", no_rfc},
    {"24:00:00 with an offset", "2023-10-27T24:00:00+02:00", no_rfc},
    {"basic 2400", "20231027T2400", no_rfc},
    {"second 60 without offset", "2016-12-31T23:59:60", no_rfc},
    {"basic second 60", "20161231T235960Z", no_rfc},

    {"empty", "", no_iso},
    {"a word", "yesterday", no_iso},
    {"day first", "27.10.2023", no_iso},
    {"month first", "10/27/2023", no_iso},
    {"slashes", "2023/10/27", no_iso},
    {"as in mails", "Fri, 27 Oct 2023 21:40:00 GMT", no_iso},
    {"seconds since 1970", "1698442800", no_iso},
    {"milliseconds since 1970", "1698442800000", no_iso},
    {"a year", "2023", no_iso},
    {"a year and a month", "2023-10", no_iso},
    {"a year and a month in a row", "202310", no_iso},
    {"a week", "2023-W43", no_iso},
    {"a duration", "P1D", no_iso},
    {"an interval", "2023-10-27/2023-10-28", no_iso},
    {"a time", "T21:40:00Z", no_iso},
    {"a date with an offset", "2023-10-27Z", no_iso},
    {"nothing after T", "2023-10-27T", no_iso},
    {"a space for T", "2023-10-27 21:40:00Z", no_iso},
    {"a leading space", " 2023-10-27T21:40:00Z", no_iso},
    {"a trailing space", "2023-10-27T21:40:00Z ", no_iso},
    {"a trailing line feed", "2023-10-27T21:40:00Z\n", no_iso},
    {"a date and a line feed", "2023-10-27\n", no_iso},
    {"a trailing NUL", std::string_view("2023-10-27T21:40:00Z\0", 21), no_iso},
    {"a space before the offset", "2023-10-27T21:40:00 +02:00", no_iso},
    {"a dash after the year only", "2023-1027", no_iso},
    {"a dash after the month only", "202310-27", no_iso},
    {"a dash in a basic week date", "2023W43-5", no_iso},
    {"a basic date, an extended time", "20231027T21:40:00Z", no_iso},
    {"an extended date, a basic time", "2023-10-27T214000Z", no_iso},
    {"one digit of month", "2023-1-27", no_iso},
    {"one digit of day", "2023-10-7", no_iso},
    {"one digit of hour", "2023-10-27T9:40:00Z", no_iso},
    {"one digit of minute", "2023-10-27T21:4:00Z", no_iso},
    {"one digit of second", "2023-10-27T21:40:0Z", no_iso},
    {"two digits of year", "23-10-27", no_iso},
    {"three digits of year", "023-10-27", no_iso},
    {"five digits of year", "12023-10-27", no_iso},
    {"a year with a sign", "+2023-10-27", no_iso},
    {"a year with a sign and six digits", "+002023-10-27", no_iso},
    {"a negative year", "-2023-10-27", no_iso},
    {"full-width digits", "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-27", no_iso},
    {"Arabic digits", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA3-10-27", no_iso},
    {"a minus sign that is no hyphen",
     "2023-10-27T21:40:00\xE2\x88\x92"
     "05:00",
     no_iso},
    {"month 00", "2023-00-27", no_iso},
    {"month 13", "2023-13-27", no_iso},
    {"day 00", "2023-10-00", no_iso},
    {"day 32", "2023-10-32", no_iso},
    {"31 April", "2023-04-31", no_iso},
    {"30 February", "2024-02-30", no_iso},
    {"29 February 2023", "2023-02-29", no_iso},
    {"29 February 1900", "1900-02-29", no_iso},
    {"29 February 2023 with a time", "2023-02-29T21:40:00Z", no_iso},
    {"basic 29 February 2023", "20230229", no_iso},
    {"day 000", "2023-000", no_iso},
    {"day 366 of 2023", "2023-366", no_iso},
    {"day 366 of 1900", "1900-366", no_iso},
    {"day 367 of 2024", "2024-367", no_iso},
    {"basic day 366 of 2023", "2023366", no_iso},
    {"week 00", "2023-W00-1", no_iso},
    {"week 53 of 2023", "2023-W53-1", no_iso, beyond::week_53},
    {"week 53 of 2024", "2024-W53-1", no_iso, beyond::week_53},
    {"basic week 53 of 2023", "2023W531", no_iso, beyond::week_53},
    {"week 53 of 2023 with a time", "2023-W53-1T21:40:00Z", no_iso, beyond::week_53},
    {"week 54", "2020-W54-1", no_iso},
    {"day 0 of a week", "2023-W43-0", no_iso},
    {"day 8 of a week", "2023-W43-8", no_iso},
    {"lower case w", "2023-w43-5", no_iso},
    {"hours only", "2023-10-27T21", no_iso},
    {"hours only and Z", "2023-10-27T21Z", no_iso},
    {"a fraction of a minute", "2023-10-27T21:40.5Z", no_iso},
    {"a fraction of an hour", "2023-10-27T21.5Z", no_iso},
    {"a fraction of a day", "2023-10-27.5", no_iso},
    {"a point without a fraction", "2023-10-27T21:40:00.Z", no_iso},
    {"two points", "2023-10-27T21:40:00.0.0Z", no_iso},
    {"hour 24 and a minute", "2023-10-27T24:01:00Z", no_iso},
    {"hour 24 and a second", "2023-10-27T24:00:01Z", no_iso},
    {"hour 24 and a millisecond", "2023-10-27T24:00:00.001Z", no_iso},
    {"hour 25", "2023-10-27T25:00:00Z", no_iso},
    {"minute 60", "2023-10-27T21:60:00Z", no_iso},
    {"second 61", "2016-12-31T23:59:61Z", no_iso},
    {"second 60 at 22:59 UTC", "2016-12-31T22:59:60Z", no_iso, beyond::second_60},
    {"second 60 at 23:58 UTC", "2016-12-31T23:58:60Z", no_iso, beyond::second_60},
    {"second 60 not at midnight, without offset", "2016-12-31T21:40:60", no_iso, beyond::second_60},
    {"second 60 at local midnight", "2016-12-31T23:59:60+01:00", no_iso, beyond::second_60},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", no_iso},
    {"offset -24:00", "2023-10-27T21:40:00-24:00", no_iso},
    {"offset +00:60", "2023-10-27T21:40:00+00:60", no_iso},
    {"offset of one digit", "2023-10-27T21:40:00+2", no_iso},
    {"offset of three digits", "2023-10-27T21:40:00+200", no_iso},
    {"offset of one digit and minutes", "2023-10-27T21:40:00+2:00", no_iso},
    {"offset with seconds", "2023-10-27T21:40:00+02:00:00", no_iso},
    {"a sign without offset", "2023-10-27T21:40:00+", no_iso},
    {"two offsets", "2023-10-27T21:40:00+02:00Z", no_iso},
    {"a zone by its name", "2023-10-27T21:40:00 EST", no_iso},
    {"a zone in brackets", "2023-10-27T23:40:00+02:00[Europe/Berlin]", no_iso},
};

inline constexpr text_value timestamp_values[] = {
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

    {"empty", "", no_time},
    {"a word", "yesterday", no_time},
    {"infinity", "infinity", no_time},
    {"a date", "2023-10-20", no_time},
    {"seconds since 1970", "1697796000", no_time},
    {"RFC 3339 without offset", "2023-10-20T10:00:00", no_time},
    {"RFC 3339 without seconds", "2023-10-20T10:00Z", no_time},
    {"RFC 3339 with hours of offset", "2023-10-20T10:00:00+00", no_time},
    {"RFC 3339, an offset without colon", "2023-10-20T10:00:00+0000", no_time},
    {"RFC 3339 with a comma", "2023-10-20T10:00:00,5Z", no_time},
    {"RFC 3339, a point without a fraction", "2023-10-20T10:00:00.Z", no_time},
    {"RFC 3339, hour 24", "2023-10-20T24:00:00Z", no_time},
    {"RFC 3339, minute 60", "2023-10-20T10:60:00Z", no_time},
    {"RFC 3339, second 61", "2016-12-31T23:59:61Z", no_time},
    {"RFC 3339, second 60 at noon", "2016-12-31T12:00:60Z", no_time, beyond::second_60},
    {"RFC 3339, second 60 at local midnight", "2016-12-31T23:59:60+01:00", no_time, beyond::second_60},
    {"RFC 3339, offset +24:00", "2023-10-20T10:00:00+24:00", no_time},
    {"RFC 3339, an offset with seconds", "1890-03-20T18:30:00+00:53:28", no_time},
    {"RFC 3339, offset +00:60", "2023-10-20T10:00:00+00:60", no_time},
    {"RFC 3339, a zone in brackets", "2023-10-20T10:00:00Z[UTC]", no_time},
    {"PostgreSQL without offset", "2026-03-20 18:30:00", no_time},
    {"PostgreSQL without seconds", "2026-03-20 18:30+00", no_time},
    {"PostgreSQL with Z", "2026-03-20 18:30:00Z", no_time},
    {"PostgreSQL, an offset without colon", "2026-03-20 18:30:00+0000", no_time},
    {"PostgreSQL, an offset with second 60", "1890-03-20 18:30:00+00:53:60", no_time},
    {"PostgreSQL, an offset without colons", "1890-03-20 18:30:00+005328", no_time},
    {"PostgreSQL, an offset with a fraction", "1890-03-20 18:30:00+00:53:28.5", no_time},
    {"PostgreSQL, offset +24:00:00", "1890-03-20 18:30:00+24:00:00", no_time},
    {"PostgreSQL, second 60 with seconds of offset",
     "1890-12-31 23:59:60+00:00:01",
     no_time,
     beyond::second_60},
    {"PostgreSQL with a comma", "2026-03-20 18:30:00,5+00", no_time},
    {"PostgreSQL, hour 24", "2026-03-20 24:00:00+00", no_time},
    {"PostgreSQL, second 60 at noon", "2016-12-31 12:00:60+00", no_time, beyond::second_60},
    {"PostgreSQL before Christ", "0044-03-15 12:00:00+00 BC", no_time},
    {"two spaces", "2026-03-20  18:30:00+00", no_time},
    {"29 February 2023", "2023-02-29T10:00:00Z", no_time},
    {"29 February 1900", "1900-02-29 10:00:00+00", no_time},
    {"31 April", "2023-04-31T10:00:00Z", no_time},
    {"month 13", "2023-13-20T10:00:00Z", no_time},
    {"day 00", "2023-10-00T10:00:00Z", no_time},
    {"basic", "20231020T100000Z", no_time},
    {"an ordinal date", "2023-293T10:00:00Z", no_time},
    {"a week date", "2023-W42-5T10:00:00Z", no_time},
    {"five digits of year", "12023-10-20T10:00:00Z", no_time},
    {"a leading space", " 2023-10-20T10:00:00Z", no_time},
    {"a trailing space", "2023-10-20T10:00:00Z ", no_time},
    {"a trailing line feed", "2023-10-20T10:00:00Z\n", no_time},
    {"full-width digits", "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-20T10:00:00Z", no_time},
};

inline constexpr text_value date_values[] = {
    {"ordinary", "1985-03-15"},
    {"the first of a year", "1985-01-01"},
    {"the last of a year", "1985-12-31"},
    {"30 April", "2023-04-30"},
    {"28 February 2023", "2023-02-28"},
    {"29 February 2024", "2024-02-29"},
    {"29 February 2000", "2000-02-29"},
    {"year 0000", "0000-01-01"},
    {"year 9999", "9999-12-31"},
    {"empty", "", no_date},
    {"a word", "unknown", no_date},
    {"day first", "15.03.1985", no_date},
    {"month first", "03/15/1985", no_date},
    {"a year", "1985", no_date},
    {"a year and a month", "1985-03", no_date},
    {"basic", "19850315", no_date},
    {"an ordinal date", "1985-074", no_date},
    {"a week date", "1985-W11-5", no_date},
    {"a time", "1985-03-15T00:00:00Z", no_date},
    {"month 00", "1985-00-15", no_date},
    {"month 13", "1985-13-15", no_date},
    {"day 00", "1985-03-00", no_date},
    {"day 32", "1985-03-32", no_date},
    {"31 April", "1985-04-31", no_date},
    {"29 February 2023", "2023-02-29", no_date},
    {"29 February 1900", "1900-02-29", no_date},
    {"30 February", "2024-02-30", no_date},
    {"one digit of month", "1985-3-15", no_date},
    {"one digit of day", "1985-03-5", no_date},
    {"two digits of year", "85-03-15", no_date},
    {"five digits of year", "11985-03-15", no_date},
    {"a year with a sign", "+1985-03-15", no_date},
    {"a leading space", " 1985-03-15", no_date},
    {"a trailing space", "1985-03-15 ", no_date},
    {"a trailing line feed", "1985-03-15\n", no_date},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x99\xEF\xBC\x98\xEF\xBC\x95-03-15", no_date},
};

// The images are of one pixel or two by two.
inline constexpr text_value png_data_uri_values[] = {
    {"ordinary",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"a length that needs no padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRFWHRhAJ"
     "DFhGoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC"},
    {"base64 with one =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABHRFWHRhAG"
     "JiwGlPfwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII="},
    {"in colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAC0lEQVR42m"
     "NgQAcAABIAAeRVjecAAAAASUVORK5CYII="},
    {"two pieces of an image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABUlEQVR42m"
     "NgAOOrteQAAAAFSURBVAAAAgABOA+9MQAAAABJRU5ErkJggg=="},
    {"of indexed colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"true colour with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAA1BMVEUAAACn"
     "ej3aAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC"},
    {"interlaced",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAFAacmyAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},

    {"empty", "", no_prefix},
    {"a word", "signature", no_prefix},
    {"no prefix",
     "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJ"
     "RU5ErkJggg==",
     no_prefix},
    {"a prefix in another case",
     "DATA:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"a type in another case",
     "data:image/PNG;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"an encoding in another case",
     "data:image/png;Base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"another type", "data:image/jpeg;base64,/9j/4AAQSkZJRgA=", no_prefix},
    {"markup as image", "data:image/svg+xml;base64,PHN2Zy8+", no_prefix},
    {"no type",
     "data:;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgA"
     "B5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"a parameter of the type",
     "data:image/png;charset=utf-8;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkk"
     "AAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"not encoded in base64", "data:image/png,%89PNG", no_prefix},
    {"a leading space",
     " data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"a leading line feed",
     "\ndata:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"a space inside the prefix",
     "data:image/png; base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_prefix},
    {"a prefix that is cut", "data:image/png;base64", no_prefix},
    {"nothing after the prefix", "data:image/png;base64,", no_prefix},
    {"a link", "https://clinic.example/signature.png", no_prefix},

    {"the documents' sample, cut",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...",
     no_base64},
    {"padding left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg",
     no_base64},
    {"one = left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=",
     no_base64},
    {"one = too many",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg===",
     no_base64},
    {"= alone", "data:image/png;base64,=", no_base64},
    {"one digit", "data:image/png;base64,i", no_base64},
    {"two digits, no padding", "data:image/png;base64,iV", no_base64},
    {"something after the padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==AAAA",
     no_base64},
    {"trailing bits, one =", "data:image/png;base64,iVBORw0KGgp=", no_base64},
    {"trailing bits, two =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggh==",
     no_base64},
    {"the alphabet for URLs",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe_AAAAABJRU5ErkJggg==",
     no_base64},
    {"the alphabet for URLs, also no PNG", "data:image/png;base64,-_-_", no_base64},
    {"a line feed inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3\nbvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_base64},
    {"lines of 76 characters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAA\r\nAABJRU5ErkJggg==",
     no_base64},
    {"a space after the prefix",
     "data:image/png;base64, iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_base64},
    {"a space inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3 bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_base64},
    {"a trailing space",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg== ",
     no_base64},
    {"a trailing line feed",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==\n",
     no_base64},
    {"percent-encoded",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe%2FAAAAABJRU5ErkJggg%3D%3D",
     no_base64},
    {"the prefix twice",
     "data:image/png;base64,data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAA"
     "AAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_base64},
    {"no base64, no PNG", "data:image/png;base64,R0lGODlh!", no_base64},
    {"not ASCII", "data:image/png;base64,gr\xC3\xBC\xC3\x9F", no_base64},

    {"another file", "data:image/png;base64,R0lGODlh", no_png, beyond::png_bytes},
    {"a text", "data:image/png;base64,aGVsbG8=", no_png, beyond::png_bytes},
    {"one byte", "data:image/png;base64,iQ==", no_png, beyond::png_bytes},
    {"the PNG signature alone", "data:image/png;base64,iVBORw0KGgo=", no_png, beyond::png_bytes},
    {"line feeds converted",
     "data:image/png;base64,iVBORwoaCgAAAA1JSERSAAAAAQAAAAEBAAAAADdu+SQAAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     no_png,
     beyond::png_bytes},
    {"eighth bits lost",
     "data:image/png;base64,CVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"cut inside the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mM=",
     no_png,
     beyond::png_bytes},
    {"without its end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/A==",
     no_png,
     beyond::png_bytes},
    {"the last byte is missing",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJg",
     no_png,
     beyond::png_bytes},
    {"a byte after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggA=",
     no_png,
     beyond::png_bytes},
    {"a line feed after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggo=",
     no_png,
     beyond::png_bytes},
    {"wrong CRC of the header",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvklAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"wrong CRC of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/QAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"wrong CRC of the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5EAAAAAA==",
     no_png,
     beyond::png_bytes},
    {"no image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAElFTkSuQmCC",
     no_png,
     beyond::png_bytes},
    {"the header after the image",
     "data:image/png;base64,iVBORw0KGgoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAADUlIRFIAAAABAA"
     "AAAQEAAAAAN275JAAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"two headers",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAADUlIRFIAAA"
     "ABAAAAAQEAAAAAN275JAAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     no_png,
     beyond::png_bytes},
    {"a header that is too short",
     "data:image/png;base64,iVBORw0KGgoAAAAMSUhEUgAAAAEAAAABAQAAALmopM0AAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     no_png,
     beyond::png_bytes},
    {"no width",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAAAAAABAQAAAADYrJIaAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"no height",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAAAQAAAAD8MiqBAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"a depth of 3 bits",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAwAAAABNrqpEAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"colour type 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQEAAACP0p5BAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"true colour of one bit",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQIAAACdZzGvAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"compression method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQABAAA2rJMTAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"filter method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAQAudchlAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"interlace method 2",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAALZYJgIAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"an end that is not empty",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAAFJRU5EANEaT+E=",
     no_png,
     beyond::png_bytes},
    {"indexed colour without a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAACklEQVR42mNg"
     "AAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"a palette behind the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNg"
     "YGAAAAAEAAHI6uv5AAAAA1BMVEUAAACnej3aAAAAAElFTkSuQmCC",
     no_png,
     beyond::png_bytes},
    {"two palettes",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAAA1BMVEUAAACnej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"greyscale with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
    {"an unknown chunk that must be understood",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABENnQkkAAAAA"
     "m1L5UwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     no_png,
     beyond::png_bytes},
    {"a chunk between two pieces of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAABUlEQVR42mNg"
     "YK4Z1LwAAAACdEVYdGEAkMWEagAAAAdJREFUYAAAAAQAAbLuD4sAAAAASUVORK5CYII=",
     no_png,
     beyond::png_bytes},
    {"a reserved chunk type",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRleHRhAPE2"
     "BFAAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     no_png,
     beyond::png_bytes},
    {"a chunk type that is no letters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAHRlMXQaMF"
     "OLAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     no_png,
     beyond::png_bytes},
};

inline constexpr text_value path_text_values[] = {
    {"ordinary", "nte_3cc73cb69c59403ca9108af6c5693b25"},
    {"one character", "a"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"unreserved characters", "AZaz09-._~"},
    {"a space", " "},
    {"a slash", "a/b"},
    {"../.., which is encoded", "../.."},
    {"delimiters of a URL", "?#&=+;:@!$'()*,[]"},
    {"a percent sign", "100%"},
    {"looks encoded", "%2e%2e"},
    {"three points", "..."},
    {"begins with a point", ".a"},
    {"begins with two points", "..a"},
    {"ends with two points", "a.."},
    {"two bytes a character", "gr\xC3\xBC\xC3\x9F"},
    {"a no-break space", "\xC2\xA0"},
    {"outside the basic plane", "\xF0\x9F\x98\x80"},
    {"empty", "", bad},
    {"a point", ".", bad},
    {"two points", "..", bad},
    {"a NUL character", std::string_view("a\0", 2), bad},
    {"a line feed", "a\nb", bad},
    {"a tab", "\t", bad},
    {"unit separator", "\x1F", bad},
    {"delete", "a\x7F", bad},
    {"U+0080", "\xC2\x80", bad},
    {"U+009F", "a\xC2\x9F", bad},
    {"no UTF-8", "a\xFF", bad, beyond::text},
    {"overlong UTF-8", "\xC0\xAF", bad, beyond::text},
    {"a surrogate in UTF-8", "\xED\xA0\x80", bad, beyond::text},
    {"cut UTF-8", "a\xC3", bad, beyond::text},
};

inline constexpr text_value header_text_values[] = {
    {"ordinary", "your_token_here"},
    {"a UUID", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
    {"one character", "!"},
    {"all kinds", "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"},
    {"spaces inside", "a b  c"},
    {"empty", "", bad_head},
    {"a space", " ", bad_head},
    {"a leading space", " a", bad_head},
    {"a trailing space", "a ", bad_head},
    {"a tab inside", "a\tb", bad_head},
    {"a trailing line feed", "a\n", bad_head},
    {"a carriage return", "a\rb", bad_head},
    {"another header", "a\r\nX-Admin: true", bad_head},
    {"a NUL character", std::string_view("a\0b", 3), bad_head},
    {"delete", "a\x7F", bad_head},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", bad_head},
    {"no UTF-8", "a\xFF", bad_head, beyond::text},
};

inline constexpr text_value bearer_token_values[] = {
    {"ordinary", "max_prd_ak_0123456789abcdef"},
    {"a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl-_"},
    {"one character", "a"},
    {"all kinds", "AZaz09-._~+/"},
    {"one = at the end", "abc="},
    {"three = at the end", "abc==="},
    {"empty", "", bad_head},
    {"= alone", "=", bad_head},
    {"= inside", "a=b", bad_head},
    {"a space inside", "a b", bad_head},
    {"the scheme before it", "Bearer abc", bad_head},
    {"a leading space", " abc", bad_head},
    {"a trailing line feed", "abc\n", bad_head},
    {"another header", "abc\r\nX-Admin: true", bad_head},
    {"a comma", "abc,def", bad_head},
    {"quotes", "\"abc\"", bad_head},
    {"a NUL character", std::string_view("a\0", 2), bad_head},
    {"not ASCII", "gr\xC3\xBC\xC3\x9F", bad_head},
};

inline constexpr text_value number_text_values[] = {
    {"ordinary", "1042"},
    {"zero", "0"},
    {"2^53 - 1", "9007199254740991"},
    {"2^53", "9007199254740992", no_whole},
    {"2^64", "18446744073709551616", no_whole},
    {"minus one", "-1", no_whole},
    {"minus zero", "-0", no_whole, beyond::parameter_text},
    {"a fraction", "12.5", no_whole},
    {"3.0", "3.0", no_whole, beyond::parameter_text},
    {"an exponent", "1e3", no_whole, beyond::parameter_text},
    {"a large exponent", "1E+300", no_whole},
    {"1.7976931348623157e308, the largest", "1.7976931348623157e308", no_whole},
    {"0.1e309", "0.1e309", no_whole},
    {"1e-400", "1e-400", no_whole, beyond::parameter_text},
    {"0e400", "0e400", no_whole, beyond::parameter_text},
    {"1e400, beyond every double", "1e400", no_number, beyond::parameter_text},
    {"1e309", "1e309", no_number, beyond::parameter_text},
    {"10e308", "10e308", no_number, beyond::parameter_text},
    {"1.7976931348623158e308", "1.7976931348623158e308", no_number, beyond::parameter_text},
    {"empty", "", no_number, beyond::parameter_text},
    {"a word", "abc", no_number, beyond::parameter_text},
    {"hexadecimal", "0x10", no_number, beyond::parameter_text},
    {"a plus sign", "+1", no_number, beyond::parameter_text},
    {"a minus sign alone", "-", no_number, beyond::parameter_text},
    {"a leading space", " 12", no_number, beyond::parameter_text},
    {"a trailing space", "12 ", no_number, beyond::parameter_text},
    {"a trailing line feed", "12\n", no_number, beyond::parameter_text},
    {"a leading zero", "012", no_number, beyond::parameter_text},
    {"nothing before the point", ".5", no_number, beyond::parameter_text},
    {"nothing after the point", "5.", no_number, beyond::parameter_text},
    {"nothing after the e", "1e", no_number, beyond::parameter_text},
    {"a comma", "1,5", no_number, beyond::parameter_text},
    {"thousands", "1_000", no_number, beyond::parameter_text},
    {"NaN", "NaN", no_number, beyond::parameter_text},
    {"Infinity", "Infinity", no_number, beyond::parameter_text},
    {"null", "null", no_number, beyond::parameter_text},
    {"quotes", "\"12\"", no_number, beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x91\xEF\xBC\x92", no_number, beyond::parameter_text},
};

inline constexpr text_value integer_text_values[] = {
    {"ordinary", "46"},
    {"one", "1"},
    {"the largest of 64 bits", "9223372036854775807"},
    {"zero", "0", no_id},
    {"minus zero", "-0", no_id},
    {"minus one", "-1", no_id},
    {"the smallest of 64 bits", "-9223372036854775808", no_id},
    {"2^63", "9223372036854775808", beyond_64, beyond::exact_integer},
    {"-2^63 - 1", "-9223372036854775809", beyond_64, beyond::exact_integer},
    {"2^64", "18446744073709551616", beyond_64},
    {"a large exponent", "1e30", beyond_64, beyond::parameter_text},
    {"a fraction", "46.5", no_integer},
    {"46.0", "46.0", no_integer, beyond::parameter_text},
    {"an exponent", "4.6e1", no_integer, beyond::parameter_text},
    {"1e400, beyond every double", "1e400", no_number, beyond::parameter_text},
    {"empty", "", no_number, beyond::parameter_text},
    {"a word", "abc", no_number, beyond::parameter_text},
    {"hexadecimal", "0x2e", no_number, beyond::parameter_text},
    {"a plus sign", "+46", no_number, beyond::parameter_text},
    {"a leading space", " 46", no_number, beyond::parameter_text},
    {"a trailing space", "46 ", no_number, beyond::parameter_text},
    {"a trailing line feed", "46\n", no_number, beyond::parameter_text},
    {"a leading zero", "046", no_number, beyond::parameter_text},
    {"thousands", "1_000", no_number, beyond::parameter_text},
    {"full-width digits", "\xEF\xBC\x94\xEF\xBC\x96", no_number, beyond::parameter_text},
};

inline constexpr number_value number_values[] = {
    {"ordinary", "46"},
    {"one", "1"},
    {"zero", "0", none, no_id},
    {"minus zero", "-0", none, no_id},
    {"minus one", "-1", none, no_id, no_whole},
    {"2^53 - 1", "9007199254740991"},
    {"2^53", "9007199254740992", none, none, no_whole},
    {"2^53 + 1", "9007199254740993", none, none, no_whole},
    {"the largest of 64 bits", "9223372036854775807", none, none, no_whole},
    {"the smallest of 64 bits", "-9223372036854775808", none, no_id, no_whole},
    {"2^63", "9223372036854775808", beyond_64, none, no_whole, beyond::exact_integer},
    {"-2^63 - 1", "-9223372036854775809", beyond_64, no_id, no_whole, beyond::exact_integer},
    {"2^64", "18446744073709551616", beyond_64, none, no_whole},
    {"1 - 2^64", "-18446744073709551615", beyond_64, no_id, no_whole},
    {"1e30", "1e30", beyond_64, none, no_whole},
    {"-1e30", "-1e30", beyond_64, no_id, no_whole},
    {"1.7976931348623157e308, the largest", "1.7976931348623157e308", beyond_64, none, no_whole},
    {"309 digits, the largest",
     "17976931348623157000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000",
     beyond_64,
     none,
     no_whole},
    {"10e307", "10e307", beyond_64, none, no_whole},
    {"0.1e309", "0.1e309", beyond_64, none, no_whole},
    {"0.0001e312", "0.0001e312", beyond_64, none, no_whole},
    {"46.0", "46.0", no_integer, none, none, beyond::integer_token},
    {"an exponent", "1e3", no_integer, none, none, beyond::integer_token},
    {"an exponent that makes it whole", "4.6e1", no_integer, none, none, beyond::integer_token},
    {"a negative exponent that leaves it whole", "460E-1", no_integer, none, none, beyond::integer_token},
    {"0.0", "0.0", no_integer, no_id, none, beyond::integer_token},
    {"0e0", "0e0", no_integer, no_id, none, beyond::integer_token},
    {"-46.0", "-46.0", no_integer, no_id, no_whole, beyond::integer_token},
    {"46.5", "46.5", no_integer, none, no_whole},
    {"0.5", "0.5", no_integer, none, no_whole},
    {"-0.5", "-0.5", no_integer, no_id, no_whole},
    {"1e-1", "1e-1", no_integer, none, no_whole},
    // As doubles these are zero.
    {"1e-400", "1e-400", no_integer, none, no_whole, beyond::exact_integer, beyond::exact_integer},
    {"1e-99999999999999999999",
     "1e-99999999999999999999",
     no_integer,
     none,
     no_whole,
     beyond::exact_integer,
     beyond::exact_integer},
    {"0e400", "0e400", no_integer, no_id, none, beyond::integer_token},
    {"0e99999999999999999999", "0e99999999999999999999", no_integer, no_id, none, beyond::integer_token},
    {"1e400, beyond every double", "1e400", endless},
    {"-1e400, beyond every double", "-1e400", endless},
    {"1e99999999999999999999", "1e99999999999999999999", endless},
    {"1e309", "1e309", endless},
    {"10e308", "10e308", endless},
    {"0.0001e313", "0.0001e313", endless},
    {"1.7976931348623158e308", "1.7976931348623158e308", endless},
    {"310 digits",
     "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000",
     endless},
};

template <class Value, std::size_t N>
constexpr values<Value> all_of(Value const (&table)[N]) noexcept {
    return {table, N};
}

} // namespace detail

/// The values of a format.
constexpr values<text_value> values_of(text_format format) noexcept {
    switch (format) {
    case text_format::free: return detail::all_of(detail::free_values);
    case text_format::not_blank: return detail::all_of(detail::not_blank_values);
    case text_format::not_empty: return detail::all_of(detail::not_empty_values);
    case text_format::iso8601: return detail::all_of(detail::iso8601_values);
    case text_format::timestamp: return detail::all_of(detail::timestamp_values);
    case text_format::date: return detail::all_of(detail::date_values);
    case text_format::png_data_uri: return detail::all_of(detail::png_data_uri_values);
    case text_format::path_text: return detail::all_of(detail::path_text_values);
    case text_format::header_text: return detail::all_of(detail::header_text_values);
    case text_format::bearer_token: return detail::all_of(detail::bearer_token_values);
    case text_format::number_text: return detail::all_of(detail::number_text_values);
    case text_format::integer_text: return detail::all_of(detail::integer_text_values);
    }
    return {};
}
/// Those for numbers of every format, integers or not.
constexpr values<number_value> values_of_numbers() noexcept {
    return detail::all_of(detail::number_values);
}

/// How bad it is to break a rule: where the format does not fix it, the contract says.
constexpr severity level_of(errc broken, rule const& r) noexcept {
    switch (broken) {
    case errc::not_rfc3339:
    case errc::not_base64:
    case errc::not_png: return severity::warning;
    case errc::wrong_type:
    case errc::out_of_range:
    case errc::number_overflow: return severity::error;
    case errc::not_whole:
    case errc::not_positive: return r.kind == rule_kind::string ? severity::warning : r.level();
    default: return r.level();
    }
}

/// What is found in a text where the rule of a string is.
constexpr finding found(text_value const& value, rule const& r) noexcept {
    return {value.broken, level_of(value.broken, r), value.beyond};
}

/// What is found in a number where the rule of a number or integer is, in a request or in an answer.
constexpr finding found(number_value const& value, rule const& r, bool request) noexcept {
    if (value.integer == errc::number_overflow)
        return {value.integer, severity::error, schema::beyond::overflow};
    errc const of_format = r.number() == number_format::positive ? value.positive
                           : r.number() == number_format::whole  ? value.whole
                                                                 : errc{};
    bool const integer =
        value.integer == errc{} || (!request && value.beyond == schema::beyond::integer_token);
    auto const beyond = r.number() == number_format::whole ? value.beyond_whole : schema::beyond::nothing;
    if (r.kind != rule_kind::integer || integer) return {of_format, r.level(), beyond};
    // What JSON Schema cannot say of integers does not matter where the format is broken as well.
    bool const can_be_said =
        of_format != errc{} && r.level() == severity::error && beyond == schema::beyond::nothing;
    return {value.integer, severity::error, can_be_said ? schema::beyond::nothing : value.beyond};
}

} // namespace notepact::conformance

#endif
