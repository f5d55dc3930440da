// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request in pieces is the request, whole or as the text of HTTP/1.1.
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

suite request_in_pieces_suite(
    "http/request_in_pieces", {{"as_built", as_built},
                               {"short_forms", short_forms},
                               {"one_report", one_report},
                               {"whole_is_refused", whole_is_refused},
                               {"bad_image", bad_image}});

} // namespace
