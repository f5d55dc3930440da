// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_DATE_HPP
#define NOTEPACT_FORMAT_DATE_HPP

#include <notepact/format/iso8601.hpp>

#include <string_view>

namespace notepact {

/// Reads `YYYY-MM-DD`, a real day of the years 0000 … 9999 (RFC 3339, section 5.6, full-date), written in
/// pieces of any size.
class date_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, a date?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::full_date); }

    /// No continuation can become a date; may be known some characters late.
    constexpr bool failed() const noexcept { return reader_.failed(); }

  private:
    detail::date_time::reader reader_{detail::date_time::full_date};
};

/// Is it `YYYY-MM-DD` and a real day?
constexpr bool is_date(std::string_view text) noexcept {
    date_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

} // namespace notepact

#endif
