// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SETUP_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SETUP_HPP

#include <notepact/conformance/message.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    /// Values of the API's other headers, by their names as documented. Of one that is not here the server
    /// takes any.
    std::map<std::string, std::string> headers = {};
    /// Ids that the server knows, by the name of the parameter, or of the member of a body that the API's
    /// manners tell, or by the operation's and the parameter's (`acme.change_visit/id`), which goes first.
    /// For a number in a body, its digits. If an id is not here it is created, where an operation does that;
    /// else any id is used.
    std::map<std::string, std::string> known = {};
    /// Well-formed ids that the server does not know, by the same names.
    std::map<std::string, std::string> unknown = {};
    /// Ids of what is in a state for which 409 is answered, by the same names.
    std::map<std::string, std::string> conflicting = {};
    /// Returns a credential that may do everything but what needs this scope, by its name, or nothing if
    /// there is none.
    std::function<std::optional<std::string>(std::string_view scope)> credential_without = {};
    /// Waits so many seconds, 120 at most, after which a request that was answered by 429 is sent once more;
    /// without it, 429 is an answer like another.
    std::function<void(std::uint32_t seconds)> wait = {};
    /// Sends all of these before it waits for an answer to one of them, each on a connection of its own, and
    /// returns their answers in the same order, as `send` does. Without it, nothing is sent at once.
    std::function<std::vector<response>(std::vector<kept_request> const&)> send_together = {};
    /// How many are sent at once, 2 at least.
    std::size_t parallel = 8;
    /// Whether `send` and `send_together` send a request that has `Transfer-Encoding: chunked` chunk by
    /// chunk (RFC 9112, section 7.1), without Content-Length. Its body is whole here.
    bool sends_chunked = false;
    /// How many bytes the largest body has that is sent, to an operation that takes JSON; 0: none is.
    std::size_t largest_body = std::size_t{8} << 20;
    /// Of generated bodies: what they hold, and how many each case sends.
    /// @{
    std::uint64_t seed = 0;
    std::size_t generated = 24;
    /// @}
    /// Warnings in answers count as errors. What earns a warning itself is not sent then: a server may answer
    /// what it was sent.
    bool strict = false;
};

} // namespace notepact::conformance

#endif
