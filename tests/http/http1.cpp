// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/http1.hpp"

#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/build.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::base_url_view;
using notepact::png_signature;
using notepact::request_in_pieces;
using notepact::static_report;
using notepact::verb;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

std::string body_of(request_in_pieces& r, std::size_t size) {
    std::string text, buffer(size, '\0');
    while (!r.body().done()) {
        auto const piece = r.body().next(buffer.data(), buffer.size());
        if (piece.empty()) break;
        text += piece;
    }
    return text;
}
template <class Request>
std::string http1_head(Request const& r, std::string_view host = {}) {
    std::string text;
    put_http1_head(
        r, [&text](std::string_view piece) { text += piece; }, host);
    return text;
}

// The head of a request of the sample API, by method, where it is, and whether it has a body.
void heads(test& t) {
    struct {
        verb method;
        std::string_view base; // empty: origin form
        bool body;
        std::string_view expected;
    } const rows[] = {
        {verb::post,
         "https://[2001:db8::1]:8443/a/",
         true,
         "POST /a/ships HTTP/1.1\r\nHost: [2001:db8::1]:8443\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::put,
         "https://h.example",
         true,
         "PUT /ships HTTP/1.1\r\nHost: h.example\r\nAccept: application/json\r\nAccept-Encoding: identity\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::patch,
         "https://h.example:444",
         true,
         "PATCH /ships HTTP/1.1\r\nHost: h.example:444\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::delete_,
         "",
         true,
         "DELETE /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::get,
         "https://h",
         false,
         "GET /ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\n\r\n"},
        {verb::delete_,
         "https://h",
         false,
         "DELETE /ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\n\r\n"},
        {verb::post,
         "",
         false,
         "POST /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\nAuthorization: Bearer "
         "key=\r\n"
         "X-Port: port 1\r\nContent-Length: 0\r\n\r\n"},
        {verb::put,
         "https://h/v2",
         false,
         "PUT /v2/ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\nContent-Length: 0\r\n\r\n"},
        {verb::patch,
         "",
         false,
         "PATCH /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\nAccept-Encoding: "
         "identity\r\nAuthorization: Bearer "
         "key=\r\n"
         "X-Port: port 1\r\nContent-Length: 0\r\n\r\n"},
    };
    for (auto const& row : rows) {
        auto operation = harbour::list_ships;
        operation.method = row.method;
        if (row.body) operation.body = harbour::mooring_body.rules;
        auto const base = base_url_view::parse(row.base);
        static_report<4> report;
        auto const built = build_request(
            operation,
            base ? std::optional(*base) : std::nullopt,
            {"key=", "port 1"},
            {},
            row.body ? notepact::body_bytes(harbour::mooring_body, R"({"name":"ab"})")
                     : notepact::body_bytes(),
            report);
        t.check(built.has_value(), found(report));
        if (built) t.equal(http1_head(*built, "origin:1"), row.expected);
    }
    // A body of no bytes is a body, whatever the method; texts with "://" in them are no hosts.
    static_report<4> report;
    notepact::operation upload = maxcare::upload_note_image;
    upload.method = verb::delete_;
    auto const empty = build_request(
        upload,
        std::nullopt,
        {"key", "https://org/"},
        {"https://n/", "p://q"},
        notepact::body_bytes("image/png", ""),
        report,
        {{"u", "http://x/"}});
    t.equal(
        http1_head(*empty, "api.maxcare.ai"),
        "DELETE /notes/https%3A%2F%2Fn%2F/images?providerId=p%3A%2F%2Fq&u=http%3A%2F%2Fx%2F HTTP/1.1\r\n"
        "Host: api.maxcare.ai\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nContent-Type: "
        "image/png\r\n"
        "Authorization: Bearer key\r\nX-Organization-Id: https://org/\r\nContent-Length: 0\r\n\r\n");
}

// Head and body are the text that goes out.
void whole_texts(test& t) {
    std::string const file = png::smallest();
    slow_source from(file, 5);
    char head[200];
    static_report<4> report;
    clinic::create_sign_off_request const value{
        99, {printed_instructions, printed_date(), must(png_signature::from_source(from.source))}};
    auto made = clinic::create_sign_off.build_in_pieces(
        head, sizeof head, clinic_account("https://clinic.example:8443/api"), value, report);
    t.check(made && report.clean(), found(report));
    std::string const text = http1_head(*made) + body_of(*made, 64);
    t.equal(
        text,
        "POST /api/v1/clinic/session_notes/sign_offs HTTP/1.1\r\n"
        "Host: clinic.example:8443\r\n"
        "Accept: application/json\r\nAccept-Encoding: identity\r\n"
        "Content-Type: application/json\r\n"
        "X-User-Token: your_token_here\r\n"
        "Content-Length: 268\r\n"
        "\r\n"
        R"({"session_note_id":99,"sign_off":{"instructions":"Please fix this issue asap, names don't match",)"
        R"("review_date":"2023-10-27T21:40:00.000Z","signature":"data:image/png;base64,)"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="
        R"("}})");
    t.equal(text.size() - text.find("\r\n\r\n") - 4, made->content_length());
}

// No text with a line end gets into a head.
void no_line_ends(test& t) {
    char buffer[500];
    harbour::mooring const value{"n\r\n"};
    std::size_t refused = 0;
    for (std::string const text : {"a\r\nX: 1", "\r\n", "a\n", "\ra", "a\r\n\r\nGET / HTTP/1.1"}) {
        auto const run = [&](std::string_view key, std::string_view port, std::string_view ship) {
            static_report<4> report;
            auto const made = harbour::moor.build_in_pieces(
                buffer,
                sizeof buffer,
                harbour::account{must(base_url_view::parse("https://h")), notepact::secret_view(key), port},
                harbour::berth_of_ship{ship, "12", 3, "p", {}, {}, {}},
                value,
                report);
            refused += !made && report.errors() == 1;
            if (made) t.equal(http1_head(*made).find(text), std::string::npos);
        };
        run(text, "p", "s");
        run("k", text, "s");
        run("k", "p", text);
        t.check(!notepact::base_url::parse("https://h" + text), "no host");
    }
    t.equal(refused, std::size_t{15});
}

suite http1_suite(
    "http/http1", {{"heads", heads}, {"whole_texts", whole_texts}, {"no_line_ends", no_line_ends}});

} // namespace
