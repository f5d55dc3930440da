// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// Regular expressions as JSON Schema's `pattern` has them (2020-12, Validation, section 6.3.3): those of
/// ECMA-262 with the flag u, searched for anywhere in a text unless they are anchored.
///
///     inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
///     static_assert(matches(pattern_of<zip>, "12345"));
///
/// How it works. The compiler makes the smallest automaton of the pattern's language: of its text a program
/// for a machine that is in many places at once (pattern_syntax.hpp, pattern_program.hpp); of characters that
/// the program does not tell apart, classes (pattern_classes.hpp); of sets of places, states
/// (pattern_states.hpp); of states that no text tells apart, one (pattern_automaton.hpp). At run time there
/// are a table in constant memory and the number of a state. Each character is one step, whatever the
/// pattern: no text is slow. The automaton reads characters, not bytes, so that `^.{1,50}$` has 52 states,
/// and not 400.
///
/// What it costs. A table has a byte for each state and class, two where there are more than 256 states, 128
/// for ASCII, four for each range of other characters and 36 of its own: 204 bytes for a zip code. Compile
/// time of g++ 12 and clang 14, and how many statements of the 1,048,576 that clang evaluates by default:
///
///     the zip code above          12 states     6 ms     7 ms     5,600
///     a UUID                      38            8       12       15,600
///     ^[A-Za-z0-9_-]{1,64}$       66           16       18       28,400
///     a URN, 11 classes           85           31       48       49,700
///     ^[a-z]{1,1000}$          1,002          200      255      422,000
///
/// Including this header costs 20 ms. What is no pattern, or none that can be judged so, does not compile,
/// and the message says why and where: see misuse, below, and pattern_fault.hpp, also for the limits.
#ifndef NOTEPACT_FORMAT_PATTERN_HPP
#define NOTEPACT_FORMAT_PATTERN_HPP

#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>
#include <notepact/format/code_point.hpp>
#include <notepact/format/pattern_automaton.hpp>
#include <notepact/format/pattern_fault.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace detail::pattern {
template <auto const& Text>
struct storage;
} // namespace detail::pattern

/// A pattern that can be judged: a `pattern_of`, or that of a compiled_pattern. Of one type, whatever the
/// pattern; views its tables and its text.
class pattern_table {
  public:
    /// The pattern as it was written.
    constexpr std::string_view text() const noexcept { return text_; }
    /// How many states it has, the dead one included.
    constexpr std::size_t states() const noexcept { return states_; }
    /// How many kinds of characters it tells apart.
    constexpr std::size_t classes() const noexcept { return classes_; }
    /// One character of a kind, a printable one of ASCII if there is any: with it and the states of a
    /// scanner, one can walk through all that a pattern does.
    constexpr std::uint32_t character_of(std::size_t character_class) const noexcept {
        for (std::uint32_t c = '~'; c != 0; --c)
            if (ascii_[c] == character_class) return c;
        for (std::size_t i = 0; i != ranges_; ++i)
            if ((beyond_[i] & 0xFF) == character_class) return beyond_[i] >> 8;
        return ascii_[0] == character_class ? 0 : 0x7F;
    }
    /// No text matches, as of `.^`: probably not what was meant.
    constexpr bool matches_nothing() const noexcept { return accepting_ == accepting_end_; }

  private:
    friend class pattern_scanner;
    friend class compiled_pattern;
    template <auto const& Text>
    friend struct detail::pattern::storage;

    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint8_t const* next) noexcept
        : pattern_table(text, made, ascii, beyond, next, nullptr, false) {}
    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint16_t const* next) noexcept
        : pattern_table(text, made, ascii, beyond, nullptr, next, true) {}
    // Which one is null is not asked: with -fsanitize=undefined, g++ does not know it in a constant
    // expression.
    constexpr pattern_table(
        std::string_view text, detail::pattern::automaton const& made, std::uint8_t const* ascii,
        std::uint32_t const* beyond, std::uint8_t const* next, std::uint16_t const* wide_next,
        bool is_wide) noexcept
        : text_(text), ascii_(ascii), beyond_(beyond), next_(next), wide_next_(wide_next),
          states_(static_cast<std::uint16_t>(made.states)),
          accepting_(static_cast<std::uint16_t>(made.accepting)),
          accepting_end_(static_cast<std::uint16_t>(made.accepting_end)),
          ranges_(static_cast<std::uint16_t>(made.ranges)), classes_(static_cast<std::uint8_t>(made.classes)),
          is_wide_(is_wide) {}

    constexpr std::uint16_t after(std::uint16_t state, std::size_t character_class) const noexcept {
        auto const cell = std::size_t{state} * classes_ + character_class;
        return is_wide_ ? wide_next_[cell] : next_[cell];
    }
    constexpr std::uint16_t after_ascii(std::uint16_t state, unsigned char character) const noexcept {
        return after(state, ascii_[character]);
    }
    constexpr std::uint16_t after_other(std::uint16_t state, std::uint32_t character) const noexcept {
        std::size_t begin = 0, end = ranges_;
        while (end - begin > 1) {
            auto const middle = (begin + end) / 2;
            (beyond_[middle] >> 8 <= character ? begin : end) = middle;
        }
        return after(state, beyond_[begin] & 0xFF);
    }

    std::string_view text_;
    std::uint8_t const* ascii_;
    std::uint32_t const* beyond_;
    std::uint8_t const* next_;
    std::uint16_t const* wide_next_;
    std::uint16_t states_, accepting_, accepting_end_, ranges_;
    std::uint8_t classes_;
    bool is_wide_;
};

