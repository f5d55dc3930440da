// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Texts that become the value of a header: X-Organization-Id and X-User-Token, which are opaque, and the API
/// key behind `Authorization: Bearer`.
#ifndef NOTEPACT_FORMAT_HEADER_VALUE_HPP
#define NOTEPACT_FORMAT_HEADER_VALUE_HPP

#include <notepact/base/ascii_class.hpp>
#include <notepact/format/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

namespace detail {
constexpr bool is_of_token68(char c) noexcept {
    return is_unreserved(c) || c == '+' || c == '/';
}
} // namespace detail

/// Checks an opaque header value that arrives in pieces: one or more printable ASCII characters, neither the
/// first nor the last a space. Narrower than RFC 9110 section 5.5 on purpose: it lets HTAB and obs-text stand
/// inside, which an identifier has no use for, and has white space at the ends cut off by every recipient, so
/// that the value received would not be the value sent.
class header_value_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        auto const* const end = piece.data() + piece.size();
        for (auto const* at = piece.data(); at != end && step_ != step::failed; ++at) {
            if (detail::is_visible_ascii(*at)) {
                step_ = step::text;
                at = detail::skip_class<detail::is_visible_ascii>(at, end);
                if (at == end) return;
            }
            step_ = *at == ' ' && step_ != step::empty ? step::space : step::failed;
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return step_ == step::text; }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    enum class step : std::uint8_t {
        empty,
        text,
        space,
        failed
    };
    step step_ = step::empty;
};

/// Whether `text` can be an opaque header value; see header_value_scanner.
constexpr bool is_header_value(std::string_view text) noexcept {
    header_value_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Checks a bearer token that arrives in pieces (RFC 6750 section 2.1):
///
///     b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
class bearer_token_scanner {
  public:
    /// The next piece, cut anywhere.
    constexpr void write(std::string_view piece) noexcept {
        auto const* const end = piece.data() + piece.size();
        for (auto const* at = piece.data(); at != end && step_ != step::failed; ++at) {
            if (detail::is_of_token68(*at) && (step_ == step::empty || step_ == step::token)) {
                step_ = step::token;
                at = detail::skip_class<detail::is_of_token68>(at, end);
                if (at == end) return;
            }
            step_ = *at == '=' && step_ != step::empty ? step::padding : step::failed;
        }
    }
    /// Whether the text so far, as a whole, is legal.
    constexpr bool complete() const noexcept { return step_ == step::token || step_ == step::padding; }
    /// Whether no continuation can make it legal; exact.
    constexpr bool failed() const noexcept { return step_ == step::failed; }

  private:
    enum class step : std::uint8_t {
        empty,
        token,
        padding,
        failed
    };
    step step_ = step::empty;
};

/// Without the white space around a header's value, which is no part of it (RFC 9110 section 5.5).
constexpr std::string_view trimmed_value(std::string_view text) noexcept {
    auto const blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether `text` can be a bearer token (RFC 6750 section 2.1).
constexpr bool is_bearer_token(std::string_view text) noexcept {
    bearer_token_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
