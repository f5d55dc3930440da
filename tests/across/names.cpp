// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every enumerator that has a name or a message has one of its own. An enumerator that is added and has none
// does not compile here, wherever in its enum it stands.
#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/maxcare.hpp>

#include <string_view>

namespace {

using namespace notepact_test;
namespace maxcare = notepact::maxcare;

template <class Enum>
constexpr bool named(std::size_t first = 0) {
    return each_has_its_own<Enum>([](Enum e) { return name(e); }, first);
}
static_assert(named<notepact::severity>(1) && enumerators<notepact::severity> == 2);
static_assert(named<notepact::errc>(1));
static_assert(each_has_its_own<notepact::errc>([](notepact::errc e) { return message(e); }, 1));
static_assert(named<notepact::place>());
static_assert(named<notepact::verb>());
static_assert(named<notepact::next_step>());
static_assert(named<notepact::answer_kind>());
static_assert(each_has_its_own<notepact::no_answer>([](notepact::no_answer e) { return message(e); }));

// Words that documents list.
template <class Enum>
constexpr bool worded() {
    return each_has_its_own<Enum>([](Enum e) { return notepact::text_of(e); })
           && std::size(notepact::texts_of_enum<Enum>) == enumerators<Enum>;
}
static_assert(worded<maxcare::note_status>());
static_assert(worded<maxcare::ai_status>());
static_assert(worded<maxcare::ehr_type>());
static_assert(worded<maxcare::scope>());

// The same at run time, where a name is a text that can be printed.
template <class Enum>
void printable(test& t, std::size_t first = 0) {
    for (std::size_t i = 0; i != enumerators<Enum>; ++i)
        for (char const c : std::string_view(name(static_cast<Enum>(first + i))))
            t.check(
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_',
                "a word");
}
void words(test& t) {
    printable<notepact::severity>(t, 1);
    printable<notepact::errc>(t, 1);
    printable<notepact::place>(t);
    printable<notepact::verb>(t);
    printable<notepact::next_step>(t);
    printable<notepact::answer_kind>(t);
}

suite names_suite("across/names", {{"words", words}});

} // namespace
