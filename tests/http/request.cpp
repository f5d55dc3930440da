// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/request.hpp"

#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::reveal;
using notepact::static_report;
namespace clinic = notepact::clinic;

constexpr std::string_view clinic_headers = "\nAccept: application/json\nAccept-Encoding: identity"
                                            "\nContent-Type: application/json"
                                            "\nX-User-Token: your_token_here\n\n";
std::string clinic_text(std::string_view line, std::string_view body) {
    return std::string(line) + std::string(clinic_headers) + std::string(body);
}

// Every request that the document prints, made from a struct; its one update without an example, too.
void printed(test& t) {
    auto const account = clinic_account();
    static_report<4> report;
    t.equal(
        whole(clinic::create_addendum.build(account, {46, {printed_instructions}}, report)),
        clinic_text(
            "POST https://clinic.example/api/v1/clinic/session_notes/addendums",
            R"({"session_note_id":46,"addendum":{"instructions":"Please fix this issue asap, names don't match"}})"));
    t.equal(
        whole(clinic::update_addendum.build(
            account, {39}, {46, {"Fixing the names with the correct data"}}, report)),
        clinic_text(
            "PUT https://clinic.example/api/v1/clinic/session_notes/addendums/39",
            R"({"session_note_id":46,"addendum":{"instructions_response":"Fixing the names with the correct data"}})"));
    t.equal(found(report), "");
    t.equal(
        whole(clinic::create_sign_off.build(
            account, {99, {printed_instructions, printed_date(), printed_signature()}}, report)),
        clinic_text(
            "POST https://clinic.example/api/v1/clinic/session_notes/sign_offs",
            R"({"session_note_id":99,"sign_off":{"instructions":"Please fix this issue asap, names don't match",)"
            R"("review_date":"2023-10-27T21:40:00.000Z",)"
            R"("signature":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34..."}})"));
    t.equal(found(report), "warning body /sign_off/signature not_base64\n");
    report.clear();
    t.equal(
        whole(clinic::update_sign_off.build(account, {25}, {99, {"x", printed_date()}}, report)),
        clinic_text(
            "PUT https://clinic.example/api/v1/clinic/session_notes/sign_offs/25",
            R"({"session_note_id":99,"sign_off":{"instructions":"x","review_date":"2023-10-27T21:40:00.000Z"}})"));
    t.equal(found(report), "");
}

// Each member that may be absent: there and not there.
void member_by_member(test& t) {
    auto const account = clinic_account();
    std::string const file = png::smallest();
    auto const image = must(notepact::png_signature::from_png(file));
    constexpr std::string_view uri =
        R"("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACkl)"
        R"(EQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==")";
    constexpr std::string_view date = R"("2023-10-27T21:40:00.000Z")";
    auto const row = [&](auto const& request, std::string const& body, int line = __builtin_LINE()) {
        t.equal(std::string(request ? request->body() : "none"), body, "body", line);
    };
    auto const text = [](std::string_view before, std::string_view value, std::string_view after) {
        return std::string(before) + std::string(value) + std::string(after);
    };
    static_report<8> report;
    row(clinic::create_addendum.build(account, {1, {"a", image}}, report),
        text(R"({"session_note_id":1,"addendum":{"instructions":"a","signature":)", uri, "}}"));
    row(clinic::update_addendum.build(account, {1}, {2, {{}, image}}, report),
        text(R"({"session_note_id":2,"addendum":{"responded_signature":)", uri, "}}"));
    row(clinic::update_addendum.build(account, {1}, {2, {"a", image}}, report),
        text(
            R"({"session_note_id":2,"addendum":{"instructions_response":"a","responded_signature":)",
            uri,
            "}}"));
    row(clinic::create_sign_off.build(account, {1, {{}, printed_date(), image}}, report),
        text(R"({"session_note_id":1,"sign_off":{"review_date":)", date, R"(,"signature":)")
            + std::string(uri) + "}}");
    row(clinic::update_sign_off.build(account, {1}, {2, {"a", {}, {}}}, report),
        R"({"session_note_id":2,"sign_off":{"instructions":"a"}})");
    row(clinic::update_sign_off.build(account, {1}, {2, {{}, printed_date(), {}}}, report),
        text(R"({"session_note_id":2,"sign_off":{"review_date":)", date, "}}"));
    row(clinic::update_sign_off.build(account, {1}, {2, {{}, {}, image}}, report),
        text(R"({"session_note_id":2,"sign_off":{"signature":)", uri, "}}"));
    row(clinic::create_addendum.build(account, {1, {"\"\\\n\x01/\x7F\xC3\xBC"}}, report),
        "{\"session_note_id\":1,\"addendum\":{\"instructions\":\"\\\"\\\\\\n\\u0001/\x7F\xC3\xBC\"}}");
    t.equal(found(report), "");
    row(clinic::update_sign_off.build(account, {1}, {2, {}}, report),
        R"({"session_note_id":2,"sign_off":{}})");
    row(clinic::update_addendum.build(account, {1}, {2, {}}, report),
        R"({"session_note_id":2,"addendum":{}})");
    t.equal(found(report), "warning body /sign_off no_effect\nwarning body /addendum no_effect\n");
}

