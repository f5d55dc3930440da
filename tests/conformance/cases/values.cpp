// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The tables of values, each held against what judges it; the formats of parameters stand in no body.
#include "notepact/conformance/cases/values.hpp"

#include "../../support/test.hpp"

#include <notepact/contract/words.hpp>
#include <notepact/format/number.hpp>

#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

// Texts of the formats are held against their scanners with each format; here, against a rule.
void texts(test& t) {
    constexpr auto lenient = date(warning);
    constexpr auto free = string();
    for (auto const* r : {lenient.rules, free.rules}) {
        std::set<std::string_view> descriptions, all;
        for (auto const& value : conformance::detail::samples_of(*r)) {
            t.check(descriptions.insert(value.description).second, value.description);
            t.check(all.insert(value.text).second, value.text);
            auto const expected = conformance::detail::found(value, *r);
            t.equal(expected.code, value.broken, value.description);
            if (expected) t.equal(name(expected.level), "warning", value.description);
        }
        t.check(all.size() > 10, "many");
    }
}

// A number as it was written says what it is.
void numbers(test& t) {
    std::set<std::string_view> descriptions, tokens;
    for (auto const& value : conformance::detail::values_of_numbers()) {
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
        t.equal(value.beyond == &beyond::integer_token, only_written_so, value.description);
        t.equal(value.positive != errc{}, facts.negative || facts.zero, value.description);
        t.equal(value.whole != errc{}, !facts.safe_whole(), value.description);
        // A tool that makes a double of it sees the integer 0.
        bool const rounded = !facts.zero && std::strtod(std::string(value.token).c_str(), nullptr) == 0;
        t.equal(value.beyond_whole == &beyond::exact_integer, rounded, value.description);
        t.check(!rounded || value.beyond == &beyond::exact_integer, value.description);
    }
    auto const& first = *conformance::detail::values_of_numbers().begin();
    t.check(first.integer == errc{} && first.positive == errc{} && first.whole == errc{}, first.token);
}

suite values_suite("conformance/cases/values", {{"texts", texts}, {"numbers", numbers}});

} // namespace
