// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_ERRC_HPP
#define NOTEPACT_BASE_ERRC_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// How bad a violation is. `error`: a document forbids it. `warning`: the documents allow it or say only
/// "should", but it is probably not what the caller meant.
enum class severity : std::uint8_t {
    warning = 1, ///< passes, but look at it
    error = 2    ///< does not pass
};
/// The same in short, for declarations: `integer(positive(warning))`.
/// @{
inline constexpr severity warning = severity::warning;
inline constexpr severity error = severity::error;
/// @}

/// The rule that was broken: what a violation tells, and why a `result` has no value. Zero is no rule, so
/// that an `errc` can be an error code. `name` and `message` put each into words, which docs/rules.md lists.
enum class errc : std::uint8_t {
    // the text is no JSON document
    malformed_json = 1,
    invalid_utf8,
    trailing_data,
    truncated_document,
    empty_document,
    too_deep,
    number_overflow,
    // the document is not of the shape the contract wants
    missing_member,
    unknown_member,
    duplicate_member,
    wrong_type,
    null_not_allowed,
    not_in_enum,
    out_of_range,
    blank,
    empty_string,
    no_effect,
    too_few_items,
    too_many_items,
    too_few_members,
    too_many_members,
    // a text or a number is not of its format, or not within the limits that the contract sets
    missing_prefix,
    not_base64,
    not_png,
    not_iso8601,
    not_rfc3339,
    not_a_timestamp,
    not_a_date,
    not_a_time,
    not_a_uuid,
    not_an_email,
    not_a_uri,
    not_an_ipv4,
    not_an_ipv6,
    not_a_hostname,
    not_of_format,
    not_numeric,
    not_whole,
    not_positive,
    too_short,
    too_long,
    no_match,
    below_minimum,
    above_maximum,
    not_a_multiple,
    // a part of a request outside its body
    missing_parameter,
    bad_parameter,
    unknown_parameter,
    duplicate_parameter,
    bad_header,
    wrong_content_type,
    bad_base_url,
    unexpected_body,
    too_large,
    coded_body,
    target_too_long,
    // the answer is none that the documents know
    undocumented_status,
    // the caller's buffer, and what it is filled from
    no_space,
    only_in_pieces,
    wrong_size,
    // what a caller makes a value of, alone
    not_an_instant,
    not_an_offset,
    missing_offset,
    not_an_http_date
};

/// A rule's name and what it says, for people. Neither ever holds input.
struct rule_text {
    errc code;           ///< the rule itself
    char const* name;    ///< as reports, schemas and vectors spell it
    char const* message; ///< one line
};

