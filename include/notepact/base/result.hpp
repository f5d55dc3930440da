// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_RESULT_HPP
#define NOTEPACT_BASE_RESULT_HPP

#include <notepact/base/errc.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace notepact {

/// A value, or the reason why there is none, of which `message(reason)` is the text: `std::expected` of C++23
/// without what throws. Owns its value; allocates nothing itself. `E` is an enum of which `E{}` is no reason.
/// The value of a temporary cannot be used: keep the result, and test it first. Using the value where there
/// is none is undefined, as with std::optional, and is found by the same assertions of the standard library.
///
///     auto const base = base_url::parse(text);
///     if (!base) return log(message(base.error()));
///     use(*base);
template <class T, class E = errc>
class [[nodiscard]] result {
    static_assert(std::is_enum_v<E>, "reason_is_no_enum");

  public:
    /// As std::expected names them.
    /// @{
    using value_type = T;
    using error_type = E;
    /// @}

    /// A value, from whatever converts to one.
    template <
        class U = T,
        std::enable_if_t<
            std::is_constructible_v<
                T,
                U&&> && std::is_convertible_v<U&&, T> && !std::is_same_v<std::decay_t<U>, result> && !std::is_same_v<std::decay_t<U>, E>,
            int> = 0>
    constexpr result(U&& value) noexcept(std::is_nothrow_constructible_v<T, U&&>)
        : value_(std::forward<U>(value)) {}
    /// Nothing, for a reason, which is not `E{}`.
    constexpr result(E why) noexcept : why_(why) {}

    /// Whether there is a value.
    /// @{
    constexpr bool has_value() const noexcept { return value_.has_value(); }
    constexpr explicit operator bool() const noexcept { return value_.has_value(); }
    /// @}

    /// The value; only where there is one, and not of a temporary result.
    /// @{
    constexpr T const& operator*() const& noexcept { return *value_; }
    constexpr T& operator*() & noexcept { return *value_; }
    constexpr T const* operator->() const& noexcept { return &*value_; }
    constexpr T* operator->() & noexcept { return &*value_; }
    /// @}
    void operator*() const&& = delete;
    void operator->() const&& = delete;

    /// A copy of the value, or another where there is none. Of a temporary result too.
    /// @{
    template <class U>
    constexpr T value_or(U&& otherwise) const& {
        return value_.value_or(std::forward<U>(otherwise));
    }
    template <class U>
    constexpr T value_or(U&& otherwise) && {
        return std::move(value_).value_or(std::forward<U>(otherwise));
    }
    /// @}

    /// Why there is no value; `E{}`, which is no reason, if there is one.
    constexpr E error() const noexcept { return why_; }

    /// Equal values, or the same reason.
    /// @{
    friend constexpr bool operator==(result const& a, result const& b) {
        return a.why_ == b.why_ && a.value_ == b.value_;
    }
    friend constexpr bool operator!=(result const& a, result const& b) { return !(a == b); }
    /// @}

  private:
    std::optional<T> value_;
    E why_{};
};

} // namespace notepact

#endif
