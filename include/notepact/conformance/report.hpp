// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, for people and for programs.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/report/redacted.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance {

namespace detail {
NOTEPACT_FIXTURE void write_html(suite_result const& all, text_output sink);
NOTEPACT_FIXTURE void write_json(suite_result const& all, text_output sink);
NOTEPACT_FIXTURE void write_junit(suite_result const& all, text_output sink);
} // namespace detail

/// Hands what a suite has found, as a page of HTML, to `sink(std::string_view)` in pieces: whether it is
/// good, a table of operations and rules, the failures with their messages, redacted(), what was skipped and
/// why, and all cases. One file, without scripts and without anything from a network; its policy forbids
/// both. A cell of the table has the attributes data-operation, data-rule, data-outcome (`passed`, `failed`,
/// `skipped` or `none`) and data-cases.
template <class Sink>
void put_html(suite_result const& all, Sink&& sink) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_html(all, text_output(to));
}

/// Hands what a suite has found, as JSON, to `sink(std::string_view)` in pieces: a title, counts, and the
/// cases in their order. `failed` of a case is how many failures there were, `failures` those that were kept.
/// Of the exchanges of a failure the last are there, redacted(); `left_out` is how many came before.
template <class Sink>
void put_json(suite_result const& all, Sink&& sink) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_json(all, text_output(to));
}

/// Hands what a suite has found, as JUnit XML, which build servers read, to `sink(std::string_view)` in
/// pieces: a testsuite for each operation; the class of a case is `clinic.create_sign_off.signature`, its
/// name the rule. Messages are redacted(). There are no times.
template <class Sink>
void put_junit(suite_result const& all, Sink&& sink) {
    auto const to = [&sink](std::string_view piece) { sink(piece); };
    detail::write_junit(all, text_output(to));
}

/// A failure as lines: why, and its last exchanges, redacted(). For frameworks of tests.
NOTEPACT_FIXTURE std::string failure_text(operation const& of, failure const& one);

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/report/impl.hpp>
#endif

#endif
