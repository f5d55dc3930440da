// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A contract with every word that the two APIs do not need: lengths, ranges, counts, lists, closed objects,
// others beside named members, an object inside itself, an enum of C++, a format of a host's own.
#ifndef NOTEPACT_TESTS_SUPPORT_EVERY_WORD_HPP
#define NOTEPACT_TESTS_SUPPORT_EVERY_WORD_HPP

#include "ward_format.hpp"
#include "wide_contract.hpp"

#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/holds.hpp>
#include <notepact/contract/maybe.hpp>
#include <notepact/contract/pattern.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/json_number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace every {

enum class tide {
    low,
    high
};

} // namespace every

template <>
struct notepact::words_of<every::tide> {
    static constexpr enum_word<every::tide> table[] = {
        {every::tide::low, "low"}, {every::tide::high, "high"}};
};

namespace every {

using namespace notepact;

// A text of 167 bytes, and others that begin like it.
inline constexpr std::string_view reasons[] = {
    "the patient asked for the note to be shared with the clinic that ordered the examination, and with no "
    "other, "
    "until the examination has been looked at by those who ordered it, too",
    "the patient",
    "the patient asked",
    ""};
inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
inline constexpr char vowel[] = "[aeiou\u00e4]";
inline constexpr std::string_view states[] = {"open", "done"};
inline constexpr std::int64_t levels[] = {-1, 2, 4};
inline constexpr std::string_view halves[] = {"0.5", "-1.25", "3"};

// A tree: each part may hold parts.
struct part {
    std::string name;
    tide at = tide::low;
    std::vector<part> parts;
    maybe<std::vector<part>> spare;
    std::vector<std::pair<std::string, std::int64_t>> sizes;
};
inline constexpr auto part_rule = object<part>(
    required<&part::name>("name", not_blank(max_length(40))), required<&part::at>("at", one_of<tide>()),
    required<&part::parts>("parts", array_of(itself(), max_items(3))),
    optional<&part::spare>("spare", nullable(array_of(itself()))), others<&part::sizes>(integer(minimum(0))),
    max_properties(6));

struct closed_part {
    std::optional<bool> yes, no;
};
inline constexpr auto closed_rule = object<closed_part>(
    closed(), optional<&closed_part::yes>("yes", always(true)),
    optional<&closed_part::no>("no", always(false, warning)), min_properties(1));

struct whole {
    std::string words;
    std::optional<std::string> id, mail, link, at, when, v4, v6, host, bytes;
    std::optional<std::string> soft, code, zip, vowel, day, reason, state;
    std::int64_t size = 1;
    std::optional<json_number> share, half;
    std::optional<std::int32_t> fives, small;
    std::optional<std::int64_t> level;
    std::vector<std::string> list;
    maybe<std::vector<std::pair<std::string, std::string>>> map;
    std::optional<closed_part> shut;
    std::optional<part> tree;
};
inline constexpr auto whole_rule = object<whole>(
    required<&whole::words>(
        "words", string(min_length(2), max_length(8)), described("Two to eight characters.")),
    optional<&whole::soft>("soft", not_empty(warning, max_length(3, warning))),
    optional<&whole::code>("code", ward::ward_code()),
    optional<&whole::zip>("zip", string(pattern<every::zip>())),
    optional<&whole::vowel>("vowel", not_empty(pattern<every::vowel>(warning), max_length(7))),
    optional<&whole::id>("id", uuid()), optional<&whole::mail>("mail", email(max_length(80))),
    optional<&whole::link>("link", uri()), optional<&whole::at>("at", full_time()),
    optional<&whole::when>("when", rfc3339()), optional<&whole::v4>("v4", ipv4()),
    optional<&whole::v6>("v6", ipv6()), optional<&whole::host>("host", hostname(warning)),
    optional<&whole::bytes>("bytes", base64()),
    optional<&whole::day>("day", date(max_length(10)), deprecated()),
    optional<&whole::reason>("reason", one_of(reasons)),
    optional<&whole::state>("state", one_of(states, warning)),
    required<&whole::size>("size", integer(minimum(1), maximum(100))),
    optional<&whole::share>("share", number(exclusive_minimum("0.1"), maximum("9.75"))),
    optional<&whole::half>("half", number(among(halves))),
    optional<&whole::fives>("fives", int32(multiple_of(5), exclusive_maximum(500, warning))),
    optional<&whole::small>("small", int32()), optional<&whole::level>("level", one_of(levels)),
    required<&whole::list>("list", array_of(string(), min_items(1), max_items(3))),
    optional<&whole::map>(
        "map", nullable(map_of(string(max_length(3)), min_properties(1), max_properties(2, warning)))),
    optional<&whole::shut>("shut", closed_rule), optional<&whole::tree>("tree", part_rule));

inline constexpr auto sent = request_body("every.sent", whole_rule);
inline constexpr auto received = answer_body("every.received", whole_rule);
inline constexpr auto wide_sent = request_body("every.wide", object(required("many", wide::widest)));

} // namespace every

#endif
