// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_IPV4_HPP
#define NOTEPACT_CONTRACT_FORMATS_IPV4_HPP

#include <notepact/base/joined.hpp>
#include <notepact/contract/formats/address_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/ipv4.hpp>

#include <string_view>

namespace notepact {

namespace detail {

inline constexpr auto& ipv4_pattern =
    joined<address_patterns::begin, address_patterns::ipv4, address_patterns::end>::text;

inline constexpr text_sample ipv4_samples[] = {
    {"ordinary", "192.0.2.1"},
    {"all zero", "0.0.0.0"},
    {"all 255", "255.255.255.255"},
    {"loopback", "127.0.0.1"},
    {"one digit each", "1.2.3.4"},
    {"two digits each", "10.99.10.99"},
    {"three digits each", "100.199.200.249"},
    {"249 and 250", "249.250.0.0"},
    {"zeros inside", "10.0.0.10"},
    {"empty", "", errc::not_an_ipv4},
    {"one number", "1", errc::not_an_ipv4},
    {"two numbers, as inet_aton reads them", "127.1", errc::not_an_ipv4},
    {"three numbers, as inet_aton reads them", "127.0.1", errc::not_an_ipv4},
    {"five numbers", "1.2.3.4.5", errc::not_an_ipv4},
    {"one number of 32 bits", "3221225985", errc::not_an_ipv4},
    {"256 first", "256.0.2.1", errc::not_an_ipv4},
    {"256 last", "192.0.2.256", errc::not_an_ipv4},
    {"260", "192.0.2.260", errc::not_an_ipv4},
    {"300", "192.0.300.1", errc::not_an_ipv4},
    {"999", "999.999.999.999", errc::not_an_ipv4},
    {"four digits", "192.0.2.1000", errc::not_an_ipv4},
    {"a number that is 1 modulo 256", "192.0.2.257", errc::not_an_ipv4},
    {"a number that is 1 modulo 2^32", "192.0.2.4294967297", errc::not_an_ipv4},
    {"a leading zero", "192.0.02.1", errc::not_an_ipv4},
    {"two leading zeros", "192.0.2.001", errc::not_an_ipv4},
    {"00", "192.0.2.00", errc::not_an_ipv4},
    {"a leading zero first", "0192.0.2.1", errc::not_an_ipv4},
    {"octal", "0300.0.2.1", errc::not_an_ipv4},
    {"hexadecimal", "0xc0.0.2.1", errc::not_an_ipv4},
    {"hexadecimal, whole", "0xC0000201", errc::not_an_ipv4},
    {"a hex digit", "192.0.2.a", errc::not_an_ipv4},
    {"no number first", ".0.2.1", errc::not_an_ipv4},
    {"no number inside", "192..2.1", errc::not_an_ipv4},
    {"no number last", "192.0.2.", errc::not_an_ipv4},
    {"a point at the end", "192.0.2.1.", errc::not_an_ipv4},
    {"points only", "...", errc::not_an_ipv4},
    {"commas", "192,0,2,1", errc::not_an_ipv4},
    {"colons", "192:0:2:1", errc::not_an_ipv4},
    {"a plus", "192.0.2.+1", errc::not_an_ipv4},
    {"a minus", "192.0.2.-1", errc::not_an_ipv4},
    {"an exponent", "1e2.0.2.1", errc::not_an_ipv4},
    {"a port", "192.0.2.1:80", errc::not_an_ipv4},
    {"a prefix length", "192.0.2.0/24", errc::not_an_ipv4},
    {"in brackets", "[192.0.2.1]", errc::not_an_ipv4},
    {"a name", "localhost", errc::not_an_ipv4},
    {"IPv6", "::192.0.2.1", errc::not_an_ipv4},
    {"a slash, before the first numeral", "192.0.2./", errc::not_an_ipv4},
    {"a colon, behind the last numeral", "192.0.2.:", errc::not_an_ipv4},
    {"a space before it", " 192.0.2.1", errc::not_an_ipv4},
    {"a space inside", "192. 0.2.1", errc::not_an_ipv4},
    {"a space behind it", "192.0.2.1 ", errc::not_an_ipv4},
    {"a tab behind it", "192.0.2.1\t", errc::not_an_ipv4},
    {"a line feed behind it", "192.0.2.1\n", errc::not_an_ipv4},
    {"a NUL behind it", std::string_view("192.0.2.1\0", 10), errc::not_an_ipv4},
    {"the letter O for 0", "192.O.2.1", errc::not_an_ipv4},
    {"the letter l for 1", "192.0.2.l", errc::not_an_ipv4},
    {"an Arabic-Indic digit", "192.0.2.\xD9\xA1", errc::not_an_ipv4},
    {"a full-width digit", "192.0.2.\xEF\xBC\x91", errc::not_an_ipv4},
    {"a superscript digit", "192.0.2.\xC2\xB9", errc::not_an_ipv4},
    {"an ideographic full stop",
     "192\xE3\x80\x82"
     "0.2.1",
     errc::not_an_ipv4},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "192.0.2.1",
     errc::not_an_ipv4},
};

inline constexpr schema_reading ipv4_readings[] = {
    {errc::not_an_ipv4, {}, ipv4_pattern, not_ascii_pattern, "ipv4"}};
inline constexpr text_rule ipv4_rules[] = {{errc::not_an_ipv4}};
inline constexpr format_notes ipv4_notes = {
    "ipv4", "string", ipv4_readings, ipv4_samples, true, false, nullptr, "address", "IPv4 address"};

} // namespace detail

/// The row of ipv4().
inline constexpr text_format ipv4_format = {
    scan_with<ipv4_scanner, errc::not_an_ipv4>(),
    detail::ipv4_rules,
    text_use::anywhere,
    noted(detail::ipv4_notes)};

/// An IPv4 address of four decimal numbers without leading zeros, else `not_an_ipv4`. Takes a severity, and
/// constraints as string() does.
template <class... Said>
constexpr auto ipv4(Said const&... said) {
    return detail::text(ipv4_format, said...);
}

} // namespace notepact

#endif
