// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The formats as regular expressions, for `pattern`. They keep to what ECMA-262 (also with the flag u), RE2
// and others read alike: no lookahead, no back-references, no classes of Unicode. They refuse days that their
// month does not have; what they cannot say is named in beyond.hpp.
#ifndef NOTEPACT_SCHEMA_PATTERNS_HPP
#define NOTEPACT_SCHEMA_PATTERNS_HPP

#include <string>

namespace notepact::schema::patterns {

namespace detail {

inline constexpr char year[] = "[0-9]{4}";
// Divisible by 4, not by 100 unless by 400.
inline constexpr char leap_year[] =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
inline constexpr char hours_minutes[] = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
inline constexpr char seconds[] = "(?:[0-5][0-9]|60)";

// `dash` is "-" in the extended form and nothing in the basic form.
inline std::string calendar(std::string const& dash) {
    return std::string(year) + dash + "(?:(?:0[13578]|1[02])" + dash
           + "(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)" + dash + "(?:0[1-9]|[12][0-9]|30)|02" + dash
           + "(?:0[1-9]|1[0-9]|2[0-8]))|" + leap_year + dash + "02" + dash + "29";
}
inline std::string ordinal(std::string const& dash) {
    return std::string(year) + dash + "(?:00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3(?:[0-5][0-9]|6[0-5]))|"
           + leap_year + dash + "366";
}
inline std::string week(std::string const& dash) {
    return std::string(year) + dash + "W(?:0[1-9]|[1-4][0-9]|5[0-3])" + dash + "[1-7]";
}
// `colon` is ":" in the extended form and nothing in the basic form.
inline std::string time(std::string const& colon) {
    return "[Tt](?:(?:[01][0-9]|2[0-3])" + colon + "[0-5][0-9](?:" + colon + seconds + "(?:[,.][0-9]+)?)?|24"
           + colon + "00(?:" + colon + "00(?:[,.]0+)?)?)";
}
inline std::string date_and_time(std::string const& dash, std::string const& colon) {
    return "(?:" + calendar(dash) + '|' + ordinal(dash) + '|' + week(dash) + ")(?:" + time(colon)
           + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?)?";
}
inline std::string full_time() {
    return std::string(hours_minutes) + ':' + seconds + "(?:[.][0-9]+)?";
}

} // namespace detail

/// ISO 8601: a date, or a date and a time.
inline std::string iso8601() {
    return "^(?:" + detail::date_and_time("-", ":") + '|' + detail::date_and_time("", "") + ")$";
}
/// RFC 3339, section 5.6: date-time.
inline std::string rfc3339() {
    return "^(?:" + detail::calendar("-") + ")[Tt]" + detail::full_time() + "(?:[Zz]|[+-]"
           + detail::hours_minutes + ")$";
}
/// RFC 3339 or PostgreSQL text.
inline std::string timestamp() {
    return "^(?:" + detail::calendar("-") + ")(?:[Tt]" + detail::full_time() + "(?:[Zz]|[+-]"
           + detail::hours_minutes + ")| " + detail::full_time()
           + "[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9]){0,2})$";
}
inline std::string date() {
    return "^(?:" + detail::calendar("-") + ")$";
}
/// A PNG data URI by its prefix; there is a payload.
inline std::string png_prefix() {
    return "^data:image/png;base64,[\\s\\S]";
}
/// Likewise, and the payload is strict base64 (RFC 4648, section 4), also in its last bits.
inline std::string png_base64() {
    return "^data:image/png;base64,(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/"
           "]{2}[AEIMQUYcgkosw048]"
           "=|[A-Za-z0-9+/][AQgw]==)$";
}
/// Something beside ASCII white space.
inline std::string not_blank() {
    return "[^\\t-\\r ]";
}
/// Not empty, `.` or `..`: something else is in it, or three points at its front.
inline std::string path_text() {
    return "[^.]|^[.][.][.]";
}
/// Must not be found in a path_text.
inline constexpr char control_character[] = "[\\x00-\\x1f\\x7f-\\x9f]";
/// Visible ASCII, spaces inside.
inline std::string header_text() {
    return "^[!-~](?:[ -~]*[!-~])?$";
}
/// RFC 6750, section 2.1.
inline std::string bearer_token() {
    return "^[A-Za-z0-9._~+/-]+=*$";
}

} // namespace notepact::schema::patterns

#endif
