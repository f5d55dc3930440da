// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_REPORT_SETUP_HPP
#define NOTEPACT_CONFORMANCE_REPORT_SETUP_HPP

#include <notepact/conformance/known_findings.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace notepact::conformance {

/// What a report says of the run, and how it says it. All of it is optional and passed in: a report knows
/// neither a clock nor an environment. Secrets of the result are not shown, wherever they stand in it.
struct report_setup {
    /// The URL where the server is, without a path: `http://127.0.0.1:8080`. In lines for a shell `$SERVER`
    /// stands for it where it is empty.
    std::string target = {};
    /// When it was run, RFC 3339. Its day decides which known findings have expired; if it has none, all with
    /// a last day have.
    std::string date = {};
    /// What runs the suite again, for a shell; ` --only NAME` behind it repeats one case. Empty: no report
    /// tells how to repeat one.
    std::string command = {};
    std::optional<std::uint64_t> seed = std::nullopt; ///< of generated bodies
    std::vector<std::string> options = {};            ///< as given, without secrets
    /// Requests are shown whole, and so are the answers of the suite's own responder; of the server under
    /// test, by a line for curl, what was sent. Else the shape of both, redacted(). What the suite sends is
    /// made up, but for the ids and the credentials that the host gave: of these only `secrets` are hidden.
    bool show_bodies = false;
    /// By which words a reader gets them.
    std::string show_bodies_flag = "report_setup::show_bodies";
    /// Cases that fail and that this names, by finding_name() of their names, are shown as known, with the
    /// reason, and count as no failures.
    known_findings known = {};
    /// Where the pages of the rules are: a URL before `#NAME`. Empty: rules have a sentence and no link.
    std::string rules_url = {};
};

} // namespace notepact::conformance

#endif
