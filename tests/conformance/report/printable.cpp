// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/printable.hpp"

#include "../../support/test.hpp"

#include <string>
#include <string_view>

namespace {

using notepact::conformance::printable;
using notepact_test::test;

void texts(test& t) {
    std::string const replaced = "\xEF\xBF\xBD";
    struct {
        std::string_view text;
        std::string shown;
    } const rows[] = {
        {"", ""},
        {"text\twith\nlines", "text\twith\nlines"},
        {"a\x01\x02\x1B[31m\x7F\xC2\x85z", "a[31mz"},
        {"\r\n", "\n"},
        {{"a\0b", 3}, "ab"},
        {"\xFF\xC0\x80", replaced + replaced + replaced},
        {"\xED\xA0\x80", replaced + replaced + replaced},
        {"\xF4\x90\x80\x80", replaced + replaced + replaced + replaced},
        {"a\xE2\x82", "a" + replaced + replaced},
        {"\xEF\xBF\xBE\xEF\xBF\xBF \xF0\x9F\x98\x80", " \xF0\x9F\x98\x80"},
        {"\xC2\xA0\xEF\xBF\xBD", "\xC2\xA0\xEF\xBF\xBD"},
    };
    for (auto const& row : rows) {
        t.equal(printable(row.text), row.shown);
        t.equal(printable(row.shown), row.shown, "once more");
    }
}

notepact_test::suite const printable_suite("conformance/report/printable", {{"texts", texts}});

} // namespace
