// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the patterns of dates and times have in common. They keep to what ECMA-262 (also with the flag u), RE2
// and others read alike: no lookahead, no back-references, no classes of Unicode. Each says one thing, so
// that a person can check it: the form of the whole text, which has one T or space at most; that there is
// such a day, whatever stands behind it; the time. What they cannot say is named in contract/beyond.hpp.
#ifndef NOTEPACT_CONTRACT_FORMATS_DATE_PATTERNS_HPP
#define NOTEPACT_CONTRACT_FORMATS_DATE_PATTERNS_HPP

#include <notepact/contract/text_format.hpp>

namespace notepact::detail::date_patterns {

inline constexpr pattern_choice day_of_31 = {
    "a day of a month of 31 days", "^[0-9]{4}-?(?:0[13578]|1[02])-?(?:0[1-9]|[12][0-9]|3[01])(?:[Tt ].*)?$"};
inline constexpr pattern_choice day_of_30 = {
    "a day of a month of 30 days", "^[0-9]{4}-?(?:0[469]|11)-?(?:0[1-9]|[12][0-9]|30)(?:[Tt ].*)?$"};
inline constexpr pattern_choice day_of_february = {
    "a day of February but the 29th", "^[0-9]{4}-?02-?(?:0[1-9]|1[0-9]|2[0-8])(?:[Tt ].*)?$"};
// Divisible by 4, not by 100 unless by 400.
inline constexpr pattern_choice leap_day = {
    "29 February of a leap year",
    "^(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-?02-?29(?:[Tt ].*)?$"};

/// A day by month and day, with or without dashes.
inline constexpr pattern_choice calendar_days[] = {day_of_31, day_of_30, day_of_february, leap_day};

inline constexpr pattern_choice date_form[] = {{"YYYY-MM-DD", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};

// RFC 3339, section 5.6: date-time.
inline constexpr pattern_choice rfc3339_form[] = {
    {"a date with dashes, T, a time", "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][^Tt]+$"}};
inline constexpr pattern_choice rfc3339_time = {
    "T, the time with seconds, Z or an offset",
    "^[^Tt ]+[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?"
    "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"};
inline constexpr pattern_choice rfc3339_times[] = {rfc3339_time};

} // namespace notepact::detail::date_patterns

#endif
