// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The parameters of requests as texts, and how they are judged by their tables: those of a request that is
// built, and those of one that came.
#ifndef NOTEPACT_HTTP_PARAMETERS_HPP
#define NOTEPACT_HTTP_PARAMETERS_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/check/nearest.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/check/word_buffer.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/media_type.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/operation.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// A text for each parameter of an operation or header of an API, in the table's order; no data() for one
/// that is absent. Views them.
using parameter_texts = std::array<text_view, max_parameters>;

/// How long a target may be: RFC 9112, section 3, recommends that senders and recipients support request
/// lines of at least 8000 octets, and no operation comes near.
inline constexpr std::size_t max_target = 8000;

namespace detail {

// Entries for violations of what no table has: the request as a whole, a body that is missing, the type of a
// body.
inline constexpr rule whole_request = entry(rule_kind::member, "", 0, 0);
inline constexpr auto absent_body = request_body("", any());
inline constexpr rule content_type_header = entry(rule_kind::member, "Content-Type", 12, 0);

constexpr place place_of_parameter(rule const& parameter) noexcept {
    return parameter.has(rule_flag::in_query)    ? place::query
           : parameter.has(rule_flag::in_header) ? place::header
                                                 : place::path;
}

// Hands out the texts of parameters or headers in the table's order; numbers are written into `room`.
struct text_source {
    void const* from;
    std::string_view (*text)(void const* from, std::size_t which, decimal_room& room);

    text_source(parameter_texts const& texts) noexcept
        : from(&texts), text([](void const* kept, std::size_t which, decimal_room&) -> std::string_view {
              return (*static_cast<parameter_texts const*>(kept))[which];
          }) {}
    constexpr text_source(void const* kept, decltype(text) how) noexcept : from(kept), text(how) {}

    std::string_view operator()(std::size_t which, decimal_room& room) const {
        return text(from, which, room);
    }
};

/// What is wrong with a Content-Type, on either side: it must be a media type, and if one is `wanted`, that.
inline errc judge_media_type(std::string_view text, std::string_view wanted = {}) noexcept {
    auto const essence = media_type_essence(text);
    if (wanted.empty() ? !essence.empty() : same_without_case(essence, wanted)) return errc{};
    return is_header_value(text) ? errc::wrong_content_type : errc::bad_header;
}

/// Hands what is wrong with a text to `found(finding, rule const& of)`, as text_judge does.
template <class Found>
void judge_text(rule const& parameter, std::string_view text, Found&& found) {
    text_judge judge;
    judge.begin(*parameter.value());
    judge.write(text);
    judge.end(found);
}

/// Checks the texts of parameters or headers by their table; `judge(parameter, text, found)` finds what is
/// wrong with one.
template <class Judge>
verdict check_parameters(rule const& table, text_source const& texts, report& report, Judge const& judge) {
    verdict worst;
    std::size_t which = 0;
    for (auto const& parameter : table.members()) {
        auto const found = [&](finding broken, rule const& of) {
            worst.saw(report.add(
                violation(broken.code, broken.level, place_of_parameter(parameter), parameter, &of)));
        };
        decimal_room room;
        auto const text = texts(which++, room);
        if (text.data() != nullptr)
            judge(parameter, text, found);
        else if (parameter.has(rule_flag::required))
            found({errc::missing_parameter, severity::error}, *parameter.value());
    }
    return worst;
}
inline verdict check_parameters(rule const& table, text_source const& texts, report& report) {
    return check_parameters(table, texts, report, [](auto const&... judged) { judge_text(judged...); });
}

/// A parameter and its place in the table; null if there is none.
struct known_parameter {
    rule const* entry;
    std::size_t ordinal;
};
/// Finds a parameter by its name, among those that have all of some flags.
inline known_parameter
find_parameter(rule const& table, std::string_view name, std::uint8_t flags = 0) noexcept {
    auto const* parameter = table.inside();
    for (std::size_t i = 0; i < table.detail; ++i, parameter = parameter->next())
        if ((parameter->flags & flags) == flags && parameter->name() == name) return {parameter, i};
    return {nullptr, 0};
}
inline known_parameter find_in_query(rule const& table, std::string_view name) noexcept {
    return find_parameter(table, name, flag_bit(rule_flag::in_query));
}

/// Violations of a pair in the query: it repeats a parameter, or the documents do not name it.
inline violation duplicate_in_query(rule const& parameter) noexcept {
    return violation(errc::duplicate_parameter, severity::error, place::query, parameter);
}
inline violation unknown_in_query(rule const& table, std::string_view name) noexcept {
    return violation(
        errc::unknown_parameter,
        severity::warning,
        place::query,
        whole_request,
        name.size() > word_buffer::capacity ? nullptr
                                            : nearest_member(table, name, flag_bit(rule_flag::in_query)));
}

} // namespace detail

} // namespace notepact

#endif
