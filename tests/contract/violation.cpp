// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/violation.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using notepact::document_path;
using notepact::errc;
using notepact::violation;
using notepact_test::test;

// It has no room for input: a pointer into the contract, one to a member's name, the offset, ordinals, two
// codes.
static_assert(std::is_trivially_copyable_v<violation> && std::is_trivially_destructible_v<violation>);
static_assert(sizeof(document_path) == sizeof(std::size_t) * (notepact::max_nesting + 1));
static_assert(sizeof(violation) <= 3 * sizeof(void*) + sizeof(document_path) + sizeof(void*));

std::string pointer(violation const& v) {
    std::string text;
    v.put_pointer([&](std::string_view piece) { text += piece; });
    return text;
}

violation at(document_path const& path, notepact::contract_ref contract = acme::draw_body) {
    return {errc::wrong_type, notepact::error, contract, path, 7};
}

// Ordinals of members; an index is negative: -1 is 0.
document_path way(std::initializer_list<long long> steps) {
    document_path path;
    for (auto const step : steps)
        if (step < 0)
            path.push_index(static_cast<std::size_t>(-step - 1));
        else
            path.push_member(static_cast<std::size_t>(step));
    return path;
}

void pointers(test& t) {
    struct {
        document_path path;
        std::string_view expected;
    } const rows[] = {
        {way({}), ""},
        {way({0}), "/shape"},
        {way({0, 1}), "/shape/colour"},
        {way({0, 2}), "/shape/corners"},
        {way({0, 2, -1}), "/shape/corners/0"},
        {way({0, 2, -13, 1}), "/shape/corners/12/y"},
        {way({0, 2, -2147483648, 0}), "/shape/corners/2147483647/x"},
        {way({0, 2, -2147483649, 0}), "/shape/corners/2147483648/x"},
        {way({6, -3000000001, -4294967296}), "/rows/3000000000/4294967295"},
        {way({0, 3, 1}), "/shape/centre/y"}, // through a link that may be null
        {way({1}), "/a~1b~0c"},              // RFC 6901, section 3
        {way({2}), "/"},                     // an empty name
        {way({6, -1, -70001}), "/rows/0/70000"},
        {way({7, -2, 0}), "/id/1/x"}, // the alternative that is an array, two levels down
    };
    for (auto const& [path, expected] : rows)
        t.equal(pointer(at(path)), expected);
    t.equal(pointer(at(way({-5, 0}), acme::draw_answer)), "/4/ok");
    document_path last;
    last.push_index(static_cast<std::size_t>(-2));
    t.equal(pointer(at(last, acme::draw_answer)), '/' + std::to_string(static_cast<std::size_t>(-2)));
}

void members(test& t) {
    auto const& hint = *notepact::contract_ref(acme::draw_body).root().member(0);
    violation v(errc::unknown_member, notepact::warning, acme::draw_body, way({0}), 3, &hint);
    t.equal(v.code(), errc::unknown_member);
    t.equal(v.level(), notepact::warning);
    t.equal(v.nearest(), "shape");
    t.equal(v.offset(), std::size_t{3});
    t.equal(v.contract().name(), "acme.draw");
    t.equal(name(v.in()), "body");
    v.raise_to(notepact::error);
    t.equal(v.level(), notepact::error);
    t.equal(at({}).nearest(), "");
}

// Of a part of a request beside its body: the name of the parameter, as its table spells it.
void parameters(test& t) {
    auto const& parameter = *notepact::contract_ref(acme::draw_body).root().member(1);
    for (auto const in : {notepact::place::path, notepact::place::query, notepact::place::header}) {
        violation const v(errc::bad_parameter, notepact::error, in, parameter);
        t.check(v.in() == in && v.of_request(), name(in));
        t.equal(pointer(v), "a/b~c");
        t.equal(v.nearest(), "");
        t.equal(v.offset(), notepact::no_offset);
    }
    violation const meant(
        errc::unknown_parameter, notepact::warning, notepact::place::query, parameter, &parameter);
    t.equal(meant.nearest(), "a/b~c");
    t.equal(name(notepact::place::path), "path");
    t.equal(name(notepact::place::query), "query");
    t.equal(name(notepact::place::header), "header");
    auto const answered = violation::of_answer(errc::coded_body, notepact::error, parameter);
    t.check(answered.in() == notepact::place::header && !answered.of_request(), "of an answer's header");
    t.equal(pointer(answered), "a/b~c");
    t.check(at({}).of_request() && !at({}, acme::draw_answer).of_request(), "of a body: its contract tells");
}

void decimals(test& t) {
    for (std::size_t const value :
         {std::size_t{0}, std::size_t{9}, std::size_t{10}, std::size_t{1234567890}, notepact::no_offset}) {
        std::string text;
        notepact::put_decimal(value, [&](std::string_view piece) { text += piece; });
        t.equal(text, std::to_string(value));
    }
}

notepact_test::suite violation_suite(
    "contract/violation",
    {{"pointers", pointers}, {"members", members}, {"parameters", parameters}, {"decimals", decimals}});

} // namespace