/// Judges a text of UTF-8 that comes in pieces of any size, cut anywhere, by one pattern: every call gets the
/// same table. Four bytes. Text that is not well-formed matches nothing.
class pattern_scanner {
  public:
    /// Before the first character of a text.
    constexpr pattern_scanner() noexcept = default;
    /// One that goes on where another one was, by its state().
    constexpr explicit pattern_scanner(std::uint32_t state) noexcept
        : state_(static_cast<std::uint16_t>((state & 0xFFFF) ^ 1)),
          begun_(static_cast<std::uint16_t>(state >> 16)) {}

    /// The next piece.
    constexpr void write(pattern_table const& table, std::string_view piece) noexcept {
        for (char const c : piece) {
            if (failed()) return;
            auto const byte = static_cast<unsigned char>(c);
            if (begun_ == 0 && byte < 0x80)
                state_ = table.after_ascii(state_, byte);
            else
                put(table, byte);
        }
    }
    /// Does what has been written, taken as the whole text, match?
    constexpr bool matches(pattern_table const& table) const noexcept {
        return begun_ == 0 && state_ >= table.accepting_ && state_ < table.accepting_end_;
    }
    /// No continuation can match. Known at once, but in a character of several bytes at its last one, and of
    /// a pattern that matches nothing at the first character.
    constexpr bool failed() const noexcept { return state_ == 0; }
    /// All that the scanner knows, as a number; zero before the text begins.
    constexpr std::uint32_t state() const noexcept {
        return std::uint32_t{begun_} << 16 | (std::uint32_t{state_} ^ 1);
    }

  private:
    constexpr void put(pattern_table const& table, unsigned char byte) noexcept {
        auto const character = detail::put_code_point(begun_, byte);
        if (character == detail::unfinished_code_point) return;
        state_ = character == detail::ill_formed_code_point ? std::uint16_t{0}
                                                            : table.after_other(state_, character);
    }

    std::uint16_t state_ = 1;
    std::uint16_t begun_ = 0; // a character
};

/// Does the whole text match, somewhere or, where the pattern is anchored, from end to end? One step a
/// character, whatever the pattern.
constexpr bool matches(pattern_table const& table, std::string_view text) noexcept {
    pattern_scanner scanner;
    scanner.write(table, text);
    return scanner.matches(table);
}

/// A pattern that is only known at run time, as from a file. Views its text. Has 41 KB, and while it is made
/// takes up to 650 KB of stack; allocates nothing.
class compiled_pattern {
  public:
    /// Of a text that must outlive it. What is no pattern has a fault(); how much work it may be is limited,
    /// too: see max_pattern_work.
    constexpr explicit compiled_pattern(text_view text NOTEPACT_LIFETIMEBOUND) noexcept
        : made_(detail::pattern::make(text)), table_(text, made_, made_.ascii, made_.beyond, made_.next) {}
    compiled_pattern(compiled_pattern const&) = delete;
    compiled_pattern& operator=(compiled_pattern const&) = delete;

    /// Why it is no pattern that can be judged; `pattern_fault{}` if it is one.
    constexpr pattern_fault fault() const noexcept { return made_.fault; }
    /// The offset in bytes of the part that is at fault: a group, a class, an escape, a repeat. Zero where it
    /// is the whole.
    constexpr std::size_t position() const noexcept { return made_.position; }
    /// Where there is a fault, nothing matches.
    constexpr pattern_table const& table() const& noexcept NOTEPACT_LIFETIMEBOUND { return table_; }
    void table() const&& = delete;

  private:
    detail::pattern::automaton made_;
    pattern_table table_;
};

