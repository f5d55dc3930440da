// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/ascii_case.hpp"

#include "../support/test.hpp"

#include <string>
#include <string_view>

namespace {

using notepact_test::test;
using namespace std::string_view_literals;

void every_byte(test& t) {
    constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower = "abcdefghijklmnopqrstuvwxyz";
    for (int byte = 0; byte != 256; ++byte) {
        char const c = static_cast<char>(byte);
        auto const at = upper.find(c);
        t.equal(notepact::detail::ascii_lower(c), at == upper.npos ? c : lower[at], std::to_string(byte));
    }
}

void texts(test& t) {
    struct {
        std::string_view a, b;
        bool same;
    } const rows[] = {
        {"", "", true},
        {"Retry-After", "retry-AFTER", true},
        {"https", "HTTPS", true},
        {"a", "", false},
        {"a", "aa", false},
        {"a", "b", false},
        {"[", "{", false},       // they differ in the bit that letters do
        {"@", "`", false},       // likewise
        {"\xC4", "\xE4", false}, // letters of other alphabets have case, but not here
        {"a\0b"sv, "A\0B"sv, true},
        {"a\0b"sv, "A\0C"sv, false},
        {"I", "\xC4\xB1", false},
    };
    for (auto const& row : rows) {
        t.equal(notepact::same_without_case(row.a, row.b), row.same, row.a);
        t.equal(notepact::same_without_case(row.b, row.a), row.same, row.b);
    }
}

notepact_test::suite ascii_case_suite("base/ascii_case", {{"every_byte", every_byte}, {"texts", texts}});

} // namespace
