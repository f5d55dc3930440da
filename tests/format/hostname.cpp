// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/hostname.hpp"

#include "../support/format_pattern.hpp"
#include "../support/format_samples.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace std::string_view_literals;
using notepact::hostname_scanner;

// Constant expressions, as documentation.
static_assert(notepact::is_hostname("clinic.example") && notepact::is_hostname("localhost"));
static_assert(!notepact::is_hostname("clinic.example.") && !notepact::is_hostname("192.0.2.1"));
static_assert(sizeof(hostname_scanner) <= 4);

// The last label has a character that is no digit: first, or behind digits.
inline constexpr std::string_view hostname_pattern =
    "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])*(?:[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?|"
    "[0-9]{1,62}(?:[A-Za-z](?:[A-Za-z0-9-]{0,60}[A-Za-z0-9])?|-[A-Za-z0-9-]{0,60}[A-Za-z0-9]))$";

constexpr format_sample samples[] = {
    {"ordinary", "clinic.example", true},
    {"one label", "localhost", true},
    {"one character", "a", true},
    {"upper case", "CLINIC.EXAMPLE", true},
    {"both cases", "Clinic.Example", true},
    {"a hyphen inside", "my-clinic.example", true},
    {"hyphens in a row", "a--b.example", true},
    {"a label that begins with a digit", "1host.example", true},
    {"a label that ends with a digit", "host1.example", true},
    {"a label of digits", "24.clinic.example", true},
    {"one label that begins with a digit", "3com", true},
    {"a last label that begins with a digit", "clinic.7x", true},
    {"a last label of digits around a hyphen", "clinic.7-7", true},
    {"a name of digits and a letter", "0x7f000001", true},
    {"an A-label", "xn--bcher-kva.example", true},
    {"a label of 63", "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example", true},
    {"a last label of 63", "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0", true},
    {"a last label of 62 digits and a letter",
     "00000000000000000000000000000000000000000000000000000000000000a",
     true},
    {"a last label of 61 digits, a hyphen and a letter",
     "0000000000000000000000000000000000000000000000000000000000000-a",
     true},
    {"a last label of a letter, hyphens and a letter, 63",
     "a-------------------------------------------------------------a",
     true},
    {"253 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy",
     true},
    {"127 labels",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a",
     true},
    {"empty", "", false},
    {"a point", ".", false},
    {"a point at the front", ".clinic.example", false},
    {"a point at the end, which is the root", "clinic.example.", false},
    {"two points", "clinic..example", false},
    {"a hyphen", "-", false},
    {"a hyphen at the front", "-clinic.example", false},
    {"a hyphen at the end", "clinic.example-", false},
    {"a hyphen at the end of a label", "clinic-.example", false},
    {"a hyphen at the front of a label", "clinic.-example", false},
    {"a label of a hyphen", "clinic.-.example", false},
    {"a label of 64", "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example", false},
    {"a last label of 64", "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a", false},
    {"a last label of 64 that begins with digits",
     "0000000000000000000000000000000000000000a00000000000000000000000",
     false,
     "length"},
    {"a last label of 65 that begins with digits and has a hyphen",
     "0000000000000000000000000000000000000000-000000000000000000000000",
     false,
     "length"},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     false,
     "length"},
    {"255 characters",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a",
     false,
     "length"},
    {"254 characters, a point the last",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy.",
     false},
    {"a host of 300 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefgh",
     false,
     "length"},
    {"digits", "123", false},
    {"an IPv4 address", "192.0.2.1", false},
    {"more than an IPv4 address", "999.1.1.1", false},
    {"digits at the end", "clinic.example.7", false},
    {"IPv6", "2001:db8::1", false},
    {"IPv6 in brackets", "[2001:db8::1]", false},
    {"an underscore", "my_clinic.example", false},
    {"an underscore at the front", "_dmarc.clinic.example", false},
    {"a tilde", "~clinic.example", false},
    {"a plus", "a+b.example", false},
    {"a star", "*.clinic.example", false},
    {"a percent-encoded point", "clinic%2Eexample", false},
    {"an at sign, before the first capital", "@.example", false},
    {"a bracket, behind the last capital", "[.example", false},
    {"a grave accent, before the first letter", "`.example", false},
    {"a brace, behind the last letter", "{.example", false},
    {"a slash, before the first digit", "clinic/example", false},
    {"a colon, behind the last digit, and a port", "clinic.example:443", false},
    {"a comma", "clinic,example", false},
    {"a URL", "https://clinic.example", false},
    {"an address of e-mail", "a@clinic.example", false},
    {"a backslash", "clinic\\.example", false},
    {"a space before it", " clinic.example", false},
    {"a space inside", "clinic example", false},
    {"a space behind it", "clinic.example ", false},
    {"a tab behind it", "clinic.example\t", false},
    {"a line feed behind it", "clinic.example\n", false},
    {"a NUL behind it", "clinic.example\0"sv, false},
    {"a NUL inside", "clinic\0.example"sv, false},
    {"a label that is not ASCII",
     "b\xC3\xBC"
     "cher.example",
     false},
    {"a Cyrillic a", "\xD0\xB0.example", false},
    {"a full-width point",
     "clinic\xEF\xBC\x8E"
     "example",
     false},
    {"an ideographic full stop",
     "clinic\xE3\x80\x82"
     "example",
     false},
    {"a soft hyphen",
     "cli\xC2\xAD"
     "nic.example",
     false},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "clinic.example",
     false},
};

void table(test& t) {
    judge_samples<hostname_scanner>(t, samples, notepact::is_hostname);
}

void pattern(test& t) {
    judge_pattern(t, samples, hostname_pattern);
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
                        {"pattern", pattern},
                        {"every_byte_everywhere", every_byte_everywhere},
                        {"lengths", lengths},
                        {"near", near},
                        {"failed", failed}});

} // namespace
