// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The C++ type that holds a whole body, by the shape of its contract: of an object the struct that it is
// bound to, of everything else the plainest that can be filled.
#ifndef NOTEPACT_CONTRACT_ROOT_TYPE_HPP
#define NOTEPACT_CONTRACT_ROOT_TYPE_HPP

#include <notepact/contract/declaration.hpp>
#include <notepact/format/json_number.hpp>
#include <notepact/json/json_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace notepact::detail {

template <class Shape>
struct root_type {
    static_assert(
        always_false<Shape>::value,
        "no_type_for_a_whole_body: a body is an object that a struct holds, a list or a map of what has a "
        "type, or a single value; not one of two alternatives");
    using type = json_text;
};
template <class Shape>
using root_type_t = typename root_type<Shape>::type;

template <class Struct, class... Members>
struct root_type<shape::object<Struct, Members...>> {
    static_assert(!std::is_void_v<Struct>, "object_that_no_struct_holds: say object<the_struct>(...)");
    using type = Struct;
};
template <class Item>
struct root_type<shape::array<Item>> {
    using type = std::vector<root_type_t<Item>>;
};
template <class Value>
struct root_type<shape::map<Value>> {
    using type = std::vector<std::pair<std::string, root_type_t<Value>>>; // in the document's order
};
template <class Shape>
struct root_type<shape::nullable<Shape>> {
    using type = std::optional<root_type_t<Shape>>;
};
template <>
struct root_type<shape::bare_text> {
    using type = std::string;
};
template <>
struct root_type<shape::string> {
    using type = std::string;
};
template <>
struct root_type<shape::boolean> {
    using type = bool;
};
template <>
struct root_type<shape::integer> {
    using type = std::int64_t;
};
template <>
struct root_type<shape::number> {
    using type = json_number;
};
template <>
struct root_type<shape::any> {
    using type = json_text;
};
template <>
struct root_type<shape::any_object> {
    using type = json_text;
};

template <class Shape, std::size_t N>
Shape shape_of_contract(contract<Shape, N> const&);
template <auto const& Contract>
using shape_of_contract_t = decltype(shape_of_contract(Contract));

} // namespace notepact::detail

#endif
