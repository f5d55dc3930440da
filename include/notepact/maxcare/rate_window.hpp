// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_MAXCARE_RATE_WINDOW_HPP
#define NOTEPACT_MAXCARE_RATE_WINDOW_HPP

#include <notepact/http/rate_window.hpp>

namespace notepact::maxcare {

/// Keeps a client within the documented limit, "Maximum 1000 requests per 60 seconds"; 8 KB.
class rate_window : public notepact::rate_window<1000> {
  public:
    /// 1000 requests in any 60000 milliseconds; none was sent yet.
    constexpr rate_window() noexcept : notepact::rate_window<1000>(60000) {}
};

} // namespace notepact::maxcare

#endif
