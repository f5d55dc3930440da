// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/ipv4.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::ipv4_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_ipv4("192.0.2.1"));
static_assert(!notepact::is_ipv4("192.0.2.01") && !notepact::is_ipv4("192.0.2.256"));
static_assert(sizeof(ipv4_scanner) <= 4);

inline constexpr std::string_view ipv4_pattern =
    "^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$";

constexpr format_sample samples[] = {
    {"ordinary", "192.0.2.1", true},
    {"all zero", "0.0.0.0", true},
    {"all 255", "255.255.255.255", true},
    {"loopback", "127.0.0.1", true},
    {"one digit each", "1.2.3.4", true},
    {"two digits each", "10.99.10.99", true},
    {"three digits each", "100.199.200.249", true},
    {"249 and 250", "249.250.0.0", true},
    {"zeros inside", "10.0.0.10", true},
    {"empty", "", false},
    {"one number", "1", false},
    {"two numbers, as inet_aton reads them", "127.1", false},
    {"three numbers, as inet_aton reads them", "127.0.1", false},
    {"five numbers", "1.2.3.4.5", false},
    {"one number of 32 bits", "3221225985", false},
    {"256 first", "256.0.2.1", false},
    {"256 last", "192.0.2.256", false},
    {"260", "192.0.2.260", false},
    {"300", "192.0.300.1", false},
    {"999", "999.999.999.999", false},
    {"four digits", "192.0.2.1000", false},
    {"a number that is 1 modulo 256", "192.0.2.257", false},
    {"a number that is 1 modulo 2^32", "192.0.2.4294967297", false},
    {"a leading zero", "192.0.02.1", false},
    {"two leading zeros", "192.0.2.001", false},
    {"00", "192.0.2.00", false},
    {"a leading zero first", "0192.0.2.1", false},
    {"octal", "0300.0.2.1", false},
    {"hexadecimal", "0xc0.0.2.1", false},
    {"hexadecimal, whole", "0xC0000201", false},
    {"a hex digit", "192.0.2.a", false},
    {"no number first", ".0.2.1", false},
    {"no number inside", "192..2.1", false},
    {"no number last", "192.0.2.", false},
    {"a point at the end", "192.0.2.1.", false},
    {"points only", "...", false},
    {"commas", "192,0,2,1", false},
    {"colons", "192:0:2:1", false},
    {"a plus", "192.0.2.+1", false},
    {"a minus", "192.0.2.-1", false},
    {"an exponent", "1e2.0.2.1", false},
    {"a port", "192.0.2.1:80", false},
    {"a prefix length", "192.0.2.0/24", false},
    {"in brackets", "[192.0.2.1]", false},
    {"a name", "localhost", false},
    {"IPv6", "::192.0.2.1", false},
    {"a slash, before the first numeral", "192.0.2./", false},
    {"a colon, behind the last numeral", "192.0.2.:", false},
    {"a space before it", " 192.0.2.1", false},
    {"a space inside", "192. 0.2.1", false},
    {"a space behind it", "192.0.2.1 ", false},
    {"a tab behind it", "192.0.2.1\t", false},
    {"a line feed behind it", "192.0.2.1\n", false},
    {"a NUL behind it", "192.0.2.1\0"sv, false},
    {"the letter O for 0", "192.O.2.1", false},
    {"the letter l for 1", "192.0.2.l", false},
    {"an Arabic-Indic digit", "192.0.2.\xD9\xA1", false},
    {"a full-width digit", "192.0.2.\xEF\xBC\x91", false},
    {"a superscript digit", "192.0.2.\xC2\xB9", false},
    {"an ideographic full stop",
     "192\xE3\x80\x82"
     "0.2.1",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "192.0.2.1",
     false},
};

void table(test& t) {
    judge_samples<ipv4_scanner>(t, samples, notepact::is_ipv4);
}

void pattern(test& t) {
    judge_pattern(t, samples, ipv4_pattern);
}

// By a look at the whole text: it is what would be written of the numbers found in it.
bool model(std::string_view text) {
    std::string written;
    std::size_t at = 0;
    for (int i = 0; i != 4; ++i) {
        unsigned long number = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && number < 1000; ++at)
            number = number * 10 + static_cast<unsigned long>(text[at] - '0');
        if (number > 255) return false;
        written += (i == 0 ? "" : ".") + std::to_string(number);
        ++at;
    }
    return written == text;
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text : {"192.0.2.1", "0.0.0.0", "255.255.255.255", "25.1.99.200"})
        t.equal(wrong_bytes<ipv4_scanner>(text, notepact::is_ipv4, model), 0U, text);
}

// Every number of up to four digits, leading zeros included, in every place.
void every_number(test& t) {
    unsigned wrong = 0;
    for (std::size_t width = 1; width <= 4; ++width)
        for (unsigned number = 0; number != 10000; ++number) {
            auto digits = std::to_string(number);
            if (digits.size() > width) break;
            digits.insert(0, width - digits.size(), '0');
            bool const legal = number <= 255 && digits == std::to_string(number);
            wrong += notepact::is_ipv4(digits + ".0.0.0") != legal;
            wrong += notepact::is_ipv4("1." + digits + ".0.9") != legal;
            wrong += notepact::is_ipv4("255.255.255." + digits) != legal;
        }
    t.equal(wrong, 0U);
}

void near(test& t) {
    near_misses texts("0123456789.", 4);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_ipv4(text);
        wrong +=
            notepact::is_ipv4(text) != model(text) || !same_in_pieces<ipv4_scanner>(text, notepact::is_ipv4);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

// As a part of another text, a character at a time.
void put(test& t) {
    ipv4_scanner scanner;
    for (char const c : "192.0.2.1"sv)
        t.check(scanner.put(c) && !scanner.failed(), "legal");
    t.check(scanner.complete(), "whole");
    t.check(!scanner.put('x') && scanner.failed() && !scanner.complete(), "not legal");
    t.check(!scanner.put('1') && !scanner.put('.') && scanner.failed(), "for good");
}

suite ipv4_suite(
    "format/ipv4", {{"table", table},
                    {"pattern", pattern},
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_number", every_number},
                    {"near", near},
                    {"put", put}});

} // namespace
