// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/errc.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>

namespace {

using notepact::errc;
using notepact_test::test;

static_assert(sizeof(errc) == 1 && sizeof(notepact::severity) == 1);
static_assert(notepact::warning < notepact::error);
static_assert(name(errc::not_png) == "not_png");
static_assert(name(errc{}).empty() && message(errc{}).empty(), "a value's result::error()");
static_assert(name(notepact::error) == "error" && name(notepact::warning) == "warning");

// Every name that the reading of the documents knows; some are of parts that are still to come.
constexpr std::string_view names_in_use[] = {
    "malformed_json",
    "invalid_utf8",
    "trailing_data",
    "truncated_document",
    "empty_document",
    "too_deep",
    "number_overflow",
    "missing_member",
    "unknown_member",
    "duplicate_member",
    "wrong_type",
    "null_not_allowed",
    "not_in_enum",
    "out_of_range",
    "blank",
    "empty_string",
    "no_effect",
    "missing_prefix",
    "not_base64",
    "not_png",
    "not_iso8601",
    "not_rfc3339",
    "not_a_timestamp",
    "not_a_date",
    "not_numeric",
    "not_whole",
    "not_positive",
    "missing_parameter",
    "bad_parameter",
    "unknown_parameter",
    "duplicate_parameter",
    "bad_header",
    "bad_base_url",
    "missing_scope",
    "undocumented_status",
    "wrong_content_type",
    "too_large",
    "coded_body",
    "target_too_long",
    "unexpected_body",
    "no_space",
    "only_in_pieces",
    "wrong_size",
    "not_an_instant",
    "not_an_offset",
    "missing_offset",
    "not_an_http_date",
    "too_few_items",
    "too_many_items",
    "too_few_members",
    "too_many_members",
    "not_a_time",
    "not_a_uuid",
    "not_an_email",
    "not_a_uri",
    "not_an_ipv4",
    "not_an_ipv6",
    "not_a_hostname",
    "not_of_format",
    "too_short",
    "too_long",
    "no_match",
    "below_minimum",
    "above_maximum",
    "not_a_multiple",
};

// Those that bodies can break, each with its code.
constexpr struct {
    errc code;
    std::string_view name;
} codes[] = {
    {errc::malformed_json, "malformed_json"},
    {errc::invalid_utf8, "invalid_utf8"},
    {errc::trailing_data, "trailing_data"},
    {errc::truncated_document, "truncated_document"},
    {errc::empty_document, "empty_document"},
    {errc::too_deep, "too_deep"},
    {errc::number_overflow, "number_overflow"},
    {errc::missing_member, "missing_member"},
    {errc::unknown_member, "unknown_member"},
    {errc::duplicate_member, "duplicate_member"},
    {errc::wrong_type, "wrong_type"},
    {errc::null_not_allowed, "null_not_allowed"},
    {errc::not_in_enum, "not_in_enum"},
    {errc::out_of_range, "out_of_range"},
    {errc::blank, "blank"},
    {errc::empty_string, "empty_string"},
    {errc::no_effect, "no_effect"},
    {errc::missing_prefix, "missing_prefix"},
    {errc::not_base64, "not_base64"},
    {errc::not_png, "not_png"},
    {errc::not_iso8601, "not_iso8601"},
    {errc::not_rfc3339, "not_rfc3339"},
    {errc::not_a_timestamp, "not_a_timestamp"},
    {errc::not_a_date, "not_a_date"},
    {errc::not_whole, "not_whole"},
    {errc::not_positive, "not_positive"},
    {errc::too_few_items, "too_few_items"},
    {errc::too_many_items, "too_many_items"},
    {errc::too_few_members, "too_few_members"},
    {errc::too_many_members, "too_many_members"},
    {errc::not_a_time, "not_a_time"},
    {errc::not_a_uuid, "not_a_uuid"},
    {errc::not_an_email, "not_an_email"},
    {errc::not_a_uri, "not_a_uri"},
    {errc::not_an_ipv4, "not_an_ipv4"},
    {errc::not_an_ipv6, "not_an_ipv6"},
    {errc::not_a_hostname, "not_a_hostname"},
    {errc::not_of_format, "not_of_format"},
    {errc::too_short, "too_short"},
    {errc::too_long, "too_long"},
    {errc::no_match, "no_match"},
    {errc::below_minimum, "below_minimum"},
    {errc::above_maximum, "above_maximum"},
    {errc::not_a_multiple, "not_a_multiple"},
};

void names(test& t) {
    for (auto const& [code, expected] : codes)
        t.equal(name(code), expected);
    std::set<std::string_view> const in_use(std::begin(names_in_use), std::end(names_in_use));
    t.equal(in_use.size(), std::size(names_in_use));
    std::set<std::string_view> seen;
    for (auto const& text : notepact::rule_texts) {
        t.check(in_use.count(text.name) == 1, text.name);
        t.check(seen.insert(text.name).second, text.name);
    }
}

void messages(test& t) {
    std::set<std::string_view> seen;
    for (auto const& rule : notepact::rule_texts) {
        std::string_view const text = message(rule.code);
        t.check(text.size() > 10 && seen.insert(text).second, rule.name);
        for (char const c : text)
            t.check(c >= ' ' && c < '\x7F', rule.name); // one line of ASCII
        t.check(text.back() != '.', rule.name);
    }
}

void texts(test& t) {
    std::size_t code = 0;
    for (auto const& text : notepact::rule_texts) {
        t.equal(static_cast<std::size_t>(text.code), ++code, "in order, from 1");
        t.check(&text_of(text.code) == &text, text.name);
    }
}

notepact_test::suite errc_suite("base/errc", {{"names", names}, {"messages", messages}, {"texts", texts}});

} // namespace
