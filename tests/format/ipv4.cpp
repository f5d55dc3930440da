// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/ipv4.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/ipv4.hpp>

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

constexpr auto const& samples = notepact::detail::ipv4_samples;

void table(test& t) {
    judge_samples<ipv4_scanner>(t, samples, notepact::is_ipv4);
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
                    {"every_byte_everywhere", every_byte_everywhere},
                    {"every_number", every_number},
                    {"near", near},
                    {"put", put}});

} // namespace
