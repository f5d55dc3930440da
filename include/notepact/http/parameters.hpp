// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The parameters of requests as texts, and how they are judged by their tables: those of a request that is
// built, and those of one that came.
#ifndef NOTEPACT_HTTP_PARAMETERS_HPP
#define NOTEPACT_HTTP_PARAMETERS_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/base/part.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/check/nearest.hpp>
#include <notepact/check/text_judge.hpp>
#include <notepact/check/word_buffer.hpp>
#include <notepact/contract/report.hpp>
#include <notepact/contract/words.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/media_type.hpp>
#include <notepact/format/number.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/json/writer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// A text for each parameter of an operation or header of an API, in the table's order; no data() for one
/// that is absent. That of a list is its items, each with list_separator behind it; see joined_items(). Views
/// them.
using parameter_texts = std::array<text_view, max_parameters>;

/// What stands behind each item of a list where it is one text: the unit separator of ASCII, which no item
/// may hold. Behind the last item it may be left out, unless that is empty. So no text at all is no item.
inline constexpr char list_separator = '\x1F';

/// Hands the items of a list that is one text to `visit(std::string_view)`.
template <class Visit>
constexpr void for_each_item(std::string_view joined, Visit&& visit) {
    while (!joined.empty()) {
        auto const item = detail::part(joined, 0, joined.find(list_separator));
        joined.remove_prefix(item.size() < joined.size() ? item.size() + 1 : item.size());
        visit(item);
    }
}

/// How long a target may be, in bytes: RFC 9112, section 3, recommends that senders and recipients support
/// request lines of at least 8000 octets, and no operation comes near.
inline constexpr std::size_t max_target = 8000;

namespace detail {
struct text_source;
struct query_output;
} // namespace detail

/// How a list stands in a request. Tables refer to it, and it to all that lists need, so that a program
/// without one does not carry it.
struct list_style {
    list_form form; ///< by which tables and exporters know it
    /// Of a request that is built: judges the items of a parameter's value, and how many there are.
    verdict (*judge)(
        rule const& parameter, detail::text_source const& texts, std::size_t which, report& report);
    /// Writes it; of a query as pairs.
    void (*put)(
        rule const& parameter, detail::text_source const& texts, std::size_t which, detail::query_output& to);
    /// Of a request that came: takes the next item, still encoded, out of what is left of the value; false at
    /// its end, where that has no data().
    bool (*take)(rule const& parameter, std::string_view& left, std::string_view& item) noexcept;
};

namespace detail {

/// The rule of a parameter or of an item: never a link, for it is no object.
inline rule const& text_rule_of(rule const& parameter_or_list) noexcept {
    return *parameter_or_list.inside();
}
/// Of a parameter that is a list, how it stands there; of others null.
inline list_style const* list_of(rule const& parameter) noexcept {
    auto const& value = text_rule_of(parameter);
    return value.kind == rule_kind::array ? value.refers.list : nullptr;
}

// Entries for violations of what no table has: the request as a whole, a body that is missing, the type of a
// body.
inline constexpr rule whole_request = entry(rule_kind::member, "", 0, 0);
inline constexpr auto absent_body = request_body("", any());
inline constexpr rule content_type_header = entry(rule_kind::member, "Content-Type", 12, 0);

} // namespace detail

/// Where a request has a parameter: in the path, the query or a header.
constexpr place place_of_parameter(rule const& parameter) noexcept {
    // The flags in_query and in_header are the two highest bits, in the order of the places.
    return static_cast<place>(static_cast<unsigned>(place::path) + (parameter.flags >> 6U));
}

namespace detail {
static_assert(place_of_parameter(entry(rule_kind::member, "", 0, 0)) == place::path);
static_assert(
    place_of_parameter(entry(rule_kind::member, "", 0, flag_bit(rule_flag::in_query))) == place::query);
static_assert(
    place_of_parameter(entry(rule_kind::member, "", 0, flag_bit(rule_flag::in_header))) == place::header);

// Hands out the texts of parameters or headers in the table's order; numbers are written into `room`. Of a
// list that is only whether it is there, and its items have ordinals of their own, see item().
struct text_source {
    void const* from;
    std::string_view (*text)(void const* from, std::size_t which, decimal_room& room);

    text_source(parameter_texts const& texts) noexcept
        : from(&texts), text([](void const* kept, std::size_t which, decimal_room&) -> std::string_view {
              std::string_view const given = (*static_cast<parameter_texts const*>(kept))[which % item_step];
              return which < item_step ? given : nth_item(given, which / item_step - 1);
          }) {}
    constexpr text_source(void const* kept, decltype(text) how) noexcept : from(kept), text(how) {}

