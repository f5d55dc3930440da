// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the patterns of addresses, of names of hosts and of what holds them have in common; see
// date_patterns.hpp.
#ifndef NOTEPACT_CONTRACT_FORMATS_ADDRESS_PATTERNS_HPP
#define NOTEPACT_CONTRACT_FORMATS_ADDRESS_PATTERNS_HPP

#include <notepact/base/joined.hpp>

#include <string_view>

namespace notepact::detail::address_patterns {

inline constexpr std::string_view begin = "^(?:", end = ")$";

// A label of a name.
inline constexpr std::string_view label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

inline constexpr std::string_view ipv4 =
    "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

// Groups before the last two: six, or so many behind `::` and up to so many before it that some are left for
// it. Behind them the last two, which may be an IPv4 address. Then what has one group or none behind `::`.
inline constexpr std::string_view six = "(?:(?:[0-9A-Fa-f]{1,4}:){6}|", zeros = "::";
inline constexpr std::string_view up_to_1 = "(?:[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_2 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,1}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_3 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,2}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_4 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,3}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_5 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,4}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_6 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,5}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view up_to_7 = "(?:(?:[0-9A-Fa-f]{1,4}:){0,6}[0-9A-Fa-f]{1,4})?::";
inline constexpr std::string_view then_1 = "[0-9A-Fa-f]{1,4}:|";
inline constexpr std::string_view then_2 = "(?:[0-9A-Fa-f]{1,4}:){2}|";
inline constexpr std::string_view then_3 = "(?:[0-9A-Fa-f]{1,4}:){3}|";
inline constexpr std::string_view then_4 = "(?:[0-9A-Fa-f]{1,4}:){4}|";
inline constexpr std::string_view then_5 = "(?:[0-9A-Fa-f]{1,4}:){5}|";
inline constexpr std::string_view last_two = ")(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|", or_less = ")|",
                                  last_one = "[0-9A-Fa-f]{1,4}|";
inline constexpr auto& ipv6 = joined<
    six, zeros, then_5, up_to_1, then_4, up_to_2, then_3, up_to_3, then_2, up_to_4, then_1, up_to_5, last_two,
    ipv4, or_less, up_to_6, last_one, up_to_7>::text;
// Where `::` is two groups or more (RFC 5321, section 4.1.3).
inline constexpr auto& ipv6_of_smtp = joined<
    six, zeros, then_4, up_to_1, then_3, up_to_2, then_2, up_to_3, then_1, up_to_4, last_two, ipv4, or_less,
    up_to_5, last_one, up_to_6>::text;

} // namespace notepact::detail::address_patterns

#endif
