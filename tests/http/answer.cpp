// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/answer.hpp"

#include "../support/cases.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/http/answer_reader.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace {

using namespace notepact_test;
using notepact::answer_kind;
using notepact::next_step;
using notepact::operation;
using notepact::repetition;
using notepact::static_report;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

static_assert(name(answer_kind::success) == "success" && name(answer_kind::coded) == "coded");
static_assert(name(next_step::done) == "done" && name(next_step::outcome_unknown) == "outcome_unknown");

// Stands in every text of every answer here, and in no text of ours.
constexpr std::string_view mark = "QZXJV";

std::string said(notepact::report const& report) {
    std::ostringstream out;
    out << report;
    std::string text = out.str();
    auto const sink = [&](std::string_view piece) { text += piece; };
    put_json(report, sink);
    for (auto const& v : report)
        v.put_pointer(sink);
    return text;
}

// Both answers of success, and what they hold.
std::string valid(clinic::addendum const&, std::string_view instructions, std::string_view more = "") {
    return R"({"id":39,"session_note_id":46,"instructions":")" + std::string(instructions)
           + R"(","instructions_response":"QZXJV response","signature":")" + std::string(png_uri)
           + R"(","responded_signature":null,"created_at":"2023-10-20T10:00:00.000Z",)"
             R"("updated_at":"2023-10-20T15:30:00.000Z","QZXJV":"QZXJV")"
           + std::string(more) + "}";
}
std::string valid(clinic::sign_off const&, std::string_view instructions, std::string_view more = "") {
    return R"({"id":39,"session_note_id":46,"instructions":")" + std::string(instructions)
           + R"(","review_date":"2023-10-27T21:40:00.000Z","signature":")" + std::string(png_uri)
           + R"(","reviewer_id":123,"created_at":"2023-10-20T10:00:00.000Z",)"
             R"("updated_at":"2023-10-20T10:00:00.000Z","QZXJV":"QZXJV")"
           + std::string(more) + "}";
}
std::string whole_value(clinic::addendum const& a) {
    return std::to_string(a.id) + ' ' + std::to_string(a.session_note_id) + ' ' + a.instructions + ' '
           + a.instructions_response.value_or("null") + ' ' + std::to_string(a.signature == png_uri) + ' '
           + a.responded_signature.value_or("null") + ' ' + a.created_at + ' ' + a.updated_at;
}
std::string whole_value(clinic::sign_off const& s) {
    return std::to_string(s.id) + ' ' + std::to_string(s.session_note_id) + ' '
           + s.instructions.value_or("null") + ' ' + s.review_date + ' '
           + std::to_string(s.signature == png_uri) + ' ' + std::to_string(s.reviewer_id.value_or(0)) + ' '
           + s.created_at + ' ' + s.updated_at;
}
std::string expected_value(clinic::addendum const&) {
    return "39 46 QZXJV fix QZXJV response 1 null 2023-10-20T10:00:00.000Z 2023-10-20T15:30:00.000Z";
}
std::string expected_value(clinic::sign_off const&) {
    return "39 46 QZXJV fix 2023-10-27T21:40:00.000Z 1 123 2023-10-20T10:00:00.000Z 2023-10-20T10:00:00.000Z";
}

// `text` or `member:text,text;member:…`.
std::string texts_of(clinic::failure const& f) {
    if (auto const* text = std::get_if<std::string>(&f.errors)) return *text;
    std::string all;
    for (auto const& [member, texts] : *std::get_if<clinic::texts_by_member>(&f.errors)) {
        all += member + ':';
        for (auto const& text : texts)
            all += text + ',';
        all += ';';
    }
    return all;
}

bool documented(unsigned status) {
    return status == 200 || status == 201 || status == 401 || status == 404 || status == 422;
}
// Any other 4xx and 5xx is an error if its body is one.
bool may_be_error(unsigned status) {
    return status >= 400 && status < 600;
}

constexpr unsigned statuses[] = {200, 201, 204, 302, 400, 401, 404, 409, 422, 429, 500, 502, 503};

