// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECK_STRUCT_HPP
#define NOTEPACT_CHECK_CHECK_STRUCT_HPP

#include <notepact/check/checker.hpp>
#include <notepact/check/struct_events.hpp>
#include <notepact/check/struct_source.hpp>
#include <notepact/check/struct_text.hpp>

#include <cstddef>
#include <type_traits>

namespace notepact {

namespace detail {

/// Has a checker take the events of a struct: what it finds is what it would find in the text that would be
/// written. No text is made for it.
template <bool KeepsText>
NOTEPACT_OUTLINE verdict judge_struct(bound_struct const& of, report& report, bool in_pieces = false) {
    checker judge(contract_ref(*of.head), report, offsets::unknown);
    tell_events<KeepsText>(of, judge, in_pieces);
    return judge.result();
}

} // namespace detail

/// Checks a struct by the contract it is bound to: the verdict, the violations and their places are those of
/// check_text over what would be written, but no violation has an offset: they are all no_offset. What it
/// finds is appended to the report. No text is made for it, and nothing is allocated.
///
/// A text that is not UTF-8 is `invalid_utf8`, and nothing is looked for behind it; an image that comes in
/// pieces is `only_in_pieces`: write_in_pieces checks those. A list or map that is a whole body is checked
/// likewise. The struct must be of the type that the contract's object names: `contract_of_another_type`,
/// when it is compiled.
template <class Shape, std::size_t N, class T>
verdict check_struct(contract<Shape, N> const& contract, T const& value, report& report) {
    return detail::judge_struct<detail::keeps_text<Shape>>(detail::bound_struct(contract, value), report);
}

/// Hands a struct as JSON text, without white space, to `sink(std::string_view)` in pieces, which live as
/// long as the call. The contract is not checked. False, and the text is not complete, if a member is not
/// UTF-8, or an image comes in pieces. Allocates nothing.
template <class Shape, std::size_t N, class T, class Sink>
bool put_struct(contract<Shape, N> const& contract, T const& value, Sink&& sink) {
    detail::struct_text<std::remove_reference_t<Sink>, true> text(sink);
    detail::tell_struct(detail::bound_struct(contract, value), text);
    return text.good();
}

} // namespace notepact

#endif
