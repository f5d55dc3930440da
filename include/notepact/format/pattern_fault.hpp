// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_FORMAT_PATTERN_FAULT_HPP
#define NOTEPACT_FORMAT_PATTERN_FAULT_HPP

#include <notepact/base/in_order.hpp>

#include <cstdint>
#include <string_view>

namespace notepact {

// The limits of patterns. Those of 88 patterns in 33 published OpenAPI documents need 84 states at most;
// these are an order of magnitude more, and what compilers evaluate by default is enough for all that they
// allow.

/// How many bytes a pattern may have.
inline constexpr std::uint32_t max_pattern_text = 16384;
/// How often a part may be repeated: as often as RE2 allows.
inline constexpr std::uint32_t max_pattern_repeats = 1000;
/// How deep groups may nest. People nest three or four.
inline constexpr std::uint32_t max_pattern_depth = 64;
/// How many characters, classes, alternatives and the like a pattern may have with its repeats written out:
/// two of them, repeated as often as may be.
inline constexpr std::uint32_t max_pattern_size = 4096;
/// How many ranges of characters all its different classes may have: those of letters in XML have 16, of all
/// letters in Unicode 700.
inline constexpr std::uint32_t max_pattern_ranges = 1024;
/// How many different ones of these classes, a single character also being one, it may have.
inline constexpr std::uint32_t max_pattern_sets = 256;
/// How many kinds of characters it may tell apart: one bit each in a number.
inline constexpr std::uint32_t max_pattern_classes = 64;
/// How many states it may have before the smallest automaton is found: twice as many as may be repeats.
inline constexpr std::uint32_t max_pattern_states = 2048;
/// Likewise, states times classes: 16 KB of flash, or 32 KB where there are more than 256 states.
inline constexpr std::uint32_t max_pattern_cells = 16384;
/// How much work it may be to find the automaton, about in statements, of which clang evaluates 1,048,576.
inline constexpr std::uint32_t max_pattern_work = 750'000;

/// Why a text is no pattern that can be judged. Zero is no fault.
enum class pattern_fault : std::uint8_t {
    // it is not what ECMA-262, with the flag u, calls a pattern
    not_utf8 = 1,      ///< ill-formed
    unknown_escape,    ///< also `\-` outside of a class
    lone_bracket,      ///< `{`, `}` or `]`
    lone_parenthesis,  ///< `(` or `)`
    open_class,        ///< `[` without `]`
    bad_range,         ///< `[b-a]`, or an end that is a class
    nothing_to_repeat, ///< `*a`, `^*`, `a**`
    bad_repeat,        ///< `a{2,1}`
    // it is, but is not read here
    unknown_group,    ///< one that begins with anything but `(` and `(?:`
    back_reference,   ///< `\1`, `\k<name>`
    look_around,      ///< `(?=`, `(?!`, `(?<=`, `(?<!`
    word_boundary,    ///< `\b` or `\B`
    unicode_property, ///< `\p` or `\P`
    // it is more than the limits above allow
    repeats_too_often, ///< max_pattern_repeats
    nested_too_deep,   ///< max_pattern_depth
    too_long,          ///< max_pattern_text or max_pattern_size
    too_many_classes,  ///< max_pattern_classes, max_pattern_sets or max_pattern_ranges
    too_many_states,   ///< max_pattern_states or max_pattern_cells
    too_much_work      ///< max_pattern_work
};

/// A fault's name; of no fault it is empty.
constexpr std::string_view name(pattern_fault fault) noexcept {
    constexpr std::string_view names[] = {
        "",
        "not_utf8",
        "unknown_escape",
        "lone_bracket",
        "lone_parenthesis",
        "open_class",
        "bad_range",
        "nothing_to_repeat",
        "bad_repeat",
        "unknown_group",
        "back_reference",
        "look_around",
        "word_boundary",
        "unicode_property",
        "repeats_too_often",
        "nested_too_deep",
        "too_long",
        "too_many_classes",
        "too_many_states",
        "too_much_work"};
    return in_order<pattern_fault::too_much_work>(names, fault);
}

/// One line that says what is wrong; of no fault it is empty.
constexpr std::string_view message(pattern_fault fault) noexcept {
    constexpr std::string_view messages[] = {
        "",
        "a pattern is UTF-8",
        "no escape of ECMA-262, flag u: \\ stands before syntax characters, and before - in a class",
        "{, } and ] stand for themselves only behind a backslash, or in a class",
        "this parenthesis has no counterpart",
        "this class has no closing bracket",
        "a range has two characters for its ends, the first not behind the last",
        "there is nothing before this that could be repeated",
        "the second number of repeats is less than the first",
        "groups begin with ( or (?: here, and have no names",
        "a back-reference cannot be judged in one pass",
        "look-ahead and look-behind are not supported",
        "word boundaries, \\b and \\B, are not supported",
        "properties of Unicode, \\p and \\P, are not supported",
        "more than 1000 repeats",
        "groups are nested more than 64 deep",
        "more than 4096 characters and classes, with repeats written out, or 16384 bytes",
        "more than 64 kinds of characters, 256 classes, or 1024 ranges in them",
        "more than 2048 states, or 16384 states times kinds of characters",
        "too much work for compilers"};
    return in_order<pattern_fault::too_much_work>(messages, fault);
}

} // namespace notepact

#endif
