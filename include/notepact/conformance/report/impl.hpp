// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What report.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP
#define NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/annotations.hpp>
#include <notepact/conformance/report/ctrf.hpp>
#include <notepact/conformance/report/curl.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/html.hpp>
#include <notepact/conformance/report/json.hpp>
#include <notepact/conformance/report/junit.hpp>
#include <notepact/conformance/report/printable.hpp>
#include <notepact/conformance/report/redaction.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/report/secrets.hpp>
#include <notepact/conformance/report/text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

namespace detail {

NOTEPACT_FIXTURE void write_html(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    pages::result_html(run, sink).put();
}
NOTEPACT_FIXTURE void write_json(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    result_json(run, sink).put();
}
NOTEPACT_FIXTURE void write_junit(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    result_junit(run, sink).put();
}
NOTEPACT_FIXTURE void write_ctrf(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    result_ctrf(run, sink).put();
}
NOTEPACT_FIXTURE void write_text(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    result_text(run, sink).put();
}
NOTEPACT_FIXTURE void
write_annotations(suite_result const& all, report_setup const& setup, text_output sink) {
    reported_run run(all, setup);
    result_annotations(run, sink).put(max_annotations);
}

} // namespace detail

NOTEPACT_FIXTURE std::string redacted(operation const* of, kept_request const& sent) {
    return detail::redaction::of_request(of, sent);
}
NOTEPACT_FIXTURE std::string redacted(operation const* of, response const& came) {
    return detail::redaction::of_answer(of, came);
}
NOTEPACT_FIXTURE std::string redacted(operation const* of, exchange const& one) {
    auto const* const asked = one.answer.of != nullptr ? one.answer.of : of;
    std::string made;
    detail::put_marked_lines(">", redacted(asked, one.request), made);
    detail::put_marked_lines("<", redacted(asked, one.answer), made);
    return made;
}

NOTEPACT_FIXTURE report_counts counts_of(suite_result const& all, report_setup const& setup) {
    auto const counts = detail::judged_result(all, setup).counts;
    using detail::verdict;
    return {
        counts[verdict::passed],
        counts[verdict::failed],
        counts[verdict::known],
        counts[verdict::skipped],
        counts.warned};
}

namespace detail {
inline std::string text_of_failure(
    operation const& of, std::string const& case_name, failure const& one, report_setup const& setup,
    std::vector<kept_secret> const& secrets) {
    secret_finder const finder(secrets);
    shown_exchanges messages(setup, finder, !one.asked.empty());
    auto made = messages.in_full(of, one);
    if (!one.exchanges.empty()) made += messages.last_lines(case_name);
    return printable(made);
}
} // namespace detail

NOTEPACT_FIXTURE std::string failure_text(
    operation const& of, failure const& one, report_setup const& setup,
    std::vector<kept_secret> const& secrets) {
    return detail::text_of_failure(of, {}, one, setup, secrets);
}
NOTEPACT_FIXTURE std::string failure_text(
    finished_case const& of, failure const& one, report_setup const& setup,
    std::vector<kept_secret> const& secrets) {
    return detail::text_of_failure(*of.of, of.name(), one, setup, secrets);
}

NOTEPACT_FIXTURE std::string
curl_line(kept_request const& sent, std::string_view target, std::vector<kept_secret> const& secrets) {
    return detail::curl_command(sent, target, detail::secret_finder(secrets)).take();
}

NOTEPACT_FIXTURE std::string without_secrets(std::string_view text, std::vector<kept_secret> const& secrets) {
    return detail::secret_finder(secrets).hidden(text);
}

NOTEPACT_FIXTURE std::string_view rule_sentence(std::string_view rule) noexcept {
    return detail::sentence_of_rule(rule);
}

} // namespace notepact::conformance

#endif
