// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_STREAM_SINK_HPP
#define NOTEPACT_BASE_STREAM_SINK_HPP

#include <iosfwd>
#include <string_view>

namespace notepact::detail {

/// Prints what it is given to a stream of any character type, without needing <ostream> itself.
template <class Char, class Traits>
class stream_sink {
  public:
    explicit stream_sink(std::basic_ostream<Char, Traits>& out) noexcept : out_(&out) {}

    void operator()(std::string_view piece) const {
        for (char const c : piece)
            out_->put(out_->widen(c));
    }

  private:
    std::basic_ostream<Char, Traits>* out_;
};

} // namespace notepact::detail

#endif
