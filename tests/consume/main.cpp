// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A program of someone else's: it checks a body, builds a request and reads an answer.
#include <notepact/notepact.hpp>

int main() {
    using namespace notepact;
    static_report<8> report;
    bool const refused = !check_text(clinic::create_sign_off_body, R"({"session_note_id": 46})", report);

    report.clear();
    auto const base = base_url::parse("https://clinic.example");
    if (!base) return 1;
    clinic::account const account{*base, secret("token")};
    auto const request = clinic::update_addendum.build(account, {39}, {46, {"Fixed"}}, report);
    bool const built =
        request && request->url() == "https://clinic.example/v1/clinic/session_notes/addendums/39";

    auto const answer =
        clinic::update_addendum.interpret(404, R"({"errors": "Session note not found"})", report);
    return refused && built && answer.kind() == answer_kind::api_error && report.clean() && !version.empty()
               ? 0
               : 1;
}
