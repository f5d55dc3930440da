// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/text_judge.hpp"

#include "../support/test.hpp"

#include <notepact/contract/contract_words.hpp>
#include <notepact/contract/formats.hpp>
#include <notepact/format/number.hpp>
#include <notepact/maxcare.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

std::string found_in(rule const& wanted, std::string_view text) {
    std::string all;
    judge_text(wanted, text, [&all](finding what, rule const&) {
        all += std::string(all.empty() ? "" : ", ") + std::string(name(what.level)) + ' '
               + std::string(name(what.code));
    });
    return all;
}

// A text alone, where a rule of a contract is: what a report would say of it.
void texts(test& t) {
    operation const& of = maxcare::update_impression;
    struct {
        char const* parameter;
        std::string_view text, found;
    } const rows[] = {
        {"impressionId", "1042", ""},
        {"impressionId", "", "error not_numeric"},
        {"impressionId", "10x", "error not_numeric"},
        {"impressionId", std::string_view("10\0", 3), "error not_numeric"},
        {"noteId", "nte_3cc7", ""},
        {"noteId", "", "error bad_parameter"},
    };
    for (auto const& row : rows) {
        auto const* const parameter = of.parameters->find(row.parameter);
        t.check(parameter != nullptr, row.parameter);
        t.equal(found_in(*parameter->value(), row.text), row.found, row.text);
    }
}

number_facts facts_of(std::string_view token) {
    number_scanner scanner;
    scanner.write(token);
    return scanner.facts();
}

// An integer is one by its token in a request, and by its value in an answer.
void numbers(test& t) {

    static constexpr rule integer = detail::entry(rule_kind::integer, "", 0, 0);
    struct {
        std::string_view token;
        errc in_request, in_answer;
    } const rows[] = {
        {"46", errc{}, errc{}},
        {"46.0", errc::wrong_type, errc{}},
        {"4.6e1", errc::wrong_type, errc{}},
        {"46.5", errc::wrong_type, errc::wrong_type},
        {"9223372036854775807", errc{}, errc{}},
        {"9223372036854775808", errc::out_of_range, errc::out_of_range},
    };
    for (auto const& row : rows) {
        t.equal(judge_number(integer, facts_of(row.token), true).code, row.in_request, row.token);
        t.equal(judge_number(integer, facts_of(row.token), false).code, row.in_answer, row.token);
    }
}

notepact_test::suite const text_judge_suite("check/text_judge", {{"texts", texts}, {"numbers", numbers}});

} // namespace
