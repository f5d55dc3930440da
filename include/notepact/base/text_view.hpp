// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_TEXT_VIEW_HPP
#define NOTEPACT_BASE_TEXT_VIEW_HPP

#include <notepact/base/settings.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail {

template <class T>
inline constexpr bool is_text =
    std::is_convertible_v<T const&, std::string_view> && !std::is_null_pointer_v<std::decay_t<T>>;

// A type that only views a text has nothing to destroy; one that has owns its text. So does an array.
template <class T>
inline constexpr bool is_text_owner =
    is_text<
        T> && (!std::is_trivially_destructible_v<std::decay_t<T>> || std::is_array_v<std::remove_reference_t<T>>);
template <class T>
inline constexpr bool is_text_view = is_text<T> && !is_text_owner<T>;

} // namespace detail

/// A text, or bytes, that somebody else owns and that must outlive this: a std::string_view which refuses,
/// when it is compiled, a temporary that owns its text. Whatever keeps a view of a text takes it as a
/// text_view. Where a temporary is known to live long enough, as an argument does until the call is over, say
/// so: `std::string_view(f())`.
class text_view : public std::string_view {
  public:
    /// No text: `data()` is null.
    constexpr text_view() noexcept = default;
    /// So many bytes, whatever they are.
    constexpr text_view(char const* text NOTEPACT_LIFETIMEBOUND, std::size_t size) noexcept
        : std::string_view(text, size) {}
    /// From whatever converts to std::string_view and owns its text, such as a std::string or a literal. A
    /// temporary does not compile: `temporary_text_would_dangle`.
    template <class T, std::enable_if_t<detail::is_text_owner<T>, int> = 0>
    constexpr text_view(T&& text NOTEPACT_LIFETIMEBOUND) noexcept
        : std::string_view(static_cast<T const&>(text)) {
        static_assert(
            std::is_lvalue_reference_v<T>,
            "temporary_text_would_dangle: keep the text in a variable that lives as long as what views it; "
            "if this temporary does, write std::string_view(...) around it");
    }
    /// From whatever converts to std::string_view and is a view itself, or a pointer to a text that ends with
    /// a zero.
    template <class T, std::enable_if_t<detail::is_text_view<T>, int> = 0>
    constexpr text_view(T const& text) noexcept : std::string_view(text) {}
};

} // namespace notepact

#endif