void ids(test& t) {
    auto const account = clinic_account("https://h");
    struct {
        std::int64_t id;
        std::string_view text, expected;
    } const rows[] = {
        {1, "1", ""},
        {std::numeric_limits<std::int64_t>::max(), "9223372036854775807", ""},
        {0, "0", "warning path id not_positive\nwarning body /session_note_id not_positive\n"},
        {-1, "-1", "warning path id not_positive\nwarning body /session_note_id not_positive\n"},
        {std::numeric_limits<std::int64_t>::min(),
         "-9223372036854775808",
         "warning path id not_positive\nwarning body /session_note_id not_positive\n"},
    };
    for (auto const& [id, text, expected] : rows) {
        static_report<4> report;
        auto const request = clinic::update_addendum.build(account, {id}, {id, {"a"}}, report);
        t.equal(found(report), expected);
        t.check(request.has_value(), text);
        if (!request) continue;
        t.equal(request->url(), "https://h/v1/clinic/session_notes/addendums/" + std::string(text));
        t.equal(
            request->body(),
            "{\"session_note_id\":" + std::string(text) + ",\"addendum\":{\"instructions_response\":\"a\"}}");
        static_report<4> strict(notepact::strictness::strict);
        t.equal(
            clinic::update_addendum.build(account, {id}, {id, {"a"}}, strict).has_value(),
            expected.empty(),
            text);
    }
}

void sample_request(test& t) {
    static_report<4> report;
    auto const account = harbour_account();
    t.equal(
        whole(
            harbour::moor.build(account, {"a/b", "12", 3, "x&y=z", "true", "7", -5}, {"Ada", true}, report)),
        "PATCH https://h/ships/a%2Fb/berths/12.3/moor?pilot=x%26y%3Dz&verbose=true&high%20tide=7&draught=-5\n"
        "Accept: application/json\nAccept-Encoding: identity\n"
        "Content-Type: application/json\n"
        "Authorization: Bearer max_prd_ak_1=\n"
        "X-Port: port 1\n\n"
        R"({"name":"Ada","night":true})");
    t.equal(found(report), "warning query draught not_positive\n");
    report.clear();
    struct {
        harbour::berth_of_ship with;
        std::string_view target;
    } const rows[] = {
        {{"s", "1", 2, "p", {}, {}, {}}, "/ships/s/berths/1.2/moor?pilot=p"},
        {{"s", "1", 2, "p", "false", {}, {}}, "/ships/s/berths/1.2/moor?pilot=p&verbose=false"},
        {{"s", "1", 2, "p", {}, "1", {}}, "/ships/s/berths/1.2/moor?pilot=p&high%20tide=1"},
        {{"s", "1", 2, "p", {}, {}, 9}, "/ships/s/berths/1.2/moor?pilot=p&draught=9"},
        {{"s", "1", 9223372036854775807u, "p", {}, {}, {}},
         "/ships/s/berths/1.9223372036854775807/moor?pilot=p"},
        {{"{berth}", "1", 2, "{ship}?", {}, {}, {}},
         "/ships/%7Bberth%7D/berths/1.2/moor?pilot=%7Bship%7D%3F"},
    };
    for (auto const& [with, target] : rows) {
        auto const request = harbour::moor.build(account, with, {"n"}, report);
        t.check(request.has_value(), target);
        if (request) t.equal(request->url(), "https://h" + std::string(target));
    }
    t.equal(found(report), "");
}

