// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_HOSTNAME_HPP
#define NOTEPACT_CONTRACT_FORMATS_HOSTNAME_HPP

#include <notepact/base/joined.hpp>
#include <notepact/contract/formats/address_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/hostname.hpp>

#include <string_view>

namespace notepact {

namespace detail {

// The last label has a character that is no digit: first, or behind digits, where its length is not counted,
// for an automaton of both counts would be large.
inline constexpr std::string_view hostname_point = "[.])*(?:";
inline constexpr std::string_view hostname_last =
    "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?|[0-9]+(?:[A-Za-z]|-+[A-Za-z0-9])(?:-*[A-Za-z0-9])*";
inline constexpr auto& hostname_pattern = joined<
    address_patterns::begin, address_patterns::label, hostname_point, hostname_last,
    address_patterns::end>::text;

inline constexpr text_sample hostname_samples[] = {
    {"ordinary", "clinic.example"},
    {"one label", "localhost"},
    {"one character", "a"},
    {"upper case", "CLINIC.EXAMPLE"},
    {"both cases", "Clinic.Example"},
    {"a hyphen inside", "my-clinic.example"},
    {"hyphens in a row", "a--b.example"},
    {"a label that begins with a digit", "1host.example"},
    {"a label that ends with a digit", "host1.example"},
    {"a label of digits", "24.clinic.example"},
    {"one label that begins with a digit", "3com"},
    {"a last label that begins with a digit", "clinic.7x"},
    {"a last label of digits around a hyphen", "clinic.7-7"},
    {"a name of digits and a letter", "0x7f000001"},
    {"an A-label", "xn--bcher-kva.example"},
    {"a label of 63", "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0.example"},
    {"a last label of 63", "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0"},
    {"a last label of 62 digits and a letter",
     "00000000000000000000000000000000000000000000000000000000000000a"},
    {"a last label of 61 digits, a hyphen and a letter",
     "0000000000000000000000000000000000000000000000000000000000000-a"},
    {"a last label of a letter, hyphens and a letter, 63",
     "a-------------------------------------------------------------a"},
    {"253 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy"},
    {"127 labels",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"},
    {"empty", "", errc::not_a_hostname},
    {"a point", ".", errc::not_a_hostname},
    {"a point at the front", ".clinic.example", errc::not_a_hostname},
    {"a point at the end, which is the root", "clinic.example.", errc::not_a_hostname},
    {"two points", "clinic..example", errc::not_a_hostname},
    {"a hyphen", "-", errc::not_a_hostname},
    {"a hyphen at the front", "-clinic.example", errc::not_a_hostname},
    {"a hyphen at the end", "clinic.example-", errc::not_a_hostname},
    {"a hyphen at the end of a label", "clinic-.example", errc::not_a_hostname},
    {"a hyphen at the front of a label", "clinic.-example", errc::not_a_hostname},
    {"a label of a hyphen", "clinic.-.example", errc::not_a_hostname},
    {"a label of 64",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a.example",
     errc::not_a_hostname},
    {"a last label of 64",
     "example.abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0a",
     errc::not_a_hostname},
    {"a last label of 64 that begins with digits",
     "0000000000000000000000000000000000000000a00000000000000000000000",
     errc::not_a_hostname,
     &beyond::text_length},
    {"a last label of 65 that begins with digits and has a hyphen",
     "0000000000000000000000000000000000000000-000000000000000000000000",
     errc::not_a_hostname,
     &beyond::text_length},
    {"254 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxya",
     errc::not_a_hostname,
     &beyond::text_length},
    {"255 characters",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a",
     errc::not_a_hostname,
     &beyond::text_length},
    {"254 characters, a point the last",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxy.",
     errc::not_a_hostname},
    {"a host of 300 characters",
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0."
     "abcdefghijklmnopqrstuvwxyz0123456789abcdefgh",
     errc::not_a_hostname,
     &beyond::text_length},
    {"digits", "123", errc::not_a_hostname},
    {"an IPv4 address", "192.0.2.1", errc::not_a_hostname},
    {"more than an IPv4 address", "999.1.1.1", errc::not_a_hostname},
    {"digits at the end", "clinic.example.7", errc::not_a_hostname},
    {"IPv6", "2001:db8::1", errc::not_a_hostname},
    {"IPv6 in brackets", "[2001:db8::1]", errc::not_a_hostname},
    {"an underscore", "my_clinic.example", errc::not_a_hostname},
    {"an underscore at the front", "_dmarc.clinic.example", errc::not_a_hostname},
    {"a tilde", "~clinic.example", errc::not_a_hostname},
    {"a plus", "a+b.example", errc::not_a_hostname},
    {"a star", "*.clinic.example", errc::not_a_hostname},
    {"a percent-encoded point", "clinic%2Eexample", errc::not_a_hostname},
    {"an at sign, before the first capital", "@.example", errc::not_a_hostname},
    {"a bracket, behind the last capital", "[.example", errc::not_a_hostname},
    {"a grave accent, before the first letter", "`.example", errc::not_a_hostname},
    {"a brace, behind the last letter", "{.example", errc::not_a_hostname},
    {"a slash, before the first digit", "clinic/example", errc::not_a_hostname},
    {"a colon, behind the last digit, and a port", "clinic.example:443", errc::not_a_hostname},
    {"a comma", "clinic,example", errc::not_a_hostname},
    {"a URL", "https://clinic.example", errc::not_a_hostname},
    {"an address of e-mail", "a@clinic.example", errc::not_a_hostname},
    {"a backslash", "clinic\\.example", errc::not_a_hostname},
    {"a space before it", " clinic.example", errc::not_a_hostname},
    {"a space inside", "clinic example", errc::not_a_hostname},
    {"a space behind it", "clinic.example ", errc::not_a_hostname},
    {"a tab behind it", "clinic.example\t", errc::not_a_hostname},
    {"a line feed behind it", "clinic.example\n", errc::not_a_hostname},
    {"a NUL behind it", std::string_view("clinic.example\0", 15), errc::not_a_hostname},
    {"a NUL inside", std::string_view("clinic\0.example", 15), errc::not_a_hostname},
    {"a label that is not ASCII",
     "b\xC3\xBC"
     "cher.example",
     errc::not_a_hostname},
    {"a Cyrillic a", "\xD0\xB0.example", errc::not_a_hostname},
    {"a full-width point",
     "clinic\xEF\xBC\x8E"
     "example",
     errc::not_a_hostname},
    {"an ideographic full stop",
     "clinic\xE3\x80\x82"
     "example",
     errc::not_a_hostname},
    {"a soft hyphen",
     "cli\xC2\xAD"
     "nic.example",
     errc::not_a_hostname},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "clinic.example",
     errc::not_a_hostname},
};

inline constexpr unsaid hostname_left[] = {{errc::not_a_hostname, &beyond::text_length}};
inline constexpr schema_reading hostname_readings[] = {
    {errc::not_a_hostname, hostname_left, hostname_pattern, not_ascii_pattern, "hostname"}};
inline constexpr text_rule hostname_rules[] = {{errc::not_a_hostname}};
inline constexpr format_notes hostname_notes = {
    "hostname",
    "string",
    hostname_readings,
    hostname_samples,
    true,
    false,
    same_but_for_case,
    "name",
    "Host name"};

} // namespace detail

/// The row of hostname().
inline constexpr text_format hostname_format = {
    scan_with<hostname_scanner, errc::not_a_hostname>(),
    detail::hostname_rules,
    text_use::anywhere,
    noted(detail::hostname_notes)};

/// The name of a host (RFC 1123, section 2.1), without a point at its end, else `not_a_hostname`. Takes a
/// severity, and constraints as string() does.
template <class... Said>
constexpr auto hostname(Said const&... said) {
    return detail::text(hostname_format, said...);
}

} // namespace notepact

#endif
