// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/decimal.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

std::string printed(decimal const& value) {
    std::string text;
    put_decimal(value, [&text](std::string_view piece) { text += piece; });
    return text;
}
number_facts read(std::string_view token) {
    number_scanner scanner;
    scanner.write(token);
    return scanner.facts();
}

void texts(test& t) {
    struct {
        std::string_view text, printed; // empty: no decimal number
    } const rows[] = {
        {"0", "0"},
        {"-0", "-0"},
        {"7", "7"},
        {"-12.50", "-12.50"},
        {"0.5", "0.5"},
        {"0.000001", "0.000001"},
        {"10.0", "10.0"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9999999999999999999", "9999999999999999999"},
        {"0.0000000000000000001234567890123456789", "0.0000000000000000001234567890123456789"},
        {"10000000000000000000", ""},
        {"1e3", ""},
        {"1E-3", ""},
        {"", ""},
        {"-", ""},
        {"1.", ""},
        {".5", ""},
        {"01", ""},
        {"+1", ""},
        {" 1", ""},
        {"1 ", ""},
        {"x", ""},
    };
    for (auto const& row : rows) {
        auto const read = parse_decimal(row.text);
        t.equal(read.good, !row.printed.empty(), row.text);
        if (read.good) t.equal(printed(read.value), row.printed, row.text);
    }
    t.equal(printed(decimal(std::int64_t{-5})), "-5");
    t.equal(printed(decimal(INT64_MIN)), "-9223372036854775808");
}

// In order; those of one line are equal.
void order(test& t) {
    constexpr std::string_view rows[][4] = {
        {"-1e308"},
        {"-9223372036854775809"},
        {"-9223372036854775808", "-9223372036854775808.0"},
        {"-9223372036854775807.5"},
        {"-100.5", "-1005e-1"},
        {"-1", "-1.0", "-1e0", "-10e-1"},
        {"-0.5"},
        {"-1e-400"},
        {"0", "-0", "0.0", "0e9"},
        {"1e-400"},
        {"0.0999999999999999999999"},
        {"0.1", "1e-1", "0.10", "0.01e1"},
        {"0.10000000000000000000000000000001"},
        {"9", "9.0"},
        {"9.9999999999999999999"},
        {"10", "1e1", "10.000", "0.1e2"},
        {"10.000000000000000000000000001"},
        {"9007199254740992"},
        {"9007199254740993", "9007199254740993.0"},
        {"9223372036854775807"},
        {"9223372036854775807.000000001"},
        {"9223372036854775808"},
        {"9999999999999999999"},
        {"10000000000000000000"},
        {"18446744073709551615"},
        {"1e20"},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i)
        for (std::size_t k = 0; k < std::size(rows); ++k) {
            auto const with = parse_decimal(rows[k][0]);
            if (!with.good) continue; // longer than a limit may be
            for (auto const token : rows[i])
                if (!token.empty())
                    t.equal(
                        compare(read(token), with.value),
                        i < k   ? -1
                        : i > k ? 1
                                : 0,
                        std::string(token) + " and " + std::string(rows[k][0]));
        }
}

// Integers that no text was read of.
void integers(test& t) {
    for (auto const value : {INT64_MIN, INT64_MIN + 1, std::int64_t{-1}, std::int64_t{0}, INT64_MAX}) {
        t.equal(compare(facts_of(value), decimal(value)), 0);
        if (value != INT64_MAX) t.equal(compare(facts_of(value), decimal(value + 1)), -1);
        if (value != INT64_MIN) t.equal(compare(facts_of(value), decimal(value - 1)), 1);
    }
    for (auto const value : {std::uint64_t{9223372036854775808u}, std::uint64_t{9999999999999999999u}}) {
        t.equal(compare(facts_of(value), decimal(INT64_MAX)), 1);
        t.equal(compare(facts_of(value), decimal(value, 0, false)), 0);
        t.equal(compare(facts_of(value), decimal(value - 1, 0, false)), 1);
    }
}

notepact_test::suite
    decimal_suite("format/decimal", {{"texts", texts}, {"order", order}, {"integers", integers}});

} // namespace