void methods(test& t) {
    static_report<2> report;
    auto const method = [&](auto const& operation) {
        auto const built = operation.build(harbour_account(), {"s", "1", 2, "p", {}, {}, {}}, {"n"}, report);
        return std::string(built ? built->method() : "none");
    };
    using notepact::verb;
    t.equal(method(harbour::moor_by<verb::get>), "GET");
    t.equal(method(harbour::moor_by<verb::post>), "POST");
    t.equal(method(harbour::moor_by<verb::put>), "PUT");
    t.equal(method(harbour::moor_by<verb::patch>), "PATCH");
    t.equal(method(harbour::moor_by<verb::delete_>), "DELETE");
}

// No slash is doubled, none is lost, nothing is resolved.
void bases(test& t) {
    struct {
        std::string_view base, url, host = "h", target = "/v1/clinic/session_notes/addendums/7";
    } const rows[] = {
        {"https://h", "https://h/v1/clinic/session_notes/addendums/7"},
        {"https://h/", "https://h/v1/clinic/session_notes/addendums/7"},
        {"https://h:8443", "https://h:8443/v1/clinic/session_notes/addendums/7", "h:8443"},
        {"https://h:8443/", "https://h:8443/v1/clinic/session_notes/addendums/7", "h:8443"},
        {"https://h/a/b%20c",
         "https://h/a/b%20c/v1/clinic/session_notes/addendums/7",
         "h",
         "/a/b%20c/v1/clinic/session_notes/addendums/7"},
        {"https://h/a/b/",
         "https://h/a/b/v1/clinic/session_notes/addendums/7",
         "h",
         "/a/b/v1/clinic/session_notes/addendums/7"},
        {"http://[::1]:80/v1/",
         "http://[::1]:80/v1/v1/clinic/session_notes/addendums/7",
         "[::1]:80",
         "/v1/v1/clinic/session_notes/addendums/7"},
    };
    static_report<2> report;
    for (auto const& [base, url, host, target] : rows) {
        auto const request = clinic::update_addendum.build(clinic_account(base), {7}, {1, {"a"}}, report);
        t.check(request && request->url() == url, base);
        t.check(request && request->host() == host && request->target() == target, base);
    }
}

void headers(test& t) {
    static_report<2> report;
    auto const request =
        harbour::moor.build(harbour_account(), {"s", "1", 2, "p", {}, {}, {}}, {"n"}, report);
    struct {
        std::string_view name, value;
        bool secret;
    } const expected[] = {
        {"Accept", "application/json", false},
        {"Accept-Encoding", "identity", false},
        {"Content-Type", "application/json", false},
        {"Authorization", "Bearer max_prd_ak_1=", true},
        {"X-Port", "port 1", false},
    };
    t.equal(request->headers().size(), std::size(expected));
    std::size_t i = 0;
    for (auto const header : request->headers()) {
        t.equal(header.name, expected[i].name);
        t.equal(header.value, expected[i].value);
        t.equal(header.secret, expected[i].secret);
        t.equal(request->header(header.name), header.value);
        t.equal(request->headers()[i++].value, header.value);
    }
    auto const first = request->headers().begin(); // outlives its range
    t.equal((*first).name, "Accept");
    t.equal(request->header("accept"), "");
    t.equal(request->header("Content-Length"), "");
}

// What an owning request hands out follows it when it is copied and moved, however short its text.
void copies(test& t) {
    static_report<2> report;
    std::vector<notepact::request> all;
    for (int i = 0; i != 20; ++i) {
        auto built = clinic::create_addendum.build(clinic_account("https://h"), {46, {"a"}}, report);
        all.push_back(*built);
        all.push_back(std::move(*built));
    }
    std::string const expected = whole(std::optional<notepact::request>(all[0]));
    all.erase(all.begin(), all.begin() + 7);
    for (auto const& one : all)
        t.equal(whole(std::optional<notepact::request>(one)), expected);
}

