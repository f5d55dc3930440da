// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// The bodies printed in the document of the Clinic Session Notes API v1, as printed.
#ifndef NOTEPACT_TESTS_SUPPORT_CLINIC_EXAMPLES_HPP
#define NOTEPACT_TESTS_SUPPORT_CLINIC_EXAMPLES_HPP

#include <string_view>

namespace notepact_test {

struct example {
    std::string_view name;
    std::string_view contract;
    std::string_view text;
};

inline constexpr example clinic_examples[] = {
    {"Create Session Note Addendum",
     "clinic.create_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions": "Please fix this issue asap, names don't match" } })"},
    {"Update Session Note Addendum",
     "clinic.update_addendum",
     R"({ "session_note_id": 46, "addendum": { "instructions_response": "Fixing the names with the correct data" } })"},
    {"Create Session Note Sign-off",
     "clinic.create_sign_off",
     R"({ "session_note_id": 99, "sign_off": { "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..." } })"},
    {"Addendum Response",
     "clinic.update_addendum.200",
     R"({ "id": 39, "session_note_id": 46, "instructions": "Please fix this issue asap, names don't match", )"
     R"("instructions_response": "Fixing the names with the correct data", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("responded_signature": null, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T15:30:00.000Z" })"},
    {"Sign-off Response",
     "clinic.create_sign_off.201",
     R"({ "id": 25, "session_note_id": 99, "instructions": "Please fix this issue asap, names don't match", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", )"
     R"("signature": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...", )"
     R"("reviewer_id": 123, "created_at": "2023-10-20T10:00:00.000Z", )"
     R"("updated_at": "2023-10-20T10:00:00.000Z" })"},
    {"422 Unprocessable Entity",
     "clinic.create_sign_off.422",
     R"({ "errors": { "session_note_id": ["can't be blank"], "instructions": ["can't be blank"], )"
     R"("signature": ["invalid format"] } })"},
    {"404 Not Found", "clinic.update_sign_off.404", R"({ "errors": "Session note not found" })"},
};

} // namespace notepact_test

#endif
