// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
/// @file
/// How large contracts may be. What meets a limit does not compile; no document can overrun one. On a host
/// the limits hold what 33 published APIs need, with room: their largest object has 123 members, their
/// longest name is of 69 bytes, their largest enumeration of 240 values, their deepest schema nests 18 deep,
/// and no operation has more than 21 parameters. With NOTEPACT_SMALL they hold the two APIs of this library.
#ifndef NOTEPACT_BASE_LIMITS_HPP
#define NOTEPACT_BASE_LIMITS_HPP

#include <cstddef>
#include <cstdint>

namespace notepact {

#ifdef NOTEPACT_SMALL
// What each is, is said below.
inline constexpr std::size_t max_nesting = 5;
inline constexpr std::size_t max_members = 31;
inline constexpr std::size_t max_name = 32;
inline constexpr std::size_t max_parameters = 4;
using rule_count = std::uint8_t;
#else
/// How deep the objects, arrays and maps that a contract names may nest; checked when a contract is declared.
/// The checker keeps a few words for each. The deepest of the documents, a provider's roles in a note's
/// answer, is 5. Smaller with NOTEPACT_SMALL, as are the next ones.
inline constexpr std::size_t max_nesting = 20;
/// How many members an object may name: one bit each in the checker, and one for all that it does not name.
inline constexpr std::size_t max_members = 127;
/// How long the name of a member may be, in bytes: the checker holds one at a time.
inline constexpr std::size_t max_name = 80;
/// How many parameters an operation may have, and how many headers an API: their texts are kept while a
/// request is built.
inline constexpr std::size_t max_parameters = 24;
/// Of a table's entries and of an object's parts: how many there may be.
using rule_count = std::uint16_t;
#endif
/// How long the text of an enumeration's value may be, in bytes. It is compared as it comes; none is held.
inline constexpr std::size_t max_enum_text = 255;
/// How many constraints a text may have: four bytes each in the checker.
#ifdef NOTEPACT_SMALL
inline constexpr std::size_t max_text_constraints = 2;
#else
inline constexpr std::size_t max_text_constraints = 4;
#endif

} // namespace notepact

#endif
