// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A pattern as a program for a machine that is in many places of it at once, and its sets of characters.
#ifndef NOTEPACT_FORMAT_PATTERN_PROGRAM_HPP
#define NOTEPACT_FORMAT_PATTERN_PROGRAM_HPP

#include <notepact/format/code_point.hpp>
#include <notepact/format/pattern_fault.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact::detail::pattern {

// Numbers of 32 bits nearly everywhere: smaller ones would be converted at every turn.
using number = std::uint32_t;

enum class operation : std::uint8_t {
    character, // reads one of the set that the operand names
    fork,      // goes on, and forward by the operand
    again,     // goes on, and back by the operand
    jump,      // goes forward by the operand
    begin,     // goes on at the beginning of the text only
    end,       // goes on at its end only
    match
};
constexpr number instruction(operation op, number operand = 0) noexcept {
    return operand << 3 | static_cast<number>(op);
}
constexpr operation operation_of(number instruction) noexcept {
    return static_cast<operation>(instruction & 7);
}
constexpr number operand_of(number instruction) noexcept {
    return instruction >> 3;
}

// In sets, characters are numbered without the surrogates, of which well-formed UTF-8 has none.
inline constexpr number first_surrogate = 0xD800, behind_surrogates = 0xE000;
inline constexpr number surrogates = behind_surrogates - first_surrogate;
inline constexpr number alphabet_size = last_code_point + 1 - surrogates;

struct program {
    number size = 0;
    number code[max_pattern_size] = {};
    // Of set i, the ranges set_begin[i] to set_begin[i + 1], sorted and apart; both ends of a range are in
    // it.
    number sets = 0;
    number set_begin[max_pattern_sets + 1] = {};
    number first[max_pattern_ranges] = {};
    number last[max_pattern_ranges] = {};
};

struct code_range {
    number first, last;
};
inline constexpr code_range digits[] = {{'0', '9'}};
inline constexpr code_range words[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
// ECMA-262, WhiteSpace and LineTerminator.
inline constexpr code_range spaces[] = {
    {0x09, 0x0D},
    {0x20, 0x20},
    {0xA0, 0xA0},
    {0x1680, 0x1680},
    {0x2000, 0x200A},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
    {0xFEFF, 0xFEFF}};
inline constexpr code_range line_ends[] = {{0x0A, 0x0A}, {0x0D, 0x0D}, {0x2028, 0x2029}};

/// Writes the sets of a program, one after the other. Those that are there already are not written twice.
class set_writer {
  public:
    static constexpr number none = max_pattern_sets;

    constexpr explicit set_writer(program& out) noexcept : out_(&out) {}

    constexpr void begin() noexcept { begin_ = end_ = out_->set_begin[out_->sets]; }

    /// Code points; of surrogates nothing is added.
    constexpr void add(number first, number last) noexcept {
        if (first >= first_surrogate)
            first = first < behind_surrogates ? first_surrogate : first - surrogates;
        if (last >= first_surrogate)
            last = last < behind_surrogates ? first_surrogate - 1 : last - surrogates;
        if (first > last) return;
        // One is left over, for what invert() may add.
        overflows_ = overflows_ || end_ == max_pattern_ranges - 1;
        if (overflows_) return;
        // To its place; most come in order.
        number place = end_++;
        for (; place != begin_ && out_->first[place - 1] > first; --place)
            put(place, out_->first[place - 1], out_->last[place - 1]);
        put(place, first, last);
    }
    template <std::size_t N>
    constexpr void add(code_range const (&all)[N]) noexcept {
        for (auto const& range : all)
            add(range.first, range.last);
    }
    template <std::size_t N>
    constexpr void add_all_but(code_range const (&all)[N]) noexcept {
        number next = 0;
        for (auto const& range : all) {
            if (range.first != next) add(next, range.first - 1);
            next = range.last + 1;
        }
        add(next, last_code_point);
    }
    /// What the letter stands for behind a backslash; a capital is all else.
    constexpr void add_class(char letter) noexcept {
        switch (letter) {
        case 'd': return add(digits);
        case 'D': return add_all_but(digits);
        case 'w': return add(words);
        case 'W': return add_all_but(words);
        case 's': return add(spaces);
        default: return add_all_but(spaces);
        }
    }
    /// The number of the set, or none if there is no room for it.
    constexpr number end(bool negated) noexcept {
        join();
        if (negated) invert();
        if (overflows_) return none;
        for (number set = 0; set != out_->sets; ++set)
            if (is_same(set)) return set;
        if (out_->sets == max_pattern_sets) return none;
        out_->set_begin[out_->sets + 1] = end_;
        return out_->sets++;
    }

  private:
    constexpr void put(number place, number first, number last) noexcept {
        out_->first[place] = first;
        out_->last[place] = last;
    }
    // Ranges that overlap or touch.
    constexpr void join() noexcept {
        number const end = end_;
        end_ = begin_;
        for (number i = begin_; i != end; ++i) {
            number const last = out_->last[i];
            if (end_ == begin_ || out_->first[i] > out_->last[end_ - 1] + 1)
                put(end_++, out_->first[i], last);
            else if (out_->last[end_ - 1] < last)
                out_->last[end_ - 1] = last;
        }
    }
    // What is between them.
    constexpr void invert() noexcept {
        number const end = end_;
        number next = 0;
        end_ = begin_;
        for (number i = begin_; i != end; ++i) {
            number const first = out_->first[i], behind = out_->last[i] + 1;
            if (first != next) put(end_++, next, first - 1);
            next = behind;
        }
        if (next != alphabet_size) put(end_++, next, alphabet_size - 1);
    }
    constexpr bool is_same(number set) const noexcept {
        number i = begin_, j = out_->set_begin[set];
        if (out_->set_begin[set + 1] - j != end_ - begin_) return false;
        while (i != end_ && out_->first[i] == out_->first[j] && out_->last[i] == out_->last[j]) {
            ++i;
            ++j;
        }
        return i == end_;
    }

    program* out_;
    number begin_ = 0, end_ = 0; // the ranges of the set that is written
    bool overflows_ = false;
};

} // namespace notepact::detail::pattern

#endif
