// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// What may be laid on a value beside its kind and format: lengths, ranges, counts, patterns, lists. A
/// constraint is one object, which a contract's table refers to behind the value; what no table refers to is
/// not in the image. A word makes the entries: min_length(1), maximum("99.5"), matches<text>(), ...
#ifndef NOTEPACT_CONTRACT_CONSTRAINT_HPP
#define NOTEPACT_CONTRACT_CONSTRAINT_HPP

#include <notepact/base/limits.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/wide.hpp>
#include <notepact/contract/declaration.hpp>
#include <notepact/format/decimal.hpp>
#include <notepact/format/number.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notepact {

/// What a constraint is laid on.
enum class constrained : std::uint8_t {
    texts,   ///< their length, or their characters
    numbers, ///< their value
    items,   ///< of an array: how many there are
    members  ///< of an object or map
};

/// A kind of constraint, in static storage; limit_of(entry) and put_limit(entry) tell what a contract's entry
/// holds a value against.
struct constraint {
    std::string_view keyword; ///< of JSON Schema
    errc broken;              ///< by a value that does not keep it
    constrained what;         ///< the values that it is laid on
    /// Of texts: the next piece of one; its state is 0 at first.
    void (*write)(std::uint32_t& state, std::string_view piece, rule const& entry) noexcept;
    /// Whether it is kept: by a text with its last state; by how many items or members there are.
    bool (*keeps)(std::uint32_t state, rule const& entry) noexcept;
    /// Whether a number keeps it.
    bool (*keeps_number)(number_facts const& number, rule const& entry) noexcept;
    /// Of a list: hands the value of an ordinal, as JSON, to `sink(to, text)` in pieces; of others null.
    void (*list)(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) =
        nullptr;
    /// Of a pattern: its text; of others null.
    std::string_view (*text)(rule const& entry) noexcept = nullptr;
};

/// The entries of a constraint.
template <constrained What, std::size_t N>
struct constraint_declaration {
    rule rules[N]; ///< itself, and what it holds a value against
};

/// What the entry of a constraint with a limit holds its value against; only of one that has one.
constexpr decimal limit_of(rule const& entry) noexcept {
    auto const high = std::uint64_t{entry.inside()[1].refers.half};
    return {
        high << 32 | entry.inside()->refers.half,
        static_cast<std::uint8_t>(entry.detail),
        entry.has(rule_flag::negative)};
}

/// Hands what a constraint's entry holds its value against to `sink(std::string_view)` in pieces: a number,
/// or a pattern; of a list, nothing.
template <class Sink>
void put_limit(rule const& entry, Sink&& sink) {
    if (entry.skip == 3)
        notepact::put_decimal(limit_of(entry), sink);
    else if (entry.refers.checked->text != nullptr)
        sink(entry.refers.checked->text(entry));
}

namespace misuse {
void limit_is_no_decimal_number();       ///< "0.5": up to 19 digits, no exponent
void multiple_of_what_is_not_positive(); ///< multiple_of takes a positive integer
} // namespace misuse

namespace detail {

template <constrained What>
constexpr auto limited(constraint const& by, decimal limit, severity level) {
    auto const flags = static_cast<std::uint8_t>(
        flag_bit(level) | (limit.negative ? flag_bit(rule_flag::negative) : std::uint8_t{0}));
    return constraint_declaration<What, 3>{
        {entry(rule_kind::constraint, &by, limit.places, flags, 3),
         entry(rule_kind::operand, static_cast<std::uint32_t>(limit.digits & 0xFFFFFFFF), 0, 0),
         entry(rule_kind::operand, static_cast<std::uint32_t>(limit.digits >> 32), 0, 0)}};
}
constexpr decimal limit_in(std::string_view text) {
    auto const read = parse_decimal(text);
    if (!read.good) misuse::limit_is_no_decimal_number();
    return read.value;
}
constexpr decimal count(std::size_t n) noexcept {
    return {std::uint64_t{n}, 0, false};
}

constexpr bool at_least(std::uint32_t counted, rule const& entry) noexcept {
    return counted >= limit_of(entry).digits;
}
constexpr bool at_most(std::uint32_t counted, rule const& entry) noexcept {
    return counted <= limit_of(entry).digits;
}
#ifdef NOTEPACT_DETAIL_X86
// Of 16 bytes at a time as many as their number says how many do not continue a character.
inline std::size_t count_characters_of(char const* at, std::size_t blocks) noexcept {
    using counts16 [[gnu::vector_size(16)]] = unsigned char;
    std::size_t counted = 0;
    while (blocks != 0) {
        auto const now = blocks < 255 ? blocks : 255; // a byte can count no further
        counts16 sums{};
        for (std::size_t i = 0; i != now; ++i, at += 16)
            sums -= reinterpret_cast<counts16>(reinterpret_cast<signed16>(load16(at)) > -65);
        auto const halves = __builtin_ia32_psadbw128(reinterpret_cast<bytes16>(sums), bytes16{});
        counted += static_cast<std::size_t>(halves[0]) + static_cast<std::size_t>(halves[1]);
        blocks -= now;
    }
    return counted;
}
#endif
// Code points: every byte of UTF-8 that does not continue one.
inline void count_characters(std::uint32_t& counted, std::string_view piece, rule const&) noexcept {
#ifdef NOTEPACT_DETAIL_X86
    auto const blocks = piece.size() / 16;
    auto const more = count_characters_of(piece.data(), blocks);
    std::size_t const most = UINT32_MAX - counted;
    counted += static_cast<std::uint32_t>(more < most ? more : most);
    piece.remove_prefix(blocks * 16);
#endif
    for (char const c : piece)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && counted != UINT32_MAX) ++counted;
}

} // namespace detail

