// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ERRORS_HPP
#define NOTEPACT_MAXCARE_ERRORS_HPP

#include <notepact/contract/words.hpp>

#include <string>

namespace notepact::maxcare {

/// PublicApiBadRequestResponse and its likes: all errors have one shape. The codes in the document are
/// examples.
struct failure {
    std::string code;
    std::string message;
    std::string trace_id;
};

inline constexpr auto error_answer = answer_body(
    "maxcare.error",
    object<failure>(
        // code: Error code
        required<&failure::code>("code", string(), described("What is wrong, a word for programs.")),
        // message: Human-readable error message
        required<&failure::message>("message", string(), described("What is wrong, for people.")),
        // trace_id: Trace ID for debugging
        required<&failure::trace_id>(
            "trace_id", string(), described("The id of the request, for debugging."))));
constexpr auto const& contract_for(failure const*) noexcept {
    return error_answer;
}

} // namespace notepact::maxcare

#endif
