// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What report.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP
#define NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/annotations.hpp>
#include <notepact/conformance/report/bounded_text.hpp>
#include <notepact/conformance/report/ctrf.hpp>
#include <notepact/conformance/report/curl.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/html.hpp>
#include <notepact/conformance/report/json.hpp>
#include <notepact/conformance/report/junit.hpp>
#include <notepact/conformance/report/known_words.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/redacted_body.hpp>
#include <notepact/conformance/report/redacted_headers.hpp>
#include <notepact/conformance/report/redacted_target.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/report/secrets.hpp>
#include <notepact/conformance/report/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

NOTEPACT_FIXTURE std::string printable(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        auto const size = detail::first_character(text);
        auto const character = text.substr(0, size == 0 ? 1 : size);
        if (size == 0)
            made += "\xEF\xBF\xBD";
        else if (detail::is_shown(character))
            made += character;
        text.remove_prefix(character.size());
    }
    return made;
}

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
    detail::redaction::bounded_text out;
    auto const method = detail::redaction::known_word(detail::redaction::known_methods, sent.method);
    out(method.empty() || method != sent.method ? "(other method)" : method);
    out(" ");
    if (of == nullptr)
        out("(unknown target)");
    else
        detail::redaction::redacted_target(*of, out).put(sent.target);
    detail::redaction::put_headers(of, sent.headers, out);
    if (sent.body.empty()) return out.take();
    out("\n\n");
    if (of != nullptr && of->media) {
        out("(");
        out.number(sent.body.size());
        out(" bytes)");
    } else {
        auto const contract =
            of == nullptr || of->body == nullptr ? std::nullopt : std::optional(contract_ref(*of->body));
        detail::redaction::put_body(of, contract ? &*contract : nullptr, sent.body, out);
    }
    return out.take();
}
NOTEPACT_FIXTURE std::string redacted(operation const* of, response const& came) {
    if (came.closed) return "(no answer: the connection was closed)";
    detail::redaction::bounded_text out;
    out("status ");
    out.number(came.status);
    if (came.delay_milliseconds != 0) {
        out("\n(");
        out.number(came.delay_milliseconds);
        out(" ms late)");
    }
    if (came.fault != answer_fault::none) {
        out("\n(gone wrong on purpose: ");
        out(name(came.fault));
        out(")");
    }
    detail::redaction::put_headers(of, came.headers, out);
    if (came.body.empty()) return out.take();
    out("\n\n");
    detail::redaction::put_body(of, detail::redaction::answer_contract(of, came.status), came.body, out);
    return out.take();
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
    return printable(shown_exchanges(setup, finder, !one.asked.empty()).in_full(of, one, case_name));
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
