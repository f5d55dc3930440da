// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What vectors.hpp declares.
#ifndef NOTEPACT_CONFORMANCE_CASES_IMPL_HPP
#define NOTEPACT_CONFORMANCE_CASES_IMPL_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/cases/body_cases.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/cases/request_cases.hpp>
#include <notepact/conformance/cases/text_cases.hpp>
#include <notepact/conformance/cases/vectors.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/http/build.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

NOTEPACT_FIXTURE std::vector<body_case> body_cases(contract_ref contract, constants<printed_body> printed) {
    if (contract.is_text()) return detail::text_case_maker(contract, printed).take();
    return detail::body_case_maker(contract, printed).cases();
}

NOTEPACT_FIXTURE std::vector<request_case> request_cases(api const& owner, operation const& of, bool all) {
    return detail::request_maker(owner, of).make(all);
}

namespace detail {

NOTEPACT_FIXTURE void put_vectors_of_body(
    text_output sink, std::string_view name, contract_ref contract, constants<printed_body> printed) {
    vector_page out(sink, broken_depth);
    out.begin_object();
    out.member("contract", name);
    if (contract.is_text()) out.member("media_type", text_media_type);
    out.begin_array("cases");
    for (auto const& one : body_cases(contract, printed)) {
        out.begin_object();
        out.member("description", one.description);
        out.key("text");
        put_bytes(out, one.text);
        put_expected(out, one.expected);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.finish();
}

NOTEPACT_FIXTURE void
put_vectors_of_requests(text_output sink, api const& owner, operation const& of, bool all) {
    vector_page out(sink, broken_depth);
    out.begin_object();
    out.member("contract", std::string(of.name) + ".request");
    out.begin_array("cases");
    for (auto const& one : request_cases(owner, of, all)) {
        out.begin_object();
        out.member("description", one.description);
        if (!one.base.empty()) out.member("base", one.base);
        put_texts(out, "headers", one.headers, of.headers);
        put_texts(out, "parameters", one.parameters, of.parameters);
        if (!one.further.empty()) put_pairs(out, "query", one.further);
        if (one.has_body) {
            if (of.media) out.member("media_type", one.media_type);
            out.key("body");
            put_bytes(out, one.body);
        }
        put_expected(out, one.expected);
        if (one.accepted()) {
            out.begin_object("request");
            out.member("method", notepact::name(of.method));
            out.member("url", one.url);
            put_texts(out, "headers", one.written_headers);
            if (one.has_body) {
                out.key("body");
                put_bytes(out, one.body);
            }
            out.end_object();
        } else {
            out.key("request");
            out.null();
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.finish();
}

} // namespace detail

} // namespace notepact::conformance

#endif
