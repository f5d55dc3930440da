// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies and requests that the documents print, as printed. Bodies of which they show only members are
// put together from the example of each member, in the document's order.
#ifndef NOTEPACT_MAXCARE_DOCUMENTS_HPP
#define NOTEPACT_MAXCARE_DOCUMENTS_HPP

#include <notepact/http/manners.hpp>

#include <string_view>

namespace notepact::maxcare {

/// A note with all of its members, each as its example. Of the SOAP note, the document tells only where an
/// impressionId is.
inline constexpr std::string_view full_note =
    R"({"code":"success","data":{"id":"nte_3cc73cb69c59403ca9108af6c5693b25","version":3,)"
    R"("visitDate":"2026-03-20 18:30:00+00","status":"awaiting_sign","aiStatus":"issues_found","aiIssueCount":2,)"
    R"("patient":{"id":"pat_8de030393a9e417ab2b3a8b8df183631","mrn":"MRN-10042","firstName":"Sarah",)"
    R"("lastName":"Johnson","middleName":"Marie","gender":"Female","dateOfBirth":"1985-03-15",)"
    R"("email":"sarah.johnson@email.com","phone":"(555) 123-4567",)"
    R"("avatar":"https://s3.amazonaws.com/bucket/patients-avatars/org/avatar.jpg?X-Amz-...",)"
    R"("createdAt":"2024-08-15T09:30:00.000Z","updatedAt":"2025-01-20T14:22:00.000Z"},)"
    R"("facility":{"id":"fac_b2c3d4e5f6a74b8c9d0e1f2a3b4c5d6e","name":"West LA Dermatology",)"
    R"("timezone":"America/Los_Angeles","specialty":"Dermatology","isVisible":true,"organizationNpi":"1234567890",)"
    R"("createdAt":"2024-05-01T10:00:00.000Z","updatedAt":"2025-01-15T12:30:00.000Z"},"ehrType":"modmed",)"
    R"("assignedProviders":[{"id":"prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a","firstName":"James","lastName":"Wilson",)"
    R"("displayFirstName":"Dr. James","displayLastName":"Wilson, MD","username":"jwilson","roles":["Physician"],)"
    R"("individualNpi":"1234567890","canFinalize":true,"canCosign":false,"hidden":false,)"
    R"("roleType":"PRIMARY_PROVIDER"}],"soapNote":{"impressionsPlans":[{"impressionId":1042}]},)"
    R"("createdAt":"2026-03-20 18:35:10.209452+00","updatedAt":"2026-03-23 03:15:47.285+00"}})";

/// The examples of UpdateImpressionBody.
inline constexpr std::string_view impression_edit =
    R"({"dxComplexity":"STABLE CHRONIC ILLNESS","dxStatus":"Active"})";

/// The answer of me, of "Checking Your Scopes": 17 of the 20 scopes.
inline constexpr std::string_view me_sample = R"({
"code": "success",
"data": {
"app": {
"id": "app_2b6fe6754b674990bb07fa16ece694c3",
"slug": "testapi",
"liveVersionId": "apv_89ba6db5e6644a008849299672992970"
},
"organization": {
"id": "org_7e2c8cfeb7a94deb986de7012589e72b"
},
"scopes": [
"read:patients",
"read:appointments",
"read:providers",
"read:facilities",
"read:bills",
"read:claims",
"read:notes",
"read:soap_notes",
"read:emails",
"read:phone_numbers",
"read:inventory",
"read:products",
"read:encounters",
"write:notes_images",
"write:emails",
"write:products",
"write:inventory"
]
}
})";

/// The 403 of "Insufficient Scope Error".
inline constexpr std::string_view insufficient_scope = R"({
"code": "forbidden",
"message": "Insufficient scope. Required: read:patients",
"trace_id": "550e8400-e29b-41d4-a716-446655440000"
})";

/// The bodies of requests and answers, none of them cut.
inline constexpr printed_body printed_bodies[] = {
    {"UpdateImpressionBody", "maxcare.update_impression", "maxcare.update_impression", impression_edit},
    {"UpdateImpressionSuccessResponseV3", "maxcare.update_impression.200", "maxcare.note", full_note},
    {"PublicApiBadRequestResponse",
     "maxcare.update_impression.400",
     "maxcare.error",
     R"({"code":"bad_request","message":"'id' must be a valid UUID",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiUnauthorizedResponse",
     "maxcare.update_impression.401",
     "maxcare.error",
     R"({"code":"unauthorized","message":"Invalid or missing API key",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiForbiddenResponse",
     "maxcare.update_impression.403",
     "maxcare.error",
     R"({"code":"forbidden","message":"Insufficient scope","trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiNotFoundResponse",
     "maxcare.update_impression.404",
     "maxcare.error",
     R"({"code":"not_found","message":"Resource not found","trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiConflictResponse",
     "maxcare.update_impression.409",
     "maxcare.error",
     R"({"code":"conflict","message":"Cannot edit a signed note",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiRateLimitResponse",
     "maxcare.update_impression.429",
     "maxcare.error",
     R"({"code":"rate_limit_exceeded","message":"Rate limit exceeded. Maximum 1000 requests per 60 seconds.",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiBadGatewayResponse",
     "maxcare.update_impression.502",
     "maxcare.error",
     R"({"code":"unexpected_integration_error","message":"EHR sync failed",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"PublicApiServiceUnavailableResponse",
     "maxcare.update_impression.503",
     "maxcare.error",
     R"({"code":"server_unresponsive","message":"EHR integration is not available for this note",)"
     R"("trace_id":"550e8400-e29b-41d4-a716-446655440000"})"},
    {"Checking Your Scopes", "maxcare.me.200", "maxcare.me", me_sample},
    {"Insufficient Scope Error", "maxcare.list_patients.403", "maxcare.error", insufficient_scope},
};

/// The one request: how to ask for the scopes of a key. Its key is cut (`...`), but still a token.
inline constexpr printed_request printed_requests[] = {
    {"Checking Your Scopes",
     "maxcare.me",
     "https://api.maxcare.ai/v3",
     "GET",
     "/marketplace/me",
     {},
     {"max_prd_ak_SBA...01S", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"}},
};

} // namespace notepact::maxcare

#endif
