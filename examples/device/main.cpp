// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A signature pad with 64 KB of RAM: it makes a sign-off of what was drawn and checks what the server answers
// while it arrives. There is no operating system, no heap, no exception, and nothing to link. Sending is your
// radio's part.
#include "board/board.hpp"
#include "signature.hpp"

#include <notepact/notepact.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace {

using board::put;
namespace clinic = notepact::clinic;

// Judged while this is compiled: a text that is no base URL, or no date, has no value here.
constexpr auto base = notepact::base_url::parse("https://clinic.example/api").value();
constexpr auto review_date = notepact::parse_iso8601("2023-10-27T21:40:00Z").value();
constexpr clinic::account account{base, notepact::secret("your_token_here")};

void send_sign_off() {
    auto const signature = notepact::png_signature::from_png(signature_png);
    if (!signature) return put("the drawing is not a PNG\n");
    clinic::create_sign_off_request const body{99, {"Please review", review_date, *signature}};

    static char buffer[1024];
    notepact::static_report<8> report;
    auto const request = clinic::create_sign_off.build_into(buffer, sizeof buffer, account, body, report);
    print_text(report, put);
    if (request) print_request(*request, put, notepact::reveal::body);
    put("\n");
}

// An answer, as the radio hands it over.
struct received {
    unsigned status;
    std::string_view body;
};

constexpr received answers[] = {
    {201,
     R"({"id": 7, "session_note_id": 99, "instructions": "Please review", )"
     R"("review_date": "2023-10-27T21:40:00.000Z", "signature": "data:image/png;base64,)"
     R"(iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", )"
     R"("reviewer_id": null, "created_at": "2023-10-27T21:41:00.000Z", "updated_at": "2023-10-27T21:41:00.000Z"})"},
    {422, R"({"errors": {"review_date": ["can't be blank"], "signature": ["invalid format", "is empty"]}})"},
    {404, R"({"errors": "Session note not found"})"},
    {404, R"({"errors": {"session_note": ["not found"]}})"},
    {502, "<html>Bad gateway</html>"},
};

void receive(received const& answer) {
    notepact::detail::put_decimal(answer.status, put);
    auto const* contract = clinic::create_sign_off.answer(answer.status);
    if (contract != nullptr) {
        notepact::static_report<8> report;
        notepact::stream_checker body(*contract, report);
        constexpr std::size_t packet = 20;
        for (auto rest = answer.body; !rest.empty(); rest.remove_prefix(std::min(packet, rest.size())))
            body.write({rest.data(), std::min(packet, rest.size())});
        put(body.finish() ? ": keeps its contract" : ": breaks its contract");
    } else {
        put(": no contract");
    }
    put(", next: ");
    put(name(advise(clinic::create_sign_off, answer.status).step));
    put("\n");
}

// What another program wants this one to send on.
constexpr std::string_view inputs[] = {
    R"({"session_note_id": "99", "sign_off": {"instructions": "", "reviewDate": "2023-10-27T21:40:00.000Z"}})",
    R"({"session_note_id": 99, "sign_off": {"review_date": "2023-02-29", "signature": "data:image/png;base64,AAAA"}})",
    R"({"session_note_id": 99, "sign_off": {"review_date": )",
};

void relay(std::string_view input) {
    notepact::static_report<8> report;
    put(check_text(clinic::create_sign_off_body, input, report) ? "accepted\n" : "refused\n");
    print_text(report, put);
}

} // namespace

int main() {
    send_sign_off();
    for (auto const& answer : answers)
        receive(answer);
    for (auto const input : inputs)
        relay(input);
}