/// The constraints of texts, arrays, objects and maps, each of the word that has its name.
/// @{
inline constexpr constraint min_length_constraint = {
    "minLength", errc::too_short, constrained::texts, detail::count_characters, detail::at_least, nullptr};
inline constexpr constraint max_length_constraint = {
    "maxLength", errc::too_long, constrained::texts, detail::count_characters, detail::at_most, nullptr};
inline constexpr constraint min_items_constraint = {
    "minItems", errc::too_few_items, constrained::items, nullptr, detail::at_least, nullptr};
inline constexpr constraint max_items_constraint = {
    "maxItems", errc::too_many_items, constrained::items, nullptr, detail::at_most, nullptr};
inline constexpr constraint min_properties_constraint = {
    "minProperties", errc::too_few_members, constrained::members, nullptr, detail::at_least, nullptr};
inline constexpr constraint max_properties_constraint = {
    "maxProperties", errc::too_many_members, constrained::members, nullptr, detail::at_most, nullptr};
/// @}

namespace detail {
template <int Least, int Most>
constexpr bool in_order(number_facts const& number, rule const& entry) noexcept {
    int const found = compare(number, limit_of(entry));
    return found >= Least && found <= Most;
}
constexpr bool is_multiple(number_facts const& number, rule const& entry) noexcept {
    auto const bits = static_cast<std::uint64_t>(number.value);
    return !number.whole || number.beyond_int64 // which is broken elsewhere
           || (number.value < 0 ? negated(bits) : bits) % limit_of(entry).digits == 0;
}
constexpr bool is_listed(number_facts const& number, rule const& entry) noexcept {
    auto const* const listed = entry.inside()->refers.numbers;
    for (std::size_t i = 0; i < entry.detail; ++i)
        if (number.whole && !number.beyond_int64 && number.value == listed[i]) return true;
    return false;
}
constexpr bool is_listed_text(number_facts const& number, rule const& entry) noexcept {
    auto const* const listed = entry.inside()->refers.words;
    for (std::size_t i = 0; i < entry.detail; ++i)
        if (compare(number, parse_decimal(listed[i]).value) == 0) return true;
    return false;
}
inline void
put_listed(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) {
    put_integer(entry.inside()->refers.numbers[which], [=](std::string_view piece) { sink(to, piece); });
}
inline void
put_listed_text(rule const& entry, std::size_t which, void (*sink)(void*, std::string_view), void* to) {
    sink(to, entry.inside()->refers.words[which]);
}
} // namespace detail

/// The constraints of numbers, each of the word that has its name; of among, those of integers and of decimal
/// numbers.
/// @{
inline constexpr constraint minimum_constraint = {
    "minimum", errc::below_minimum, constrained::numbers, nullptr, nullptr, detail::in_order<0, 1>};
inline constexpr constraint maximum_constraint = {
    "maximum", errc::above_maximum, constrained::numbers, nullptr, nullptr, detail::in_order<-1, 0>};
inline constexpr constraint exclusive_minimum_constraint = {
    "exclusiveMinimum", errc::below_minimum, constrained::numbers, nullptr, nullptr, detail::in_order<1, 1>};
inline constexpr constraint exclusive_maximum_constraint = {
    "exclusiveMaximum",
    errc::above_maximum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::in_order<-1, -1>};
inline constexpr constraint multiple_of_constraint = {
    "multipleOf", errc::not_a_multiple, constrained::numbers, nullptr, nullptr, detail::is_multiple};
