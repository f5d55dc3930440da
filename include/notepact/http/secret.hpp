// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_SECRET_HPP
#define NOTEPACT_HTTP_SECRET_HPP

#include <notepact/base/settings.hpp>
#include <notepact/base/stream_sink.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/contract/words.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace notepact {

class secret;

/// A credential. It prints as `***`, and says what it holds only when asked by name. Views its text, which
/// must outlive it; secret owns it.
class secret_view {
  public:
    /// Of a text; explicit, so that no text becomes a credential by itself.
    constexpr explicit secret_view(text_view text NOTEPACT_LIFETIMEBOUND) noexcept : text_(text) {}
    /// Of one that owns it, and must outlive this.
    secret_view(secret const& owner NOTEPACT_LIFETIMEBOUND) noexcept;
    /// A temporary would be destroyed while it is still viewed.
    secret_view(secret const&& owner) = delete;

    /// The credential itself: for a header, not for a log.
    constexpr std::string_view reveal() const noexcept { return text_; }

    /// Prints `***`, whatever it holds, its length included.
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, secret_view) {
        detail::stream_sink<Char, Traits>{out}("***");
        return out;
    }

  private:
    std::string_view text_;
};

/// The same, which owns its text: prints as `***`, is copied and moved as a std::string is, and allocates as
/// one does. It is not overwritten where it is destroyed.
class secret {
  public:
    /// Of whatever makes a std::string.
    template <class T, std::enable_if_t<std::is_constructible_v<std::string, T&&>, int> = 0>
    explicit secret(T&& text) : text_(std::forward<T>(text)) {}
    /// A copy of what is viewed.
    explicit secret(secret_view of) : text_(of.reveal()) {}

    /// The credential itself: for a header, not for a log. Views this; a temporary does not reveal.
    std::string_view reveal() const& noexcept NOTEPACT_LIFETIMEBOUND { return text_; }
    std::string_view reveal() const&& = delete;

    /// Prints `***`.
    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>&
    operator<<(std::basic_ostream<Char, Traits>& out, secret const& of) {
        return out << secret_view(of);
    }

  private:
    std::string text_;
};

inline secret_view::secret_view(secret const& owner) noexcept : text_(owner.reveal()) {}

/// A struct of headers may hold the credential so: it is written as its text.
template <>
struct holds<secret_view, shape::string> : std::true_type {};
/// Likewise.
template <>
struct holds<secret, shape::string> : std::true_type {};

} // namespace notepact

#endif
