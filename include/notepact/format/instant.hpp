// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_INSTANT_HPP
#define NOTEPACT_FORMAT_INSTANT_HPP

#include <notepact/base/division.hpp>
#include <notepact/base/result.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/format/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace notepact {

namespace detail {
// What only std::chrono::system_clock has, told without <chrono>.
template <class TimePoint, class = void>
struct of_system_clock : std::false_type {};
template <class TimePoint>
struct of_system_clock<TimePoint, std::void_t<decltype(&TimePoint::clock::to_time_t)>> : std::true_type {};
} // namespace detail

/// A point in time: UTC, to the nanosecond, without leap seconds (POSIX time), proleptic Gregorian. Only
/// the years 0000 … 9999 can be held, so that every instant can be written as RFC 3339 text.
class instant {
  public:
    /// Seconds since 1970-01-01T00:00:00Z and, counted forward from there also before 1970, nanoseconds.
    /// `not_an_instant` outside the years 0000 … 9999 and for nanoseconds outside 0 … 999999999.
    static constexpr result<instant> from_unix(std::int64_t seconds, std::int32_t nanoseconds = 0) noexcept {
        if (seconds < first || seconds > last || nanoseconds < 0 || nanoseconds > 999999999)
            return errc::not_an_instant;
        return instant(seconds, nanoseconds);
    }

    /// Milliseconds since 1970-01-01T00:00:00Z; `not_an_instant` outside the years 0000 … 9999.
    static constexpr result<instant> from_unix_milliseconds(std::int64_t milliseconds) noexcept {
        // C++ division truncates towards zero; the fraction must be counted forward from the second before.
        std::int64_t const remainder = milliseconds % 1000;
        std::int64_t const fraction = remainder < 0 ? remainder + 1000 : remainder;
        return from_unix(
            milliseconds / 1000 - (remainder < 0), static_cast<std::int32_t>(fraction * 1000000));
    }

    /// A std::chrono::time_point of std::chrono::system_clock, in whatever duration; what is finer than a
    /// nanosecond is rounded down. `not_an_instant` outside the years 0000 … 9999.
    template <class TimePoint>
    static constexpr result<instant> from_time_point(TimePoint const& when) noexcept {
        static_assert(detail::of_system_clock<TimePoint>::value, "not_the_system_clock");
        if constexpr (detail::of_system_clock<TimePoint>::value) {
            using period = typename TimePoint::duration::period; // a tick is num / den seconds
            return from_ticks<period::num, period::den>(when.time_since_epoch().count());
        } else {
            return errc::not_an_instant;
        }
    }

    /// A date and time of day in UTC. `not_an_instant` unless the day is real, in the years 0000 … 9999, and
    /// the time within 00:00:00.000000000 … 23:59:59.999999999.
    static constexpr result<instant> from_civil(
        int year, int month, int day, int hour = 0, int minute = 0, int second = 0,
        std::int32_t nanosecond = 0) noexcept {
        if (year < 0 || year > 9999 || day < 1 || day > calendar::days_in_month(year, month))
            return errc::not_an_instant;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            return errc::not_an_instant;
        return from_unix(
            std::int64_t{calendar::days_from_civil(year, month, day)} * 86400
                + std::int64_t{hour * 60 + minute} * 60 + second,
            nanosecond);
    }

    /// Since 1970-01-01T00:00:00Z, rounded down.
    constexpr std::int64_t seconds() const noexcept { return seconds_; }

    /// Since that second, 0 … 999999999.
    constexpr std::int32_t nanoseconds() const noexcept { return nanoseconds_; }

    /// By time: the earlier one is less.
    /// @{
    friend constexpr bool operator==(instant a, instant b) noexcept {
        return a.seconds_ == b.seconds_ && a.nanoseconds_ == b.nanoseconds_;
    }
    friend constexpr bool operator<(instant a, instant b) noexcept {
        return a.seconds_ != b.seconds_ ? a.seconds_ < b.seconds_ : a.nanoseconds_ < b.nanoseconds_;
    }
    friend constexpr bool operator!=(instant a, instant b) noexcept { return !(a == b); }
    friend constexpr bool operator>(instant a, instant b) noexcept { return b < a; }
    friend constexpr bool operator<=(instant a, instant b) noexcept { return !(b < a); }
    friend constexpr bool operator>=(instant a, instant b) noexcept { return !(a < b); }
    /// @}

