// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/object_words.hpp"

#include "../support/test.hpp"

#include <notepact/contract/value_words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace notepact;
using notepact_test::test;

struct crate {
    bool first, second;
    std::vector<std::pair<std::string, bool>> rest;
};

// The parts of an object in any order: members keep theirs, all else stands where a table has it.
constexpr auto first = required<&crate::first>("first", boolean(), described("the first"));
constexpr auto second = optional<&crate::second>("second", boolean(), deprecated());
constexpr auto in_order = object<crate>(
    first, second, others<&crate::rest>(boolean()), min_properties(1), at_least_one(warning), closed());
constexpr auto mixed = object<crate>(
    closed(), others<&crate::rest>(boolean()), first, min_properties(1), at_least_one(warning), second);
static_assert(std::is_same_v<decltype(in_order), decltype(mixed)>);

bool same(rule const& a, rule const& b) {
    bool const named = a.kind == rule_kind::member || a.kind == rule_kind::description;
    return a.kind == b.kind && a.flags == b.flags && a.detail == b.detail && a.skip == b.skip
           && (!named || a.name() == b.name());
}
void any_order(test& t) {
    for (std::size_t i = 0; i != std::size(in_order.rules); ++i)
        t.check(same(in_order.rules[i], mixed.rules[i]), std::to_string(i));
    auto const& head = mixed.rules[0];
    t.check(head.has(rule_flag::others) && head.has(rule_flag::closed), "a rule for others");
    t.check(head.has(rule_flag::wants_effect) && head.level() == severity::warning, "an effect");
    t.equal(std::size_t{head.detail}, std::size_t{2}, "members");
    t.equal(head.member(1)->name(), "second");
    t.check(head.others()->kind == rule_kind::boolean, "the rule of others");
    auto const constraints = head.constraints();
    t.check(!constraints.empty() && (*constraints.begin()).refers.checked == &min_properties_constraint, "1");
}

void members(test& t) {
    auto const& a = *in_order.rules[0].find("first");
    auto const& b = *in_order.rules[0].find("second");
    t.check(a.has(rule_flag::required) && !a.has(rule_flag::outdated), "first");
    t.check(!b.has(rule_flag::required) && b.has(rule_flag::outdated), "second");
    t.equal(description_of(a), NOTEPACT_NOTES != 0 ? "the first" : "");
    t.equal(description_of(b), "");
    t.check(in_order.rules[0].find("third") == nullptr, "none");
}

// The shape has the members in their order, and the others behind them.
template <class Shape, std::size_t N>
Shape shape_of(declaration<Shape, N> const&);
static_assert(std::is_same_v<
              decltype(shape_of(mixed)), shape::object<
                                             crate, shape::member<bound_to<&crate::first>, shape::boolean>,
                                             shape::member<bound_to<&crate::second>, shape::boolean>,
                                             shape::others<bound_to<&crate::rest>, shape::boolean>>>);

notepact_test::suite
    object_words_suite("contract/object_words", {{"any_order", any_order}, {"members", members}});

} // namespace
