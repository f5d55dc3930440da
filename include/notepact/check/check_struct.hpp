// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CHECK_CHECK_STRUCT_HPP
#define NOTEPACT_CHECK_CHECK_STRUCT_HPP

#include <notepact/check/struct_source.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/json/writer.hpp>

#include <cstddef>
#include <string_view>

namespace notepact {

namespace detail {
template <class Checker, class Struct, class... Members, std::size_t N>
verdict check_struct_as(
    contract<shape::object<Struct, Members...>, N> const& contract, Struct const& value, report& report) {
    Checker judge(contract, report);
    struct_source<Checker>(judge).template tell<shape::object<Struct, Members...>>(
        *contract.rules[0].inside(), value);
    return judge.result();
}
} // namespace detail

/// Checks a struct by the contract it is bound to: the verdict, the violations and their places are those of
/// check_text over what would be written; offsets are unknown. Allocates nothing.
template <class Struct, class... Members, std::size_t N>
verdict check_struct(
    contract<shape::object<Struct, Members...>, N> const& contract, Struct const& value, report& report) {
    return detail::check_struct_as<checker>(contract, value, report);
}

/// Writes a struct as JSON text, unchecked, to an `output(std::string_view)`. False, and the text is not
/// complete, if a member is not UTF-8, or an image comes in pieces.
template <class Struct, class... Members, std::size_t N, class Output>
bool write_struct(
    contract<shape::object<Struct, Members...>, N> const& contract, Struct const& value, Output& output) {
    detail::text_sink<Output> sink(output);
    detail::struct_source<detail::text_sink<Output>>(sink).template tell<shape::object<Struct, Members...>>(
        *contract.rules[0].inside(), value);
    return sink.good();
}

} // namespace notepact

#endif
