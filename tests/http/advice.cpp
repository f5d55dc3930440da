// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/advice.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::advice;
using notepact::instant;
using notepact::repetition;
using notepact::static_report;
using notepact::verb;
namespace clinic = notepact::clinic;

std::string text_of(advice const& a) {
    return std::string(name(a.step)) + (a.seconds ? ' ' + std::to_string(*a.seconds) : std::string())
           + (a.repeatable ? " repeatable" : "");
}

void advised(test& t) {
    struct {
        std::string_view statuses; // separated by spaces
        // GET; POST that may be repeated; POST that may not; PUT, PATCH and DELETE. With Retry-After: 7.
        std::string_view get, post, by_hand, other;
    } const rows[] = {
        {"200 201 204 299", "done", "done", "done", "done"},
        {"0 100 199 300 302 304 400 401 403 404 409 410 418 422 499 501 505 599 600 999",
         "never",
         "never",
         "never",
         "never"},
        {"429", "retry 7", "retry 7", "never", "retry 7"},
        {"500 502 503 504", "retry 7", "outcome_unknown", "outcome_unknown", "outcome_unknown repeatable"},
    };
    for (auto const& row : rows) {
        std::istringstream each{std::string(row.statuses)};
        for (unsigned status = 0; each >> status;) {
            auto const next = [&](auto const& of, bool waits = true) {
                static_report<1> report;
                return text_of(of.interpret(status, "", report, waits ? "7" : "").next());
            };
            auto const about = std::to_string(status);
            t.equal(next(harbour::moor_by<verb::get>), row.get, about);
            t.equal(next(harbour::moor_by<verb::post>), row.post, about);
            t.equal(next(harbour::moor_by<verb::post, repetition::by_hand>), row.by_hand, about);
            t.equal(next(harbour::moor_by<verb::put>), row.other, about);
            t.equal(next(harbour::moor_by<verb::patch>), row.other, about);
            t.equal(next(harbour::moor_by<verb::delete_>), row.other, about);
            t.equal(next(clinic::create_addendum), row.by_hand, about);
            t.equal(next(clinic::create_sign_off), row.by_hand, about);
            t.equal(next(clinic::update_addendum), row.other, about);
            t.equal(next(clinic::update_sign_off), row.other, about);
            t.equal(
                next(harbour::moor_by<verb::get>, false),
                row.get == "retry 7" ? std::string_view("retry") : row.get);
        }
    }
    // It depends on the status alone, not on whether the body could be read.
    static_report<1> report;
    t.equal(text_of(clinic::update_addendum.interpret(429, "<html>", report).next()), "retry");
    t.equal(text_of(clinic::update_addendum.interpret(200, "<html>", report).next()), "done");
}

void waits(test& t) {
    auto const now = must(instant::from_civil(1994, 11, 6, 8, 49, 0));
    constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    struct {
        std::string_view text;
        std::optional<std::uint32_t> without_clock, with_clock;
    } const rows[] = {
        {"0", 0, 0},
        {"1", 1, 1},
        {"120", 120, 120},
        {"0120", 120, 120}, // 1*DIGIT
        {"000", 0, 0},
        {"4294967295", most, most},
        {"4294967296", most, most},
        {"9223372036854775808", most, most},
        {"99999999999999999999999999999999999999", most, most},
        {"Sun, 06 Nov 1994 08:49:37 GMT", {}, 37},
        {"Sunday, 06-Nov-94 08:49:37 GMT", {}, 37},
        {"Sun Nov  6 08:49:37 1994", {}, 37},
        {"Sun, 06 Nov 1994 08:49:00 GMT", {}, 0},
        {"Sun, 06 Nov 1994 08:48:59 GMT", {}, 0},
        {"Mon, 07 Nov 1994 08:49:00 GMT", {}, 86400},
        {"Sat, 01 Jan 2000 00:00:00 GMT", {}, 162573060},
        {"Fri, 31 Dec 9999 23:59:59 GMT", {}, most},
        {"Mon, 06 Nov 1994 08:49:37 GMT", {}, {}}, // it was a Sunday
        {"Sun, 06 Nov 1994 08:49:37", {}, {}},
        {"Sun, 31 Nov 1994 08:49:37 GMT", {}, {}},
        {"1994-11-06T08:49:37Z", {}, {}},
        {"", {}, {}},
        {" ", {}, {}},
        {"-1", {}, {}},
        {"-0", {}, {}},
        {"+1", {}, {}},
        {" 1", {}, {}},
        {"1 ", {}, {}},
        {"1.5", {}, {}},
        {"1.0", {}, {}},
        {"1e3", {}, {}},
        {"0x10", {}, {}},
        {"1s", {}, {}},
        {"1, 2", {}, {}},
        {"soon", {}, {}},
        {"\xEF\xBC\x91", {}, {}},
        {std::string_view("1\0", 2), {}, {}},
    };
    auto const text = [](std::optional<std::uint32_t> seconds) {
        return seconds ? std::to_string(*seconds) : std::string("none");
    };
    for (auto const& row : rows) {
        auto const parsed = notepact::retry_after::parse(row.text);
        t.equal(text(parsed.seconds()), text(row.without_clock), row.text);
        t.equal(text(parsed.seconds(now)), text(row.with_clock), row.text);
        static_report<1> report;
        auto const read = clinic::update_addendum.interpret(429, "", report, row.text);
        t.equal(text(read.next().seconds), text(row.without_clock), row.text);
        t.equal(text(read.next(now).seconds), text(row.with_clock), row.text);
        t.check(!advise(clinic::update_addendum, 404, parsed.seconds(now)).seconds, "no wait where no retry");
    }
    t.equal(text(notepact::retry_after().seconds(now)), "none");
}

void back_off(test& t) {
    constexpr std::uint32_t expected[] = {1, 2, 4, 8, 16, 32, 60, 60};
    for (unsigned attempt = 0; attempt != 8; ++attempt)
        t.equal(notepact::back_off_seconds(attempt), expected[attempt]);
    for (unsigned const attempt : {31u, 32u, 33u, 64u, ~0u})
        t.equal(notepact::back_off_seconds(attempt), 60u);
}

// After 403, the scopes to ask for; nothing else names any.
void scopes(test& t) {
    notepact::operation of = harbour::list_ships;
    of.how.needs[0] = {6, 2, {}};
    of.how.needs[1] = {8, 8, "only"};
    for (unsigned const status : {200u, 401u, 403u, 404u, 429u, 500u}) {
        auto const next = advise(of, status);
        t.equal(next.scopes, status == 403 ? 2u : 0u, std::to_string(status));
    }
    t.equal(advise(harbour::list_ships, 403).scopes, 0u);
}

// 503 may say that it can never be done.
void final_answers(test& t) {
    notepact::operation of = harbour::list_ships;
    t.equal(text_of(advise(of, 503)), "retry");
    of.how.unavailable_is_final = true;
    t.equal(text_of(advise(of, 503)), "never");
    t.equal(text_of(advise(of, 502)), "retry");
}

suite advice_suite(
    "http/advice", {{"advised", advised},
                    {"waits", waits},
                    {"back_off", back_off},
                    {"scopes", scopes},
                    {"final_answers", final_answers}});

} // namespace
