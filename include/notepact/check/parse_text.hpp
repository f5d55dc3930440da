// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_PARSE_TEXT_HPP
#define NOTEPACT_CHECK_PARSE_TEXT_HPP

#include <notepact/check/binder.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/struct_keeper.hpp>
#include <notepact/json/reader.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

namespace detail {

inline text_result
parse_by_events(contract_ref contract, bind_place whole, std::string_view bytes, report& report) {
    binder binder(contract, whole, report);
    json_reader<detail::binder> reader(binder);
    if (contract.is_text()) reader.take_bare_text();
    reader.write(bytes);
    reader.finish();
    return {binder.result(), binder.text_fault()};
}

// What is not known to be clean begins anew, and with that the struct.
inline text_result
parse_into(contract_ref contract, bind_place whole, std::string_view bytes, report& report) {
    if (binds_clean(contract, whole, bytes)) return {};
    return parse_by_events(contract, whole, bytes, report);
}

} // namespace detail

/// Checks a whole body and puts it into the struct that the contract is bound to, in one pass. The verdict
/// and the violations are those of check_text(); what could be read is in the struct nevertheless: every
/// value that has the JSON type which the contract wants. Allocates what the struct's own members allocate,
/// nothing else, and throws only what they throw.
///
/// Lists and maps that the body has are emptied first. Any other member that the body does not have, or has
/// with another type, keeps what it held: begin with a new struct. The struct owns what it gets, where its
/// members do; the bytes need not outlive the call.
///
/// The values of a clean body are mostly stored by the quick pass of check_text(), for which up to 12 KB of
/// stack are used. What that pass gives up is begun anew: in the worst case that takes half the time more,
/// and what had been allocated is allocated again. Define NOTEPACT_NO_SCANNER to go without, in twice the
/// time or more. The struct and the report are the same.
///
/// A list at the root goes into a std::vector or what else is filled from front to back, a map into one of
/// pairs, a text (answer_text) into a std::string.
template <class Shape, std::size_t N, class T>
verdict parse_text(contract<Shape, N> const& contract, std::string_view bytes, T& out, report& report) {
    static_assert(detail::fits<T, Shape>, "contract_of_another_type: it does not fit what is to be filled");
    return detail::parse_into(contract, detail::place_of<Shape>(out), bytes, report).found;
}

} // namespace notepact

#endif
