// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_TIMESTAMP_HPP
#define NOTEPACT_FORMAT_TIMESTAMP_HPP

#include <notepact/base/result.hpp>
#include <notepact/format/instant.hpp>
#include <notepact/format/iso8601.hpp>

#include <string_view>

namespace notepact {

/// Reads a timestamp as a database or an API prints it, written in pieces of any size. Two dialects:
///
///     RFC 3339    2024-08-15T09:30:00.000Z    2024-08-15T09:30:00+05:30    (section 5.6, date-time)
///     PostgreSQL  2026-03-20 18:30:00+00      2026-03-20 18:30:00.25-03:30 (timestamptz, DateStyle ISO)
///
/// Both need seconds and an offset and know no 24:00. Days must be real, a fraction has a point and any
/// number of digits, offsets reach ±23:59, second 60 must be 23:59:60 in UTC. The dialects do not mix.
/// Offsets of PostgreSQL may have seconds, as zones had before there was standard time: `1890-03-20
/// 18:30:00+00:53:28`.
class timestamp_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a timestamp?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::zoned); }

    /// No continuation can become a timestamp; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

    /// Is what has been written, taken as the whole text, a timestamp of PostgreSQL?
    constexpr bool is_postgresql() const noexcept { return reader_.is(detail::date_time::postgresql); }

    /// The instant meant. Second 60 is the second after it; digits beyond nanoseconds are cut off. Else
    /// `not_a_timestamp`, or `not_an_instant` of what is outside the years 0000 … 9999 in UTC.
    constexpr result<instant> value() const noexcept {
        if (!complete()) return errc::not_a_timestamp;
        return reader_.value();
    }

  private:
    detail::date_time::reader reader_{detail::date_time::zoned};
};

/// Is it a timestamp of either dialect?
constexpr bool is_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Is it a timestamp of PostgreSQL, `YYYY-MM-DD HH:MM:SS[.f…]±hh[:mm[:ss]]`?
constexpr bool is_postgresql_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.is_postgresql();
}

/// The instant meant by a timestamp of either dialect, as timestamp_scanner::value says.
constexpr result<instant> parse_timestamp(std::string_view text) noexcept {
    timestamp_scanner scanner;
    scanner.write(text);
    return scanner.value();
}

} // namespace notepact

#endif
