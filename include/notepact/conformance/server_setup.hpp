// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SETUP_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SETUP_HPP

#include <notepact/conformance/response.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace notepact::conformance {

/// What the suite cannot know of a server. Only `send` must be there; what is left out is not asked, and the
/// cases that need it are skipped.
struct server_setup {
    /// Sends a request and returns the answer, or one whose `closed` is true if there was none: to a server
    /// in process, or by the host's own HTTP client, which must change nothing and follow no redirect. May
    /// throw, which counts as no answer.
    std::function<response(kept_request const&)> send;
    /// The path under which the API is served; by default that of the server in its documents.
    std::optional<std::string> base_path = std::nullopt;
    /// A credential that may do everything, without its scheme; of a test account. Empty: the server takes
    /// any that is well-formed.
    std::string credential = {};
    /// The value of the API's other header, if it has one. Empty: the server takes any.
    std::string organization = {};
    /// Ids that the server knows, by the parameter's name (`noteId`, `session_note_id`), or by the
    /// operation's and the parameter's (`clinic.update_sign_off/id`), which goes first. For a number in a
    /// body, its digits. If an id is not here it is created, where an operation does that; else any id is
    /// used.
    std::map<std::string, std::string> known = {};
    /// Well-formed ids that the server does not know, by the same names.
    std::map<std::string, std::string> unknown = {};
    /// The noteId of a signed note.
    std::string signed_note = {};
    /// Returns a credential that may do everything but what needs this scope, or nothing if there is none.
    std::function<std::optional<std::string>(maxcare::scope)> credential_without = {};
    /// Waits so many seconds, 120 at most, after which a request that was answered by 429 is sent once more;
    /// without it, 429 is an answer like another.
    std::function<void(std::uint32_t seconds)> wait = {};
    /// Of generated bodies: what they hold, and how many each case sends.
    std::uint64_t seed = 0;
    std::size_t generated = 24;
    /// Warnings in answers count as errors. What earns a warning itself is not sent then: a server may answer
    /// what it was sent.
    bool strict = false;
};

} // namespace notepact::conformance

#endif
