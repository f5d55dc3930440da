// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_MAYBE_HPP
#define NOTEPACT_CONTRACT_MAYBE_HPP

#include <optional>
#include <utility>

namespace notepact {

/// A member that may be absent, may be null, or has a value: three states, where std::optional has two. Holds
/// the value in itself.
template <class T>
class maybe {
  public:
    /// As std::optional names it.
    using value_type = T;

    /// Absent.
    constexpr maybe() noexcept = default;
    /// A value.
    constexpr maybe(T value) : value_(std::move(value)) {}
    /// Null.
    static constexpr maybe null() noexcept {
        maybe made;
        made.null_ = true;
        return made;
    }

    /// Which of the three it is.
    /// @{
    constexpr bool is_absent() const noexcept { return !value_ && !null_; }
    constexpr bool is_null() const noexcept { return null_; }
    constexpr bool has_value() const noexcept { return value_.has_value(); }
    constexpr explicit operator bool() const noexcept { return has_value(); }
    /// @}

    /// The value; only if there is one.
    /// @{
    constexpr T const& operator*() const noexcept { return *value_; }
    constexpr T& operator*() noexcept { return *value_; }
    constexpr T const* operator->() const noexcept { return &*value_; }
    constexpr T* operator->() noexcept { return &*value_; }
    /// @}

    /// A new value in place of what there was, to be filled.
    T& emplace() {
        null_ = false;
        return value_.emplace();
    }
    /// Null from now on.
    void set_null() noexcept {
        value_.reset();
        null_ = true;
    }
    /// Absent from now on.
    void set_absent() noexcept {
        value_.reset();
        null_ = false;
    }

    /// Equal values, or both null, or both absent.
    /// @{
    friend bool operator==(maybe const& a, maybe const& b) {
        return a.null_ == b.null_ && a.value_ == b.value_;
    }
    friend bool operator!=(maybe const& a, maybe const& b) { return !(a == b); }
    /// @}

  private:
    std::optional<T> value_;
    bool null_ = false;
};

} // namespace notepact

#endif
