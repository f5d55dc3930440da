// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/inspect.hpp"

#include "../support/ferry_api.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/contract/print.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::header_field;
using notepact::incoming_request;
using notepact::inspect;
using notepact::inspection;
using notepact::match_outcome;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

constexpr header_field clinic_headers[] = {{"X-User-Token", "t"}, {"Content-Type", "application/json"}};
constexpr header_field maxcare_headers[] = {
    {"Authorization", "Bearer k"}, {"X-Organization-Id", "o"}, {"Content-Type", "application/json"}};
constexpr std::string_view edit = "/notes/n/impressions/1042?providerId=p",
                           edited = R"({"dxStatus":"Active"})";

// All that is wrong is found in one pass, in the order path, query, headers, body.
void one_report(test& t) {
    header_field const headers[] = {
        {"Host", "api.maxcare.ai"},
        {"authorization", "Bearer MARK MARK"},
        {"X-Organization-Id", "org"},
        {"Content-Type", "application/json"},
        {"Content-Length", "31"}};
    static_report<16> report;
    auto const bad = inspect(
        maxcare::api,
        incoming_request{
            "PATCH",
            "/v3/notes/nte_MARK/impressions/0xMARK",
            headers,
            R"({"dxComplexity":7,"dxStatus":null})"},
        report,
        "/v3");
    t.equal(
        found(report),
        "error path impressionId not_numeric\n"
        "error query providerId missing_parameter\n"
        "error header Authorization bad_header\n"
        "error body /dxComplexity wrong_type\n"
        "error body /dxStatus null_not_allowed\n");
    t.check(!bad && !bad.result.ok() && bad.of() == &maxcare::update_impression, "an operation, and errors");
    t.check(static_cast<bool>(bad.match), "whatever the rules of its parameters");
    std::string printed;
    put_json(report, [&printed](std::string_view piece) { printed += piece; });
    t.check(printed.find("MARK") == printed.npos, printed);

    report.clear();
    header_field const good[] = {
        {"AUTHORIZATION", "bearer key"},
        {"x-organization-id", " org "},
        {"content-type", "Application/JSON;charset=UTF-8"}};
    auto const all_right = inspect(
        maxcare::api,
        incoming_request{"PATCH", "/v3/notes/n/impressions/1?providerId=p", good, R"({"dxStatus":"Active"})"},
        report,
        "/v3");
    t.equal(found(report), "");
    t.check(all_right && all_right.result.clean(), "nothing is wrong");
    t.equal(all_right.match.parameter("providerId").value_or(""), "p");
}

// Where there is no operation, the match says why and the report nothing.
void no_operation(test& t) {
    struct {
        std::string_view method, target;
        match_outcome outcome;
    } const rows[] = {
        {"PATCH", "/notes/../impressions/1?providerId=p", match_outcome::no_route},
        {"PATCH", "/notes/n/impressions", match_outcome::no_route},
        {"PATCH", "*", match_outcome::no_route},
        {"PUT", edit, match_outcome::other_method},
        {"patch", edit, match_outcome::other_method},
    };
    static_report<4> report;
    for (auto const& row : rows) {
        auto const none =
            inspect(maxcare::api, incoming_request{row.method, row.target, maxcare_headers, "{"}, report);
        t.check(!none && none.of() == nullptr && none.match.outcome() == row.outcome, row.target);
        t.check(!none.result.ok() && report.clean(), row.target);
    }
    t.check(!inspection() && !inspection().match && inspection().of() == nullptr, "none");
    std::string const longer = std::string(edit) + std::string(notepact::max_target, 'p');
    auto const none =
        inspect(maxcare::api, incoming_request{"PATCH", longer, maxcare_headers, edited}, report);
    t.check(none.match.outcome() == match_outcome::too_long && !none && report.clean(), "too long");
}

