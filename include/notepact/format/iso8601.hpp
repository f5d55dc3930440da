// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_ISO8601_HPP
#define NOTEPACT_FORMAT_ISO8601_HPP

#include <notepact/base/result.hpp>
#include <notepact/format/calendar.hpp>
#include <notepact/format/instant.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// An offset from UTC: that of the place where a text was written which says none. Minutes east of Greenwich,
/// within a day.
class utc_offset {
  public:
    /// Hours and minutes of one sign, -23:59 … 23:59; else `not_an_offset`.
    static constexpr result<utc_offset> of(int hours, int minutes = 0) noexcept {
        bool const mixed = (hours < 0 && minutes > 0) || (hours > 0 && minutes < 0);
        if (mixed || hours < -23 || hours > 23 || minutes < -59 || minutes > 59) return errc::not_an_offset;
        return utc_offset(hours * 60 + minutes);
    }
    /// UTC.
    constexpr utc_offset() noexcept = default;

    /// Minutes east of Greenwich, -1439 … 1439.
    constexpr int minutes() const noexcept { return minutes_; }

  private:
    constexpr explicit utc_offset(int minutes) noexcept : minutes_(static_cast<std::int16_t>(minutes)) {}
    std::int16_t minutes_ = 0;
};
/// The offset of UTC: parse_iso8601("2023-10-27", utc).
inline constexpr utc_offset utc{};

