// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/parameter_words.hpp"

#include "../support/test.hpp"

#include <notepact/contract/formats/header_text.hpp>
#include <notepact/contract/formats/integer_text.hpp>
#include <notepact/contract/formats/path_text.hpp>
#include <notepact/contract/value_words.hpp>

#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

constexpr std::string_view ways[] = {"in", "out"};
constexpr auto table = object(
    in_path("id", path_text()), in_query("page", integer_text()), in_query_optional("way", one_of(ways)),
    in_header("X-Token", header_text()),
    in_header_optional("X-Way", one_of(ways), described("which"), deprecated()));

// Where each stands, and whether it must.
void places(test& t) {
    struct {
        std::string_view name;
        bool required, in_query, in_header;
    } const rows[] = {
        {"id", true, false, false},
        {"page", true, true, false},
        {"way", false, true, false},
        {"X-Token", true, false, true},
        {"X-Way", false, false, true},
    };
    auto const* parameter = table.rules[0].inside();
    for (auto const& row : rows) {
        t.equal(parameter->name(), row.name);
        t.equal(parameter->has(rule_flag::required), row.required, row.name);
        t.equal(parameter->has(rule_flag::in_query), row.in_query, row.name);
        t.equal(parameter->has(rule_flag::in_header), row.in_header, row.name);
        parameter = parameter->next();
    }
    auto const& last = *table.rules[0].member(4);
    t.check(last.has(rule_flag::outdated), "deprecated");
    t.equal(description_of(last), NOTEPACT_NOTES != 0 ? "which" : "");
}

notepact_test::suite parameter_words_suite("contract/parameter_words", {{"places", places}});

} // namespace
