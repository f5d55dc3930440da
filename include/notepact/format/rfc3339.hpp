// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_RFC3339_HPP
#define NOTEPACT_FORMAT_RFC3339_HPP

#include <notepact/format/iso8601.hpp>

#include <string_view>

namespace notepact {

/// Reads a date-time of RFC 3339, section 5.6, and nothing else, written in pieces of any size:
/// `2023-10-27T21:40:00.5+02:00`. What iso8601_scanner::is_rfc3339 says, without the rest of ISO 8601, so
/// that it fails sooner. Of a whole text, is_rfc3339() of iso8601.hpp.
class rfc3339_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a date-time of RFC 3339?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::rfc3339); }

    /// No continuation can become one; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

  private:
    detail::date_time::reader reader_{detail::date_time::rfc3339};
};

} // namespace notepact

#endif