class matrix {
  public:
    explicit matrix(test& t) : t_(t) {}
    unsigned answers = 0;

    template <class Operation>
    void run(Operation const& of) {
        typename Operation::answer_type const blank(of, 0, {});
        auto const& value = blank.value();
        std::string const good = valid(value, "QZXJV fix");
        std::string const texts = R"({"errors":{"signature":["QZXJV 1","QZXJV 2"],"QZXJV":[]},"QZXJV":1})",
                          text = R"({"errors":"QZXJV not found"})";
        for (unsigned const status : statuses) {
            bool const success = status < 300, by_member = status == 422;
            std::string const& right = success ? good : by_member ? texts : text;
            bool const reads = documented(status) || may_be_error(status);
            auto const kind = success ? answer_kind::success : answer_kind::api_error;

            auto const read = row(of, status, right, kind);
            if (reads && success) t_.equal(whole_value(read.value()), expected_value(value), of.name);
            if (reads && !success)
                t_.equal(
                    texts_of(read.error()),
                    by_member ? "signature:QZXJV 1,QZXJV 2,;QZXJV:;" : "QZXJV not found",
                    of.name);
            if (!reads || !success)
                t_.equal(whole_value(read.value()), whole_value(value), "nothing in the other");
            if (!reads || success) t_.equal(texts_of(read.error()), "", "nothing in the other");

            // Right for another status; of another shape; what could be read can be had.
            row(of, status, success ? text : good, answer_kind::broken_contract);
            for (std::string_view const shape :
                 {R"(["QZXJV"])",
                  R"("QZXJV")",
                  "42",
                  "null",
                  "{}",
                  R"({"QZXJV":"QZXJV"})",
                  R"({"errors":["QZXJV"]})",
                  R"({"errors":null})",
                  R"({"errors":{"QZXJV":"QZXJV"}})",
                  R"({"errors":{"QZXJV":[1]}})"})
                row(of, status, shape, answer_kind::broken_contract);
            auto const part = row(
                of,
                status,
                R"({"id":"QZXJV","session_note_id":46,"instructions":"QZXJV","errors":{"a":["x",2,"y"],"b":"z"}})",
                answer_kind::broken_contract);
            if (reads && success) t_.equal(part.value().session_note_id, std::int64_t{46});
            if (reads && success)
                t_.check(part.value().instructions == "QZXJV" && part.value().id == 0, "partly");
            if (reads && by_member) t_.equal(texts_of(part.error()).substr(0, 4), "a:x,", "partly");

            for (std::string_view const no_json :
                 {"<!DOCTYPE html><html><body>QZXJV Bad Gateway</body></html>",
                  "QZXJV",
                  "<",
                  "upstream timeout: QZXJV",
                  "{\"QZXJV\":}",
                  "{'errors':'QZXJV'}",
                  "{\"errors\":\"QZXJV\",}",
                  "{\"errors\":\"QZXJV\"}{",
                  "\xEF\xBB\xBF{}",
                  "{\"errors\":\"QZXJV\xFF\"}",
                  "\x1F\x8B\x08QZXJV"})
                row(of, status, no_json, answer_kind::not_json);
            row(of, status, std::string_view("\0", 1), answer_kind::not_json);
            row(of, status, std::string(40, '['), answer_kind::not_json);
            for (std::string_view const nothing : {"", " ", "\r\n", " \t\r\n "})
                row(of, status, nothing, answer_kind::empty);
            for (std::size_t cut = 1; cut < right.size(); cut += success ? 7 : 1)
                row(of, status, std::string_view(right).substr(0, cut), answer_kind::not_json);
            auto const cut = row(of, status, right.substr(0, right.size() - 1), answer_kind::not_json);
            if (reads && success) t_.equal(whole_value(cut.value()), expected_value(value), "before the cut");
            if (reads && !success && !by_member)
                t_.equal(texts_of(cut.error()), "QZXJV not found", "before the cut");
        }
        for (unsigned const status :
             {0u, 1u, 100u, 199u, 299u, 600u, 999u, 65536u + 200u, 65536u + 404u, ~0u})
            row(of, status, good, answer_kind::undocumented_status);
    }

