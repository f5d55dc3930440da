// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_BASE_IN_ORDER_HPP
#define NOTEPACT_BASE_IN_ORDER_HPP

#include <cstddef>

namespace notepact {

/// What belongs to an enumerator, such as its name, from an array in the order of the enumerators, which
/// count from zero. `Last` is the last of them: an array that is too short or too long does not compile. That
/// `which` is an enumerator is not checked.
template <auto Last, class T, std::size_t N>
constexpr T in_order(T const (&all)[N], decltype(Last) which) noexcept {
    static_assert(N == static_cast<std::size_t>(Last) + 1, "not_one_for_each_enumerator");
    return all[static_cast<std::size_t>(which)];
}

} // namespace notepact

#endif
