// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/endpoint.hpp"

#include "../support/ferry_api.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using namespace notepact;

// Every kind of text that a parameter can be made of.
using ship_id = text_id<struct ship_tag>;
using pier_number = number_id<struct pier_tag>;
struct everything {
    ship_id ship;
    pier_number pier;
    std::uint8_t deck;
    std::string weight;
    std::optional<bool> night;
    std::optional<std::int64_t> tide;
    std::optional<std::string_view> pilot;
};
constexpr auto every_parameter = object<everything>(
    in_path<&everything::ship>("ship", path_text()), in_path<&everything::pier>("pier", number_text()),
    in_path<&everything::deck>("deck", integer_text()), in_path<&everything::weight>("weight", number_text()),
    in_query_optional<&everything::night>("night", boolean_text()),
    in_query_optional<&everything::tide>("tide", integer_text()),
    in_query_optional<&everything::pilot>("pilot", path_text()));
struct one_id {
    std::string_view id;
};
constexpr auto id_path = object<one_id>(in_path<&one_id::id>("id", path_text()));
constexpr auto free_body = request_body("harbour.free", any_object());

using answers = harbour::mooring_replies;
constexpr endpoint<harbour::account_headers, every_parameter, harbour::mooring_body, answers> with_both{
    "harbour.both", verb::put, "/s/{ship}/p/{pier}/d/{deck}/w/{weight}"};
constexpr endpoint<harbour::account_headers, id_path, no_body, answers> with_parameters{
    "harbour.parameters", verb::get, "/s/{id}"};
constexpr endpoint<harbour::account_headers, no_parameters, harbour::mooring_body, answers> with_body{
    "harbour.body", verb::post, "/s"};
constexpr endpoint<harbour::account_headers, no_parameters, no_body, answers> with_neither{
    "harbour.neither", verb::get, "/s"};
constexpr endpoint<harbour::account_headers, id_path, any_media, answers> with_media{
    "harbour.media", verb::post, "/s/{id}"};
constexpr endpoint<harbour::account_headers, no_parameters, free_body, answers> with_json{
    "harbour.json", verb::post, "/s"};

static_assert(std::is_same_v<decltype(with_both)::account, harbour::account>);
static_assert(std::is_same_v<decltype(with_both)::parameters, everything>);
static_assert(std::is_same_v<decltype(with_neither)::parameters, none>);
static_assert(std::is_same_v<decltype(with_both)::body_type, harbour::mooring>);
static_assert(std::is_same_v<decltype(with_neither)::body_type, none>);
static_assert(std::is_same_v<decltype(with_media)::body_type, media_body>);
static_assert(std::is_same_v<decltype(with_json)::body_type, text_view>);
static_assert(std::is_same_v<decltype(with_both)::answer_type, answer<harbour::moored, harbour::fault>>);

// What its types say, the operation says to those that ask at run time.
void as_operation(test& t) {
    struct {
        operation const* of;
        std::string_view name;
        std::size_t parameters;
        std::string_view body;
        bool media;
    } const rows[] = {
        {&with_both, "harbour.both", 7, "harbour.moor", false},
        {&with_parameters, "harbour.parameters", 1, "none", false},
        {&with_body, "harbour.body", 0, "harbour.moor", false},
        {&with_neither, "harbour.neither", 0, "none", false},
        {&with_media, "harbour.media", 1, "none", true},
        {&with_json, "harbour.json", 0, "harbour.free", false},
    };
    for (auto const& row : rows) {
        t.equal(row.of->name, row.name);
        t.check(row.of->headers == harbour::account_headers.rules, row.name);
        t.equal(std::size_t{row.of->parameters->detail}, row.parameters, row.name);
        t.equal(
            row.of->body == nullptr ? std::string_view("none") : contract_ref(*row.of->body).name(),
            row.body,
            row.name);
        t.equal(row.of->media, row.media, row.name);
        t.equal(row.of->reply_count, answers::size, row.name);
    }
}

// Whatever a member is, it is a text of the request.
void texts(test& t) {
    auto const built = [&t](everything const& ids) {
        static_report<4> report;
        auto const request = with_both.build(harbour_account(), ids, {"n"}, report);
        t.check(request.has_value(), found(report));
        return request ? std::string(request->target()) : std::string();
    };
    t.equal(built({"a b", 7, 255, "1.50", {}, {}, {}}), "/s/a%20b/p/7/d/255/w/1.50");
    t.equal(
        built({"s", must(pier_number::parse("1e2")), 1, "0", true, std::int64_t{-5}, "x&y"}),
        "/s/s/p/1e2/d/1/w/0?night=true&tide=-5&pilot=x%26y");
    t.equal(
        built({"s", 1, 1, "2", false, INT64_MIN, "-"}),
        "/s/s/p/1/d/1/w/2?night=false&tide=-9223372036854775808&pilot=-");
    // An empty text is there, and wrong; one that is absent is neither.
    static_report<4> report;
    t.check(
        !with_both.build(
            harbour_account(), {{std::string_view()}, 1, 1, "1", {}, {}, std::string_view()}, {"n"}, report),
        "refused");
    t.equal(found(report), "error path ship bad_parameter\nerror query pilot bad_parameter\n");
}

