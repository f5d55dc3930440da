// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_JUNIT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_JUNIT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/suite.hpp>

#include <cstddef>
#include <string>

namespace notepact::conformance::detail {

class result_junit {
  public:
    explicit result_junit(text_output sink) : out_(sink) {}

    void put(suite_result const& all) {
        out_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites").attribute("name", all.title);
        auto const groups = by_operation(all);
        outcome_counts counts;
        for (auto const& one : all.cases)
            counts.add(one.result.how());
        put_counts(counts);
        out_.raw(">\n");
        for (auto const& group : groups)
            put_suite(group);
        out_.raw("</testsuites>\n");
    }

  private:
    void put_counts(outcome_counts const& counts) {
        out_.attribute("tests", counts.all())
            .attribute("failures", counts[outcome::failed])
            .attribute("errors", std::size_t{0})
            .attribute("skipped", counts[outcome::skipped]);
    }
    void put_suite(operation_group const& group) {
        out_.raw(" <testsuite").attribute("name", group.of->name);
        put_counts(group.counts);
        out_.raw(">\n");
        for (auto const* one : group.cases)
            put_case(*one);
        out_.raw(" </testsuite>\n");
    }
    void put_case(finished_case const& one) {
        out_.raw("  <testcase")
            .attribute("classname", std::string(one.of->name) + '.' + one.part)
            .attribute("name", one.rule);
        switch (one.result.how()) {
        case outcome::passed: out_.raw("/>\n"); return;
        case outcome::skipped:
            out_.raw("><skipped").attribute("message", one.result.skipped).raw("/></testcase>\n");
            return;
        case outcome::failed: put_failures(one); return;
        }
    }
    // One element for all failures of a case, since most readers take only the first.
    void put_failures(finished_case const& one) {
        auto const& found = one.result;
        auto message = found.failures.empty() ? std::string() : found.failures[0].text();
        if (found.failed > 1) message += " (and " + std::to_string(found.failed - 1) + " more)";
        out_.raw(">\n   <failure").attribute("message", message).raw(" type=\"contract\">");
        for (auto const& wrong : found.failures)
            out_.text(shown_.in_full(*one.of, wrong));
        out_.raw("</failure>\n  </testcase>\n");
    }

    markup out_;
    shown_exchanges shown_;
};

} // namespace notepact::conformance::detail

#endif
