// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_JUNIT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_JUNIT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>

#include <cstddef>
#include <string>

namespace notepact::conformance::detail {

class result_junit {
  public:
    result_junit(reported_run& run, text_output sink) : run_(run), out_(sink) {}

    void put() {
        out_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
            .attribute("name", run_.shown(run_.result.title));
        put_counts(run_.counts());
        out_.raw(">\n");
        for (auto const& group : by_operation(run_.judged.cases))
            put_suite(group);
        out_.raw("</testsuites>\n");
    }

  private:
    void put_counts(verdict_counts const& counts) {
        out_.attribute("tests", counts.all())
            .attribute("failures", counts[verdict::failed])
            .attribute("errors", std::size_t{0})
            .attribute("skipped", counts[verdict::skipped] + counts[verdict::known]);
    }
    void put_suite(operation_group const& group) {
        out_.raw(" <testsuite").attribute("name", group.of->name);
        put_counts(group.counts);
        out_.raw(">\n  <properties>\n");
        for (auto const& [word, text] : run_.facts())
            out_.raw("   <property").attribute("name", word).attribute("value", text).raw("/>\n");
        out_.raw("  </properties>\n");
        for (auto const* one : group.cases)
            put_case(*one);
        out_.raw(" </testsuite>\n");
    }
    void put_case(judged_case const& judged) {
        auto const& one = *judged.one;
        out_.raw("  <testcase")
            .attribute("classname", std::string(one.of->name) + '.' + one.part)
            .attribute("name", one.rule);
        switch (judged.how) {
        case verdict::passed: return put_warnings(one.result);
        case verdict::skipped: return put_skipped(run_.shown(one.result.skipped));
        case verdict::known: return put_skipped("known: " + run_.shown(known_text(*judged.entry)));
        case verdict::failed: return put_failures(judged);
        }
    }
    void put_warnings(case_result const& found) {
        if (found.warnings.empty()) {
            out_.raw("/>\n");
            return;
        }
        out_.raw("><system-out>");
        for (auto const& text : found.warnings)
            out_.text("warning: " + run_.shown(text) + '\n');
        out_.raw("</system-out></testcase>\n");
    }
    void put_skipped(std::string const& why) {
        out_.raw("><skipped").attribute("message", why).raw("/></testcase>\n");
    }
    // One element for all failures of a case, since most readers take only the first.
    void put_failures(judged_case const& judged) {
        auto const& found = judged.one->result;
        auto message = found.failures.empty() ? std::string() : run_.shown(found.failures[0].text());
        if (found.failed > 1) message += " (and " + std::to_string(found.failed - 1) + " more)";
        out_.raw(">\n   <failure").attribute("message", message).raw(" type=\"contract\">");
        if (judged.expired()) out_.text("expired: " + run_.shown(known_text(*judged.entry)) + '\n');
        for (auto const& wrong : found.failures)
            out_.text(run_.messages.in_full(*judged.one->of, wrong));
        out_.text(run_.messages.last_lines(judged.one->name()));
        out_.raw("</failure>\n  </testcase>\n");
    }

    reported_run& run_;
    markup out_;
};

} // namespace notepact::conformance::detail

#endif
