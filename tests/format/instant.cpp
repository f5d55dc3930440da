// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/instant.hpp"

#include "../support/test.hpp"

#include <notepact/format/iso8601.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::instant;
using notepact_test::must;
using notepact_test::test;

// Constant expressions, as documentation.
static_assert(!std::is_default_constructible_v<instant>); // a forgotten date is not 1970
static_assert(must(instant::from_civil(1970, 1, 1)).seconds() == 0);
static_assert(must(instant::from_civil(2024, 8, 15, 9, 30)).seconds() == 1723714200);
static_assert(instant::from_unix(1723714200, 250000000) == instant::from_unix_milliseconds(1723714200250));
static_assert(!instant::from_civil(2023, 2, 29));
static_assert(must(instant::from_unix(0)) < must(instant::from_unix(0, 1)));

struct written {
    char text[notepact::rfc3339_size];
};
constexpr written write(instant when) {
    written result{};
    notepact::write_rfc3339(when, result.text);
    return result;
}
static_assert(
    write(must(instant::from_unix(0))).text[0] == '1' && write(must(instant::from_unix(0))).text[23] == 'Z');

std::string text_of(notepact::result<instant> when) {
    if (!when) return "none";
    char out[notepact::rfc3339_size + 1];
    out[notepact::rfc3339_size] = '#';
    notepact::write_rfc3339(*when, out);
    // Not one character more than promised.
    return std::string(out, notepact::rfc3339_size + (out[notepact::rfc3339_size] != '#'));
}

constexpr std::int64_t first_second = -62167219200, last_second = 253402300799;

void from_unix(test& t) {
    t.equal(text_of(instant::from_unix(0)), "1970-01-01T00:00:00.000Z");
    t.equal(text_of(instant::from_unix(-1)), "1969-12-31T23:59:59.000Z");
    t.equal(text_of(instant::from_unix(-1, 999999999)), "1969-12-31T23:59:59.999Z");
    t.equal(text_of(instant::from_unix(1, 999999)), "1970-01-01T00:00:01.000Z");
    t.equal(text_of(instant::from_unix(951782399)), "2000-02-28T23:59:59.000Z");
    t.equal(text_of(instant::from_unix(951782400)), "2000-02-29T00:00:00.000Z");
    t.equal(text_of(instant::from_unix(2147483648)), "2038-01-19T03:14:08.000Z");
    t.equal(text_of(instant::from_unix(first_second)), "0000-01-01T00:00:00.000Z");
    t.equal(text_of(instant::from_unix(last_second, 999999999)), "9999-12-31T23:59:59.999Z");
    t.check(!instant::from_unix(first_second - 1, 999999999), "before year 0");
    t.check(!instant::from_unix(last_second + 1), "after year 9999");
    t.check(!instant::from_unix(std::numeric_limits<std::int64_t>::min()), "least int64");
    t.check(!instant::from_unix(std::numeric_limits<std::int64_t>::max()), "greatest int64");
    t.check(!instant::from_unix(0, -1), "negative nanoseconds");
    t.check(!instant::from_unix(0, 1000000000), "a second of nanoseconds");
}

void from_unix_milliseconds(test& t) {
    t.equal(text_of(instant::from_unix_milliseconds(0)), "1970-01-01T00:00:00.000Z");
    t.equal(text_of(instant::from_unix_milliseconds(1)), "1970-01-01T00:00:00.001Z");
    t.equal(text_of(instant::from_unix_milliseconds(-1)), "1969-12-31T23:59:59.999Z");
    t.equal(text_of(instant::from_unix_milliseconds(-999)), "1969-12-31T23:59:59.001Z");
    t.equal(text_of(instant::from_unix_milliseconds(-1000)), "1969-12-31T23:59:59.000Z");
    t.equal(text_of(instant::from_unix_milliseconds(-1001)), "1969-12-31T23:59:58.999Z");
    t.equal(text_of(instant::from_unix_milliseconds(first_second * 1000)), "0000-01-01T00:00:00.000Z");
    t.equal(text_of(instant::from_unix_milliseconds(last_second * 1000 + 999)), "9999-12-31T23:59:59.999Z");
    t.check(!instant::from_unix_milliseconds(first_second * 1000 - 1), "before year 0");
    t.check(!instant::from_unix_milliseconds(last_second * 1000 + 1000), "after year 9999");
    t.check(!instant::from_unix_milliseconds(std::numeric_limits<std::int64_t>::min()), "least int64");
    t.check(!instant::from_unix_milliseconds(std::numeric_limits<std::int64_t>::max()), "greatest int64");
}