// One machine reads every date and time text of the library; date.hpp, time.hpp and
// timestamp.hpp use it too. A text is a chain of parts, date, clock, fraction, zone, joined by single
// characters. Two tables say which forms a part may have, which characters join them, and in which profiles:
// a text starts out as possibly of several profiles and every form and joint strikes out those it is not part
// of. That is also how a basic date refuses an extended time.
namespace detail::date_time {

// Profiles, as bits.
inline constexpr unsigned basic = 1;      // ISO 8601, 20231027T0830
inline constexpr unsigned extended = 2;   // ISO 8601, 2023-10-27T08:30
inline constexpr unsigned rfc3339 = 4;    // date-time of RFC 3339, section 5.6
inline constexpr unsigned postgresql = 8; // 2023-10-27 08:30:00+00
inline constexpr unsigned full_date = 16; // full-date of RFC 3339: 2023-10-27 and nothing else
inline constexpr unsigned full_time = 32; // full-time of RFC 3339: 08:30:00+02:00, without a date
inline constexpr unsigned iso8601 = basic | extended;
inline constexpr unsigned zoned = rfc3339 | postgresql; // these want seconds and an offset

enum class part : std::uint8_t {
    date,
    clock,
    fraction,
    offset,
    utc
};

// What the digits of a form mean, as bits.
inline constexpr unsigned calendar_date = 1; // YYYYMMDD
inline constexpr unsigned ordinal_date = 2;  // YYYYDDD
inline constexpr unsigned week_date = 4;     // YYYYWWD
inline constexpr unsigned minutes = 8;       // hhmm
inline constexpr unsigned seconds = 16;      // hhmmss
inline constexpr unsigned fraction = 32;
inline constexpr unsigned offset = 64; // hh, hhmm or hhmmss
inline constexpr unsigned utc = 128;
inline constexpr unsigned date = calendar_date | ordinal_date | week_date;
inline constexpr unsigned time = minutes | seconds | fraction;

struct form {
    char text[11]; // 9 is any digit
    part of;
    std::uint8_t meaning;
    std::uint8_t profiles;
    std::uint8_t last; // the profiles in which the text may end with it
};

inline constexpr form forms[] = {
    {"9999-99-99", part::date, calendar_date, extended | zoned | full_date, extended | full_date},
    {"99999999", part::date, calendar_date, basic, basic},
    {"9999-999", part::date, ordinal_date, extended, extended},
    {"9999999", part::date, ordinal_date, basic, basic},
    {"9999-W99-9", part::date, week_date, extended, extended},
    {"9999W999", part::date, week_date, basic, basic},
    {"99:99:99", part::clock, seconds, extended | zoned | full_time, extended},
    {"999999", part::clock, seconds, basic, basic},
    {"99:99", part::clock, minutes, extended, extended},
    {"9999", part::clock, minutes, basic, basic},
    {"9", part::fraction, fraction, iso8601 | zoned | full_time, iso8601}, // and any number of digits more
    {"99:99", part::offset, offset, iso8601 | zoned | full_time, iso8601 | zoned | full_time},
    {"99", part::offset, offset, iso8601 | postgresql, iso8601 | postgresql},
    {"9999", part::offset, offset, iso8601, iso8601},
    {"99:99:99", part::offset, offset, postgresql, postgresql},
    {"", part::utc, utc, iso8601 | rfc3339 | full_time, iso8601 | rfc3339 | full_time},
};
inline constexpr form no_form{};
inline constexpr unsigned form_count = sizeof(forms) / sizeof(form);
static_assert(form_count <= 16, "as many bits has reader::live_");

// Whether code may be spent on time.
#ifdef NOTEPACT_SMALL
inline constexpr bool quick = false;
#else
inline constexpr bool quick = true;
#endif

// Where the forms of a part begin: they stand together, in the order of the parts.
constexpr unsigned first_form(part of) noexcept {
    constexpr std::uint8_t first[] = {0, 6, 10, 11, 15};
    return quick ? first[static_cast<std::size_t>(of)] : 0;
}
constexpr bool forms_stand_together() noexcept {
    for (unsigned i = 0; i != form_count; ++i)
        if (i < first_form(forms[i].of) || (i != 0 && forms[i].of < forms[i - 1].of)
            || (forms[i].of != part::utc && i >= first_form(static_cast<part>(unsigned(forms[i].of) + 1))))
            return false;
    return true;
}
static_assert(!quick || forms_stand_together());

struct joint {
    char character;
    std::uint8_t after; // meanings
    part next;
    std::uint8_t profiles;
};

inline constexpr joint joints[] = {
    {'T', date, part::clock, iso8601 | rfc3339},
    {'t', date, part::clock, iso8601 | rfc3339},
    {' ', date, part::clock, postgresql},
    {'.', seconds, part::fraction, iso8601 | zoned | full_time},
    {',', seconds, part::fraction, iso8601},
    {'Z', time, part::utc, iso8601 | rfc3339 | full_time},
    {'z', time, part::utc, iso8601 | rfc3339 | full_time},
    {'+', time, part::offset, iso8601 | zoned | full_time},
    {'-', time, part::offset, iso8601 | zoned | full_time},
};

// What most texts are made of, in those tables.
inline constexpr form const& usual_date = forms[0];
inline constexpr unsigned usual_clock = 6;
inline constexpr joint const& usual_joint = joints[0];

class reader {
  public:
    // The profiles of interest, and with which part their texts begin.
    constexpr explicit reader(unsigned profiles, part first = part::date) noexcept
        : profiles_(static_cast<std::uint8_t>(profiles)) {
        open(first);
    }

    constexpr void write(std::string_view piece) noexcept {
        for (std::size_t at = quick ? take_usual(piece) : 0; at != piece.size() && !failed(); ++at)
            step(piece[at]);
    }

    constexpr bool failed() const noexcept { return profiles_ == 0; }
    constexpr bool has_offset() const noexcept { return part_ >= part::offset; }

    // Is the text, ended here, of one of these profiles?
    constexpr bool is(unsigned profiles) const noexcept { return (of() & profiles) != 0; }
    // All profiles that it is of.
    constexpr unsigned of() const noexcept { return failed() ? 0 : ended().profiles_; }

    // The instant, of a text that is of one of the profiles; `if_none` is the offset of one which says none.
    constexpr result<instant> value(utc_offset if_none = {}) const noexcept {
        reader const end = ended();
        std::int64_t const east = has_offset() ? end.offset_ : if_none.minutes() * 60;
        std::int64_t const minute = std::int64_t{end.days_} * 1440 + end.minutes_;
        return instant::from_unix(
            minute * 60 + end.seconds_ - east, static_cast<std::int32_t>(end.nanoseconds_));
    }

