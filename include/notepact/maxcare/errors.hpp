// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_ERRORS_HPP
#define NOTEPACT_MAXCARE_ERRORS_HPP

#include <notepact/contract/words.hpp>

#include <string>

namespace notepact::maxcare {

/// PublicApiBadRequestResponse and its likes: all errors have one shape. The codes in the document are
/// examples. Owns its texts.
struct failure {
    std::string code;     ///< "Error code": `not_found`; examples, not a list of them
    std::string message;  ///< "Human-readable error message": it may quote what was sent
    std::string trace_id; ///< "Trace ID for debugging"
};

/// The body of every documented error; any other 4xx or 5xx that has it is an error too.
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
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(failure const*) noexcept {
    return error_answer;
}

} // namespace notepact::maxcare

#endif
