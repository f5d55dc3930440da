// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a contract wants to know of a number that a parser has already made a double. Templates, for of
// compilers before their library could write doubles (g++ 10) only those that have one need be newer.
#ifndef NOTEPACT_FORMAT_DOUBLE_NUMBER_HPP
#define NOTEPACT_FORMAT_DOUBLE_NUMBER_HPP

#include <notepact/format/number.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

namespace notepact::detail {

using notepact::facts_of; // for integers

template <class T>
using if_double = std::enable_if_t<std::is_same_v<T, double>, int>;

// The digits that a double is written with: the fewest of which a parser makes the same one.
using double_room = char[32];
template <class Double>
std::string_view double_text(Double number, double_room& room) noexcept {
    auto const* end = std::to_chars(room, room + sizeof room, number).ptr;
    return {room, static_cast<std::size_t>(end - room)};
}

// Equality, without the warning that compilers have for == of doubles.
inline bool same(double a, double b) noexcept {
    return a <= b && a >= b;
}

template <class Double, if_double<Double> = 0>
number_facts facts_of(Double number) noexcept {
    constexpr double two_to_63 = 9223372036854775808.0;
    number_facts facts;
    // NaN and infinity have no JSON text: they can only come of a number that overflowed.
    facts.overflow =
        !(number >= -(std::numeric_limits<double>::max)() && number <= (std::numeric_limits<double>::max)());
    if (facts.overflow) return facts;
    facts.beyond_int64 = number < -two_to_63 || number >= two_to_63;
    facts.value = facts.beyond_int64 ? 0 : static_cast<std::int64_t>(number);
    facts.whole = facts.beyond_int64 || same(static_cast<double>(facts.value), number);
    facts.zero = same(number, 0);
    facts.negative = number < 0;
    if (facts.whole && !facts.beyond_int64) return facts;
    double_room room = {};
    number_scanner scanner;
    scanner.write(double_text(number, room));
    auto const written = scanner.facts();
    facts.leading = written.leading;
    facts.scale = written.scale;
    facts.longer = written.longer;
    return facts;
}

// Hands out a text for a number of a document, of which a parser makes the same number, of a double a double.
template <class Sink>
void put_number(std::int64_t number, Sink&& sink) {
    put_integer(number, sink);
}
template <class Sink>
void put_number(std::uint64_t number, Sink&& sink) {
    put_decimal(number, sink);
}
template <class Double, class Sink, if_double<Double> = 0>
void put_number(Double number, Sink&& sink) {
    if (facts_of(number).overflow) return sink(std::string_view(number < 0 ? "-1e999" : "1e999"));
    double_room room = {};
    auto const text = double_text(number, room);
    sink(text);
    if (text.find_first_of(".e") == text.npos) sink(std::string_view(".0"));
}

} // namespace notepact::detail

#endif
