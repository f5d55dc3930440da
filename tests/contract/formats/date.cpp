// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/formats/date.hpp"

#include "../../support/format_rows.hpp"

#include <notepact/contract/formats/iso8601.hpp>

#include <cstdio>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto lenient = date(warning);
constexpr auto strict = date();

void row(test& t) {
    verify_row(t, lenient.rules[0], strict.rules[0], "date");
}

// Every day of years of each kind, and the days that there are not.
void days(test& t) {
    reading_patterns const date(date_format.notes->readings[0]), iso8601(iso8601_format.notes->readings[1]);
    unsigned wrong = 0;
    for (int const year : {0, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        char text[16] = {};
        for (int month = 0; month <= 13; ++month)
            for (int day = 0; day <= 32; ++day) {
                int const last = month == 2                                              ? (leap ? 29 : 28)
                                 : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                                         : 31;
                bool const real = month >= 1 && month <= 12 && day >= 1 && day <= last;
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                wrong += date.let_pass(t, text) != real;
                wrong += iso8601.let_pass(t, text) != real;
            }
        for (int day = 0; day <= 367; ++day) {
            std::snprintf(text, sizeof text, "%04d-%03d", year, day);
            wrong += iso8601.let_pass(t, text) != (day >= 1 && day <= (leap ? 366 : 365));
        }
    }
    t.equal(wrong, 0U);
}

suite date_suite("contract/formats/date", {{"row", row}, {"days", days}});

} // namespace
