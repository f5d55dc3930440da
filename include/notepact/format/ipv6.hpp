// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_IPV6_HPP
#define NOTEPACT_FORMAT_IPV6_HPP

#include <notepact/base/ascii_class.hpp>
#include <notepact/format/ipv4.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

/// Reads an IPv6 address (RFC 4291, section 2.2), written in pieces of any size: eight groups of one to four
/// hex digits of either case with colons between them. `::` stands once for one or more groups of zeros; the
/// last two groups may be an IPv4 address as ipv4_scanner reads it. No zone (RFC 4007), no prefix length, no
/// brackets.
class ipv6_scanner {
  public:
    /// The next character. False at the first that cannot continue an address, and at every one after it.
    constexpr bool put(char c) noexcept {
        bool const legal = step_ == step::ipv4 ? ipv4_.put(c)
                           : c == ':'          ? colon()
                           : c == '.'          ? point()
                                               : step_ != step::failed && digit(c);
        if (!legal) step_ = step::failed;
        return legal;
    }

    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece)
            if (!put(c)) return;
    }

    /// Is what has been written, taken as the whole text, an IPv6 address?
    constexpr bool complete() const noexcept {
        switch (step_) {
        case step::group: return compressed_ || groups_ == 8;
        case step::colons: return true;
        case step::ipv4: return ipv4_.complete();
        default: return false;
        }
    }

    /// No continuation can become an IPv6 address; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

    /// Of an IPv6 address: how many of its eight groups are written out. An IPv4 address at its end is two.
    constexpr int groups() const noexcept { return groups_; }

  private:
    // What was there last.
    enum class step : std::uint8_t {
        nothing,
        first_colon, // of a text that begins with `::`
        group,
        colon,
        colons, // `::`
        ipv4,
        failed
    };

    constexpr int most_groups() const noexcept { return compressed_ ? 7 : 8; }

    constexpr bool digit(char c) noexcept {
        if (!detail::is_ascii_hex_digit(c) || step_ == step::first_colon) return false;
        if (step_ != step::group) {
            if (groups_ == most_groups()) return false;
            ++groups_;
            digits_ = 0;
            ipv4_ = ipv4_scanner();
            step_ = step::group;
        }
        ipv4_.put(c); // it may be the first number of one
        return ++digits_ <= 4;
    }
    constexpr bool colon() noexcept {
        switch (step_) {
        case step::nothing: step_ = step::first_colon; return true;
        case step::group: step_ = step::colon; return groups_ != most_groups();
        case step::first_colon:
        case step::colon: {
            bool const again = compressed_;
            compressed_ = true;
            step_ = step::colons;
            return !again;
        }
        default: return false;
        }
    }
    constexpr bool point() noexcept {
        if (step_ != step::group || !ipv4_.put('.')) return false;
        step_ = step::ipv4;
        ++groups_;
        return compressed_ ? groups_ <= 7 : groups_ == 8;
    }

    ipv4_scanner ipv4_;
    step step_ = step::nothing;
    std::uint8_t groups_ = 0;
    std::uint8_t digits_ = 0; // of the group
    bool compressed_ = false; // there was `::`
};

/// Is it an IPv6 address?
constexpr bool is_ipv6(std::string_view text) noexcept {
    ipv6_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
