// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_BEYOND_HPP
#define NOTEPACT_CONTRACT_BEYOND_HPP

#include <string_view>

namespace notepact {

/// A thing that a contract says and JSON Schema cannot. Schemas list each under its name beside the rule it
/// is part of (`x-notepact`), and every violation of a vector that only notepact finds names the one it is.
/// Compared by its address; a format of a host's may have one of its own.
struct beyond {
    std::string_view name; ///< as schemas and vectors spell it: `png_bytes`
    std::string_view why;  ///< half a sentence for people

    /// Those of this library; each says itself why it is one.
    /// @{
    static beyond const text, surrogates, depth, overflow, duplicates, integer_token, exact_integer, week_53,
        second_60, text_length, png_bytes, parameter_text, whole_request, base_url, size;
    /// @}
};

inline constexpr beyond beyond::text = {
    "text", "a schema sees the document that a parser has made, not its text"};
inline constexpr beyond beyond::surrogates = {"surrogates", "many parsers let a lone surrogate pass"};
inline constexpr beyond beyond::depth = {"depth", "a schema cannot count how deep values are nested"};
inline constexpr beyond beyond::overflow = {
    "overflow", "many parsers read a number beyond every double as infinity"};
inline constexpr beyond beyond::duplicates = {
    "duplicates", "parsers drop all but one of the members that have one name"};
inline constexpr beyond beyond::integer_token = {
    "integer_token", "46.0 is an integer for JSON Schema, in a request it is none"};
inline constexpr beyond beyond::exact_integer = {
    "exact_integer",
    "tools that hold numbers as doubles cannot tell the integers around 2^63 apart, nor 1e-400 from 0"};
inline constexpr beyond beyond::week_53 = {"week_53", "which years have a week 53 is not in the pattern"};
inline constexpr beyond beyond::second_60 = {
    "second_60", "that second 60 is 23:59:60 in UTC is not in the pattern"};
inline constexpr beyond beyond::text_length = {
    "text_length", "how long a text and its parts may be is not in the pattern"};
inline constexpr beyond beyond::png_bytes = {
    "png_bytes", "a schema cannot decode base64, nor compute the CRCs of a PNG file"};
inline constexpr beyond beyond::parameter_text = {
    "parameter_text",
    "tools make a value of a parameter's text before a schema sees it, each by its own grammar"};
inline constexpr beyond beyond::whole_request = {
    "whole_request", "a schema sees one parameter or body, not what else is sent"};
inline constexpr beyond beyond::base_url = {
    "base_url", "where the API is, the caller says, and no schema sees"};
inline constexpr beyond beyond::size = {"size", "a schema does not count the bytes of a body"};

/// Those of this library, in the order in which schemas explain them.
inline constexpr beyond const* all_beyond[] = {
    &beyond::text,
    &beyond::surrogates,
    &beyond::depth,
    &beyond::overflow,
    &beyond::duplicates,
    &beyond::integer_token,
    &beyond::exact_integer,
    &beyond::week_53,
    &beyond::second_60,
    &beyond::text_length,
    &beyond::png_bytes,
    &beyond::parameter_text,
    &beyond::whole_request,
    &beyond::base_url,
    &beyond::size};

} // namespace notepact

#endif