// Path and query: by the tables, and as something that a target may hold. Without an error, match finds it.
void targets(test& t) {
    struct {
        notepact::api const& api;
        std::string_view method, target, expected, nearest = {};
    } const rows[] = {
        {maxcare::api, "PATCH", edit, ""},
        {maxcare::api, "PATCH", "/notes/a%2Fb/impressions/1?providerId=%2E%2E%2E", ""},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1.5?providerId=p",
         "warning path impressionId not_whole\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/%31%2E5?providerId=p",
         "warning path impressionId not_whole\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/%2B1?providerId=p",
         "error path impressionId not_numeric\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/+1?providerId=p",
         "error path impressionId not_numeric\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1%00?providerId=p",
         "error path impressionId not_numeric\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1%?providerId=p",
         "error path impressionId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1;x?providerId=p",
         "error path impressionId bad_parameter\n"},
        {maxcare::api, "PATCH", "/notes/%ff/impressions/1?providerId=p", "error path noteId bad_parameter\n"},
        {maxcare::api, "PATCH", "/notes/%zz/impressions/1?providerId=p", "error path noteId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/a%0Ab/impressions/x?providerId=p",
         "error path noteId bad_parameter\nerror path impressionId not_numeric\n"},
        {maxcare::api, "PATCH", "/notes/n/impressions/1", "error query providerId missing_parameter\n"},
        {maxcare::api, "PATCH", "/notes/n/impressions/1?", "error query providerId missing_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId",
         "error query providerId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=",
         "error query providerId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=%2E%2e",
         "error query providerId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=a+b",
         "error query providerId bad_parameter\n"},
        {maxcare::api, "PATCH", "/notes/n/impressions/1?providerId=a%2Bb", ""},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=a;b",
         "error query providerId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=%7",
         "error query providerId bad_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=p&providerId=p",
         "error query providerId duplicate_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId&provider%49d&providerId=p",
         "error query providerId bad_parameter\nerror query providerId duplicate_parameter\n"
         "error query providerId duplicate_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?x&providerId=p&&y=1&",
         "warning query - unknown_parameter\nwarning query - unknown_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?%=1&providerId=p",
         "warning query - unknown_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?=1&providerId=p",
         "warning query - unknown_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerid=p",
         "error query providerId missing_parameter\nwarning query - unknown_parameter\n",
         "providerId"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=p&provider_%69d=q",
         "warning query - unknown_parameter\n",
         "providerId"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=p&providreId=q",
         "warning query - unknown_parameter\n",
         "providerId"},
        // of the path, so it was not meant
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=p&noteid=m",
         "warning query - unknown_parameter\n"},
        {maxcare::api,
         "PATCH",
         "/notes/n/impressions/1?providerId=p&a_name_longer_than_any_that_is_known=q",
         "warning query - unknown_parameter\n"},
        // named, not described: other pairs are nobody's business, a second of its own is
        {maxcare::api, "GET", "/notes?page=2&page=3&%zz", ""},
        {maxcare::api, "GET", "/notes?includeSoapNote=false", ""},
        {maxcare::api, "GET", "/notes?includeSoapNote=True", "error query includeSoapNote not_in_enum\n"},
        {maxcare::api, "GET", "/notes?includeSoapNote", "error query includeSoapNote not_in_enum\n"},
        {maxcare::api,
         "GET",
         "/notes?includeSoapNote=true&includeSoapNote=false",
         "error query includeSoapNote duplicate_parameter\n"},
        {maxcare::api, "GET", "/marketplace/me?x", "warning query - unknown_parameter\n"},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/7", ""},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/%37", ""},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/0", "warning path id not_positive\n"},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/7.0", "error path id wrong_type\n"},
        {clinic::api,
         "PUT",
         "/v1/clinic/session_notes/sign_offs/9223372036854775808",
         "error path id out_of_range\n"},
        {clinic::api, "PUT", "/v1/clinic/session_notes/sign_offs/7%2F", "error path id not_numeric\n"},
        {clinic::api,
         "PUT",
         "/v1/clinic/session_notes/sign_offs/7?id=8",
         "warning query - unknown_parameter\n"},
    };
    for (auto const& row : rows) {
        static_report<8> report;
        bool const of_clinic = &row.api == &clinic::api;
        bool const reads = row.method == "GET";
        header_field const headers[] = {
            of_clinic ? clinic_headers[0] : maxcare_headers[0], maxcare_headers[1], maxcare_headers[2]};
        auto const seen = inspect(
            row.api,
            incoming_request{
                row.method,
                row.target,
                headers,
                reads       ? std::string_view()
                : of_clinic ? R"({"session_note_id":1,"sign_off":{"instructions":"a"}})"
                            : edited},
            report);
        t.equal(found(report), row.expected, row.target);
        t.check(seen.of() != nullptr, row.target);
        t.equal(seen.result.ok(), report.ok(), row.target);
        t.equal(seen.result.clean(), report.clean(), row.target);
        t.check(seen.match.of() == seen.of(), row.target);
        if (report.ok()) t.check(static_cast<bool>(seen.match), row.target);
        // what match() finds
        auto const alone = match(row.api, row.method, row.target);
        t.check(alone.of() == seen.of() && alone.outcome() == seen.match.outcome(), row.target);
        std::string_view const nearest =
#ifdef NOTEPACT_SMALL
            "";
#else
            row.nearest;
#endif
        std::string_view hint;
        for (auto const& v : report)
            if (v.code() == notepact::errc::unknown_parameter) hint = v.nearest();
        t.equal(hint, nearest, row.target);
    }
}

