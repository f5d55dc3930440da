// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API whose parameters and headers are lists, in every place and of both forms.
#ifndef NOTEPACT_TESTS_SUPPORT_LIST_API_HPP
#define NOTEPACT_TESTS_SUPPORT_LIST_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lists {

using namespace notepact;

inline constexpr std::string_view shifts[] = {"early", "late,long", "night"};

struct account {
    base_url_view base;
    secret_view token;
    std::vector<text_view> teams;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::token>("X-Token", header_text()),
    in_header_optional<&account::teams>("X-Teams", comma_list(header_text(), max_items(3))));

struct search {
    std::vector<text_view> wards;
    std::optional<std::vector<text_view>> tags;
    std::vector<std::int64_t> beds;
    std::vector<text_view> shifts;
};
inline constexpr auto search_parameters = object<search>(
    in_path<&search::wards>("wards", comma_list(path_text(max_length(6)), max_items(3))),
    in_query_optional<&search::tags>("tags", comma_list(path_text(), min_items(1), max_items(3))),
    in_query_optional<&search::beds>("beds", repeated_list(integer_text(minimum(1)), max_items(4))),
    in_query_optional<&search::shifts>("shifts", repeated_list(one_of(shifts))));

struct found {
    std::vector<std::string> wards;
    std::vector<std::string> tags;
    std::vector<std::int64_t> beds;
    std::vector<std::string> shifts;
};
inline constexpr auto found_answer = answer_body(
    "lists.found", object<found>(
                       required<&found::wards>("wards", array_of(string())),
                       required<&found::tags>("tags", array_of(string())),
                       required<&found::beds>("beds", array_of(integer())),
                       required<&found::shifts>("shifts", array_of(string()))));
struct refusal {
    std::string why;
};
inline constexpr auto refusal_answer =
    answer_body("lists.refusal", object<refusal>(required<&refusal::why>("why", string())));

using search_replies = replies<on<200, found_answer>, default_<refusal_answer>>;
inline constexpr endpoint<account_headers, search_parameters, no_body, search_replies> find{
    "lists.find", verb::get, "/wards/{wards}/beds"};
inline constexpr operation const* operations[] = {&find};
inline constexpr notepact::api api{"lists", "Lists", "1", "a test", "https://lists.example", operations};

} // namespace lists

#endif
