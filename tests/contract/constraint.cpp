// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What each constraint holds a value against, by bytes that are split everywhere; reports say the limit.
#include "notepact/contract/constraint.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/contract/words.hpp>

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact;
using notepact_test::test;

constexpr std::int64_t levels[] = {-1, 2, 4};
constexpr std::string_view halves[] = {"0.5", "-1.25", "3"};
constexpr auto all = answer_body(
    "acme.limits",
    object(
        optional("text", string(min_length(2), max_length(4))),
        optional("soft", string(max_length(3, warning))), optional("day", date(max_length(9))),
        optional("size", integer(minimum(-5), maximum(1000000000000))),
        optional("share", number(exclusive_minimum("0.1"), exclusive_maximum("9.75"))),
        optional("fives", integer(multiple_of(5), maximum(50, warning))), optional("level", one_of(levels)),
        optional("half", number(among(halves))), optional("small", int32()),
        optional("list", array_of(any(), min_items(1), max_items(3))),
        optional("map", map_of(any(), min_properties(1), max_properties(2, warning))),
        optional("yes", always(true)), optional("no", always(false, warning))));

// What is found, each as `rule keyword limit`.
std::string found(std::string_view json, std::size_t cut) {
    static_report<8> report;
    stream_checker whole(all, report);
    whole.write(json.substr(0, cut));
    whole.write(json.substr(cut));
    whole.finish();
    std::string text;
    for (auto const& v : report) {
        text += std::string(text.empty() ? "" : ", ") + (v.level() == warning ? "~" : "")
                + std::string(name(v.code()));
        if (v.keyword().empty()) continue;
        text += ' ' + std::string(v.keyword()) + ' ';
        v.limit([&text](std::string_view piece) { text += piece; });
    }
    return text;
}

void values(test& t) {
    struct {
        std::string_view json, found;
    } const rows[] = {
        {R"({"text":""})", "too_short minLength 2"},
        {R"({"text":"a"})", "too_short minLength 2"},
        {R"({"text":"ab"})", ""},
        {R"({"text":"abcd"})", ""},
        {R"({"text":"abcde"})", "too_long maxLength 4"},
        {"{\"text\":\"\xC3\xA4\"}", "too_short minLength 2"},
        {"{\"text\":\"\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\xF0\x9F\xA9\xBA\"}", ""},
        {R"({"text":"\ud83e\ude7a\ud83e\ude7a\u00e4\n"})", ""},
        {R"({"text":"\ud83e\ude7a\ud83e\ude7a\u00e4\n\""})", "too_long maxLength 4"},
        {"{\"text\":\"e\xCC\x81\"}", ""}, // two code points
        {R"({"text":null})", "null_not_allowed"},
        {R"({"soft":"abcd"})", "~too_long maxLength 3"},
        {R"({"day":"1985-03-15"})", "too_long maxLength 9"},
        {R"({"day":"1985-03-xx"})", "not_a_date, too_long maxLength 9"},
        {R"({"size":-5})", ""},
        {R"({"size":-6})", "below_minimum minimum -5"},
        {R"({"size":1000000000000})", ""},
        {R"({"size":1000000000001})", "above_maximum maximum 1000000000000"},
        {R"({"size":9223372036854775808})", "out_of_range, above_maximum maximum 1000000000000"},
        {R"({"size":-1e300})", "out_of_range, below_minimum minimum -5"},
        {R"({"size":1e400})", "number_overflow"},
        {R"({"share":0.1})", "below_minimum exclusiveMinimum 0.1"},
        {R"({"share":1e-1})", "below_minimum exclusiveMinimum 0.1"},
        {R"({"share":0.100000000000000000000000000000000000000001})", ""},
        {R"({"share":9.7499999999999999999999999999999999})", ""},
        {R"({"share":9.75})", "above_maximum exclusiveMaximum 9.75"},
        {R"({"share":975e-2})", "above_maximum exclusiveMaximum 9.75"},
        {R"({"share":-1e-400})", "below_minimum exclusiveMinimum 0.1"},
        {R"({"fives":50})", ""},
        {R"({"fives":-5})", ""},
        {R"({"fives":0})", ""},
        {R"({"fives":51})", "not_a_multiple multipleOf 5, ~above_maximum maximum 50"},
        {R"({"fives":5e1})", ""},
        {R"({"fives":7.5})", "wrong_type"},
        {R"({"fives":-9223372036854775808})", "not_a_multiple multipleOf 5"},
        {R"({"level":2})", ""},
        {R"({"level":-1.0})", ""},
        {R"({"level":3})", "not_in_enum enum "},
        {R"({"level":18446744073709551617})", "out_of_range, not_in_enum enum "},
        {R"({"half":0.50})", ""},
        {R"({"half":-125E-2})", ""},
        {R"({"half":3})", ""},
        {R"({"half":0.5000000000000000000000001})", "not_in_enum enum "},
        {R"({"half":0})", "not_in_enum enum "},
        {R"({"small":2147483647})", ""},
        {R"({"small":-2147483648})", ""},
        {R"({"small":2147483648})", "above_maximum maximum 2147483647"},
        {R"({"small":-2147483649})", "below_minimum minimum -2147483648"},
        {R"({"list":[]})", "too_few_items minItems 1"},
        {R"({"list":[[[]]]})", ""},
        {R"({"list":[1,2,3]})", ""},
        {R"({"list":[1,{"a":[1,2,3,4]},3,4]})", "too_many_items maxItems 3"},
        {R"({"map":{}})", "too_few_members minProperties 1"},
        {R"({"map":{"a":{},"b":{}}})", ""},
        {R"({"map":{"a":1,"b":2,"c":3}})", "~too_many_members maxProperties 2"},
        {R"({"yes":true,"no":false})", ""},
        {R"({"yes":false})", "not_in_enum"},
        {R"({"no":true})", "~not_in_enum"},
    };
    for (auto const& row : rows)
        for (std::size_t cut = 0; cut <= row.json.size(); ++cut)
            t.equal(found(row.json, cut), row.found, row.json);
}

// A report says the limit and the rule, never the value.
void reports(test& t) {
    static_report<4> report;
    check_text(all, R"({"text":"secret","list":[]})", report);
    std::ostringstream out;
    out << report;
    t.equal(
        out.str(),
        "error body /text too_long text has more characters than the contract allows: maxLength 4 (byte 8)\n"
        "error body /list too_few_items array has fewer items than the contract wants: minItems 1 (byte "
        "24)\n");
}

// What `limit_of` tells is what was said.
constexpr auto sum = number(minimum(INT64_MIN), maximum("0.000001"), exclusive_maximum(9999999999999999));
void limits(test& t) {
    std::vector<std::string> told;
    for (auto const& one : sum.rules[0].constraints())
        put_limit(one, [&, first = true](std::string_view piece) mutable {
            if (first) told.emplace_back();
            first = false;
            told.back() += piece;
        });
    t.check(
        told == std::vector<std::string>{"-9223372036854775808", "0.000001", "9999999999999999"}, "as said");
}

notepact_test::suite
    constraint_suite("contract/constraint", {{"values", values}, {"reports", reports}, {"limits", limits}});

} // namespace