// Everything that is wrong, in one pass: path, query, headers, body; and in that order.
void one_report(test& t) {
    auto const refused = [&](harbour::account const& with,
                             harbour::berth_of_ship const& ids,
                             harbour::mooring const& what,
                             std::string_view expected,
                             int line = __builtin_LINE()) {
        static_report<16> report;
        t.check(!harbour::moor.build(with, ids, what, report), "build", line);
        t.equal(found(report), expected, "", line);
        char buffer[500];
        static_report<16> again;
        t.check(!harbour::moor.build_into(buffer, sizeof buffer, with, ids, what, again), "build_into", line);
        t.equal(found(again), expected, "", line);
        for (auto const& v : report)
            t.check(v.of_request(), "our caller's");
    };
    auto const good = harbour_account();
    harbour::account const bad = {good.base, notepact::secret_view("a b"), "\n"};
    refused(
        bad,
        {"..", "0x10", 0, "", "yes", "1.5", 0},
        {" "},
        "error path ship bad_parameter\n"
        "error path berth not_numeric\n"
        "warning path pier not_positive\n"
        "error query pilot bad_parameter\n"
        "error query verbose not_in_enum\n"
        "warning query high tide not_whole\n"
        "warning query draught not_positive\n"
        "error header Authorization bad_header\n"
        "error header X-Port bad_header\n"
        "error body /name blank\n");
    refused(
        bad,
        {{}, {}, 18446744073709551615u, {}, std::string_view(), "", 1},
        {"\xFF", false},
        "error path ship bad_parameter\n"
        "error path berth not_numeric\n"
        "error path pier out_of_range\n"
        "error query pilot bad_parameter\n"
        "error query verbose not_in_enum\n"
        "error query high tide not_numeric\n"
        "error header Authorization bad_header\n"
        "error header X-Port bad_header\n"
        "error body - invalid_utf8\n");
    harbour::berth_of_ship const ids = {"s", "1", 2, "p", {}, {}, {}};
    refused(
        {good.base, notepact::secret_view(""), "p"}, ids, {"n"}, "error header Authorization bad_header\n");
    refused({good.base, good.key, ""}, ids, {"n"}, "error header X-Port bad_header\n");
    refused(good, {"s", "1", 2, ".", {}, {}, {}}, {"n"}, "error query pilot bad_parameter\n");
    refused(good, ids, {""}, "error body /name blank\n");

    static_report<8> report;
    clinic::account_view const account = {good.base, notepact::secret_view("\r\n")};
    t.check(!clinic::update_addendum.build(account, {0}, {0, {}}, report), "clinic");
    t.equal(
        found(report),
        "warning path id not_positive\n"
        "error header X-User-Token bad_header\n"
        "warning body /session_note_id not_positive\n"
        "warning body /addendum no_effect\n");
    t.check(!clinic::create_addendum.build(clinic_account(), {1, {"\t \n"}}, report), "blank instructions");
}

// A buffer of every size: refused until it fits, and never a byte behind its end.
template <class Build>
void every_size(test& t, std::string_view what, std::size_t exact, std::string const& expected, Build build) {
    constexpr std::size_t margin = 64;
    std::size_t wrong = 0;
    for (std::size_t size = 0; size <= exact + 2; ++size) {
        std::vector<char> memory(size + 2 * margin, '#');
        char* const buffer = memory.data() + margin;
        static_report<4> report;
        auto const request = build(buffer, size, report);
        std::string const canary(margin, '#');
        wrong += std::memcmp(memory.data(), canary.data(), margin) != 0;
        wrong += std::memcmp(buffer + size, canary.data(), margin) != 0;
        bool const fits = size >= exact;
        wrong += request.has_value() != fits || report.ok() != fits;
        wrong += found(report).find("error path - no_space\n") == std::string::npos && !fits;
        if (!request) continue;
        wrong += whole(request) != expected;
        wrong += request->url().data() != buffer
                 || request->body().data() + request->body().size() != buffer + exact;
    }
    t.equal(wrong, std::size_t{0}, what);
    static_report<4> report;
    t.check(!build(nullptr, 0, report) && !report.ok(), "no buffer");
}

