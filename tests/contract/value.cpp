// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/value.hpp"

#include "../support/test.hpp"
#include "../support/ward_format.hpp"

#include <notepact/contract/words.hpp>

#include <type_traits>

namespace {

using namespace notepact;
using notepact_test::test;

// What is said of a value, in any order.
constexpr auto plain = text(ward::ward_format);
constexpr auto said = text(ward::ward_format, max_length(4), warning, min_length(4, warning));
static_assert(plain.rules[0].skip == 1 && said.rules[0].skip == 7);

template <class Row, class = void>
struct takes : std::false_type {};
template <class Row>
struct takes<Row, std::void_t<decltype(text(std::declval<Row>()))>> : std::true_type {};
static_assert(takes<text_format const&>::value && !takes<text_format>::value, "a row that would be gone");

void levels(test& t) {
    t.equal(name(plain.rules[0].level()), "error");
    t.equal(name(said.rules[0].level()), "warning");
    constexpr std::string_view wanted[] = {"maxLength error", "minLength warning"};
    std::size_t next = 0;
    for (auto const& one : said.rules[0].constraints())
        t.equal(
            std::string(one.refers.checked->keyword) + ' ' + std::string(name(one.level())), wanted[next++]);
    t.equal(next, std::size(wanted));
}

notepact_test::suite value_suite("contract/value", {{"levels", levels}});

} // namespace