void from_civil(test& t) {
    t.equal(text_of(instant::from_civil(2023, 10, 27)), "2023-10-27T00:00:00.000Z");
    t.equal(text_of(instant::from_civil(2023, 10, 27, 8, 5, 9, 7000000)), "2023-10-27T08:05:09.007Z");
    t.equal(text_of(instant::from_civil(1900, 2, 28, 23, 59, 59, 999999999)), "1900-02-28T23:59:59.999Z");
    t.equal(text_of(instant::from_civil(2000, 2, 29)), "2000-02-29T00:00:00.000Z");
    t.equal(text_of(instant::from_civil(0, 2, 29)), "0000-02-29T00:00:00.000Z");

    int accepted = 0;
    auto const is_refused = [&](notepact::result<instant> when) { accepted += when.has_value(); };
    is_refused(instant::from_civil(-1, 12, 31));
    is_refused(instant::from_civil(10000, 1, 1));
    is_refused(instant::from_civil(2023, 0, 1));
    is_refused(instant::from_civil(2023, 13, 1));
    is_refused(instant::from_civil(2023, -1, 1));
    is_refused(instant::from_civil(2023, 1, 0));
    is_refused(instant::from_civil(2023, 1, -1));
    is_refused(instant::from_civil(2023, 1, 32));
    is_refused(instant::from_civil(2023, 4, 31));
    is_refused(instant::from_civil(1900, 2, 29));
    is_refused(instant::from_civil(2023, 1, 1, -1));
    is_refused(instant::from_civil(2023, 1, 1, 24));
    is_refused(instant::from_civil(2023, 1, 1, 0, -1));
    is_refused(instant::from_civil(2023, 1, 1, 0, 60));
    is_refused(instant::from_civil(2023, 1, 1, 0, 0, -1));
    is_refused(instant::from_civil(2016, 12, 31, 23, 59, 60));
    is_refused(instant::from_civil(2023, 1, 1, 0, 0, 0, -1));
    is_refused(instant::from_civil(2023, 1, 1, 0, 0, 0, 1000000000));
    is_refused(instant::from_civil(std::numeric_limits<int>::max(), 1, 1));
    is_refused(instant::from_civil(std::numeric_limits<int>::min(), 1, 1));
    is_refused(instant::from_civil(2023, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    t.equal(accepted, 0, "accepted though not real");
}

// Seconds and nanoseconds.
std::string told(notepact::result<instant> when) {
    if (!when) return "none";
    return std::to_string(when->seconds()) + ' ' + std::to_string(when->nanoseconds());
}

template <class Count, class Period = std::ratio<1>>
std::string from_ticks(Count count) {
    using duration = std::chrono::duration<Count, Period>;
    return told(instant::from_time_point(
        std::chrono::time_point<std::chrono::system_clock, duration>(duration(count))));
}

template <class Count>
constexpr Count least = (std::numeric_limits<Count>::min)();
template <class Count>
constexpr Count most = (std::numeric_limits<Count>::max)();

void from_time_point(test& t) {
    using namespace std::chrono;
    static_assert(instant::from_time_point(system_clock::time_point()) == instant::from_unix(0));
    auto const now = system_clock::now();
    auto const told_now = instant::from_time_point(now);
    t.check(told_now.has_value(), "now");
    t.equal(told_now->seconds(), std::int64_t{system_clock::to_time_t(now)});
    t.equal(told_now->nanoseconds(), duration_cast<nanoseconds>(now.time_since_epoch()).count() % 1000000000);

    struct {
        std::string found, expected;
    } const rows[] = {
        {from_ticks<std::int64_t, std::nano>(1), "0 1"},
        {from_ticks<std::int64_t, std::nano>(-1), "-1 999999999"},
        {from_ticks<std::int64_t, std::nano>(-1000000000), "-1 0"},
        {from_ticks<std::int64_t, std::nano>(-1000000001), "-2 999999999"},
        {from_ticks<std::int64_t, std::nano>(most<std::int64_t>), "9223372036 854775807"},
        {from_ticks<std::int64_t, std::nano>(least<std::int64_t>), "-9223372037 145224192"},
        {from_ticks<std::uint64_t, std::nano>(most<std::uint64_t>), "18446744073 709551615"},
        {from_ticks<std::int64_t, std::micro>(-1), "-1 999999000"},
        {from_ticks<std::int64_t, std::micro>(253402300799999999), "253402300799 999999000"},
        {from_ticks<std::int64_t, std::micro>(253402300800000000), "none"},
        {from_ticks<std::int64_t, std::micro>(-62167219200000000), "-62167219200 0"},
        {from_ticks<std::int64_t, std::micro>(-62167219200000001), "none"},
        {from_ticks<std::int64_t, std::micro>(most<std::int64_t>), "none"},
        {from_ticks<std::int64_t, std::micro>(least<std::int64_t>), "none"},
        {from_ticks<std::int16_t, std::milli>(-1), "-1 999000000"},
        // What is finer than a nanosecond is rounded down.
        {from_ticks<std::int64_t, std::pico>(1999), "0 1"},
        {from_ticks<std::int64_t, std::pico>(-1), "-1 999999999"},
        {from_ticks<std::int64_t, std::pico>(most<std::int64_t>), "9223372 36854775"},
        {from_ticks<std::int64_t, std::atto>(most<std::int64_t>), "9 223372036"},
        {from_ticks<std::int64_t, std::atto>(least<std::int64_t>), "-10 776627963"},
        {from_ticks<std::int64_t, std::ratio<1, 3>>(1), "0 333333333"},
        {from_ticks<std::int64_t, std::ratio<1, 3>>(-1), "-1 666666666"},
        {from_ticks<std::int64_t, std::ratio<1001, 30000>>(31), "1 34366666"},
        {from_ticks<std::int64_t, std::ratio<999999999, 1000000000>>(-1), "-1 1"},
        {from_ticks<std::int64_t>(253402300799), "253402300799 0"},
        {from_ticks<std::int64_t>(253402300800), "none"},
        {from_ticks<std::int64_t>(-62167219200), "-62167219200 0"},
        {from_ticks<std::int64_t>(-62167219201), "none"},
        {from_ticks<std::int64_t>(most<std::int64_t>), "none"},
        {from_ticks<std::int64_t>(least<std::int64_t>), "none"},
        {from_ticks<std::uint64_t>(most<std::uint64_t>), "none"},
        {from_ticks<std::uint8_t>(255), "255 0"},
        {from_ticks<std::int8_t>(-128), "-128 0"},
        {from_ticks<int, std::ratio<60>>(-1), "-60 0"},
        {from_ticks<std::int64_t, std::ratio<3600>>(70389527), "253402297200 0"},
        {from_ticks<std::int64_t, std::ratio<3600>>(70389528), "none"},
        {from_ticks<std::int64_t, std::ratio<3600>>(most<std::int64_t>), "none"},
        {from_ticks<std::int64_t, std::ratio<3600>>(least<std::int64_t>), "none"},
        {from_ticks<int, std::ratio<86400>>(-719528), "-62167219200 0"},
        {from_ticks<int, std::ratio<86400>>(-719529), "none"},
        {from_ticks<int, std::ratio<86400>>(2932896), "253402214400 0"},
        {from_ticks<int, std::ratio<86400>>(2932897), "none"},
        {from_ticks<std::int64_t, std::ratio<86400>>(least<std::int64_t>), "none"},
        {from_ticks<std::uint64_t, std::ratio<86400>>(most<std::uint64_t>), "none"},
        {from_ticks<int, std::ratio<31556952>>(8030), "none"},
        {from_ticks<int, std::ratio<31556952>>(most<int>), "none"},
        // As exact as they are.
        {from_ticks<double>(1.5), "1 500000000"},
        {from_ticks<double>(-0.25), "-1 750000000"},
        {from_ticks<double>(-1e-300), "-1 999999999"},
        {from_ticks<double>(253402300799.0), "253402300799 0"},
        {from_ticks<double>(253402300800.0), "none"},
        {from_ticks<double>(-62167219200.0), "-62167219200 0"},
        {from_ticks<double>(-62167219200.5), "none"},
        {from_ticks<double>(most<double>), "none"},
        {from_ticks<double>(-std::numeric_limits<double>::infinity()), "none"},
        {from_ticks<double>(std::numeric_limits<double>::quiet_NaN()), "none"},
        {from_ticks<double, std::milli>(1500), "1 500000000"},
        {from_ticks<float, std::ratio<86400>>(0.5F), "43200 0"},
        {from_ticks<float>(253402300799.0F), "none"},
    };
    int row = 0;
    for (auto const& r : rows)
        t.equal(r.found, r.expected, "row " + std::to_string(row++));
}

void order(test& t) {
    instant const ascending[] = {
        must(instant::from_unix(-2, 5)),
        must(instant::from_unix(-1, 0)),
        must(instant::from_unix(-1, 999999999)),
        must(instant::from_unix(0)),
        must(instant::from_unix(0, 1)),
        must(instant::from_unix(1, 0))};
    int wrong = 0;
    for (auto const& a : ascending)
        for (auto const& b : ascending) {
            wrong += (a == b) != (&a == &b);
            wrong += (a != b) != (&a != &b);
            wrong += (a < b) != (&a < &b);
            wrong += (a > b) != (&a > &b);
            wrong += (a <= b) != (&a <= &b);
            wrong += (a >= b) != (&a >= &b);
        }
    t.equal(wrong, 0, "comparisons");
}

// Every day, against a count that goes up by one and never computes.
void every_day(test& t) {
    int wrong_instants = 0, wrong_dates = 0, wrong_weekdays = 0;
    std::int32_t number = -719528;
    int weekday = 6;
    for (int year = 0; year != 10000; ++year) {
        bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int const lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month != 13; ++month)
            for (int day = 1; day <= lengths[month - 1]; ++day, ++number) {
                auto const when = instant::from_civil(year, month, day);
                wrong_instants += !when || when->seconds() != std::int64_t{number} * 86400;
                auto const date = notepact::calendar::civil_from_days(number);
                wrong_dates += date.year != year || date.month != month || date.day != day;
                wrong_weekdays += notepact::calendar::weekday(number) != weekday;
                weekday = weekday == 7 ? 1 : weekday + 1;
            }
    }
    t.equal(number, 2932897, "days in all");
    t.equal(wrong_instants, 0, "from_civil");
    t.equal(wrong_dates, 0, "civil_from_days");
    t.equal(wrong_weekdays, 0, "weekday");
}

void round_trip(test& t) {
    std::uint64_t state = 20231027; // Knuth's MMIX generator; the upper bits are good enough
    auto const random = [&] { return (state = state * 6364136223846793005u + 1442695040888963407u) >> 20; };
    int wrong = 0;
    for (int i = 0; i != 50000; ++i) {
        auto const range = static_cast<std::uint64_t>(last_second - first_second + 1) * 1000;
        auto const milliseconds = first_second * 1000 + static_cast<std::int64_t>(random() % range);
        auto const when = instant::from_unix_milliseconds(milliseconds);
        if (!when) {
            ++wrong;
            continue;
        }
        auto const finer =
            instant::from_unix(when->seconds(), when->nanoseconds() + static_cast<int>(random() % 1000000));
        char out[notepact::rfc3339_size];
        notepact::write_rfc3339(*finer, out);
        std::string_view const text(out, sizeof out);
        wrong += !notepact::is_rfc3339(text) || notepact::parse_iso8601(text) != when;
    }
    t.equal(wrong, 0, "written and read again");
}

} // namespace

static notepact_test::suite const suite(
    "format/instant", {{"from_unix", from_unix},
                       {"from_unix_milliseconds", from_unix_milliseconds},
                       {"from_civil", from_civil},
                       {"from_time_point", from_time_point},
                       {"order", order},
                       {"every_day", every_day},
                       {"round_trip", round_trip}});