/// Every rule, in the order of errc: that of a code stands at its number less one.
inline constexpr rule_text rule_texts[] = {
    {errc::malformed_json, "malformed_json", "this byte cannot continue a JSON document"},
    {errc::invalid_utf8, "invalid_utf8", "this byte cannot continue UTF-8 text, or makes a lone surrogate"},
    {errc::trailing_data, "trailing_data", "nothing but white space may follow the document"},
    {errc::truncated_document, "truncated_document", "the document ends before it is complete"},
    {errc::empty_document, "empty_document", "a JSON document is wanted, there is none"},
    {errc::too_deep, "too_deep", "objects and arrays are nested more than 32 deep"},
    {errc::number_overflow, "number_overflow", "the number is larger than any double"},
    {errc::missing_member, "missing_member", "required member is missing"},
    {errc::unknown_member, "unknown_member", "the contract does not name a member of this object"},
    {errc::duplicate_member,
     "duplicate_member",
     "member is named twice: two readers would read two documents"},
    {errc::wrong_type, "wrong_type", "value is of another JSON type than the contract wants"},
    {errc::null_not_allowed, "null_not_allowed", "null is not allowed here"},
    {errc::not_in_enum, "not_in_enum", "text is none of the values the contract lists"},
    {errc::out_of_range, "out_of_range", "integer is outside the range of 64 bits"},
    {errc::blank, "blank", "can't be blank"},
    {errc::empty_string, "empty_string", "optional text is empty: leave the member out"},
    {errc::no_effect, "no_effect", "none of the members that would change something is present"},
    {errc::too_few_items, "too_few_items", "array has fewer items than the contract wants"},
    {errc::too_many_items, "too_many_items", "array has more items than the contract allows"},
    {errc::too_few_members, "too_few_members", "object has fewer members than the contract wants"},
    {errc::too_many_members, "too_many_members", "object has more members than the contract allows"},
    {errc::missing_prefix, "missing_prefix", "must be data:image/png;base64, and a payload"},
    {errc::not_base64, "not_base64", "payload is not strict base64 (RFC 4648, section 4)"},
    {errc::not_png, "not_png", "decoded payload has not the structure of a PNG file"},
    {errc::not_iso8601, "not_iso8601", "must be an ISO 8601 date, or date and time"},
    {errc::not_rfc3339, "not_rfc3339", "is ISO 8601, but not a full RFC 3339 date-time with an offset"},
    {errc::not_a_timestamp, "not_a_timestamp", "is neither an RFC 3339 date-time nor a PostgreSQL timestamp"},
    {errc::not_a_date, "not_a_date", "is not YYYY-MM-DD of a real day"},
    {errc::not_a_time, "not_a_time", "is no full time with an offset (RFC 3339, section 5.6)"},
    {errc::not_a_uuid, "not_a_uuid", "is no UUID in its text form (RFC 9562, section 4)"},
    {errc::not_an_email, "not_an_email", "is no mailbox (RFC 5321, section 4.1.2)"},
    {errc::not_a_uri, "not_a_uri", "is no URI with a scheme (RFC 3986)"},
    {errc::not_an_ipv4, "not_an_ipv4", "is no IPv4 address of four decimal numbers (RFC 2673, section 3.2)"},
    {errc::not_an_ipv6, "not_an_ipv6", "is no IPv6 address (RFC 4291, section 2.2)"},
    {errc::not_a_hostname, "not_a_hostname", "is no name of a host (RFC 1123, section 2.1)"},
    {errc::not_of_format, "not_of_format", "text is not of the format that the contract names"},
    {errc::not_numeric, "not_numeric", "text is not a finite JSON number"},
    {errc::not_whole, "not_whole", "is not a whole number in 0 ... 2^53-1"},
    {errc::not_positive, "not_positive", "is zero or negative, ids are positive"},
    {errc::too_short, "too_short", "text has fewer characters than the contract wants"},
    {errc::too_long, "too_long", "text has more characters than the contract allows"},
    {errc::no_match, "no_match", "text does not match the pattern of the contract"},
    {errc::below_minimum, "below_minimum", "number is less than the contract allows"},
    {errc::above_maximum, "above_maximum", "number is more than the contract allows"},
    {errc::not_a_multiple, "not_a_multiple", "integer is no multiple of what the contract says"},
    {errc::missing_parameter, "missing_parameter", "required parameter or header is missing"},
    {errc::bad_parameter,
     "bad_parameter",
     "must not be empty, \".\" or \"..\", nor hold control characters or ill-formed UTF-8; in a URL it is "
     "percent-encoded"},
    {errc::unknown_parameter, "unknown_parameter", "the documents do not name a parameter that is given"},
    {errc::duplicate_parameter, "duplicate_parameter", "parameter is given twice"},
    {errc::bad_header,
     "bad_header",
     "must not be empty, nor hold control or non-ASCII characters, nor begin or end with a space; a bearer "
     "token is RFC 6750's"},
    {errc::wrong_content_type,
     "wrong_content_type",
     "must be application/json; of an upload, any media type"},
    {errc::bad_base_url, "bad_base_url", "must be https://host[:port][/path], http only for a loopback host"},
    {errc::unexpected_body, "unexpected_body", "the operation sends no body"},
    {errc::too_large, "too_large", "body is larger than 1 MiB"},
    {errc::coded_body, "coded_body", "body has a content coding, such as gzip: none is read"},
    {errc::target_too_long, "target_too_long", "target is longer than 8000 bytes"},
    {errc::undocumented_status, "undocumented_status", "the documents know no answer with this status"},
    {errc::no_space, "no_space", "the buffer is too small"},
    {errc::only_in_pieces, "only_in_pieces", "comes in pieces: the body must be written in pieces, too"},
    {errc::wrong_size, "wrong_size", "there are fewer or more bytes than was said"},
    {errc::not_an_instant, "not_an_instant", "is no day and time of the years 0000 to 9999 in UTC"},
    {errc::not_an_offset, "not_an_offset", "is no offset from UTC within a day"},
    {errc::missing_offset,
     "missing_offset",
     "says no offset from UTC: the caller must know which one is meant"},
    {errc::not_an_http_date, "not_an_http_date", "is no date of HTTP (RFC 9110, section 5.6.7)"},
};

/// Of no rule, `errc{}`, both texts are empty.
inline constexpr rule_text no_rule_text = {errc{}, "", ""};
/// What belongs to a rule, from rule_texts; no_rule_text of `errc{}`. Other numbers must not be asked for.
constexpr rule_text const& text_of(errc code) noexcept {
    return code == errc{} ? no_rule_text : rule_texts[static_cast<std::size_t>(code) - 1];
}

/// The rule's name, as reports, schemas and vectors spell it; empty of `errc{}`. In static storage, with a
/// zero behind it.
constexpr std::string_view name(errc code) noexcept {
    return text_of(code).name;
}
/// One line that says what is wanted, without a full stop; empty of `errc{}`. In static storage, with a zero
/// behind it.
constexpr std::string_view message(errc code) noexcept {
    return text_of(code).message;
}
/// `error` or `warning`.
constexpr std::string_view name(severity level) noexcept {
    return level == severity::error ? "error" : "warning";
}

namespace detail {
constexpr bool rule_texts_in_order() noexcept {
    std::size_t next = 1;
    for (auto const& text : rule_texts)
        if (static_cast<std::size_t>(text.code) != next++) return false;
    return next == static_cast<std::size_t>(errc::not_an_http_date) + 1;
}
static_assert(rule_texts_in_order());
} // namespace detail

} // namespace notepact

#endif
