// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/responder/documented_status.hpp"

#include "../../support/ferry_api.hpp"
#include "../../support/test.hpp"

#include <notepact/clinic/operations.hpp>
#include <notepact/maxcare/operations.hpp>

#include <string>
#include <string_view>

namespace {

namespace detail = notepact::conformance::detail;
using notepact_test::test;
using namespace notepact;

std::string all_of(operation const& of) {
    std::string text;
    for (auto const& one : of)
        text += detail::statuses_of(one) + '=' + std::to_string(detail::fitting_status(of, one)) + ' ';
    text += "invalid";
    for (auto const status : detail::invalid_statuses(of))
        text += ' ' + std::to_string(status);
    return text + ", " + std::to_string(detail::invalid_status(of));
}

constexpr operation answering(reply const* replies, std::size_t count) {
    operation made = ferry::get_trip;
    made.replies = replies;
    made.reply_count = count;
    return made;
}
constexpr reply both[] = {
    {200, ferry::trip_answer}, {400, ferry::missing_answer}, {422, ferry::missing_answer}};
constexpr reply ranges[] = {
    {200, ferry::trip_answer},
    {200, 299, ferry::trip_answer},
    {400, ferry::missing_answer},
    {402, ferry::missing_answer},
    {400, 499, ferry::missing_answer},
    {400, 599, ferry::missing_answer}};
constexpr reply hidden[] = {
    {200, ferry::trip_answer},
    {400, 499, ferry::missing_answer},
    {500, 599, ferry::missing_answer},
    {400, 599, ferry::missing_answer}};

// What stands for a reply, and with what it says that a request is wrong.
void statuses(test& t) {
    t.equal(all_of(clinic::create_sign_off), "200=200 201=201 401=401 404=404 422=422 invalid 422, 422");
    t.equal(
        all_of(maxcare::update_impression),
        "200=200 400=400 401=401 403=403 404=404 409=409 429=429 502=502 503=503 invalid 400, 400");
    t.equal(all_of(ferry::book), "2XX=200 404=404 4XX=400 default=500 invalid 400 422, 400");
    t.equal(all_of(ferry::get_trip), "200=200 default=400 invalid 400 422, 400");
    t.equal(all_of(ferry::change_trip), "202=202 400=400 5XX=500 invalid 400, 400");
    t.equal(all_of(answering(both, 3)), "200=200 400=400 422=422 invalid 422, 422");
    // None that other replies are for, and none that means something special.
    t.equal(
        all_of(answering(ranges, 6)), "200=200 2XX=201 400=400 402=402 4XX=404 default=500 invalid 400, 400");
    // A default for which the ranges leave nothing has no status of its own.
    t.equal(all_of(answering(hidden, 4)), "200=200 4XX=400 5XX=500 default=400 invalid 400 422, 400");
    // Nothing is said of requests that are wrong.
    t.equal(all_of(answering(both, 1)), "200=200 invalid 400, 400");
}

notepact_test::suite
    documented_status_suite("conformance/responder/documented_status", {{"statuses", statuses}});

} // namespace
