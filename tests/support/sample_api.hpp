// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A third API, declared outside namespace notepact: everything that requests can have and the documented
// operations do not: two headers, a credential behind a scheme, parameters of every format in path and query,
// optional ones.
#ifndef NOTEPACT_TESTS_SUPPORT_SAMPLE_API_HPP
#define NOTEPACT_TESTS_SUPPORT_SAMPLE_API_HPP

#include <notepact/http/api.hpp>
#include <notepact/http/endpoint.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace harbour {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view key;
    text_view port;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::key>("Authorization", bearer_token(), scheme("Bearer")),
    in_header<&account::port>("X-Port", header_text()));

struct berth_of_ship {
    std::string_view ship;
    std::string_view berth; // a number, held as text
    std::uint64_t pier;
    std::string_view pilot;
    std::optional<std::string_view> verbose;
    std::optional<std::string_view> tide;
    std::optional<std::int32_t> draught;
};
inline constexpr std::string_view flags[] = {"true", "false"};
inline constexpr auto berth_parameters = object<berth_of_ship>(
    in_path<&berth_of_ship::ship>("ship", path_text()),
    in_path<&berth_of_ship::berth>("berth", number_text()),
    in_path<&berth_of_ship::pier>("pier", integer_text()),
    in_query<&berth_of_ship::pilot>("pilot", path_text()),
    in_query_optional<&berth_of_ship::verbose>("verbose", one_of(flags)),
    in_query_optional<&berth_of_ship::tide>("high tide", number_text()),
    in_query_optional<&berth_of_ship::draught>("draught", integer_text()));

struct mooring {
    std::string_view name;
    std::optional<bool> night = std::nullopt;
};
inline constexpr auto mooring_body = request_body(
    "harbour.moor",
    object<mooring>(
        required<&mooring::name>("name", not_blank()), optional<&mooring::night>("night", boolean())));

struct moored {
    std::string code;
};
struct fault {
    std::string message;
};
inline constexpr auto moored_answer =
    answer_body("harbour.moored", object<moored>(required<&moored::code>("code", string())));
inline constexpr auto fault_answer =
    answer_body("harbour.fault", object<fault>(required<&fault::message>("message", string())));
using mooring_replies = replies<on<200, moored_answer>, on<409, fault_answer>, on<503, fault_answer>>;

// Of every method, which is all that they differ in.
inline constexpr std::string_view mooring_path = "/ships/{ship}/berths/{berth}.{pier}/moor";
template <verb Method, repetition Repeats = repetition::allowed>
inline constexpr endpoint<account_headers, berth_parameters, mooring_body, mooring_replies> moor_by{
    "harbour.moor", Method, mooring_path, operation_options{{}, Repeats}};
inline constexpr auto const& moor = moor_by<verb::patch>;

// An operation that sends no body and has no parameters, for build_request.
inline constexpr operation list_ships{
    "harbour.list_ships",
    verb::get,
    "/ships",
    account_headers.rules,
    no_parameters.rules,
    nullptr,
    false,
    mooring_replies::table,
    mooring_replies::size,
    operation_options()};

inline constexpr operation const* operations[] = {&moor_by<verb::patch>, &list_ships};
inline constexpr notepact::api api{
    "harbour", "Harbour API", "2", "a page", "https://api.harbour.example/v2", operations};

} // namespace harbour

#endif
