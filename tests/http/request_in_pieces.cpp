// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request in pieces is the request; and both as the text of HTTP/1.1.
#include "notepact/http/request_in_pieces.hpp"

#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/http1.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::base_url;
using notepact::base_url_view;
using notepact::errc;
using notepact::png_signature;
using notepact::request_in_pieces;
using notepact::static_report;
using notepact::verb;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

// Method, URL and headers, a line each.
template <class Request>
std::string head_of(Request const& r) {
    std::string text = std::string(r.method()) + ' ' + std::string(r.url()) + '\n';
    for (auto const header : r.headers())
        text += std::string(header.name) + ": " + std::string(header.value) + (header.secret ? " !\n" : "\n");
    return text;
}
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

// The head of what build() makes, in a buffer of every size up to one more than is needed; then the body.
// `make` makes the struct of an image.
template <class Operation, class Account, class Ids, class Make>
void same(test& t, Operation const& operation, Account const& account, Ids const& ids, Make&& make) {
    std::string const file = png::of({}, 100);
    static_report<8> report;
    auto const built = operation.build(account, ids, make(must(png_signature::from_png(file))), report);
    if (!built) return t.check(false, operation.name);
    std::string const head = head_of(*built);
    auto needed = built->url().size();
    for (auto const header : built->headers())
        needed += header.value.size();

    std::size_t wrong = 0;
    for (std::size_t size = 0; size <= needed + 1; ++size) {
        slow_source from(file, 7);
        auto const value = make(must(png_signature::from_source(from.source)));
        std::string memory(size + 8, '#');
        static_report<8> found_here;
        auto made = operation.build_in_pieces(memory.data(), size, account, ids, value, found_here);
        wrong += made.has_value() != (size >= needed);
        wrong += memory.substr(size) != "########";
        wrong += from.calls() != 0;
        wrong += found(found_here) != (made ? found(report) : found(report) + "error path - no_space\n");
        if (!made) continue;
        wrong += head_of(*made) != head || made->url().data() != memory.data();
        wrong +=
            made->content_length() != built->body().size() || made->body().size() != built->body().size();
        wrong += http1_head(*made) != http1_head(*built);
        request_in_pieces copy = *made;
        wrong += body_of(copy, size + 1) != built->body() || made->body().written() != 0;
    }
    t.equal(wrong, std::size_t{0}, operation.name);
}

void as_built(test& t) {
    using image = std::optional<png_signature>;
    auto const account = clinic_account();
    same(t, clinic::create_addendum, account, notepact::none(), [](image const& i) {
        return clinic::create_addendum_request{46, {"a\n\"b", i}};
    });
    same(t, clinic::update_addendum, account, clinic::addendum_id{39}, [](image const& i) {
        return clinic::update_addendum_request{46, {"", i}}; // a warning
    });
    same(t, clinic::create_sign_off, account, notepact::none(), [](image const& i) {
        return clinic::create_sign_off_request{99, {"\xC3\x9F", printed_date(), *i}};
    });
    same(t, clinic::update_sign_off, account, clinic::sign_off_id{-25}, [](image const& i) {
        return clinic::update_sign_off_request{99, {{}, printed_date(), i}};
    });
    same(
        t,
        maxcare::update_impression,
        maxcare::account{notepact::secret("key"), "org 1"},
        maxcare::impression_of_note{"n/1", 1, "p&q"},
        [](image const&) {
            return maxcare::update_impression_request{"a", "b"};
        });
    same(
        t,
        harbour::moor,
        harbour_account("https://[::1]:8443/a/b"),
        harbour::berth_of_ship{"a b", "12", 3, "x&y", "true", "7", 5},
        [](image const&) {
            return harbour::mooring{"n", true};
        });
}

// Without parameters; with pairs for the query that no document names.
void short_forms(test& t) {
    char buffer[300];
    static_report<4> report;
    clinic::create_addendum_request const value{46, {"a"}};
    auto const account = clinic_account("https://h");
    auto const made = clinic::create_addendum.build_in_pieces(buffer, sizeof buffer, account, value, report);
    t.equal(made->url(), "https://h/v1/clinic/session_notes/addendums");
    t.equal(made->method(), "POST");
    t.equal(
        made->content_length(),
        std::string_view(R"({"session_note_id":46,"addendum":{"instructions":"a"}})").size());
    auto const further = clinic::create_addendum.build_in_pieces(
        buffer, sizeof buffer, account, value, report, {{"a b", "\r\n"}});
    t.equal(further->url(), "https://h/v1/clinic/session_notes/addendums?a%20b=%0D%0A");
    t.equal(found(report), "warning query - unknown_parameter\n");
}

// All that is wrong, in one report; of the image nothing is read.
void one_report(test& t) {
    std::string const file = png::smallest();
    slow_source from(file);
    char buffer[500];
    clinic::account const with{must(base_url::parse("https://h")), notepact::secret("a\r\nX-Admin: 1")};
    clinic::update_sign_off_request const value{
        0, {"\xFF", {}, must(png_signature::from_source(from.source))}};
    static_report<8> report, expected;
    t.check(
        !clinic::update_sign_off.build_in_pieces(
            buffer, sizeof buffer, with, clinic::sign_off_id{0}, value, report, {{"id", "1"}}),
        "refused");
    t.equal(
        found(report),
        "warning path id not_positive\nwarning query - unknown_parameter\nerror header X-User-Token "
        "bad_header\n"
        "warning body /session_note_id not_positive\nerror body - invalid_utf8\n");
    t.check(
        !clinic::update_sign_off.build(
            with,
            clinic::sign_off_id{0},
            {0, {"\xFF", {}, must(png_signature::from_png(file))}},
            expected,
            {{"id", "1"}}),
        "likewise");
    t.equal(found(report), found(expected));
    t.equal(from.calls(), std::size_t{0});
}

