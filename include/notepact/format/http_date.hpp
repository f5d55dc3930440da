// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_HTTP_DATE_HPP
#define NOTEPACT_FORMAT_HTTP_DATE_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/result.hpp>
#include <notepact/format/calendar.hpp>
#include <notepact/format/instant.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

namespace detail::http_date {

// The letters are those of strftime, but the first digit of %e may be a space or any digit, 0 as well.
inline constexpr std::string_view forms[] = {
    "%a, %d %b %Y %H:%M:%S %Z", // IMF-fixdate
    "%A, %d-%b-%y %H:%M:%S %Z", // rfc850-date
    "%a %b %e %H:%M:%S %Y",     // asctime-date
};

// How UTC may be spelt: as the RFC has it, or also as others do.
enum class zones : bool {
    gmt_only,
    any_utc
};

inline constexpr std::string_view weekdays[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view months[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

class reader {
  public:
    constexpr reader(std::string_view text, zones spelt) noexcept : rest_(text), zones_(spelt) {}

    // Is the whole text of this form? Numbers may still be out of range.
    constexpr bool read(std::string_view form) noexcept {
        for (std::size_t i = 0; i != form.size(); ++i)
            if (!(form[i] == '%' ? field(form[++i]) : literal(detail::part(form, i, 1)))) return false;
        return rest_.empty();
    }

    // What has been read, if there is such a day and time.
    constexpr result<instant> value() const noexcept {
        int const leap = hour_ == 23 && minute_ == 59 && second_ == 60 ? 1 : 0;
        auto const when = instant::from_civil(year_, month_, day_, hour_, minute_, second_ - leap);
        if (!when || calendar::weekday(calendar::days_from_civil(year_, month_, day_)) != weekday_)
            return errc::not_an_http_date;
        return instant::from_unix(when->seconds() + leap);
    }

  private:
    constexpr bool field(char letter) noexcept {
        switch (letter) {
        case 'a': return name(weekdays, 7, 3, weekday_);
        case 'A': return name(weekdays, 7, std::string_view::npos, weekday_);
        case 'b': return name(months, 12, 3, month_);
        case 'd': return number(2, day_);
        case 'e': return number(literal(" ") ? 1 : 2, day_);
        case 'Y': return number(4, year_);
        case 'y':
            if (!number(2, year_)) return false;
            year_ += year_ < 70 ? 2000 : 1900;
            return true;
        case 'H': return number(2, hour_);
        case 'M': return number(2, minute_);
        case 'Z': return literal("GMT") || (zones_ == zones::any_utc && (literal("UTC") || literal("+0000")));
        default: return number(2, second_);
        }
    }

    constexpr bool literal(std::string_view wanted) noexcept {
        if (detail::part(rest_, 0, wanted.size()) != wanted) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    // Takes one of `count` names, each cut to so many characters; `out` counts them from 1.
    constexpr bool name(std::string_view const* names, int count, std::size_t characters, int& out) noexcept {
        for (out = 1; out <= count; ++out)
            if (literal(detail::part(names[out - 1], 0, characters))) return true;
        return false;
    }

    constexpr bool number(std::size_t digits, int& out) noexcept {
        if (rest_.size() < digits) return false;
        out = 0;
        for (char const c : detail::part(rest_, 0, digits)) {
            if (c < '0' || c > '9') return false;
            out = out * 10 + (c - '0');
        }
        rest_.remove_prefix(digits);
        return true;
    }

    std::string_view rest_;
    zones zones_;
    int year_ = 0, month_ = 0, day_ = 0, weekday_ = 0, hour_ = 0, minute_ = 0, second_ = 0;
};

constexpr result<instant> parse(std::string_view text, zones spelt) noexcept {
    for (std::string_view const form : forms) {
        reader reader(text, spelt);
        if (reader.read(form)) return reader.value(); // no text has two forms
    }
    return errc::not_an_http_date;
}

} // namespace detail::http_date

/// The instant meant by an HTTP-date, RFC 9110, section 5.6.7, in any of the forms a recipient must accept:
///
///     IMF-fixdate   Sun, 06 Nov 1994 08:49:37 GMT
///     rfc850-date   Sunday, 06-Nov-94 08:49:37 GMT    (obsolete)
///     asctime-date  Sun Nov  6 08:49:37 1994          (obsolete; `Nov 06` is in the grammar too)
///
/// Upper and lower case matter, and nothing may stand before, behind or in between: a field line must be
/// trimmed first. Days must be real. Times are UTC and end at 23:59:59; second 60 must be 23:59:60 and is the
/// second after it. Years are 0000 … 9999. Else `not_an_http_date`, or `not_an_instant` of the leap second at
/// the end of 9999.
///
/// Two digits of a year are 1970 … 2069: 70 … 99 are 19xx and 00 … 69 are 20xx. The RFC has a window that
/// moves, up to 50 years into the future, but there is no clock here.
///
/// The weekday must be right in all forms. In an rfc850-date it must be right in the year so chosen; no day
/// has the weekday it has a century earlier or later, so a text of a neighbouring century is refused rather
/// than taken for a day 100 years off.
constexpr result<instant> parse_http_date(std::string_view text) noexcept {
    return detail::http_date::parse(text, detail::http_date::zones::gmt_only);
}

/// Is it an HTTP-date as parse_http_date reads it?
constexpr bool is_http_date(std::string_view text) noexcept {
    return parse_http_date(text).has_value();
}

} // namespace notepact

#endif
