// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_HOSTNAME_HPP
#define NOTEPACT_FORMAT_HOSTNAME_HPP

#include <notepact/base/ascii_class.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

namespace detail {

// Labels of 1 … 63 letters, digits and hyphens, none of which begins or ends with a hyphen, with points
// between them. The caller, who counts the whole, must not go on after a false.
class label_reader {
  public:
    constexpr bool put(char c) noexcept {
        if (c == '.') {
            if (!complete()) return false;
            *this = label_reader();
            return true;
        }
        hyphen_ = c == '-';
        numeric_ = numeric_ && is_ascii_digit(c);
        if (size_ == 63 || !(hyphen_ ? size_ != 0 : is_ascii_alphanumeric(c))) return false;
        ++size_;
        return true;
    }
    constexpr bool complete() const noexcept { return size_ != 0 && !hyphen_; }
    // Are all characters of the last label digits?
    constexpr bool numeric() const noexcept { return numeric_; }

  private:
    std::uint8_t size_ = 0; // of the last label
    bool hyphen_ = false;   // at its end
    bool numeric_ = true;
};

} // namespace detail

/// Reads the name of a host (RFC 1123, section 2.1; RFC 1034, section 3.5), written in pieces of any size:
/// labels of 1 … 63 ASCII letters, digits and hyphens, no hyphen at an end of a label, points between labels,
/// at most 253 characters, which are the 255 octets of RFC 1035, section 2.3.4, less the first length and the
/// root. One label is a name.
///
/// No point at the end: that is how JSON Schema's test suite reads `hostname`. The last label is not of
/// digits alone ("a valid host name can never have the dotted-decimal form #.#.#.#, since at least the
/// highest-level component label will be alphabetic"), so that no name is an address to some reader. `xn--`
/// labels are read as letters, digits and hyphens: whether they decode is left to IDNA.
class hostname_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (size_ >= 253 || !labels_.put(c)) {
                size_ = none;
                return;
            }
            ++size_;
        }
    }

    /// Is what has been written, taken as the whole text, the name of a host?
    constexpr bool complete() const noexcept { return !failed() && labels_.complete() && !labels_.numeric(); }

    /// No continuation can become the name of a host; may be known some characters late.
    constexpr bool failed() const noexcept { return size_ == none; }

  private:
    static constexpr std::uint8_t none = 0xFF;

    detail::label_reader labels_;
    std::uint8_t size_ = 0;
};

/// Is it the name of a host?
constexpr bool is_hostname(std::string_view text) noexcept {
    hostname_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