// Texts that build() takes but no target can carry: match does not find them, so inspect must say so.
void texts_of_other_apis(test& t) {
    // in_path() and in_query_optional() take no such rules; a table that is made by hand may have them.
    static constexpr auto free_text = notepact::object(
        notepact::required("a", notepact::string()),
        notepact::detail::member<nullptr>(
            "b",
            notepact::detail::flag_bit(notepact::rule_flag::in_query),
            notepact::not_empty(notepact::warning)));
    static constexpr notepact::operation free_of_rules{
        "free",
        notepact::verb::get,
        "/x/{a}",
        harbour::account_headers.rules,
        free_text.rules,
        nullptr,
        false,
        harbour::mooring_replies::table,
        harbour::mooring_replies::size,
        notepact::operation_options()};
    static constexpr notepact::operation const* operations[] = {&free_of_rules};
    static constexpr notepact::api free_api{"free", "", "", "", "", operations};
    constexpr header_field headers[] = {{"Authorization", "Bearer k"}, {"X-Port", "p"}};
    struct {
        std::string_view target, expected;
    } const rows[] = {
        {"/x/1?b=2", ""},
        {"/x/%00", "error path a bad_parameter\n"},
        {"/x/1?b=", "error query b bad_parameter\n"},
        {"/x/1?b=%80", "error query b bad_parameter\n"},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        auto const seen = inspect(free_api, incoming_request{"GET", row.target, headers}, report);
        t.equal(found(report), row.expected, row.target);
        t.equal(static_cast<bool>(seen.match), report.ok(), row.target);
    }
}

using fields = std::vector<header_field>;

