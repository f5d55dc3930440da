// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_ADVICE_HPP
#define NOTEPACT_HTTP_ADVICE_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/format/http_date.hpp>
#include <notepact/format/number.hpp>
#include <notepact/http/operation.hpp>

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
constexpr std::string_view name(next_step step) noexcept {
    constexpr std::string_view names[] = {"done", "never", "retry", "outcome_unknown"};
    return detail::in_order<next_step::outcome_unknown>(names, step);
}

/// What to do after an answer: pure data, nothing here waits or sends.
struct advice {
    next_step step = next_step::never;
    /// For retry: how long the server wants it to wait, if it says so.
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

/// The value of a Retry-After header (RFC 9110, section 10.2.3): seconds, or a date that is held against a
/// clock.
class retry_after {
  public:
    constexpr retry_after() noexcept = default;
    /// From a text that is neither it says nothing.
    static constexpr retry_after parse(std::string_view text) noexcept {
        retry_after parsed;
        while (text.size() > 1 && text[0] == '0')
            text.remove_prefix(1); // 1*DIGIT, unlike a number of JSON
        number_scanner digits;
        digits.write(text);
        auto const facts = digits.facts();
        if (digits.complete() && facts.integer_token && !facts.negative)
            parsed.seconds_ = facts.beyond_int64 || facts.value > UINT32_MAX
                                  ? UINT32_MAX
                                  : static_cast<std::uint32_t>(facts.value);
        else if (auto const at = parse_http_date(text))
            parsed.at_ = *at;
        return parsed;
    }

    /// How long to wait. A date needs the time that it is now; one that has passed is no wait.
    constexpr std::optional<std::uint32_t> seconds(std::optional<instant> now = std::nullopt) const noexcept {
        if (!at_ || !now) return seconds_;
        auto const wait = at_->seconds() - now->seconds();
        return wait < 0 ? 0 : wait > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(wait);
    }

  private:
    std::optional<std::uint32_t> seconds_;
    std::optional<instant> at_;
};

/// What to do after an operation was answered with a status. Every status is of a class: one that no document
/// names is advised as the others of its class are, and what is no status of HTTP as a 5xx (RFC 9110, section
/// 15). `wait` is how long the server wants it to wait, see retry_after.
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
