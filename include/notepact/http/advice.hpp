// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ADVICE_HPP
#define NOTEPACT_HTTP_ADVICE_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/base/part.hpp>
#include <notepact/format/header_value.hpp>
#include <notepact/format/http_date.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace notepact {

/// What to do after an answer.
enum class next_step : std::uint8_t {
    done,           ///< the request was carried out
    never,          ///< sending it again would not help, or could do it twice: a person must look
    retry,          ///< send it again after advice::seconds, or after back_off_seconds() where there are none
    outcome_unknown ///< it may or may not have been carried out: find out before anything else
};
/// The name of its enumerator, for a log: `outcome_unknown`. In static storage.
constexpr std::string_view name(next_step step) noexcept {
    constexpr std::string_view names[] = {"done", "never", "retry", "outcome_unknown"};
    return in_order<next_step::outcome_unknown>(names, step);
}

/// What to do after an answer: pure data, nothing here waits or sends.
struct advice {
    next_step step = next_step::never; ///< what to do
    /// For retry: how long the server wants it to wait, if it says so. A date of Retry-After has been held
    /// against the clock already.
    std::optional<std::uint32_t> seconds = std::nullopt;
    /// For outcome_unknown: sending the same values again does no harm (PUT, PATCH, DELETE).
    bool repeatable = false;
    /// For never after 403: the scopes, as bits of the API's scope_set, that the operation always needs.
    std::uint32_t scopes = 0;
};

/// The delay before attempt n + 1, n from 0, where the server names none: 2^n seconds, 60 at most.
constexpr std::uint32_t back_off_seconds(unsigned attempt) noexcept {
    return attempt < 6 ? 1u << attempt : 60;
}

/// What is waited where a server names a time that cannot be read: never the shortest.
inline constexpr std::uint32_t unread_wait_seconds = 60;

/// What Retry-After says (RFC 9110, section 10.2.3): seconds, or a date that is held against a clock. Read as
/// servers write it: with a fraction of a second, which is rounded up, a date in `UTC` or `+0000`, several
/// values, of which the longest counts, white space around them. What is none of these, is
/// unread_wait_seconds.
class retry_after {
  public:
    /// It is not there.
    constexpr retry_after() noexcept = default;
    /// Of the value of the header; without data() it is not there. Never fails: what cannot be read counts as
    /// unread_wait_seconds. Views nothing.
    static constexpr retry_after parse(std::string_view text) noexcept {
        retry_after parsed;
        parsed.add(text);
        return parsed;
    }
    /// The header is there once more: the longer wait counts.
    constexpr void add(std::string_view text) noexcept {
        if (text.data() == nullptr) return;
        bool any = false;
        while (!text.empty()) {
            auto const value = next_value(text);
            if (value.empty()) continue;
            any = true;
            add_value(value);
        }
        if (!any) add_seconds(unread_wait_seconds);
    }

    /// How long to wait; nothing if it is not there. A date needs the time that it is now, else it cannot be
    /// read; one that has passed is no wait.
    constexpr std::optional<std::uint32_t> seconds(std::optional<instant> now = std::nullopt) const noexcept {
        if (!at_) return seconds_;
        std::uint32_t wait = unread_wait_seconds;
        if (now) {
            auto const left = at_->seconds() - now->seconds();
            wait = left < 0 ? 0 : left > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(left);
        }
        return seconds_ && *seconds_ > wait ? seconds_ : wait;
    }

