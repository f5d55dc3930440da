// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/json/pointer.hpp"

#include "../support/test.hpp"

#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;
using namespace std::string_view_literals;

static_assert(is_pointer_step("a~1b", "a/b") && !is_pointer_step("a/b", "a/b"));

struct {
    std::string_view name, step;
} constexpr rows[] = {
    // The members of the document in RFC 6901, section 5, and the steps to them.
    {"foo", "foo"},
    {"", ""},
    {"a/b", "a~1b"},
    {"c%d", "c%d"},
    {"e^f", "e^f"},
    {"g|h", "g|h"},
    {"i\\j", "i\\j"},
    {"k\"l", "k\"l"},
    {" ", " "},
    {"m~n", "m~0n"},
    // Section 4: `~01` is `~1`, never `/`.
    {"~1", "~01"},
    {"~0", "~00"},
    {"~", "~0"},
    {"/", "~1"},
    {"~~", "~0~0"},
    {"//", "~1~1"},
    {"/~", "~1~0"},
    {"~/a/~", "~0~1a~1~0"},
    {"a/", "a~1"},
    {"/a", "~1a"},
    {"0", "0"},
    {"-", "-"},
    {"gr\xC3\xBCn/blau", "gr\xC3\xBCn~1blau"},
    {"\0/\0"sv, "\0~1\0"sv},
};

// Each name has one step, and no other name has it.
void steps(test& t) {
    for (auto const& row : rows) {
        std::string made;
        bool empty_piece = false;
        put_pointer_step(row.name, [&](std::string_view piece) {
            made += piece;
            empty_piece = empty_piece || piece.empty();
        });
        t.equal(made, row.step, row.name);
        t.check(!empty_piece, row.name);
        for (auto const& other : rows)
            t.equal(is_pointer_step(row.step, other.name), row.name == other.name, other.name);
    }
}

// What is spelt otherwise is no step of a name.
void misspelt(test& t) {
    struct {
        std::string_view step, name;
    } constexpr wrong[] = {
        {"", "a"},
        {"a", ""},
        {"ab", "a"},
        {"a", "ab"},
        {"A", "a"},
        {"a/b", "a/b"},
        {"a~0b", "a/b"},
        {"a~1b", "a~b"},
        {"a~b", "a~b"},
        {"a~", "a~"},
        {"a~", "a/"},
        {"a~", "a~0"},
        {"a~0", "a~0"},
        {"a~00b", "a~b"},
        {"~2", "~"},
        {"%7E", "~"},
        {"%2F", "/"},
    };
    for (auto const& row : wrong)
        t.check(!is_pointer_step(row.step, row.name), row.step);
}

} // namespace

static notepact_test::suite const suite("json/pointer", {{"steps", steps}, {"misspelt", misspelt}});
