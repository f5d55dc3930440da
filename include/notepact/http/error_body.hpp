// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ERROR_BODY_HPP
#define NOTEPACT_HTTP_ERROR_BODY_HPP

#include <notepact/contract/report.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

/// Hands the body of a 422 answer, from a report, to `sink(std::string_view)`, as a server that follows
/// the Clinic Session Notes API would: `{"errors":{"signature":["invalid format"]}}`, members named flat, in
/// the report's order, each text once. A missing or blank member "can't be blank", any other error is
/// "invalid format"; warnings are left out. Where no error has a member to name it is
/// `{"errors":"invalid request body"}`, a text that is ours. Allocates nothing.
template <class Sink>
void put_errors_by_member(report const& found, Sink&& sink) {
    auto const wrong = [](violation const& v) { return v.level() == severity::error && !v.member().empty(); };
    auto const text = [](violation const& v) -> std::string_view {
        return v.code() == errc::missing_member || v.code() == errc::blank ? "can't be blank"
                                                                           : "invalid format";
    };
    auto const told_before = [&](violation const* v, bool whatever_text) {
        for (auto const* before = found.begin(); before != v; ++before)
            if (wrong(*before) && before->member() == v->member()
                && (whatever_text || text(*before) == text(*v)))
                return true;
        return false;
    };
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    bool named = false;
    for (auto const& v : found) {
        if (!wrong(v) || told_before(&v, true)) continue;
        if (!named) json.object_begin();
        named = true;
        json.key(v.member());
        json.array_begin();
        for (auto const* same = &v; same != found.end(); ++same)
            if (wrong(*same) && same->member() == v.member() && !told_before(same, false))
                json.string(text(*same));
        json.array_end();
    }
    if (named)
        json.object_end();
    else
        json.string("invalid request body");
    json.object_end();
}

/// Hands the body of an error of which one text says all to `sink(std::string_view)`, as the Clinic Session
/// Notes API answers 404:
/// `{"errors":"Session note not found"}`. The text must be UTF-8.
template <class Sink>
void put_errors(std::string_view text, Sink&& sink) {
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("errors");
    json.string(text);
    json.object_end();
}

namespace detail {
// `put_message(json)` writes the parts of the message.
template <class Message, class Sink>
void put_error(std::string_view code, std::string_view trace_id, Message const& put_message, Sink&& sink) {
    json_writer<std::remove_reference_t<Sink>> json(sink);
    json.object_begin();
    json.key("code");
    json.string(code);
    json.key("message");
    json.string_begin();
    put_message(json);
    json.string_end();
    json.key("trace_id");
    json.string(trace_id);
    json.object_end();
}
} // namespace detail

/// Hands the body of an error of the Max AI Public API to `sink(std::string_view)`:
/// `{"code":"not_found","message":"Resource not found","trace_id":…}`. The texts must be UTF-8.
template <class Sink>
void put_error(std::string_view code, std::string_view message, std::string_view trace_id, Sink&& sink) {
    detail::put_error(
        code, trace_id, [message](auto& json) { json.string_part(message); }, sink);
}

/// Hands the body of a 400 answer, from a report, to `sink(std::string_view)`, as a server that follows the
/// Max AI Public API would. Its message names every error that the report keeps, in the report's order, as
/// the document's example does:
/// `'providerId': required parameter or header is missing`; warnings are none. Without an error it is "Bad
/// request", a text that is ours. The trace id must be UTF-8. Allocates
/// nothing.
template <class Sink>
void put_bad_request(report const& found, std::string_view trace_id, Sink&& sink) {
    auto const put_message = [&found](auto& json) {
        bool first = true;
        for (auto const& v : found) {
            if (v.level() != severity::error) continue;
            if (!first) json.string_part("; ");
            first = false;
            if (auto const member = v.member(); !member.empty()) {
                json.string_part("'");
                json.string_part(member);
                json.string_part("': ");
            }
            json.string_part(message(v.code()));
        }
        if (first) json.string_part("Bad request");
    };
    detail::put_error("bad_request", trace_id, put_message, sink);
}

} // namespace notepact

#endif
