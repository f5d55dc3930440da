// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/message.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <string_view>

namespace {

using namespace notepact_test;
using notepact::conformance::answer_fault;
using notepact::conformance::response;
using notepact::conformance::scripted_fault;

static_assert(each_has_its_own<answer_fault>([](answer_fault fault) { return name(fault); }));

// The name of a header has no case; of two that are alike, the first counts.
void header(test& t) {
    response const came{
        200,
        {{"Content-Type", "a"},
         {"RETRY-AFTER", "1"},
         {"Retry-After", "2"},
         {"X-Empty", ""},
         {"", "no name"}}};
    struct {
        std::string_view name, value;
    } const rows[] = {
        {"Content-Type", "a"},
        {"content-type", "a"},
        {"CONTENT-TYPE", "a"},
        {"Content-Type ", ""},
        {"Content-Typ", ""},
        {"Retry-After", "1"},
        {"X-Empty", ""},
        {"", "no name"},
        {"Allow", ""},
    };
    for (auto const& row : rows)
        t.equal(came.header(row.name), row.value, row.name);
    t.equal(response().header("Allow"), "");
}

// What is not said: no answer yet, nothing wrong; a fault that is asked for comes once, with the least
// waiting.
void defaults(test& t) {
    response const none;
    t.equal(none.status, 0U);
    t.check(
        none.headers.empty() && none.body.empty() && !none.closed && none.of == nullptr, "an empty answer");
    t.equal(name(none.fault), "none");
    scripted_fault const one;
    t.equal(name(one.what), "none");
    t.check(one.of == nullptr && one.skipped == 0 && one.count == 1, "of any operation, once");
    t.equal(one.retry_after, "1");
}

suite response_suite("conformance/message", {{"header", header}, {"defaults", defaults}});

} // namespace
