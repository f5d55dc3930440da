// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_RATE_WINDOW_HPP
#define NOTEPACT_HTTP_RATE_WINDOW_HPP

#include <cstddef>
#include <cstdint>

namespace notepact {

/// Keeps a client within a rate limit: at most `Limit` requests in any window. Exact, not an average; the
/// clock is passed in, as milliseconds that never go back, and nothing waits or runs by itself. Not for use
/// from several threads at once.
///
///     rate_window<100> window(10000);                      // 100 requests per 10 seconds
///     if (auto const wait = window.wait(now)) sleep(wait); // milliseconds until one more is allowed
///     window.sent(now);
///
/// 8 bytes for each request of the limit; allocates nothing.
template <std::size_t Limit>
class rate_window {
    static_assert(Limit != 0);

  public:
    /// How long a window is; nothing has been sent yet.
    constexpr explicit rate_window(std::uint64_t milliseconds) noexcept : length_(milliseconds) {}

    /// How many milliseconds until one more request is allowed; zero: now. `now` is in milliseconds of any
    /// clock that never goes back. Counts nothing: say sent() when the request goes out.
    constexpr std::uint64_t wait(std::uint64_t now) const noexcept {
        if (count_ < Limit) return 0;
        auto const oldest = sent_[next_]; // the one that the next would replace
        return now - oldest >= length_ ? 0 : length_ - (now - oldest);
    }
    /// A request was sent at that time, allowed or not.
    constexpr void sent(std::uint64_t now) noexcept {
        sent_[next_] = now;
        next_ = (next_ + 1) % Limit;
        if (count_ < Limit) ++count_;
    }

  private:
    std::uint64_t length_;
    std::uint64_t sent_[Limit] = {};
    std::size_t next_ = 0;
    std::size_t count_ = 0;
};

} // namespace notepact

#endif
