// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A small API that creates, reads, changes by PATCH and deletes, and says 410 of what is gone.
#ifndef NOTEPACT_TESTS_SUPPORT_BEDS_API_HPP
#define NOTEPACT_TESTS_SUPPORT_BEDS_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace beds {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view token;
};
inline constexpr auto account_headers = object<account>(in_header<&account::token>("X-Token", header_text()));

struct bed_id {
    std::string_view bed;
};
inline constexpr auto bed_path = object<bed_id>(in_path<&bed_id::bed>("bed", path_text()));

struct making {
    std::string ward;
    std::optional<std::string> patient;
};
inline constexpr auto making_body = request_body(
    "beds.making",
    object<making>(
        required<&making::ward>("ward", not_blank()), optional<&making::patient>("patient", not_blank())));
struct moving {
    std::optional<std::string> ward;
    std::optional<std::string> patient;
};
inline constexpr auto moving_body = request_body(
    "beds.moving",
    object<moving>(
        optional<&moving::ward>("ward", not_blank()), optional<&moving::patient>("patient", not_blank())));

struct bed {
    std::string id;
    std::string ward;
    std::optional<std::string> patient;
};
inline constexpr auto bed_answer = answer_body(
    "beds.bed", object<bed>(
                    required<&bed::id>("id", string(min_length(1))), required<&bed::ward>("ward", string()),
                    required<&bed::patient>("patient", nullable(string()))));
struct removal {
    std::string id;
};
inline constexpr auto removal_answer =
    answer_body("beds.removal", object<removal>(required<&removal::id>("id", string())));
struct refusal {
    std::string why;
};
inline constexpr auto refusal_answer =
    answer_body("beds.refusal", object<refusal>(required<&refusal::why>("why", string())));

template <unsigned Status, auto const& Success>
using answers = replies<on<Status, Success>, on<410, refusal_answer>, default_<refusal_answer>>;

inline constexpr endpoint<account_headers, no_parameters, making_body, answers<201, bed_answer>> make_bed{
    "beds.make_bed", verb::post, "/beds"};
inline constexpr endpoint<account_headers, bed_path, no_body, answers<200, bed_answer>> get_bed{
    "beds.get_bed", verb::get, "/beds/{bed}"};
inline constexpr endpoint<account_headers, bed_path, moving_body, answers<200, bed_answer>> move_bed{
    "beds.move_bed", verb::patch, "/beds/{bed}"};
inline constexpr endpoint<account_headers, bed_path, no_body, answers<200, removal_answer>> remove_bed{
    "beds.remove_bed", verb::delete_, "/beds/{bed}"};

inline constexpr notepact::api api{
    "beds",
    "Beds API",
    "1",
    "a page",
    "https://beds.example",
    operations_of<make_bed, get_bed, move_bed, remove_bed>};

} // namespace beds

#endif
