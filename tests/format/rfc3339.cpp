// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/rfc3339.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::rfc3339_scanner;

constexpr bool complete(std::string_view text) {
    rfc3339_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

// Constant expressions, as documentation.
static_assert(complete("2023-10-27T21:40:00Z") && complete("2023-10-27T21:40:00.5+02:00"));
static_assert(
    !complete("2023-10-27") && !complete("2023-10-27T21:40:00") && !complete("2023-02-29T21:40:00Z"));

inline constexpr std::string_view rfc3339_pattern =
    "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
    "02-(?:0[1-9]|1[0-9]|2[0-8]))|"
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
    "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?"
    "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$";

constexpr format_sample samples[] = {
    {"ordinary", "2023-10-27T21:40:00.000Z", true},
    {"without fraction", "2023-10-27T21:40:00Z", true},
    {"one digit of fraction", "2023-10-27T21:40:00.5Z", true},
    {"nanoseconds", "2023-10-27T21:40:00.123456789Z", true},
    {"30 digits of fraction", "2023-10-27T21:40:00.000000000000000000000000000001Z", true},
    {"an offset to the east", "2023-10-27T23:40:00+02:00", true},
    {"an offset to the west", "2023-10-27T16:40:00.000-05:00", true},
    {"an offset of half an hour", "2023-10-28T03:10:00+05:30", true},
    {"offset +00:00", "2023-10-27T21:40:00+00:00", true},
    {"offset -00:00", "2023-10-27T21:40:00-00:00", true},
    {"offset +23:59", "2023-10-27T21:40:00+23:59", true},
    {"offset -23:59", "2023-10-27T21:40:00-23:59", true},
    {"lower case t and z", "2023-10-27t21:40:00z", true},
    {"the first second of a day", "2023-10-27T00:00:00Z", true},
    {"the last second of a day", "2023-10-27T23:59:59Z", true},
    {"year 0000", "0000-01-01T00:00:00Z", true},
    {"year 9999", "9999-12-31T23:59:59Z", true},
    {"before the first year in UTC", "0000-01-01T00:00:00+00:01", true},
    {"29 February 2024", "2024-02-29T00:00:00Z", true},
    {"29 February 2000", "2000-02-29T00:00:00Z", true},
    {"second 60", "2016-12-31T23:59:60Z", true},
    {"second 60 and a fraction", "2016-12-31T23:59:60.5Z", true},
    {"second 60 in the east", "2017-01-01T05:29:60+05:30", true},
    {"second 60 in the west", "2016-12-31T15:59:60-08:00", true},
    {"empty", "", false},
    {"a date", "2023-10-27", false},
    {"a time", "21:40:00Z", false},
    {"no offset", "2023-10-27T21:40:00", false},
    {"no offset behind a fraction", "2023-10-27T21:40:00.000", false},
    {"no seconds", "2023-10-27T21:40Z", false},
    {"no time", "2023-10-27T", false},
    {"a date and z", "2023-10-27Z", false},
    {"a date and an offset", "2023-10-27+02:00", false},
    {"a space for T", "2023-10-27 21:40:00Z", false},
    {"PostgreSQL", "2023-10-27 21:40:00+00", false},
    {"basic form", "20231027T214000Z", false},
    {"basic date", "20231027T21:40:00Z", false},
    {"basic time", "2023-10-27T214000Z", false},
    {"basic offset", "2023-10-27T21:40:00+0200", false},
    {"an offset of hours only", "2023-10-27T21:40:00+02", false},
    {"an offset with seconds", "2023-10-27T21:40:00+02:00:00", false},
    {"an ordinal date", "2023-300T21:40:00Z", false},
    {"a week date", "2023-W43-5T21:40:00Z", false},
    {"a comma", "2023-10-27T21:40:00,5Z", false},
    {"a fraction without digits", "2023-10-27T21:40:00.Z", false},
    {"the end of the day", "2023-10-27T24:00:00Z", false},
    {"hour 25", "2023-10-27T25:00:00Z", false},
    {"minute 60", "2023-10-27T21:60:00Z", false},
    {"second 61", "2016-12-31T23:59:61Z", false},
    {"second 60 of another hour", "2016-12-31T22:59:60Z", false, "second_60"},
    {"second 60 of another minute", "2016-12-31T23:58:60Z", false, "second_60"},
    {"second 60 that is none in UTC", "2016-12-31T23:59:60+01:00", false, "second_60"},
    {"offset +24:00", "2023-10-27T21:40:00+24:00", false},
    {"offset with minute 60", "2023-10-27T21:40:00+01:60", false},
    {"an offset and z", "2023-10-27T21:40:00+02:00Z", false},
    {"29 February 2023", "2023-02-29T00:00:00Z", false},
    {"29 February 1900", "1900-02-29T00:00:00Z", false},
    {"30 February", "2024-02-30T00:00:00Z", false},
    {"31 April", "2023-04-31T00:00:00Z", false},
    {"day 00", "2023-10-00T00:00:00Z", false},
    {"day 32", "2023-10-32T00:00:00Z", false},
    {"month 00", "2023-00-27T00:00:00Z", false},
    {"month 13", "2023-13-27T00:00:00Z", false},
    {"two digits of the year", "23-10-27T21:40:00Z", false},
    {"five digits of the year", "12023-10-27T21:40:00Z", false},
    {"a year with a sign", "+2023-10-27T21:40:00Z", false},
    {"one digit of the month", "2023-1-27T21:40:00Z", false},
    {"one digit of the hour", "2023-10-27T9:40:00Z", false},
    {"an HTTP date", "Fri, 27 Oct 2023 21:40:00 GMT", false},
    {"seconds of Unix", "1698442800", false},
    {"two date-times", "2023-10-27T21:40:00Z/2023-10-27T21:40:00Z", false},
    {"a space before it", " 2023-10-27T21:40:00Z", false},
    {"a space behind it", "2023-10-27T21:40:00Z ", false},
    {"a line feed behind it", "2023-10-27T21:40:00Z\n", false},
    {"a NUL behind it", "2023-10-27T21:40:00Z\0"sv, false},
    {"the letter O for 0", "2O23-10-27T21:40:00Z", false},
    {"an Arabic-Indic digit", "2023-10-2\xD9\xA7T21:40:00Z", false},
    {"a minus that is not ASCII",
     "2023-10-27T16:40:00\xE2\x88\x92"
     "05:00",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "2023-10-27T21:40:00Z",
     false},
};

void table(test& t) {
    judge_samples<rfc3339_scanner>(t, samples, complete);
}

void pattern(test& t) {
    judge_pattern(t, samples, rfc3339_pattern);
}

// The verdict is that of the scanner of all of ISO 8601.
void as_iso8601(test& t) {
    for (std::string_view const text : {"2023-10-27T21:40:00Z", "2024-02-29t05:29:60.5+05:30"})
        t.equal(wrong_bytes<rfc3339_scanner>(text, complete, notepact::is_rfc3339), 0U, text);
    near_misses texts("0123456789--::.+TZzW", 3339);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += complete(text);
        wrong += complete(text) != notepact::is_rfc3339(text);
        if (i % 8 == 0) wrong += !same_in_pieces<rfc3339_scanner>(text, complete);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        rfc3339_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text :
         {"", "2023", "2023-10-27", "2023-10-27T21:40:00", "2023-10-27T21:40:00Z"})
        t.check(!failed_at(text), text);
    // Sooner than that of all of ISO 8601.
    for (std::string_view const text :
         {"20231", "2023-W", "2023-10-27 ", "2023-10-27T21:40Z", "2023-10-27T2140"})
        t.check(failed_at(text), text);
}

suite rfc3339_suite(
    "format/rfc3339",
    {{"table", table}, {"pattern", pattern}, {"as_iso8601", as_iso8601}, {"failed", failed}});

} // namespace
