// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ERROR_BODY_HPP
#define NOTEPACT_HTTP_ERROR_BODY_HPP

#include <notepact/contract/report.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

/// Writes the body of a 422 answer from a report, as a server that follows the Clinic Session Notes API
/// would:
/// `{"errors":{"signature":["invalid format"]}}`, members named flat, in the report's order, each text once.
/// A missing or blank member "can't be blank", any other error is "invalid format"; warnings are none. Where
/// no error has a member to name, `{"errors":"invalid request body"}`, a text that is ours. To an
/// `output(std::string_view)`; allocates nothing.
template <class Output>
void print_errors_by_member(report const& found, Output& output) {
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
    json_writer<Output> json(output);
    auto const put_string = [&json](std::string_view piece) {
        json.string_begin();
        json.string_part(piece);
        json.string_end();
    };
    auto const put_key = [&json](std::string_view piece) {
        json.key_begin();
        json.key_part(piece);
        json.key_end();
    };

    json.object_begin();
    put_key("errors");
    bool named = false;
    for (auto const& v : found) {
        if (!wrong(v) || told_before(&v, true)) continue;
        if (!named) json.object_begin();
        named = true;
        put_key(v.member());
        json.array_begin();
        for (auto const* same = &v; same != found.end(); ++same)
            if (wrong(*same) && same->member() == v.member() && !told_before(same, false))
                put_string(text(*same));
        json.array_end();
    }
    if (named)
        json.object_end();
    else
        put_string("invalid request body");
    json.object_end();
}

} // namespace notepact

#endif
