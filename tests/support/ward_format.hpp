// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A host's own text format, in one file: a ward is a letter, a dash, a digit and a check digit, which is the
// letter's place in the alphabet times the digit, modulo 10.
#ifndef NOTEPACT_TESTS_SUPPORT_WARD_FORMAT_HPP
#define NOTEPACT_TESTS_SUPPORT_WARD_FORMAT_HPP

#include <notepact/contract/value.hpp>

#include <string_view>

namespace ward {

class scanner {
  public:
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            bool const good = at_ == 0   ? c >= 'A' && c <= 'Z'
                              : at_ == 1 ? c == '-'
                              : at_ == 2 ? c >= '0' && c <= '9'
                                         : at_ == 3 && c == '0' + letter_ * digit_ % 10;
            if (at_ == 0) letter_ = c - 'A' + 1;
            if (at_ == 2) digit_ = c - '0';
            at_ = good ? at_ + 1 : 5;
        }
    }
    constexpr bool complete() const noexcept { return at_ == 4; }

  private:
    int at_ = 0, letter_ = 0, digit_ = 0;
};

inline constexpr notepact::beyond check_digit = {"ward_check_digit", "a pattern cannot multiply"};

namespace detail {

inline constexpr notepact::errc broken = notepact::errc::not_of_format;
inline constexpr notepact::text_sample samples[] = {
    {"ordinary", "B-24"},
    {"the first", "A-00"},
    {"the last", "Z-94"},
    {"empty", "", broken},
    {"a small letter", "b-24", broken},
    {"no dash", "B24", broken},
    {"more", "B-240", broken},
    {"a trailing line feed", "B-24\n", broken},
    {"another check digit", "B-23", broken, &check_digit},
};
inline constexpr notepact::text_rule rules[] = {{broken}};
inline constexpr notepact::unsaid left[] = {{broken, &check_digit}};
inline constexpr notepact::schema_reading readings[] = {
    {broken, left, "^[A-Z]-[0-9]{2}$", notepact::not_ascii_pattern}};
inline constexpr notepact::format_notes notes = {"ward_code", "string", readings, samples};

} // namespace detail

inline constexpr notepact::text_format ward_format = {
    notepact::scan_with<scanner, notepact::errc::not_of_format>(),
    detail::rules,
    notepact::text_use::anywhere,
    noted(detail::notes)};

template <class... Said>
constexpr auto ward_code(Said const&... said) {
    return notepact::text(ward_format, said...);
}

} // namespace ward

#endif
