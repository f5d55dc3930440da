// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The Common Test Report Format, https://ctrf.io.
#ifndef NOTEPACT_CONFORMANCE_REPORT_CTRF_HPP
#define NOTEPACT_CONFORMANCE_REPORT_CTRF_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/json_text.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/version.hpp>

#include <string>
#include <string_view>

namespace notepact::conformance::detail {

class result_ctrf {
  public:
    result_ctrf(reported_run& run, text_output sink) : run_(run), json_(sink) {}

    void put() {
        json_.object_begin();
        json_.text("reportFormat", "CTRF");
        json_.text("specVersion", "0.0.0");
        if (is_rfc3339(run_.setup.date)) json_.text("timestamp", run_.setup.date);
        json_.text("generatedBy", "notepact " + std::string(version));
        json_.object("results", [this] { put_results(); });
        json_.object_end();
    }

  private:
    void put_results() {
        json_.object("tool", [this] {
            json_.text("name", "notepact");
            json_.text("version", version);
        });
        auto const& counts = run_.counts();
        json_.object("summary", [&] {
            json_.number("tests", counts.all());
            json_.number("passed", counts[verdict::passed]);
            json_.number("failed", counts[verdict::failed]);
            json_.number("skipped", counts[verdict::skipped]);
            json_.number("pending", 0);
            json_.number("other", counts[verdict::known]);
            json_.number("start", 0);
            json_.number("stop", 0);
        });
        json_.array("tests", [this] {
            for (auto const& one : run_.judged.cases)
                put_test(one);
        });
        json_.object("environment", [this] {
            json_.text("testEnvironment", run_.shown(run_.setup.target));
            json_.object("extra", [this] {
                for (auto const& [word, text] : run_.facts())
                    json_.text(word, text);
            });
        });
    }
    static std::string_view status_of(verdict how) noexcept {
        return how == verdict::known ? std::string_view("other") : name(how);
    }
    void put_test(judged_case const& judged) {
        auto const& one = *judged.one;
        json_.object_begin();
        json_.text("name", printable(one.name()));
        json_.text("status", status_of(judged.how));
        json_.number("duration", 0);
        json_.array("suite", [&] {
            json_.text(one.of->name);
            json_.text(printable(one.part));
        });
        if (judged.how == verdict::known) json_.text("rawStatus", "known");
        if (auto const said = message_of(judged); !said.empty()) json_.text("message", said);
        if (judged.how == verdict::failed) put_trace(one);
        if (!one.result.warnings.empty())
            json_.array("stdout", [&] {
                for (auto const& text : one.result.warnings)
                    json_.text("warning: " + run_.shown(text));
            });
        json_.object_end();
    }
    std::string message_of(judged_case const& judged) const {
        auto const& found = judged.one->result;
        if (judged.how == verdict::skipped) return run_.shown(found.skipped);
        if (judged.how == verdict::known) return "known: " + run_.shown(known_text(*judged.entry));
        if (judged.how != verdict::failed || found.failures.empty()) return {};
        return run_.shown(found.failures[0].text())
               + (found.failed > 1 ? " (and " + std::to_string(found.failed - 1) + " more)" : std::string());
    }
    void put_trace(finished_case const& one) {
        std::string all;
        for (auto const& wrong : one.result.failures)
            all += run_.messages.in_full(*one.of, wrong);
        json_.text("trace", printable(all + run_.messages.last_lines(one.name())));
    }

    reported_run& run_;
    json_text json_;
};

} // namespace notepact::conformance::detail

#endif
