// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_IPV4_HPP
#define NOTEPACT_FORMAT_IPV4_HPP

#include <notepact/base/ascii_class.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

/// Reads an IPv4 address, written in pieces of any size: four decimal numbers of 0 … 255 with points between
/// them (RFC 3986, section 3.2.2, IPv4address). A number has no leading zero, which others read as octal (RFC
/// 6943, section 3.1.1): narrower than the dotted-quad of RFC 2673, section 3.2, on purpose.
class ipv4_scanner {
  public:
    /// The next character. False at the first that cannot continue an address, and at every one after it.
    constexpr bool put(char c) noexcept {
        if (detail::is_ascii_digit(c) && points_ != none) {
            auto const number = number_ * 10U + static_cast<unsigned>(c - '0');
            if (number > 255 || (has_digit_ && number_ == 0)) return fail();
            number_ = static_cast<std::uint8_t>(number);
            has_digit_ = true;
            return true;
        }
        if (c != '.' || !has_digit_ || points_ >= 3) return fail();
        ++points_;
        number_ = 0;
        has_digit_ = false;
        return true;
    }

    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(c)) return;
    }

    /// Is what has been written, taken as the whole text, an IPv4 address?
    constexpr bool complete() const noexcept { return points_ == 3 && has_digit_; }

    /// No continuation can become an IPv4 address; exact.
    constexpr bool failed() const noexcept { return points_ == none; }

  private:
    static constexpr std::uint8_t none = 0xFF;

    constexpr bool fail() noexcept {
        points_ = none;
        return false;
    }

    std::uint8_t number_ = 0; // the last of them, as far as it is read
    std::uint8_t points_ = 0;
    bool has_digit_ = false; // that number
};

/// Is it an IPv4 address of four decimal numbers?
constexpr bool is_ipv4(std::string_view text) noexcept {
    ipv4_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
