// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/member_name.hpp"

#include "../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acme {

struct author {
    std::string name;
    int x;
    int born_1980;
    int _hidden;
    int UPPER;
    int const* pointer;
    int list[3];
    bool volatile flag;
    std::vector<std::vector<int>> nested_lists;
    int a_name_as_long_as_max_name_takes;
    struct address {
        std::string street;
        struct {
            int unit;
        } door;
    };
    union {
        int one;
        char other;
    };
    address home;
};

template <class T>
struct box {
    T value;
    template <class U, std::size_t N>
    struct inner {
        U held[N];
    };
};
template <auto Key>
struct keyed {
    int key;
};

struct person {
    std::string family;
};
struct agent {
    int office;
};
struct official : person, agent {
    int rank;
};

enum class colour {
    red
};

} // namespace acme

struct global {
    int at_the_top;
};

namespace {

using notepact::member_name;
using notepact_test::test;

struct hidden {
    int here;
    struct {
        int there;
    } unnamed;
};

static_assert(notepact::detail::spelling_is_known);
static_assert(member_name<&acme::author::name> == "name");
static_assert(
    member_name<&acme::author::name>.data() == notepact::detail::name_of_member<&acme::author::name>.text);
static_assert(sizeof notepact::detail::name_of_member<&acme::author::name> == sizeof "name");

struct {
    std::string_view got, expected;
} constexpr names[] = {
    {member_name<&acme::author::name>, "name"},
    {member_name<&acme::author::x>, "x"},
    {member_name<&acme::author::born_1980>, "born_1980"},
    {member_name<&acme::author::_hidden>, "_hidden"},
    {member_name<&acme::author::UPPER>, "UPPER"},
    {member_name<&acme::author::pointer>, "pointer"},
    {member_name<&acme::author::list>, "list"},
    {member_name<&acme::author::flag>, "flag"},
    {member_name<&acme::author::nested_lists>, "nested_lists"},
    {member_name<&acme::author::a_name_as_long_as_max_name_takes>, "a_name_as_long_as_max_name_takes"},
    {member_name<&acme::author::address::street>, "street"},
    {member_name<&decltype(acme::author::address::door)::unit>, "unit"},
    {member_name<&acme::author::one>, "one"},
    {member_name<&acme::author::other>, "other"},
    {member_name<&acme::author::home>, "home"},
    {member_name<&acme::box<int>::value>, "value"},
    {member_name<&acme::box<acme::box<acme::author>>::value>, "value"},
    {member_name<&acme::box<char>::inner<long, 3>::held>, "held"},
    // What may stand in the brackets before the name.
    {member_name<&acme::keyed<&acme::author::name>::key>, "key"},
    {member_name<&acme::keyed<acme::colour::red>::key>, "key"},
    {member_name<&acme::keyed<']'>::key>, "key"},
    {member_name<&acme::keyed<nullptr>::key>, "key"},
    // Inherited.
    {member_name<&acme::official::family>, "family"},
    {member_name<&acme::official::office>, "office"},
    {member_name<&acme::official::rank>, "rank"},
    {member_name<&global::at_the_top>, "at_the_top"},
    {member_name<&hidden::here>, "here"},
    {member_name<&decltype(hidden::unnamed)::there>, "there"},
};

void of_members(test& t) {
    for (auto const& row : names) {
        t.equal(row.got, row.expected);
        t.equal(*(row.got.data() + row.got.size()), '\0', row.expected);
    }
    struct local {
        int inside;
    };
    t.equal(member_name<&local::inside>, "inside");
}

// What compilers write, have written and might.
struct {
    std::string_view spelling, name;
} constexpr spellings[] = {
    {"constexpr auto f() [with auto Pointer = &acme::author::name]", "name"},
    {"auto f() [Pointer = &acme::author::name]", "name"},
    {"auto f() [Pointer = &(anonymous namespace)::hidden::h_1]", "h_1"},
    {"constexpr auto f() [with auto Pointer = &{anonymous}::hidden::h$]", "h$"},
    {"auto f() [Pointer = &main()::local::gr\xC3\xBC"
     "n]",
     "gr\xC3\xBC"
     "n"},
    {"", ""},
    {"]", ""},
    {"name]", ""},
    {":name]", ""},
    {"::]", ""},
    {"::name]", "name"},
    {"::name", ""},
    {"::name] ", ""},
    {"::a name]", ""},
    {"::gr\\u00fcn]", ""},
    {"auto f() [Pointer = nullptr]", ""},
    {"constexpr auto f() [with auto Pointer = -1]", ""},
    {"constexpr auto f<&acme::author::name>()", ""},
    {"auto f(void) [Pointer = 0x8]", ""},
};

void in_spellings(test& t) {
    for (auto const& row : spellings)
        t.equal(notepact::detail::name_in_spelling(row.spelling), row.name, row.spelling);
}

} // namespace

static notepact_test::suite const
    suite("contract/member_name", {{"of_members", of_members}, {"in_spellings", in_spellings}});
