// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Values at and beyond the limits of every format that a contract can name. The first of each table is an
// ordinary one, without a fault.
#ifndef NOTEPACT_CONFORMANCE_CASES_VALUES_HPP
#define NOTEPACT_CONFORMANCE_CASES_VALUES_HPP

#include <notepact/base/constants.hpp>
#include <notepact/base/finding.hpp>
#include <notepact/contract/beyond.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/text_format.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

/// What is to be found in a value, or nothing, and why JSON Schema cannot find it, if it cannot.
struct expected_finding : finding {
    notepact::beyond const* beyond = nullptr;

    constexpr expected_finding() noexcept = default;
    constexpr expected_finding(errc broken, severity how_bad, notepact::beyond const* why = nullptr) noexcept
        : beyond(why) {
        code = broken;
        level = how_bad;
    }
};

/// All that is to be found in a value, in the order in which it is reported.
class findings {
  public:
    findings() = default;
    findings(expected_finding const& one) { add(one); }

    void add(expected_finding const& one) {
        if (one) all_.push_back(one);
    }
    explicit operator bool() const noexcept { return !all_.empty(); }
    std::vector<expected_finding>::const_iterator begin() const noexcept { return all_.begin(); }
    std::vector<expected_finding>::const_iterator end() const noexcept { return all_.end(); }
    /// The rule of the first; none if there is none.
    errc first() const noexcept { return all_.empty() ? errc{} : all_.front().code; }
    bool has_error() const noexcept {
        return std::any_of(
            all_.begin(), all_.end(), [](finding const& one) { return one.level == severity::error; });
    }

  private:
    std::vector<expected_finding> all_;
};

/// A number as JSON writes it, and the rules that it breaks. `integer` comes before the others.
struct number_value {
    std::string_view description;
    std::string_view token;
    errc integer = errc{};  ///< where an integer is wanted; number_overflow: wherever it stands
    errc positive = errc{}; ///< where number_format::positive is
    errc whole = errc{};    ///< where number_format::whole is
    /// Why JSON Schema cannot find `integer`. Where that is integer_token, answers may have such numbers.
    notepact::beyond const* beyond = nullptr;
    notepact::beyond const* beyond_whole = nullptr; ///< of `whole`
};

// Short names for the rows below.
inline constexpr errc none{}, no_whole = errc::not_whole, no_id = errc::not_positive,
                              beyond_64 = errc::out_of_range, no_integer = errc::wrong_type,
                              endless = errc::number_overflow;

