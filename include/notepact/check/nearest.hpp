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
    std::uint64_t letters = 0; // a bit for each that it has, some of which share one

    constexpr explicit folded_name(std::string_view name) noexcept {
        for (char const c : name)
            if (c != '_' && c != '-' && size < capacity) {
                text[size++] = ascii_lower(c);
                letters |= std::uint64_t{1} << (static_cast<unsigned char>(text[size - 1]) & 63u);
            }
    }
    /// Whether they may be that near: one error changes the letters by two at most.
    constexpr bool may_be_near(folded_name const& other, std::size_t most) const noexcept {
        if (size > other.size + most || other.size > size + most) return false;
        std::size_t differing = 0;
        for (auto rest = letters ^ other.letters; rest != 0; rest &= rest - 1)
            if (++differing > 2 * most) return false;
        return true;
    }
    constexpr bool is(folded_name const& other) const noexcept {
        if (size != other.size || letters != other.letters) return false;
        for (std::size_t i = 0; i != size; ++i)
            if (text[i] != other.text[i]) return false;
        return true;
    }
};

/// How many insertions, deletions, replacements and swaps of neighbours make one name the other (the "optimal
/// string alignment" distance), up to `most`, which is no more than 2; of names further apart a number above
/// it. Only the cells of the table are made that are no further than that from its diagonal, in three short
/// rows.
constexpr std::size_t edit_distance(folded_name const& a, folded_name const& b, std::size_t most) noexcept {
    auto const beyond = most + 1;
    if (!a.may_be_near(b, most)) return beyond;
    if (a.is(b)) return 0;
    using row = std::size_t[7]; // one of each row's ends is never made
    row rows[3] = {
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond},
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond},
        {beyond, beyond, beyond, beyond, beyond, beyond, beyond}};
    // Of row i, cell 1 + most + j - i is for the first j characters of b.
    for (std::size_t j = 0; j <= most; ++j)
        rows[0][1 + most + j] = j;
    for (std::size_t i = 1; i <= a.size; ++i) {
        row& now = rows[i % 3];
        row const& before = rows[(i + 2) % 3];
        row const& two_before = rows[(i + 1) % 3];
        std::size_t least = beyond;
        for (std::size_t cell = 1; cell <= 2 * most + 1; ++cell) {
            std::size_t best = beyond;
            if (cell + i == 1 + most) {
                best = i;
            } else if (cell + i > 1 + most && cell + i - 1 - most <= b.size) {
                auto const j = cell + i - 1 - most;
                best = before[cell] + std::size_t{a.text[i - 1] != b.text[j - 1]};
                if (before[cell + 1] + 1 < best) best = before[cell + 1] + 1;
                if (now[cell - 1] + 1 < best) best = now[cell - 1] + 1;
                if (i > 1 && j > 1 && a.text[i - 1] == b.text[j - 2] && a.text[i - 2] == b.text[j - 1]
                    && two_before[cell] + 1 < best)
                    best = two_before[cell] + 1;
            }
            now[cell] = best;
            if (best < least) least = best;
        }
        // A swap comes from two rows before, and wherever that is near enough for one, this row is too.
        if (least > most) return beyond;
    }
    return rows[a.size % 3][1 + most + b.size - a.size];
}

/// Looks among names for the one that another was probably meant to be: at most two typing errors away, and
/// at most one for every three letters; of several that are as near, the first.
class nearest_name {
  public:
    constexpr explicit nearest_name(std::string_view name) noexcept : meant_(name) {}

    /// Whether this one is nearer than all that were tried before.
    constexpr bool is_nearer(std::string_view name) noexcept {
        if (is_exact() || name.size() + 2 < meant_.size) return false; // it is folded to no more than it has
        folded_name const known(name);
        auto const most = known.size / 3 < least_ - 1 ? known.size / 3 : least_ - 1;
        auto const distance = edit_distance(meant_, known, most);
        if (distance > most) return false;
        least_ = distance;
        return true;
    }
    /// None can be nearer any more.
    constexpr bool is_exact() const noexcept { return least_ == 0; }

  private:
    folded_name meant_;
    std::size_t least_ = 3;
};

/// The member of an object that an unknown name was probably meant to be, see nearest_name. Only of those
/// that have all of some flags. Null if there is none.
constexpr rule const*
nearest_member(rule const& object, std::string_view name, std::uint8_t flags = 0) noexcept {
    nearest_name search(name);
    rule const* nearest = nullptr;
    auto const* member = object.inside();
    for (std::size_t i = 0; i < object.detail && !search.is_exact(); ++i, member = member->next())
        if ((member->flags & flags) == flags && search.is_nearer(member->name())) nearest = member;
    return nearest;
}

#endif

} // namespace notepact::detail

#endif
