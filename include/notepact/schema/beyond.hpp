// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_SCHEMA_BEYOND_HPP
#define NOTEPACT_SCHEMA_BEYOND_HPP

#include <cstdint>
#include <string_view>

namespace notepact::schema {

/// The things that a contract says and JSON Schema cannot. Schemas list each under its name beside the rule
/// it is part of (`x-notepact`), and every violation of a vector that only notepact finds names the one it
/// is.
enum class beyond : std::uint8_t {
    nothing,
    text,
    surrogates,
    depth,
    overflow,
    duplicates,
    integer_token,
    exact_integer,
    week_53,
    second_60,
    png_bytes,
    parameter_text,
    whole_request,
    base_url,
    size
};

struct beyond_text {
    beyond what;
    std::string_view name;
    std::string_view why;
};

inline constexpr beyond_text beyond_texts[] = {
    {beyond::nothing, "", ""},
    {beyond::text, "text", "a schema sees the document that a parser has made, not its text"},
    {beyond::surrogates, "surrogates", "many parsers let a lone surrogate pass"},
    {beyond::depth, "depth", "a schema cannot count how deep values are nested"},
    {beyond::overflow, "overflow", "many parsers read a number beyond every double as infinity"},
    {beyond::duplicates, "duplicates", "parsers drop all but one of the members that have one name"},
    {beyond::integer_token, "integer_token", "46.0 is an integer for JSON Schema, in a request it is none"},
    {beyond::exact_integer,
     "exact_integer",
     "tools that hold numbers as doubles cannot tell the integers around 2^63 apart, nor 1e-400 from 0"},
    {beyond::week_53, "week_53", "which years have a week 53 is not in the pattern"},
    {beyond::second_60, "second_60", "that second 60 is 23:59:60 in UTC is not in the pattern"},
    {beyond::png_bytes, "png_bytes", "a schema cannot decode base64, nor compute the CRCs of a PNG file"},
    {beyond::parameter_text,
     "parameter_text",
     "tools make a value of a parameter's text before a schema sees it, each by its own grammar"},
    {beyond::whole_request, "whole_request", "a schema sees one parameter or body, not what else is sent"},
    {beyond::base_url, "base_url", "where the API is, the caller says, and no schema sees"},
    {beyond::size, "size", "a schema does not count the bytes of a body"},
};

constexpr std::string_view name(beyond what) noexcept {
    return beyond_texts[static_cast<unsigned>(what)].name;
}
constexpr std::string_view why(beyond what) noexcept {
    return beyond_texts[static_cast<unsigned>(what)].why;
}

namespace detail {
constexpr bool beyond_texts_in_order() noexcept {
    unsigned next = 0;
    for (auto const& text : beyond_texts)
        if (static_cast<unsigned>(text.what) != next++) return false;
    return next == static_cast<unsigned>(beyond::size) + 1;
}
static_assert(beyond_texts_in_order());
} // namespace detail

} // namespace notepact::schema

#endif
