// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API whose bodies have every word, and whose parameters and headers have constraints and formats of their
// own.
#ifndef NOTEPACT_TESTS_SUPPORT_EVERY_API_HPP
#define NOTEPACT_TESTS_SUPPORT_EVERY_API_HPP

#include "every_word.hpp"

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace every {

struct account {
    base_url_view base;
    secret_view token;
    text_view ward;
    std::vector<text_view> teams;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::token>("X-Token", header_text(min_length(8), max_length(40))),
    in_header<&account::ward>("X-Ward", ward::ward_code(), described("Where the caller works.")),
    in_header_optional<&account::teams>("X-Teams", comma_list(header_text(max_length(9)), max_items(3))));

struct place_of_part {
    text_view ward;
    std::int64_t bed;
    std::optional<text_view> name;
    std::optional<std::int32_t> page;
    std::optional<text_view> share;
    std::optional<text_view> state;
    std::optional<text_view> day;
    std::vector<text_view> units;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::vector<std::int64_t>> beds;
    std::vector<text_view> shifts;
};
inline constexpr auto place = object<place_of_part>(
    in_path<&place_of_part::ward>("ward", ward::ward_code()),
    in_path<&place_of_part::bed>("bed", integer_text(maximum(999))),
    in_path<&place_of_part::units>("units", comma_list(path_text(max_length(6)), max_items(3))),
    in_query_optional<&place_of_part::name>("name", path_text(min_length(2), max_length(5))),
    in_query_optional<&place_of_part::page>("page", integer_text(minimum(2), maximum(50), multiple_of(2))),
    in_query_optional<&place_of_part::share>("share", number_text(exclusive_minimum("0.5"), maximum("9.75"))),
    in_query_optional<&place_of_part::state>("state", one_of(states), deprecated()),
    in_query_optional<&place_of_part::day>("day", date(), described("A day.")),
    in_query_optional<&place_of_part::tags>(
        "tags", comma_list(path_text(min_length(2)), min_items(1), max_items(4, warning)),
        described("Tags.")),
    in_query_optional<&place_of_part::beds>(
        "beds", repeated_list(integer_text(minimum(2)), min_items(2), max_items(5))),
    in_query_optional<&place_of_part::shifts>("shifts", repeated_list(one_of(states))));

struct fault {
    std::string message;
};
inline constexpr auto fault_answer =
    answer_body("every.fault", object<fault>(required<&fault::message>("message", string(max_length(80)))));
using change_replies = replies<on<200, received>, on<422, fault_answer>>;

inline constexpr endpoint<account_headers, place, sent, change_replies> change{
    "every.change",
    verb::put,
    "/wards/{ward}/beds/{bed}/{units}",
    operation_options{{}, repetition::allowed}};
inline constexpr operation const* operations[] = {&change};
inline constexpr notepact::api api{
    "every", "API of every word", "1", "a test", "https://every.example/api", operations};

} // namespace every

#endif
