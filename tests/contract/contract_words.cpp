// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/contract_words.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/contract/words.hpp>

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

suite contract_words_suite("contract/contract_words", {{"sent_and_received", sent_and_received}});

} // namespace
