// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A third API that needs all there is: scopes of which one or another will do, one that only a parameter asks
// for, an envelope, trees, an object of as many members as there may be, every word of contracts, errors by
// member inside one another, states that forbid a change.
#ifndef NOTEPACT_TESTS_SUPPORT_REGISTRY_API_HPP
#define NOTEPACT_TESTS_SUPPORT_REGISTRY_API_HPP

#include "every_word.hpp"

#include <notepact/contract/enum_text.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/scope.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace registry {
enum class scope {
    read_parts,
    read_all,
    write_parts,
    read_history
};
} // namespace registry

template <>
struct notepact::words_of<registry::scope> {
    using e = registry::scope;
    static constexpr enum_word<e> table[] = {
        {e::read_parts, "parts:read"},
        {e::read_all, "all:read"},
        {e::write_parts, "parts:write"},
        {e::read_history, "history:read"}};
};

namespace registry {

using namespace notepact;

struct account {
    base_url_view base;
    secret_view key;
    text_view site;
    std::optional<std::int64_t> revision;
    std::vector<text_view> roles;
};
inline constexpr auto account_headers = object<account>(
    in_header<&account::key>("X-Key", header_text(min_length(4)), scheme("Key")),
    in_header<&account::site>("X-Site", header_text()),
    in_header_optional<&account::revision>("X-Revision", integer_text(minimum(0))),
    in_header_optional<&account::roles>("X-Roles", comma_list(header_text(max_length(12)), max_items(4))));

struct part_id {
    text_view part;
    std::optional<bool> history;
};
inline constexpr auto part_path = object<part_id>(
    in_path<&part_id::part>("part", path_text(max_length(64))),
    in_query_optional<&part_id::history>("history", boolean_text()));

// An object of as many members as there may be.
#define NOTEPACT_TEST_TENS(USE, tens)                                                                        \
    USE(tens##0)                                                                                             \
    USE(tens##1)                                                                                             \
    USE(tens##2) USE(tens##3) USE(tens##4) USE(tens##5) USE(tens##6) USE(tens##7) USE(tens##8) USE(tens##9)
#define NOTEPACT_TEST_MEMBERS(USE)                                                                           \
    NOTEPACT_TEST_TENS(USE, 0)                                                                               \
    NOTEPACT_TEST_TENS(USE, 1)                                                                               \
    NOTEPACT_TEST_TENS(USE, 2)                                                                               \
    NOTEPACT_TEST_TENS(USE, 3)                                                                               \
    NOTEPACT_TEST_TENS(USE, 4)                                                                               \
    NOTEPACT_TEST_TENS(USE, 5)                                                                               \
    NOTEPACT_TEST_TENS(USE, 6)                                                                               \
    NOTEPACT_TEST_TENS(USE, 7)                                                                               \
    NOTEPACT_TEST_TENS(USE, 8)                                                                               \
    NOTEPACT_TEST_TENS(USE, 9)                                                                               \
    NOTEPACT_TEST_TENS(USE, 10)                                                                              \
    NOTEPACT_TEST_TENS(USE, 11)                                                                              \
    USE(120) USE(121) USE(122) USE(123) USE(124) USE(125) USE(126)
struct readings {
#define NOTEPACT_TEST_MEMBER(n) std::optional<std::int32_t> reading_##n;
    NOTEPACT_TEST_MEMBERS(NOTEPACT_TEST_MEMBER)
#undef NOTEPACT_TEST_MEMBER
};
#define NOTEPACT_TEST_RULE(n) optional<&readings::reading_##n>("reading_" #n, int32()),
inline constexpr auto readings_rule =
    object<readings>(NOTEPACT_TEST_MEMBERS(NOTEPACT_TEST_RULE) at_least_one(warning));
#undef NOTEPACT_TEST_RULE
#undef NOTEPACT_TEST_MEMBERS
#undef NOTEPACT_TEST_TENS
static_assert(readings_rule.rules[0].detail == max_members);
inline constexpr auto readings_body = request_body("registry.readings", readings_rule);

struct made {
    std::string id;
    every::part tree;
    std::optional<std::string> note;
};
struct envelope {
    bool ok = false;
    made result;
};
inline constexpr auto made_rule = object<made>(
    required<&made::id>("id", string(max_length(64))), required<&made::tree>("tree", every::part_rule),
    optional<&made::note>("note", nullable(string())));
inline constexpr auto made_answer = answer_body(
    "registry.made",
    object<envelope>(
        required<&envelope::ok>("ok", always(true)), required<&envelope::result>("result", made_rule)));
inline constexpr auto tree_body = request_body("registry.tree", every::part_rule);

struct stored {
    std::string part;
    std::int64_t revision = 0;
};
inline constexpr auto stored_answer = answer_body(
    "registry.stored",
    object<stored>(
        required<&stored::part>("part", string()), required<&stored::revision>("revision", integer())));

struct fault {
    std::string code, reason;
    std::vector<std::pair<std::string, std::string>> fields;
};
struct failure {
    registry::fault fault;
};
inline constexpr auto fault_answer = answer_body(
    "registry.fault", object<failure>(required<&failure::fault>(
                          "fault", object<fault>(
                                       required<&fault::code>("code", string(max_length(40))),
                                       required<&fault::reason>("reason", string(max_length(200))),
                                       optional<&fault::fields>("fields", map_of(string()))))));

template <unsigned Status, auto const& Success>
using answers =
    replies<on<Status, Success>, on<400, fault_answer>, on<409, fault_answer>, default_<fault_answer>>;

constexpr operation_options needs(scope one, scope_set<scope> others = {}) noexcept {
    operation_options options;
    options.needs[0] = any_of(one, others);
    return options;
}
constexpr operation_options needs_history() noexcept {
    auto options = needs(scope::read_parts, {scope::read_all});
    options.needs[1] = any_of(scope::read_history, scope_set<scope>(), "history");
    return options;
}

inline constexpr endpoint<account_headers, no_parameters, tree_body, answers<201, made_answer>> plant{
    "registry.plant", verb::post, "/parts", needs(scope::write_parts)};
inline constexpr endpoint<account_headers, part_path, no_body, answers<200, made_answer>> look_up{
    "registry.look_up", verb::get, "/parts/{part}", needs_history()};
inline constexpr endpoint<account_headers, part_path, readings_body, answers<200, stored_answer>> store{
    "registry.store", verb::patch, "/parts/{part}", needs(scope::write_parts)};
inline constexpr endpoint<account_headers, part_path, every::sent, answers<200, every::received>> replace{
    "registry.replace", verb::put, "/parts/{part}", needs(scope::write_parts)};
inline constexpr endpoint<account_headers, part_path, no_body, answers<200, stored_answer>> remove{
    "registry.remove", verb::delete_, "/parts/{part}", needs(scope::write_parts)};

inline constexpr conflict conflicts[] = {{"part", "sealed"}};
inline constexpr shown_in_answer shown[] = {
    {made_answer, shown_part::parameter, "part", "/result/id", true},
    {made_answer, shown_part::body, {}, "/result/tree"},
    {made_answer, shown_part::member, "/name", "/result/tree/name", true},
    {stored_answer, shown_part::parameter, "part", "/part", true},
};
constexpr api_manners make_manners() noexcept {
    api_manners all;
    all.errors = {"/fault/code", "/fault/reason", "/fault/fields"};
    all.id = "/result/id";
    all.shown = shown;
    all.conflicts = conflicts;
    all.credential = "key";
    return all;
}
inline constexpr api_manners manners = make_manners();

inline constexpr notepact::api api{
    "registry",
    "Registry of Parts",
    "4",
    "a page",
    "https://registry.example/api/v4",
    operations_of<plant, look_up, store, replace, remove>,
    scopes_of<scope>,
    with_manners(manners)};

} // namespace registry

#endif