    // Ten megabytes: half of it one text, half of it of no interest.
    template <class Operation>
    void run_large(Operation const& of) {
        typename Operation::answer_type const blank(of, 0, {});
        std::string items = R"(,"unknown":[)", text;
        for (items.reserve(6000000), text.reserve(6000000); items.size() < 4000000; items += R"("QZXJV",)")
            text += "QZXJV \\u00FC ";
        items += "0]";
        std::string const good = valid(blank.value(), text, items),
                          error = R"({"errors":")" + text + '"' + items + '}';
        for (unsigned const status : statuses) {
            bool const success = status < 300;
            auto const read = row(
                of, status, success ? good : error, success ? answer_kind::success : answer_kind::api_error);
            if (!documented(status) && !may_be_error(status)) continue;
            auto const size = text.size() / 13 * 9; // an escape of 6 becomes two bytes
            if (success)
                t_.check(whole_value(read.value()).size() > size, "all of the text");
            else
                t_.equal(texts_of(read.error()).size(), size, "all of the text");
        }
    }

  private:
    template <class Operation>
    typename Operation::answer_type
    row(Operation const& of, unsigned status, std::string_view body, answer_kind if_documented,
        int line = __builtin_LINE()) {
        ++answers;
        static_report<8> report, again;
        auto read = of.interpret(status, body, report);
        bool const marked =
            !documented(status) && may_be_error(status) && if_documented == answer_kind::api_error;
        bool const of_proxy = if_documented == answer_kind::not_json && is_of_proxy(status, body);
        auto const expected =
            documented(status) || marked || of_proxy ? if_documented : answer_kind::undocumented_status;
        auto const about =
            std::string(of.name) + ' ' + std::to_string(status) + ' ' + std::string(body.substr(0, 200));
        t_.equal(name(read.kind()), name(expected), about, line);
        t_.equal(read.status(), status, about, line);
        t_.check(
            read.ok() == (expected == answer_kind::success) && static_cast<bool>(read) == read.ok(),
            about,
            line);
        t_.check(
            report.ok()
                == (expected == answer_kind::success || expected == answer_kind::api_error || of_proxy),
            about,
            line);
        if (expected == answer_kind::undocumented_status)
            t_.equal(found(report), "error body - undocumented_status\n", about, line);
        if (expected == answer_kind::empty)
            t_.equal(found(report), "error body - empty_document\n", about, line);
        if (of_proxy) t_.equal(found(report), "", about, line);
        if (expected == answer_kind::api_error)
            t_.equal(found(report), marked ? "warning body - undocumented_status\n" : "", about, line);
        if (body.size() < 1000000) {
            t_.check(interpret_text(of, status, body, again) == expected, about, line);
            t_.equal(found(again), found(report), about, line);
        }
        for (auto const& v : report)
            t_.check(!v.of_request(), "the peer's", line);
        t_.check(said(report).find(mark) == std::string::npos, "held in: " + said(report), line);
        return read;
    }

    test& t_;
};

void every_answer(test& t) {
    matrix all(t);
    all.run(clinic::create_addendum);
    all.run(clinic::update_addendum);
    all.run(clinic::create_sign_off);
    all.run(clinic::update_sign_off);
    t.check(all.answers > 3000, std::to_string(all.answers));
}

void large_answers(test& t) {
    matrix all(t);
    all.run_large(clinic::create_addendum);
    all.run_large(clinic::update_addendum);
    all.run_large(clinic::create_sign_off);
    all.run_large(clinic::update_sign_off);
}

