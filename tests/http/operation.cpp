// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/operation.hpp"

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

// What is not said of an operation: it needs no scope, may be repeated, and only what is documented is read.
void defaults(test& t) {
    constexpr operation_options how;
    static_assert(how.needs[0].any_of == 0 && how.needs[1].any_of == 0);
    static_assert(how.repeated == repetition::allowed);
    static_assert(!how.any_success && !how.other_errors && !how.unavailable_is_final);
    t.check(harbour::list_ships.body == nullptr && !harbour::list_ships.media, "nothing is sent");
}

notepact_test::suite operation_suite(
    "http/operation", {{"answers", answers}, {"replies_in_order", replies_in_order}, {"defaults", defaults}});

} // namespace
