// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/format/pattern_fault.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <notepact/format/pattern.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using notepact::compiled_pattern;
using notepact::pattern_fault;
using namespace std::string_view_literals;

constexpr std::size_t faults = enumerators<pattern_fault>;
static_assert(each_has_its_own<pattern_fault>([](pattern_fault fault) { return name(fault); }, 1));
static_assert(each_has_its_own<pattern_fault>([](pattern_fault fault) { return message(fault); }, 1));
static_assert(name(pattern_fault{}).empty() && message(pattern_fault{}).empty());

// What is wrong, and where.
struct row {
    std::string_view pattern;
    pattern_fault fault;
    std::size_t position;
};
constexpr row rows[] = {
    {"a\xFF", pattern_fault::not_utf8, 1},
    {"\xC3", pattern_fault::not_utf8, 0},
    {"ab\xE2\x82", pattern_fault::not_utf8, 2},
    {"a\xED\xA0\x80", pattern_fault::not_utf8, 1},
    {"a[\xC0\x80]", pattern_fault::not_utf8, 2},

    {"ab\\", pattern_fault::unknown_escape, 2},
    {"a\\-", pattern_fault::unknown_escape, 1},
    {"\\q", pattern_fault::unknown_escape, 0},
    {"\\_", pattern_fault::unknown_escape, 0},
    {"\\\xC3\xA9", pattern_fault::unknown_escape, 0},
    {"\\00", pattern_fault::unknown_escape, 0},
    {"\\01", pattern_fault::unknown_escape, 0},
    {"\\x", pattern_fault::unknown_escape, 0},
    {"\\x4", pattern_fault::unknown_escape, 0},
    {"\\x4g", pattern_fault::unknown_escape, 0},
    {"\\u", pattern_fault::unknown_escape, 0},
    {"\\u004", pattern_fault::unknown_escape, 0},
    {"\\u{}", pattern_fault::unknown_escape, 0},
    {"\\u{41", pattern_fault::unknown_escape, 0},
    {"\\u{110000}", pattern_fault::unknown_escape, 0},
    {"\\u{4g}", pattern_fault::unknown_escape, 0},
    {"\\c", pattern_fault::unknown_escape, 0},
    {"\\c1", pattern_fault::unknown_escape, 0},
    {"x[a\\q]", pattern_fault::unknown_escape, 3},
    {"[\\1]", pattern_fault::unknown_escape, 1},
    {"[\\B]", pattern_fault::unknown_escape, 1},
    {"[\\k]", pattern_fault::unknown_escape, 1},
    {"[a-\\q]", pattern_fault::unknown_escape, 3},
    {"[\\", pattern_fault::unknown_escape, 1},

    {"{", pattern_fault::lone_bracket, 0},
    {"a{", pattern_fault::lone_bracket, 1},
    {"a{,2}", pattern_fault::lone_bracket, 1},
    {"a{1", pattern_fault::lone_bracket, 1},
    {"a{1,", pattern_fault::lone_bracket, 1},
    {"a{1,2", pattern_fault::lone_bracket, 1},
    {"a{b}", pattern_fault::lone_bracket, 1},
    {"a{ 1}", pattern_fault::lone_bracket, 1},
    {"a}", pattern_fault::lone_bracket, 1},
    {"ab]", pattern_fault::lone_bracket, 2},
    {"[]]", pattern_fault::lone_bracket, 2},

    {"a(b", pattern_fault::lone_parenthesis, 1},
    {"((a)", pattern_fault::lone_parenthesis, 0},
    {"(a(b", pattern_fault::lone_parenthesis, 2},
    {"a)", pattern_fault::lone_parenthesis, 1},
    {"(a))", pattern_fault::lone_parenthesis, 3},
    {"(?:a", pattern_fault::lone_parenthesis, 0},

    {"a[b", pattern_fault::open_class, 1},
    {"[", pattern_fault::open_class, 0},
    {"[^", pattern_fault::open_class, 0},
    {"[a-", pattern_fault::open_class, 0},
    {"[a\\]", pattern_fault::open_class, 0},

    {"x[ab-a]", pattern_fault::bad_range, 3},
    {"[a--]", pattern_fault::bad_range, 1},
    {"[\\d-x]", pattern_fault::bad_range, 1},
    {"[a-\\d]", pattern_fault::bad_range, 1},
    {"[\\w-.]", pattern_fault::bad_range, 1},
    {"[\\u{10000}-\\uFFFF]", pattern_fault::bad_range, 1},

    {"*", pattern_fault::nothing_to_repeat, 0},
    {"a|+", pattern_fault::nothing_to_repeat, 2},
    {"(?)", pattern_fault::unknown_group, 0},
    {"(*a)", pattern_fault::nothing_to_repeat, 1},
    {"^*", pattern_fault::nothing_to_repeat, 1},
    {"a$?", pattern_fault::nothing_to_repeat, 2},
    {"a**", pattern_fault::nothing_to_repeat, 2},
    {"a+??", pattern_fault::nothing_to_repeat, 3},
    {"a{2}{3}", pattern_fault::nothing_to_repeat, 4},
    {"{2}", pattern_fault::nothing_to_repeat, 0},

    {"a{2,1}", pattern_fault::bad_repeat, 1},
    {"a{1000,999}", pattern_fault::bad_repeat, 1},

    {"a(?<name>b)", pattern_fault::unknown_group, 1},
    {"(?i:a)", pattern_fault::unknown_group, 0},
    {"(?>a)", pattern_fault::unknown_group, 0},
    {"(?P<name>a)", pattern_fault::unknown_group, 0},
    {"(?", pattern_fault::unknown_group, 0},

    {"(a)\\1", pattern_fault::back_reference, 3},
    {"\\9", pattern_fault::back_reference, 0},
    {"\\k<name>", pattern_fault::back_reference, 0},

    {"a(?=b)", pattern_fault::look_around, 1},
    {"(?!b)", pattern_fault::look_around, 0},
    {"(?<=b)", pattern_fault::look_around, 0},
    {"(?<!b)", pattern_fault::look_around, 0},

    {"a\\b", pattern_fault::word_boundary, 1},
    {"\\B", pattern_fault::word_boundary, 0},

    {"^\\p{L}", pattern_fault::unicode_property, 1},
    {"\\P{Lu}", pattern_fault::unicode_property, 0},
    {"[a\\p{L}]", pattern_fault::unicode_property, 2},

    {"a{1001}", pattern_fault::repeats_too_often, 1},
    {"a{0,99999999999999999999}", pattern_fault::repeats_too_often, 1},
    {"a{4294967296,}", pattern_fault::repeats_too_often, 1},

    // what is many is made below
    {"(?:(?:a{64}){64}){2}", pattern_fault::too_long, 17},
    {"(?:a|b)*a(?:a|b){12}", pattern_fault::too_many_states, 0},
    {"[a-z]{1,500}x", pattern_fault::too_much_work, 0},
    {"^(?:a?){1000}$", pattern_fault::too_much_work, 0},
};

