// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/time.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::time_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_time("21:40:00Z") && notepact::is_time("21:40:00.5+02:00"));
static_assert(!notepact::is_time("21:40:00") && !notepact::is_time("21:40Z"));
static_assert(notepact::is_time("00:59:60+01:00") && !notepact::is_time("23:59:60+01:00"));

inline constexpr std::string_view time_pattern =
    "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?"
    "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$";

constexpr format_sample samples[] = {
    {"ordinary", "21:40:00Z", true},
    {"lower case", "21:40:00z", true},
    {"one digit of fraction", "21:40:00.5Z", true},
    {"milliseconds", "21:40:00.000Z", true},
    {"nanoseconds", "21:40:00.123456789Z", true},
    {"30 digits of fraction", "21:40:00.000000000000000000000000000001Z", true},
    {"an offset to the east", "23:40:00+02:00", true},
    {"an offset to the west", "16:40:00-05:00", true},
    {"an offset of half an hour and a fraction", "03:10:00.25+05:30", true},
    {"offset +00:00", "21:40:00+00:00", true},
    {"offset -00:00", "21:40:00-00:00", true},
    {"offset +23:59", "21:40:00+23:59", true},
    {"offset -23:59", "21:40:00-23:59", true},
    {"the first second of a day", "00:00:00Z", true},
    {"the last second of a day", "23:59:59Z", true},
    {"second 60", "23:59:60Z", true},
    {"second 60 and a fraction", "23:59:60.75Z", true},
    {"second 60, offset -00:00", "23:59:60-00:00", true},
    {"second 60 in the east, of the next day", "00:59:60+01:00", true},
    {"second 60 in the west", "15:59:60-08:00", true},
    {"second 60, offset of half an hour", "05:29:60+05:30", true},
    {"second 60, offset +23:59", "23:58:60+23:59", true},
    {"second 60, offset -23:59", "00:00:60-23:59", true},
    {"empty", "", false},
    {"no offset", "21:40:00", false},
    {"no offset behind a fraction", "21:40:00.5", false},
    {"no seconds", "21:40Z", false},
    {"no seconds before an offset", "21:40+02:00", false},
    {"hours only", "21Z", false},
    {"basic form", "214000Z", false},
    {"basic offset", "21:40:00+0200", false},
    {"an offset of hours only", "21:40:00+02", false},
    {"an offset with seconds", "21:40:00+02:00:00", false},
    {"an offset and z", "21:40:00+02:00Z", false},
    {"z and an offset", "21:40:00Z+02:00", false},
    {"z twice", "21:40:00ZZ", false},
    {"an offset without sign", "21:40:0002:00", false},
    {"an offset behind a space", "21:40:00 +02:00", false},
    {"the name of a zone", "21:40:00 PST", false},
    {"half a day", "9:40:00 PM", false},
    {"a T before it", "T21:40:00Z", false},
    {"a date-time", "2023-10-27T21:40:00Z", false},
    {"a date", "2023-10-27", false},
    {"hour 24", "24:00:00Z", false},
    {"hour 25", "25:00:00Z", false},
    {"hour 30", "30:00:00Z", false},
    {"minute 60", "21:60:00Z", false},
    {"second 61", "23:59:61Z", false},
    {"second 60 of another hour", "22:59:60Z", false, "second_60"},
    {"second 60 of another minute", "23:58:60Z", false, "second_60"},
    {"second 60 that is none in UTC, east", "23:59:60+01:00", false, "second_60"},
    {"second 60 that is none in UTC, west", "23:59:60-00:30", false, "second_60"},
    {"second 60 at the start of the day", "00:00:60Z", false, "second_60"},
    {"offset +24:00", "21:40:00+24:00", false},
    {"offset with minute 60", "21:40:00+00:60", false},
    {"one digit of the hour", "9:40:00Z", false},
    {"one digit of the minute", "21:4:00Z", false},
    {"one digit of the second", "21:40:0Z", false},
    {"three digits of the hour", "021:40:00Z", false},
    {"three digits of the second", "21:40:000Z", false},
    {"one digit of the offset's hour", "21:40:00+2:00", false},
    {"one digit of the offset's minute", "21:40:00+02:0", false},
    {"a fraction without digits", "21:40:00.Z", false},
    {"a fraction with a comma", "21:40:00,5Z", false},
    {"a fraction of two points", "21:40:00.5.5Z", false},
    {"a fraction of the minute", "21:40.5Z", false},
    {"a fraction behind z", "21:40:00Z.5", false},
    {"other separators", "21.40.00Z", false},
    {"a minus that is not ASCII",
     "16:40:00\xE2\x88\x92"
     "05:00",
     false},
    {"a colon, behind the last numeral", "21:4::00Z", false},
    {"a slash, before the first numeral", "21:4/:00Z", false},
    {"the letter O for 0", "21:4O:00Z", false},
    {"a sign before it", "+21:40:00Z", false},
    {"a space before it", " 21:40:00Z", false},
    {"a space behind it", "21:40:00Z ", false},
    {"a line feed behind it", "21:40:00Z\n", false},
    {"a NUL behind it", "21:40:00Z\0"sv, false},
    {"a NUL for z", "21:40:00\0"sv, false},
    {"an Arabic-Indic digit", "21:40:0\xD9\xA0Z", false},
    {"a full-width colon",
     "21\xEF\xBC\x9A"
     "40:00Z",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "21:40:00Z",
     false},
};

