// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API whose errors are plain texts and whose successes are lists at the root, a map at the root, a text
// and an object; once as its tables alone, once with a few manners.
#ifndef NOTEPACT_TESTS_SUPPORT_DEPOT_TEXT_API_HPP
#define NOTEPACT_TESTS_SUPPORT_DEPOT_TEXT_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/manners.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parcels {

using namespace notepact;

// Authorization: Token 4f1c…, X-Depot: north, and X-Trace where a call is to be found again.
struct account {
    base_url_view base;
    secret_view token;
    std::string_view depot;
    std::optional<std::string_view> trace = std::nullopt;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::token>("Authorization", bearer_token(), scheme("Token")),
    in_header<&account::depot>("X-Depot", header_text(max_length(20))),
    in_header_optional<&account::trace>("X-Trace", header_text()));

inline constexpr std::string_view states[] = {"waiting", "on the way", "delivered"};

struct by_state {
    std::optional<std::string_view> state;
    std::optional<std::int64_t> after;
};
inline constexpr auto by_state_query = object<by_state>(
    in_query_optional<&by_state::state>("state", one_of(states)),
    in_query_optional<&by_state::after>("after", integer_text(minimum(1))));
struct parcel_id {
    std::string_view id;
};
inline constexpr auto parcel_path =
    object<parcel_id>(in_path<&parcel_id::id>("id", path_text(max_length(24))));

struct sending {
    std::string to;
    std::int64_t grams = 0;
    std::optional<std::string> remark;
};
inline constexpr auto sending_body = request_body(
    "parcels.sending", object<sending>(
                           required<&sending::to>("to", not_blank()),
                           required<&sending::grams>("grams", integer(minimum(1), maximum(30'000))),
                           optional<&sending::remark>("remark", string(max_length(40)))));

struct parcel {
    std::string id;
    std::string to;
    std::string state;
    std::optional<std::int64_t> grams;
};
inline constexpr auto parcel_object = object<parcel>(
    required<&parcel::id>("id", string(min_length(1))), required<&parcel::to>("to", not_blank()),
    required<&parcel::state>("state", one_of(states)),
    optional<&parcel::grams>("grams", integer(minimum(1))));
// One for every sheet of the label that is to be printed.
inline constexpr auto accepted_answer =
    answer_body("parcels.accepted", array_of(parcel_object, min_items(1), max_items(50)));
inline constexpr auto list_answer = answer_body("parcels.list", array_of(parcel_object));
inline constexpr auto parcel_answer = answer_body("parcels.parcel", parcel_object);
inline constexpr auto order_body = request_body(
    "parcels.order", array_of(string(min_length(1), max_length(24)), min_items(1), max_items(9)));
inline constexpr auto places_answer = answer_body("parcels.places", map_of(integer(minimum(1))));
inline constexpr auto label_answer = answer_text("parcels.label", string(min_length(2), max_length(80)));

// All errors but one are a line for people.
inline constexpr auto refused_text = answer_text("parcels.refused", string(min_length(3), max_length(200)));
inline constexpr std::string_view losses[] = {"lost", "returned", "never posted"};
inline constexpr auto lost_text = answer_text("parcels.lost", one_of(losses));

using accepted_replies = replies<on<202, accepted_answer>, default_<refused_text>>;
using list_replies = replies<on<200, list_answer>, default_<refused_text>>;
using parcel_replies = replies<on<200, parcel_answer>, on<404, lost_text>, default_<refused_text>>;
using places_replies = replies<on<200, places_answer>, default_<refused_text>>;
using label_replies = replies<on<200, label_answer>, on<404, lost_text>, on<410, refused_text>>;

// Of the label the documents list a few errors, and any other is a text as well.
constexpr operation_options with_other_errors() noexcept {
    operation_options made;
    made.other_errors = true;
    return made;
}

inline constexpr endpoint<account_headers, no_parameters, sending_body, accepted_replies> send{
    "parcels.send", verb::post, "/parcels"};
inline constexpr endpoint<account_headers, by_state_query, no_body, list_replies> list{
    "parcels.list", verb::get, "/parcels"};
inline constexpr endpoint<account_headers, parcel_path, no_body, parcel_replies> get{
    "parcels.get", verb::get, "/parcels/{id}"};
inline constexpr endpoint<account_headers, no_parameters, order_body, places_replies> put_order{
    "parcels.put_order", verb::put, "/order"};
inline constexpr endpoint<account_headers, parcel_path, no_body, label_replies> get_label{
    "parcels.get_label", verb::get, "/parcels/{id}/label", with_other_errors()};

inline constexpr notepact::api api{
    "parcels",
    "Parcels API",
    "1",
    "the depot's page",
    "https://parcels.example/v1",
    operations_of<send, list, get, put_order, get_label>};

inline void put_refusal(refusal const& what, text_output put) {
    if (what.status == 404 && what.about == "id") return put("lost");
    if (!what.text.empty()) return put(what.text);
    put("refused");
    for (auto const& one : what) {
        put("; ");
        if (!one.member.empty()) put(one.member);
        if (!one.member.empty()) put(": ");
        put(one.text);
    }
}
inline constexpr printed_body printed_bodies[] = {
    {"a label", "parcels.get_label.200", "parcels.label", "DEPOT NORTH\nto Ada \"the Great\" \\ 3rd floor"},
    {"two sheets",
     "parcels.send.202",
     "parcels.accepted",
     R"([{"id":"p1","to":"Ada","state":"waiting"},{"id":"p2","to":"Ada","state":"waiting"}])"},
};
constexpr api_manners make_manners() noexcept {
    api_manners made;
    made.put_refusal = put_refusal;
    made.bodies = printed_bodies;
    made.credential = "depot-token";
    return made;
}
inline constexpr api_manners manners = make_manners();
inline constexpr notepact::api with_own_manners{
    "parcels",
    "Parcels API",
    "1",
    "the depot's page",
    "https://parcels.example/v1",
    operations_of<send, list, get, put_order, get_label>,
    {},
    with_manners(manners)};

} // namespace parcels

#endif
