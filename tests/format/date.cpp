// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/date.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact::date_scanner;
using notepact_test::test;
using namespace std::string_view_literals;

// Constant expressions, as documentation.
static_assert(notepact::is_date("1980-05-15"));
static_assert(notepact::is_date("2024-02-29") && !notepact::is_date("2023-02-29"));
static_assert(!notepact::is_date("1980-05-15T00:00:00Z"));
static_assert(sizeof(date_scanner) <= 40);

constexpr std::string_view dates[] = {
    "1980-05-15",
    "2024-02-29",
    "2000-02-29",
    "0000-01-01",
    "0000-02-29",
    "9999-12-31",
    "1900-02-28",
    "2023-01-31",
    "2023-04-30",
    "2023-12-01",
    "0001-01-01",
    "2400-02-29",
};

constexpr std::string_view others[] = {
    "",
    " ",
    "-",
    "1",
    "1980",
    "1980-",
    "1980-05",
    "1980-05-",
    "1980-05-1",
    "1980-05-155",
    "1980-5-15",
    "1980-05-5",
    "80-05-15",
    "01980-05-15",
    "+1980-05-15",
    "-1980-05-15",
    // ISO 8601, but not this.
    "19800515",
    "1980-136",
    "1980136",
    "1980-W20-4",
    "1980W204",
    "1980-05-15T00:00",
    "1980-05-15T00:00:00Z",
    "1980-05-15 00:00:00+00",
    "1980-05-15Z",
    "1980-05-15+00:00",
    // Not real.
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "2023-04-31",
    "2023-06-31",
    "2023-09-31",
    "2023-11-31",
    "2023-01-32",
    "2023-00-01",
    "2023-13-01",
    "2023-01-00",
    "0000-00-00",
    "9999-99-99",
    // Other separators, other digits, something before or behind.
    "1980/05/15",
    "1980.05.15",
    "1980 05 15",
    "1980-0515",
    "198005-15",
    "15-05-1980",
    "05/15/1980",
    "May 15, 1980",
    "unknown",
    "198O-05-15",
    "1980-05-1\xB2",
    "\xD9\xA1\xD9\xA9\xD9\xA8\xD9\xA0-05-15",
    " 1980-05-15",
    "1980-05-15 ",
    "1980-05-15\n",
    "1980-05-15T",
    "1980-05-15-",
    "1980-05-15\0"sv,
    "1980\0-05-15"sv,
    "\0001980-05-15"sv,
};

// Whole, cut in two everywhere, and byte by byte, where no prefix is a date.
void drive(test& t, std::string_view text, bool expected) {
    t.equal(notepact::is_date(text), expected, text);
    bool same = true, hope = true;
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        date_scanner scanner;
        scanner.write(text.substr(0, cut));
        hope &= !scanner.failed() || !expected;
        scanner.write(text.substr(cut));
        same &= scanner.complete() == expected;
    }
    date_scanner scanner;
    for (std::size_t i = 0; i != text.size(); ++i) {
        same &= scanner.complete() == notepact::is_date(text.substr(0, i));
        scanner.write(text.substr(i, 1));
    }
    same &= scanner.complete() == expected;
    t.check(same, std::string("pieces of ") + std::string(text));
    t.check(hope, std::string("given up: ") + std::string(text));
}

void table(test& t) {
    for (auto const text : dates)
        drive(t, text, true);
    for (auto const text : others)
        drive(t, text, false);
}

// Every year with every two digits for the month up to 13 and the day up to 32.
void every_day(test& t) {
    int wrong = 0;
    char text[] = "0000-00-00";
    auto const put = [&](int at, int width, int value) {
        for (; width != 0; value /= 10)
            text[at + --width] = static_cast<char>('0' + value % 10);
    };
    for (int year = 0; year != 10000; ++year) {
        bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int const lengths[] = {0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0};
        put(0, 4, year);
        for (int month = 0; month <= 13; ++month) {
            put(5, 2, month);
            for (int day = 0; day <= 32; ++day) {
                put(8, 2, day);
                wrong += notepact::is_date({text, 10}) != (day >= 1 && day <= lengths[month]);
            }
        }
    }
    t.equal(wrong, 0, "days");
}

void every_byte_everywhere(test& t) {
    constexpr std::string_view legal = "2011-11-11", greatest = "9999-12-29";
    int wrong = 0;
    for (std::size_t at = 0; at <= legal.size(); ++at)
        for (int byte = 0; byte != 256; ++byte) {
            auto const c = static_cast<char>(byte);
            std::string longer(legal);
            wrong += notepact::is_date(longer.insert(at, 1, c));
            if (at == legal.size()) continue;
            std::string text(legal);
            text[at] = c;
            bool const expected = legal[at] == '-' ? c == '-' : c >= '0' && c <= greatest[at];
            wrong += notepact::is_date(text) != expected;
        }
    t.equal(wrong, 0, "bytes");
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        date_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    t.check(!failed_at(""), "nothing yet");
    t.check(!failed_at("1980-05-15"), "legal");
    t.check(failed_at("1980-W"), "week");
    t.check(failed_at("19800"), "basic");
    t.check(failed_at("1980-05-15T"), "time");
}

} // namespace

static notepact_test::suite const suite(
    "format/date", {{"table", table},
                    {"every_day", every_day},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"failed", failed}});
