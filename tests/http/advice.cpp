// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/advice.hpp"

#include "../support/sample_api.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::advise;
using notepact::instant;
using notepact::next_step;
using notepact::operation;
using notepact::repetition;
using notepact::verb;
namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

static_assert(name(next_step::done) == "done" && name(next_step::outcome_unknown) == "outcome_unknown");

std::string text_of(notepact::advice const& a) {
    std::string text(name(a.step));
    if (a.seconds) text += ' ' + std::to_string(*a.seconds);
    if (a.repeatable) text += ", repeatable";
    if (a.scopes != 0) text += ", scopes";
    return text;
}

// Every status from 200 to 599, each in one row. `again` is outcome_unknown of what may be repeated.
struct row {
    unsigned first, last;
    std::string_view get, put, post; // put: and PATCH, DELETE
    std::string_view by_hand;        // a POST of the clinic; nothing: as any other
};
constexpr std::string_view again = "outcome_unknown, repeatable", unknown = "outcome_unknown";
constexpr row classes[] = {
    {200, 299, "done", "done", "done", {}},
    {300, 399, "never", "never", "never", {}},
    {400, 407, "never", "never", "never", {}}, // but for what 403 adds, see below
    {408, 408, "retry", "retry", "never", {}},
    {409, 424, "never", "never", "never", {}},
    {425, 425, "retry", "retry", "never", {}},
    {426, 428, "never", "never", "never", {}},
    {429, 429, "retry", "retry", "retry", "never"},
    {430, 499, "never", "never", "never", {}},
    {500, 500, "retry", again, unknown, {}},
    {501, 501, "never", "never", "never", {}},
    {502, 504, "retry", again, unknown, {}}, // but for 503 of update_impression
    {505, 506, "never", "never", "never", {}},
    {507, 507, "retry", again, unknown, {}},
    {508, 508, "never", "never", "never", {}},
    {509, 509, "retry", again, unknown, {}},
    {510, 511, "never", "never", "never", {}},
    {512, 599, "retry", again, unknown, {}},
};

std::string_view expected(row const& of, verb method, bool of_clinic) {
    if (method == verb::get) return of.get;
    if (method != verb::post) return of.put;
    return of_clinic && !of.by_hand.empty() ? of.by_hand : of.post;
}

template <class Visit>
void for_each_operation_of_both(Visit const& visit) {
    for (auto const* of : clinic::api.operations)
        visit(*of, true);
    for (auto const* of : maxcare::api.operations)
        visit(*of, false);
}

// Every status × every operation of both APIs, with a time that the server names and without one.
void every_status(test& t) {
    unsigned next = 200, pairs = 0;
    for (auto const& one : classes) {
        t.equal(one.first, next, "each status in one row");
        next = one.last + 1;
        for (auto status = one.first; status <= one.last; ++status)
            for_each_operation_of_both([&](operation const& of, bool of_clinic) {
                std::string right(expected(one, of.method, of_clinic));
                if (status == 503 && &of == &maxcare::update_impression) right = "never";
                if (status == 403 && of.how.needs[0].any_of != 0) right = "never, scopes";
                auto const about = std::string(of.name) + ' ' + std::to_string(status);
                t.equal(text_of(advise(of, status)), right, about);
                t.equal(text_of(advise(of, status, 7)), right == "retry" ? "retry 7" : right, about);
                ++pairs;
            });
    }
    t.equal(next, 600u);
    t.equal(pairs, 400u * 40u);
}

// Every method, whether it may be repeated by a program or not, and what is no status that an answer ends
// with: it is taken for a 5xx.
void every_method(test& t) {
    for (unsigned const status : {0u, 99u, 100u, 199u, 600u, 999u, 65736u, ~0u}) {
        auto const about = std::to_string(status);
        t.equal(text_of(advise(harbour::moor_by<verb::get>, status, 7)), "retry 7", about);
        t.equal(text_of(advise(harbour::moor_by<verb::put>, status, 7)), again, about);
        t.equal(text_of(advise(harbour::moor_by<verb::patch>, status, 7)), again, about);
        t.equal(text_of(advise(harbour::moor_by<verb::delete_>, status, 7)), again, about);
        t.equal(text_of(advise(harbour::moor_by<verb::post>, status, 7)), unknown, about);
        t.equal(
            text_of(advise(harbour::moor_by<verb::post, repetition::by_hand>, status, 7)), unknown, about);
    }
    for (unsigned const status : {408u, 425u, 429u}) {
        auto const about = std::to_string(status);
        t.equal(text_of(advise(harbour::moor_by<verb::patch>, status)), "retry", about);
        t.equal(text_of(advise(harbour::moor_by<verb::patch, repetition::by_hand>, status)), "never", about);
        t.equal(text_of(advise(harbour::moor_by<verb::post, repetition::by_hand>, status)), "never", about);
    }
}

