// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the contracts say of texts, written by hand as a program without notepact would have it.
#ifndef NOTEPACT_BENCH_PEERS_TEXT_CHECKS_HPP
#define NOTEPACT_BENCH_PEERS_TEXT_CHECKS_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace bench {

/// Reads a text of a fixed form from its front; each step tells whether it could.
class fixed_form {
  public:
    explicit fixed_form(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool done() const { return at_ == end_; }
    bool skip(char c) {
        if (at_ == end_ || *at_ != c) return false;
        ++at_;
        return true;
    }
    bool two_digits(int low, int high) {
        int value = 0;
        return number(2, value) && value >= low && value <= high;
    }
    bool date() {
        int year = 0, month = 0, day = 0;
        if (!number(4, year) || !skip('-') || !number(2, month) || !skip('-') || !number(2, day))
            return false;
        static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        if (month < 1 || month > 12 || day < 1) return false;
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= lengths[month - 1] + (month == 2 && leap);
    }
    /// With seconds, and perhaps a fraction.
    bool time() {
        if (!two_digits(0, 23) || !skip(':') || !two_digits(0, 59) || !skip(':') || !two_digits(0, 60))
            return false;
        if (!skip('.')) return true;
        auto const* const begin = at_;
        while (at_ != end_ && is_digit(*at_))
            ++at_;
        return at_ != begin;
    }
    bool sign() { return skip('+') || skip('-'); }

  private:
    static bool is_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }
    bool number(int digits, int& value) {
        if (end_ - at_ < digits) return false;
        for (; digits != 0; --digits, ++at_) {
            if (!is_digit(*at_)) return false;
            value = value * 10 + (*at_ - '0');
        }
        return true;
    }

    char const* at_;
    char const* end_;
};

inline bool is_date(std::string_view text) {
    fixed_form form(text);
    return form.date() && form.done();
}

/// RFC 3339, behind the date and its 'T'.
inline bool is_time_with_zone(fixed_form& form) {
    if (!form.time()) return false;
    if (form.skip('Z') || form.skip('z')) return form.done();
    return form.sign() && form.two_digits(0, 23) && form.skip(':') && form.two_digits(0, 59) && form.done();
}
inline bool is_date_time(std::string_view text) {
    fixed_form form(text);
    return form.date() && (form.skip('T') || form.skip('t')) && is_time_with_zone(form);
}

/// RFC 3339, or as PostgreSQL writes it: a space in place of the 'T', a zone of hours, of minutes, of
/// seconds.
inline bool is_timestamp(std::string_view text) {
    fixed_form form(text);
    if (!form.date()) return false;
    if (form.skip('T') || form.skip('t')) return is_time_with_zone(form);
    if (!form.skip(' ') || !form.time() || !form.sign() || !form.two_digits(0, 23)) return false;
    for (int more = 0; more != 2 && form.skip(':'); ++more)
        if (!form.two_digits(0, 59)) return false;
    return form.done();
}

/// What each character of base64 stands for; beyond, a value with its highest bit set.
inline constexpr std::array<unsigned char, 256> base64_values = [] {
    std::array<unsigned char, 256> values{};
    for (auto& value : values)
        value = 0x80;
    unsigned char next = 0;
    for (char const c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
        values[static_cast<unsigned char>(c)] = next++;
    return values;
}();

/// Strict base64: whole groups, padded, no bits left over.
inline bool is_base64(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return false;
    std::size_t const padding = text.back() != '=' ? 0 : text[text.size() - 2] != '=' ? 1 : 2;
    auto const* at = reinterpret_cast<unsigned char const*>(text.data());
    auto const* const end = at + (text.size() - padding);
    unsigned seen = 0;
    for (; end - at >= 8; at += 8) {
        unsigned const a =
            base64_values[at[0]] | base64_values[at[1]] | base64_values[at[2]] | base64_values[at[3]];
        unsigned const b =
            base64_values[at[4]] | base64_values[at[5]] | base64_values[at[6]] | base64_values[at[7]];
        seen |= a | b;
    }
    for (; at != end; ++at)
        seen |= base64_values[*at];
    unsigned const left_over = padding == 0 ? 0 : padding == 1 ? 0x03 : 0x0F;
    return seen < 0x80 && (base64_values[end[-1]] & left_over) == 0;
}

inline bool is_png_data_uri(std::string_view text) {
    constexpr std::string_view prefix = "data:image/png;base64,";
    return text.substr(0, prefix.size()) == prefix && is_base64(text.substr(prefix.size()));
}

} // namespace bench

#endif