// The texts by member of a 422, in its order.
void texts_by_member(test& t) {
    struct {
        std::string_view body, texts;
        answer_kind kind;
    } const rows[] = {
        {R"({"errors":{"session_note_id":["can't be blank"],"instructions":["can't be blank"],)"
         R"("signature":["invalid format"]}})",
         "session_note_id:can't be blank,;instructions:can't be blank,;signature:invalid format,;",
         answer_kind::api_error},
        {R"({"errors":{}})", "", answer_kind::api_error},
        {R"({"errors":{"":[""]}})", ":,;", answer_kind::api_error},
        {R"({"errors":{"b":["2","1","2"],"a":[]}})", "b:2,1,2,;a:;", answer_kind::api_error},
        {R"({"errors":{"\u00fc\n":["\ud83d\ude00"]}})",
         "\xC3\xBC\n:\xF0\x9F\x98\x80,;",
         answer_kind::api_error},
        {R"({"more":{"a":["b"]},"errors":{"x":["y"]},"even":[[{"errors":1}]]})",
         "x:y,;",
         answer_kind::api_error},
        {R"({"errors":"Session note is locked"})", "Session note is locked", answer_kind::api_error},
        {R"({"errors":""})", "", answer_kind::api_error},
        {R"({"errors":["a"]})", "", answer_kind::broken_contract},
        {R"({"errors":{"a":"b"}})", "", answer_kind::broken_contract},
        {R"({"errors":{"a":null,"b":["c"]}})", "b:c,;", answer_kind::broken_contract},
        {R"({"errors":{"a":[{"b":["c"]}]}})", "a:;", answer_kind::broken_contract},
    };
    for (auto const& [body, texts, kind] : rows) {
        static_report<4> report;
        auto const read = clinic::create_sign_off.interpret(422, body, report);
        t.equal(name(read.kind()), name(kind), body);
        t.equal(texts_of(read.error()), texts, body);
    }
    // Any other 4xx and 5xx in either shape is an error, too.
    for (unsigned const status : {400u, 403u, 409u, 410u, 429u, 499u, 500u, 503u, 524u, 599u})
        for (std::string_view const shape : {R"({"errors":"a"})", R"({"errors":{"a":["b"]}})"}) {
            static_report<4> report;
            auto const read = clinic::update_sign_off.interpret(status, shape, report);
            t.equal(name(read.kind()), "api_error", shape);
            t.equal(texts_of(read.error()), shape[10] == '"' ? "a" : "a:b,;", shape);
            t.equal(found(report), "warning body - undocumented_status\n", shape);
        }
    // Where the documents show a text only, texts by member break the contract.
    for (unsigned const status : {401u, 404u}) {
        static_report<4> report;
        auto const read = clinic::create_sign_off.interpret(status, R"({"errors":{"a":["b"]}})", report);
        t.equal(name(read.kind()), "broken_contract");
        t.equal(found(report), "error body /errors wrong_type\n");
    }
}

