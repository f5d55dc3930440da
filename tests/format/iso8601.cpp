// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/iso8601.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace {

using notepact::errc;
using notepact::instant;
using notepact::iso8601_scanner;
using notepact::parse_iso8601;
using notepact::result;
using notepact::utc;
using notepact_test::test;
using namespace std::string_view_literals;

// Constant expressions, as documentation.
static_assert(notepact::is_iso8601("2023-10-27T08:30:00+02:00"));
static_assert(notepact::is_iso8601("2023W435T0830") && !notepact::is_rfc3339("2023W435T0830"));
static_assert(!notepact::is_iso8601("2023-02-29"));
static_assert(parse_iso8601("2023-10-27T08:30:00+02:00") == instant::from_civil(2023, 10, 27, 6, 30));
static_assert(parse_iso8601("2023-300", utc) == instant::from_civil(2023, 10, 27));
static_assert(parse_iso8601("2023-300").error() == errc::missing_offset);
static_assert([] {
    iso8601_scanner scanner;
    scanner.write("2023-10-");
    scanner.write("27T08:30");
    return scanner.complete() && !scanner.has_offset() && !scanner.failed();
}());
static_assert(sizeof(iso8601_scanner) <= 40);

// What a scanner says of a text.
struct verdict {
    bool iso8601 = false;
    bool rfc3339 = false;
    result<instant> value = errc::not_iso8601;

    friend bool operator==(verdict const& a, verdict const& b) {
        return a.iso8601 == b.iso8601 && a.rfc3339 == b.rfc3339 && a.value == b.value;
    }
};
verdict verdict_of(iso8601_scanner const& scanner) {
    return {scanner.complete(), scanner.is_rfc3339(), scanner.value(utc)};
}
verdict verdict_of(std::string_view text) {
    return {notepact::is_iso8601(text), notepact::is_rfc3339(text), parse_iso8601(text, utc)};
}

// The text whole, cut in two everywhere, and byte by byte, where every prefix must be judged as if it were
// the whole text.
void drive(test& t, std::string_view text, verdict const& expected) {
    t.equal(notepact::is_iso8601(text), expected.iso8601, text);
    t.equal(notepact::is_rfc3339(text), expected.rfc3339, text);
    t.check(parse_iso8601(text, utc) == expected.value, text);
    bool same = true, hope = true;
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        iso8601_scanner scanner;
        scanner.write(text.substr(0, cut));
        hope &= !scanner.failed() || !expected.iso8601;
        scanner.write(text.substr(cut));
        same &= verdict_of(scanner) == expected;
        hope &= !scanner.failed() || !expected.iso8601;
    }
    iso8601_scanner scanner;
    for (std::size_t i = 0; i != text.size(); ++i) {
        same &= verdict_of(scanner) == verdict_of(text.substr(0, i));
        scanner.write(text.substr(i, 1));
        scanner.write("");
    }
    same &= verdict_of(scanner) == expected;
    t.check(same, std::string("pieces of ") + std::string(text));
    t.check(hope, std::string("given up: ") + std::string(text));
}

std::string text_of(result<instant> when) {
    if (!when) return "none";
    char out[notepact::rfc3339_size];
    notepact::write_rfc3339(*when, out);
    return std::string(out, sizeof out);
}

struct accepted {
    std::string_view text;
    std::string_view value; // as written, to the millisecond
};