std::size_t size_of(notepact::request const& r) {
    auto size = r.url().size() + r.body().size();
    for (auto const header : r.headers())
        size += header.value.size();
    return size;
}

void every_buffer_size(test& t) {
    static_report<4> report;
    std::string const file = png::of({}, 100);
    auto const image = must(notepact::png_signature::from_png(file));
    auto const run = [&](std::string_view what, auto const& operation, auto const&... arguments) {
        auto const owning = operation.build(arguments..., report);
        if (!owning) return t.check(false, what);
        every_size(
            t, what, size_of(*owning), whole(owning), [&](char* buffer, std::size_t size, auto& found_here) {
                return operation.build_into(buffer, size, arguments..., found_here);
            });
    };
    auto const account = clinic_account();
    run("create_addendum",
        clinic::create_addendum,
        account,
        clinic::create_addendum_request{46, {"a\n\"b", image}});
    run("update_addendum",
        clinic::update_addendum,
        account,
        clinic::addendum_id{39},
        clinic::update_addendum_request{46, {"a", {}}});
    run("create_sign_off",
        clinic::create_sign_off,
        account,
        clinic::create_sign_off_request{99, {"a", printed_date(), image}});
    run("update_sign_off",
        clinic::update_sign_off,
        account,
        clinic::sign_off_id{25},
        clinic::update_sign_off_request{99, {{}, printed_date(), {}}});
    run("moor",
        harbour::moor,
        harbour_account(),
        harbour::berth_of_ship{"a b", "12", 3, "x&y", "true", "7", 5},
        harbour::mooring{"n", true});
}

// From texts, without a base URL: what the structs give, without it.
void origin_form(test& t) {
    auto const account = clinic_account("https://h");
    static_report<8> report;
    auto const same =
        [&](auto const& built, notepact::operation const& of, notepact::parameter_texts const& with) {
            if (!built) return t.check(false, of.name);
            notepact::parameter_texts const headers = {account.token.reveal()};
            notepact::body_bytes const body(notepact::contract_ref(*of.body), built->body());
            std::string const absolute = whole(built);
            t.equal(whole(build_request(of, account.base, headers, with, body, report)), absolute);
            auto const at = absolute.find("https://h");
            auto const relative = build_request(of, std::nullopt, headers, with, body, report);
            t.equal(whole(relative), absolute.substr(0, at) + absolute.substr(at + 9));
            t.check(relative->host().empty() && relative->target() == relative->url(), of.name);
        };
    same(clinic::create_addendum.build(account, {46, {"a"}}, report), clinic::create_addendum, {});
    same(clinic::update_addendum.build(account, {39}, {46, {"a"}}, report), clinic::update_addendum, {"39"});
    same(
        clinic::create_sign_off.build(account, {99, {"a", printed_date(), printed_signature()}}, report),
        clinic::create_sign_off,
        {});
    same(clinic::update_sign_off.build(account, {25}, {99, {"a"}}, report), clinic::update_sign_off, {"25"});
    t.equal(
        whole(build_request(harbour::list_ships, std::nullopt, {"key", "port"}, {}, {}, report)),
        "GET /ships\nAccept: application/json\nAccept-Encoding: identity\nAuthorization: Bearer key\nX-Port: "
        "port\n\n");
    t.check(report.ok(), "all good");
}