void drive(test& t, std::string_view pattern, pattern_fault fault, std::size_t position) {
    compiled_pattern const made(pattern);
    t.equal(name(made.fault()), name(fault), pattern);
    t.equal(made.position(), position, pattern);
    t.check(!matches(made.table(), "") && !matches(made.table(), "a"), pattern);
}

void table(test& t) {
    for (auto const& [pattern, fault, position] : rows)
        drive(t, pattern, fault, position);
}

// One less is no fault.
void limits(test& t) {
    auto const text = [](std::string_view part, std::size_t times) {
        std::string made;
        for (; times != 0; --times)
            made += part;
        return made;
    };
    auto const made = [](std::string const& pattern) { return compiled_pattern(pattern).fault(); };

    t.equal(made("^a{1000}$"), pattern_fault{});
    t.equal(made("^a{0,1000}$"), pattern_fault{});

    auto const depth = notepact::max_pattern_depth;
    t.equal(made(text("(", depth) + text(")", depth)), pattern_fault{});
    drive(t, text("(", depth + 1) + text(")", depth + 1), pattern_fault::nested_too_deep, depth);

    // A match is one more.
    auto const size = notepact::max_pattern_size - 1;
    t.equal(made("^(?:ab){1000}$"), pattern_fault{});
    t.equal(made(text("^", size)), pattern_fault{});
    drive(t, text("^", size + 2), pattern_fault::too_long, size + 1);
    t.equal(made(text("^", size + 1)), pattern_fault::too_long);

    auto const bytes = notepact::max_pattern_text;
    t.equal(made("\\u{" + text("0", bytes - 6) + "41}"), pattern_fault{});
    t.equal(made("\\u{" + text("0", bytes - 5) + "41}"), pattern_fault::too_long);

    // A class for each character, and one for all others.
    std::string letters;
    for (char c = '0'; c != '0' + 63; ++c)
        letters += c == '\\' || c == ']' || c == '[' || c == '^' || c == '?' ? "\\" + std::string(1, c)
                                                                             : std::string(1, c);
    t.equal(made(letters), pattern_fault{});
    t.equal(made(letters + "~"), pattern_fault::too_many_classes);

    // Ranges: one is left over.
    std::string ranges;
    for (unsigned i = 0; i != notepact::max_pattern_ranges - 1; ++i) {
        char escape[] = "\\u{00000}";
        for (unsigned at = 7, value = 0x1000 + 2 * i; value != 0; --at, value /= 16)
            escape[at] = "0123456789abcdef"[value % 16];
        ranges += escape;
    }
    t.equal(made("[" + ranges + "]"), pattern_fault{});
    t.equal(made("[" + ranges + "a]"), pattern_fault::too_many_classes);
    t.equal(made("[^" + ranges + "]"), pattern_fault{});
}

// Each of them is met above.
void each(test& t) {
    bool met[faults + 1] = {};
    met[static_cast<std::size_t>(pattern_fault::nested_too_deep)] = true;
    met[static_cast<std::size_t>(pattern_fault::too_many_classes)] = true;
    for (auto const& row : rows)
        met[static_cast<std::size_t>(row.fault)] = true;
    for (std::size_t i = 1; i <= faults; ++i)
        t.check(met[i], name(static_cast<pattern_fault>(i)));
}

} // namespace

static notepact_test::suite const
    suite("format/pattern_fault", {{"table", table}, {"limits", limits}, {"each", each}});