// What must be written whole cannot be.
void whole_is_refused(test& t) {
    std::string const file = png::smallest();
    slow_source from(file);
    char buffer[500];
    auto const image = must(png_signature::from_source(from.source));
    auto const refused = [&](auto const& operation,
                             auto const& ids,
                             auto const& value,
                             std::string_view pointer) {
        static_report<4> owning, into;
        t.check(!operation.build(clinic_account(), ids, value, owning), pointer);
        t.check(!operation.build_into(buffer, sizeof buffer, clinic_account(), ids, value, into), pointer);
        t.equal(found(owning), "error body " + std::string(pointer) + " only_in_pieces\n");
        t.equal(found(into), found(owning));
    };
    using none = notepact::none;
    refused(
        clinic::create_addendum,
        none(),
        clinic::create_addendum_request{46, {"a", image}},
        "/addendum/signature");
    refused(
        clinic::update_addendum,
        clinic::addendum_id{1},
        clinic::update_addendum_request{46, {"a", image}},
        "/addendum/responded_signature");
    refused(
        clinic::create_sign_off,
        none(),
        clinic::create_sign_off_request{99, {{}, printed_date(), image}},
        "/sign_off/signature");
    refused(
        clinic::update_sign_off,
        clinic::sign_off_id{1},
        clinic::update_sign_off_request{99, {{}, {}, image}},
        "/sign_off/signature");
    t.equal(from.calls(), std::size_t{0});
}

// A bad image shows while the body is written, not before.
void bad_image(test& t) {
    std::string const file = png::smallest().substr(0, 66) + 'x';
    slow_source from(file);
    char buffer[300];
    static_report<4> report;
    clinic::create_addendum_request const value{46, {"a", must(png_signature::from_source(from.source))}};
    auto made =
        clinic::create_addendum.build_in_pieces(buffer, sizeof buffer, clinic_account(), value, report);
    t.check(made && report.clean(), "built");
    auto const text = body_of(*made, 10);
    t.check(made->body().error() == errc::not_png && text.size() < made->content_length(), text);
}

// The head of a request of the sample API, by method, where it is, and whether it has a body.
void http1_heads(test& t) {
    struct {
        verb method;
        std::string_view base; // empty: origin form
        bool body;
        std::string_view expected;
    } const rows[] = {
        {verb::post,
         "https://[2001:db8::1]:8443/a/",
         true,
         "POST /a/ships HTTP/1.1\r\nHost: [2001:db8::1]:8443\r\nAccept: application/json\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::put,
         "https://h.example",
         true,
         "PUT /ships HTTP/1.1\r\nHost: h.example\r\nAccept: application/json\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::patch,
         "https://h.example:444",
         true,
         "PATCH /ships HTTP/1.1\r\nHost: h.example:444\r\nAccept: application/json\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::delete_,
         "",
         true,
         "DELETE /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\n"
         "Content-Type: application/json\r\nAuthorization: Bearer key=\r\nX-Port: port 1\r\n"
         "Content-Length: 13\r\n\r\n"},
        {verb::get,
         "https://h",
         false,
         "GET /ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\n\r\n"},
        {verb::delete_,
         "https://h",
         false,
         "DELETE /ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\n\r\n"},
        {verb::post,
         "",
         false,
         "POST /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\nAuthorization: Bearer "
         "key=\r\n"
         "X-Port: port 1\r\nContent-Length: 0\r\n\r\n"},
        {verb::put,
         "https://h/v2",
         false,
         "PUT /v2/ships HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\nAuthorization: Bearer key=\r\n"
         "X-Port: port 1\r\nContent-Length: 0\r\n\r\n"},
        {verb::patch,
         "",
         false,
         "PATCH /ships HTTP/1.1\r\nHost: origin:1\r\nAccept: application/json\r\nAuthorization: Bearer "
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
        "Host: api.maxcare.ai\r\nAccept: application/json\r\nContent-Type: image/png\r\n"
        "Authorization: Bearer key\r\nX-Organization-Id: https://org/\r\nContent-Length: 0\r\n\r\n");
}

// Head and body are the text that goes out.
void http1_whole(test& t) {
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
        "Accept: application/json\r\n"
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
        t.check(!base_url::parse("https://h" + text), "no host");
    }
    t.equal(refused, std::size_t{15});
}

suite request_in_pieces_suite(
    "http/request_in_pieces", {{"as_built", as_built},
                               {"short_forms", short_forms},
                               {"one_report", one_report},
                               {"whole_is_refused", whole_is_refused},
                               {"bad_image", bad_image},
                               {"http1_heads", http1_heads},
                               {"http1_whole", http1_whole},
                               {"no_line_ends", no_line_ends}});

} // namespace