void table(test& t) {
    judge_samples<time_scanner>(t, samples, notepact::is_time);
}

void pattern(test& t) {
    judge_pattern(t, samples, time_pattern);
}

// What RFC 3339 says of a date-time, behind a date.
bool model(std::string_view text) {
    return notepact::is_rfc3339("2016-12-31T" + std::string(text));
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text : {"21:40:00Z", "05:29:60+05:30", "00:00:00.5-00:00"})
        t.equal(wrong_bytes<time_scanner>(text, notepact::is_time, model), 0U, text);
}

void every_number(test& t) {
    unsigned wrong = 0, taken = 0;
    char text[64] = {};
    for (int hour = 0; hour != 100; ++hour)
        for (int minute = 0; minute != 100; ++minute)
            for (int second = 0; second != 100; second += second == 1 ? 57 : 1) {
                std::snprintf(text, sizeof text, "%02d:%02d:%02dZ", hour, minute, second);
                bool const real =
                    hour < 24 && minute < 60 && (second < 60 || (second == 60 && hour == 23 && minute == 59));
                wrong += notepact::is_time(text) != real;
                taken += real;
                std::snprintf(
                    text, sizeof text, "00:00:00%c%02d:%02d", second % 2 != 0 ? '+' : '-', hour, minute);
                wrong += notepact::is_time(text) != (hour < 24 && minute < 60);
            }
    t.equal(wrong, 0U);
    t.check(taken > 5000, "some are");
}

// With every offset, second 60 is real in one minute of the day, and not in those beside it.
void second_60(test& t) {
    unsigned wrong = 0;
    char text[64] = {};
    for (int offset = -1439; offset != 1440; ++offset)
        for (int const from_it : {-1, 0, 1}) {
            int const minute = (23 * 60 + 59 + offset + from_it + 1440) % 1440,
                      east = offset < 0 ? -offset : offset;
            std::snprintf(
                text,
                sizeof text,
                "%02d:%02d:60%c%02d:%02d",
                minute / 60,
                minute % 60,
                offset < 0 ? '-' : '+',
                east / 60,
                east % 60);
            wrong += notepact::is_time(text) != (from_it == 0);
        }
    t.equal(wrong, 0U);
}

void near(test& t) {
    near_misses texts("0123456789::.+-Zz", 3339);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_time(text);
        wrong += notepact::is_time(text) != model(text);
        if (i % 4 == 0) wrong += !same_in_pieces<time_scanner>(text, notepact::is_time);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        time_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text : {"", "2", "21:40:00", "21:40:00.", "21:40:00+02", "21:40:00+02:00"})
        t.check(!failed_at(text), text);
    for (std::string_view const text :
         {"T", "214", "21:40Z", "21:40:00,", "24:00:00Z", "21:40:00ZZ", "2023-"})
        t.check(failed_at(text), text);
}

suite time_suite(
    "format/time", {{"table", table},
                    {"pattern", pattern},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_number", every_number},
                    {"second_60", second_60},
                    {"near", near},
                    {"failed", failed}});

} // namespace
