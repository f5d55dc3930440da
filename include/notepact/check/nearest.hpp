// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_NEAREST_HPP
#define NOTEPACT_CHECK_NEAREST_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/contract/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact::detail {

#ifdef NOTEPACT_SMALL

/// Small machines have no room for hints.
constexpr rule const* nearest_member(rule const&, std::string_view, std::uint8_t = 0) noexcept {
    return nullptr;
}

#else

/// A name as people confuse it: without case, `_` and `-`, so that reviewDate is review_date.
struct folded_name {
    static constexpr std::size_t capacity = max_name + 2;
    char text[capacity] = {};
    std::size_t size = 0;

    constexpr explicit folded_name(std::string_view name) noexcept {
        for (char const c : name)
            if (c != '_' && c != '-' && size < capacity) text[size++] = ascii_lower(c);
    }
};

/// How many insertions, deletions, replacements and swaps of neighbours make one name the other (the "optimal
/// string alignment" distance), in three short rows.
constexpr std::size_t edit_distance(folded_name const& a, folded_name const& b) noexcept {
    using row = std::uint8_t[folded_name::capacity + 1];
    row rows[3] = {};
    for (std::size_t j = 0; j <= b.size; ++j)
        rows[0][j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size; ++i) {
        row& now = rows[i % 3];
        row const& before = rows[(i + 2) % 3];
        row const& two_before = rows[(i + 1) % 3];
        now[0] = static_cast<std::uint8_t>(i);
        for (std::size_t j = 1; j <= b.size; ++j) {
            bool const same = a.text[i - 1] == b.text[j - 1];
            std::size_t best = before[j - 1] + std::size_t{!same};
            if (before[j] + 1u < best) best = before[j] + 1u;
            if (now[j - 1] + 1u < best) best = now[j - 1] + 1u;
            if (i > 1 && j > 1 && a.text[i - 1] == b.text[j - 2] && a.text[i - 2] == b.text[j - 1]
                && two_before[j - 2] + 1u < best)
                best = two_before[j - 2] + 1u;
            now[j] = static_cast<std::uint8_t>(best);
        }
    }
    return rows[a.size % 3][b.size];
}

/// The member of an object that an unknown name was probably meant to be: at most two typing errors away, and
/// at most one for every three letters. Only of those that have all of some flags. Null if there is none.
constexpr rule const*
nearest_member(rule const& object, std::string_view name, std::uint8_t flags = 0) noexcept {
    folded_name const meant(name);
    rule const* nearest = nullptr;
    std::size_t least = 3;
    auto const* member = object.inside();
    for (std::size_t i = 0; i < object.detail; ++i, member = member->next()) {
        if ((member->flags & flags) != flags) continue;
        folded_name const known(member->name());
        auto const distance = edit_distance(meant, known);
        if (distance >= least || distance * 3 > known.size) continue;
        least = distance;
        nearest = member;
    }
    return nearest;
}

#endif

} // namespace notepact::detail

#endif