void headers(test& t) {
    constexpr std::string_view type = "Content-Type", json = "application/json", who = "Authorization",
                               where = "X-Organization-Id";
    constexpr std::string_view bad_who = "error header Authorization bad_header\n";
    struct {
        fields sent;
        std::string_view expected;
    } const rows[] = {
        {{{who, "Bearer k"}, {where, "o"}, {type, json}}, ""},
        {{{type, json}, {"Accept", "*/*"}, {where, "o"}, {who, "Bearer k"}}, ""},
        {{{"authorization", "bearer k"}, {"X-ORGANIZATION-ID", "o"}, {"CONTENT-TYPE", json}}, ""},
        {{{who, "BEARER   a.b-c_d~e+f/g=="}, {where, "\to o\t "}, {type, json}}, ""},
        {{{where, "o"}, {type, json}}, "error header Authorization missing_parameter\n"},
        {{{who, "Bearer k"}, {type, json}}, "error header X-Organization-Id missing_parameter\n"},
        {{{type, json}},
         "error header Authorization missing_parameter\nerror header X-Organization-Id missing_parameter\n"},
        {{},
         "error header Authorization missing_parameter\nerror header X-Organization-Id missing_parameter\n"
         "error header Content-Type wrong_content_type\n"},
        // credentials
        {{{who, "k"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearerk"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer "}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer\tk"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Basic azpr"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, ""}, {where, "o"}, {type, json}}, bad_who},
        {{{who, std::string_view()}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer a b"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer a, Bearer b"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer k\r\nX: y"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer \xC3\xA9"}, {where, "o"}, {type, json}}, bad_who},
        {{{who, "Bearer k"}, {where, ""}, {type, json}}, "error header X-Organization-Id bad_header\n"},
        {{{who, "Bearer k"}, {where, "a\nb"}, {type, json}}, "error header X-Organization-Id bad_header\n"},
        // twice
        {{{who, "Bearer k"}, {where, "o"}, {type, json}, {"AUTHORIZATION", "Bearer l"}},
         "error header Authorization duplicate_parameter\n"},
        {{{who, ""}, {who, "Bearer k"}, {where, "o"}, {type, json}},
         "error header Authorization bad_header\nerror header Authorization duplicate_parameter\n"},
        {{{who, "Bearer k"}, {where, "o"}, {where, "o"}, {where, "o"}, {type, json}},
         "error header X-Organization-Id duplicate_parameter\n"},
        {{{who, "Bearer k"}, {where, "o"}, {type, json}, {type, json}},
         "error header Content-Type duplicate_parameter\n"},
        {{{who, "Bearer k"}, {where, "o"}, {type, "text/plain"}, {type, json}},
         "error header Content-Type duplicate_parameter\nerror header Content-Type wrong_content_type\n"},
        {{{who, "Bearer k"}, {where, "o"}, {type, json}, {"Accept", "a/b"}, {"Accept", "c/d"}}, ""},
    };
    std::size_t number = 0;
    for (auto const& row : rows) {
        static_report<8> report;
        auto const seen = inspect(maxcare::api, incoming_request{"PATCH", edit, row.sent, edited}, report);
        t.equal(found(report), row.expected, std::to_string(number++));
        t.equal(static_cast<bool>(seen), row.expected.empty());
        bool const blamed = row.expected.find("header Authorization") != row.expected.npos;
        t.check(seen.credential.has_value() == !blamed, std::to_string(number));
        if (seen.credential) {
            auto const token = seen.credential->reveal();
            t.check(token == "k" || token == "a.b-c_d~e+f/g==", token);
        }
    }

    // the credential of the other API has no scheme
    for (std::string_view const token : {"t", "Bearer t", "t,u", " t "}) {
        static_report<4> report;
        header_field const one[] = {{"x-user-token", token}};
        auto const seen = inspect(
            clinic::api, incoming_request{"PUT", "/v1/clinic/session_notes/sign_offs/7", one}, report);
        t.equal(found(report), "error body - empty_document\n", token);
        t.check(seen.credential && seen.credential->reveal() == (token == " t " ? "t" : token), token);
    }

    // A report with room for nothing hides nothing.
    notepact::static_report<0> none;
    fields const sent = {{who, "Basic azpr"}, {where, "o"}, {type, json}};
    auto const seen = inspect(maxcare::api, incoming_request{"PATCH", edit, sent, edited}, none);
    t.check(!seen && !seen.credential, "no room");
}

