// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/error_code.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"

#include <boost/system/error_code.hpp>

#include <iterator>
#include <string>

namespace {

using boost::system::error_code;
using notepact::condition;
using notepact::errc;
using notepact::violation;
using notepact_test::test;

static_assert(std::is_convertible_v<errc, error_code>);
static_assert(!std::is_convertible_v<condition, error_code>);
static_assert(std::is_convertible_v<condition, boost::system::error_condition>);

violation broken(notepact::contract_ref contract, errc code = errc::blank) {
    return {code, notepact::error, contract, {}, 0};
}

void categories(test& t) {
    t.equal(std::string_view(notepact::request_category().name()), "notepact.request");
    t.equal(std::string_view(notepact::answer_category().name()), "notepact.answer");
    t.equal(std::string_view(notepact::condition_category().name()), "notepact");
    t.check(&notepact::request_category() == &notepact::request_category(), "one object");
    t.check(notepact::request_category() != notepact::answer_category(), "two categories");
}

void messages(test& t) {
    for (auto const& text : notepact::rule_texts) {
        error_code const code = text.code;
        t.equal(code.value(), static_cast<int>(text.code), text.name);
        t.equal(code.message(), text.message);
        t.equal(notepact::answer_category().message(code.value()), text.message);
        t.check(code.failed() && code == text.code, text.name);
    }
    for (int const none : {0, -1, static_cast<int>(std::size(notepact::rule_texts)) + 1, 1000})
        t.equal(notepact::request_category().message(none), "no violation");
    t.check(
        !make_error_condition(condition::caller_fault).message().empty()
            && make_error_condition(condition::caller_fault).message()
                   != make_error_condition(condition::peer_fault).message(),
        "conditions");
}

// Whose fault it is.
void faults(test& t) {
    struct {
        char const* what;
        error_code code;
        bool callers, peers;
    } const rows[] = {
        {"a rule, of what our caller handed us", errc::not_numeric, true, false},
        {"a request's contract", make_error_code(broken(acme::draw_body)), true, false},
        {"an answer's contract", make_error_code(broken(acme::draw_answer)), false, true},
        {"a parameter",
         make_error_code(violation(
             errc::bad_parameter, notepact::error, notepact::place::path, acme::draw_body.rules[2])),
         true,
         false},
        {"an answer's header",
         make_error_code(violation::of_answer(errc::coded_body, notepact::error, acme::draw_body.rules[2])),
         false,
         true},
        {"no error", error_code(), false, false},
        {"no error in a request", error_code(0, notepact::request_category()), false, false},
        {"no error in an answer", error_code(0, notepact::answer_category()), false, false},
        {"another library's", error_code(1, boost::system::generic_category()), false, false},
    };
    for (auto const& row : rows) {
        t.equal(row.code == condition::caller_fault, row.callers, row.what);
        t.equal(row.code == condition::peer_fault, row.peers, row.what);
        t.equal(row.code != condition::peer_fault, !row.peers, row.what);
        t.equal(row.code.default_error_condition() == condition::peer_fault, row.peers, row.what);
    }
    t.check(
        make_error_code(broken(acme::draw_answer)) != error_code(errc::blank),
        "the same rule, in another's document");
    t.check(make_error_code(broken(acme::draw_body)) == errc::blank, "the same rule, in our own");
}

notepact_test::suite error_code_suite(
    "bridge/error_code", {{"categories", categories}, {"messages", messages}, {"faults", faults}});

} // namespace
