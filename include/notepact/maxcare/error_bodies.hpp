// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies of errors, as a server writes them that follows the Max AI Public API.
#ifndef NOTEPACT_MAXCARE_ERROR_BODIES_HPP
#define NOTEPACT_MAXCARE_ERROR_BODIES_HPP

#include <notepact/contract/report.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/json/writer.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact::maxcare {

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

// `next(detail)` gives one after the other; false: there is none left.
template <class Next, class Sink>
void put_bad_request(Next&& next, std::string_view trace_id, Sink&& sink) {
    auto const put_message = [&next](auto& json) {
        bool first = true;
        for (refusal_detail one; next(one); first = false) {
            if (!first) json.string_part("; ");
            if (!one.member.empty()) {
                json.string_part("'");
                json.string_part(one.member);
                json.string_part("': ");
            }
            json.string_part(one.text);
        }
        if (first) json.string_part("Bad request");
    };
    put_error("bad_request", trace_id, put_message, sink);
}

} // namespace detail

/// Hands the body of an error to `sink(std::string_view)`:
/// `{"code":"not_found","message":"Resource not found","trace_id":…}`. The texts must be UTF-8.
template <class Sink>
void put_error(std::string_view code, std::string_view message, std::string_view trace_id, Sink&& sink) {
    detail::put_error(
        code, trace_id, [message](auto& json) { json.string_part(message); }, sink);
}

/// Hands the body of a 400 answer, from a report, to `sink(std::string_view)`. Its message names every error
/// that the report keeps, in the report's order, as the document's example does: `'providerId': required
/// parameter or header is missing`; warnings are none. Without an error it is "Bad request", a text that is
/// ours. The trace id must be UTF-8. Allocates nothing.
template <class Sink>
void put_bad_request(report const& found, std::string_view trace_id, Sink&& sink) {
    auto next = [at = found.begin(), end = found.end()](refusal_detail& one) mutable {
        while (at != end && at->level() != severity::error)
            ++at;
        if (at == end) return false;
        one = {at->member(), message(*at)};
        ++at;
        return true;
    };
    detail::put_bad_request(next, trace_id, sink);
}

/// Hands the body of the 403 answer for missing scopes to `sink(std::string_view)`:
/// `{"code":"forbidden","message":"Insufficient scope. Required: read:patients","trace_id":…}`. The trace id
/// must be UTF-8.
template <class Sink>
void put_forbidden(scopes missing, std::string_view trace_id, Sink&& sink) {
    auto const put_message = [missing](auto& json) {
        json.string_part("Insufficient scope. Required: ");
        missing.put([&json](std::string_view piece) { json.string_part(piece); });
    };
    detail::put_error("forbidden", trace_id, put_message, sink);
}

} // namespace notepact::maxcare

#endif
