// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What setup.hpp declares: the values of a call's body.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_CALL_VALUES_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_CALL_VALUES_HPP

#include <notepact/conformance/client/setup.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message/json_tree.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

NOTEPACT_FIXTURE std::optional<std::string> value_of(std::string_view body, std::string_view pointer) {
    auto const whole = json_tree::parse(body);
    auto const* const found = whole ? value_at(*whole, pointer) : nullptr;
    return found != nullptr ? std::optional(found->written()) : std::nullopt;
}
NOTEPACT_FIXTURE std::optional<std::string> text_of(std::string_view body, std::string_view pointer) {
    auto const whole = json_tree::parse(body);
    auto const* const found = whole ? value_at(*whole, pointer) : nullptr;
    if (found == nullptr || found->kind != json_kind::string) return std::nullopt;
    return found->text;
}

} // namespace notepact::conformance::detail

#endif
