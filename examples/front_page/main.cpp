// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the first page of the documentation shows, as one program. It prints output.txt beside it.
#include <notepact/clinic.hpp>
#include <notepact/http/inspect.hpp>

#include <iostream>
#include <string_view>

using namespace notepact;

namespace acme {

// clang-format off
inline constexpr std::string_view urgencies[] = {"routine", "urgent"};

inline constexpr auto referral = request_body("acme.referral",
    object(
        required("patient_id", integer(positive())),
        required("urgency", one_of(urgencies)),
        required("seen", array_of(date())),
        optional("remark", not_empty(warning, max_length(200)))));
// clang-format on

} // namespace acme

namespace {

void check(std::string_view bytes) {
    static_report<8> report; // room for eight violations; it counts what it cannot hold
    if (!check_text(clinic::create_sign_off_body, bytes, report))
        for (violation const& wrong : report)
            std::cout << wrong << '\n';
}

int build() {
    auto const base = base_url::parse("https://clinic.example/api");
    if (!base) return 1; // message(base.error()) says why

    clinic::account const account{*base, secret("your_token_here")}; // owns its texts
    static_report<8> report;
    auto const request = clinic::update_addendum.build(account, {39}, {46, {"Fixing the names"}}, report);
    if (!request) return 1; // report says why: nothing is to be sent
    // send(request->method(), request->url(), request->headers(), request->body());
    std::cout << *request << '\n'; // a log gets neither credentials nor ids nor patients' data
    return 0;
}

void interpret(unsigned status, std::string_view body, answer_head const& headers) {
    static_report<8> report; // what is wrong with the answer itself
    auto const answer = clinic::create_sign_off.interpret(status, body, report, headers);
    if (answer.ok()) std::cout << "sign-off " << answer.value().id << '\n'; // it owns what it holds
    std::string_view const next = name(answer.next().step);                 // nothing here waits or sends
    std::cout << name(answer.kind()) << ", next: " << next << '\n';
}

template <class Headers>
void receive(std::string_view target, Headers const& headers, std::string_view body) {
    static_report<8> report;
    incoming_request const request{"PUT", target, headers, body};
    auto const seen = inspect(clinic::api, request, report, "/api"); // also which operation it is
    if (!seen) std::cout << report;
    if (auto const id = seen.match.parameter("id")) std::cout << "addendum " << *id << '\n';
}

void refer() {
    static_report<8> report;
    check_text(acme::referral, R"({"patient_id": 0, "urgency": "now", "seen": ["2023-02-29"]})", report);
    std::cout << report;
}

} // namespace

int main() {
    check(R"({"session_note_id": 99, "sign_off": {"review_date": "27.10.2023"}})");
    if (build() != 0) return 1;
    interpret(422, R"({"errors": {"signature": ["invalid format"]}})", {});
    interpret(502, "<html>bad gateway</html>", {});
    header_field const plain[] = {{"X-User-Token", "your_token_here"}, {"Content-Type", "text/plain"}};
    receive("/api/v1/clinic/session_notes/addendums/39?page=2", plain, R"({"session_note_id": "46"})");
    refer();
}
