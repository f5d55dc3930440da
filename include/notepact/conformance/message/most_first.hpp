// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONFORMANCE_MESSAGE_MOST_FIRST_HPP
#define NOTEPACT_CONFORMANCE_MESSAGE_MOST_FIRST_HPP

#include <algorithm>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// Sorts by `count(one)`, the most first; what has as much stays in its order. Of few: std::stable_sort takes
// a buffer by a function that compilers call deprecated.
template <class T, class Count>
void most_first(std::vector<T>& all, Count const& count) {
    std::vector<T> sorted;
    sorted.reserve(all.size());
    for (auto& one : all) {
        auto const at =
            std::upper_bound(sorted.begin(), sorted.end(), count(one), [&count](auto wanted, T const& other) {
                return wanted > count(other);
            });
        sorted.insert(at, std::move(one));
    }
    all = std::move(sorted);
}

} // namespace notepact::conformance::detail

#endif