    std::string_view operator()(std::size_t which, decimal_room& room) const {
        return text(from, which, room);
    }
    // An item of a list, by its place; no data() behind the last.
    std::string_view item(std::size_t which, std::size_t index, decimal_room& room) const {
        return text(from, which + (index + 1) * item_step, room);
    }

    static constexpr std::size_t item_step = 256;
    static_assert(max_parameters < item_step);

  private:
    static std::string_view nth_item(std::string_view joined, std::size_t index) noexcept {
        std::string_view found;
        std::size_t at = 0;
        for_each_item(joined, [&](std::string_view item) {
            if (at++ == index) found = item;
        });
        return found;
    }
};

/// What is wrong with a Content-Type, on either side: it must be a media type, and if one is `wanted`, that.
inline errc judge_media_type(std::string_view text, std::string_view wanted = {}) noexcept {
    if (!wanted.empty() && same_without_case(text, wanted)) return errc{};
    auto const essence = media_type_essence(text);
    if (wanted.empty() ? !essence.empty() : same_without_case(essence, wanted)) return errc{};
    return is_header_value(text) ? errc::wrong_content_type : errc::bad_header;
}

} // namespace detail

/// Whether the value of a header has a scheme, in any case, and a space behind it (RFC 9110, section 11.4).
inline bool begins_with_scheme(std::string_view value, std::string_view scheme) noexcept {
    return value.size() > scheme.size() && value[scheme.size()] == ' '
           && same_without_case(detail::part(value, 0, scheme.size()), scheme);
}

/// Hands what is wrong with how many items a list has to `found(finding, rule const& of)`.
template <class Found>
void judge_count(rule const& list, std::uint32_t count, Found&& found) {
    for (auto const& one : list.constraints())
        if (!one.refers.checked->keeps(count, one)) found({one.refers.checked->broken, one.level()}, one);
}

/// Hands the items of a parameter of a request that came, still encoded, to `visit(std::string_view)`; of one
/// that is no list, its value. `value` is as a route has it.
template <class Visit>
void for_each_encoded(rule const& parameter, std::string_view value, Visit&& visit) {
    auto const* const list = detail::list_of(parameter);
    if (list == nullptr) return visit(value);
    for (std::string_view item; list->take(parameter, value, item);)
        visit(item);
}

namespace detail {

/// Judges a parameter of a request that came: `judge(rule, item, found)` finds what is wrong with the text of
/// one item, or of the only one.
template <class Judge, class Found>
void judge_items(rule const& parameter, std::string_view value, Judge const& judge, Found const& found) {
    auto const& wanted = *parameter.value();
    bool const list = wanted.kind == rule_kind::array;
    std::uint32_t count = 0;
    for_each_encoded(parameter, value, [&](std::string_view item) {
        judge(list ? *wanted.value() : wanted, item, found);
        ++count;
    });
    if (list) judge_count(wanted, count, found);
}

/// A violation of a parameter.
inline severity add_finding(rule const& parameter, finding broken, rule const& of, report& report) {
    return report.add(violation(broken.code, broken.level, place_of_parameter(parameter), parameter, &of));
}

/// Checks the texts of parameters or headers by their table; `judge(parameter, text, found)` finds what is
/// wrong with one. Those of a request that is `built` are lists by their items.
template <bool Built = false, class Judge>
verdict check_parameters(rule const& table, text_source const& texts, report& report, Judge const& judge) {
    verdict worst;
    std::size_t which = 0;
    for (auto const& parameter : table.members()) {
        auto const found = [&](finding broken, rule const& of) {
            worst.saw(add_finding(parameter, broken, of, report));
        };
        decimal_room room;
        auto const text = texts(which, room);
        if (text.data() == nullptr) {
            if (parameter.has(rule_flag::required))
                found({errc::missing_parameter, severity::error}, text_rule_of(parameter));
        } else if (Built && text_rule_of(parameter).kind == rule_kind::array) {
            worst.saw(text_rule_of(parameter).refers.list->judge(parameter, texts, which, report));
        } else {
            judge(parameter, text, found);
        }
        ++which;
    }
    return worst;
}
inline verdict check_parameters(rule const& table, text_source const& texts, report& report) {
    return check_parameters<true>(
        table, texts, report, [](rule const& parameter, std::string_view text, auto const& found) {
            judge_text(text_rule_of(parameter), text, found);
        });
}

/// What the pairs of a query are written to.
struct query_output {
    buffer_output& out;
    char separator = '?'; // before the next pair

    void begin_pair(std::string_view name) {
        out(std::string_view(&separator, 1));
        percent_encode(name, out);
        out(std::string_view("=", 1));
        separator = '&';
    }
};

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
