// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Few tests that cover all pairs.
#ifndef NOTEPACT_CONFORMANCE_CASES_COVERING_ARRAY_HPP
#define NOTEPACT_CONFORMANCE_CASES_COVERING_ARRAY_HPP

#include <cstddef>
#include <vector>

namespace notepact::conformance::detail {

// Rows of one state for each factor, such that any two states of any two factors are together in some row.
// Made greedily.
inline std::vector<std::vector<std::size_t>> covering_rows(std::vector<std::size_t> const& states) {
    std::vector<std::size_t> first; // the number of each factor's first state among all states
    std::size_t total = 0;
    for (auto const count : states) {
        first.push_back(total);
        total += count;
    }
    std::vector<char> met(total * total);
    auto const at = [&](std::size_t a, std::size_t x, std::size_t b, std::size_t y) -> char& {
        return met[(first[a] + x) * total + first[b] + y];
    };
    std::vector<std::vector<std::size_t>> rows;
    auto const add_row = [&](std::size_t a, std::size_t x, std::size_t b, std::size_t y) {
        std::vector<std::size_t> row(states.size()), set = {a, b};
        row[a] = x;
        row[b] = y;
        for (std::size_t c = 0; c < states.size(); ++c) {
            if (c == a || c == b) continue;
            std::size_t most = 0;
            for (std::size_t i = 0; i < states[c]; ++i) {
                auto const z = (rows.size() + i) % states[c]; // where it does not matter, take turns
                std::size_t fresh = 1;
                for (auto const d : set)
                    fresh += at(d, row[d], c, z) == 0 ? 1U : 0U;
                if (fresh <= most) continue;
                most = fresh;
                row[c] = z;
            }
            set.push_back(c);
        }
        for (std::size_t c = 0; c < states.size(); ++c)
            for (std::size_t d = 0; d < states.size(); ++d)
                at(c, row[c], d, row[d]) = 1;
        rows.push_back(row);
    };
    for (std::size_t a = 0; a < states.size(); ++a)
        for (std::size_t b = a + 1; b < states.size(); ++b)
            for (std::size_t x = 0; x < states[a]; ++x)
                for (std::size_t y = 0; y < states[b]; ++y)
                    if (at(a, x, b, y) == 0) add_row(a, x, b, y);
    return rows;
}

} // namespace notepact::conformance::detail

#endif
