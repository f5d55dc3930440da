// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/http_date.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace {

using notepact::instant;
using notepact_test::must;
using notepact_test::test;
using namespace std::string_view_literals;

// Constant expressions, as documentation: the three examples of RFC 9110, section 5.6.7.
static_assert(notepact::is_http_date("Sun, 06 Nov 1994 08:49:37 GMT"));
static_assert(must(notepact::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT")).seconds() == 784111777);
static_assert(must(notepact::parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT")).seconds() == 784111777);
static_assert(must(notepact::parse_http_date("Sun Nov  6 08:49:37 1994")).seconds() == 784111777);
static_assert(!notepact::is_http_date("Mon, 06 Nov 1994 08:49:37 GMT"));
static_assert(!notepact::is_http_date(""));
static_assert(noexcept(notepact::parse_http_date("")) && noexcept(notepact::is_http_date("")));

std::string text_of(notepact::result<instant> when) {
    if (!when) return "none";
    char out[notepact::rfc3339_size];
    notepact::write_rfc3339(*when, out);
    return std::string(out, sizeof out);
}

struct row {
    std::string_view text;
    std::string_view value; // as written, to the millisecond
};

constexpr row rows[] = {
    // IMF-fixdate
    {"Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z"},
    {"Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00.000Z"},
    {"Wed, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59.000Z"},
    {"Tue, 29 Feb 2000 12:00:00 GMT", "2000-02-29T12:00:00.000Z"},
    {"Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59.000Z"},
    {"Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.000Z"},
    {"Sat, 28 Feb 2026 23:59:60 GMT", "2026-03-01T00:00:00.000Z"},
    {"Sat, 01 Jan 0000 00:00:00 GMT", "0000-01-01T00:00:00.000Z"},
    {"Mon, 01 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00.000Z"},
    {"Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59.000Z"},
    // rfc850-date
    {"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z"},
    {"Thursday, 01-Jan-70 00:00:00 GMT", "1970-01-01T00:00:00.000Z"},
    {"Friday, 31-Dec-99 23:59:59 GMT", "1999-12-31T23:59:59.000Z"},
    {"Friday, 31-Dec-99 23:59:60 GMT", "2000-01-01T00:00:00.000Z"},
    {"Saturday, 01-Jan-00 00:00:00 GMT", "2000-01-01T00:00:00.000Z"},
    {"Tuesday, 29-Feb-00 00:00:00 GMT", "2000-02-29T00:00:00.000Z"},
    {"Wednesday, 06-Nov-69 08:49:37 GMT", "2069-11-06T08:49:37.000Z"},
    {"Tuesday, 31-Dec-69 23:59:60 GMT", "2070-01-01T00:00:00.000Z"},
    {"Monday, 05-Oct-26 10:20:30 GMT", "2026-10-05T10:20:30.000Z"},
    // asctime-date
    {"Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000Z"},
    {"Sun Nov 06 08:49:37 1994", "1994-11-06T08:49:37.000Z"},
    {"Thu Jan  1 00:00:00 1970", "1970-01-01T00:00:00.000Z"},
    {"Sat Dec 31 23:59:60 2016", "2017-01-01T00:00:00.000Z"},
    {"Thu Feb 29 01:02:03 2024", "2024-02-29T01:02:03.000Z"},
    {"Sat Jan  1 00:00:00 0000", "0000-01-01T00:00:00.000Z"},
    {"Fri Dec 31 23:59:59 9999", "9999-12-31T23:59:59.000Z"},

    // Not the weekday; a neighbouring century.
    {"Mon, 06 Nov 1994 08:49:37 GMT", "none"},
    {"Mon Nov  6 08:49:37 1994", "none"},
    {"Monday, 06-Nov-94 08:49:37 GMT", "none"},
    {"Thursday, 06-Nov-69 08:49:37 GMT", "none"},
    {"Wednesday, 01-Jan-70 00:00:00 GMT", "none"},
    {"Monday, 01-Jan-00 00:00:00 GMT", "none"},
    // No such day.
    {"Tue, 29 Feb 2023 00:00:00 GMT", "none"},
    {"Wed, 29 Feb 2023 00:00:00 GMT", "none"},
    {"Thu, 29 Feb 1900 00:00:00 GMT", "none"},
    {"Fri, 31 Apr 2021 00:00:00 GMT", "none"},
    {"Sat, 31 Apr 2021 00:00:00 GMT", "none"},
    {"Mon, 00 Jan 2024 00:00:00 GMT", "none"},
    {"Sun, 00 Jan 2024 00:00:00 GMT", "none"},
    {"Thu, 32 Jan 2024 00:00:00 GMT", "none"},
    {"Sun Nov  0 08:49:37 1994", "none"},
    {"Mon Oct 00 08:49:37 1994", "none"},
    {"Sunday, 29-Feb-70 00:00:00 GMT", "none"},
    // No such time.
    {"Sun, 06 Nov 1994 24:00:00 GMT", "none"},
    {"Sun, 06 Nov 1994 08:60:37 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49:60 GMT", "none"},
    {"Sun, 06 Nov 1994 23:58:60 GMT", "none"},
    {"Sun, 06 Nov 1994 22:59:60 GMT", "none"},
    {"Sun, 06 Nov 1994 23:59:61 GMT", "none"},
    {"Sun, 06 Nov 1994 23:60:60 GMT", "none"},
    {"Sunday, 06-Nov-94 00:00:60 GMT", "none"},
    {"Sun Nov  6 24:00:00 1994", "none"},
    {"Fri, 31 Dec 9999 23:59:60 GMT", "none"},
    {"Fri Dec 31 23:59:60 9999", "none"},
    // Upper and lower case.
    {"sun, 06 Nov 1994 08:49:37 GMT", "none"},
    {"SUN, 06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06 NOV 1994 08:49:37 GMT", "none"},
    {"Sun, 06 nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49:37 gmt", "none"},
    {"sunday, 06-Nov-94 08:49:37 GMT", "none"},
    {"Sunday, 06-NOV-94 08:49:37 GMT", "none"},
    {"sun Nov  6 08:49:37 1994", "none"},
    // A bit of each.
    {"Sunday, 06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06-Nov-94 08:49:37 GMT", "none"},
    {"Sun, 06-Nov-1994 08:49:37 GMT", "none"},
    {"Sunday, 06-Nov-1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 94 08:49:37 GMT", "none"},
    {"Sunday Nov  6 08:49:37 1994", "none"},
    {"Sun Nov  6 08:49:37 1994 GMT", "none"},
    {"Sun Nov  6 08:49:37 GMT 1994", "none"},
    {"Sun, Nov  6 08:49:37 1994", "none"},
    {"Sun, 06 Nov 1994 08:49:37", "none"},
    {"Sunday, 06-Nov-94 08:49:37", "none"},
    {"Sun,  6 Nov 1994 08:49:37 GMT", "none"},
    {"Sunday,  6-Nov-94 08:49:37 GMT", "none"},
    // RFC 5322 and others, but not this.
    {"Sun, 6 Nov 1994 08:49:37 GMT", "none"},
    {"06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49:37 +0000", "none"},
    {"Sun, 06 Nov 1994 08:49:37 UTC", "none"},
    {"Sun, 06 Nov 1994 08:49:37 UT", "none"},
    {"Sun, 06 Nov 1994 08:49:37 EST", "none"},
    {"Sun, 06 Nov 1994 08:49:37 Z", "none"},
    {"Sun, 06 Nov 1994 08:49:37.0 GMT", "none"},
    {"Sun, 06 Nov 1994 8:49:37 GMT", "none"},
    {"Sun, 06 November 1994 08:49:37 GMT", "none"},
    {"Sun, 06 11 1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 11994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov -994 08:49:37 GMT", "none"},
    {"Sun, +6 Nov 1994 08:49:37 GMT", "none"},
    {"Tues, 08 Nov 1994 08:49:37 GMT", "none"},
    {"Sun Nov 6 08:49:37 1994", "none"},
    {"Sun Nov   6 08:49:37 1994", "none"},
    {"Sun Nov  06 08:49:37 1994", "none"},
    {"Sun Nov  6 08:49:37 94", "none"},
    {"1994-11-06T08:49:37Z", "none"},
    {"784111777", "none"},
    {"0", "none"},
    // Something missing, doubled, before or behind.
    {"", "none"},
    {" ", "none"},
    {"GMT", "none"},
    {"Sun", "none"},
    {"Sunday", "none"},
    {"Sun, ", "none"},
    {"Sun,06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun 06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06  Nov 1994 08:49:37 GMT", "none"},
    {"Sun,\t06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49:37GMT", "none"},
    {" Sun, 06 Nov 1994 08:49:37 GMT", "none"},
    {"Sun, 06 Nov 1994 08:49:37 GMT ", "none"},
    {"Sun, 06 Nov 1994 08:49:37 GMT\r\n", "none"},
    {"Sun, 06 Nov 1994 08:49:37 GMT\0"sv, "none"},
    {"Sun,\00006 Nov 1994 08:49:37 GMT"sv, "none"},
    {"\"Sun, 06 Nov 1994 08:49:37 GMT\"", "none"},
    {"Sunday, 06-Nov-94 08:49:37 GMT\n", "none"},
    {"Sun Nov  6 08:49:37 1994\n", "none"}, // as asctime() itself has it
    {"Sun Nov  6 08:49:37 1994\0"sv, "none"},
};
static_assert(sizeof(rows) / sizeof(row) >= 60);

// No proper beginning of a text of one form is a text of another, so those are refused too.
void table(test& t) {
    for (auto const& row : rows) {
        t.equal(text_of(notepact::parse_http_date(row.text)), row.value, row.text);
        t.equal(notepact::is_http_date(row.text), row.value != "none", row.text);
        int accepted = 0;
        if (row.value != "none")
            for (std::size_t size = 0; size != row.text.size(); ++size)
                accepted += notepact::is_http_date(row.text.substr(0, size));
        t.equal(accepted, 0, row.text);
    }
}

// What follows knows nothing of the library: another calendar, a writer, and a reader that believes only
// what the writer writes.

constexpr std::string_view weekday_names[] = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view month_names = "JanFebMarAprMayJunJulAugSepOctNovDec";

struct moment {
    int year, month, day; // from 1
    int weekday;          // Sunday is 0
    int hour, minute, second;
};

enum form {
    fixdate,
    rfc850,
    asctime,
    asctime_zero,
    form_count
};

int month_length(int year, int month) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    return lengths[month - 1] + (leap && month == 2);
}

// From 1970-01-01, a year and a month at a time.
std::int64_t day_number(int year, int month, int day) {
    std::int64_t days = day - 1;
    for (int m = 1; m != month; ++m)
        days += month_length(year, m);
    for (int y = 1970; y < year; ++y)
        days += 337 + month_length(y, 2);
    for (int y = year; y < 1970; ++y)
        days -= 337 + month_length(y, 2);
    return days;
}

std::string digits(int value, int width) {
    std::string text(static_cast<std::size_t>(width), '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    return text;
}

std::string written(form as, moment const& m) {
    std::string const day = digits(m.day, 2), year = digits(m.year, 4);
    std::string const month(month_names.substr(static_cast<std::size_t>(m.month - 1) * 3, 3));
    std::string const weekday(weekday_names[m.weekday]);
    std::string const time = ' ' + digits(m.hour, 2) + ':' + digits(m.minute, 2) + ':' + digits(m.second, 2);
    if (as == fixdate) return weekday.substr(0, 3) + ", " + day + ' ' + month + ' ' + year + time + " GMT";
    if (as == rfc850) return weekday + ", " + day + '-' + month + '-' + year.substr(2) + time + " GMT";
    bool const space = as == asctime && m.day < 10;
    return weekday.substr(0, 3) + ' ' + month + ' ' + (space ? ' ' + day.substr(1) : day) + time + ' ' + year;
}

// Reads what may be digits, and says 0 for what is not.
int guess(std::string_view text, std::size_t at, std::size_t width) {
    int value = 0;
    for (std::size_t i = at; i != at + width; ++i) {
        bool const digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
        value = value * 10 + (digit ? text[i] - '0' : 0);
    }
    return value;
}

// Guesses a moment for every form, weekday and month, asks whether it exists and would be written so.
std::optional<std::int64_t> reference(std::string_view text) {
    for (form const as : {fixdate, rfc850, asctime, asctime_zero})
        for (int weekday = 0; weekday != 7; ++weekday)
            for (int month = 1; month != 13; ++month) {
                if (text.substr(0, 3) != weekday_names[weekday].substr(0, 3)) break;
                auto const name = month_names.substr(static_cast<std::size_t>(month - 1) * 3, 3);
                if (text.find(name, 3) == std::string_view::npos) continue;
                std::size_t const after = as == rfc850 ? weekday_names[weekday].size() : 3;
                std::size_t const day = as < asctime ? after + 2 : 8;
                std::size_t const time = as == fixdate ? 17 : as == rfc850 ? after + 12 : 11;
                int year = guess(text, as == fixdate ? 12 : 20, 4);
                if (as == rfc850)
                    for (year = 1970; year % 100 != guess(text, after + 9, 2);)
                        ++year;
                moment const m{
                    year,
                    month,
                    guess(text, day, 2),
                    weekday,
                    guess(text, time, 2),
                    guess(text, time + 3, 2),
                    guess(text, time + 6, 2)};
                if (text != written(as, m) || m.day < 1 || m.day > month_length(year, month)) continue;
                if (m.hour > 23 || m.minute > 59) continue;
                if (m.second > (m.hour * 60 + m.minute == 1439 ? 60 : 59)) continue;
                std::int64_t const days = day_number(year, month, m.day);
                if (((days + 4) % 7 + 7) % 7 != weekday) continue; // 1970-01-01 was a Thursday
                std::int64_t const value = days * 86400 + m.hour * 3600 + m.minute * 60 + m.second;
                if (value >= 253402300800) continue; // 10000-01-01
                return value;
            }
    return std::nullopt;
}

std::optional<std::int64_t> parsed(std::string_view text) {
    auto const when = notepact::parse_http_date(text);
    if (!when || when->nanoseconds() != 0) return std::nullopt;
    return when->seconds();
}

// Every day of 1970 … 2099 with every weekday. Years from 2070 on are none for an rfc850-date, whatever the
// weekday says: with the right one for 20xx the text is refused, with that of 19xx it is a day of 19xx.
void every_day(test& t) {
    std::int64_t days = 0;
    int weekday = 4, wrong = 0, accepted[form_count] = {};
    for (int year = 1970; year != 2100; ++year)
        for (int month = 1; month != 13; ++month)
            for (int day = 1; day <= month_length(year, month); ++day) {
                auto const time = static_cast<int>(days * 7919 % 86401); // 86400 is 23:59:60
                moment m{year, month, day, 0, time / 3600, time / 60 % 60, time % 60};
                if (time == 86400) m.hour = 23, m.minute = 59, m.second = 60;
                for (m.weekday = 0; m.weekday != 7; ++m.weekday)
                    for (form const as : {fixdate, rfc850, asctime, asctime_zero}) {
                        if (as == rfc850 && year >= 2070) continue;
                        std::optional<std::int64_t> expected;
                        if (m.weekday == weekday) expected = days * 86400 + time;
                        auto const actual = parsed(written(as, m));
                        wrong += actual != expected;
                        accepted[as] += actual.has_value();
                    }
                m.weekday = weekday;
                if (year >= 2070) wrong += notepact::is_http_date(written(rfc850, m));
                ++days;
                weekday = (weekday + 1) % 7;
            }
    t.equal(wrong, 0, "days");
    t.equal(days, std::int64_t{47482});
    t.equal(accepted[fixdate], 47482);
    t.equal(accepted[rfc850], 36525);
    t.equal(accepted[asctime], 47482);
    t.equal(accepted[asctime_zero], 47482);
}

// The centuries around those an rfc850-date can mean: no day of theirs is taken for another.
void neighbouring_centuries(test& t) {
    int accepted = 0, asked = 0;
    for (int year = 1870; year != 2170; ++year) {
        if (year >= 1970 && year < 2070) continue;
        for (int month = 1; month != 13; ++month)
            for (int day = 1; day <= month_length(year, month); ++day) {
                auto const days = static_cast<int>(day_number(year, month, day));
                moment const m{year, month, day, ((days + 4) % 7 + 7) % 7, 12, 0, 0};
                accepted += notepact::is_http_date(written(rfc850, m));
                ++asked;
            }
    }
    t.equal(accepted, 0);
    t.equal(asked, 73048);
}

// Every second of one day, and everything that two digits each can say beyond.
void every_time(test& t) {
    int wrong = 0, accepted = 0;
    for (int hour = 0; hour != 30; ++hour)
        for (int minute = 0; minute != 65; ++minute)
            for (int second = 0; second != 65; ++second) {
                bool const leap = hour == 23 && minute == 59 && second == 60;
                bool const legal = leap || (hour < 24 && minute < 60 && second < 60);
                std::optional<std::int64_t> expected;
                if (legal) expected = 784080000 + hour * 3600 + minute * 60 + second;
                moment const m{1994, 11, 6, 0, hour, minute, second};
                for (form const as : {fixdate, rfc850, asctime}) {
                    auto const actual = parsed(written(as, m));
                    wrong += actual != expected;
                    accepted += actual.has_value();
                }
            }
    t.equal(wrong, 0, "times");
    t.equal(accepted, 3 * 86401);
}

constexpr std::string_view originals[] = {
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "Sat, 31 Dec 2016 23:59:60 GMT",
    "Friday, 31-Dec-99 23:59:60 GMT",
    "Sun Nov 06 08:49:37 1994",
    "Wednesday, 29-Feb-40 20:00:00 GMT"};

// One character replaced, removed, put in, or swapped with the next.
void every_corruption(test& t) {
    for (std::string_view const original : originals) {
        t.check(notepact::is_http_date(original), original);
        t.check(reference(original) == parsed(original), original);
        int wrong = 0, others = 0;
        auto const ask = [&](std::string const& text) {
            auto const actual = parsed(text);
            wrong += actual != reference(text) || notepact::is_http_date(text) != actual.has_value();
            others += actual.has_value() && text != original;
        };
        for (std::size_t at = 0; at <= original.size(); ++at)
            for (int byte = 0; byte != 256; ++byte) {
                auto const c = static_cast<char>(byte);
                std::string text(original);
                ask(text.insert(at, 1, c));
                if (at == original.size()) continue;
                text = original;
                text[at] = c;
                ask(text);
                if (byte == 0) ask(std::string(original).erase(at, 1));
                if (byte != 0 || at + 1 == original.size()) continue;
                text = original;
                text[at] = original[at + 1];
                text[at + 1] = original[at];
                ask(text);
            }
        t.equal(wrong, 0, original);
        t.check(others > 0, original); // other times of the day, at least
    }
}

// Several characters replaced by such as occur in dates.
void many_corruptions(test& t) {
    constexpr std::string_view characters = "00112233445566778899 ,-:GMTSunMoedyThFriJabN";
    std::uint32_t state = 1;
    auto const random = [&state](std::size_t below) {
        state = state * 1664525 + 1013904223;
        return static_cast<std::size_t>(state >> 8) % below;
    };
    int wrong = 0, accepted = 0;
    for (int i = 0; i != 200000; ++i) {
        std::string text(originals[random(sizeof(originals) / sizeof(originals[0]))]);
        for (std::size_t count = 1 + random(4); count != 0; --count) {
            std::size_t const at = random(text.size());
            bool const digit = text[at] >= '0' && text[at] <= '9';
            text[at] = characters[random(digit ? 20 : characters.size())];
        }
        auto const actual = parsed(text);
        wrong += actual != reference(text);
        accepted += actual.has_value();
    }
    t.equal(wrong, 0);
    t.check(accepted > 1000, "hardly any legal text");
}

} // namespace

static notepact_test::suite const suite(
    "format/http_date", {{"table", table},
                         {"every_day", every_day},
                         {"neighbouring_centuries", neighbouring_centuries},
                         {"every_time", every_time},
                         {"every_corruption", every_corruption},
                         {"many_corruptions", many_corruptions}});
