// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the patterns of dates and times have in common. They keep to what ECMA-262 (also with the flag u), RE2
// and others read alike: no lookahead, no back-references, no classes of Unicode. They refuse days that their
// month does not have; what they cannot say is named in contract/beyond.hpp.
#ifndef NOTEPACT_CONTRACT_FORMATS_DATE_PATTERNS_HPP
#define NOTEPACT_CONTRACT_FORMATS_DATE_PATTERNS_HPP

#include <notepact/base/joined.hpp>

#include <string_view>

namespace notepact::detail::date_patterns {

inline constexpr std::string_view no_dash, dash = "-", no_colon, colon = ":", or_else = "|",
                                           begin = "^(?:", end = ")$", t = "[Tt]";

inline constexpr std::string_view year = "[0-9]{4}";
// Divisible by 4, not by 100 unless by 400.
inline constexpr std::string_view leap_year =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
inline constexpr std::string_view long_month = "(?:(?:0[13578]|1[02])",
                                  day_of_31 = "(?:0[1-9]|[12][0-9]|3[01])", short_month = "|(?:0[469]|11)",
                                  day_of_30 = "(?:0[1-9]|[12][0-9]|30)", february = "|02",
                                  day_of_28 = "(?:0[1-9]|1[0-9]|2[0-8]))|", leap_month = "02",
                                  leap_day = "29";
// A day by month and day; Dash is `dash` in the extended form and `no_dash` in the basic form.
template <std::string_view const& Dash>
inline constexpr auto& calendar = joined<
    year, Dash, long_month, Dash, day_of_31, short_month, Dash, day_of_30, february, Dash, day_of_28,
    leap_year, Dash, leap_month, Dash, leap_day>::text;

inline constexpr std::string_view hours_minutes = "(?:[01][0-9]|2[0-3]):[0-5][0-9]",
                                  seconds = "(?:[0-5][0-9]|60)", fraction = "(?:[.][0-9]+)?",
                                  z_or_sign = "(?:[Zz]|[+-]";
inline constexpr auto& full_time = joined<hours_minutes, colon, seconds, fraction>::text;

} // namespace notepact::detail::date_patterns

#endif
