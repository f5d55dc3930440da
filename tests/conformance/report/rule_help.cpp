// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/rule_help.hpp"

#include "../../support/test.hpp"

#include <string>

namespace {

using namespace notepact_test;
using namespace notepact::conformance::detail;

// Each example breaks its rule and no other, and is of a few lines that a terminal can show.
void examples_of_all(test& t) {
    for (auto const& one : help::all) {
        auto const made = one.example();
        std::string const rule(name(one.code));
        std::string all;
        for (auto const& [word, text] : made.lines) {
            all.append(word).append(" ").append(text).append("\n");
            for (char const c : text)
                t.check(static_cast<unsigned char>(c) >= ' ', rule + ": no control characters");
        }
        t.equal(made.broken.size(), std::size_t{1}, rule + '\n' + all);
        for (auto const found : made.broken)
            t.equal(name(found), rule, all);
        t.check(made.lines.size() >= 2 && made.lines.size() <= 6, rule + '\n' + all);
    }
}

notepact_test::suite const
    rule_help_suite("conformance/report/rule_help", {{"examples of all", examples_of_all}});

} // namespace