// With parameters and a body, with one of them, with neither: the same in a buffer as in a text of its own.
template <class... Arguments, class Operation>
void verify_form(
    test& t, Operation const& of, std::string_view line, std::string_view body, Arguments const&... with) {
    static_report<4> report;
    auto const account = harbour_account();
    auto const owning = of.build(account, with..., report);
    char room[600];
    auto const viewing = of.build_into(room, sizeof room, account, with..., report);
    t.check(owning && viewing && report.clean(), found(report));
    if (!owning || !viewing) return;
    t.equal(std::string(owning->method()) + ' ' + std::string(owning->url()), line);
    t.equal(owning->body(), body, line);
    t.equal(whole(owning), whole(viewing), line);
    t.equal(owning->header("Authorization"), "Bearer max_prd_ak_1=", line);
    t.equal(owning->header("X-Port"), "port 1", line);
    // Pairs that no document names go behind.
    query_pair const further[] = {{"a b", "1"}};
    static_report<4> warned;
    auto const more = of.build(account, with..., warned, query_pairs(further, 1));
    t.check(more.has_value(), found(warned));
    t.equal(found(warned), "warning query - unknown_parameter\n", line);
    if (more)
        t.equal(
            more->url(),
            std::string(owning->url()) + (line.find('?') == line.npos ? '?' : '&') + "a%20b=1",
            line);
    // A buffer that is one byte too small.
    static_report<4> full;
    char small_room[600];
    std::size_t const needed = whole(owning).size();
    bool refused = false;
    for (std::size_t size = needed < sizeof small_room ? needed : sizeof small_room;
         size-- != 0 && !refused;) {
        full.clear();
        refused = !of.build_into(small_room, size, account, with..., full);
    }
    t.check(refused, line);
    t.equal(found(full), "error path - no_space\n", line);
}
void forms(test& t) {
    everything const ids{"s", 1, 2, "3", true, {}, {}};
    verify_form(
        t,
        with_both,
        "PUT https://h/s/s/p/1/d/2/w/3?night=true",
        R"({"name":"n"})",
        ids,
        harbour::mooring{"n"});
    verify_form(t, with_parameters, "GET https://h/s/x", "", one_id{"x"});
    verify_form(t, with_body, "POST https://h/s", R"({"name":"n"})", harbour::mooring{"n"});
    verify_form(t, with_neither, "GET https://h/s", "");
    verify_form(t, with_media, "POST https://h/s/x", "\xFF", one_id{"x"}, media_body{"image/png", "\xFF"});
    verify_form(t, with_json, "POST https://h/s", R"({"a":1})", std::string_view(R"({"a":1})"));
}

// A body in pieces, with parameters and without: only the head is in the buffer.
void in_pieces(test& t) {
    char room[300], piece[5];
    static_report<4> report;
    harbour::mooring const value{"name"};
    everything const ids{"s", 1, 2, "3", {}, {}, {}};
    auto const account = harbour_account();
    auto with_ids = with_both.build_in_pieces(room, sizeof room, account, ids, value, report);
    char other_room[300];
    auto without = with_body.build_in_pieces(other_room, sizeof other_room, account, value, report);
    t.check(with_ids && without && report.clean(), found(report));
    if (!with_ids || !without) return;
    t.equal(with_ids->target(), "/s/s/p/1/d/2/w/3");
    t.equal(without->target(), "/s");
    for (auto* made : {&*with_ids, &*without}) {
        std::string text;
        while (!made->body().done())
            text += made->body().next(piece, sizeof piece);
        t.equal(text, R"({"name":"name"})");
        t.equal(made->content_length(), text.size());
    }
}

// The names in a path's braces are those of the table, in its order; what is left is of the query.
void templates(test& t) {
    struct {
        std::string_view path;
        bool is_good;
    } const rows[] = {
        {"/s/{ship}/p/{pier}/d/{deck}/w/{weight}", true},
        {"{ship}{pier}{deck}{weight}", true},
        {"/s/{pier}/p/{ship}/d/{deck}/w/{weight}", false},
        {"/s/{ship}/p/{pier}/d/{deck}", false},
        {"/s/{ship}/p/{pier}/d/{deck}/w/{weight}/{night}", false},
        {"/s/{ship}/p/{pier}/d/{deck}/w/{other}", false},
        {"/s/{ship}/p/{pier}/d/{deck}/w/{weight", false},
        {"/s/{ship}/p/{pier}/d/{deck}/w/{}", false},
        {"/s", false},
        {"", false},
    };
    for (auto const& row : rows)
        t.equal(notepact::detail::match(*every_parameter.rules, row.path), row.is_good, row.path);
    t.check(notepact::detail::match(*no_parameters.rules, "/s"), "none");
    t.check(!notepact::detail::match(*no_parameters.rules, "/s/{id}"), "one too many");
}

