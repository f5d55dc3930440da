// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_PRESENCE_HPP
#define NOTEPACT_FORMAT_PRESENCE_HPP

#include <string_view>

namespace notepact {

/// Is there anything in a text that comes in pieces?
class not_empty_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept { seen_ = seen_ || !piece.empty(); }
    /// Is what was written so far, as a whole, not empty?
    constexpr bool complete() const noexcept { return seen_; }

  private:
    bool seen_ = false;
};

/// Is there anything but ASCII white space, HT LF VT FF CR SP, in a text that comes in pieces?
class not_blank_scanner {
  public:
    /// The next piece.
    constexpr void write(std::string_view piece) noexcept {
        for (char const c : piece) {
            if (seen_) return;
            seen_ = c != ' ' && (c < '\t' || c > '\r');
        }
    }
    /// Is what was written so far, as a whole, not blank?
    constexpr bool complete() const noexcept { return seen_; }

  private:
    bool seen_ = false;
};

} // namespace notepact

#endif
