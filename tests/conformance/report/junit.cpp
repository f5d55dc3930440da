// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/junit.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

bool names(std::string_view text, std::string_view wanted) {
    return text.find(wanted) != text.npos;
}

void junit(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { put_junit(all, sink); });
        t.check(notepact::is_utf8(text), all.title);
        auto const whole = parsed(text).get_child("testsuites");
        std::map<std::string, std::size_t> seen;
        std::size_t tests = 0;
        for (auto const& [suite_tag, suite] : whole) {
            if (suite_tag != "testsuite") continue;
            tests += std::stoul(suite.get<std::string>("<xmlattr>.tests"));
            for (auto const& [tag, one] : suite) {
                if (tag != "testcase") continue;
                auto const how = one.count("failure") != 0   ? outcome::failed
                                 : one.count("skipped") != 0 ? outcome::skipped
                                                             : outcome::passed;
                ++seen[std::string(name(how))];
                t.equal(
                    one.get<std::string>("<xmlattr>.classname")
                        .find(suite.get<std::string>("<xmlattr>.name") + '.'),
                    0U);
                t.check(!one.get<std::string>("<xmlattr>.name").empty(), "a name");
            }
        }
        t.equal(tests, all.cases.size());
        t.equal(whole.get<std::string>("<xmlattr>.tests"), std::to_string(all.cases.size()));
        t.equal(whole.get<std::string>("<xmlattr>.failures"), std::to_string(seen["failed"]));
        t.equal(whole.get<std::string>("<xmlattr>.skipped"), std::to_string(seen["skipped"]));
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            t.equal(seen[std::string(name(how))], all.count(how));
    }
    auto const text = printed([](auto sink) { put_junit(hostile(), sink); });
    t.check(names(text, "message=\"&lt;script&gt;alert(1)&lt;/script&gt; (and 5 more)\""), "a message");
    t.check(names(text, "(another target)"), "messages");
}

void large(test& t) {
    auto const all = large_result();
    t.check(printed([&all](auto sink) { put_junit(all, sink); }).size() < room_for_results, "JUnit");
}

notepact_test::suite result_junit_suite("conformance/report/junit", {{"junit", junit}, {"large", large}});

} // namespace
