// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The answers of the Max AI Public API v3, of every operation: what they are, and what to do next.
#include "notepact/maxcare.hpp"

#include "support/maxcare.hpp"
#include "support/requests.hpp"
#include "support/test.hpp"

#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using notepact::maxcare::full_note;
using notepact::maxcare::insufficient_scope;
using notepact::maxcare::me_sample;
namespace maxcare = notepact::maxcare;
using notepact::answer_kind;
using notepact::next_step;
using notepact::static_report;
using notepact::verb;

// Stands in every text of every answer here, and in no text of ours.
constexpr std::string_view mark = "QZXJV";

constexpr unsigned statuses[] = {
    200, 201, 204, 206, 302, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504};

bool is_described(notepact::operation const& of) {
    return &of == &maxcare::update_impression || &of == &maxcare::me;
}
bool is_documented_error(unsigned status) {
    for (unsigned const one : {400u, 401u, 403u, 404u, 409u, 429u, 502u, 503u})
        if (status == one) return true;
    return false;
}

// A success of each sort, and what it holds.
std::string good(maxcare::note_envelope const&) {
    std::string text(full_note);
    text.replace(text.find("nte_3"), 5, mark);
    text.replace(text.find("Sarah"), 5, mark);
    text.replace(text.find("{\"impressionsPlans"), 1, "{\"QZXJV\":\"QZXJV\",");
    return text;
}
std::string good(maxcare::grants_envelope const&) {
    std::string text(me_sample);
    text.replace(text.find("testapi"), 7, mark);
    text.replace(text.find("read:patients"), 13, mark);
    return text;
}
std::string good(maxcare::envelope const&) {
    return R"({"code":"QZXJV","data":[{"QZXJV":"QZXJV","n":1.50}],"QZXJV":"QZXJV"})";
}
std::string held(maxcare::note_envelope const& v) {
    return v.code + ' ' + v.data.id.substr(0, 5) + ' ' + v.data.patient.first_name.value_or("")
           + (v.data.soap_note ? v.data.soap_note->text().substr(0, 9) : "");
}
std::string held(maxcare::grants_envelope const& v) {
    return v.code + ' ' + v.data.app.slug + ' ' + std::to_string(v.data.scopes.size());
}
std::string held(maxcare::envelope const& v) {
    return v.code + ' ' + (v.data ? v.data->text() : "");
}
std::string held(maxcare::failure const& f) {
    return f.code + '|' + f.message + '|' + f.trace_id;
}
std::string expected_held(maxcare::note_envelope const&) {
    return R"(success QZXJV QZXJV{"QZXJV":)";
}
std::string expected_held(maxcare::grants_envelope const&) {
    return "success QZXJV 17";
}
std::string expected_held(maxcare::envelope const&) {
    return R"(QZXJV [{"QZXJV":"QZXJV","n":1.50}])";
}

constexpr std::string_view error_text =
    R"({"code":"QZXJV","message":"QZXJV \u0041","trace_id":"QZXJV","QZXJV":["QZXJV"]})";
constexpr std::string_view expected_error = "QZXJV|QZXJV A|QZXJV";

class matrix {
  public:
    explicit matrix(test& t) : t_(t) {}
    unsigned answers = 0;

    template <class Operation>
    void run(Operation const& of) {
        typename Operation::answer_type const blank(of, 0, {});
        auto const success = good(blank.value());
        for (unsigned const status : statuses) {
            bool const is_success = status < 300 && (status == 200 || !is_described(of));
            // Where the documents know no such status, whatever comes is that and no more.
            auto const or_undocumented = [&](answer_kind kind) {
                return is_success || is_documented_error(status) ? kind : answer_kind::undocumented_status;
            };
            std::string const right = is_success ? success : std::string(error_text);
            auto const read =
                row(of,
                    status,
                    right,
                    is_success      ? answer_kind::success
                    : status >= 400 ? answer_kind::api_error
                                    : answer_kind::undocumented_status);
            t_.equal(
                held(read.value()), is_success ? expected_held(read.value()) : held(blank.value()), of.name);
            t_.equal(held(read.error()), status >= 400 ? expected_error : "||", of.name);

            // Right for another status; of another shape.
            row(of,
                status,
                is_success ? R"({"message":"QZXJV","trace_id":"QZXJV"})" : success,
                or_undocumented(answer_kind::broken_contract));
            for (std::string_view const shape :
                 {R"(["QZXJV"])",
                  R"("QZXJV")",
                  "7",
                  "true",
                  "null",
                  "{}",
                  R"({"QZXJV":"QZXJV"})",
                  R"({"code":["QZXJV"],"data":{"QZXJV":1},"message":"QZXJV","trace_id":"QZXJV"})",
                  R"({"code":null,"data":"QZXJV","message":null,"trace_id":"QZXJV"})",
                  R"({"errors":"QZXJV"})"})
                row(of, status, shape, or_undocumented(answer_kind::broken_contract));
            for (std::string_view const no_json :
                 {"<!DOCTYPE html><html><body>QZXJV Bad Gateway</body></html>",
                  "<",
                  "QZXJV",
                  "upstream timeout: QZXJV",
                  "{'code':'QZXJV'}",
                  R"({"code":"QZXJV",})",
                  R"({"code":"QZXJV"}QZXJV)",
                  "\xEF\xBB\xBF{}",
                  "{\"code\":\"QZXJV\xFF\"}",
                  "\x1F\x8B\x08QZXJV"})
                row(of, status, no_json, or_undocumented(answer_kind::not_json));
            for (std::string_view const nothing : {"", " ", "\r\n"}) {
                bool const none = status == 204 && nothing.empty() && of.method != verb::get;
                auto const kind = none ? answer_kind::success : answer_kind::empty;
                row(of, status, nothing, or_undocumented(kind));
            }
            for (std::size_t cut = 1; cut < right.size(); cut += 1 + right.size() / 16)
                row(of, status, right.substr(0, cut), or_undocumented(answer_kind::not_json));
            auto const cut =
                row(of,
                    status,
                    std::string_view(right).substr(0, right.size() - 1),
                    or_undocumented(answer_kind::not_json));
            if (is_success) t_.equal(held(cut.value()), expected_held(cut.value()), "before the cut");
            if (is_documented_error(status)) t_.equal(held(cut.error()), expected_error, "before the cut");
        }
        for (unsigned const status :
             {0u, 1u, 100u, 199u, 300u, 399u, 600u, 999u, 65536u + 200u, 65536u + 404u, ~0u}) {
            row(of, status, success, answer_kind::undocumented_status);
            row(of, status, error_text, answer_kind::undocumented_status);
        }
    }

