// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A format of a host's own, such as a contract may have: shaped like the scanners of include/notepact/format.
#ifndef NOTEPACT_TESTS_SUPPORT_NPI_HPP
#define NOTEPACT_TESTS_SUPPORT_NPI_HPP

#include <cstdint>
#include <string_view>

namespace notepact_test {

/// Reads a National Provider Identifier of the US, written in pieces of any size: ten digits, the last of
/// which is the check digit by Luhn's rule (ISO/IEC 7812-1, annex B) of the number with 80840 before it, as
/// the standard identifier of a health card has it (45 CFR 162.406; CMS, NPI check digit). Whether it was
/// ever given to somebody, no digit tells.
class npi_scanner {
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
    npi_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact_test

#endif
