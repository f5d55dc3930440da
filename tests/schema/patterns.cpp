// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The patterns against the tables of values: what a pattern lets pass is what the format lets pass, but for
// what is named as beyond a schema.
#include "notepact/schema/patterns.hpp"

#include "../support/test.hpp"

#include <notepact/conformance/values.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <regex>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::errc;
using notepact::text_format;
namespace patterns = notepact::schema::patterns;

// Patterns see characters, not bytes. What is no UTF-8 is no text for them.
std::wstring characters(std::string_view utf8) {
    std::wstring made;
    unsigned long character = 0;
    for (char const c : utf8) {
        unsigned const byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) {
            if (!made.empty()) made.back() = static_cast<wchar_t>(character);
            made += L' ';
            character = byte < 0x80   ? byte
                        : byte < 0xE0 ? byte & 0x1F
                        : byte < 0xF0 ? byte & 0x0F
                                      : byte & 0x07;
        } else {
            character = character << 6 | (byte & 0x3F);
        }
    }
    if (!made.empty()) made.back() = static_cast<wchar_t>(character);
    return made;
}

std::wregex compiled(std::string const& pattern) {
    return std::wregex(std::wstring(pattern.begin(), pattern.end()));
}

// `never`: must not be found. `broken`: the rules that the pattern stands for; of more than one, what is
// beyond one may be refused for the other.
void verify(
    test& t, text_format format, std::string const& pattern, std::string const& never,
    std::initializer_list<errc> broken) {
    auto const wanted = compiled(pattern);
    auto const unwanted = compiled(never);
    std::size_t passed = 0, refused = 0;
    for (auto const& value : notepact::conformance::values_of(format)) {
        bool const is_beyond = value.beyond != notepact::schema::beyond::nothing;
        if (!notepact::is_utf8(value.text) || (is_beyond && broken.size() > 1)) continue;
        bool right = true;
        for (auto const rule : broken)
            right = right && (value.broken != rule || is_beyond);
        auto const text = characters(value.text);
        bool const matches =
            std::regex_search(text, wanted) && (never.empty() || !std::regex_search(text, unwanted));
        t.equal(matches, right, std::string(value.description) + ": " + pattern.substr(0, 40));
        ++(matches ? passed : refused);
    }
    t.check(passed >= 3 && refused != 0, pattern);
}

std::string const not_ascii = "[^ -~]";

void dates(test& t) {
    verify(t, text_format::iso8601, patterns::iso8601(), not_ascii, {errc::not_iso8601});
    verify(t, text_format::iso8601, patterns::rfc3339(), not_ascii, {errc::not_iso8601, errc::not_rfc3339});
    verify(t, text_format::timestamp, patterns::timestamp(), not_ascii, {errc::not_a_timestamp});
    verify(t, text_format::date, patterns::date(), not_ascii, {errc::not_a_date});
}

void images(test& t) {
    verify(t, text_format::png_data_uri, patterns::png_prefix(), "", {errc::missing_prefix});
    verify(
        t,
        text_format::png_data_uri,
        patterns::png_base64(),
        not_ascii,
        {errc::missing_prefix, errc::not_base64});
}

void texts(test& t) {
    verify(t, text_format::not_blank, patterns::not_blank(), "", {errc::blank});
    verify(
        t, text_format::path_text, patterns::path_text(), patterns::control_character, {errc::bad_parameter});
    verify(t, text_format::header_text, patterns::header_text(), not_ascii, {errc::bad_header});
    verify(t, text_format::bearer_token, patterns::bearer_token(), not_ascii, {errc::bad_header});
}

// Every day of years of each kind, and the days that there are not.
void days(test& t) {
    auto const date = compiled(patterns::date());
    auto const ordinal = compiled(patterns::iso8601());
    unsigned wrong = 0;
    for (int const year : {0, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        char text[16] = {};
        for (int month = 0; month <= 13; ++month)
            for (int day = 0; day <= 32; ++day) {
                int const last = month == 2                                              ? (leap ? 29 : 28)
                                 : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                                         : 31;
                bool const real = month >= 1 && month <= 12 && day >= 1 && day <= last;
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                wrong += std::regex_search(characters(text), date) != real;
            }
        for (int day = 0; day <= 367; ++day) {
            std::snprintf(text, sizeof text, "%04d-%03d", year, day);
            wrong += std::regex_search(characters(text), ordinal) != (day >= 1 && day <= (leap ? 366 : 365));
        }
    }
    t.equal(wrong, 0U);
}

suite patterns_suite(
    "schema/patterns", {{"dates", dates}, {"images", images}, {"texts", texts}, {"days", days}});

} // namespace