  private:
    // Whether the text goes on in that form, in which 9 is any digit; the digits are added to a number.
    static constexpr bool goes_on(std::string_view text, std::string_view form, int& number) noexcept {
        if (text.size() < form.size()) return false;
        for (std::size_t i = 0; i != form.size(); ++i) {
            char const c = text[i];
            if (form[i] != '9') {
                if (c != form[i]) return false;
            } else {
                if (c < '0' || c > '9') return false;
                number = number * 10 + (c - '0');
            }
        }
        return true;
    }

    // Takes the date at once, or date and time, if the text begins as most do, 2023-10-27T08:30:00, and comes
    // to where step() comes by its characters. Returns how many it took: of one, of both, or none.
    constexpr std::size_t take_usual(std::string_view piece) noexcept {
        constexpr std::string_view date_form = "9999-99-99", time_form = "T99:99:99";
        int date_digits = 0, time_digits = 0;
        if (part_ != part::date || at_ != 0 || (unsigned{profiles_} & usual_date.profiles) == 0
            || !goes_on(piece, date_form, date_digits))
            return 0;
        at_ = static_cast<std::uint8_t>(date_form.size());
        number_ = static_cast<std::uint32_t>(date_digits);
        live_ = 1;
        unsigned const profiles =
            unsigned{profiles_} & usual_date.profiles & usual_joint.profiles & forms[usual_clock].profiles;
        piece.remove_prefix(date_form.size());
        if (profiles == 0 || !goes_on(piece, time_form, time_digits)) return date_form.size();
        keep(profiles);
        if (take(usual_date.meaning)) {
            part_ = part::clock;
            at_ = static_cast<std::uint8_t>(time_form.size() - 1);
            number_ = static_cast<std::uint32_t>(time_digits);
            live_ = 1 << usual_clock;
        } else {
            strike_out();
        }
        return date_form.size() + time_form.size();
    }

    constexpr void step(char c) noexcept {
        bool const is_digit = c >= '0' && c <= '9';
        auto const digit = static_cast<std::uint32_t>(is_digit ? c - '0' : 0);
        if (is_digit && part_ == part::fraction) {
            at_ = 1; // a form of any length
            nanoseconds_ += digit * digit_weight_;
            digit_weight_ /= 10;                                 // 0 from the tenth digit on
            if (minutes_ == 24 * 60 && digit != 0) strike_out(); // 24:00 and no later
            return;
        }
        if (unsigned const live = agreeing(is_digit ? '9' : c)) {
            live_ = static_cast<std::uint16_t>(live);
            ++at_;
            if (is_digit) number_ = number_ * 10 + digit;
            return;
        }
        form const& before = close();
        for (joint const& j : joints)
            if (j.character == c && (j.after & before.meaning) != 0) {
                negative_ = c == '-';
                keep(j.profiles);
                return open(j.next);
            }
        strike_out();
    }

    // The forms, as bits, that have this character next.
    constexpr unsigned agreeing(char c) const noexcept {
        unsigned result = 0;
        for (unsigned i = first_form(part_); live_ >> i != 0; ++i)
            if (((live_ >> i) & 1) != 0 && c != '\0' && forms[i].text[at_] == c) result |= 1u << i;
        return result;
    }

    constexpr void open(part next) noexcept {
        part_ = next;
        at_ = 0;
        number_ = 0;
        live_ = 0;
        for (unsigned i = first_form(next); i != form_count && !(quick && forms[i].of != next); ++i)
            if (forms[i].of == next && (forms[i].profiles & profiles_) != 0)
                live_ = static_cast<std::uint16_t>(live_ | (1u << i));
    }

