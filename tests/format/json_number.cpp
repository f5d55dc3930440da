// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/json_number.hpp"

#include "../support/test.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::json_number;
using notepact_test::must;
using notepact_test::test;

// A double would lose digits, and a truth is no number.
static_assert(!std::is_constructible_v<json_number, double> && !std::is_constructible_v<json_number, float>);
static_assert(!std::is_constructible_v<json_number, bool>);
static_assert(!std::is_constructible_v<json_number, std::string_view>);
static_assert(std::is_convertible_v<int, json_number> && std::is_convertible_v<std::uint64_t, json_number>);

void texts(test& t) {
    constexpr std::optional<std::int64_t> none;
    struct {
        std::string_view text;
        std::optional<std::int64_t> whole;
    } const rows[] = {
        {"0", 0},
        {"-0", 0},
        {"3", 3},
        {"-3", -3},
        {"1.50", none},
        {"3.0", 3},
        {"1e3", 1000},
        {"1200E-2", 12},
        {"0.5e1", 5},
        {"1e-400", none},
        {"9007199254740993", 9007199254740993},
        {"9223372036854775807", INT64_MAX},
        {"9223372036854775808", none},
        {"-9223372036854775808", INT64_MIN},
        {"-9223372036854775809", none},
        {"1e19", none},
        {"123456789012345678901234567890", none},
        {"1.7976931348623157e308", none},
    };
    for (auto const& [text, whole] : rows) {
        auto const number = json_number::parse(text);
        t.check(number.has_value(), text);
        if (!number) continue;
        t.equal(number->text(), text, "as given");
        t.check(number->whole() == whole, text);
        t.check(
            *number == must(json_number::parse(text)) && !(*number != must(json_number::parse(text))), text);
    }
    t.check(must(json_number::parse("3")) != must(json_number::parse("3.0")), "written otherwise");
    std::string const longest = '1' + std::string(300, '0') + ".5";
    t.equal(must(json_number::parse(longest)).text(), longest);
}

void refused(test& t) {
    for (std::string_view const text :
         {"",     "-",   "+1",       " 1",    "1 ",     "01",  "-01", ".5",  "5.",    "1e",   "1e+",
          "0x10", "NaN", "Infinity", "1e400", "-1e309", "1,5", "1_0", "one", "\"1\"", "null", "\xEF\xBC\x91"})
        t.check(!json_number::parse(text), text);
    t.check(!json_number::parse({"1\0", 2}), "NUL");
}

void integers(test& t) {
    t.equal(json_number().text(), "0");
    t.equal(json_number(0).text(), "0");
    t.equal(json_number(-7).text(), "-7");
    t.equal(json_number(std::int8_t{-128}).text(), "-128");
    t.equal(json_number(std::uint8_t{255}).text(), "255");
    t.equal(json_number('A').text(), "65");
    t.equal(json_number((std::numeric_limits<std::int64_t>::min)()).text(), "-9223372036854775808");
    t.equal(json_number((std::numeric_limits<std::int64_t>::max)()).text(), "9223372036854775807");
    t.equal(json_number((std::numeric_limits<std::uint64_t>::max)()).text(), "18446744073709551615");
    t.check(json_number(3) == must(json_number::parse("3")), "alike");
    t.check(json_number(INT64_MIN).whole() == INT64_MIN, "whole");
    t.check(!json_number((std::numeric_limits<std::uint64_t>::max)()).whole(), "too large");
}

notepact_test::suite
    numbers("format/json_number", {{"texts", texts}, {"refused", refused}, {"integers", integers}});

} // namespace
