// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/http/parameters.hpp"

#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;
namespace detail = notepact::detail;

rule const& table() {
    return *harbour::berth_parameters.rules;
}

// Seven parameters of every format: one after the other is changed.
void texts(test& t) {
    constexpr parameter_texts good = {"s", "12", "3", "p"};
    struct {
        std::size_t which;
        std::string_view text;
        std::string_view found;
    } const rows[] = {
        {0, "s", ""},
        {0, {}, "error path ship missing_parameter\n"},
        {0, "", "error path ship bad_parameter\n"},
        {0, "..", "error path ship bad_parameter\n"},
        {0, "\xFF", "error path ship bad_parameter\n"},
        {0, "a/b?", ""},
        {1, "1e3", "warning path berth not_whole\n"},
        {1, "x", "error path berth not_numeric\n"},
        {1, {}, "error path berth missing_parameter\n"},
        {2, "0", "warning path pier not_positive\n"},
        {2, "1.5", "error path pier wrong_type\n"},
        {2, "9223372036854775808", "error path pier out_of_range\n"},
        {3, {}, "error query pilot missing_parameter\n"},
        {3, "\n", "error query pilot bad_parameter\n"},
        {4, "true", ""},
        {4, "TRUE", "error query verbose not_in_enum\n"},
        {4, "", "error query verbose not_in_enum\n"},
        {5, "NaN", "error query high tide not_numeric\n"},
        {6, "-1", "warning query draught not_positive\n"},
    };
    for (auto const& row : rows) {
        auto all = good;
        all[row.which] = row.text.data() == nullptr ? std::string_view() : row.text;
        static_report<4> report;
        auto const verdict = detail::check_parameters(table(), all, report);
        t.equal(found(report), row.found, row.text);
        t.equal(verdict.clean(), row.found.empty(), row.text);
        t.equal(verdict.ok(), row.found.substr(0, 5) != "error", row.text);
    }
    // All at once, in the table's order; what may be absent is not missed.
    static_report<8> report;
    detail::check_parameters(table(), parameter_texts{}, report);
    t.equal(
        found(report),
        "error path ship missing_parameter\nerror path berth missing_parameter\nerror path pier "
        "missing_parameter\n"
        "error query pilot missing_parameter\n");
}

// Headers by the same means.
void headers(test& t) {
    static_report<4> report;
    t.check(
        !detail::check_parameters(*harbour::account_headers.rules, parameter_texts{"a b", "p\r"}, report)
             .ok(),
        "both are bad");
    t.equal(found(report), "error header Authorization bad_header\nerror header X-Port bad_header\n");
}

// A judge of one's own is asked for each text that is there, with its entry.
void own_judge(test& t) {
    static_report<4> report;
    std::string asked;
    parameter_texts const some = {"s", {}, "", "p"};
    auto const verdict = detail::check_parameters(
        table(),
        some,
        report,
        [&asked](rule const& parameter, std::string_view text, auto const& found_here) {
            asked += std::string(parameter.name()) + '=' + std::string(text) + ' ';
            if (text == "p") found_here(finding{errc::blank, severity::warning}, *parameter.value());
        });
    t.equal(asked, "ship=s pier= pilot=p ");
    t.equal(found(report), "error path berth missing_parameter\nwarning query pilot blank\n");
    t.check(!verdict.ok(), "the worst of them");
}

// Texts need not be kept anywhere: numbers are made in the room that is lent.
void made_texts(test& t) {
    std::uint64_t const numbers[] = {7, 12, 18446744073709551615u};
    detail::text_source const source(
        &numbers, [](void const* from, std::size_t which, detail::decimal_room& room) -> std::string_view {
            if (which > 2) return "p";
            return detail::decimal_text((*static_cast<std::uint64_t const(*)[3]>(from))[which], room);
        });
    detail::decimal_room room;
    t.equal(source(2, room), "18446744073709551615");
    static_report<4> report;
    detail::check_parameters(table(), source, report);
    t.equal(
        found(report),
        "error path pier out_of_range\nerror query verbose not_in_enum\nerror query high tide not_numeric\n"
        "error query draught not_numeric\n");
}

void by_name(test& t) {
    struct {
        std::string_view name;
        int anywhere, in_query; // -1: not found
    } const rows[] = {
        {"ship", 0, -1},
        {"pier", 2, -1},
        {"pilot", 3, 3},
        {"high tide", 5, 5},
        {"draught", 6, 6},
        {"Pilot", -1, -1},
        {"", -1, -1},
        {"pilo", -1, -1},
        {"high%20tide", -1, -1},
    };
    for (auto const& row : rows) {
        auto const found = [](detail::known_parameter known) {
            return known.entry == nullptr ? -1 : static_cast<int>(known.ordinal);
        };
        t.equal(found(detail::find_parameter(table(), row.name)), row.anywhere, row.name);
        t.equal(found(detail::find_in_query(table(), row.name)), row.in_query, row.name);
        if (row.in_query >= 0) t.equal(detail::find_in_query(table(), row.name).entry->name(), row.name);
    }
}

// What is said of a pair in the query that is too much: never its own name.
void pairs(test& t) {
    struct {
        std::string_view name, meant;
    } const rows[] = {
        {"pilt", "pilot"},
        {"Draught", "draught"},
        {"ships", ""}, // near the name of one in the path
        {"nothing like it", ""},
        {"", ""},
    };
    for (auto const& row : rows) {
        auto const v = detail::unknown_in_query(table(), row.name);
        t.equal(name(v.code()), "unknown_parameter");
        t.equal(name(v.level()), "warning");
        t.equal(name(v.in()), "query");
        t.equal(v.member(), "");
        t.equal(v.nearest(), row.meant, row.name);
    }
    std::string const long_name(200, 'p');
    t.equal(detail::unknown_in_query(table(), long_name).nearest(), "");
    auto const twice = detail::duplicate_in_query(*table().member(3));
    t.equal(name(twice.code()), "duplicate_parameter");
    t.equal(name(twice.level()), "error");
    t.equal(twice.member(), "pilot");
}

void places(test& t) {
    constexpr place expected[] = {
        place::path, place::path, place::path, place::query, place::query, place::query, place::query};
    for (std::size_t i = 0; i < table().detail; ++i)
        t.equal(name(place_of_parameter(*table().member(i))), name(expected[i]));
    t.equal(name(place_of_parameter(harbour::api.credential())), "header");
}

suite parameters_suite(
    "http/parameters", {{"texts", texts},
                        {"headers", headers},
                        {"own_judge", own_judge},
                        {"made_texts", made_texts},
                        {"by_name", by_name},
                        {"pairs", pairs},
                        {"places", places}});

} // namespace
