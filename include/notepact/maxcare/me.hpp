// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// GET /v3/marketplace/me, of the page "Scopes", "Checking Your Scopes". Its members
// are those of the sample, all of which are taken for required.
#ifndef NOTEPACT_MAXCARE_ME_HPP
#define NOTEPACT_MAXCARE_ME_HPP

#include <notepact/contract/words.hpp>

#include <string>
#include <vector>

namespace notepact::maxcare {

/// "app": who calls.
struct app {
    std::string id;              ///< `app_2b6f…`
    std::string slug;            ///< `testapi`
    std::string live_version_id; ///< `apv_89ba…`
};
/// The object `data.app` of me_answer.
inline constexpr auto app_object = object<app>(
    // "id": "app_2b6fe6754b674990bb07fa16ece694c3"
    required<&app::id>("id", string(), described("The id of the app.")),
    // "slug": "testapi"
    required<&app::slug>("slug", string(), described("The short name of the app.")),
    // "liveVersionId": "apv_89ba6db5e6644a008849299672992970"
    required<&app::live_version_id>(
        "liveVersionId", string(), described("The version of the app that is live.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(app const*) noexcept {
    return app_object;
}

/// "organization": the clinic for which it calls.
struct organization {
    std::string id; ///< `org_7e2c…`
};
/// The object `data.organization` of me_answer.
inline constexpr auto organization_object = object<organization>(
    // "id": "org_7e2c8cfeb7a94deb986de7012589e72b"
    required<&organization::id>("id", string(), described("The id of the clinic.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(organization const*) noexcept {
    return organization_object;
}

/// Who a key belongs to and what it may do. The scopes are texts as they came: see scopes::from_texts.
struct grants {
    maxcare::app app;                   ///< whose key it is
    maxcare::organization organization; ///< for which clinic it was asked
    std::vector<std::string> scopes; ///< what the key may do there, `read:patients`; also those that are new
};
/// The object `data` of me_answer.
inline constexpr auto grants_object = object<grants>(
    // "app": { ... }
    required<&grants::app>("app", app_object, described("The app that calls.")),
    // "organization": { ... }
    required<&grants::organization>(
        "organization", organization_object, described("The clinic for which it calls.")),
    // "The response includes your granted scopes": "scopes": [ "read:patients", ... ]; one that is not known
    // is kept
    required<&grants::scopes>("scopes", array_of(string()), described("What the key may do.")));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(grants const*) noexcept {
    return grants_object;
}

/// The answer of me.
struct grants_envelope {
    std::string code; ///< `success`; any text
    grants data;      ///< what was asked for
};
/// Body of the 200 of GET /v3/marketplace/me.
inline constexpr auto me_answer = answer_body(
    "maxcare.me",
    object<grants_envelope>(
        // "code": "success"
        required<&grants_envelope::code>("code", string(), described("What became of the request, a word.")),
        // "data": { "app": { ... }, "organization": { ... }, "scopes": [ ... ] }
        required<&grants_envelope::data>(
            "data", grants_object, described("Whose key it is, and what it may do."))));
/// The contract of such a struct, found beside it: see rule_of_type().
constexpr auto const& contract_for(grants_envelope const*) noexcept {
    return me_answer;
}

} // namespace notepact::maxcare

#endif
