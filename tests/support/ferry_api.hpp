// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API whose documents say what is answered by ranges of statuses and by default, beside listed statuses;
// and that has headers which may be left out, of each kind of text, before one that may not.
#ifndef NOTEPACT_TESTS_SUPPORT_FERRY_API_HPP
#define NOTEPACT_TESTS_SUPPORT_FERRY_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ferry {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view token;
    std::optional<std::string_view> fleet = std::nullopt;
    std::optional<std::int64_t> deck = std::nullopt;
    std::string_view agent = "desk";
    std::optional<bool> quiet = std::nullopt;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::token>("X-Token", header_text()),
    in_header_optional<&account::fleet>("X-Fleet", header_text()),
    in_header_optional<&account::deck>("X-Deck", integer_text()),
    in_header<&account::agent>("X-Agent", header_text()),
    in_header_optional<&account::quiet>("X-Quiet", boolean_text()));

struct trip_id {
    std::int64_t trip = 0;
};
inline constexpr auto trip_path = object<trip_id>(in_path<&trip_id::trip>("trip", integer_text()));

struct booking {
    std::string_view name;
};
inline constexpr auto booking_body =
    request_body("ferry.booking", object<booking>(required<&booking::name>("name", not_blank())));

struct booked {
    std::int64_t id = 0;
};
inline constexpr auto booked_answer =
    answer_body("ferry.booked", object<booked>(required<&booked::id>("id", integer())));
// A success beside it that asks for more.
struct trip {
    std::int64_t id = 0;
    std::string harbour;
};
inline constexpr auto trip_answer = answer_body(
    "ferry.trip",
    object<trip>(required<&trip::id>("id", integer()), required<&trip::harbour>("harbour", string())));

// All errors are read into this; each contract asks for something else.
struct failure {
    std::string why;
    std::string incident;
    std::string field;
};
inline constexpr auto missing_answer =
    answer_body("ferry.missing", object<failure>(required<&failure::why>("why", string())));
inline constexpr auto refused_answer =
    answer_body("ferry.refused", object<failure>(required<&failure::field>("field", string())));
inline constexpr auto failed_answer =
    answer_body("ferry.failed", object<failure>(required<&failure::incident>("incident", string())));

using booking_replies = replies<
    default_<failed_answer>, on_range<4, refused_answer>, on<404, missing_answer>,
    on_range<2, booked_answer>>;
using trip_replies = replies<on<200, trip_answer>, default_<failed_answer>>;
using removal_replies = replies<on_range<5, failed_answer>, on<400, refused_answer>, on<202, booked_answer>>;

inline constexpr endpoint<account_headers, trip_path, booking_body, booking_replies> book{
    "ferry.book", verb::post, "/trips/{trip}/bookings"};
inline constexpr endpoint<account_headers, trip_path, no_body, trip_replies> get_trip{
    "ferry.get_trip", verb::get, "/trips/{trip}"};
inline constexpr endpoint<account_headers, trip_path, booking_body, removal_replies> change_trip{
    "ferry.change_trip", verb::put, "/trips/{trip}"};

inline constexpr operation const* operations[] = {&book, &get_trip, &change_trip};
inline constexpr notepact::api api{"ferry", "Ferry API", "1", "a page", "https://ferry.example", operations};

} // namespace ferry

#endif