  private:
    constexpr instant(std::int64_t seconds, std::int32_t nanoseconds) noexcept
        : seconds_(seconds), nanoseconds_(nanoseconds) {}

    template <std::int64_t Num, std::int64_t Den, class Count>
    static constexpr result<instant> from_ticks(Count count) noexcept {
        constexpr std::int64_t giga = 1000000000;
        if constexpr (std::is_floating_point_v<Count>) {
            Count const seconds = count * static_cast<Count>(Num) / static_cast<Count>(Den);
            if (!(seconds >= static_cast<Count>(first) && seconds < static_cast<Count>(last + 1)))
                return errc::not_an_instant; // not a number, too
            auto whole = static_cast<std::int64_t>(seconds);
            whole -= static_cast<Count>(whole) > seconds;
            auto const fraction =
                static_cast<std::int64_t>((seconds - static_cast<Count>(whole)) * static_cast<Count>(giga));
            return from_unix(whole, static_cast<std::int32_t>(fraction < giga ? fraction : giga - 1));
        } else {
            static_assert(
                std::is_integral_v<Count> && sizeof(Count) <= 8 && Num <= giga
                    && (Den <= giga || (Num == 1 && Den % giga == 0)),
                "duration_of_an_unusual_kind"); // else the products below could overflow
            using wide = std::conditional_t<std::is_signed_v<Count>, std::int64_t, std::uint64_t>;
            wide whole = static_cast<wide>(count) / static_cast<wide>(Den); // times Num: seconds
            auto rest = static_cast<std::int64_t>(static_cast<wide>(count) % static_cast<wide>(Den));
            if (rest < 0) {
                rest += Den;
                --whole;
            }
            constexpr std::int64_t most = last / Num + 1;
            if (whole > static_cast<wide>(most)) return errc::not_an_instant;
            if constexpr (std::is_signed_v<Count>)
                if (whole < -most) return errc::not_an_instant;
            rest *= Num;
            std::int64_t fraction = rest % Den;
            if constexpr (Den <= giga)
                fraction = fraction * giga / Den;
            else
                fraction /= Den / giga;
            return from_unix(
                static_cast<std::int64_t>(whole) * Num + rest / Den, static_cast<std::int32_t>(fraction));
        }
    }

    static constexpr std::int64_t first = -62167219200,
                                  last = 253402300799; // seconds of the years 0000 … 9999

    std::int64_t seconds_;
    std::int32_t nanoseconds_;
};

/// The length of `YYYY-MM-DDTHH:MM:SS.sssZ`.
inline constexpr std::size_t rfc3339_size = 24;

namespace detail {
NOTEPACT_OUTLINE constexpr char* put_digits(char* out, int value, int width, char after) noexcept {
    for (int i = width; i-- != 0; value /= 10)
        out[i] = static_cast<char>('0' + value % 10);
    out[width] = after;
    return out + width + 1;
}
} // namespace detail

/// Writes `YYYY-MM-DDTHH:MM:SS.sssZ` (RFC 3339, section 5.6), which is rfc3339_size characters and no
/// terminating zero, to `out`. What is finer than a millisecond is cut off, not rounded.
constexpr void write_rfc3339(instant when, char* out) noexcept {
    // Counted from 0000-01-01 nothing is negative.
    auto const since_year_0 = static_cast<std::uint64_t>(when.seconds() + 62167219200);
    auto const day = static_cast<std::int32_t>(detail::divide(since_year_0 / 128, 86400 / 128).value);
    auto const time = static_cast<std::int32_t>(since_year_0 - static_cast<std::uint64_t>(day) * 86400);
    auto const date = calendar::civil_from_days(day - 719528);
    out = detail::put_digits(out, date.year, 4, '-');
    out = detail::put_digits(out, date.month, 2, '-');
    out = detail::put_digits(out, date.day, 2, 'T');
    out = detail::put_digits(out, time / 3600, 2, ':');
    out = detail::put_digits(out, time / 60 % 60, 2, ':');
    out = detail::put_digits(out, time % 60, 2, '.');
    detail::put_digits(out, when.nanoseconds() / 1000000, 3, 'Z');
}

} // namespace notepact

#endif