    // Ends the part: the form it has, or no_form and failed.
    constexpr form const& close() noexcept {
        for (unsigned i = first_form(part_); live_ >> i != 0; ++i)
            if (((live_ >> i) & 1) != 0 && forms[i].text[at_] == '\0') {
                keep(forms[i].profiles);
                if (!take(forms[i].meaning)) break;
                return forms[i];
            }
        strike_out();
        return no_form;
    }

    // The digits of a part as what they mean; false if there is no such day, time or offset.
    constexpr bool take(unsigned meaning) noexcept {
        auto const number = static_cast<int>(number_);
        switch (meaning) {
        case calendar_date: {
            int const year = number / 10000, month = number / 100 % 100, day = number % 100;
            days_ = calendar::days_from_civil(year, month, day);
            return day >= 1 && day <= calendar::days_in_month(year, month);
        }
        case ordinal_date: {
            int const year = number / 1000, day = number % 1000;
            days_ = calendar::days_from_ordinal(year, day);
            return day >= 1 && day <= calendar::days_in_year(year);
        }
        case week_date: {
            int const year = number / 1000, week = number / 10 % 100, day = number % 10;
            days_ = calendar::days_from_week(year, week, day);
            return week >= 1 && week <= calendar::weeks_in_iso_year(year) && day >= 1 && day <= 7;
        }
        case minutes: return take_time(number * 100);
        case seconds: return take_time(number);
        case offset: {
            int const hhmmss = at_ == 2 ? number * 10000 : at_ == 8 ? number : number * 100;
            int const minute = hhmmss / 100 % 100, second = hhmmss % 100;
            int const total = (hhmmss / 10000 * 60 + minute) * 60 + second;
            offset_ = negative_ ? -total : total;
            return hhmmss <= 235959 && minute <= 59 && second <= 59;
        }
        default: return true;
        }
    }

    constexpr bool take_time(int hhmmss) noexcept {
        int const minute = hhmmss / 100 % 100, second = hhmmss % 100;
        minutes_ = static_cast<std::int16_t>(hhmmss / 10000 * 60 + minute);
        seconds_ = static_cast<std::uint8_t>(second);
        if (hhmmss == 240000) keep(iso8601);
        return hhmmss <= 240000 && minute <= 59 && second <= 60;
    }

    constexpr reader ended() const noexcept {
        reader end = *this;
        end.keep(end.close().last);
        // A leap second is inserted after 23:59:59 UTC everywhere at once; only now the offset is known.
        if (end.seconds_ == 60 && ((end.minutes_ + 1 + 1440) * 60 - end.offset_) % 86400 != 0)
            end.strike_out();
        return end;
    }

    constexpr void keep(unsigned profiles) noexcept {
        profiles_ = static_cast<std::uint8_t>(profiles_ & profiles);
    }
    constexpr void strike_out() noexcept { profiles_ = 0; }

    std::uint32_t number_ = 0; // the digits of this part
    std::int32_t days_ = 0;
    std::uint32_t nanoseconds_ = 0;
    std::uint32_t digit_weight_ = 100000000; // of the next digit of the fraction, in nanoseconds
    std::int32_t offset_ = 0;                // in seconds
    std::int16_t minutes_ = 0;
    std::uint16_t live_ = 0; // the forms that this part may have, as bits
    std::uint8_t profiles_;  // those the text may still be of
    part part_ = part::date;
    std::uint8_t at_ = 0; // in this part
    std::uint8_t seconds_ = 0;
    bool negative_ = false;
};

} // namespace detail::date_time

/// Reads an ISO 8601 date, or date and time, written in pieces of any size; keeps nothing of the text and
/// allocates nothing.
///
///     date    2023-10-27  20231027  |  2023-300  2023300  |  2023-W43-5  2023W435
///     time    T08:30  T0830  |  T08:30:00  T083000  |  T08:30:00.5  T083000,5     (t as well)
///     offset  Z  |  +01  +0100  +01:00  |  none                                   (z as well)
///
/// These are the complete representations of ISO 8601-1:2019, sections 5.2.2 to 5.2.4, 5.3 and 5.4, with
/// four digits of the year. Days must be real. Date and time are both basic or both extended; an offset may
/// have either form. A fraction has any number of digits and belongs to seconds. 24:00 is the end of the day
/// (Amendment 1:2022). Offsets reach ±23:59, -00:00 included. Second 60 must be 23:59:60 in UTC, for a text
/// without offset as it stands.
class iso8601_scanner {
  public:
    /// The next piece of the text.
    constexpr void write(std::string_view piece) noexcept { reader_.write(piece); }

