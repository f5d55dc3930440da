// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Dates and moments in the form that most have, eight characters at a time. Each of these functions is
// certain where it says yes, and of nothing where it says no.
#ifndef NOTEPACT_FORMAT_USUAL_DATE_HPP
#define NOTEPACT_FORMAT_USUAL_DATE_HPP

#include <notepact/base/settings.hpp>
#include <notepact/format/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace notepact::detail {

// Eight characters, digits where the form has zeros and else the same; their digits, zero at the others.
struct eight_digits {
    unsigned char digit[8];
    bool fit;

    NOTEPACT_WRAPS eight_digits(char const* text, char const (&form)[9]) noexcept {
        std::uint64_t word = 0, wanted = 0;
        std::memcpy(&word, text, 8);
        std::memcpy(&wanted, form, 8);
        word ^= wanted;
        // A digit is a zero but for its lower half, and six more than that does not reach the upper one. At
        // the others nothing may differ.
        fit = ((word | (word + 0x0606060606060606u)) & 0xF0F0F0F0F0F0F0F0u) == 0;
        std::memcpy(digit, &word, 8);
        for (int i = 0; i != 8; ++i)
            fit = fit && (form[i] == '0' || digit[i] == 0);
    }
    int two(int at) const noexcept { return digit[at] * 10 + digit[at + 1]; }
};

// YYYY-MM-D, of which the rest of the day follows.
inline bool is_usual_day(eight_digits const& begin, int day) noexcept {
    int const year = begin.two(0) * 100 + begin.two(2), month = begin.two(5);
    return begin.fit && month >= 1 && month <= 12 && day >= 1
           && (day <= 28 || day <= calendar::days_in_month(year, month));
}

// 2023-10-27
inline bool is_usual_date(std::string_view text) noexcept {
    if (text.size() != 10) return false;
    eight_digits const begin(text.data(), "0000-00-"), end(text.data() + 2, "00-00-00");
    return end.fit && is_usual_day(begin, end.two(6));
}

// 2023-10-27T21:40:00 with whatever stands between date and time, and any fraction: what follows; no data()
// if it is not.
inline std::string_view behind_usual_time(std::string_view text, char const (&form)[9]) noexcept {
    if (text.size() < 20) return {};
    eight_digits const begin(text.data(), "0000-00-"), middle(text.data() + 8, form),
        end(text.data() + 11, "00:00:00");
    if (!middle.fit || !end.fit || !is_usual_day(begin, middle.two(0))) return {};
    if (end.two(0) > 23 || end.two(3) > 59 || end.two(6) > 59) return {};
    std::size_t at = 19;
    if (text[at] == '.') {
        auto const first = ++at;
        while (at != text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == first) return {};
    }
    return {text.data() + at, text.size() - at};
}
inline bool is_usual_offset(std::string_view text, bool hours_alone) noexcept {
    auto const two = [text](std::size_t at, int most) {
        return text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9'
               && (text[at] - '0') * 10 + (text[at + 1] - '0') <= most;
    };
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-') || !two(1, 23)) return false;
    return text.size() == 3 ? hours_alone : text.size() == 6 && text[3] == ':' && two(4, 59);
}

// 2023-10-27T21:40:00.000Z, 2023-10-27T21:40:00+05:30: date-time of RFC 3339, section 5.6.
inline bool is_usual_rfc3339(std::string_view text) noexcept {
    auto const rest = behind_usual_time(text, "00T00:00");
    return rest.data() != nullptr && (rest == "Z" || is_usual_offset(rest, false));
}
// Or 2026-03-20 18:30:00.25+00, -03:30: timestamptz of PostgreSQL.
inline bool is_usual_timestamp(std::string_view text) noexcept {
    if (text.size() < 11 || text[10] != ' ') return is_usual_rfc3339(text);
    auto const rest = behind_usual_time(text, "00 00:00");
    return rest.data() != nullptr && is_usual_offset(rest, true);
}

} // namespace notepact::detail

#endif
