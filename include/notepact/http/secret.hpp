// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_SECRET_HPP
#define NOTEPACT_HTTP_SECRET_HPP

#include <notepact/base/stream_sink.hpp>
#include <notepact/contract/words.hpp>

#include <iosfwd>
#include <string_view>

namespace notepact {

/// A credential. It prints as `***`, and says what it holds only when asked by name. Views its text.
class secret {
  public:
    constexpr explicit secret(std::string_view text) noexcept : text_(text) {}

    constexpr std::string_view reveal() const noexcept { return text_; }

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, secret const&) {
        detail::stream_sink<Char, Traits>{out}("***");
        return out;
    }

  private:
    std::string_view text_;
};

template <>
struct holds<secret, shape::string> : std::true_type {};

} // namespace notepact

#endif