// What a proxy answers with a 5xx is none of the API's: it is no JSON, and no contract was broken. What
// begins as a document is the API's.
void of_a_proxy(test& t) {
    constexpr std::string_view undocumented = "error body - undocumented_status\n";
    struct {
        operation const& of;
        unsigned status;
        std::string_view body, kind, found;
    } const rows[] = {
        {clinic::update_sign_off, 524, "<html>A timeout occurred</html>", "not_json", ""},
        {clinic::update_sign_off, 502, "\r\n <!DOCTYPE html>", "not_json", ""},
        {clinic::create_sign_off, 599, "upstream connect error", "not_json", ""},
        {maxcare::update_impression, 502, "<html>Bad Gateway</html>", "not_json", ""},
        {maxcare::me, 503, "no healthy upstream", "not_json", ""},
        {maxcare::me, 503, "503 Service Unavailable", "not_json", ""}, // which begins as a number does
        {maxcare::me, 503, "\"Service\" Unavailable", "not_json", ""},
        {maxcare::me, 503, "null and void", "not_json", ""},
        {maxcare::me, 502, std::string_view("\0", 1), "not_json", ""},
        {maxcare::me, 504, "\x1F\x8B\x08", "not_json", ""},

        {maxcare::me, 404, "<html>Not Found</html>", "not_json", "error body - malformed_json\n"},
        {maxcare::me, 200, "<html>Log in</html>", "not_json", "error body - malformed_json\n"},
        {maxcare::me, 502, "{\"code\":\"x\"", "not_json", "error body - truncated_document\n"},
        {maxcare::me, 502, " {'code':'x'}", "not_json", "error body - malformed_json\n"},
        {maxcare::me,
         502,
         "{\"code\":1} <!-- 0.1 s -->",
         "not_json",
         "error body /code wrong_type\nerror body /message missing_member\nerror body /trace_id "
         "missing_member\nerror body - trailing_data\n"},
        {maxcare::me, 502, "[", "not_json", "error body - wrong_type\nerror body - truncated_document\n"},
        {maxcare::me, 502, "\"Bad gateway\"", "broken_contract", "error body - wrong_type\n"},
        {maxcare::me, 502, "502", "broken_contract", "error body - wrong_type\n"},
        {maxcare::me, 502, " ", "empty", "error body - empty_document\n"},
        {maxcare::me, 504, "\"Bad gateway\"", "undocumented_status", undocumented},
        {maxcare::me, 504, "", "undocumented_status", undocumented},
        {maxcare::me, 504, "{", "undocumented_status", undocumented},
        {clinic::update_sign_off, 302, "<html>", "undocumented_status", undocumented},
        {clinic::update_sign_off, 600, "<html>", "undocumented_status", undocumented},
    };
    for (auto const& row : rows)
        for (std::size_t const size : {std::string_view::npos, std::size_t{1}, std::size_t{3}}) {
            static_report<8> report;
            report.add({notepact::errc::blank, notepact::error, clinic::refused_answer, {}, 0}); // stays
            notepact::answer_reader answer(row.of, row.status, report);
            for (auto rest = row.body; !rest.empty(); rest.remove_prefix(std::min(size, rest.size())))
                answer.write(rest.substr(0, size));
            t.equal(name(answer.finish()), row.kind, row.body);
            t.equal(found(report), "error body - blank\n" + std::string(row.found), row.body);

            static_report<8> again;
            t.equal(name(interpret_text(row.of, row.status, row.body, again)), row.kind, row.body);
            t.equal(found(again), row.found, row.body);
        }
}

