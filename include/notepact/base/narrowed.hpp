// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_NARROWED_HPP
#define NOTEPACT_BASE_NARROWED_HPP

namespace notepact {

/// A static_cast between two types of numbers that are different on some machines and one and the same on
/// others, where compilers warn of a cast that does nothing. In a template they do not.
template <class To, class From>
constexpr To narrowed(From value) noexcept {
    return static_cast<To>(value);
}

} // namespace notepact

#endif
