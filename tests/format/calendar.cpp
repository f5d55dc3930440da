// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/calendar.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <string>

namespace {

using notepact_test::test;
namespace calendar = notepact::calendar;

// Every day of the years 0 … 9999, one after the other: each function against counting.
void every_day(test& t) {
    std::int32_t day = -719528; // 0000-01-01
    int weekday = 6;            // a Saturday
    unsigned wrong = 0;
    for (int year = 0; year <= 9999; ++year) {
        bool const leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        wrong += calendar::is_leap_year(year) != leap;
        wrong += calendar::days_in_year(year) != (leap ? 366 : 365);
        int of_year = 1;
        for (int month = 1; month <= 12; ++month) {
            int const length = month == 2                                              ? (leap ? 29 : 28)
                               : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                                       : 31;
            wrong += calendar::days_in_month(year, month) != length;
            for (int of_month = 1; of_month <= length; ++of_month, ++of_year, ++day) {
                auto const back = calendar::civil_from_days(day);
                wrong += calendar::days_from_civil(year, month, of_month) != day;
                wrong += calendar::days_from_ordinal(year, of_year) != day;
                wrong += back.year != year || back.month != month || back.day != of_month;
                wrong += calendar::weekday(day) != weekday;
                weekday = weekday % 7 + 1;
            }
        }
    }
    t.equal(wrong, 0U);
    t.equal(day, calendar::days_from_ordinal(10000, 1), "the end of the last year");
}

// Every week of every year: week 1 holds January 4, a year has as many as begin before week 1 of the next.
void every_week(test& t) {
    unsigned wrong = 0, long_years = 0;
    for (int year = 0; year <= 9999; ++year) {
        auto const january_4 = calendar::days_from_ordinal(year, 4);
        auto const monday = january_4 - (calendar::weekday(january_4) - 1);
        auto const next_4 = calendar::days_from_ordinal(year + 1, 4);
        auto const next_monday = next_4 - (calendar::weekday(next_4) - 1);
        int const weeks = (next_monday - monday) / 7;
        long_years += weeks == 53;
        wrong += calendar::weeks_in_iso_year(year) != weeks;
        for (int week = 1; week <= weeks; ++week)
            for (int of_week = 1; of_week <= 7; ++of_week)
                wrong +=
                    calendar::days_from_week(year, week, of_week) != monday + (week - 1) * 7 + of_week - 1;
    }
    t.equal(wrong, 0U);
    t.equal(long_years, 71U * 25, "71 in 400 years");
}

void known_days(test& t) {
    struct {
        int year, month, day;
        std::int32_t days;
        int weekday;
    } const rows[] = {
        {1970, 1, 1, 0, 4},
        {1969, 12, 31, -1, 3},
        {2000, 2, 29, 11016, 2},
        {2023, 10, 27, 19657, 5},
        {2024, 2, 29, 19782, 4},
        {0, 1, 1, -719528, 6},
        {9999, 12, 31, 2932896, 5},
    };
    for (auto const& row : rows) {
        auto const about = std::to_string(row.year) + '-' + std::to_string(row.month);
        t.equal(calendar::days_from_civil(row.year, row.month, row.day), row.days, about);
        t.equal(calendar::weekday(row.days), row.weekday, about);
    }
}

// Only the lengths of months look at what they are given.
void no_months(test& t) {
    for (int const month : {-1, 0, 13, 99})
        t.equal(calendar::days_in_month(2024, month), 0, std::to_string(month));
}

static_assert(calendar::days_from_week(2020, 53, 7) == calendar::days_from_civil(2021, 1, 3));

notepact_test::suite calendar_suite(
    "format/calendar", {{"every_day", every_day},
                        {"every_week", every_week},
                        {"known_days", known_days},
                        {"no_months", no_months}});

} // namespace
