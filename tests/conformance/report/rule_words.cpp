// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/rule_words.hpp"

#include "../../support/test.hpp"

#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact::conformance::detail;

// The first row of a name answers: a second one would be read by nobody, and leave docs/rules.md two headings
// of one name.
void each_name_once(test& t) {
    for (auto const& one : rule_words)
        t.equal(sentence_of_word(one.name), one.sentence, one.name);
    t.equal(sentence_of_word("nothing_of_the_kind"), std::string_view());
}

notepact_test::suite const
    rule_words_suite("conformance/report/rule_words", {{"each name once", each_name_once}});

} // namespace