    // Ten megabytes: half of it one text, half of it of no interest.
    template <class Operation>
    void run_large(Operation const& of) {
        typename Operation::answer_type const blank(of, 0, {});
        std::string text, items = R"("QZXJV":[)";
        for (text.reserve(5200000), items.reserve(5200000); items.size() < 5000000; items += R"("QZXJV",)")
            text += "QZXJV \xC3\xBC";
        items += "1.50],";
        std::string success = good(blank.value());
        success.insert(success.find('{', 1) + 1, items); // inside data, and inside that of an envelope
        success.insert(success.find(mark, items.size()), text);
        std::string error(error_text);
        error.insert(error.find("QZXJV \\"), text).insert(1, items);
        for (unsigned const status : {200u, 418u, 502u}) {
            auto const& right = status == 200 ? success : error;
            t_.check(right.size() > 9000000, of.name);
            auto const kind = status == 200 ? answer_kind::success : answer_kind::api_error;
            auto const read = row(of, status, right, kind);
            if (status >= 400) t_.check(read.error().message.size() == text.size() + 7, "all of it");
            bool const known = status != 418;
            auto const or_undocumented = [&](answer_kind k) {
                return known ? k : answer_kind::undocumented_status;
            };
            row(of,
                status,
                std::string_view(right).substr(0, right.size() / 2),
                or_undocumented(answer_kind::not_json));
            row(of, status, "<html>" + text + text, or_undocumented(answer_kind::not_json));
            row(of, status, std::string(10000000, ' '), or_undocumented(answer_kind::empty));
            row(of, status, std::string(10000000, '['), or_undocumented(answer_kind::not_json));
            row(of,
                status,
                '[' + std::string(items, 8, items.size() - 9) + ']',
                or_undocumented(answer_kind::broken_contract));
        }
    }

  private:
    template <class Operation>
    typename Operation::answer_type
    row(Operation const& of, unsigned status, std::string_view text, answer_kind kind) {
        // Whether the documents know the status or not.
        bool const of_proxy = is_of_proxy(status, text) && !notepact::json_text::parse(text);
        if (of_proxy) kind = answer_kind::not_json;
        std::string const about =
            std::string(of.name) + ' ' + std::to_string(status) + ' ' + std::string(text.substr(0, 80));
        static_report<32> report, same;
        auto read = of.interpret(status, text, report);
        ++answers;
        t_.equal(name(read.kind()), name(kind), about);
        t_.check(read.ok() == (kind == answer_kind::success) && static_cast<bool>(read) == read.ok(), about);
        t_.equal(read.status(), status, about);
        t_.check(interpret_text(of, status, text, same) == kind && found(same) == found(report), about);
        std::string const told = said(report);
        t_.check(told.find(mark) == told.npos, told);
        // A warning for an error of the API that is not documented, nothing for what is as it should be.
        bool const marked = kind == answer_kind::api_error && !is_documented_error(status);
        if (kind == answer_kind::undocumented_status)
            t_.equal(found(report), "error body - undocumented_status\n", about);
        else if (of_proxy)
            t_.equal(found(report), "", about);
        else if (kind == answer_kind::success || kind == answer_kind::api_error)
            t_.equal(found(report), marked ? "warning body - undocumented_status\n" : "", about);
        else
            t_.check(!report.ok(), about);
        for (auto const& v : report)
            t_.check(!v.of_request(), "theirs, not ours");
        return read;
    }