// 403 names the scopes that the operation always needs.
void scopes(test& t) {
    for (auto const* of : maxcare::api.operations)
        t.equal(advise(*of, 403).scopes, maxcare::scopes().missing_for(*of).bits(), of->name);
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
        // White space around it does not count, a fraction is rounded up.
        {" 120", 120, 120},
        {"120\t ", 120, 120},
        {" \t7 \t", 7, 7},
        {"1.5", 2, 2},
        {"0.001", 1, 1},
        {"1.0", 1, 1},
        {"2.000000000000000000000000000001", 3, 3},
        {"4294967295.5", most, most},
        // A date needs a clock, else it cannot be read.
        {"Sun, 06 Nov 1994 08:49:37 GMT", 60, 37},
        {"Sun, 06 Nov 1994 08:49:37 UTC", 60, 37},
        {"Sun, 06 Nov 1994 08:49:37 +0000", 60, 37},
        {" Sun, 06 Nov 1994 08:49:37 GMT\t", 60, 37},
        {"Sunday, 06-Nov-94 08:49:37 GMT", 60, 37},
        {"Sunday, 06-Nov-94 08:49:37 UTC", 60, 37},
        {"Sun Nov  6 08:49:37 1994", 60, 37},
        {"Sun, 06 Nov 1994 08:49:00 GMT", 60, 0},
        {"Sun, 06 Nov 1994 08:48:59 GMT", 60, 0},
        {"Mon, 07 Nov 1994 08:49:00 GMT", 60, 86400},
        {"Sat, 01 Jan 2000 00:00:00 GMT", 60, 162573060},
        {"Fri, 31 Dec 9999 23:59:59 GMT", 60, most},
        // Several: the longest.
        {"7, 120", 120, 120},
        {"120,7", 120, 120},
        {"7,7", 7, 7},
        {",7, ,", 7, 7},
        {"0, Sun, 06 Nov 1994 08:49:37 GMT", 60, 37},
        {"Sun, 06 Nov 1994 08:49:37 GMT, 0", 60, 37},
        {"Sun, 06 Nov 1994 08:49:37 GMT, 300", 300, 300},
        {"Sun, 06 Nov 1994 08:49:37 GMT,Sun, 06 Nov 1994 08:50:00 GMT", 60, 60},
        {"Sun, 06 Nov 1994 08:50:00 UTC, Sun, 06 Nov 1994 08:49:37 GMT", 60, 60},
        {"Sun Nov  6 08:49:37 1994, Sunday, 06-Nov-94 08:49:38 GMT,1", 60, 38},
        {"7, soon", 60, 60},
        {"soon, 120", 120, 120},
        // What cannot be read.
        {"Mon, 06 Nov 1994 08:49:37 GMT", 60, 60}, // it was a Sunday
        {"Sun, 06 Nov 1994 08:49:37", 60, 60},
        {"Sun, 06 Nov 1994 08:49:37 +0100", 60, 60},
        {"Sun, 06 Nov 1994 08:49:37 EST", 60, 60},
        {"Sun, 31 Nov 1994 08:49:37 GMT", 60, 60},
        {"1994-11-06T08:49:37Z", 60, 60},
        {"", 60, 60},
        {" ", 60, 60},
        {",", 60, 60},
        {"-1", 60, 60},
        {"-0", 60, 60},
        {"+1", 60, 60},
        {"1.", 60, 60},
        {".5", 60, 60},
        {"1..5", 60, 60},
        {"1.5.5", 60, 60},
        {"1.5s", 60, 60},
        {"1e3", 60, 60},
        {"0x10", 60, 60},
        {"1s", 60, 60},
        {"1 2", 60, 60},
        {"120; 7", 60, 60},
        {"soon", 60, 60},
        {"\xEF\xBC\x91", 60, 60},
        {std::string_view("1\0", 2), 60, 60},
    };
    auto const text = [](std::optional<std::uint32_t> seconds) {
        return seconds ? std::to_string(*seconds) : std::string("none");
    };
    for (auto const& row : rows) {
        auto const parsed = notepact::retry_after::parse(row.text);
        t.equal(text(parsed.seconds()), text(row.without_clock), row.text);
        t.equal(text(parsed.seconds(now)), text(row.with_clock), row.text);
        notepact::static_report<1> report;
        auto const read =
            clinic::update_addendum.interpret(429, "", report, {{"X", "1"}, {"retry-AFTER", row.text}});
        t.equal(text(read.next().seconds), text(row.without_clock), row.text);
        t.equal(text(read.next(now).seconds), text(row.with_clock), row.text);
        t.check(!advise(clinic::update_addendum, 404, parsed.seconds(now)).seconds, "no wait where no retry");
    }
    t.equal(text(notepact::retry_after().seconds(now)), "none");
    t.equal(text(notepact::retry_after::parse({}).seconds(now)), "none", "it is not there");
    // Header by header is as in one list.
    for (auto const& one : rows)
        for (auto const& other : rows) {
            notepact::retry_after twice;
            twice.add(one.text);
            twice.add(other.text);
            auto const longer = std::max(*one.with_clock, *other.with_clock);
            t.equal(
                text(twice.seconds(now)),
                text(longer),
                std::string(one.text) + " and " + std::string(other.text));
        }
}

void back_off(test& t) {
    constexpr std::uint32_t expected[] = {1, 2, 4, 8, 16, 32, 60, 60};
    for (unsigned attempt = 0; attempt != 8; ++attempt)
        t.equal(notepact::back_off_seconds(attempt), expected[attempt]);
    for (unsigned const attempt : {31u, 32u, 33u, 64u, ~0u})
        t.equal(notepact::back_off_seconds(attempt), 60u);
}

suite advice_suite(
    "http/advice", {{"every_status", every_status},
                    {"every_method", every_method},
                    {"scopes", scopes},
                    {"waits", waits},
                    {"back_off", back_off}});

} // namespace
