// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Answers that no operation documents, in the shape of an API's errors; and what such an answer says.
#ifndef PREFLIGHT_OWN_ANSWERS_HPP
#define PREFLIGHT_OWN_ANSWERS_HPP

#include "../http_server/reason.hpp"

#include <notepact/conformance/response.hpp>
#include <notepact/http/about.hpp>
#include <notepact/http/error_body.hpp>
#include <notepact/json/json_text.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace preflight {

// Whether an API says what is wrong in `errors`; else in `code` and `message`.
inline bool has_errors(notepact::api_about const& api) {
    auto const& any = *api.operations[0];
    return any.replies[any.reply_count - 1].body.root().find("errors") != nullptr;
}

// `number` makes the trace id, if the API has one, another than that of any other answer of this kind.
inline notepact::conformance::response
own_answer(notepact::api_about const& api, http_server::refusal const& what, unsigned number) {
    notepact::conformance::response made{what.status, {{"Content-Type", "application/json"}}};
    auto put = [&made](std::string_view piece) { made.body += piece; };
    auto const text = http_server::reason_text(what);
    if (has_errors(api)) {
        notepact::put_errors(text, put);
    } else {
        char trace_id[37];
        std::snprintf(trace_id, sizeof trace_id, "00000000-0000-4000-8000-%012u", number);
        notepact::put_error(http_server::reason_code(what.status), text, trace_id, put);
    }
    return made;
}

// The text of an error, if one text says all.
inline std::string text_of_error(notepact::api_about const& api, std::string_view body) {
    std::string found;
    std::string_view const way[] = {has_errors(api) ? "errors" : "message"};
    if (auto const read = notepact::json_text::parse(body))
        read->walk(way, [&found](notepact::json_item item) {
            if (item.kind == notepact::json_kind::string) found = item.text;
        });
    return found;
}

} // namespace preflight

#endif