void from_texts(test& t) {
    struct {
        std::string_view what;
        notepact::operation const& of;
        notepact::parameter_texts headers, parameters;
        std::optional<std::string_view> body;
        std::string_view expected;
    } const rows[] = {
        {"nothing at all",
         harbour::moor,
         {},
         {},
         {},
         "error path ship missing_parameter\nerror path berth missing_parameter\nerror path pier "
         "missing_parameter\n"
         "error query pilot missing_parameter\nerror header Authorization missing_parameter\n"
         "error header X-Port missing_parameter\nerror body - empty_document\n"},
        {"good", harbour::moor, {"k", "p"}, {"ship", "1", "2", "pilot"}, R"({"name":"n"})", ""},
        {"good, all",
         harbour::moor,
         {"k", "p"},
         {"ship", "1", "2", "pilot", "false", "0", "1"},
         R"({"name":"n"})",
         ""},
        {"empty",
         harbour::moor,
         {"", ""},
         {"", "", "", "", "", "", ""},
         "",
         "error path ship bad_parameter\nerror path berth not_numeric\nerror path pier not_numeric\n"
         "error query pilot bad_parameter\nerror query verbose not_in_enum\nerror query high tide "
         "not_numeric\n"
         "error query draught not_numeric\nerror header Authorization bad_header\nerror header X-Port "
         "bad_header\n"
         "error body - empty_document\n"},
        {"ids",
         clinic::update_addendum,
         {"t"},
         {"0x1"},
         R"({"session_note_id":"46"})",
         "error path id not_numeric\nerror body /session_note_id wrong_type\nerror body /addendum "
         "missing_member\n"},
        {"cut", clinic::create_addendum, {"t"}, {}, "{", "error body - truncated_document\n"},
        {"no body given", clinic::create_addendum, {"t"}, {}, {}, "error body - empty_document\n"},
        {"none wanted", harbour::list_ships, {"k", "p"}, {}, {}, ""},
    };
    for (auto const& row : rows) {
        static_report<16> report;
        auto const body = row.body ? notepact::body_bytes(notepact::contract_ref(*row.of.body), *row.body)
                                   : notepact::body_bytes();
        auto const built = build_request(row.of, std::nullopt, row.headers, row.parameters, body, report);
        t.equal(found(report), row.expected, row.what);
        t.equal(built.has_value(), row.expected.empty(), row.what);
        if (built && row.body) t.equal(built->body(), *row.body, row.what);
    }
}

// What is printed of a request, and what is not unless it is asked for.
void printing(test& t) {
    static_report<2> report;
    auto const request = harbour::moor.build(
        {must(notepact::base_url_view::parse("https://h")), notepact::secret_view("KEYQZXJV"), "p"},
        {"s", "1", 2, "p", {}, {}, {}},
        {"BODYQZXJV"},
        report);
    std::string const counted = "(20 bytes)", body = R"({"name":"BODYQZXJV"})";
    auto const printed = [](std::string_view url, std::string_view key) {
        return "PATCH https://h/ships/" + std::string(url)
               + "\nAccept: application/json\nAccept-Encoding: identity\nContent-Type: "
                 "application/json\nAuthorization: "
               + std::string(key) + "\nX-Port: p\n\n";
    };
    std::string_view const open_url = "s/berths/1.2/moor?pilot=p",
                           hidden_url = "***/berths/***.***/moor?pilot=***", open_key = "Bearer KEYQZXJV",
                           hidden_key = "***";
    auto const hidden = printed(hidden_url, hidden_key);
    t.equal(whole(request, reveal::nothing), hidden + counted);
    t.equal(whole(request, reveal::body), hidden + body);
    t.equal(whole(request, reveal::credentials), printed(hidden_url, open_key) + counted);
    t.equal(whole(request, reveal::ids), printed(open_url, hidden_key) + counted);
    t.equal(whole(request, reveal::ids | reveal::body), printed(open_url, hidden_key) + body);
    t.equal(whole(request, reveal::all), printed(open_url, open_key) + body);

    std::ostringstream narrow;
    narrow << *request << '\n' << notepact::secret("KEYQZXJV") << '\n';
    t.equal(narrow.str(), hidden + "(20 bytes)\n***\n");
    char buffer[500];
    auto const view = clinic::create_addendum.build_into(
        buffer,
        sizeof buffer,
        {must(notepact::base_url_view::parse("https://h")), notepact::secret_view("KEYQZXJV")},
        {46, {"BODYQZXJV"}},
        report);
    std::ostringstream text;
    std::wostringstream wide;
    text << *view;
    wide << *view << notepact::secret("KEYQZXJV");
    t.check(text.str().find("QZXJV") == std::string::npos, "narrow");
    t.check(
        wide.str().find(L"QZXJV") == std::wstring::npos && wide.str().size() == text.str().size() + 3,
        "wide");
    t.equal(text.str(), whole(view, reveal::nothing));
}