inline constexpr text_sample free_values[] = {
    {"ordinary", "Fixing the names with the correct data"},
    {"empty", ""},
    {"a space", " "},
    {"quotes and backslashes", R"("C:\notes\" 'n' /)"},
    {"line feed and tab", "first\n\tsecond\r\n"},
    {"control characters", "\x01\x1F\x7F"},
    {"a NUL character", std::string_view("a\0b", 3)},
    {"two and three bytes a character", "gr\xC3\xBC\xC3\x9F dich \xE2\x82\xAC"},
    {"outside the basic plane", "\xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF"},
    {"a combining mark", "e\xCC\x81"},
    {"right to left", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"},
    {"a line separator", "a\xE2\x80\xA8z"},
    {"a byte-order mark", "\xEF\xBB\xBFx"},
    {"like JSON", R"({"id":null})"},
    {"like markup", "<b>&amp;</b>"},
    {"100 characters",
     "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"},
};

inline constexpr number_value number_values[] = {
    {"ordinary", "46"},
    {"one", "1"},
    {"zero", "0", none, no_id},
    {"minus zero", "-0", none, no_id},
    {"minus one", "-1", none, no_id, no_whole},
    {"2^53 - 1", "9007199254740991"},
    {"2^53", "9007199254740992", none, none, no_whole},
    {"2^53 + 1", "9007199254740993", none, none, no_whole},
    {"the largest of 64 bits", "9223372036854775807", none, none, no_whole},
    {"the smallest of 64 bits", "-9223372036854775808", none, no_id, no_whole},
    {"2^63", "9223372036854775808", beyond_64, none, no_whole, &beyond::exact_integer},
    {"-2^63 - 1", "-9223372036854775809", beyond_64, no_id, no_whole, &beyond::exact_integer},
    {"2^64", "18446744073709551616", beyond_64, none, no_whole},
    {"1 - 2^64", "-18446744073709551615", beyond_64, no_id, no_whole},
    {"1e30", "1e30", beyond_64, none, no_whole},
    {"-1e30", "-1e30", beyond_64, no_id, no_whole},
    {"1.7976931348623157e308, the largest", "1.7976931348623157e308", beyond_64, none, no_whole},
    {"309 digits, the largest",
     "17976931348623157000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000",
     beyond_64,
     none,
     no_whole},
    {"10e307", "10e307", beyond_64, none, no_whole},
    {"0.1e309", "0.1e309", beyond_64, none, no_whole},
    {"0.0001e312", "0.0001e312", beyond_64, none, no_whole},
    {"46.0", "46.0", no_integer, none, none, &beyond::integer_token},
    {"an exponent", "1e3", no_integer, none, none, &beyond::integer_token},
    {"an exponent that makes it whole", "4.6e1", no_integer, none, none, &beyond::integer_token},
    {"a negative exponent that leaves it whole", "460E-1", no_integer, none, none, &beyond::integer_token},
    {"0.0", "0.0", no_integer, no_id, none, &beyond::integer_token},
    {"0e0", "0e0", no_integer, no_id, none, &beyond::integer_token},
    {"-46.0", "-46.0", no_integer, no_id, no_whole, &beyond::integer_token},
    {"46.5", "46.5", no_integer, none, no_whole},
    {"0.5", "0.5", no_integer, none, no_whole},
    {"-0.5", "-0.5", no_integer, no_id, no_whole},
    {"1e-1", "1e-1", no_integer, none, no_whole},
    // As doubles these are zero.
    {"1e-400", "1e-400", no_integer, none, no_whole, &beyond::exact_integer, &beyond::exact_integer},
    {"1e-99999999999999999999",
     "1e-99999999999999999999",
     no_integer,
     none,
     no_whole,
     &beyond::exact_integer,
     &beyond::exact_integer},
    {"0e400", "0e400", no_integer, no_id, none, &beyond::integer_token},
    {"0e99999999999999999999", "0e99999999999999999999", no_integer, no_id, none, &beyond::integer_token},
    {"1e400, beyond every double", "1e400", endless},
    {"-1e400, beyond every double", "-1e400", endless},
    {"1e99999999999999999999", "1e99999999999999999999", endless},
    {"1e309", "1e309", endless},
    {"10e308", "10e308", endless},
    {"0.0001e313", "0.0001e313", endless},
    {"1.7976931348623158e308", "1.7976931348623158e308", endless},
    {"310 digits",
     "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000",
     endless},
};

/// The texts to try where the rule of a string is: those of its format, or any.
constexpr constants<text_sample> samples_of(rule const& r) noexcept {
    auto const* const format = r.refers.format;
    if (format == nullptr || format->notes == nullptr) return free_values;
    return format->notes->samples;
}
/// Those for numbers of every format, integers or not.
constexpr constants<number_value> values_of_numbers() noexcept {
    return number_values;
}

/// What is found in a text where the rule of a string is.
constexpr expected_finding found(text_sample const& value, rule const& r) noexcept {
    if (value.broken == errc{}) return {};
    return {value.broken, r.refers.format->level_of(value.broken, r.level()), value.beyond};
}

/// What is found in a number where the rule of a number or integer is, in a request or in an answer.
constexpr expected_finding found(number_value const& value, rule const& r, bool request) noexcept {
    if (value.integer == errc::number_overflow) return {value.integer, severity::error, &beyond::overflow};
    errc const of_format = r.number() == number_format::positive ? value.positive
                           : r.number() == number_format::whole  ? value.whole
                                                                 : errc{};
    bool const integer = value.integer == errc{} || (!request && value.beyond == &beyond::integer_token);
    auto const* const why = r.number() == number_format::whole ? value.beyond_whole : nullptr;
    if (r.kind != rule_kind::integer || integer) return {of_format, r.level(), why};
    // What JSON Schema cannot say of integers does not matter where the format is broken as well.
    bool const can_be_said = of_format != errc{} && r.level() == severity::error && why == nullptr;
    return {value.integer, severity::error, can_be_said ? nullptr : value.beyond};
}

} // namespace notepact::conformance::detail

#endif
