// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The part of a message that may be shown to anyone: its shape, in names of the documents, and nothing of
// what it says. redacted() says what that is.
#ifndef NOTEPACT_CONFORMANCE_REPORT_REDACTION_HPP
#define NOTEPACT_CONFORMANCE_REPORT_REDACTION_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/bounded_text.hpp>
#include <notepact/conformance/report/known_words.hpp>
#include <notepact/conformance/report/redacted_body.hpp>
#include <notepact/conformance/report/redacted_headers.hpp>
#include <notepact/conformance/report/redacted_target.hpp>
#include <notepact/http/operation.hpp>

#include <optional>
#include <string>

namespace notepact::conformance::detail::redaction {

inline std::string of_request(operation const* of, kept_request const& sent) {
    bounded_text out;
    auto const method = known_word(known_methods, sent.method);
    out(method.empty() || method != sent.method ? "(other method)" : method);
    out(" ");
    if (of == nullptr)
        out("(unknown target)");
    else
        redacted_target(*of, out).put(sent.target);
    put_headers(of, sent.headers, out);
    if (sent.body.empty()) return out.take();
    out("\n\n");
    if (of != nullptr && of->media) {
        out("(");
        out.number(sent.body.size());
        out(" bytes)");
    } else {
        auto const contract =
            of == nullptr || of->body == nullptr ? std::nullopt : std::optional(contract_ref(*of->body));
        put_body(of, contract ? &*contract : nullptr, sent.body, out);
    }
    return out.take();
}
inline std::string of_answer(operation const* of, response const& came) {
    if (came.closed) return "(no answer: the connection was closed)";
    bounded_text out;
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
    put_headers(of, came.headers, out);
    if (came.body.empty()) return out.take();
    out("\n\n");
    put_body(of, answer_contract(of, came.status), came.body, out);
    return out.take();
}

} // namespace notepact::conformance::detail::redaction

#endif