// A body with a content coding: the cause is named, and nothing is said of the bytes.
void codings(test& t) {
    constexpr std::string_view gzipped("\x1F\x8B\x08\0", 4);
    constexpr std::string_view cause = "error header Content-Encoding coded_body\n";
    struct {
        std::string_view method, target, body, coded, plain;
    } const requests[] = {
        {"PATCH", edit, gzipped, cause, "error body - malformed_json\n"},
        {"PATCH", edit, edited, cause, ""},
        {"PATCH", edit, "", "error body - empty_document\n", "error body - empty_document\n"},
        {"PATCH",
         "/notes/n/impressions/x?providerId=p",
         gzipped,
         "error path impressionId not_numeric\nerror header Content-Encoding coded_body\n",
         "error path impressionId not_numeric\nerror body - malformed_json\n"},
        {"POST", "/notes/n/images?providerId=p", "\x89PNG", cause, ""},
        {"POST", "/tasks", gzipped, cause, "error body - malformed_json\n"},
        {"GET", "/notes/n", "", "", ""},
        {"GET",
         "/notes/n",
         gzipped,
         "error header Content-Encoding coded_body\nerror body - unexpected_body\n",
         "error body - unexpected_body\n"},
    };
    struct {
        std::vector<std::string_view> values;
        bool coded;
    } const headers[] = {
        {{"gzip"}, true},
        {{"GZIP"}, true},
        {{"identity", "br"}, true},
        {{"deflate", "identity"}, true},
        {{"identity"}, false},
        {{" Identity , identity"}, false},
        {{""}, false},
        {{}, false},
    };
    for (auto const& r : requests)
        for (auto const& [values, coded] : headers) {
            bool const upload = r.target.find("images") != r.target.npos;
            fields sent = {
                maxcare_headers[0],
                maxcare_headers[1],
                {"Content-Type", upload ? "image/png" : "application/json"}};
            for (auto const value : values)
                sent.push_back({"content-Encoding", value});
            static_report<4> report;
            auto const seen =
                inspect(maxcare::api, incoming_request{r.method, r.target, sent, r.body}, report);
            t.equal(
                found(report), coded ? r.coded : r.plain, std::string(r.target) + ' ' + std::string(r.body));
            t.equal(static_cast<bool>(seen), report.ok(), r.target);
            for (auto const& v : report)
                t.check(v.of_request(), "ours");
        }
}