constexpr accepted rfc3339_texts[] = {
    {"2023-10-27T08:30:00Z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27t08:30:00z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:00z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27t08:30:00Z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:00.5Z", "2023-10-27T08:30:00.500Z"},
    {"2023-10-27T08:30:00.123456789Z", "2023-10-27T08:30:00.123Z"},
    {"2023-10-27T08:30:00.99999999999999999999999999999999999999999999999999Z", "2023-10-27T08:30:00.999Z"},
    {"2023-10-27T08:30:00.00000000000000000000000000000000000000000000000001Z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:00+00:00", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:00-00:00", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:00+05:30", "2023-10-27T03:00:00.000Z"},
    {"2023-10-27T08:30:00-03:30", "2023-10-27T12:00:00.000Z"},
    {"2023-10-27T08:30:00.25-03:30", "2023-10-27T12:00:00.250Z"},
    {"2023-10-27T00:00:00+23:59", "2023-10-26T00:01:00.000Z"},
    {"2023-10-27T23:59:59-23:59", "2023-10-28T23:58:59.000Z"},
    {"2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z"},
    {"2024-02-29T23:30:00-01:00", "2024-03-01T00:30:00.000Z"},
    {"2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z"},
    {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
    {"0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"},
    {"0000-02-29T00:00:00Z", "0000-02-29T00:00:00.000Z"},
    {"9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"},
    // Outside the years that an instant can hold.
    {"0000-01-01T00:00:00+00:01", "none"},
    {"0000-01-01T23:58:59+23:59", "none"},
    {"0000-01-01T23:59:00+23:59", "0000-01-01T00:00:00.000Z"},
    {"9999-12-31T23:59:00-00:01", "none"},
    {"9999-12-31T00:00:59-23:59", "9999-12-31T23:59:59.000Z"},
    {"9999-12-31T00:01:00-23:59", "none"},
    // Leap seconds.
    {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"},
    {"2016-12-31T23:59:60.75Z", "2017-01-01T00:00:00.750Z"},
    {"2016-12-31T23:59:60-00:00", "2017-01-01T00:00:00.000Z"},
    {"2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00.000Z"},
    {"2016-12-31T15:59:60-08:00", "2017-01-01T00:00:00.000Z"},
    {"2017-01-01T05:29:60.1+05:30", "2017-01-01T00:00:00.100Z"},
    {"2017-01-01T23:58:60+23:59", "2017-01-01T00:00:00.000Z"},
    {"2016-12-31T00:00:60-23:59", "2017-01-01T00:00:00.000Z"},
    {"9999-12-31T23:59:60Z", "none"},
};

constexpr accepted iso8601_texts[] = {
    // Dates.
    {"2023-10-27", "2023-10-27T00:00:00.000Z"},
    {"20231027", "2023-10-27T00:00:00.000Z"},
    {"2023-300", "2023-10-27T00:00:00.000Z"},
    {"2023300", "2023-10-27T00:00:00.000Z"},
    {"2023-W43-5", "2023-10-27T00:00:00.000Z"},
    {"2023W435", "2023-10-27T00:00:00.000Z"},
    {"0000-01-01", "0000-01-01T00:00:00.000Z"},
    {"9999-12-31", "9999-12-31T00:00:00.000Z"},
    {"0000001", "0000-01-01T00:00:00.000Z"},
    {"9999-365", "9999-12-31T00:00:00.000Z"},
    {"2024-366", "2024-12-31T00:00:00.000Z"},
    {"2020-W53-7", "2021-01-03T00:00:00.000Z"},
    {"2015W537", "2016-01-03T00:00:00.000Z"},
    {"2025-W01-1", "2024-12-30T00:00:00.000Z"},
    {"2026-W01-1", "2025-12-29T00:00:00.000Z"},
    {"0000-W01-1", "0000-01-03T00:00:00.000Z"},
    {"9999-W52-5", "9999-12-31T00:00:00.000Z"},
    {"9999-W52-6", "none"}, // real, but in year 10000
    {"9999W527", "none"},
    // Times.
    {"2023-10-27T08:30", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27t08:30", "2023-10-27T08:30:00.000Z"},
    {"20231027T0830", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30:15", "2023-10-27T08:30:15.000Z"},
    {"20231027T083015", "2023-10-27T08:30:15.000Z"},
    {"20231027t083015z", "2023-10-27T08:30:15.000Z"},
    {"2023-300T08:30", "2023-10-27T08:30:00.000Z"},
    {"2023300T0830", "2023-10-27T08:30:00.000Z"},
    {"2023-W43-5T08:30:15", "2023-10-27T08:30:15.000Z"},
    {"2023W435T083015Z", "2023-10-27T08:30:15.000Z"},
    {"2023-W43-5T08:30:15Z", "2023-10-27T08:30:15.000Z"},
    {"2023-300T08:30:15.5Z", "2023-10-27T08:30:15.500Z"},
    {"2023-10-27T00:00", "2023-10-27T00:00:00.000Z"},
    {"2023-10-27T23:59", "2023-10-27T23:59:00.000Z"},
    // Fractions.
    {"2023-10-27T08:30:15.5", "2023-10-27T08:30:15.500Z"},
    {"2023-10-27T08:30:15,5", "2023-10-27T08:30:15.500Z"},
    {"2023-10-27T08:30:15,5Z", "2023-10-27T08:30:15.500Z"},
    {"2023-10-27T08:30:15,123+01:00", "2023-10-27T07:30:15.123Z"},
    {"20231027T083015.0625", "2023-10-27T08:30:15.062Z"},
    {"20231027T083015,0625Z", "2023-10-27T08:30:15.062Z"},
    {"20231027T083015,000000000000", "2023-10-27T08:30:15.000Z"},
    // Offsets, each after either form.
    {"2023-10-27T08:30Z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30z", "2023-10-27T08:30:00.000Z"},
    {"2023-10-27T08:30+02", "2023-10-27T06:30:00.000Z"},
    {"2023-10-27T08:30+0230", "2023-10-27T06:00:00.000Z"},
    {"2023-10-27T08:30+02:30", "2023-10-27T06:00:00.000Z"},
    {"2023-10-27T08:30-02", "2023-10-27T10:30:00.000Z"},
    {"2023-10-27T08:30:15+02", "2023-10-27T06:30:15.000Z"},
    {"2023-10-27T08:30:15-0230", "2023-10-27T11:00:15.000Z"},
    {"2023-10-27T08:30:15.5+0000", "2023-10-27T08:30:15.500Z"},
    {"2023-10-27T08:30:15.5-00", "2023-10-27T08:30:15.500Z"},
    {"20231027T0830Z", "2023-10-27T08:30:00.000Z"},
    {"20231027T0830+02", "2023-10-27T06:30:00.000Z"},
    {"20231027T0830+0230", "2023-10-27T06:00:00.000Z"},
    {"20231027T0830+02:30", "2023-10-27T06:00:00.000Z"},
    {"20231027T083015-0000", "2023-10-27T08:30:15.000Z"},
    {"20231027T083015.5-00:00", "2023-10-27T08:30:15.500Z"},
    {"20231027T083015,5+23:59", "2023-10-26T08:31:15.500Z"},
    {"2023W435T0830-2359", "2023-10-28T08:29:00.000Z"},
    // The end of the day.
    {"2023-10-27T24:00", "2023-10-28T00:00:00.000Z"},
    {"2023-10-27T24:00:00", "2023-10-28T00:00:00.000Z"},
    {"2023-10-27T24:00:00Z", "2023-10-28T00:00:00.000Z"},
    {"2023-10-27T24:00:00.000", "2023-10-28T00:00:00.000Z"},
    {"2023-10-27T24:00:00,0000000000000Z", "2023-10-28T00:00:00.000Z"},
    {"2023-10-27T24:00:00+02:00", "2023-10-27T22:00:00.000Z"},
    {"20231027T2400", "2023-10-28T00:00:00.000Z"},
    {"20231027T240000Z", "2023-10-28T00:00:00.000Z"},
    {"2023-12-31T24:00", "2024-01-01T00:00:00.000Z"},
    {"2023-W52-7T24:00", "2024-01-01T00:00:00.000Z"},
    {"9999-12-31T24:00", "none"},
    {"9999-12-31T24:00+00:01", "9999-12-31T23:59:00.000Z"},
    // Leap seconds.
    {"2016-12-31T23:59:60", "2017-01-01T00:00:00.000Z"},
    {"2016-366T23:59:60", "2017-01-01T00:00:00.000Z"},
    {"2016W526T235960", "2017-01-01T00:00:00.000Z"},
    {"20161231T235960,5", "2017-01-01T00:00:00.500Z"},
    {"20161231T235960Z", "2017-01-01T00:00:00.000Z"},
    {"2016-12-31T15:59:60-08", "2017-01-01T00:00:00.000Z"},
    {"20170101T052960+0530", "2017-01-01T00:00:00.000Z"},
    {"2023-10-27T23:59:60", "2023-10-28T00:00:00.000Z"}, // any day: nobody knows those to come
};

constexpr std::string_view refused_texts[] = {
    // Not a date at all.
    "",
    " ",
    "T",
    "Z",
    "-",
    "now",
    "null",
    "1698395400",
    "1698395400000",
    "08:30",
    "T08:30",
    "T08:30:00Z",
    // Dates that are not complete.
    "2",
    "202",
    "2023",
    "20231",
    "202310",
    "2023-",
    "2023-1",
    "2023-10",
    "2023-10-",
    "2023-10-2",
    "2023-30",
    "2023W",
    "2023W4",
    "2023W43",
    "2023-W",
    "2023-W4",
    "2023-W43",
    "2023-W43-",
    "--10-27",
    "-10-27",
    // Neither basic nor extended.
    "2023-1027",
    "202310-27",
    "2023-W435",
    "2023W43-5",
    "2023-W4-35",
    "2023--300",
    "2023-3000",
    "2023-10-270",
    "202310270",
    "2023-W43-50",
    "2023W4350",
    "2023-10-27T0830",
    "2023-10-27T083015",
    "2023-10-27T08:3015",
    "2023-10-27T0830:15",
    "20231027T08:30",
    "20231027T08:30:15",
    "2023300T08:30",
    "2023-300T0830",
    "2023W435T08:30",
    "2023-W43-5T0830",
    "20231027T0830:15",
    // Years of another length, signs, other separators, other spellings.
    "023-10-27",
    "02023-10-27",
    "12023-10-27",
    "+2023-10-27",
    "-2023-10-27",
    "+12023-10-27",
    "-0001-01-01",
    "2023/10/27",
    "2023.10.27",
    "27.10.2023",
    "10/27/2023",
    "2023-Oct-27",
    "2023-w43-5",
    "2023w435",
    "2023-10-27 08:30",
    "2023-10-27 08:30:00Z",
    "2023-10-27 08:30:00+00",
    "2023-10-27_08:30:00Z",
    "2023-10-27T08.30",
    "2023-10-27T08:30:15:5",
    "2023-10-27T8:30",
    "2023-10-27T08:3",
    "2023-10-27T08:30:1",
    "2023\xE2\x88\x92"
    "10-27",                                            // minus sign U+2212
    "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x93", // full-width digits
    "\xEF\xBB\xBF"
    "2023-10-27", // byte-order mark
    // Days that are not real.
    "2023-00-27",
    "2023-13-27",
    "2023-10-00",
    "2023-10-32",
    "2023-04-31",
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "20230229",
    "20231301",
    "2023-000",
    "2023-366",
    "2024-367",
    "2023366",
    "2023999",
    "2023-W00-1",
    "2023-W53-1",
    "2020-W54-1",
    "2023-W43-0",
    "2023-W43-8",
    "2023W531",
    "2023W439",
    // Times that are not real or not complete.
    "2023-10-27T",
    "2023-10-27T0",
    "2023-10-27T08",
    "2023-10-27T08:",
    "2023-10-27T08:30:",
    "2023-10-27T08Z",
    "2023-10-27T08.5",
    "20231027T08",
    "20231027T083",
    "20231027T08301",
    "20231027T0830150",
    "2023-10-27TT08:30",
    "2023-10-27T08:60",
    "2023-10-27T25:00",
    "2023-10-27T99:99:99",
    "20231027T2500",
    "20231027T0860",
    "2023-10-27T24:01",
    "2023-10-27T24:00:01",
    "2023-10-27T24:00:00.1",
    "2023-10-27T24:00:00.00000000000000000001",
    "2023-10-27T24:00:00,000000001Z",
    "2023-10-27T24:59",
    "20231027T2401",
    "20231027T240001",
    "20231027T240060",
    "2023-10-27T24:00:60",
    "2023-10-27T23:59:61",
    "2023-10-27T23:59:99",
    // Fractions.
    "2023-10-27.5",
    "2023-10-27T08:30.5",
    "2023-10-27T08:30,5Z",
    "20231027T0830.5",
    "2023-10-27T08:30:15.",
    "2023-10-27T08:30:15,",
    "2023-10-27T08:30:15.Z",
    "2023-10-27T08:30:15.+01:00",
    "2023-10-27T08:30:15.5.5",
    "2023-10-27T08:30:15.,5",
    "2023-10-27T08:30:15. 5",
    "2023-10-27T08:30:15.5e3",
    "2023-10-27T08:30:15.-5",
    // Offsets.
    "2023-10-27Z",
    "2023-10-27+02:00",
    "20231027Z",
    "2023-10-27T08:30:15+",
    "2023-10-27T08:30:15-",
    "2023-10-27T08:30:15+0",
    "2023-10-27T08:30:15+010",
    "2023-10-27T08:30:15+01:",
    "2023-10-27T08:30:15+01:0",
    "2023-10-27T08:30:15+01:000",
    "2023-10-27T08:30:15+01000",
    "2023-10-27T08:30:15+01:00:00",
    "2023-10-27T08:30:15+010000",
    "2023-10-27T08:30:15+24:00",
    "2023-10-27T08:30:15-24",
    "2023-10-27T08:30:15+2400",
    "2023-10-27T08:30:15+00:60",
    "2023-10-27T08:30:15+0099",
    "2023-10-27T08:30:15+-01:00",
    "2023-10-27T08:30:15\xC2\xB1"
    "00:00",
    "2023-10-27T08:30:15 +01:00",
    "2023-10-27T08:30:15 Z",
    "2023-10-27T08:30:15UTC",
    "2023-10-27T08:30:15[Europe/Paris]",
    "2023-10-27T08:30:15Z[UTC]",
    "2023-10-27T08:30:15+01:00Z",
    "2023-10-27T08:30:15Z+01:00",
    "2023-10-27T08:30:15ZZ",
    // Leap seconds at another time of day.
    "2016-12-31T23:58:60",
    "2016-12-31T08:30:60",
    "2016-12-31T08:30:60Z",
    "2016-12-31T00:59:60Z",
    "2016-12-31T23:59:60+01:00",
    "2016-12-31T23:59:60+00:01",
    "2016-12-31T23:59:60-00:01",
    "2016-12-31T15:59:60+08:00",
    "2016-12-31T15:59:60",
    "20161231T225960Z",
    "20161231T235960-08",
    // Something before or behind.
    " 2023-10-27",
    "2023-10-27 ",
    "2023-10-27\n",
    "\t2023-10-27T08:30:00Z",
    "2023-10-27T08:30:00Z\n",
    "2023-10-27T08:30:00Z ",
    "\"2023-10-27\"",
    "2023-10-27/2023-10-28",
    "2023-10-27T08:30:00Z/PT1H",
    "R5/2023-10-27",
    "P1D",
    "2023-10-27\0"sv,
    "2023-10-27T08:30:00Z\0"sv,
    "2023-10-27T08:30\0"sv,
    "2023-10-27T08:30:00.5\0"sv,
    "2023-10-27T08:30:00+01\0"sv,
    "\0"sv,
    "\0002023-10-27"sv,
    "2023\0-10-27"sv,
    "2023-10-27T08:30:00\0Z"sv,
    "2023-10-27T08:30:00Z\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv,
};

void table(test& t) {
    for (auto const& row : rfc3339_texts) {
        drive(t, row.text, {true, true, parse_iso8601(row.text, utc)});
        t.equal(text_of(parse_iso8601(row.text, utc)), row.value, row.text);
    }
    for (auto const& row : iso8601_texts) {
        drive(t, row.text, {true, false, parse_iso8601(row.text, utc)});
        t.equal(text_of(parse_iso8601(row.text, utc)), row.value, row.text);
    }
    for (auto const text : refused_texts)
        drive(t, text, {false, false, errc::not_iso8601});
}

// Of all bytes, only those the grammar names may stand at each place of a text, and nothing behind it.
void every_byte_everywhere(test& t) {
    constexpr std::string_view pattern = "dddd-dd-ddTdd:dd:dd.dddZ";
    constexpr std::string_view greatest = "9999-12-29T29:59:59.999Z"; // what each digit may become in
    std::string const legal = "2011-11-11T11:11:11.111Z";             // this one; all may become 0
    int wrong = 0;
    for (std::size_t at = 0; at <= legal.size(); ++at)
        for (int byte = 0; byte != 256; ++byte) {
            auto const c = static_cast<char>(byte);
            bool const is_digit = c >= '0' && c <= '9';
            std::string longer = legal;
            longer.insert(at, 1, c);
            bool const in_fraction = is_digit && at >= 20 && at <= 23;
            wrong += notepact::is_rfc3339(longer) != in_fraction;
            if (at == legal.size()) continue;
            std::string text = legal;
            text[at] = c;
            bool expected =
                c == pattern[at] || (pattern[at] == 'T' && c == 't') || (pattern[at] == 'Z' && c == 'z');
            if (pattern[at] == 'd') expected = is_digit && c <= greatest[at];
            wrong += notepact::is_rfc3339(text) != expected;
        }
    t.equal(wrong, 0, "bytes");
}

void nanoseconds(test& t) {
    auto const of = [](std::string_view fraction) {
        auto const when = parse_iso8601("1969-12-31T23:59:59." + std::string(fraction), utc);
        return when && when->seconds() == -1 ? when->nanoseconds() : -1;
    };
    t.equal(of("0"), 0);
    t.equal(of("1"), 100000000);
    t.equal(of("12"), 120000000);
    t.equal(of("000000001"), 1);
    t.equal(of("0000000009"), 0);
    t.equal(of("123456789"), 123456789);
    t.equal(of("1234567899"), 123456789);
    t.equal(of("999999999999"), 999999999);
    t.equal(of(std::string(100000, '9')), 999999999, "any length");
    t.equal(of(std::string(100000, '0') + "1"), 0, "any length");
}

// A text without an offset is an instant only where the caller says which one is meant.
void offsets_unsaid(test& t) {
    constexpr auto west = notepact::utc_offset::of(-8), east = notepact::utc_offset::of(5, 30);
    static_assert(west && west->minutes() == -480 && east && east->minutes() == 330);
    auto const unsaid = [&](std::string_view text) {
        iso8601_scanner scanner;
        scanner.write(text);
        if (scanner.has_offset()) {
            t.check(parse_iso8601(text) == parse_iso8601(text, utc), text);
            t.check(parse_iso8601(text, *west) == parse_iso8601(text, utc), text);
            return false;
        }
        t.equal(parse_iso8601(text).error(), errc::missing_offset, text);
        auto const there = parse_iso8601(text, *west), here = parse_iso8601(text, utc),
                   far = parse_iso8601(text, *east);
        if (here && there) t.equal(there->seconds() - here->seconds(), 8 * 3600, text);
        if (here && far) t.equal(here->seconds() - far->seconds(), 5 * 3600 + 1800, text);
        return true;
    };
    int count = 0;
    for (auto const& row : iso8601_texts)
        count += unsaid(row.text);
    t.check(count > 20, "texts that say none");
    for (auto const& row : rfc3339_texts)
        t.check(!unsaid(row.text), row.text);
    t.equal(text_of(parse_iso8601("2023-10-27T21:40", *west)), "2023-10-28T05:40:00.000Z");

    t.equal(parse_iso8601("2023-10").error(), errc::not_iso8601, "no ISO 8601");
    t.equal(parse_iso8601("2023-10", utc).error(), errc::not_iso8601, "no ISO 8601, whatever the offset");
    t.equal(parse_iso8601("9999-12-31T24:00Z").error(), errc::not_an_instant, "the year 10000");
    t.equal(parse_iso8601("9999-12-31T20:00", *west).error(), errc::not_an_instant, "in UTC, too");
    t.equal(parse_iso8601("0000-01-01", *east).error(), errc::not_an_instant, "the year before 0000");

    struct {
        int hours, minutes;
        bool legal;
    } const rows[] = {
        {0, 0, true},
        {23, 59, true},
        {-23, -59, true},
        {0, -30, true},
        {0, 59, true},
        {24, 0, false},
        {-24, 0, false},
        {0, 60, false},
        {0, -60, false},
        {5, -30, false},
        {-5, 30, false}};
    for (auto const& row : rows) {
        auto const made = notepact::utc_offset::of(row.hours, row.minutes);
        t.equal(made.has_value(), row.legal, std::to_string(row.hours) + ':' + std::to_string(row.minutes));
        if (made)
            t.equal(made->minutes(), row.hours * 60 + row.minutes);
        else
            t.equal(made.error(), errc::not_an_offset);
    }
}

// Where reading may stop.
void failed(test& t) {
    auto const read_of = [](std::string_view text) {
        iso8601_scanner scanner;
        std::size_t read = 0;
        while (read != text.size() && !scanner.failed())
            scanner.write(text.substr(read++, 1));
        return scanner.failed() ? static_cast<int>(read) : -1;
    };
    t.equal(read_of("2023-10-27T08:30:00Z"), -1, "legal");
    t.equal(read_of("2023-10"), -1, "not yet legal");
    t.equal(read_of("2023-10-27T08:30:60"), -1, "an offset can save it");
    t.equal(read_of("yesterday, or the day before"), 1, "first character");
    t.equal(read_of("2023-10-27 08:30:00Z"), 11, "separator");
    t.equal(read_of("2023-13-01T08:30:00Z"), 11, "behind the day");
    t.equal(read_of("2023-10-27T08:30:00Z and more"), 21, "behind the text");
    t.equal(read_of("2023-10-27T24:00:00.0001000"), 24, "later than 24:00");
}

// The patterns are the tables' of this file.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
std::string format(char const* pattern, int a, int b, int c = 0) {
    char out[48];
    int const length = std::snprintf(out, sizeof out, pattern, a, b, c);
    return std::string(out, static_cast<std::size_t>(length));
}
#pragma GCC diagnostic pop

// A calendar that knows nothing but how to go to the next day.
struct day_counter {
    std::int64_t number = -719528; // from 1970-01-01, a fact
    int year = 0, month = 1, day = 1, ordinal = 1;
    int week_year = -1, week = 52, weekday = 6; // 0000-01-01 was a Saturday

    static bool leap(int y) { return y % 400 == 0 || (y % 4 == 0 && y % 100 != 0); }
    int month_length() const {
        constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return lengths[month - 1] + (month == 2 && leap(year));
    }
    void advance() {
        ++number, ++day, ++ordinal;
        if (day > month_length()) day = 1, ++month;
        if (month > 12) month = 1, ordinal = 1, ++year;
        if (++weekday <= 7) return;
        // A week belongs to the year that has its Thursday, and is the first one if that is the first there.
        weekday = 1;
        ++week;
        bool const thursday_is_next_year = month == 12 && day + 3 > 31;
        if (thursday_is_next_year || (month == 1 && day + 3 <= 7))
            week = 1, week_year = year + thursday_is_next_year;
    }
};

// The digits of a text that is written over and over.
void put(char* out, int value, int width) {
    for (; width != 0; value /= 10)
        out[--width] = static_cast<char>('0' + value % 10);
}

void every_day(test& t) {
    int calendar = 0, calendar_basic = 0, ordinal = 0, ordinal_basic = 0, week = 0, week_basic = 0;
    char yyyy_mm_dd[] = "0000-00-00", yyyymmdd[] = "00000000", yyyy_ddd[] = "0000-000", yyyyddd[] = "0000000",
         yyyy_www_d[] = "0000-W00-0", yyyywwwd[] = "0000W000";
    for (day_counter day; day.year != 10000; day.advance()) {
        auto const differs = [&](std::string_view text) {
            auto const when = parse_iso8601(text, utc);
            return !when || when->seconds() != day.number * 86400;
        };
        if (day.day == 1)
            for (char* text : {yyyy_mm_dd, yyyymmdd, yyyy_ddd, yyyyddd})
                put(text, day.year, 4);
        put(yyyy_mm_dd + 5, day.month, 2);
        put(yyyy_mm_dd + 8, day.day, 2);
        calendar += differs({yyyy_mm_dd, 10});
        put(yyyymmdd + 4, day.month * 100 + day.day, 4);
        calendar_basic += differs({yyyymmdd, 8});
        put(yyyy_ddd + 5, day.ordinal, 3);
        ordinal += differs({yyyy_ddd, 8});
        put(yyyyddd + 4, day.ordinal, 3);
        ordinal_basic += differs({yyyyddd, 7});
        if (day.week_year < 0) continue; // the first two days are of the year before 0000
        put(yyyy_www_d, day.week_year, 4);
        put(yyyy_www_d + 6, day.week, 2);
        put(yyyy_www_d + 9, day.weekday, 1);
        week += differs({yyyy_www_d, 10});
        put(yyyywwwd, day.week_year, 4);
        put(yyyywwwd + 5, day.week * 10 + day.weekday, 3);
        week_basic += differs({yyyywwwd, 8});
    }
    t.equal(calendar, 0, "YYYY-MM-DD");
    t.equal(calendar_basic, 0, "YYYYMMDD");
    t.equal(ordinal, 0, "YYYY-DDD");
    t.equal(ordinal_basic, 0, "YYYYDDD");
    t.equal(week, 0, "YYYY-Www-D");
    t.equal(week_basic, 0, "YYYYWwwD");
}

// What lies around the real days, at the end of every month, year and last week.
void no_other_day(test& t) {
    int days = 0, ordinals = 0, weeks = 0;
    auto const accepted = [](char const* pattern, int a, int b, int c = 0) {
        return notepact::is_iso8601(format(pattern, a, b, c));
    };
    for (day_counter day; day.year != 10000;) {
        day_counter const today = day;
        day.advance();
        if (day.month != today.month)
            for (int const no_day : {0, today.day + 1, 32})
                for (char const* pattern : {"%04d-%02d-%02d", "%04d%02d%02d"})
                    days += accepted(pattern, today.year, today.month, no_day);
        if (day.year != today.year) {
            for (int const no_month : {0, 13})
                for (char const* pattern : {"%04d-%02d-%02d", "%04d%02d%02d"})
                    days += accepted(pattern, today.year, no_month, 1);
            for (int const no_day : {0, today.ordinal + 1, 367})
                for (char const* pattern : {"%04d-%03d", "%04d%03d"})
                    ordinals += accepted(pattern, today.year, no_day);
        }
        if (day.week_year != today.week_year && today.week_year >= 0)
            for (char const* pattern : {"%04d-W%02d-%d", "%04dW%02d%d"}) {
                for (int const no_week : {0, today.week + 1, 54})
                    weeks += accepted(pattern, today.week_year, no_week, 1);
                for (int const no_weekday : {0, 8})
                    weeks += accepted(pattern, today.week_year, today.week, no_weekday);
            }
    }
    for (char const* pattern :
         {"%04d-W%02d-%d", "%04dW%02d%d"}) // the walk ends before this year's last week does
        weeks += accepted(pattern, 9999, 53, 1);
    t.equal(days, 0, "months and days");
    t.equal(ordinals, 0, "ordinals");
    t.equal(weeks, 0, "weeks");
}

// Every time of day with every kind of offset.
void every_time_and_offset(test& t) {
    int times = 0, offsets = 0, leap_seconds = 0;
    for (int hour = 0; hour != 100; ++hour)
        for (int minute = 0; minute != 100; ++minute) {
            bool const real = hour < 24 && minute < 60;
            bool const is_24 = hour == 24 && minute == 0;
            auto const count = (hour * 60 + minute) * 60;
            for (char const* pattern :
                 {"1970-01-01T%02d:%02d", "19700101T%02d%02d", "1970-01-01T%02d:%02d:00Z"}) {
                auto const when = parse_iso8601(format(pattern, hour, minute), utc);
                times += real || is_24 ? !when || when->seconds() != count : when.has_value();
            }
            times += notepact::is_rfc3339(format("1970-01-01T%02d:%02d:00Z", hour, minute)) != real;
            for (char const* pattern :
                 {"1970-01-01T00:00-%02d:%02d", "1970-01-01T00:00-%02d%02d", "19700101T000000-%02d%02d"}) {
                auto const when = parse_iso8601(format(pattern, hour, minute), utc);
                offsets += real ? !when || when->seconds() != count : when.has_value();
            }
            auto const east = parse_iso8601(format("1970-01-01T00:00:00+%02d:%02d", hour, minute), utc);
            offsets += real ? !east || east->seconds() != -count : east.has_value();
            // The leap second of an offset is one minute of the local day.
            if (!real) continue;
            int const local = (23 * 60 + 59 + hour * 60 + minute) % 1440;
            for (int const other : {local, (local + 1) % 1440, (local + 1439) % 1440, (local + 720) % 1440})
                leap_seconds += notepact::is_rfc3339(
                                    format("1970-01-01T%02d:%02d:60", other / 60, other % 60)
                                    + format("+%02d:%02d", hour, minute))
                                != (other == local);
        }
    for (int second = 0; second != 100; ++second)
        times += notepact::is_iso8601(format("1970-01-01T12:%02d:%02d", 34, second)) != (second < 60);
    t.equal(times, 0, "times");
    t.equal(offsets, 0, "offsets");
    t.equal(leap_seconds, 0, "leap seconds");
}

} // namespace

static notepact_test::suite const suite(
    "format/iso8601", {{"table", table},
                       {"every_byte_everywhere", every_byte_everywhere},
                       {"nanoseconds", nanoseconds},
                       {"offsets_unsaid", offsets_unsaid},
                       {"failed", failed},
                       {"every_day", every_day},
                       {"no_other_day", no_other_day},
                       {"every_time_and_offset", every_time_and_offset}});