namespace misuse {
/// What a compiler prints where the text of a pattern_of is none that can be judged; pattern_fault has them
/// under the same names.
/// @{
void pattern_is_not_utf8();
void pattern_has_an_unknown_escape();
void pattern_has_a_lone_bracket();
void pattern_has_a_lone_parenthesis();
void pattern_has_an_open_class();
void pattern_has_a_bad_range();
void pattern_has_nothing_to_repeat();
void pattern_has_a_bad_repeat();
void pattern_has_an_unknown_group();
void pattern_has_a_back_reference();
void pattern_looks_around();
void pattern_has_a_word_boundary();
void pattern_has_a_unicode_property();
void pattern_repeats_too_often();
void pattern_nests_too_deep();
void pattern_is_too_long();
void pattern_has_too_many_classes();
void pattern_has_too_many_states();
void pattern_is_too_much_work();
/// @}
} // namespace misuse

namespace detail::pattern {

// Compilers show the arguments, and so where in the pattern the fault is.
constexpr void refuse(pattern_fault why, std::size_t) {
    switch (why) {
    case pattern_fault::not_utf8: return misuse::pattern_is_not_utf8();
    case pattern_fault::unknown_escape: return misuse::pattern_has_an_unknown_escape();
    case pattern_fault::lone_bracket: return misuse::pattern_has_a_lone_bracket();
    case pattern_fault::lone_parenthesis: return misuse::pattern_has_a_lone_parenthesis();
    case pattern_fault::open_class: return misuse::pattern_has_an_open_class();
    case pattern_fault::bad_range: return misuse::pattern_has_a_bad_range();
    case pattern_fault::nothing_to_repeat: return misuse::pattern_has_nothing_to_repeat();
    case pattern_fault::bad_repeat: return misuse::pattern_has_a_bad_repeat();
    case pattern_fault::unknown_group: return misuse::pattern_has_an_unknown_group();
    case pattern_fault::back_reference: return misuse::pattern_has_a_back_reference();
    case pattern_fault::look_around: return misuse::pattern_looks_around();
    case pattern_fault::word_boundary: return misuse::pattern_has_a_word_boundary();
    case pattern_fault::unicode_property: return misuse::pattern_has_a_unicode_property();
    case pattern_fault::repeats_too_often: return misuse::pattern_repeats_too_often();
    case pattern_fault::nested_too_deep: return misuse::pattern_nests_too_deep();
    case pattern_fault::too_long: return misuse::pattern_is_too_long();
    case pattern_fault::too_many_classes: return misuse::pattern_has_too_many_classes();
    case pattern_fault::too_many_states: return misuse::pattern_has_too_many_states();
    case pattern_fault::too_much_work: return misuse::pattern_is_too_much_work();
    }
}

template <pattern_fault Why, std::size_t Position>
constexpr void require_pattern() {
    if constexpr (Why != pattern_fault{}) refuse(Why, Position);
}

template <class T>
constexpr std::string_view text_of(T const& text) noexcept {
    return text;
}
// An array is a literal: what is behind a NUL in it belongs to it, the last one does not.
template <std::size_t N>
constexpr std::string_view text_of(char const (&text)[N]) noexcept {
    return {text, text[N - 1] == '\0' ? N - 1 : N};
}

template <class T, std::size_t N>
struct array {
    T items[N == 0 ? 1 : N]; // of a pattern that is refused there is nothing
};
template <class T, std::size_t N, class From>
constexpr array<T, N> copied(From const& from) noexcept {
    array<T, N> made{};
    for (std::size_t i = 0; i != N; ++i)
        made.items[i] = static_cast<T>(from[i]);
    return made;
}

// No larger than need be. `made` is not: it is for the compiler, and in no program.
template <auto const& Text>
struct storage {
    static constexpr automaton made = make(text_of(Text));
    using cell = std::conditional_t<(made.states > 256), std::uint16_t, std::uint8_t>;
    static constexpr auto ascii = copied<std::uint8_t, 0x80>(made.ascii);
    static constexpr auto beyond = copied<std::uint32_t, made.ranges>(made.beyond);
    static constexpr auto next = copied<cell, made.states * made.classes>(made.next);

    static constexpr pattern_table table() {
        require_pattern<made.fault, made.position>();
        return {text_of(Text), made, ascii.items, beyond.items, next.items};
    }
};

} // namespace detail::pattern

/// The table of a pattern, made when it is compiled, in constant memory. `Text` is an array of char or a
/// std::string_view in static storage:
///
///     inline constexpr char zip[] = "^[0-9]{5}(?:-[0-9]{4})?$";
///     constexpr pattern_table const& table = pattern_of<zip>;
template <auto const& Text>
inline constexpr pattern_table pattern_of = detail::pattern::storage<Text>::table();

} // namespace notepact

#endif