// Of a URL, what the documents say is shown, and no letter of what was put in.
void printing_urls(test& t) {
    static_report<4> report;
    auto const shown = [&](auto const& request) {
        if (!request) return std::string("none");
        auto const text = whole(request, reveal::nothing);
        t.check(text.find("QZXJV") == text.npos && text.find("ZXJV") == text.npos, text);
        auto const from = text.find(' ') + 1;
        return text.substr(from, text.find('\n') - from);
    };
    for (std::string_view const base : {"", "https://h", "https://h/v3", "https://h:8443/a/b/v3/"})
        for (std::string_view const id :
             {"QZXJV", "QZXJV/QZXJV", "../QZXJV?x=QZXJV&y", "%2FQZXJV", "{noteId}QZXJV"}) {
            auto const at = notepact::base_url_view::parse(base);
            auto const where = at ? std::optional(*at) : std::nullopt;
            std::string const begin(at ? at->text() : std::string_view());
            auto const show = [&](notepact::operation const& of,
                                  notepact::parameter_texts const& ids,
                                  notepact::query_argument const& further = {}) {
                notepact::body_bytes const body =
                    of.body != nullptr
                        ? notepact::body_bytes(notepact::contract_ref(*of.body), R"({"dxStatus":"QZXJV"})")
                        : notepact::body_bytes();
                return shown(build_request(of, where, {"key", "org"}, ids, body, report, further));
            };
            t.equal(
                show(notepact::maxcare::update_impression, {id, "1042", id}),
                begin + "/notes/***/impressions/***?providerId=***",
                id);
            t.equal(show(notepact::maxcare::get_note, {id}), begin + "/notes/***", id);
            t.equal(show(notepact::maxcare::list_patients, {}), begin + "/patients", id);
            t.equal(
                show(notepact::maxcare::list_patients, {}, {{id, id}, {"QZXJV", ""}, {"", "QZXJV"}}),
                begin + "/patients?***&***&***",
                id);
        }
    t.equal(
        shown(harbour::moor.build(
            harbour_account(), {"QZXJV", "1", 2, "QZXJV", "true", "12.5", {}}, {"QZXJV"}, report)),
        "https://h/ships/***/berths/***.***/moor?pilot=***&verbose=***&high%20tide=***");
    t.equal(
        shown(clinic::update_addendum.build(clinic_account("https://h/39"), {39}, {46, {"QZXJV"}}, report)),
        "https://h/39/v1/clinic/session_notes/addendums/***");
}

// What a report says of a refused request is none of it.
void nothing_in_reports(test& t) {
    constexpr std::string_view mark = "QZXJV";
    static_report<16> report;
    harbour::account const with = {
        must(notepact::base_url_view::parse("https://h")), notepact::secret_view("QZXJV QZXJV"), "QZXJV\n"};
    t.check(
        !harbour::moor.build(
            with, {"QZXJV\n", "QZXJV", 0, "QZXJV\x7F", "QZXJV", "QZXJV", 0}, {"QZXJV\xFF"}, report),
        "refused");
    t.equal(report.errors(), std::size_t{8});
    std::ostringstream out;
    out << report;
    std::string text = out.str();
    put_json(report, [&](std::string_view piece) { text += piece; });
    t.check(text.find(mark) == std::string::npos, text);
}

suite request_suite(
    "http/request", {{"printed", printed},
                     {"member_by_member", member_by_member},
                     {"ids", ids},
                     {"sample_request", sample_request},
                     {"methods", methods},
                     {"bases", bases},
                     {"headers", headers},
                     {"copies", copies},
                     {"one_report", one_report},
                     {"every_buffer_size", every_buffer_size},
                     {"origin_form", origin_form},
                     {"from_texts", from_texts},
                     {"printing", printing},
                     {"printing_urls", printing_urls},
                     {"nothing_in_reports", nothing_in_reports}});

} // namespace
