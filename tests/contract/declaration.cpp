// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/declaration.hpp"

#include "../support/test.hpp"

#include <notepact/contract/words.hpp>

#include <type_traits>

namespace {

using namespace notepact;
using notepact_test::test;

struct node {
    int size;
};

// The shape of what a word makes is its type; an object inside itself has the shape of its struct.
template <class Shape, std::size_t N>
constexpr bool is(declaration<Shape, N> const&, Shape) {
    return true;
}
static_assert(is(string(), shape::string()) && is(integer(), shape::integer()) && is(any(), shape::any()));
static_assert(is(array_of(nullable(number())), shape::array<shape::nullable<shape::number>>()));
using size_of_node = shape::member<bound_to<&node::size>, shape::integer>;
static_assert(
    is(object<node>(required<&node::size>("size", integer())), shape::object<node, size_of_node>()));
static_assert(std::is_same_v<
              detail::inside_of<node, shape::array<shape::nullable<shape::itself>>>,
              shape::array<shape::nullable<shape::outer<node>>>>);
static_assert(std::is_same_v<
              detail::inside_of<node, shape::either<shape::map<shape::itself>, shape::string>>,
              shape::either<shape::map<shape::outer<node>>, shape::string>>);

// What is inside itself is as deep as the document.
constexpr auto tree = object(optional("parts", array_of(itself())));
void depth(test& t) {
    t.equal(detail::nesting(tree.rules[0]), std::size_t{2});
}

notepact_test::suite declaration_suite("contract/declaration", {{"depth", depth}});

} // namespace