// An answer is read by the operation's own replies, with what it says of waiting.
void interprets(test& t) {
    static_report<4> report;
    auto const done = with_neither.interpret(200, R"({"code":"ok"})", report);
    t.check(done.ok() && done.value().code == "ok", "a success");
    auto const busy = with_neither.interpret(503, R"({"message":"later"})", report, {{"Retry-After", "7"}});
    t.equal(name(busy.kind()), "api_error");
    t.equal(busy.error().message, "later");
    t.equal(name(busy.next().step), "retry");
    t.check(busy.next().seconds == 7u, "as the server asks");
    t.check(report.clean(), found(report));
}

// Headers that may be left out are written where they are given, in the table's order.
void optional_headers(test& t) {
    using account = ferry::account;
    auto const base = must(notepact::base_url_view::parse("https://f"));
    secret_view const token("t");
    struct {
        account with;
        std::string_view headers; // behind Accept and Accept-Encoding; empty: refused
        std::string_view found;
    } const rows[] = {
        {{base, token}, "X-Token=*t X-Agent=desk ", ""},
        {{base, token, "f", {}, "a", {}}, "X-Token=*t X-Fleet=f X-Agent=a ", ""},
        {{base, token, {}, 7, "a", {}}, "X-Token=*t X-Deck=7 X-Agent=a ", ""},
        {{base, token, {}, {}, "a", false}, "X-Token=*t X-Agent=a X-Quiet=false ", ""},
        {{base, token, "f", 7, "a", true}, "X-Token=*t X-Fleet=f X-Deck=7 X-Agent=a X-Quiet=true ", ""},
        // Given, and wrong: an empty text is no header that is left out.
        {{base, token, "", {}, "a", {}}, "", "error header X-Fleet bad_header\n"},
        {{base, token, "f\r\nX: y", {}, "a", {}}, "", "error header X-Fleet bad_header\n"},
        {{base, token, std::string_view(), {}, "a", {}}, "", "error header X-Fleet bad_header\n"},
        {{base, token, {}, 0, "a", {}},
         "X-Token=*t X-Deck=0 X-Agent=a ",
         "warning header X-Deck not_positive\n"},
        {{base, token, {}, {}, "", {}}, "", "error header X-Agent bad_header\n"},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        auto const built = ferry::get_trip.build(row.with, {7}, report);
        t.equal(found(report), row.found, row.headers);
        t.equal(built.has_value(), !row.headers.empty(), row.found);
        if (!built) continue;
        std::string shown;
        for (auto const header : built->headers())
            if (header.name.rfind("Accept", 0) != 0)
                shown +=
                    std::string(header.name) + (header.secret ? "=*" : "=") + std::string(header.value) + ' ';
        t.equal(shown, row.headers);
        // By index and by name.
        auto const all = built->headers();
        std::size_t count = 0;
        for (auto const header : all) {
            t.equal(all[count].name, header.name, row.headers);
            t.equal(all[count].value, header.value, row.headers);
            t.equal(built->header(header.name), header.value, row.headers);
            ++count;
        }
        t.equal(all.size(), count, row.headers);
        t.equal(built->header("X-Fleet"), row.with.fleet.value_or(""), row.headers);
        // The same in a buffer, with a body.
        char room[400];
        static_report<4> again;
        auto const viewed = ferry::change_trip.build_into(room, sizeof room, row.with, {7}, {"n"}, again);
        t.check(viewed && viewed->body() == R"({"name":"n"})", row.headers);
        if (!viewed) continue;
        t.equal(viewed->headers().size(), count + 1, row.headers);
        t.equal(viewed->headers()[3].name, "X-Token", row.headers);
        t.check(viewed->headers()[3].secret, row.headers);
        auto const last = viewed->headers()[count];
        t.equal(last.name, row.with.quiet ? "X-Quiet" : "X-Agent", row.headers);
    }
    static_report<4> report;
    notepact::parameter_texts headers = {}, ids = {};
    headers[0] = "t";
    headers[2] = "7";
    ids[0] = "1";
    t.check(!build_request(ferry::get_trip, {}, headers, ids, {}, report), "one that must be there is not");
    t.equal(found(report), "error header X-Agent missing_parameter\n");
}

suite endpoint_suite(
    "http/endpoint", {{"as_operation", as_operation},
                      {"texts", texts},
                      {"forms", forms},
                      {"in_pieces", in_pieces},
                      {"templates", templates},
                      {"interprets", interprets},
                      {"optional_headers", optional_headers}});

} // namespace
