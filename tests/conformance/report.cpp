// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report.hpp"

#include "../support/test.hpp"

#include <notepact/clinic.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact::conformance;
using notepact_test::test;

// Why, and the last of what was sent and came, without what it said.
void failures_as_text(test& t) {
    namespace clinic = notepact::clinic;
    failure wrong{"answered 500, right is 201", {}};
    t.equal(failure_text(clinic::create_sign_off, wrong), "answered 500, right is 201\n");
    for (int i = 0; i < 9; ++i)
        wrong.exchanges.push_back(
            {{"POST", "/clinic/sign_offs", {{"X-User-Token", "secret"}}, R"({"sign_off":"secret"})"},
             {500, {}, "secret"}});
    auto const text = failure_text(clinic::create_sign_off, wrong);
    t.check(text.find("> POST ") != text.npos && text.find("< status 500") != text.npos, text);
    t.check(text.find("(3 more requests before)") != text.npos, text);
    t.check(text.find("secret") == text.npos, text);
}

// Any sink: a function, an object that keeps what it gets, a temporary.
std::string written;
void append(std::string_view piece) {
    written += piece;
}
void sinks(test& t) {
    suite_result const none{"nothing was run", "server.none", nullptr};
    put_json(none, append);
    std::string other;
    put_json(none, [&other](std::string_view piece) { other += piece; });
    t.check(!written.empty() && written == other, written);
}

notepact_test::suite const
    report_suite("conformance/report", {{"failures_as_text", failures_as_text}, {"sinks", sinks}});

} // namespace
