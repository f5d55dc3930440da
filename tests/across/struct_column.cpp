// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The struct column of the table of bodies.
#include "../support/struct_column.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

namespace {

using namespace notepact_test;

void table(test& t) {
    struct_column column(t);
    for (auto const& c : cases())
        column.verify(contract_of(c), c);
    column.finish("table", 130, 160);
}

void pairs(test& t) {
    struct_column column(t);
    for_each_pair([&column](body_case const& c) { column.verify(contract_of(c), c); });
    column.finish("pairs", 60, 70);
}

// Of these, what is found in the bytes is expected.
void mutants(test& t) {
    struct_column column(t);
    for_each_mutant(20000, [&column](body_case c) {
        wide_report report;
        check_text(contract_of(c), c.text, report);
        c.expected = lines(report);
        column.verify(contract_of(c), c);
    });
    column.finish("mutants", 1000, 1000);
}

suite struct_column_suite("across/struct_column", {{"table", table}, {"pairs", pairs}, {"mutants", mutants}});

} // namespace
