// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "service.hpp"

#include <notepact/bridge/beast.hpp>

#include <cassert>
#include <sstream>

namespace host_server {

answer api_service::serve(http_request const& came) {
    notepact::static_report<16> found;
    auto const seen = inspect(api_, came, found, base_path_);
    auto made = decide(came, seen, found);
    made.of = seen.of;
    std::ostringstream findings;
    findings << found;

    // What we answer, we hold to its contract as well; only 429 is no answer of every API.
    if (seen.of != nullptr && made.status != 429) {
        notepact::static_report<16> own;
        auto const kind = interpret_text(*seen.of, made.status, made.body, own);
        bool const kept = kind == notepact::answer_kind::success || kind == notepact::answer_kind::api_error;
        assert(kept);
        if (!kept) findings << "our answer is " << name(kind) << '\n' << own;
    }
    made.findings = findings.str();
    return made;
}

answer api_service::decide(
    http_request const& came, notepact::inspection const& seen, notepact::report const& found) {
    if (seen.of == nullptr) {
        auto const outcome = seen.match.outcome();
        if (outcome == notepact::match_outcome::too_long) return error(414);
        if (outcome != notepact::match_outcome::other_method) return error(404);
        auto refused = error(405);
        std::string allowed;
        print_allow(seen.match, [&allowed](std::string_view piece) { allowed += piece; });
        refused.headers.emplace_back("Allow", allowed);
        return refused;
    }
    if (who_.busy_at_first && asked_before_.insert(seen.of).second) {
        auto refused = error(429);
        refused.headers.emplace_back("Retry-After", "1");
        return refused;
    }
    if (!seen.credential || !(who_.token.empty() || who_.token == seen.credential->reveal()))
        return error(401);
    if (auto refused = refuse(came, seen)) return *refused;
    return seen ? carry_out(came, seen) : invalid(found);
}

answer service::serve(http_request const& came) {
    std::string_view const target = came.target();
    bool const below_v3 =
        target.substr(0, 4) == "/v3/" // also where no operation has that path
        || match(notepact::maxcare::about, came.method_string(), target, "/v3").of() != nullptr;
    return below_v3 ? maxcare_.serve(came) : clinic_.serve(came);
}

} // namespace host_server
