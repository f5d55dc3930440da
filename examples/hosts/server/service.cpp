// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "service.hpp"

#include "http_server/findings.hpp"
#include "http_server/methods.hpp"

#include <notepact/base/ascii_case.hpp>
#include <notepact/bridge/beast.hpp>

#include <cassert>

namespace host_server {

namespace {

// What notepact reads is not compressed.
bool is_coded(http_request const& came) {
    std::string_view const coding = came["Content-Encoding"];
    return !coding.empty() && !notepact::same_without_case(coding, "identity");
}

} // namespace

answer api_service::serve(http_request const& came) {
    notepact::static_report<16> found;
    auto const seen = inspect(api_, came, found, base_path_);
    auto made = decide(came, seen, found);
    made.of = seen.of();
    made.why = http_server::findings_of(found, made.status);

    // What we answer, we hold to its contract as well; only these statuses are no answer of every API.
    if (seen.of() != nullptr && made.status != 429 && made.status != 415) {
        notepact::static_report<16> own;
        auto const kind = interpret_text(*seen.of(), made.status, made.body, own);
        bool const kept = kind == notepact::answer_kind::success || kind == notepact::answer_kind::api_error;
        assert(kept);
        if (!kept)
            made.why.append("; our answer is ")
                .append(name(kind))
                .append(" ")
                .append(http_server::findings_of(own, 400));
    }
    return made;
}

answer api_service::refuse_unread(http_server::refusal const& what) {
    return failed(what.status, http_server::reason_code(what.status), http_server::reason_text(what));
}

bool api_service::is_refused_by_head(http_request const& head) const {
    notepact::static_report<1> ignored;
    auto const seen = inspect(api_, head, ignored, base_path_);
    return seen.of() == nullptr || !knows(seen.credential) || is_coded(head);
}

bool api_service::knows(std::optional<notepact::secret_view> const& credential) const {
    return credential && (who_.token.empty() || who_.token == credential->reveal());
}

answer api_service::decide(
    http_request const& came, notepact::inspection const& seen, notepact::report const& found) {
    if (seen.of() == nullptr) {
        auto const outcome = seen.match.outcome();
        if (outcome == notepact::match_outcome::too_long) return error(414);
        if (outcome != notepact::match_outcome::other_method) return error(404);
        auto refused = error(405);
        std::string allowed;
        put_allow(seen.match, [&allowed](std::string_view piece) { allowed += piece; });
        refused.headers.emplace_back("Allow", allowed);
        return refused;
    }
    if (who_.busy_at_first && asked_before_.insert(seen.of()).second) {
        auto refused = error(429);
        refused.headers.emplace_back("Retry-After", "1");
        return refused;
    }
    if (!knows(seen.credential)) return error(401);
    if (is_coded(came)) return error(415);
    if (auto refused = refuse(came, seen)) return *refused;
    for (auto const& v : found)
        if (v.code() == notepact::errc::coded_body) {
            auto unsupported = error(415);
            unsupported.headers.emplace_back("Accept-Encoding", "identity");
            return unsupported;
        }
    return seen ? carry_out(came, seen) : invalid(found);
}

api_service& service::owner_of(std::string_view method, std::string_view target) {
    bool const below_v3 = target.substr(0, 4) == "/v3/" // also where no operation has that path
                          || match(notepact::maxcare::api, method, target, "/v3").of() != nullptr;
    if (below_v3) return maxcare_;
    return clinic_;
}

answer service::serve(http_request const& came) {
    auto& owner = owner_of(http_server::method_to_ask(came.method_string()), came.target());
    if (came.method_string() != "HEAD") return owner.serve(came);
    auto as_get = came;
    as_get.method_string("GET");
    return owner.serve(as_get);
}

bool service::is_refused_by_head(http_request head) {
    head.method_string(http_server::method_to_ask(head.method_string()));
    return owner_of(head.method_string(), head.target()).is_refused_by_head(head);
}

answer service::refuse_unread(http_server::refusal const& what, std::string_view target) {
    return owner_of({}, target).refuse_unread(what);
}

} // namespace host_server
