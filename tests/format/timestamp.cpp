// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/timestamp.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact::instant;
using notepact::timestamp_scanner;
using notepact_test::test;
using namespace std::string_view_literals;

// Constant expressions, as documentation: the two examples of the Max AI Public API, and both at once.
static_assert(notepact::is_timestamp("2024-08-15T09:30:00.000Z"));
static_assert(notepact::is_timestamp("2026-03-20 18:30:00+00"));
static_assert(notepact::is_postgresql_timestamp("2026-03-20 18:30:00+00"));
static_assert(!notepact::is_postgresql_timestamp("2024-08-15T09:30:00.000Z"));
static_assert(
    notepact::parse_timestamp("2026-03-20 18:30:00+00")
    == notepact::parse_timestamp("2026-03-20T18:30:00.000Z"));
static_assert(sizeof(timestamp_scanner) <= 40);

std::string text_of(notepact::result<instant> when) {
    if (!when) return "none";
    char out[notepact::rfc3339_size];
    notepact::write_rfc3339(*when, out);
    return std::string(out, sizeof out);
}

enum dialect {
    neither,
    rfc3339,
    postgresql
};
dialect dialect_of(timestamp_scanner const& scanner) {
    return scanner.is_postgresql() ? postgresql : scanner.complete() ? rfc3339 : neither;
}

struct row {
    std::string_view text;
    dialect is;
    std::string_view value; // as written, to the millisecond
};