inline constexpr constraint among_constraint = {
    "enum",
    errc::not_in_enum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::is_listed,
    NOTEPACT_NOTES != 0 ? detail::put_listed : nullptr};
inline constexpr constraint among_texts_constraint = {
    "enum",
    errc::not_in_enum,
    constrained::numbers,
    nullptr,
    nullptr,
    detail::is_listed_text,
    NOTEPACT_NOTES != 0 ? detail::put_listed_text : nullptr};
/// @}

/// Of a text: at least so many code points, else `too_short`. A text has at most max_text_constraints
/// constraints.
constexpr auto min_length(std::size_t characters, severity level = error) {
    return detail::limited<constrained::texts>(min_length_constraint, detail::count(characters), level);
}
/// Of a text: at most so many code points, else `too_long`.
constexpr auto max_length(std::size_t characters, severity level = error) {
    return detail::limited<constrained::texts>(max_length_constraint, detail::count(characters), level);
}
/// Of an array: at least so many items, else `too_few_items`.
constexpr auto min_items(std::size_t items, severity level = error) {
    return detail::limited<constrained::items>(min_items_constraint, detail::count(items), level);
}
/// Of an array: at most so many items, else `too_many_items`.
constexpr auto max_items(std::size_t items, severity level = error) {
    return detail::limited<constrained::items>(max_items_constraint, detail::count(items), level);
}
/// Of an object or map: at least so many members, known or not, else `too_few_members`.
constexpr auto min_properties(std::size_t members, severity level = error) {
    return detail::limited<constrained::members>(min_properties_constraint, detail::count(members), level);
}
/// Of an object or map: at most so many members, known or not, else `too_many_members`.
constexpr auto max_properties(std::size_t members, severity level = error) {
    return detail::limited<constrained::members>(max_properties_constraint, detail::count(members), level);
}

/// A limit of numbers: an integer, or the text of a decimal number of at most 19 digits, such as "0.01". A
/// double is refused: it is not the number that was written.
struct number_limit {
    decimal value; ///< exactly

    /// From an integer, or a text that must be such a number: misuse::limit_is_no_decimal_number.
    /// @{
    constexpr number_limit(int whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(long whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(long long whole) noexcept : value(std::int64_t{whole}) {}
    constexpr number_limit(std::string_view text) : value(detail::limit_in(text)) {}
    constexpr number_limit(char const* text) : value(detail::limit_in(text)) {}
    /// @}
    number_limit(double) = delete; ///< write the limit as a text: minimum("0.5")
};

/// Of a number: not less, else `below_minimum`.
constexpr auto minimum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(minimum_constraint, limit.value, level);
}
/// Of a number: not more, else `above_maximum`.
constexpr auto maximum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(maximum_constraint, limit.value, level);
}
/// Of a number: more, else `below_minimum`.
constexpr auto exclusive_minimum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(exclusive_minimum_constraint, limit.value, level);
}
/// Of a number: less, else `above_maximum`.
constexpr auto exclusive_maximum(number_limit limit, severity level = error) {
    return detail::limited<constrained::numbers>(exclusive_maximum_constraint, limit.value, level);
}
/// Of an integer: a multiple of a positive integer, else `not_a_multiple`. Of a number with a fraction, or
/// outside int64, nothing is said.
constexpr auto multiple_of(std::int64_t of, severity level = error) {
    if (of <= 0) misuse::multiple_of_what_is_not_positive();
    return detail::limited<constrained::numbers>(multiple_of_constraint, of, level);
}

/// Of a number: one of the integers of an array in static storage, else `not_in_enum`. Compared by value: 2.0
/// is 2.
template <std::size_t N>
constexpr auto among(std::int64_t const (&numbers)[N], severity level = error) {
    return constraint_declaration<constrained::numbers, 2>{
        {detail::entry(rule_kind::constraint, &among_constraint, N, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, numbers, 0, 0)}};
}
/// Likewise, of decimal numbers: "0.5".
template <std::size_t N>
constexpr auto among(std::string_view const (&numbers)[N], severity level = error) {
    for (auto const text : numbers)
        (void)detail::limit_in(text);
    return constraint_declaration<constrained::numbers, 2>{
        {detail::entry(rule_kind::constraint, &among_texts_constraint, N, detail::flag_bit(level), 2),
         detail::entry(rule_kind::operand, numbers, 0, 0)}};
}

template <std::size_t N>
void among(std::int64_t const (&&numbers)[N], severity = error) = delete; ///< the table refers to them
template <std::size_t N>
void among(std::string_view const (&&numbers)[N], severity = error) = delete; ///< likewise

} // namespace notepact

#endif
