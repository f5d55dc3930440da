// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CLINIC_ERRORS_HPP
#define NOTEPACT_CLINIC_ERRORS_HPP

#include <notepact/contract/words.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace notepact::clinic {

/// What is wrong, by the names of members, in the order of the body: `{"signature", {"invalid format"}}`. The
/// names are flat, without `addendum` or `sign_off` before them, and may be any.
using texts_by_member = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// The body of an error: texts by member, or one text. Owns them. They are words of the server, for people.
struct failure {
    std::variant<std::string, texts_by_member> errors; ///< one text of 401 and 404; either of 422
};

/// "422 Unprocessable Entity": texts by member, or one text, which the document shows for 404 only.
inline constexpr auto invalid_answer = answer_body(
    "clinic.invalid", object<failure>(
                          // "errors": { "session_note_id": ["can't be blank"], "instructions": ["can't be
                          // blank"], "signature": ["invalid format"] }
                          required<&failure::errors>(
                              "errors", either(string(), map_of(array_of(string()))),
                              described("What is wrong: texts by the name of the member, or one text."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(failure const*) noexcept {
    return invalid_answer;
}

/// "404 Not Found": one text. 401, which the document does not show, has the same shape.
inline constexpr auto refused_answer = answer_body(
    "clinic.refused",
    object<failure>(
        // "errors": "Session note not found"
        required<&failure::errors>("errors", string(), described("What is wrong, one text."))));

} // namespace notepact::clinic

#endif
