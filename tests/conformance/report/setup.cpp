// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/setup.hpp"

#include "../../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/report.hpp>

#include <string>
#include <string_view>

namespace {

using namespace notepact::conformance;
using notepact_test::test;

// What is not given is not told, and nothing is shown that was not asked for.
void nothing_given(test& t) {
    report_setup const setup;
    t.check(!setup.show_bodies && !setup.seed && setup.known.empty(), "the defaults");
    suite_result all{"title", "server.clinic", &notepact::clinic::api};
    case_result found;
    found.fail({"why", {{{"GET", "/", {}, "made up"}, {500}}}});
    all.cases.push_back({&notepact::clinic::create_addendum, "part", "blank", found});
    std::string text;
    put_html(all, [&text](std::string_view piece) { text += piece; });
    for (std::string_view const word :
         {"Target", "Date", "Seed", "Options", "--only", "made up", "curl -i", "<a href=\"http"})
        t.check(text.find(word) == text.npos, word);
    t.check(text.find("report_setup::show_bodies") != text.npos, "how to see it");
}

notepact_test::suite const setup_suite("conformance/report/setup", {{"nothing_given", nothing_given}});

} // namespace
