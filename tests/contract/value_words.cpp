// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/value_words.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/contract/contract_words.hpp>

#include <cstdint>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr std::int64_t levels[] = {1, 4};
constexpr std::string_view ways[] = {"in", "out"};

// Each word alone, as an answer: a text that it takes, one that it does not, and what that is.
constexpr auto open_value = answer_body("any", any());
constexpr auto open_object = answer_body("any_object", any_object());
constexpr auto flag = answer_body("boolean", boolean());
constexpr auto yes = answer_body("always", always(true));
constexpr auto no = answer_body("always", always(false, warning));
constexpr auto whole_number = answer_body("integer", integer());
constexpr auto id = answer_body("positive", integer(positive()));
constexpr auto version = answer_body("whole", number(whole(warning)));
constexpr auto small_number = answer_body("int32", int32());
constexpr auto any_number = answer_body("number", number());
constexpr auto level = answer_body("one_of numbers", one_of(levels));
constexpr auto text = answer_body("string", string());
constexpr auto way = answer_body("one_of texts", one_of(ways));
constexpr auto flag_text = answer_body("boolean_text", boolean_text());
constexpr auto perhaps = answer_body("nullable", nullable(boolean()));
constexpr auto list = answer_body("array_of", array_of(boolean(), max_items(2)));
constexpr auto names = answer_body("map_of", map_of(boolean(), min_properties(1)));
constexpr auto choice = answer_body("either", either(nullable(string()), array_of(integer())));

void alone(test& t) {
    struct {
        contract_ref contract;
        std::string_view taken, refused, found;
    } const rows[] = {
        {open_value, "[null,{}]", "", "error empty_document"},
        {open_object, R"({"a":[1]})", "[]", "error wrong_type"},
        {flag, "false", "0", "error wrong_type"},
        {yes, "true", "false", "error not_in_enum"},
        {no, "false", "true", "warning not_in_enum"},
        {whole_number, "-9223372036854775808", "9223372036854775808", "error out_of_range"},
        {id, "1", "0", "error not_positive"},
        {version, "0", "0.5", "warning not_whole"},
        {small_number, "-2147483648", "-2147483649", "error below_minimum"},
        {small_number, "2147483647", "2147483648", "error above_maximum"},
        {any_number, "-0.5e3", "\"1\"", "error wrong_type"},
        {level, "4", "2", "error not_in_enum"},
        {text, "\"\"", "null", "error null_not_allowed"},
        {way, "\"out\"", "\"outer\"", "error not_in_enum"},
        {flag_text, "\"true\"", "\"True\"", "error not_in_enum"},
        {perhaps, "null", "\"\"", "error wrong_type"},
        {list, "[true,false]", "[true,true,true]", "error too_many_items"},
        {list, "[]", "[null]", "error null_not_allowed"},
        {names, R"({"":true})", "{}", "error too_few_members"},
        {names, R"({"a":true})", R"({"a":1})", "error wrong_type"},
        {choice, "null", "true", "error wrong_type"},
        {choice, "[1]", "[\"\"]", "error wrong_type"},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        t.check(check_text(row.contract, row.taken, report).clean(), row.contract.name());
        check_text(row.contract, row.refused, report);
        t.check(report.size() == 1, row.contract.name());
        if (report.size() != 1) continue;
        t.equal(
            std::string(name(report[0].level())) + ' ' + std::string(name(report[0].code())),
            row.found,
            row.contract.name());
    }
}

suite value_words_suite("contract/value_words", {{"alone", alone}});

} // namespace
