// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/report.hpp"

#include "../support/test.hpp"

#include <notepact/clinic/errors.hpp>

#include <cstddef>
#include <type_traits>

namespace {

using notepact::errc;
using notepact::severity;
using notepact::static_report;
using notepact::strictness;
using notepact::verdict;
using notepact::violation;
using notepact_test::test;

violation broken(severity level, std::size_t offset = notepact::no_offset) {
    return {errc::wrong_type, level, notepact::clinic::refused_answer, {}, offset};
}
violation const an_error = broken(notepact::error);
violation const a_warning = broken(notepact::warning);

static_assert(sizeof(verdict) == 1 && std::is_trivially_copyable_v<verdict>);
static_assert(!std::is_convertible_v<verdict, bool> && std::is_constructible_v<bool, verdict>);
static_assert(
    !std::is_copy_constructible_v<static_report<1>> && !std::is_copy_assignable_v<static_report<1>>);
static_assert(!std::is_destructible_v<notepact::report>);
static_assert(!std::is_convertible_v<strictness, static_report<1>>);

void verdicts(test& t) {
    verdict v;
    t.check(v.ok() && v.clean() && v, "nothing was found");
    v.saw(notepact::warning);
    t.check(v.ok() && !v.clean() && v, "a warning");
    verdict const warned = v;
    v.saw(notepact::error);
    t.check(!v.ok() && !v.clean() && !v, "an error");
    v.saw(notepact::warning);
    t.check(!v.ok(), "stays");
    t.check(v != warned && warned == warned && verdict() != warned, "comparison");
}

// What is added, and what the report says then.
void counts(test& t) {
    struct {
        strictness strict;
        unsigned errors, warnings; // added, warnings last
        bool ok, clean;
        std::size_t size, dropped, counted_errors, counted_warnings;
    } const rows[] = {
        {strictness::lenient, 0, 0, true, true, 0, 0, 0, 0},
        {strictness::lenient, 0, 1, true, false, 1, 0, 0, 1},
        {strictness::lenient, 1, 0, false, false, 1, 0, 1, 0},
        {strictness::lenient, 1, 2, false, false, 3, 0, 1, 2},
        {strictness::lenient, 3, 2, false, false, 3, 2, 3, 2},
        {strictness::lenient, 0, 9, true, false, 3, 6, 0, 9},
        {strictness::strict, 0, 0, true, true, 0, 0, 0, 0},
        {strictness::strict, 0, 1, false, false, 1, 0, 1, 0},
        {strictness::strict, 2, 2, false, false, 3, 1, 4, 0},
    };
    for (auto const& row : rows) {
        static_report<3> report(row.strict);
        for (int round = 0; round < 2; ++round) { // once more after clear()
            for (unsigned i = 0; i < row.errors; ++i)
                t.check(report.add(an_error) == notepact::error, "an error counts as an error");
            for (unsigned i = 0; i < row.warnings; ++i)
                t.check(
                    (report.add(a_warning) == notepact::error) == (row.strict == strictness::strict),
                    "a warning counts as an error where it is strict");
            t.equal(report.ok(), row.ok, "ok");
            t.equal(report.clean(), row.clean, "clean");
            t.equal(report.size(), row.size, "size");
            t.equal(report.empty(), row.size == 0, "empty");
            t.equal(report.dropped(), row.dropped, "dropped");
            t.equal(report.errors(), row.counted_errors, "errors");
            t.equal(report.warnings(), row.counted_warnings, "warnings");
            t.equal(static_cast<std::size_t>(report.end() - report.begin()), row.size, "iteration");
            for (auto const& v : report)
                t.check(row.strict == strictness::lenient || v.level() == notepact::error, "kept as counted");
            report.clear();
            t.check(report.ok() && report.clean() && report.empty() && report.dropped() == 0, "cleared");
        }
    }
}

// Of a full report, counting is adding.
void counting(test& t) {
    for (auto const strict : {strictness::lenient, strictness::strict}) {
        static_report<1> added(strict), counted(strict);
        t.check(!counted.full(), "room for one");
        added.add(an_error);
        counted.add(an_error);
        t.check(counted.full(), "no more");
        for (auto const& one : {an_error, a_warning, a_warning})
            t.check(added.add(one) == counted.count(one.level()), "as bad");
        for (int i = 0; i < 5; ++i)
            added.add(a_warning);
        counted.count(notepact::warning, 5);
        t.equal(counted.errors(), added.errors(), "errors");
        t.equal(counted.warnings(), added.warnings(), "warnings");
        t.equal(counted.dropped(), added.dropped(), "dropped");
        t.equal(counted.size(), std::size_t{1}, "kept");
    }
    t.check(static_report<0>().full(), "none to begin with");
}

// The first are kept.
void order(test& t) {
    static_report<2> report;
    for (std::size_t offset = 0; offset < 5; ++offset)
        report.add(broken(notepact::warning, offset));
    t.equal(report[0].offset(), std::size_t{0});
    t.equal(report[1].offset(), std::size_t{1});

    static_report<0> none;
    none.add(an_error);
    t.check(
        none.empty() && none.begin() == none.end() && !none.ok() && none.dropped() == 1, "no room at all");
}

// What was added since a mark is forgotten, also what had no room.
void marks(test& t) {
    static_report<2> report;
    report.add(broken(notepact::warning, 1));
    auto const mark = report.here();
    for (unsigned i = 0; i < 3; ++i) {
        report.add(an_error);
        report.add(a_warning);
    }
    t.check(report.errors() == 3 && report.warnings() == 4 && report.dropped() == 5, "before");
    report.back_to(mark);
    t.check(report.ok() && report.warnings() == 1 && report.size() == 1 && report.dropped() == 0, "after");
    t.equal(report[0].offset(), std::size_t{1});
}

notepact_test::suite report_suite(
    "contract/report",
    {{"verdicts", verdicts}, {"counts", counts}, {"counting", counting}, {"order", order}, {"marks", marks}});

} // namespace