    test& t_;
};

void every_operation(test& t) {
    matrix all(t);
    for_each_operation([&](auto const& of) { all.run(of); });
    t.check(all.answers > 36 * 17 * 40, std::to_string(all.answers));
}

void large(test& t) {
    matrix all(t);
    all.run_large(maxcare::update_impression);
    all.run_large(maxcare::get_note);
    t.equal(all.answers, 2u * 3u * 6u);
}

// ---------------------------------------------------------------------------------------------- advice

std::string told(notepact::advice const& a) {
    std::string text(name(a.step));
    if (a.seconds) text += ' ' + std::to_string(*a.seconds);
    if (a.repeatable) text += " repeatable";
    if (a.scopes != 0) {
        text += " needs ";
        maxcare::scopes::of_bits(a.scopes).put([&](std::string_view piece) { text += piece; });
    }
    return text;
}

void advice(test& t) {
    struct {
        unsigned status;
        std::string_view read, post, other, update_impression; // other: PUT, PATCH, DELETE
    } const rows[] = {
        {200, "done", "done", "done", "done"},
        {201, "done", "done", "done", "done"},
        {204, "done", "done", "done", "done"},
        {206, "done", "done", "done", "done"},
        {302, "never", "never", "never", "never"},
        {400, "never", "never", "never", "never"},
        {401, "never", "never", "never", "never"},
        {404, "never", "never", "never", "never"},
        {409, "never", "never", "never", "never"},
        {418, "never", "never", "never", "never"},
        {422, "never", "never", "never", "never"},
        {429, "retry", "retry", "retry", "retry"},
        {500, "retry", "outcome_unknown", "outcome_unknown repeatable", "outcome_unknown repeatable"},
        {502, "retry", "outcome_unknown", "outcome_unknown repeatable", "outcome_unknown repeatable"},
        {503, "retry", "outcome_unknown", "outcome_unknown repeatable", "never"},
        {504, "retry", "outcome_unknown", "outcome_unknown repeatable", "outcome_unknown repeatable"},
    };
    auto const now = must(notepact::instant::from_civil(2026, 3, 20, 18, 30, 0));
    for_each_operation([&](auto const& of) {
        for (auto const& row : rows) {
            auto const expected = static_cast<notepact::operation const*>(&of) == &maxcare::update_impression
                                      ? row.update_impression
                                  : of.method == verb::get  ? row.read
                                  : of.method == verb::post ? row.post
                                                            : row.other;
            static_report<1> report;
            auto const about = std::string(of.name) + ' ' + std::to_string(row.status);
            auto const next = [&](std::string_view retry_after, std::optional<notepact::instant> when = {}) {
                return told(of.interpret(row.status, "", report, {{"Retry-After", retry_after}}).next(when));
            };
            bool const waits = expected == "retry";
            auto const after = [&](std::string_view seconds) {
                return std::string(expected) + std::string(waits ? seconds : "");
            };
            t.equal(told(of.interpret(row.status, "", report).next()), expected, about);
            t.equal(next("30"), after(" 30"), about);
            t.equal(next("0"), after(" 0"), about);
            t.equal(next("007"), after(" 7"), about);
            t.equal(next("99999999999999999999"), after(" 4294967295"), about);
            t.equal(next("Fri, 20 Mar 2026 18:31:30 GMT", now), after(" 90"), about);
            t.equal(next("Fri, 20 Mar 2026 18:29:00 GMT", now), after(" 0"), about);
            t.equal(next("Fri, 20 Mar 2026 18:31:30 UTC", now), after(" 90"), about);
            t.equal(next("Fri, 20 Mar 2026 18:31:30 GMT"), after(" 60"), "without a clock");
            t.equal(next(" 1.5\t", now), after(" 2"), about);
            for (std::string_view const odd : {"", "soon", "-1", "1e3", "2026-03-20T18:31:30Z"})
                t.equal(next(odd, now), after(" 60"), odd);
        }
        // 403 names the scope that the operation always needs.
        static_report<1> report;
        std::string needs;
        maxcare::scopes().missing_for(of).put([&](std::string_view piece) { needs += piece; });
        t.equal(
            told(of.interpret(403, insufficient_scope, report, {{"Retry-After", "30"}}).next(now)),
            needs.empty() ? "never" : "never needs " + needs,
            of.name);
    });
    constexpr unsigned delays[] = {1, 2, 4, 8, 16, 32, 60, 60};
    for (unsigned attempt = 0; attempt != 8; ++attempt)
        t.equal(notepact::back_off_seconds(attempt), delays[attempt]);
    t.equal(notepact::back_off_seconds(~0u), 60u);
}

suite answer_tests("maxcare", {{"every_operation", every_operation}, {"large", large}, {"advice", advice}});

} // namespace
