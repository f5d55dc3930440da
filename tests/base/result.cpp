// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/base/result.hpp"

#include "../support/test.hpp"

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace {

using namespace notepact_test;
using notepact::errc;
using notepact::result;

// Usable in constants, no larger than what it is made of.
constexpr result<int> seven = 7;
constexpr result<int> none = errc::not_png;
static_assert(seven && *seven == 7 && seven.has_value() && seven.error() == errc{});
static_assert(!none && !none.has_value() && none.error() == errc::not_png);
static_assert(seven.value_or(1) == 7 && none.value_or(1) == 1);
static_assert(seven == result<int>(7) && seven != none && none != result<int>(errc::not_base64));
static_assert(sizeof(result<int>) <= 3 * sizeof(int));
static_assert(std::is_trivially_destructible_v<result<int>>);
// What does not make a value makes no result, and no result is a value by mistake.
static_assert(!std::is_constructible_v<result<int>, std::string>);
static_assert(!std::is_convertible_v<result<int>, int> && !std::is_convertible_v<result<bool>, bool>);
static_assert(!std::is_convertible_v<result<int>, bool>);
static_assert(std::is_nothrow_constructible_v<result<int>, int>);

void owning(test& t) {
    result<std::string> text = std::string("a text that is no small string any more");
    t.equal(text->size(), 39U, "arrow");
    text->push_back('!');
    t.equal((*text).back(), '!', "a value can be changed");
    auto const taken = std::move(*text);
    t.equal(taken.size(), 40U, "a value can be taken");
    t.equal(result<std::string>(errc::blank).value_or("none"), std::string("none"), "or another");
}

void movable_only(test& t) {
    result<std::unique_ptr<int>> owner = std::make_unique<int>(3);
    auto const taken = std::move(*owner);
    t.equal(*taken, 3, "taken");
    result<std::unique_ptr<int>> nothing = errc::no_space;
    t.equal(*std::move(nothing).value_or(std::make_unique<int>(4)), 4, "or another");
}

suite result_suite("base/result", {{"owning", owning}, {"movable_only", movable_only}});

} // namespace