// A body with a content coding is not read: the cause is named, and nothing else; the status says what to do.
void coded(test& t) {
    constexpr std::string_view gzipped("\x1F\x8B\x08\0\0\0\0\0\0\x03\xAB\x56\x4A\xCE\x4F", 15);
    constexpr std::string_view cause = "error header Content-Encoding coded_body\n";
    struct {
        operation const& of;
        unsigned status;
        std::string_view next;
    } const rows[] = {
        {clinic::create_sign_off, 201, "done"},
        {clinic::create_sign_off, 200, "done"},
        {clinic::create_sign_off, 204, "done"},
        {clinic::create_sign_off, 302, "never"},
        {clinic::create_sign_off, 422, "never"},
        {clinic::create_sign_off, 429, "never"},
        {clinic::create_sign_off, 502, "outcome_unknown"},
        {maxcare::update_impression, 200, "done"},
        {maxcare::update_impression, 429, "retry 7"},
        {maxcare::update_impression, 503, "never"},
        {maxcare::me, 502, "retry 7"},
        {maxcare::me, 600, "retry 7"},
    };
    for (auto const& row : rows)
        for (std::string_view const body :
             {gzipped, std::string_view("{}"), std::string_view("<html>"), std::string_view(" ")})
            for (std::string_view const coding : {"gzip", "GZIP", "br", "identity, zstd"}) {
                notepact::answer_head const head({{"Retry-After", "7"}, {"content-encoding", coding}});
                auto const about = std::string(row.of.name) + ' ' + std::to_string(row.status);
                static_report<4> report;
                t.equal(name(interpret_text(row.of, row.status, body, report, head)), "coded", about);
                t.equal(found(report), cause, about);
                t.check(!report[0].of_request(), "the peer's");

                for (std::size_t const size : {std::string_view::npos, std::size_t{1}}) {
                    report.clear();
                    notepact::answer_reader answer(row.of, row.status, report);
                    answer.header("Content-Encoding", coding);
                    answer.header("Retry-After", "7");
                    for (auto rest = body; !rest.empty(); rest.remove_prefix(std::min(size, rest.size())))
                        t.check(!answer.write(rest.substr(0, size)), "no piece matters");
                    t.equal(name(answer.finish()), "coded", about);
                    t.equal(found(report), cause, about);
                    auto const next = answer.next();
                    t.equal(
                        std::string(name(next.step))
                            + (next.seconds ? ' ' + std::to_string(*next.seconds) : ""),
                        row.next,
                        about);
                }
            }
    // Into a struct.
    static_report<4> report;
    auto const read = clinic::create_sign_off.interpret(201, gzipped, report, {{"Content-Encoding", "gzip"}});
    t.check(read.kind() == answer_kind::coded && !read.ok() && read.value().id == 0, "nothing is read");
    t.check(read.next().step == next_step::done, "a success is not lost");
    t.equal(found(report), cause);
    // Without a body nothing is coded; nor with identity, nor what the client has decoded.
    for (auto const coding : {"gzip", "identity"}) {
        report.clear();
        auto const empty = clinic::update_sign_off.interpret(404, "", report, {{"Content-Encoding", coding}});
        t.equal(name(empty.kind()), "empty", coding);
        t.equal(found(report), "error body - empty_document\n", coding);
    }
    report.clear();
    notepact::answer_head head({{"Content-Encoding", "gzip"}});
    head.decoded();
    for (auto const& plain : {notepact::answer_head({{"Content-Encoding", "identity"}}), head}) {
        auto const text = clinic::update_sign_off.interpret(404, R"({"errors":"x"})", report, plain);
        t.check(text.kind() == answer_kind::api_error && report.clean(), "read");
    }
}

// A third API, its errors bound to another struct.
void another_api(test& t) {
    static_report<4> report;
    auto const done = harbour::moor.interpret(200, R"({"code":"ok"})", report);
    t.check(done && done.value().code == "ok" && done.error().message.empty(), "success");
    auto const refused = harbour::moor.interpret(409, R"({"message":"taken"})", report);
    t.check(
        !refused && refused.kind() == answer_kind::api_error && refused.error().message == "taken", "error");
    t.check(report.clean(), "clean");
    // A strict report takes a warning for a breach.
    static_report<4> strict(notepact::strictness::strict), lenient;
    std::string const zero =
        R"({"id":0,"session_note_id":46,"instructions":"","instructions_response":null,)"
        R"("signature":null,"responded_signature":null,"created_at":"2023-10-20T10:00:00Z",)"
        R"("updated_at":"2023-10-20T10:00:00Z"})";
    t.check(clinic::create_addendum.interpret(200, zero, lenient).ok() && !lenient.clean(), "lenient");
    t.equal(name(clinic::create_addendum.interpret(200, zero, strict).kind()), "broken_contract");
}

// What to do next depends on the status alone, not on whether the body could be read; see http/advice.
void next(test& t) {
    static_report<1> report;
    auto const step = [&](unsigned status, std::string_view body) {
        return name(clinic::update_addendum.interpret(status, body, report).next().step);
    };
    for (std::string_view const body : {"", "<html>", "{}", R"({"errors":"x"})"}) {
        t.equal(step(200, body), "done", body);
        t.equal(step(404, body), "never", body);
        t.equal(step(429, body), "retry", body);
        t.equal(step(502, body), "outcome_unknown", body);
    }
}

suite answer_suite(
    "http/answer", {{"every_answer", every_answer},
                    {"large_answers", large_answers},
                    {"texts_by_member", texts_by_member},
                    {"of_a_proxy", of_a_proxy},
                    {"coded", coded},
                    {"another_api", another_api},
                    {"next", next}});

} // namespace
