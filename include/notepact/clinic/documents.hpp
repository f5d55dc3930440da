// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The bodies and requests that the documents print, as printed.
#ifndef NOTEPACT_CLINIC_DOCUMENTS_HPP
#define NOTEPACT_CLINIC_DOCUMENTS_HPP

#include <notepact/http/manners.hpp>

#include <string_view>

namespace notepact::clinic {

/// The bodies of requests and answers, in the document's order; three are cut (`...`), each in a signature.
inline constexpr printed_body printed_bodies[] = {
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
     "/sign_off/signature",
     errc::not_base64},
    {"Addendum Response",
     "clinic.update_addendum.200",
     "clinic.addendum",
     R"({ "id": 39, "session_note_id": 46, "instructions": "Please fix this issue asap, names don't match", )"
     R"("instructions_response": "Fixing the names with the correct data", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("responded_signature": null, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T15:30:00.000Z" })",
     "/signature",
     errc::not_base64},
    {"Sign-off Response",
     "clinic.create_sign_off.201",
     "clinic.sign_off",
     R"({ "id": 25, "session_note_id": 99, "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("reviewer_id": 123, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T10:00:00.000Z" })",
     "/signature",
     errc::not_base64},
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

/// The requests, in the document's order; it prints none to change a sign-off.
inline constexpr printed_request printed_requests[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     "",
     "POST",
     "/v1/clinic/session_notes/addendums",
     {},
     {"your_token_here"},
     &printed_bodies[0]},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     "",
     "PUT",
     "/v1/clinic/session_notes/addendums/39",
     {"39"},
     {"your_token_here"},
     &printed_bodies[1]},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     "",
     "POST",
     "/v1/clinic/session_notes/sign_offs",
     {},
     {"your_token_here"},
     &printed_bodies[2]},
};

} // namespace notepact::clinic

#endif
