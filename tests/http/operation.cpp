// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/operation.hpp"

#include "../support/ferry_api.hpp"
#include "../support/sample_api.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

// The names of RFC 9110 and RFC 5789, with their case.
static_assert(name(verb::get) == "GET" && name(verb::post) == "POST" && name(verb::put) == "PUT");
static_assert(name(verb::patch) == "PATCH" && name(verb::delete_) == "DELETE");

std::string_view shown(contract_ref const* body) {
    return body == nullptr ? std::string_view("none") : body->name();
}

// The contract of the body that comes with a status, as documented, and as an error that is not.
void answers(test& t) {
    constexpr unsigned statuses[] = {
        0, 100, 199, 200, 201, 204, 299, 300, 399, 400, 409, 418, 499, 500, 503, 599, 600};
    for (bool const any_success : {false, true})
        for (bool const other_errors : {false, true}) {
            operation of = harbour::list_ships;
            of.how.any_success = any_success;
            of.how.other_errors = other_errors;
            for (auto const status : statuses) {
                auto const about = std::to_string(status);
                bool const success = status >= 200 && status < 300, error = status >= 400 && status < 600;
                std::string_view const documented = status == 200                    ? "harbour.moored"
                                                    : status == 409 || status == 503 ? "harbour.fault"
                                                    : success && any_success         ? "harbour.moored"
                                                                                     : "none";
                t.equal(shown(of.answer(status)), documented, about);
                t.equal(
                    shown(of.other_error(status)), error && other_errors ? "harbour.fault" : "none", about);
            }
        }
    // The table's own entry, so that two of one contract can be told apart.
    auto const& of = harbour::list_ships;
    t.check(of.answer(409) == &of.replies[1].body && of.answer(503) == &of.replies[2].body, "each its own");
}

// A range of its replies, in the documents' order.
void replies_in_order(test& t) {
    std::string seen;
    for (auto const& one : harbour::list_ships)
        seen += std::to_string(one.status) + ' ' + std::string(one.body.name()) + '\n';
    t.equal(seen, "200 harbour.moored\n409 harbour.fault\n503 harbour.fault\n");
}

// By which reply a status is read, listed, in a range or by default; how OpenAPI writes them.
void ranges(test& t) {
    struct {
        operation const& of;
        std::string_view replies;
        unsigned status;
        std::string_view contract;
        bool listed;
    } const rows[] = {
        {ferry::book, "2XX 404 4XX default", 200, "ferry.booked", false},
        {ferry::book, "2XX 404 4XX default", 299, "ferry.booked", false},
        {ferry::book, "2XX 404 4XX default", 300, "none", false},
        {ferry::book, "2XX 404 4XX default", 399, "none", false},
        {ferry::book, "2XX 404 4XX default", 400, "ferry.refused", false},
        {ferry::book, "2XX 404 4XX default", 404, "ferry.missing", true},
        {ferry::book, "2XX 404 4XX default", 499, "ferry.refused", false},
        {ferry::book, "2XX 404 4XX default", 500, "ferry.failed", false},
        {ferry::book, "2XX 404 4XX default", 599, "ferry.failed", false},
        {ferry::book, "2XX 404 4XX default", 600, "none", false},
        {ferry::book, "2XX 404 4XX default", 199, "none", false},
        {ferry::get_trip, "200 default", 200, "ferry.trip", true},
        {ferry::get_trip, "200 default", 201, "none", false}, // a default is of errors
        {ferry::get_trip, "200 default", 304, "none", false},
        {ferry::get_trip, "200 default", 400, "ferry.failed", false},
        {ferry::get_trip, "200 default", 599, "ferry.failed", false},
        {ferry::change_trip, "202 400 5XX", 200, "none", false},
        {ferry::change_trip, "202 400 5XX", 202, "ferry.booked", true},
        {ferry::change_trip, "202 400 5XX", 400, "ferry.refused", true},
        {ferry::change_trip, "202 400 5XX", 404, "none", false},
        {ferry::change_trip, "202 400 5XX", 502, "ferry.failed", false},
    };
    for (auto const& row : rows) {
        auto const about = std::string(row.of.name) + ' ' + std::to_string(row.status);
        std::string replies;
        for (auto const& one : row.of) {
            if (!replies.empty()) replies += ' ';
            print_statuses(one, [&replies](std::string_view piece) { replies += piece; });
        }
        t.equal(replies, row.replies, about);
        t.equal(shown(row.of.answer(row.status)), row.contract, about);
        t.equal(row.of.lists(row.status), row.listed, about);
        // What is read though no document says so is only what is left.
        auto widely = row.of;
        widely.how.any_success = widely.how.other_errors = true;
        bool const documented = row.contract != "none";
        if (documented) t.equal(shown(widely.answer(row.status)), row.contract, about);
        bool const success = row.status / 100 == 2, error = row.status / 100 == 4 || row.status / 100 == 5;
        t.equal(widely.answer(row.status) != nullptr, documented || success, about);
        t.equal(widely.other_error(row.status) != nullptr, error, about);
    }
}

// What is not said of an operation: it needs no scope, may be repeated, and only what is documented is read.
void defaults(test& t) {
    constexpr operation_options how;
    static_assert(how.needs[0].any_of == 0 && how.needs[1].any_of == 0);
    static_assert(how.repeated == repetition::allowed);
    static_assert(!how.any_success && !how.undescribed && !how.other_errors && !how.unavailable_is_final);
    t.check(harbour::list_ships.body == nullptr && !harbour::list_ships.media, "nothing is sent");
}

notepact_test::suite operation_suite(
    "http/operation", {{"answers", answers},
                       {"replies_in_order", replies_in_order},
                       {"ranges", ranges},
                       {"defaults", defaults}});

} // namespace
