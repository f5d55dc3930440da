// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_ISO8601_HPP
#define NOTEPACT_CONTRACT_FORMATS_ISO8601_HPP

#include <notepact/contract/formats/date_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/json/usual_date.hpp>

#include <string_view>

namespace notepact {

namespace detail {

// Date and time are both of the extended form or both of the basic form.
inline constexpr pattern_choice iso8601_form[] = {
    {"extended: dashes and colons",
     "^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{3}|W[0-9]{2}-[0-9])"
     "(?:[Tt][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:[.,Zz+-][^Tt]*)?)?$"},
    {"basic: neither",
     "^[0-9]{4}(?:[0-9]{4}|[0-9]{3}|W[0-9]{3})(?:[Tt][0-9]{4}(?:[0-9]{2})?(?:[.,Zz+-][^Tt]*)?)?$"}};
inline constexpr pattern_choice iso8601_day[] = {
    date_patterns::day_of_31,
    date_patterns::day_of_30,
    date_patterns::day_of_february,
    date_patterns::leap_day,
    {"a day of the year but the 366th",
     "^[0-9]{4}-?(?:00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3(?:[0-5][0-9]|6[0-5]))(?:[Tt].*)?$"},
    {"day 366 of a leap year",
     "^(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-?366(?:[Tt].*)?$"},
    {"a day of a week, in 53 weeks", "^[0-9]{4}-?W(?:0[1-9]|[1-4][0-9]|5[0-3])-?[1-7](?:[Tt].*)?$"}};
inline constexpr pattern_choice iso8601_time[] = {
    {"none", "^[^Tt]+$"},
    {"hours and minutes, or seconds, too, with a fraction or not",
     "^[^Tt]+[Tt](?:[01][0-9]|2[0-3]):?[0-5][0-9](?::?(?:[0-5][0-9]|60)(?:[,.][0-9]+)?)?(?:[Zz+-].*)?$"},
    {"24:00, the end of the day", "^[^Tt]+[Tt]24:?00(?::?00(?:[,.]0+)?)?(?:[Zz+-].*)?$"}};
inline constexpr pattern_choice iso8601_offset[] = {
    {"none, or Z", "^[^Tt]+(?:[Tt][0-9:,.]+[Zz]?)?$"},
    {"hours, or hours and minutes", "^[^Tt]+[Tt][0-9:,.]+[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?$"}};
inline constexpr pattern_part iso8601_parts[] = {
    {"form", iso8601_form},
    {"day", iso8601_day},
    {"time", iso8601_time},
    {"offset from UTC", iso8601_offset}};
// RFC 3339, section 5.6: date-time.
inline constexpr pattern_part rfc3339_parts[] = {
    {"form", date_patterns::rfc3339_form},
    {"day", date_patterns::calendar_days},
    {"time", date_patterns::rfc3339_times}};

inline constexpr text_sample iso8601_samples[] = {
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

    {"a date", "2023-10-27", errc::not_rfc3339},
    {"a basic date", "20231027", errc::not_rfc3339},
    {"an ordinal date", "2023-300", errc::not_rfc3339},
    {"a basic ordinal date", "2023300", errc::not_rfc3339},
    {"a week date", "2023-W43-5", errc::not_rfc3339},
    {"a basic week date", "2023W435", errc::not_rfc3339},
    {"a date, 28 February 2023", "2023-02-28", errc::not_rfc3339},
    {"a date, 29 February 2024", "2024-02-29", errc::not_rfc3339},
    {"a date, 29 February 2000", "2000-02-29", errc::not_rfc3339},
    {"a date, 29 February 0000", "0000-02-29", errc::not_rfc3339},
    {"a date, 30 April", "2023-04-30", errc::not_rfc3339},
    {"a date, 31 December", "2023-12-31", errc::not_rfc3339},
    {"a basic date, 29 February 2024", "20240229", errc::not_rfc3339},
    {"day 1", "2023-001", errc::not_rfc3339},
    {"day 365", "2023-365", errc::not_rfc3339},
    {"day 366 of 2024", "2024-366", errc::not_rfc3339},
    {"day 366 of 2000", "2000-366", errc::not_rfc3339},
    {"basic day 366 of 2024", "2024366", errc::not_rfc3339},
    {"week 1", "2023-W01-1", errc::not_rfc3339},
    {"week 52", "2023-W52-7", errc::not_rfc3339},
    {"week 53 of 2020", "2020-W53-5", errc::not_rfc3339},
    {"week 53 of 2026", "2026-W53-7", errc::not_rfc3339},
    {"basic week 53 of 2020", "2020W535", errc::not_rfc3339},
    {"hours and minutes", "2023-10-27T21:40", errc::not_rfc3339},
    {"hours and minutes and Z", "2023-10-27T21:40Z", errc::not_rfc3339},
    {"without offset", "2023-10-27T21:40:00", errc::not_rfc3339},
    {"without offset, with a fraction", "2023-10-27T21:40:00.000", errc::not_rfc3339},
    {"a comma before the fraction", "2023-10-27T21:40:00,5Z", errc::not_rfc3339},
    {"basic date and time", "20231027T214000Z", errc::not_rfc3339},
    {"basic date and time with a fraction", "20231027T214000.5Z", errc::not_rfc3339},
    {"basic date, hours and minutes", "20231027T2140", errc::not_rfc3339},
    {"ordinal date and time", "2023-300T21:40:00Z", errc::not_rfc3339},
    {"basic ordinal date and time", "2023300T214000Z", errc::not_rfc3339},
    {"week date and time", "2023-W43-5T21:40:00Z", errc::not_rfc3339},
    {"basic week date and time", "2023W435T214000Z", errc::not_rfc3339},
    {"an offset of hours", "2023-10-27T23:40:00+02", errc::not_rfc3339},
    {"an offset without colon", "2023-10-27T23:40:00+0200", errc::not_rfc3339},
    {"a basic time, an offset with colon", "20231027T234000+02:00", errc::not_rfc3339},
    {"24:00", "2023-10-27T24:00", errc::not_rfc3339},
    {"24:00:00", "2023-10-27T24:00:00", errc::not_rfc3339},
    {"24:00:00.000", "2023-10-27T24:00:00.000Z", errc::not_rfc3339},
    {"24:00:00Z", "2023-10-27T24:00:00Z", errc::not_rfc3339},
    {"24:00:00 with an offset", "2023-10-27T24:00:00+02:00", errc::not_rfc3339},
    {"basic 2400", "20231027T2400", errc::not_rfc3339},
    {"second 60 without offset", "2016-12-31T23:59:60", errc::not_rfc3339},
    {"basic second 60", "20161231T235960Z", errc::not_rfc3339},

    {"empty", "", errc::not_iso8601},
    {"a word", "yesterday", errc::not_iso8601},
    {"day first", "27.10.2023", errc::not_iso8601},
    {"month first", "10/27/2023", errc::not_iso8601},
    {"slashes", "2023/10/27", errc::not_iso8601},
    {"as in mails", "Fri, 27 Oct 2023 21:40:00 GMT", errc::not_iso8601},
    {"seconds since 1970", "1698442800", errc::not_iso8601},
    {"milliseconds since 1970", "1698442800000", errc::not_iso8601},
    {"a year", "2023", errc::not_iso8601},
    {"a year and a month", "2023-10", errc::not_iso8601},
    {"a year and a month in a row", "202310", errc::not_iso8601},
    {"a week", "2023-W43", errc::not_iso8601},
    {"a duration", "P1D", errc::not_iso8601},
    {"an interval", "2023-10-27/2023-10-28", errc::not_iso8601},
    {"a time", "T21:40:00Z", errc::not_iso8601},
    {"a date with an offset", "2023-10-27Z", errc::not_iso8601},
    {"nothing after T", "2023-10-27T", errc::not_iso8601},
    {"a space for T", "2023-10-27 21:40:00Z", errc::not_iso8601},
    {"a leading space", " 2023-10-27T21:40:00Z", errc::not_iso8601},
    {"a trailing space", "2023-10-27T21:40:00Z ", errc::not_iso8601},
    {"a trailing line feed", "2023-10-27T21:40:00Z\n", errc::not_iso8601},
    {"a date and a line feed", "2023-10-27\n", errc::not_iso8601},
    {"a trailing NUL", std::string_view("2023-10-27T21:40:00Z\0", 21), errc::not_iso8601},
    {"a space before the offset", "2023-10-27T21:40:00 +02:00", errc::not_iso8601},
    {"a dash after the year only", "2023-1027", errc::not_iso8601},
    {"a dash after the month only", "202310-27", errc::not_iso8601},
    {"a dash in a basic week date", "2023W43-5", errc::not_iso8601},
    {"a basic date, an extended time", "20231027T21:40:00Z", errc::not_iso8601},
    {"an extended date, a basic time", "2023-10-27T214000Z", errc::not_iso8601},
    {"one digit of month", "2023-1-27", errc::not_iso8601},
    {"one digit of day", "2023-10-7", errc::not_iso8601},
    {"one digit of hour", "2023-10-27T9:40:00Z", errc::not_iso8601},
    {"one digit of minute", "2023-10-27T21:4:00Z", errc::not_iso8601},
    {"one digit of second", "2023-10-27T21:40:0Z", errc::not_iso8601},
    {"two digits of year", "23-10-27", errc::not_iso8601},
    {"three digits of year", "023-10-27", errc::not_iso8601},
    {"five digits of year", "12023-10-27", errc::not_iso8601},
    {"a year with a sign", "+2023-10-27", errc::not_iso8601},
    {"a year with a sign and six digits", "+002023-10-27", errc::not_iso8601},
    {"a negative year", "-2023-10-27", errc::not_iso8601},
    {"full-width digits", "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93-10-27", errc::not_iso8601},
    {"Arabic digits", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA3-10-27", errc::not_iso8601},
    {"a minus sign that is no hyphen",
     "2023-10-27T21:40:00\xE2\x88\x92"
     "05:00",
     errc::not_iso8601},
    {"month 00", "2023-00-27", errc::not_iso8601},
    {"month 13", "2023-13-27", errc::not_iso8601},
    {"day 00", "2023-10-00", errc::not_iso8601},
    {"day 32", "2023-10-32", errc::not_iso8601},
    {"31 April", "2023-04-31", errc::not_iso8601},
    {"30 February", "2024-02-30", errc::not_iso8601},
    {"29 February 2023", "2023-02-29", errc::not_iso8601},
    {"29 February 1900", "1900-02-29", errc::not_iso8601},
    {"29 February 2023 with a time", "2023-02-29T21:40:00Z", errc::not_iso8601},
    {"basic 29 February 2023", "20230229", errc::not_iso8601},
    {"day 000", "2023-000", errc::not_iso8601},
    {"day 366 of 2023", "2023-366", errc::not_iso8601},
    {"day 366 of 1900", "1900-366", errc::not_iso8601},
    {"day 367 of 2024", "2024-367", errc::not_iso8601},
    {"basic day 366 of 2023", "2023366", errc::not_iso8601},
    {"week 00", "2023-W00-1", errc::not_iso8601},
    {"week 53 of 2023", "2023-W53-1", errc::not_iso8601, &beyond::week_53},
    {"week 53 of 2024", "2024-W53-1", errc::not_iso8601, &beyond::week_53},
    {"basic week 53 of 2023", "2023W531", errc::not_iso8601, &beyond::week_53},
    {"week 53 of 2023 with a time", "2023-W53-1T21:40:00Z", errc::not_iso8601, &beyond::week_53},
    {"week 54", "2020-W54-1", errc::not_iso8601},
    {"day 0 of a week", "2023-W43-0", errc::not_iso8601},
    {"day 8 of a week", "2023-W43-8", errc::not_iso8601},
    {"lower case w", "2023-w43-5", errc::not_iso8601},
    {"hours only", "2023-10-27T21", errc::not_iso8601},
    {"hours only and Z", "2023-10-27T21Z", errc::not_iso8601},
    {"a fraction of a minute", "2023-10-27T21:40.5Z", errc::not_iso8601},
    {"a fraction of an hour", "2023-10-27T21.5Z", errc::not_iso8601},
    {"a fraction of a day", "2023-10-27.5", errc::not_iso8601},
    {"a point without a fraction", "2023-10-27T21:40:00.Z", errc::not_iso8601},
    {"two points", "2023-10-27T21:40:00.0.0Z", errc::not_iso8601},
    {"hour 24 and a minute", "2023-10-27T24:01:00Z", errc::not_iso8601},
    {"hour 24 and a second", "2023-10-27T24:00:01Z", errc::not_iso8601},
    {"hour 24 and a millisecond", "2023-10-27T24:00:00.001Z", errc::not_iso8601},
    {"hour 25", "2023-10-27T25:00:00Z", errc::not_iso8601},
    {"minute 60", "2023-10-27T21:60:00Z", errc::not_iso8601},
    {"second 61", "2016-12-31T23:59:61Z", errc::not_iso8601},
    {"second 60 at 22:59 UTC", "2016-12-31T22:59:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 at 23:58 UTC", "2016-12-31T23:58:60Z", errc::not_iso8601, &beyond::second_60},
    {"second 60 not at midnight, without offset",
     "2016-12-31T21:40:60",
     errc::not_iso8601,
     &beyond::second_60},
    {"second 60 at local midnight", "2016-12-31T23:59:60+01:00", errc::not_iso8601, &beyond::second_60},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", errc::not_iso8601},
    {"offset -24:00", "2023-10-27T21:40:00-24:00", errc::not_iso8601},
    {"offset +00:60", "2023-10-27T21:40:00+00:60", errc::not_iso8601},
    {"offset of one digit", "2023-10-27T21:40:00+2", errc::not_iso8601},
    {"offset of three digits", "2023-10-27T21:40:00+200", errc::not_iso8601},
    {"offset of one digit and minutes", "2023-10-27T21:40:00+2:00", errc::not_iso8601},
    {"offset with seconds", "2023-10-27T21:40:00+02:00:00", errc::not_iso8601},
    {"a sign without offset", "2023-10-27T21:40:00+", errc::not_iso8601},
    {"two offsets", "2023-10-27T21:40:00+02:00Z", errc::not_iso8601},
    {"a zone by its name", "2023-10-27T21:40:00 EST", errc::not_iso8601},
    {"a zone in brackets", "2023-10-27T23:40:00+02:00[Europe/Berlin]", errc::not_iso8601},
};

constexpr errc judge_iso8601(iso8601_scanner const& scanner) noexcept {
    auto const kept = scanner.judged();
    return !kept.complete ? errc::not_iso8601 : !kept.rfc3339 ? errc::not_rfc3339 : errc{};
}

// Compares to the millisecond, which is as fine as the documents write times. Without an offset, it cannot be
// told when a text is.
inline likeness same_instant(std::string_view one, std::string_view other) noexcept {
    auto const a = parse_iso8601(one), b = parse_iso8601(other);
    if (!a) return likeness::untold;
    auto const milliseconds = [](instant when) {
        return when.seconds() * 1000 + when.nanoseconds() / 1'000'000;
    };
    return b && milliseconds(*a) == milliseconds(*b) ? likeness::same : likeness::different;
}

inline constexpr unsaid rfc3339_left[] = {{errc::not_iso8601, &beyond::second_60}};
inline constexpr unsaid iso8601_left[] = {
    {errc::not_iso8601, &beyond::week_53}, {errc::not_iso8601, &beyond::second_60}};
inline constexpr schema_reading iso8601_readings[] = {
    schema_reading{errc::not_rfc3339, rfc3339_left, {}, not_ascii_pattern, "date-time"}.in_parts(
        rfc3339_parts),
    schema_reading{errc::not_iso8601, iso8601_left, {}, not_ascii_pattern, {}}.in_parts(iso8601_parts)};
inline constexpr text_rule iso8601_rules[] = {
    {errc::not_iso8601}, {errc::not_rfc3339, rule_level::always_warning}};
inline constexpr format_notes iso8601_notes = {
    "iso8601",
    "string",
    iso8601_readings,
    iso8601_samples,
    true,
    false,
    same_instant,
    "time",
    "ISO 8601 date"};

} // namespace detail

/// The row of iso8601().
inline constexpr text_format iso8601_format = {
    scan_with<iso8601_scanner, detail::judge_iso8601>(),
    detail::iso8601_rules,
    text_use::anywhere,
    noted(detail::iso8601_notes),
    quickly(detail::usual_rfc3339_end)};

/// An ISO 8601 date or date and time, else `not_iso8601`; one that is not a full RFC 3339 date-time with an
/// offset is the warning `not_rfc3339`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto iso8601(Said const&... said) {
    return detail::text(iso8601_format, said...);
}

} // namespace notepact

#endif
