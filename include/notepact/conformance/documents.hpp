// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies and requests that the API documents print, as printed. Bodies of which the Max AI document shows
// only members are put together from the example of each member, in the document's order.
#ifndef NOTEPACT_CONFORMANCE_DOCUMENTS_HPP
#define NOTEPACT_CONFORMANCE_DOCUMENTS_HPP

#include <string_view>

namespace notepact::conformance {

/// A body that a document prints.
struct printed_body {
    std::string_view name;     ///< as the document calls it
    std::string_view message;  ///< the operation and, of an answer, the status: `clinic.create_sign_off.201`
    std::string_view contract; ///< the name of the contract that it keeps
    std::string_view text;
    /// The JSON Pointer of the signature that the document cuts with `...`, which is the warning
    /// `not_base64`; nothing else is wrong with any of them.
    std::string_view cut_signature = {};
};

inline constexpr printed_body clinic_documents[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     "clinic.create_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions": "Please fix this issue asap, names don't match" } })"},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     "clinic.update_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions_response": "Fixing the names with the correct data" } })"},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     "clinic.create_sign_off",
     R"({ "session_note_id": 99, "sign_off": { "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..." } })",
     "/sign_off/signature"},
    {"Addendum Response",
     "clinic.update_addendum.200",
     "clinic.addendum",
     R"({ "id": 39, "session_note_id": 46, "instructions": "Please fix this issue asap, names don't match", )"
     R"("instructions_response": "Fixing the names with the correct data", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("responded_signature": null, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T15:30:00.000Z" })",
     "/signature"},
    {"Sign-off Response",
     "clinic.create_sign_off.201",
     "clinic.sign_off",
     R"({ "id": 25, "session_note_id": 99, "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("reviewer_id": 123, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T10:00:00.000Z" })",
     "/signature"},
    {"422 Unprocessable Entity",
     "clinic.create_sign_off.422",
     "clinic.invalid",
     R"({ "errors": { "session_note_id": ["can't be blank"], "instructions": ["can't be blank"], )"
     R"("signature": ["invalid format"] } })"},
    {"404 Not Found",
     "clinic.update_sign_off.404",
     "clinic.refused",
     R"({ "errors": "Session note not found" })"},
};

// Of the SOAP note, the document tells only where an impressionId is.
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

inline constexpr std::string_view impression_edit =
    R"({"dxComplexity":"STABLE CHRONIC ILLNESS","dxStatus":"Active"})";

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

inline constexpr std::string_view insufficient_scope = R"({
"code": "forbidden",
"message": "Insufficient scope. Required: read:patients",
"trace_id": "550e8400-e29b-41d4-a716-446655440000"
})";

inline constexpr printed_body maxcare_documents[] = {
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

/// A request that a document prints.
struct printed_request {
    std::string_view name;      ///< as the document calls it
    std::string_view operation; ///< `clinic.create_sign_off`
    std::string_view base;      ///< where the API is; empty where the path is printed alone
    std::string_view method;
    std::string_view target;        ///< what follows the base
    std::string_view parameters[2]; ///< in the path and the query; here and in headers, in the API's order
    std::string_view headers[2];    ///< the credential without its scheme
    printed_body const* body = nullptr;
};

inline constexpr printed_request printed_requests[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     "",
     "POST",
     "/v1/clinic/session_notes/addendums",
     {},
     {"your_token_here"},
     &clinic_documents[0]},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     "",
     "PUT",
     "/v1/clinic/session_notes/addendums/39",
     {"39"},
     {"your_token_here"},
     &clinic_documents[1]},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     "",
     "POST",
     "/v1/clinic/session_notes/sign_offs",
     {},
     {"your_token_here"},
     &clinic_documents[2]},
    {"Checking Your Scopes",
     "maxcare.me",
     "https://api.maxcare.ai/v3",
     "GET",
     "/marketplace/me",
     {},
     {"max_prd_ak_SBA...01S", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"}},
};

} // namespace notepact::conformance

#endif
