// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/contract_words.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/contract/words.hpp>

#include <iterator>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

constexpr auto rule_of_both = object(required("id", integer()));
constexpr auto sent = request_body("acme.sent", rule_of_both);
constexpr auto received = answer_body("acme.received", rule_of_both);
static_assert(&contract_ref(sent).root() == &contract_ref(received).root()); // referred to, not copied

// What an answer may have and a request should not.
void sent_and_received(test& t) {
    struct {
        std::string_view text, in_request, in_answer;
    } const rows[] = {
        {R"({"id":1})", "", ""},
        {R"({"id":1,"new":2})", "warning - unknown_member @0\n", ""},
        {R"({"id":1.0})", "error /id wrong_type @6\n", ""},
        {R"({"id":1.5})", "error /id wrong_type @6\n", "error /id wrong_type @6\n"},
    };
    for (auto const& row : rows) {
        static_report<4> in_request, in_answer;
        check_text(sent, row.text, in_request);
        check_text(received, row.text, in_answer);
        t.equal(lines(in_request), row.in_request, row.text);
        t.equal(lines(in_answer), row.in_answer, row.text);
    }
}

constexpr std::string_view reasons[] = {"lost", "broken"};
constexpr auto line = answer_text("acme.line", string(min_length(2), max_length(5)));
constexpr auto reason = answer_text("acme.reason", one_of(reasons));
constexpr auto number = answer_text("acme.number", integer_text(minimum(3)));
static_assert(contract_ref(line).is_text() && !contract_ref(line).is_request());
static_assert(!contract_ref(sent).is_text() && !contract_ref(received).is_text());
static_assert(contract_ref(line).name() == "acme.line");
static_assert(contract_ref(line).root().kind == rule_kind::string);
static_assert(contract_ref(reason).root().kind == rule_kind::enumeration);
static_assert(line.rules[0].skip == std::size(line.rules)); // the table is the head and the rule, no more

// The document is the text itself.
void text(test& t) {
    struct {
        contract_ref contract;
        std::string_view text, found;
    } const rows[] = {
        {line, "lost", ""},
        {line, "\"a\\\"", ""},
        {line, "", "error - too_short @0\n"},
        {line, "\"lost\"", "error - too_long @0\n"},
        {line, "lo\xFF", "error - invalid_utf8 @2\n"},
        {line, "lo\xE2\x82", "error - invalid_utf8 @4\n"},
        {reason, "lost", ""},
        {reason, "\"lost\"", "error - not_in_enum @0\n"},
        {reason, "", "error - not_in_enum @0\n"},
        {number, "7", ""},
        {number, "2", "error - below_minimum @0\n"},
        {number, " 7", "error - not_numeric @0\n"},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        check_text(row.contract, row.text, report);
        t.equal(lines(report), row.found, row.text);
    }
}

suite contract_words_suite(
    "contract/contract_words", {{"sent_and_received", sent_and_received}, {"text", text}});

} // namespace