constexpr row rows[] = {
    {"2026-03-20 18:30:00+00", postgresql, "2026-03-20T18:30:00.000Z"},
    {"2026-03-20 18:30:00-00", postgresql, "2026-03-20T18:30:00.000Z"},
    {"2026-03-20 18:30:00+00:00", postgresql, "2026-03-20T18:30:00.000Z"},
    {"2026-03-20 18:30:00+02", postgresql, "2026-03-20T16:30:00.000Z"},
    {"2026-03-20 18:30:00-08", postgresql, "2026-03-21T02:30:00.000Z"},
    {"2026-03-20 18:30:00+05:30", postgresql, "2026-03-20T13:00:00.000Z"},
    {"2026-03-20 18:30:00.1-03:30", postgresql, "2026-03-20T22:00:00.100Z"},
    {"2026-03-20 18:30:00.123456+00", postgresql, "2026-03-20T18:30:00.123Z"},
    {"2026-03-20 18:30:00.12345678901234567890+00", postgresql, "2026-03-20T18:30:00.123Z"},
    {"2024-02-29 00:00:00+00", postgresql, "2024-02-29T00:00:00.000Z"},
    {"2026-01-01 00:00:00+23:59", postgresql, "2025-12-31T00:01:00.000Z"},
    {"2017-01-01 05:29:60+05:30", postgresql, "2017-01-01T00:00:00.000Z"},
    // Of zones before there was standard time: Amsterdam, Berlin, New York.
    {"1930-03-20 18:30:00+00:19:32", postgresql, "1930-03-20T18:10:28.000Z"},
    {"1890-03-20 18:30:00.25+00:53:28", postgresql, "1890-03-20T17:36:32.250Z"},
    {"1880-03-20 18:30:00-04:56:02", postgresql, "1880-03-20T23:26:02.000Z"},
    {"1890-01-01 00:00:00+00:00:01", postgresql, "1889-12-31T23:59:59.000Z"},
    {"2026-03-20 18:30:00+00:00:00", postgresql, "2026-03-20T18:30:00.000Z"},
    {"2026-03-20 18:30:00-23:59:59", postgresql, "2026-03-21T18:29:59.000Z"},
    {"2017-01-01 00:19:60+00:20:00", postgresql, "2017-01-01T00:00:00.000Z"},
    {"0000-01-01 00:00:00+00", postgresql, "0000-01-01T00:00:00.000Z"},
    {"0000-01-01 00:00:00+00:00:01", postgresql, "none"},
    {"0000-01-01 00:00:00+01", postgresql, "none"},
    {"9999-12-31 23:59:59.999999-00", postgresql, "9999-12-31T23:59:59.999Z"},
    {"9999-12-31 23:59:59-01", postgresql, "none"},

    {"2024-08-15T09:30:00.000Z", rfc3339, "2024-08-15T09:30:00.000Z"},
    {"2024-08-15T09:30:00Z", rfc3339, "2024-08-15T09:30:00.000Z"},
    {"2024-08-15t09:30:00z", rfc3339, "2024-08-15T09:30:00.000Z"},
    {"2024-08-15T09:30:00+02:00", rfc3339, "2024-08-15T07:30:00.000Z"},
    {"2024-08-15T09:30:00.5-02:00", rfc3339, "2024-08-15T11:30:00.500Z"},
    {"2024-08-15T09:30:00-00:00", rfc3339, "2024-08-15T09:30:00.000Z"},
    {"2016-12-31T23:59:60Z", rfc3339, "2017-01-01T00:00:00.000Z"},
    {"9999-12-31T23:59:60Z", rfc3339, "none"},

    // A bit of each.
    {"2026-03-20 18:30:00Z", neither, "none"},
    {"2026-03-20 18:30:00z", neither, "none"},
    {"2026-03-20T18:30:00+00", neither, "none"},
    {"2026-03-20t18:30:00-08", neither, "none"},
    {"2026-03-20T18:30:00 +00:00", neither, "none"},
    {"2026-03-20 18:30:00 +00", neither, "none"},
    {"2026-03-20  18:30:00+00", neither, "none"},
    // ISO 8601, but not this.
    {"2026-03-20", neither, "none"},
    {"2026-03-20T18:30:00", neither, "none"},
    {"2026-03-20T18:30Z", neither, "none"},
    {"2026-03-20T18:30:00+0000", neither, "none"},
    {"2026-03-20T18:30:00,5Z", neither, "none"},
    {"2026-03-20T24:00:00Z", neither, "none"},
    {"20260320T183000Z", neither, "none"},
    {"2026-079T18:30:00Z", neither, "none"},
    {"2026-W12-5T18:30:00Z", neither, "none"},
    // PostgreSQL, but not in its ISO style with a time zone.
    {"2026-03-20 18:30:00", neither, "none"},
    {"2026-03-20 18:30:00.5", neither, "none"},
    {"2026-03-20 18:30+00", neither, "none"},
    {"2026-03-20 18:30:00+0000", neither, "none"},
    {"2026-03-20 18:30:00+0", neither, "none"},
    {"2026-03-20 18:30:00+00:", neither, "none"},
    {"2026-03-20 18:30:00,5+00", neither, "none"},
    {"2026-03-20 18:30:00.+00", neither, "none"},
    {"2026-03-20 24:00:00+00", neither, "none"},
    {"2026-03-20 18:30:00+00 BC", neither, "none"},
    {"2026-03-20 18:30:00 UTC", neither, "none"},
    {"0099-03-20 18:30:00-00 BC", neither, "none"},
    {"10000-03-20 18:30:00+00", neither, "none"},
    {"20260320 183000+00", neither, "none"},
    {"2026-079 18:30:00+00", neither, "none"},
    {"2026-W12-5 18:30:00+00", neither, "none"},
    {"03/20/2026 18:30:00 UTC", neither, "none"},
    {"Fri Mar 20 18:30:00 2026 UTC", neither, "none"},
    {"infinity", neither, "none"},
    {"-infinity", neither, "none"},
    // Not real.
    {"2026-02-29 18:30:00+00", neither, "none"},
    {"2026-13-20 18:30:00+00", neither, "none"},
    {"2026-03-20 25:30:00+00", neither, "none"},
    {"2026-03-20 18:60:00+00", neither, "none"},
    {"2026-03-20 18:30:61+00", neither, "none"},
    {"2026-03-20 18:30:60+00", neither, "none"},
    {"2026-03-20 23:59:60+01", neither, "none"},
    {"2026-03-20 18:30:00+24", neither, "none"},
    {"2026-03-20 18:30:00+00:60", neither, "none"},
    {"2026-03-20 18:30:00+00:00:60", neither, "none"},
    {"2026-03-20 18:30:00+24:00:00", neither, "none"},
    {"2026-03-20 18:30:00+00:19:3", neither, "none"},
    {"2026-03-20 18:30:00+00:19:", neither, "none"},
    {"2026-03-20 18:30:00+001932", neither, "none"},
    {"2026-03-20 18:30:00+00:1932", neither, "none"},
    {"2026-03-20 18:30:00+00:19:32.5", neither, "none"},
    {"2026-03-20T18:30:00+00:19:32", neither, "none"},
    {"2016-12-31 23:59:60+00:00:01", neither, "none"}, // in UTC it is second 59
    {"2017-01-01 00:19:32+00:19:32:00", neither, "none"},
    // Something missing, before or behind.
    {"", neither, "none"},
    {" ", neither, "none"},
    {"null", neither, "none"},
    {"2026-03-20 ", neither, "none"},
    {"2026-03-20 18", neither, "none"},
    {" 2026-03-20 18:30:00+00", neither, "none"},
    {"2026-03-20 18:30:00+00 ", neither, "none"},
    {"2026-03-20 18:30:00+00\n", neither, "none"},
    {"2026-03-20 18:30:00+00\0"sv, neither, "none"},
    {"2026-03-20\00018:30:00+00"sv, neither, "none"},
    {"2024-08-15T09:30:00.000Z\0"sv, neither, "none"},
};

