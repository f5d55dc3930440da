// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_CALENDAR_HPP
#define NOTEPACT_FORMAT_CALENDAR_HPP

#include <cstdint>

/// The proleptic Gregorian calendar of ISO 8601 for the years 0 … 9999. Days are counted from 1970-01-01.
/// Except for the `days_in_` functions nothing is checked here: arguments must name a real day.
namespace notepact::calendar {

/// A day by year, month and day of the month.
struct civil_date {
    int year;  ///< 0 … 9999
    int month; ///< 1 … 12
    int day;   ///< 1 … 31
};

/// Whether it has a 29 February. Year 0 has.
constexpr bool is_leap_year(int year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// 365 or 366.
constexpr int days_in_year(int year) noexcept {
    return is_leap_year(year) ? 366 : 365;
}

/// 28 … 31; 0 for a month that does not exist.
constexpr int days_in_month(int year, int month) noexcept {
    if (month < 1 || month > 12) return 0;
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// The day of an ordinal date, day_of_year from 1. Year 10000 is allowed, as the end of the last one.
constexpr std::int32_t days_from_ordinal(int year, int day_of_year) noexcept {
    // The leap years before this one; year 0 is the first of them.
    int const leaps = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    return 365 * year + leaps + day_of_year - 1 - 719528; // 719528 days from 0000-01-01 to 1970-01-01
}

/// The day of a calendar date.
constexpr std::int32_t days_from_civil(int year, int month, int day) noexcept {
    // As if February had 30 days, and then what it has less.
    int const before = (367 * month - 362) / 12;
    return days_from_ordinal(year, day + before - (month <= 2 ? 0 : is_leap_year(year) ? 1 : 2));
}

/// ISO 8601: Monday is 1, Sunday is 7.
constexpr int weekday(std::int32_t days) noexcept {
    return (days + 719528 + 5) % 7 + 1; // 0000-01-01 was a Saturday
}

/// 52, or 53 in a year that begins or ends on a Thursday.
constexpr int weeks_in_iso_year(int year) noexcept {
    int const first = weekday(days_from_ordinal(year, 1));
    return first == 4 || (first == 3 && is_leap_year(year)) ? 53 : 52;
}

/// The day of a week date. Week 1 is the week of January 4, so the first and last days of an ISO year may
/// lie in the calendar years beside it.
constexpr std::int32_t days_from_week(int year, int week, int week_day) noexcept {
    std::int32_t const january_4 = days_from_ordinal(year, 4);
    return january_4 - weekday(january_4) + (week - 1) * 7 + week_day;
}

/// The calendar date of a day.
constexpr civil_date civil_from_days(std::int32_t days) noexcept {
    // 400 years have 146097 days. A year begins less than 2 days later than that average says, so this is
    // never too late, and at most one year too early.
    int year = (days + 719528 - 2) * 400 / 146097;
    if (days >= days_from_ordinal(year + 1, 1)) ++year;
    int day = days - days_from_ordinal(year, 1) + 1;
    int month = 1;
    for (; day > days_in_month(year, month); ++month)
        day -= days_in_month(year, month);
    return {year, month, day};
}

} // namespace notepact::calendar

#endif
