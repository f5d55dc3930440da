// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/time.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/time.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::time_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_time("21:40:00Z") && notepact::is_time("21:40:00.5+02:00"));
static_assert(!notepact::is_time("21:40:00") && !notepact::is_time("21:40Z"));
static_assert(notepact::is_time("00:59:60+01:00") && !notepact::is_time("23:59:60+01:00"));

constexpr auto const& samples = notepact::detail::time_samples;

void table(test& t) {
    judge_samples<time_scanner>(t, samples, notepact::is_time);
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
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_number", every_number},
                    {"second_60", second_60},
                    {"near", near},
                    {"failed", failed}});

} // namespace
