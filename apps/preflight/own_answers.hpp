// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Answers that no operation documents, in the shape of an API's errors; and what an error says.
#ifndef PREFLIGHT_OWN_ANSWERS_HPP
#define PREFLIGHT_OWN_ANSWERS_HPP

#include "../http_server/reason.hpp"

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/refused.hpp>
#include <notepact/http/manners.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace notepact::preflight {

// `number` makes the trace id, if the API has one, another than that of any other answer of this kind.
inline conformance::response own_answer(api const& owner, http_server::refusal const& what, unsigned number) {
    char trace_id[37];
    std::snprintf(trace_id, sizeof trace_id, "00000000-0000-4000-8000-%012u", number);
    auto const text = http_server::reason_text(what);
    return conformance::detail::refused(owner, nullptr, {what.status, trace_id, text});
}

// The text of an error, if one text says all.
inline std::string text_of_error(api const& owner, std::string_view body) {
    auto const& at = manners_of(owner).errors.text;
    auto const whole = conformance::detail::json_tree::parse(body);
    auto const* const text = whole && !at.empty() ? conformance::detail::value_at(*whole, at) : nullptr;
    return text != nullptr && text->kind == json_kind::string ? text->text : std::string();
}

} // namespace notepact::preflight

#endif
