// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The tables of values, each held against what judges it; the formats of parameters stand in no body.
#include "notepact/conformance/values.hpp"

#include "../support/test.hpp"

#include <notepact/check/text_judge.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/number.hpp>

#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr rule string_rules[] = {
    string().rules[0],
    not_blank().rules[0],
    not_blank(warning).rules[0],
    not_empty().rules[0],
    not_empty(warning).rules[0],
    iso8601().rules[0],
    iso8601(warning).rules[0],
    timestamp().rules[0],
    timestamp(warning).rules[0],
    date().rules[0],
    date(warning).rules[0],
    png_data_uri().rules[0],
    path_text().rules[0],
    png_data_uri(warning).rules[0],
    header_text().rules[0],
    bearer_token().rules[0],
    number_text().rules[0],
    integer_text().rules[0],
};

void texts(test& t) {
    for (auto const& r : string_rules) {
        auto const values = conformance::values_of(r.text());
        std::set<std::string_view> descriptions, texts;
        std::size_t accepted = 0;
        for (auto const& value : values) {
            notepact::detail::word_buffer word;
            notepact::detail::text_judge judge;
            judge.begin(r, word);
            judge.write(value.text);
            auto const is = judge.end();
            auto const expected = conformance::found(value, r);
            t.equal(is.code, value.broken, value.description);
            t.equal(expected.code, value.broken, value.description);
            if (is) t.equal(is.level, expected.level, value.description);
            t.check(is || expected.beyond == schema::beyond::nothing, value.description);
            t.check(descriptions.insert(value.description).second, value.description);
            t.check(texts.insert(value.text).second, value.text);
            accepted += value.broken == errc{};
        }
        t.check(values.begin()->broken == errc{} && accepted >= 3, "few are accepted");
        t.check(accepted < values.count || r.text() == text_format::free, "none is broken");
    }
}

// A number as it was written says what it is.
void numbers(test& t) {
    std::set<std::string_view> descriptions, tokens;
    for (auto const& value : conformance::values_of_numbers()) {
        number_scanner scanner;
        scanner.write(value.token);
        auto const facts = scanner.facts();
        t.check(scanner.complete() && descriptions.insert(value.description).second, value.description);
        t.check(tokens.insert(value.token).second, value.token);
        t.equal(facts.overflow, value.integer == errc::number_overflow, value.description);
        if (facts.overflow) continue;
        t.equal(facts.beyond_int64, value.integer == errc::out_of_range, value.description);
        t.equal(
            facts.integer_token || facts.beyond_int64, value.integer != errc::wrong_type, value.description);
        bool const only_written_so = facts.whole && !facts.integer_token && !facts.beyond_int64;
        t.equal(value.beyond == schema::beyond::integer_token, only_written_so, value.description);
        t.equal(value.positive != errc{}, facts.negative || facts.zero, value.description);
        t.equal(value.whole != errc{}, !facts.safe_whole(), value.description);
        // A tool that makes a double of it sees the integer 0.
        bool const rounded = !facts.zero && std::strtod(std::string(value.token).c_str(), nullptr) == 0;
        t.equal(value.beyond_whole == schema::beyond::exact_integer, rounded, value.description);
        t.check(!rounded || value.beyond == schema::beyond::exact_integer, value.description);
    }
    auto const& first = *conformance::values_of_numbers().begin();
    t.check(first.integer == errc{} && first.positive == errc{} && first.whole == errc{}, first.token);
}

suite values_suite("conformance/values", {{"texts", texts}, {"numbers", numbers}});

} // namespace
