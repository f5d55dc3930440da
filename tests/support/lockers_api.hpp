// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A small API in which things are created, read, changed and deleted, and much of a body may be left out.
#ifndef NOTEPACT_TESTS_SUPPORT_LOCKERS_API_HPP
#define NOTEPACT_TESTS_SUPPORT_LOCKERS_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <optional>
#include <string>

namespace lockers {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view key;
};
inline constexpr auto account_headers = object<account>(in_header<&account::key>("X-Key", header_text()));

struct locker_path {
    text_view id;
};
inline constexpr auto path = object<locker_path>(in_path<&locker_path::id>("id", path_text()));

struct locker {
    std::string hall;
    std::optional<std::string> floor, colour, lock, owner, remark;
};
template <class Object>
constexpr auto members_of() {
    return object<Object>(
        required<&Object::hall>("hall", string()),
        optional<&Object::floor>("floor", string()),
        optional<&Object::colour>("colour", string()),
        optional<&Object::lock>("lock", string()),
        optional<&Object::owner>("owner", string()),
        optional<&Object::remark>("remark", string()));
}
inline constexpr auto locker_body = request_body("lockers.locker", members_of<locker>());

struct kept_locker {
    std::string id, hall;
};
inline constexpr auto kept_answer = answer_body(
    "lockers.kept",
    object<kept_locker>(
        required<&kept_locker::id>("id", string()), required<&kept_locker::hall>("hall", string())));
struct refusal {
    std::string why;
};
inline constexpr auto refusal_answer =
    answer_body("lockers.refusal", object<refusal>(required<&refusal::why>("why", string())));

template <unsigned Success>
using locker_replies = replies<on<Success, kept_answer>, default_<refusal_answer>>;

inline constexpr endpoint<account_headers, no_parameters, locker_body, locker_replies<201>> rent{
    "lockers.rent", verb::post, "/lockers"};
inline constexpr endpoint<account_headers, path, no_body, locker_replies<200>> look_up{
    "lockers.look_up", verb::get, "/lockers/{id}"};
inline constexpr endpoint<account_headers, path, locker_body, locker_replies<200>> change{
    "lockers.change", verb::put, "/lockers/{id}"};
inline constexpr endpoint<account_headers, path, no_body, locker_replies<200>> give_back{
    "lockers.give_back", verb::delete_, "/lockers/{id}"};
inline constexpr operation const* operations[] = {&rent, &look_up, &change, &give_back};
inline constexpr notepact::api api{
    "lockers", "Lockers", "1", "a test", "https://lockers.example", operations};

} // namespace lockers

#endif
