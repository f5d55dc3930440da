// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What report.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP
#define NOTEPACT_CONFORMANCE_REPORT_IMPL_HPP

#include <notepact/base/part.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/html.hpp>
#include <notepact/conformance/report/json.hpp>
#include <notepact/conformance/report/junit.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/redact.hpp>

#include <optional>
#include <string>

namespace notepact::conformance {

NOTEPACT_FIXTURE std::string printable(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        auto const size = detail::first_character(text);
        auto const character = notepact::detail::part(text, 0, size == 0 ? 1 : size);
        if (size == 0)
            made += "\xEF\xBF\xBD";
        else if (detail::is_shown(character))
            made += character;
        text.remove_prefix(character.size());
    }
    return made;
}

namespace detail {

NOTEPACT_FIXTURE void write_html(suite_result const& all, text_output sink) {
    pages::result_html(all, sink).put();
}
NOTEPACT_FIXTURE void write_json(suite_result const& all, text_output sink) {
    result_json(sink).put(all);
}
NOTEPACT_FIXTURE void write_junit(suite_result const& all, text_output sink) {
    result_junit(sink).put(all);
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

NOTEPACT_FIXTURE std::string failure_text(operation const& of, failure const& one) {
    return printable(detail::shown_exchanges().in_full(of, one));
}

} // namespace notepact::conformance

#endif
