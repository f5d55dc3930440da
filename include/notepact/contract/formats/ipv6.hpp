// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_IPV6_HPP
#define NOTEPACT_CONTRACT_FORMATS_IPV6_HPP

#include <notepact/base/joined.hpp>
#include <notepact/base/part.hpp>
#include <notepact/contract/formats/address_patterns.hpp>
#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/ipv6.hpp>
#include <notepact/format/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

namespace detail {

inline constexpr auto& ipv6_pattern =
    joined<address_patterns::begin, address_patterns::ipv6, address_patterns::end>::text;

// The groups of what stands on one side of `::` in an address, or of one without it.
struct ipv6_groups {
    std::uint16_t at[8] = {};
    std::size_t count = 0;

    explicit ipv6_groups(std::string_view text) noexcept {
        while (!text.empty()) {
            auto const group = part(text, 0, text.find(':'));
            text.remove_prefix(group.size() == text.size() ? group.size() : group.size() + 1);
            unsigned const base = group.find('.') == group.npos ? 16 : 10;
            unsigned number = 0, before = 0, points = 0; // of an IPv4 address, which makes two groups
            for (char const c : group) {
                if (c != '.') {
                    number = number * base + percent_digit(c);
                    continue;
                }
                if (++points == 2) add(before << 8U | number);
                before = number;
                number = 0;
            }
            add(base == 10 ? before << 8U | number : number);
        }
    }
    void add(unsigned group) noexcept { at[count++] = static_cast<std::uint16_t>(group); }
};

// All eight of an address.
inline ipv6_groups all_ipv6_groups(std::string_view text) noexcept {
    auto const zeros = text.find("::");
    ipv6_groups all(part(text, 0, zeros));
    if (zeros == text.npos) return all;
    ipv6_groups const behind(part(text, zeros + 2));
    for (std::size_t i = 0; i != behind.count; ++i)
        all.at[8 - behind.count + i] = behind.at[i];
    return all;
}
inline likeness same_ipv6(std::string_view one, std::string_view other) noexcept {
    if (!is_ipv6(one) || !is_ipv6(other)) return likeness::different;
    auto const a = all_ipv6_groups(one), b = all_ipv6_groups(other);
    for (std::size_t i = 0; i != 8; ++i)
        if (a.at[i] != b.at[i]) return likeness::different;
    return likeness::same;
}

inline constexpr text_sample ipv6_samples[] = {
    {"ordinary", "2001:db8::1"},
    {"all groups", "2001:db8:0:0:8:800:200c:417a"},
    {"all digits of all groups", "2001:0db8:0000:0000:0008:0800:200c:417a"},
    {"upper case", "2001:DB8::ABCD:EF"},
    {"both cases", "2001:dB8::aBcD"},
    {"all zero", "::"},
    {"all zero, written out", "0:0:0:0:0:0:0:0"},
    {"all ones", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"loopback", "::1"},
    {"zeros at the end", "2001:db8::"},
    {"one group and zeros", "1::"},
    {"zeros inside", "1:2:3::6:7:8"},
    {"a group of zeros shortened first", "::2:3:4:5:6:7:8"},
    {"a group of zeros shortened inside", "1:2:3::5:6:7:8"},
    {"a group of zeros shortened last", "1:2:3:4:5:6:7::"},
    {"an IPv4 address mapped", "::ffff:192.0.2.1"},
    {"an IPv4 address compatible", "::192.0.2.1"},
    {"an IPv4 address behind six groups", "1:2:3:4:5:6:192.0.2.1"},
    {"an IPv4 address behind zeros", "1:2::192.0.2.1"},
    {"an IPv4 address behind zeros and a group", "1::6:192.0.2.1"},
    {"an IPv4 address, a group shortened", "::2:3:4:5:6:192.0.2.1"},
    {"an IPv4 address, the longest", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"},
    {"groups that look decimal", "255:255:255:255:255:255:255:255"},
    {"empty", "", errc::not_an_ipv6},
    {"a colon", ":", errc::not_an_ipv6},
    {"three colons", ":::", errc::not_an_ipv6},
    {"three colons inside", "1:::8", errc::not_an_ipv6},
    {"four colons", "::::", errc::not_an_ipv6},
    {"a group", "1", errc::not_an_ipv6},
    {"a group and a colon", "1:", errc::not_an_ipv6},
    {"a colon and a group", ":1", errc::not_an_ipv6},
    {"seven groups", "1:2:3:4:5:6:7", errc::not_an_ipv6},
    {"seven groups and a colon", "1:2:3:4:5:6:7:", errc::not_an_ipv6},
    {"a colon and seven groups", ":2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"a colon before all groups", ":1:2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"a colon behind all groups", "1:2:3:4:5:6:7:8:", errc::not_an_ipv6},
    {"nine groups", "1:2:3:4:5:6:7:8:9", errc::not_an_ipv6},
    {"zeros behind all groups", "1:2:3:4:5:6:7:8::", errc::not_an_ipv6},
    {"zeros before all groups", "::1:2:3:4:5:6:7:8", errc::not_an_ipv6},
    {"zeros between all groups", "1:2:3:4::5:6:7:8", errc::not_an_ipv6},
    {"zeros twice", "1::2::3", errc::not_an_ipv6},
    {"zeros at both ends", "::1::", errc::not_an_ipv6},
    {"one colon before zeros", ":2::8", errc::not_an_ipv6},
    {"one colon behind zeros", "2::8:", errc::not_an_ipv6},
    {"five digits", "12345::", errc::not_an_ipv6},
    {"five digits last", "::12345", errc::not_an_ipv6},
    {"five digits, the first of them zero", "::00001", errc::not_an_ipv6},
    {"g, behind the last digit", "::g", errc::not_an_ipv6},
    {"G, behind the last digit", "::G", errc::not_an_ipv6},
    {"an at sign, before the first capital", "::@", errc::not_an_ipv6},
    {"a grave accent, before the first letter", "::`", errc::not_an_ipv6},
    {"a slash, before the first numeral", "::/", errc::not_an_ipv6},
    {"a semicolon", "2001;db8::1", errc::not_an_ipv6},
    {"0x", "::0x1", errc::not_an_ipv6},
    {"an IPv4 address", "192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address and a group", "::192.0.2.1:1", errc::not_an_ipv6},
    {"an IPv4 address before zeros", "192.0.2.1::", errc::not_an_ipv6},
    {"an IPv4 address behind seven groups", "1:2:3:4:5:6:7:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address behind five groups", "1:2:3:4:5:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address, no group shortened", "1:2:3::4:5:6:192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address behind one colon", ":192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address of three numbers", "::192.0.2", errc::not_an_ipv6},
    {"an IPv4 address of five numbers", "::192.0.2.1.1", errc::not_an_ipv6},
    {"an IPv4 address and a point", "::192.0.2.1.", errc::not_an_ipv6},
    {"an IPv4 address with 256 first", "::256.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with 256 last", "::192.0.2.256", errc::not_an_ipv6},
    {"an IPv4 address with a leading zero", "::192.0.2.01", errc::not_an_ipv6},
    {"an IPv4 address with a leading zero first", "::0192.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with a hex digit first", "::c0.0.2.1", errc::not_an_ipv6},
    {"an IPv4 address with a hex digit last", "::192.0.2.a", errc::not_an_ipv6},
    {"a point behind zeros", "::.0.2.1", errc::not_an_ipv6},
    {"a zone", "fe80::1%eth0", errc::not_an_ipv6},
    {"a zone, percent-encoded", "fe80::1%25eth0", errc::not_an_ipv6},
    {"a prefix length", "2001:db8::/32", errc::not_an_ipv6},
    {"in brackets", "[::1]", errc::not_an_ipv6},
    {"a port", "[::1]:80", errc::not_an_ipv6},
    {"IPvFuture", "v1.x", errc::not_an_ipv6},
    {"a name", "::localhost", errc::not_an_ipv6},
    {"a hyphen", "2001-db8--1.ipv6-literal.net", errc::not_an_ipv6},
    {"a space before it", " ::1", errc::not_an_ipv6},
    {"a space inside", "2001:db8:: 1", errc::not_an_ipv6},
    {"a space behind it", "::1 ", errc::not_an_ipv6},
    {"a line feed behind it", "::1\n", errc::not_an_ipv6},
    {"a NUL behind it", std::string_view("::1\0", 4), errc::not_an_ipv6},
    {"a NUL behind zeros", std::string_view("::\0", 3), errc::not_an_ipv6},
    {"the letter O for 0", "2OO1:db8::1", errc::not_an_ipv6},
    {"the letter l for 1", "::l", errc::not_an_ipv6},
    {"a Cyrillic a", "::\xD0\xB0", errc::not_an_ipv6},
    {"a full-width colon",
     "2001\xEF\xBC\x9A"
     "db8::1",
     errc::not_an_ipv6},
    {"an Arabic-Indic digit", "::\xD9\xA1", errc::not_an_ipv6},
    {"a byte-order mark before it", "\xEF\xBB\xBF::1", errc::not_an_ipv6},
};

inline constexpr schema_reading ipv6_readings[] = {
    {errc::not_an_ipv6, {}, ipv6_pattern, not_ascii_pattern, "ipv6"}};
inline constexpr text_rule ipv6_rules[] = {{errc::not_an_ipv6}};
inline constexpr format_notes ipv6_notes = {
    "ipv6", "string", ipv6_readings, ipv6_samples, true, false, same_ipv6, "address", "IPv6 address"};

} // namespace detail

/// The row of ipv6().
inline constexpr text_format ipv6_format = {
    scan_with<ipv6_scanner, errc::not_an_ipv6>(),
    detail::ipv6_rules,
    text_use::anywhere,
    noted(detail::ipv6_notes)};

/// An IPv6 address (RFC 4291, section 2.2), without zone, else `not_an_ipv6`. Takes a severity, and
/// constraints as string() does.
template <class... Said>
constexpr auto ipv6(Said const&... said) {
    return detail::text(ipv6_format, said...);
}

} // namespace notepact

#endif
