// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A test vector: a body or a request, and what is to be found in it. vectors.hpp has what makes them.
#ifndef NOTEPACT_CONFORMANCE_CASES_CASE_HPP
#define NOTEPACT_CONFORMANCE_CASES_CASE_HPP

#include <notepact/base/constants.hpp>
#include <notepact/base/errc.hpp>
#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/contract/beyond.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/operation.hpp>

#include <string>
#include <vector>

namespace notepact::conformance {

/// What must be found.
struct expected_violation {
    severity level;      ///< error or warning
    std::string pointer; ///< JSON Pointer, as violation::put_pointer gives it; empty for the root
    errc rule;           ///< the code
    notepact::beyond const* beyond = nullptr; ///< why JSON Schema cannot find it, if it cannot
    place in = place::body;                   ///< in which part of a request
};

/// A document, and all that must be found in it, in this order.
struct body_case {
    std::string description;                  ///< for people; no other case of the contract has it
    std::string text;                         ///< bytes: perhaps no JSON, perhaps no UTF-8
    std::vector<expected_violation> expected; ///< empty: it keeps the contract, without a warning
};

/// A request to be made.
struct request_case {
    std::string description;                  ///< for people
    std::string base;                         ///< empty: none, the URL is in origin form
    std::vector<named_text> headers;          ///< those of the API; the credential without its scheme
    std::vector<named_text> parameters;       ///< in the path and the query; what is absent is left out
    std::vector<named_text> further;          ///< more pairs for the query
    bool has_body = false;                    ///< whether one is given, which may be empty
    std::string media_type;                   ///< of an operation that takes any
    std::string body;                         ///< bytes; JSON, but for an upload
    std::vector<expected_violation> expected; ///< in the order of a report

    /// The request that must be written, its URL and all of its headers in their order; nothing if it must be
    /// refused.
    /// @{
    std::string url;
    std::vector<named_text> written_headers;
    /// @}

    /// Whether it must be built: no error is expected, though warnings may be.
    bool accepted() const noexcept {
        for (auto const& one : expected)
            if (one.level == severity::error) return false;
        return true;
    }
};

/// Cases for a contract: documents without a fault; every rule of every member broken; values at the limits
/// of their formats; faults of the text; pairs of all these together; and those of `printed` that are of the
/// contract, see api_manners. Of a contract of a text (answer_text) they are texts, good and broken, as they
/// stand. They are the same in every build.
NOTEPACT_FIXTURE std::vector<body_case>
body_cases(contract_ref contract, constants<printed_body> printed = {});

/// The requests of an operation of an API; `all`: also those that are about the API as a whole, the base URL
/// and the values of headers.
NOTEPACT_FIXTURE std::vector<request_case>
request_cases(api const& owner, operation const& of, bool all = true);

} // namespace notepact::conformance

#endif
