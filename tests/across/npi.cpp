// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's own: the National Provider Identifier of the US.
#include "../support/npi.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;

// The example of CMS.
static_assert(is_npi("1234567893") && !is_npi("1234567890"));
static_assert(sizeof(npi_scanner) <= 2);

inline constexpr std::string_view npi_pattern = "^[0-9]{10}$";

constexpr format_sample samples[] = {
    {"ordinary", "1234567893", true},
    {"check digit 9", "1245319599", true},
    {"the least that is given", "1000000004", true},
    {"the greatest that is given, check digit 0", "2999999990", true},
    {"ones", "1111111112", true},
    {"zeros, as the number before it has", "0000000006", true},
    {"09 inside", "1000000095", true},
    {"90 for 09, which Luhn's rule cannot tell apart", "1000000905", true},
    {"check digit one too few", "1234567892", false, "check_digit"},
    {"check digit one too many", "1234567894", false, "check_digit"},
    {"check digit without 80840", "1234567897", false, "check_digit"},
    {"zeros only", "0000000000", false, "check_digit"},
    {"one digit wrong", "1234467893", false, "check_digit"},
    {"two digits exchanged", "1234576893", false, "check_digit"},
    {"the first two digits exchanged", "2134567893", false, "check_digit"},
    {"empty", "", false},
    {"one digit", "6", false},
    {"nine digits", "123456789", false},
    {"eleven digits", "12345678930", false},
    {"eleven digits, a zero before it", "01234567893", false},
    {"with 80840", "808401234567893", false},
    {"a minus", "-123456789", false},
    {"a plus", "+1234567893", false},
    {"a point", "1234567893.", false},
    {"an exponent", "1234567e93", false},
    {"hyphens", "123-456-7893", false},
    {"a letter", "123456789X", false},
    {"a slash, before the first numeral", "123456789/", false},
    {"a colon, behind the last numeral", "123456789:", false},
    {"the letter O for 0", "1O00000004", false},
    {"a space before it", " 1234567893", false},
    {"a space inside", "12345 67893", false},
    {"a space behind it", "1234567893 ", false},
    {"a line feed behind it", "1234567893\n", false},
    {"a NUL behind it", "1234567893\0"sv, false},
    {"a NUL for a digit", "123456789\0"sv, false},
    {"Arabic-Indic digits", "123456789\xD9\xA3", false},
    {"a full-width digit",
     "\xEF\xBC\x91"
     "234567893",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "1234567893",
     false},
};

void table(test& t) {
    judge_samples<npi_scanner>(t, samples, is_npi);
}

void pattern(test& t) {
    judge_pattern(t, samples, npi_pattern);
}

// Luhn's rule as it is told: from the right, of the whole number.
bool model(std::string_view text) {
    if (text.size() != 10 || text.find_first_not_of("0123456789") != text.npos) return false;
    auto const whole = "80840" + std::string(text);
    int sum = 0;
    for (std::size_t i = 0; i != whole.size(); ++i) {
        int const digit = whole[whole.size() - 1 - i] - '0', twice = 2 * digit;
        sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
    }
    return sum % 10 == 0;
}

void every_byte_everywhere(test& t) {
    t.equal(wrong_bytes<npi_scanner>("1234567893", is_npi, model), 0U, "bytes");
}

void many(test& t) {
    unsigned wrong = 0, taken = 0;
    for (unsigned long number = 1000000000; number < 3000000000; number += 99991) {
        auto const text = std::to_string(number);
        wrong += is_npi(text) != model(text);
        taken += is_npi(text);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1900 && taken < 2100, "one in ten: " + std::to_string(taken));
}

suite npi_suite(
    "across/npi", {{"table", table},
                   {"pattern", pattern},
                   {"every_byte_everywhere", every_byte_everywhere},
                   {"many", many}});

} // namespace