// Of a JSON body (1), of an upload (2), where there is no body (3).
void content_types(test& t) {
    constexpr std::string_view wrong = "error header Content-Type wrong_content_type\n",
                               bad = "error header Content-Type bad_header\n";
    struct {
        std::string_view type, json, media;
    } const rows[] = {
        {"application/json", "", ""},
        {"APPLICATION/Json", "", ""},
        {" application/json ", "", ""},
        {"application/json; charset=utf-8", "", ""},
        {"application/json;charset=\"utf-8\"", "", ""},
        {"application/json \t;\t charset=latin1 ; ; a=b;", "", ""},
        {"image/png", wrong, ""},
        {"application/octet-stream", wrong, ""},
        {"application/jsonx", wrong, ""},
        {"application/jso", wrong, ""},
        {"application/problem+json", wrong, ""},
        {"text/json", wrong, ""},
        {"image/*", wrong, ""}, // a token, if an odd one
        {"image/png; name=\"a; b\"", wrong, ""},
        {"foo", wrong, wrong},
        {"image/", wrong, wrong},
        {"a b", wrong, wrong},
        {"image/png; name=\"a\" b", wrong, wrong},
        {"application", wrong, wrong},
        {"application/", wrong, wrong},
        {"/json", wrong, wrong},
        {"application/json/x", wrong, wrong},
        {"application / json", wrong, wrong},
        {"application/json, text/plain", wrong, wrong},
        {"application/json; charset", wrong, wrong},
        {"application/json; charset=", wrong, wrong},
        {"application/json; =utf-8", wrong, wrong},
        {"application/json; charset=\"utf-8", wrong, wrong},
        {"application/json charset=utf-8", wrong, wrong},
        {"", bad, bad},
        {"application/json\r\nX: y", bad, bad},
        {"application/json;a=\"\x7F\"", bad, bad},
        {std::string_view("image/png\0", 10), bad, bad},
    };
    for (auto const& row : rows) {
        header_field const sent[] = {maxcare_headers[0], maxcare_headers[1], {"content-type", row.type}};
        struct {
            std::string_view method, target, body, expected;
        } const requests[] = {
            {"PATCH", edit, edited, row.json},
            {"POST", "/notes/n/images?providerId=p", "\x89PNG", row.media},
            {"POST", "/notes/n/images?providerId=p", "", row.media},
            {"GET", "/notes/n", "", ""},
        };
        for (auto const& r : requests) {
            static_report<4> report;
            inspect(maxcare::api, incoming_request{r.method, r.target, sent, r.body}, report);
            t.equal(found(report), r.expected, row.type);
        }
        // What is sent is read by the same rule.
        static_report<4> report;
        auto const type = notepact::trimmed_value(row.type);
        auto const built = build_request(
            maxcare::upload_note_image,
            std::nullopt,
            {"key", "org"},
            {"n", "p"},
            notepact::body_bytes(type, "\x89PNG"),
            report);
        t.equal(found(report), row.media, row.type);
        t.equal(built.has_value(), row.media.empty(), row.type);
    }

    // none
    struct {
        std::string_view method, target, body, expected;
    } const without[] = {
        {"PATCH", edit, edited, wrong},
        {"PATCH", edit, "", "error body - empty_document\n"},
        {"POST", "/notes/n/images?providerId=p", "\x89PNG", wrong},
        {"POST", "/notes/n/images?providerId=p", "", wrong},
        {"GET", "/notes/n", "", ""},
    };
    for (auto const& r : without) {
        static_report<4> report;
        header_field const sent[] = {maxcare_headers[0], maxcare_headers[1]};
        inspect(maxcare::api, incoming_request{r.method, r.target, sent, r.body}, report);
        t.equal(found(report), r.expected, r.target);
    }
}

void bodies(test& t) {
    std::string const large = '{' + std::string(notepact::max_free_body, ' ') + '}';
    struct {
        std::string_view method, target, body, expected;
    } const rows[] = {
        {"PATCH", edit, "{}", "warning body - no_effect\n"},
        {"PATCH", edit, "{", "error body - truncated_document\n"},
        {"PATCH", edit, " ", "error body - empty_document\n"},
        {"PATCH", edit, R"({"dxStatus":"a","dxstatus":"b"})", "warning body - unknown_member\n"},
        {"POST", "/tasks", R"({"a":[1]})", ""},
        {"POST", "/tasks", "[]", "error body - wrong_type\n"},
        {"POST", "/tasks", large, "error body - too_large\n"},
        {"POST", "/notes/n/images?providerId=p", "any bytes", ""},
        {"GET", "/tasks", "", ""},
        {"GET", "/tasks", "{}", "error body - unexpected_body\n"},
        {"DELETE", "/notes/n/images/i?providerId=p", " ", "error body - unexpected_body\n"},
        {"GET",
         "/notes?includeSoapNote=1",
         "{}",
         "error query includeSoapNote not_in_enum\nerror body - unexpected_body\n"},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        auto const seen = inspect(
            maxcare::api, incoming_request{row.method, row.target, maxcare_headers, row.body}, report);
        t.equal(found(report), row.expected, row.target);
        t.equal(static_cast<bool>(seen), report.ok(), row.target);
    }
    static_report<4> strict(notepact::strictness::strict);
    auto const refused =
        inspect(maxcare::api, incoming_request{"PATCH", edit, maxcare_headers, "{}"}, strict);
    t.check(!refused && strict.errors() == 1, "strict");
    static_report<1> few;
    auto const many =
        inspect(maxcare::api, incoming_request{"PATCH", "/notes/%/impressions/x", fields(), "["}, few);
    t.check(!many && few.size() == 1 && few.errors() == 8, std::to_string(few.errors()));
}

