// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, for people and for programs. Every failure comes with what repeats it: the command
// that runs its case alone, and its messages, redacted(); or, where the setup shows bodies, the request as it
// was, as a line for a shell.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/redacted.hpp>
#include <notepact/conformance/report/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

namespace detail {
NOTEPACT_FIXTURE void write_html(suite_result const& all, report_setup const& setup, text_output sink);
NOTEPACT_FIXTURE void write_json(suite_result const& all, report_setup const& setup, text_output sink);
NOTEPACT_FIXTURE void write_junit(suite_result const& all, report_setup const& setup, text_output sink);
NOTEPACT_FIXTURE void write_ctrf(suite_result const& all, report_setup const& setup, text_output sink);
NOTEPACT_FIXTURE void write_annotations(suite_result const& all, report_setup const& setup, text_output sink);
NOTEPACT_FIXTURE void write_text(suite_result const& all, report_setup const& setup, text_output sink);
} // namespace detail

/// How the cases of a result ended, by what the setup knows.
struct report_counts {
    std::size_t passed = 0;  ///< cases
    std::size_t failed = 0;  ///< without those that are known
    std::size_t known = 0;   ///< failed, and known
    std::size_t skipped = 0; ///< could not be run
    std::size_t warned = 0;  ///< of all of them, those with warnings

    /// Nothing failed that is not known, and something was run.
    bool ok() const noexcept { return failed == 0 && passed + known != 0; }
};
/// Counts the cases of a result, as all reports of it do.
NOTEPACT_FIXTURE report_counts counts_of(suite_result const& all, report_setup const& setup = {});

/// Hands what a suite has found, as a page of HTML, to `sink(std::string_view)` in pieces: whether it is
/// good, a table of rules and operations, the failures by their cause with what repeats them, what is known,
/// what was skipped and why, and all cases. One file, without scripts and without anything from a network;
/// its policy forbids both. A cell of the table has the attributes data-operation, data-rules, data-outcome
/// (`passed`, `failed`, `known`, `skipped` or `none`) and data-cases; rules of one family of which none
/// failed share a row. UTF-8; all texts are escaped, secrets are hidden, and messages are redacted() unless
/// the setup shows bodies. The same result and setup make the same page. Throws only what the sink throws, or
/// for want of memory.
template <class Sink>
void put_html(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_html(all, setup, text_output(to));
}

/// Hands what a suite has found, as JSON, to `sink(std::string_view)` in pieces: what the run was, counts,
/// the causes of failures, and the cases in their order. `failed` of a case is how many failures there were,
/// `failures` those that were kept. Of the exchanges of a failure the last are there; `left_out` is how many
/// came before. docs/report.schema.json is its schema; read_run() reads it.
template <class Sink>
void put_json(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_json(all, setup, text_output(to));
}

/// Hands what a suite has found, as JUnit XML, which build servers read, to `sink(std::string_view)` in
/// pieces: a testsuite for each operation; the class of a case is `clinic.create_sign_off.signature`, its
/// name the rule. What is known is skipped. There are no times.
template <class Sink>
void put_junit(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_junit(all, setup, text_output(to));
}

/// Hands what a suite has found, as a document of the Common Test Report Format (https://ctrf.io), to
/// `sink(std::string_view)` in pieces. What is known has the status `other`. There are no times: all are 0,
/// since the format wants some.
template <class Sink>
void put_ctrf(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_ctrf(all, setup, text_output(to));
}

/// How many annotations put_annotations() makes of failures at most: GitHub shows as many of a step.
inline constexpr std::size_t max_annotations = 10;

/// Hands what a suite has found, as workflow commands of GitHub Actions, to `sink(std::string_view)` in
/// pieces: an error for each cause of failures, those with most cases first. Of more than max_annotations,
/// the last says how many are left. Nothing at all where nothing failed.
template <class Sink>
void put_annotations(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_annotations(all, setup, text_output(to));
}

/// Hands what a suite has found, as lines for a terminal, to `sink(std::string_view)` in pieces: what the run
/// was; the failures by their cause, a line for each case, of the first what repeats it; what is known, has
/// expired, or is no longer found; warnings; what was skipped, by reason; and the counts.
template <class Sink>
void put_text(suite_result const& all, Sink&& sink, report_setup const& setup = {}) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_text(all, setup, text_output(to));
}

/// A failure as lines: why, and its last exchanges, redacted() or, where the setup shows bodies, the requests
/// as they were. For frameworks of tests. The second is for a case by name, which a command repeats.
/// @{
NOTEPACT_FIXTURE std::string failure_text(
    operation const& of, failure const& one, report_setup const& setup = {},
    std::vector<kept_secret> const& secrets = {});
NOTEPACT_FIXTURE std::string failure_text(
    finished_case const& of, failure const& one, report_setup const& setup = {},
    std::vector<kept_secret> const& secrets = {});
/// @}

/// A line for any shell of POSIX that sends exactly this request by curl, 7.55 or later, and shows the
/// answer. `target` is the URL where the server is, without a path; `$SERVER` if it is empty. A secret is
/// spelt by its variable, `"$TOKEN"`, wherever it stands; where it is encoded, by `"$TOKEN_PERCENT"`,
/// `"$TOKEN_JSON"`, `"$TOKEN_BASE64"` or `"$TOKEN_HEX"`, which the reader sets. A body that a command line
/// cannot hold is written by printf. Of what curl cannot send, such as a header with a line feed, a comment
/// before the line says that it is not there. No line feed at its end.
NOTEPACT_FIXTURE std::string
curl_line(kept_request const& sent, std::string_view target, std::vector<kept_secret> const& secrets = {});

/// A text without secrets: `$TOKEN` in place of each, or `$TOKEN_PERCENT` and the like where it is encoded;
/// see curl_line(). Of fewer than 4 bytes it may be a part of any word, and is only found where it is all of
/// the text, or all behind the last space.
NOTEPACT_FIXTURE std::string without_secrets(std::string_view text, std::vector<kept_secret> const& secrets);

/// One sentence on what a rule wants: of a contract's rule its message, of a word of the suites what it
/// stands for. Empty of others.
NOTEPACT_FIXTURE std::string_view rule_sentence(std::string_view rule) noexcept;

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/report/impl.hpp>
#endif

#endif
