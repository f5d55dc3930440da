// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's own that there is: the National Provider Identifier of the US.
#ifndef NOTEPACT_TESTS_SUPPORT_NPI_HPP
#define NOTEPACT_TESTS_SUPPORT_NPI_HPP

#include <notepact/contract/value.hpp>

#include <cstdint>
#include <string_view>

namespace npi {

/// Reads a National Provider Identifier of the US, written in pieces of any size: ten digits, the last of
/// which is the check digit by Luhn's rule (ISO/IEC 7812-1, annex B) of the number with 80840 before it, as
/// the standard identifier of a health card has it (45 CFR 162.406; CMS, NPI check digit). Whether it was
/// ever given to somebody, no digit tells.
class scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (read_ >= size || c < '0' || c > '9') {
                read_ = none;
                return;
            }
            // Every second digit counts twice, from the one before the check digit to the front.
            int const digit = c - '0', counted = read_ % 2 != 0 ? digit
                                                 : digit < 5    ? 2 * digit
                                                                : 2 * digit - 9;
            sum_ = static_cast<std::uint8_t>((sum_ + counted) % 10);
            ++read_;
        }
    }

    /// Is what has been written, taken as the whole text, an NPI?
    constexpr bool complete() const noexcept { return read_ == size && sum_ == 0; }

    /// No continuation can become an NPI; of a wrong check digit, known with the next character.
    constexpr bool failed() const noexcept { return read_ == none; }

  private:
    static constexpr std::uint8_t size = 10, none = 0xFF;

    std::uint8_t sum_ = 24 % 10; // of 80840: 8, twice 0, 8, twice 4, 0
    std::uint8_t read_ = 0;
};

/// Is it a National Provider Identifier?
constexpr bool is_npi(std::string_view text) noexcept {
    scanner reader;
    reader.write(text);
    return reader.complete();
}

inline constexpr notepact::beyond check_digit = {"npi_check_digit", "a pattern cannot add digits up"};

namespace detail {

inline constexpr notepact::errc broken = notepact::errc::not_of_format;
inline constexpr notepact::text_sample samples[] = {
    {"ordinary", "1234567893"},
    {"check digit 9", "1245319599"},
    {"the least that is given", "1000000004"},
    {"the greatest that is given, check digit 0", "2999999990"},
    {"ones", "1111111112"},
    {"zeros, as the number before it has", "0000000006"},
    {"09 inside", "1000000095"},
    {"90 for 09, which Luhn's rule cannot tell apart", "1000000905"},
    {"check digit one too few", "1234567892", broken, &check_digit},
    {"check digit one too many", "1234567894", broken, &check_digit},
    {"check digit without 80840", "1234567897", broken, &check_digit},
    {"zeros only", "0000000000", broken, &check_digit},
    {"one digit wrong", "1234467893", broken, &check_digit},
    {"two digits exchanged", "1234576893", broken, &check_digit},
    {"the first two digits exchanged", "2134567893", broken, &check_digit},
    {"empty", "", broken},
    {"one digit", "6", broken},
    {"nine digits", "123456789", broken},
    {"eleven digits", "12345678930", broken},
    {"eleven digits, a zero before it", "01234567893", broken},
    {"with 80840", "808401234567893", broken},
    {"a minus", "-123456789", broken},
    {"a plus", "+1234567893", broken},
    {"a point", "1234567893.", broken},
    {"an exponent", "1234567e93", broken},
    {"hyphens", "123-456-7893", broken},
    {"a letter", "123456789X", broken},
    {"a slash, before the first numeral", "123456789/", broken},
    {"a colon, behind the last numeral", "123456789:", broken},
    {"the letter O for 0", "1O00000004", broken},
    {"a space before it", " 1234567893", broken},
    {"a space inside", "12345 67893", broken},
    {"a space behind it", "1234567893 ", broken},
    {"a line feed behind it", "1234567893\n", broken},
    {"a NUL behind it", std::string_view("1234567893\0", 11), broken},
    {"a NUL for a digit", std::string_view("123456789\0", 10), broken},
    {"Arabic-Indic digits", "123456789\xD9\xA3", broken},
    {"a full-width digit",
     "\xEF\xBC\x91"
     "234567893",
     broken},
    {"a byte-order mark before it",
     "\xEF\xBB\xBF"
     "1234567893",
     broken},
};
inline constexpr notepact::text_rule rules[] = {{broken}};
inline constexpr notepact::unsaid left[] = {{broken, &check_digit}};
inline constexpr notepact::schema_reading readings[] = {
    {broken, left, "^[0-9]{10}$", notepact::not_ascii_pattern}};
inline constexpr notepact::format_notes notes = {"npi", "string", readings, samples};

} // namespace detail

inline constexpr notepact::text_format npi_format = {
    notepact::scan_with<scanner, notepact::errc::not_of_format>(),
    detail::rules,
    notepact::text_use::anywhere,
    noted(detail::notes)};

/// A National Provider Identifier, else `not_of_format`.
template <class... Said>
constexpr auto identifier(Said const&... said) {
    return notepact::text(npi_format, said...);
}

} // namespace npi

#endif
