// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A signature pad with 64 KB of RAM: it sends a sign-off of what is drawn and reads what the server answers,
// both in pieces. There is no operating system, no heap, no exception, and nothing to link. Sending is your
// radio's part.
#include "board/board.hpp"
#include "signature.hpp"

#include <notepact/notepact.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using board::put;
namespace clinic = notepact::clinic;

// Judged while this is compiled. An account_view owns nothing, so it needs no heap.
constexpr auto base = notepact::base_url_view::parse("https://clinic.example/api");
constexpr auto review_date = notepact::parse_iso8601("2023-10-27T21:40:00Z");
static_assert(base && review_date);
constexpr clinic::account_view account{*base, notepact::secret_view("your_token_here")};

template <class Integer>
void put_number(Integer number) {
    char digits[20];
    auto const* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    put({digits, static_cast<std::size_t>(end - digits)});
}

// The lines of a head end as HTTP wants; on the console, the carriage returns are left out.
void put_head(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r') put({&text[at], 1});
}

// What was drawn, as a sensor gives it: a few bytes at a time.
class sensor {
  public:
    explicit sensor(std::string_view drawn) noexcept : rest_(drawn) {}

    std::size_t operator()(char* out, std::size_t room) noexcept {
        auto const size = std::min({room, rest_.size(), std::size_t{7}});
        std::copy_n(rest_.data(), size, out);
        rest_.remove_prefix(size);
        return size;
    }

  private:
    std::string_view rest_;
};

// Sends a sign-off while its image is read: neither the image nor the request is ever whole in memory.
void send_sign_off(std::string_view drawn) {
    sensor read(drawn);
    notepact::byte_source const file(read, drawn.size());
    auto const signature = notepact::png_signature::from_source(file);
    if (!signature) return put("the drawing is not a PNG\n");
    clinic::create_sign_off_request const sign_off{99, {"Please review", *review_date, *signature}};

    static char head[256];
    static notepact::static_report<8> report;
    auto request = clinic::create_sign_off.build_in_pieces(head, sizeof head, account, sign_off, report);
    print_text(report, put);
    report.clear();
    if (!request) return;
    put_http1_head(*request, put_head); // to a TLS socket
    char packet[64];
    while (!request->body().done()) {
        auto const piece = request->body().next(packet, sizeof packet);
        if (piece.empty()) {
            put("\nstopped, ");
            put(name(request->body().error()));
            put(", bytes sent: ");
            put_number(request->body().written());
            break;
        }
        put(piece);
    }
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

// Reads an answer while it arrives, keeps what it needs of it, and says what to do.
void receive(received const& answer) {
    put_number(answer.status);
    std::int64_t id = 0;
    notepact::fixed_text<32> member, message;
    notepact::capture kept[] = {
        {"/id", id},
        {"/errors", message},
        notepact::capture::name("/errors/*", member),
        {"/errors/*/0", message}};
    notepact::static_report<8> report;
    notepact::answer_reader reader(clinic::create_sign_off, answer.status, report, kept);
    constexpr std::size_t packet = 20;
    for (auto rest = answer.body; !rest.empty(); rest.remove_prefix(std::min(packet, rest.size())))
        reader.write({rest.data(), std::min(packet, rest.size())});
    put(" ");
    put(name(reader.finish()));
    if (id != 0) {
        put(", id ");
        put_number(id);
    }
    if (!message.empty()) {
        put(", ");
        put(member.text());
        put(member.empty() ? "" : ": ");
        put(message.text());
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
    send_sign_off(signature_png);
    static char damaged[signature_png.size()];
    std::copy(signature_png.begin(), signature_png.end(), damaged);
    damaged[60] ^= 1; // in the image's data, whose checksum is now wrong
    send_sign_off({damaged, sizeof damaged});
    for (auto const& answer : answers)
        receive(answer);
    for (auto const input : inputs)
        relay(input);
}
