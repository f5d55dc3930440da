// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// GET /v3/marketplace/me, from maxcare-scopes.md, "Checking Your Scopes".
#ifndef NOTEPACT_MAXCARE_ME_HPP
#define NOTEPACT_MAXCARE_ME_HPP

#include <notepact/contract/words.hpp>

#include <string>
#include <vector>

namespace notepact::maxcare {

struct app {
    std::string id;
    std::string slug;
    std::string live_version_id;
};
inline constexpr auto app_object = object<app>(
    required<&app::id>("id", string()), required<&app::slug>("slug", string()),
    required<&app::live_version_id>("liveVersionId", string()));
constexpr auto const& contract_for(app const*) noexcept {
    return app_object;
}

struct organization {
    std::string id;
};
inline constexpr auto organization_object = object<organization>(required<&organization::id>("id", string()));
constexpr auto const& contract_for(organization const*) noexcept {
    return organization_object;
}

/// Who a key belongs to and what it may do. The scopes are texts as they came: see scopes::from_texts.
struct grants {
    maxcare::app app;
    maxcare::organization organization;
    std::vector<std::string> scopes;
};
inline constexpr auto grants_object = object<grants>(
    required<&grants::app>("app", app_object),
    required<&grants::organization>("organization", organization_object),
    // a scope that is not known is kept
    required<&grants::scopes>("scopes", array_of(string())));
constexpr auto const& contract_for(grants const*) noexcept {
    return grants_object;
}

struct grants_envelope {
    std::string code;
    grants data;
};
inline constexpr auto me_answer = answer_body(
    "maxcare.me", object<grants_envelope>(
                      required<&grants_envelope::code>("code", string()),
                      required<&grants_envelope::data>("data", grants_object)));
constexpr auto const& contract_for(grants_envelope const*) noexcept {
    return me_answer;
}

} // namespace notepact::maxcare

#endif