// Whole, cut in two everywhere, and byte by byte.
void table(test& t) {
    for (auto const& row : rows) {
        t.equal(notepact::is_timestamp(row.text), row.is != neither, row.text);
        t.equal(notepact::is_postgresql_timestamp(row.text), row.is == postgresql, row.text);
        t.equal(text_of(notepact::parse_timestamp(row.text)), row.value, row.text);
        bool same = true, hope = true;
        for (std::size_t cut = 0; cut <= row.text.size(); ++cut) {
            timestamp_scanner scanner;
            scanner.write(row.text.substr(0, cut));
            hope &= !scanner.failed() || row.is == neither;
            scanner.write(row.text.substr(cut));
            same &= dialect_of(scanner) == row.is && text_of(scanner.value()) == row.value;
        }
        timestamp_scanner scanner;
        for (std::size_t i = 0; i != row.text.size(); ++i) {
            same &= scanner.complete() == notepact::is_timestamp(row.text.substr(0, i));
            scanner.write(row.text.substr(i, 1));
        }
        same &= dialect_of(scanner) == row.is && text_of(scanner.value()) == row.value;
        t.check(same, std::string("pieces of ") + std::string(row.text));
        t.check(hope, std::string("given up: ") + std::string(row.text));
    }
}

// What is RFC 3339 is so for both scanners.
void agrees_with_iso8601(test& t) {
    for (auto const& row : rows) {
        t.equal(notepact::is_rfc3339(row.text), row.is == rfc3339, row.text);
        if (row.is == rfc3339)
            t.check(notepact::parse_iso8601(row.text) == notepact::parse_timestamp(row.text), row.text);
    }
}

void every_byte_behind(test& t) {
    int accepted = 0;
    for (int byte = 0; byte != 256; ++byte)
        for (std::string text :
             {"2024-08-15T09:30:00.000Z", "2024-08-15T09:30:00+02:00", "2026-03-20 18:30:00+05:30:15"})
            accepted += notepact::is_timestamp(text += static_cast<char>(byte));
    t.equal(accepted, 0);
}

void failed(test& t) {
    auto const failed_at = [](std::string_view text) {
        timestamp_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    t.check(!failed_at("2026-03-20 18:30:00"), "an offset may follow");
    t.check(!failed_at("2026-03-20 18:30:00+00"), "legal");
    t.check(failed_at("2026-03-20 18:30:00Z"), "Z");
    t.check(failed_at("2026-03-20_"), "separator");
    t.check(failed_at("2026-0320"), "basic");
}

} // namespace

static notepact_test::suite const suite(
    "format/timestamp", {{"table", table},
                         {"agrees_with_iso8601", agrees_with_iso8601},
                         {"every_byte_behind", every_byte_behind},
                         {"failed", failed}});
