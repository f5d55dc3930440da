// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_TIME_HPP
#define NOTEPACT_FORMAT_TIME_HPP

#include <notepact/format/iso8601.hpp>

#include <string_view>

namespace notepact {

/// Reads a time of the day with its offset from UTC (RFC 3339, section 5.6, full-time), written in pieces of
/// any size: `21:40:00Z`, `21:40:00.5+02:00`. Seconds and offset are wanted, a fraction has a point and any
/// number of digits, 24:00:00 is none, offsets reach ±23:59, -00:00 included; z as well. Second 60 must be
/// 23:59:60 in UTC, of whichever day.
class time_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a time?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::full_time); }

    /// No continuation can become a time; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

  private:
    detail::date_time::reader reader_{detail::date_time::full_time, detail::date_time::part::clock};
};

/// Is it a time with an offset from UTC, full-time of RFC 3339?
constexpr bool is_time(std::string_view text) noexcept {
    time_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