// Headers as hosts hold them; what build() writes, read back.
void kinds_of_headers(test& t) {
    std::string_view const target = "/v1/clinic/session_notes/sign_offs/7",
                           body = R"({"session_note_id":1,"sign_off":{"instructions":"a"}})";
    auto const clean = [&](auto const& sent) {
        static_report<4> report;
        return inspect(clinic::api, incoming_request{"PUT", target, sent, body}, report).result.clean();
    };
    t.check(clean(clinic_headers), "an array of fields");
    t.check(clean(fields(std::begin(clinic_headers), std::end(clinic_headers))), "a vector of fields");
    t.check(
        clean(std::vector<std::pair<std::string, std::string>>{
            {"x-user-token", "t"}, {"content-type", "application/json"}}),
        "a vector of pairs");
    t.check(
        clean(std::multimap<std::string, std::string>{
            {"x-user-token", "t"}, {"content-type", "application/json"}}),
        "a map");
    struct field {
        std::string name, value;
    };
    t.check(
        clean(std::vector<field>{{"x-user-token", "t"}, {"content-type", "application/json"}}),
        "a struct of its own");

    static_report<4> report;
    auto const built = clinic::update_sign_off.build(clinic_account(), {7}, {1, {"a"}}, report);
    auto const seen = inspect(
        clinic::api,
        incoming_request{built->method(), built->url(), built->headers(), built->body()},
        report,
        clinic_account().base.path());
    t.check(seen && report.clean() && seen.of() == &clinic::update_sign_off, "a built request");
    t.equal(seen.match.parameter("id").value_or(""), "7");
}

// A header that may be left out is judged where it is there.
void optional_headers(test& t) {
    struct {
        std::string_view name, value;
        std::size_t times;
        std::string_view found;
    } const rows[] = {
        {"X-Fleet", "f", 0, ""},
        {"X-Fleet", "f", 1, ""},
        {"x-fleet", " f ", 1, ""},
        {"X-Fleet", "", 1, "error header X-Fleet bad_header\n"},
        {"X-Fleet", "f", 2, "error header X-Fleet duplicate_parameter\n"},
        {"X-Deck", "7", 1, ""},
        {"X-Deck", "0", 1, "warning header X-Deck not_positive\n"},
        {"X-Deck", "top", 1, "error header X-Deck not_numeric\n"},
        {"X-Quiet", "true", 1, ""},
        {"X-Quiet", "yes", 1, "error header X-Quiet not_in_enum\n"},
        {"X-Unheard-Of", "yes", 1, ""},
    };
    for (auto const& row : rows) {
        std::vector<header_field> headers = {{"X-Token", "t"}, {"X-Agent", "a"}};
        headers.insert(headers.end(), row.times, header_field{row.name, row.value});
        static_report<4> report;
        auto const seen = inspect(ferry::api, incoming_request{"GET", "/trips/7", headers}, report);
        t.equal(found(report), row.found, row.name);
        t.equal(static_cast<bool>(seen), report.ok(), row.name);
        t.check(seen.credential && seen.credential->reveal() == "t", row.name);
    }
    static_report<4> report;
    header_field const without[] = {{"X-Token", "t"}, {"X-Deck", "7"}};
    t.check(!inspect(ferry::api, incoming_request{"GET", "/trips/7", without}, report), "taken");
    t.equal(found(report), "error header X-Agent missing_parameter\n");
}

suite inspect_suite(
    "http/inspect", {{"one_report", one_report},
                     {"no_operation", no_operation},
                     {"targets", targets},
                     {"texts_of_other_apis", texts_of_other_apis},
                     {"headers", headers},
                     {"codings", codings},
                     {"content_types", content_types},
                     {"bodies", bodies},
                     {"kinds_of_headers", kinds_of_headers},
                     {"optional_headers", optional_headers}});

} // namespace
