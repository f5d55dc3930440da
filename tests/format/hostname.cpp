// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/hostname.hpp"

#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <notepact/contract/formats/hostname.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::hostname_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_hostname("clinic.example") && notepact::is_hostname("localhost"));
static_assert(!notepact::is_hostname("clinic.example.") && !notepact::is_hostname("192.0.2.1"));
static_assert(sizeof(hostname_scanner) <= 4);

constexpr auto const& samples = notepact::detail::hostname_samples;

void table(test& t) {
    judge_samples<hostname_scanner>(t, samples, notepact::is_hostname);
}

// By a look at the whole text.
bool model(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                               digits = "0123456789";
    if (text.size() > 253) return false;
    for (;;) {
        auto const label = text.substr(0, text.find('.'));
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        for (char const c : label)
            if (c != '-' && letters.find(c) == letters.npos && digits.find(c) == digits.npos) return false;
        if (label.size() == text.size()) return label.find_first_not_of(digits) != label.npos;
        text.remove_prefix(label.size() + 1);
    }
}

void every_byte_everywhere(test& t) {
    for (std::string_view const text : {"a-1.b", "Clinic.Example", "24.x7"})
        t.equal(wrong_bytes<hostname_scanner>(text, notepact::is_hostname, model), 0U, text);
}

// Around the longest label and the longest name, in labels of one length.
void lengths(test& t) {
    unsigned wrong = 0, taken = 0;
    for (std::size_t const label : {1U, 2U, 61U, 62U, 63U, 64U})
        for (std::size_t size = 1; size <= 260; ++size) {
            std::string text;
            while (text.size() < size)
                text += text.size() % (label + 1) == label ? '.' : 'a';
            wrong += notepact::is_hostname(text) != model(text);
            taken += notepact::is_hostname(text);
            if (size > 250) wrong += !same_in_pieces<hostname_scanner>(text, notepact::is_hostname);
        }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "most are: " + std::to_string(taken));
}

void near(test& t) {
    near_misses texts("aZ09-.", 1123);
    unsigned wrong = 0, taken = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = texts.next(samples);
        taken += notepact::is_hostname(text);
        wrong += notepact::is_hostname(text) != model(text);
        if (i % 16 == 0) wrong += !same_in_pieces<hostname_scanner>(text, notepact::is_hostname);
    }
    t.equal(wrong, 0U);
    t.check(taken > 1000, "enough of them are taken: " + std::to_string(taken));
}

void failed(test& t) {
    auto const failed_at = [](std::string const& text) {
        hostname_scanner scanner;
        scanner.write(text);
        return scanner.failed();
    };
    for (std::string_view const text : {"", "a-", "a.", "1", "1.2.3.4"})
        t.check(!failed_at(std::string(text)), "may still become one");
    for (std::string_view const text : {".", "-", "a..", "a-.", "a.-", "a_"})
        t.check(failed_at(std::string(text)), "may not");
    std::string longest;
    while (longest.size() != 253)
        longest += longest.size() % 2 != 0 ? '.' : 'a';
    t.check(!failed_at(longest) && failed_at(longest + "a"), "the longest");
    t.check(failed_at(longest + std::string(1000, 'a')), "for good");
}

suite hostname_suite(
    "format/hostname", {{"table", table},
                        {"every_byte_everywhere", every_byte_everywhere},
                        {"lengths", lengths},
                        {"near", near},
                        {"failed", failed}});

} // namespace
