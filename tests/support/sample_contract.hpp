// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A third API, declared outside namespace notepact: every word of contract/words.hpp at least once.
#ifndef NOTEPACT_TESTS_SUPPORT_SAMPLE_CONTRACT_HPP
#define NOTEPACT_TESTS_SUPPORT_SAMPLE_CONTRACT_HPP

#include <notepact/contract/words.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace acme {

using namespace notepact;

struct corner {
    std::int64_t x;
    std::optional<std::int64_t> y;
};
struct shape_request {
    bool filled;
    std::string_view colour;
    std::vector<corner> corners;
    std::optional<corner> centre;
};

inline constexpr std::string_view colours[] = {"red", "green", "gr\xC3\xBCn", ""};

inline constexpr auto corner_rule = object<corner>(
    required<&corner::x>("x", integer()), //
    optional<&corner::y>("y", nullable(integer(positive()))));

inline constexpr auto shape_rule = object<shape_request>(
    at_least_one(), //
    required<&shape_request::filled>("filled", boolean()),
    optional<&shape_request::colour>("colour", one_of(colours)),
    optional<&shape_request::corners>("corners", array_of(corner_rule)),
    optional<&shape_request::centre>("centre", nullable(corner_rule)));

// As errors where the APIs only warn, and as warnings where they refuse.
inline constexpr auto format_rule = object(
    optional("free", string()), optional("filled", not_blank(warning)), optional("given", not_empty()),
    optional("date", date()), optional("odd_date", date(warning)), optional("at", timestamp()),
    optional("due", iso8601(warning)), optional("stamp", png_data_uri(warning)),
    optional("version", integer(whole())), optional("count", number(whole(warning))),
    optional("score", number()));

inline constexpr auto draw_body = request_body(
    "acme.draw", object(
                     required("shape", shape_rule),                       //
                     optional("a/b~c", string()), optional("", number()), //
                     optional("anything", any()), optional("free", any_object()),
                     optional("notes", map_of(object(required("text", string())))),
                     optional("rows", array_of(array_of(nullable(one_of(colours))))),
                     optional(
                         "id", either(
                                   either(integer(positive(warning)), nullable(string())),
                                   either(array_of(corner_rule), map_of(boolean())))),
                     optional("formats", format_rule)));

inline constexpr auto draw_answer = answer_body("acme.drawing", array_of(object(required("ok", boolean()))));

} // namespace acme

#endif
