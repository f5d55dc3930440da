// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_UUID_HPP
#define NOTEPACT_FORMAT_UUID_HPP

#include <notepact/base/ascii_class.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

/// Reads a UUID in its text form (RFC 9562, section 4), written in pieces of any size: 8-4-4-4-12 hex digits
/// of either case. Of any version and variant, the nil and the max UUID too. No braces, no `urn:uuid:`.
class uuid_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            bool const legal = is_hyphen(read_) ? c == '-' : detail::is_ascii_hex_digit(c);
            if (read_ >= size || !legal) {
                read_ = none;
                return;
            }
            ++read_;
        }
    }

    /// Is what has been written, taken as the whole text, a UUID?
    constexpr bool complete() const noexcept { return read_ == size; }

    /// No continuation can become a UUID; exact.
    constexpr bool failed() const noexcept { return read_ == none; }

  private:
    static constexpr std::uint8_t size = 36, none = 0xFF;

    static constexpr bool is_hyphen(std::uint8_t at) noexcept {
        return at == 8 || at == 13 || at == 18 || at == 23;
    }

    std::uint8_t read_ = 0;
};

/// Is it a UUID in its text form?
constexpr bool is_uuid(std::string_view text) noexcept {
    uuid_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