  private:
    static constexpr result<instant> parse_date(std::string_view text) noexcept {
        return detail::http_date::parse(text, detail::http_date::zones::any_utc);
    }
    static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    // Takes the first value of a list out of it. There is a comma in most dates, too.
    static constexpr std::string_view next_value(std::string_view& list) noexcept {
        auto end = list.find(',');
        if (end != list.npos) {
            auto const second = list.find(',', end + 1);
            if (parse_date(trimmed_value(detail::part(list, 0, second)))) end = second;
        }
        auto const value = trimmed_value(detail::part(list, 0, end));
        list.remove_prefix(end < list.size() ? end + 1 : list.size());
        return value;
    }
    constexpr void add_value(std::string_view text) noexcept {
        if (auto const date = parse_date(text)) {
            if (!at_ || date->seconds() > at_->seconds()) at_ = *date;
            return;
        }
        add_seconds(whole_seconds(text).value_or(unread_wait_seconds));
    }
    constexpr void add_seconds(std::uint32_t more) noexcept {
        if (!seconds_ || more > *seconds_) seconds_ = more;
    }
    // Digits, and perhaps a fraction, rounded up.
    static constexpr std::optional<std::uint32_t> whole_seconds(std::string_view text) noexcept {
        std::uint64_t seconds = 0;
        std::size_t at = 0;
        for (; at < text.size() && is_digit(text[at]); ++at)
            if (seconds <= UINT32_MAX) seconds = seconds * 10 + static_cast<unsigned>(text[at] - '0');
        bool const fraction = at != 0 && at + 1 < text.size() && text[at] == '.';
        bool more = false;
        if (fraction)
            for (++at; at < text.size() && is_digit(text[at]); ++at)
                more = more || text[at] != '0';
        if (at == 0 || at != text.size()) return std::nullopt;
        if (more) ++seconds;
        return seconds > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(seconds);
    }

    std::optional<std::uint32_t> seconds_;
    std::optional<instant> at_;
};

/// What to do after an operation was answered with a status. Every status is of a class: one that no document
/// names is advised as the others of its class are, and what is no status of HTTP as a 5xx (RFC 9110, section
/// 15). `wait` is how long the server wants it to wait, in seconds, see retry_after; it is passed on where
/// the step is retry. Pure: the same arguments, the same advice; how often to follow it is for the host to
/// say.
///
/// | status | GET | PUT, PATCH, DELETE | POST |
/// |---|---|---|---|
/// | 2xx | done | done | done |
/// | 429 | retry | retry | retry; never where repetition is by_hand |
/// | 408, 425 | retry | retry | never |
/// | 501, 505, 506, 508, 510, 511 | never | never | never |
/// | every other 5xx | retry | unknown, repeatable | unknown |
/// | every other 4xx, every 3xx | never | never | never |
///
/// 503 of an operation whose documents say that it is final (operation_options::unavailable_is_final) is
/// never. Never after 403 comes with the scopes that the operation needs. Where repetition is by_hand, 408
/// and 425 are never, too.
///
/// Unknown is the outcome: among the other 5xx are those that proxies make up (502, 504, 520 to 530), who do
/// not know what became of the request.
constexpr advice
advise(operation const& of, unsigned status, std::optional<std::uint32_t> wait = std::nullopt) noexcept {
    bool const by_program = of.how.repeated == repetition::allowed;
    switch (status) {
    case 403: return {next_step::never, std::nullopt, false, of.how.needs[0].first};
    case 408: // the server gave up before all of the request was there (RFC 9110, section 15.5.9)
    case 425: // or would not risk that it is a replay (RFC 8470, section 5.2)
        if (!by_program || of.method == verb::post) return {};
        return {next_step::retry, wait};
    case 429:
        if (!by_program) return {};
        return {next_step::retry, wait};
    case 503:
        if (of.how.unavailable_is_final) return {};
        break;
    // What the server cannot do, however often it is asked.
    case 501:
    case 505:
    case 506:
    case 508:
    case 510:
    case 511: return {};
    default: break;
    }
    if (status >= 200 && status < 300) return {next_step::done};
    if (status >= 300 && status < 500) return {};
    if (of.method == verb::get) return {next_step::retry, wait};
    return {next_step::outcome_unknown, std::nullopt, of.method != verb::post};
}

} // namespace notepact

#endif
