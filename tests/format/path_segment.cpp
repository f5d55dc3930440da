// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/path_segment.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using notepact_test::test;

static_assert(notepact::is_path_segment("nte_3cc7"));
static_assert(notepact::is_path_segment("a/../b?c#d%2e"), "kept apart by encoding, not by refusing");
static_assert(!notepact::is_path_segment(".."));
static_assert(sizeof(notepact::path_segment_scanner) <= 8);

void table(test& t) {
    constexpr struct {
        std::string_view text;
        bool legal;
    } rows[] = {
        {"nte_0123456789abcdef0123456789abcdef", true},
        {"9a3f4c1e-7b2d-4f60-8a51-0c9d2e7b6f13", true},
        {"...", true},
        {"....", true},
        {".a", true},
        {"a.", true},
        {"..a", true},
        {"a..", true},
        {". ", true},
        {" ", true},
        {"/", true},
        {"../..", true},
        {"%2e%2e", true},
        {"? # % + & =", true},
        {"na\xC3\xAFve", true},
        {"\xC2\xA0", true},                   // U+00A0 no-break space
        {"\xE2\x80\xAE", true},               // U+202E right-to-left override: a format character
        {"\xEF\xBF\xBF", true},               // U+FFFF noncharacter
        {"\xF0\x9F\x98\x80", true},           //
        {"\xC3\x82\xC2\xA0", true},           // C3 82, in which no C2 leads
        {"\xE2\x82\x80", true},               // a trail of 80 after another lead
        {"", false},                          //
        {".", false},                         //
        {"..", false},                        //
        {"a\nb", false},                      //
        {"a\r", false},                       //
        {"\ta", false},                       //
        {"a\x7F", false},                     //
        {std::string_view("a\0b", 3), false}, //
        {"\xC2\x80", false},                  // U+0080
        {"a\xC2\x85z", false},                // U+0085 next line
        {"\xC2\x9F", false},                  // U+009F
        {"\xC0\xAE", false},                  // an overlong '.'
        {"\xED\xA0\x80", false},              // a surrogate
        {"a\xC3", false},                     // cut
        {"\xFF", false},                      //
    };
    unsigned wrong = 0;
    for (auto const& [text, legal] : rows) {
        t.equal(notepact::is_path_segment(text), legal, text);
        for (std::size_t at = 0; at <= text.size(); ++at) {
            notepact::path_segment_scanner scanner;
            scanner.write(text.substr(0, at));
            scanner.write("");
            scanner.write(text.substr(at));
            wrong += scanner.complete() != legal || (scanner.failed() && legal);
        }
    }
    t.equal(wrong, 0U, "splits");
}

void one_and_two_bytes(test& t) {
    auto const graphic = [](int c) { return c >= 0x20 && c < 0x7F; };
    unsigned wrong = 0;
    for (int a = 0; a != 256; ++a) {
        std::string const one(1, static_cast<char>(a));
        wrong += notepact::is_path_segment(one) != (graphic(a) && a != '.');
        for (int b = 0; b != 256; ++b) {
            bool const ascii = graphic(a) && graphic(b) && !(a == '.' && b == '.');
            bool const wide = a >= 0xC2 && a <= 0xDF && b >= (a == 0xC2 ? 0xA0 : 0x80) && b <= 0xBF;
            wrong += notepact::is_path_segment(one + static_cast<char>(b)) != (ascii || wide);
        }
    }
    t.equal(wrong, 0U);
}

void failure(test& t) {
    for (std::string_view const text : {"", ".", "..", "a\xC2", "\xE2\x82"}) {
        notepact::path_segment_scanner scanner;
        scanner.write(text);
        t.check(!scanner.complete() && !scanner.failed(), "may still become one");
    }
    for (std::string_view const text : {"\n", "a\xC2\x80", "\xC0"}) {
        notepact::path_segment_scanner scanner;
        scanner.write(text);
        t.check(scanner.failed(), "may not");
        scanner.write("abc");
        t.check(scanner.failed() && !scanner.complete(), "for good");
    }
}

// As they stand in a URL.
constexpr bool is_dots(std::string_view encoded) {
    return notepact::detail::is_dot_segment(encoded);
}
static_assert(is_dots("") && is_dots(".") && is_dots("..") && is_dots("%2e") && is_dots(".%2E"));

void dot_segments(test& t) {
    for (std::string_view const text : {"%2e.", "%2E%2e"})
        t.check(is_dots(text), text);
    for (std::string_view const text :
         {"...", "%2e%2e%2e", "..a", "a", "%", "%2", "..%", "%252e", "..;", "%2f", "%00", ". "})
        t.check(!is_dots(text), text);
}

notepact_test::suite path_segment(
    "format/path_segment", {{"table", table},
                            {"one_and_two_bytes", one_and_two_bytes},
                            {"failure", failure},
                            {"dot_segments", dot_segments}});

} // namespace