    /// Is what has been written, taken as the whole text, ISO 8601?
    constexpr bool complete() const noexcept { return reader_.is(detail::date_time::iso8601); }

    /// No continuation can become ISO 8601. Not every hopeless text is known as such at its first wrong
    /// character: `2023-13` fails with the character after its day.
    constexpr bool failed() const noexcept { return reader_.failed(); }

    /// Does it say an offset from UTC? For texts that are complete().
    constexpr bool has_offset() const noexcept { return reader_.has_offset(); }

    /// Is what has been written a date-time of RFC 3339, section 5.6? That is extended calendar date, `T`,
    /// time with seconds before 24:00, fraction with a point only, and `Z` or `±hh:mm` (t and z as well).
    constexpr bool is_rfc3339() const noexcept { return reader_.is(detail::date_time::rfc3339); }

    /// What judged() says.
    struct kept {
        bool complete, ///< it is complete()
            rfc3339;   ///< it is_rfc3339()
    };
    /// Of what has been written, taken as the whole text, both at once, which is less work than to ask twice.
    constexpr kept judged() const noexcept {
        auto const of = reader_.of();
        return {(of & detail::date_time::iso8601) != 0, (of & detail::date_time::rfc3339) != 0};
    }

    /// The instant meant by a text that says its offset from UTC. 24:00 is 00:00 of the next day, second 60
    /// the second after it; digits beyond nanoseconds are cut off. Else `not_iso8601`; `missing_offset`; or
    /// `not_an_instant` of what is outside the years 0000 … 9999 in UTC, such as 9999-12-31T24:00Z.
    constexpr result<instant> value() const noexcept {
        if (complete() && !has_offset()) return errc::missing_offset;
        return value(utc);
    }
    /// The same; of a text that says no offset, what is meant with this one. A date is its midnight there.
    constexpr result<instant> value(utc_offset if_none) const noexcept {
        if (!complete()) return errc::not_iso8601;
        return reader_.value(if_none);
    }

  private:
    detail::date_time::reader reader_{detail::date_time::iso8601 | detail::date_time::rfc3339};
};

/// Is it ISO 8601 as iso8601_scanner reads it? An offset need not be there.
constexpr bool is_iso8601(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.complete();
}

/// Is it a date-time of RFC 3339, section 5.6, as iso8601_scanner::is_rfc3339 says?
constexpr bool is_rfc3339(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.is_rfc3339();
}

/// The instant meant by an ISO 8601 text, in a form that iso8601_scanner reads, that says its offset from
/// UTC; to the nanosecond, what is finer is cut off. 24:00 is 00:00 of the next day, second 60 the second
/// after it. Else `not_iso8601`; `missing_offset` of a text that says none, as no date alone does;
/// `not_an_instant` of what is outside the years 0000 … 9999 in UTC. Allocates nothing.
constexpr result<instant> parse_iso8601(std::string_view text) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.value();
}
/// The same of a text that need not say it: what is meant then, the caller must know. A date is its midnight
/// there. Never `missing_offset`.
///
///     parse_iso8601("2023-10-27", utc)            2023-10-27T00:00:00.000Z
///     constexpr auto west = utc_offset::of(-8, 0);
///     parse_iso8601("2023-10-27T21:40", *west)    2023-10-28T05:40:00.000Z
constexpr result<instant> parse_iso8601(std::string_view text, utc_offset if_none) noexcept {
    iso8601_scanner scanner;
    scanner.write(text);
    return scanner.value(if_none);
}

} // namespace notepact

#endif
