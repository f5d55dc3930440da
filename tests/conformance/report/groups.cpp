// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/groups.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/known_findings.hpp>
#include <notepact/conformance/report.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

void columns(test& t) {
    suite_result all{"columns"};
    for (std::string const rule :
         {"wrong_type",
          "accepted",
          "not_png",
          "undocumented_status",
          "malformed_json",
          "bad_header",
          "accepted",
          "wrong_size"})
        all.cases.push_back({apis[0]->operations[0], "part", rule, {}});
    std::string seen;
    for (auto const& one : notepact::conformance::detail::rule_columns(all))
        seen += std::string(one.rule) + ' ' + std::to_string(one.family) + ' ';
    t.equal(
        seen,
        "accepted 0 undocumented_status 0 malformed_json 1 wrong_type 2 not_png 3 bad_header 4 wrong_size "
        "4 ");
}

// What cases come to: one failure counts more than anything, what is known less, and what was run more than
// what was not.
void counts(test& t) {
    using notepact::conformance::detail::verdict;
    struct {
        std::size_t passed, failed, known, skipped;
        verdict worst, outcome;
    } const rows[] = {
        {1, 0, 0, 0, verdict::passed, verdict::passed},
        {0, 1, 0, 0, verdict::failed, verdict::failed},
        {0, 0, 1, 0, verdict::known, verdict::passed},
        {0, 0, 0, 1, verdict::skipped, verdict::skipped},
        {0, 0, 0, 0, verdict::skipped, verdict::skipped},
        {9, 1, 9, 9, verdict::failed, verdict::failed},
        {9, 0, 1, 9, verdict::known, verdict::passed},
        {1, 0, 0, 9, verdict::passed, verdict::passed},
    };
    finished_case one{apis[0]->operations[0], "part", "rule", {}};
    for (auto const& row : rows) {
        notepact::conformance::detail::verdict_counts counted;
        std::pair<std::size_t, verdict> const ended[] = {
            {row.passed, verdict::passed},
            {row.failed, verdict::failed},
            {row.known, verdict::known},
            {row.skipped, verdict::skipped}};
        for (auto const& [count, how] : ended)
            for (std::size_t i = 0; i < count; ++i)
                counted.add({&one, how, nullptr, 1});
        t.equal(
            notepact::conformance::detail::name(counted.worst()),
            notepact::conformance::detail::name(row.worst));
        t.equal(
            notepact::conformance::detail::name(counted.outcome()),
            notepact::conformance::detail::name(row.outcome));
        for (auto const& [count, how] : ended)
            t.equal(counted[how], count, notepact::conformance::detail::name(how));
        t.equal(counted.all(), row.passed + row.failed + row.known + row.skipped);
        t.equal(counted.warned, 0U);
    }
}

// Each operation once, where it first comes, with its cases in their order.
void operations(test& t) {
    suite_result all{"operations"};
    for (std::size_t const which : {2u, 0u, 2u, 3u, 0u})
        all.cases.push_back({apis[0]->operations[which], "part", std::to_string(all.cases.size()), {}});
    notepact::conformance::detail::judged_result const judged(all, {});
    std::string seen;
    for (auto const& group : notepact::conformance::detail::by_operation(judged.cases)) {
        seen += std::string(group.of->name) + ':';
        for (auto const* one : group.cases)
            seen += ' ' + one->one->rule;
        seen += '\n';
        t.equal(group.counts.all(), group.cases.size());
    }
    t.equal(seen, "clinic.create_sign_off: 0 2\nclinic.create_addendum: 1 4\nclinic.update_sign_off: 3\n");
}

// What is known fails no run, until its day is over; what is known and passes is told.
void known(test& t) {
    suite_result all{"known"};
    auto const add = [&all](std::string part, bool fails, std::string skipped = {}) {
        case_result found;
        if (fails) found.fail({"why"});
        found.skipped = std::move(skipped);
        all.cases.push_back({apis[0]->operations[0], std::move(part), "rule", std::move(found)});
    };
    add("new", true);
    add("known", true);
    add("until", true);
    add("fixed", false);
    add("skipped", false, "no id");
    report_setup setup;
    auto const know = [&setup](std::string_view part, std::string until) {
        setup.known.add(
            {"clinic.create_addendum/" + std::string(part) + "/rule", std::move(until), "why", {}});
    };
    for (auto const* part : {"known", "fixed", "skipped", "of_another_suite"})
        know(part, {});
    know("until", "2026-05-06");
    struct {
        std::string_view date, seen;
        std::size_t known;
    } const rows[] = {
        {"2026-05-06T23:59:59Z", "failed known known passed skipped ", 2},
        {"2026-05-07T00:00:00Z", "failed known failed! passed skipped ", 1},
        {"", "failed known failed! passed skipped ", 1},
        {"yesterday", "failed known failed! passed skipped ", 1},
    };
    for (auto const& row : rows) {
        setup.date = row.date;
        notepact::conformance::detail::judged_result const judged(all, setup);
        std::string seen;
        for (auto const& one : judged.cases)
            seen += std::string(notepact::conformance::detail::name(one.how)) + (one.expired() ? "! " : " ");
        t.equal(seen, row.seen);
        t.equal(judged.stale.size(), 1U);
        t.check(
            !judged.stale.empty() && judged.stale[0]->name == "clinic.create_addendum/fixed/rule", "stale");
        auto const counts = counts_of(all, setup);
        t.equal(counts.known, row.known);
        t.equal(counts.failed, 3 - row.known);
        t.check(!counts.ok(), "ok");
    }
    know("new", {});
    setup.date = "2026-05-06";
    t.check(counts_of(all, setup).ok() && !counts_of(all).ok(), "all of them known");
}

// By the first failure, without what differs from answer to answer; that of most cases first, and of as many
// the one that came first.
void causes(test& t) {
    suite_result all{"causes"};
    std::string_view const whys[] = {
        "once",
        "twice: in body /a (byte 7)",
        "(byte 7)",
        "twice: in body /a (byte 123)",
        "",
        "(byte 8) ",
        ""};
    for (auto const why : whys) {
        case_result found;
        found.fail({std::string(why)});
        found.fail({"another"});
        auto const number = all.cases.size();
        all.cases.push_back(
            {apis[0]->operations[number % 2], "part", "rule" + std::to_string(number % 3), found});
    }
    notepact::conformance::detail::judged_result const judged(all, {});
    std::string seen;
    for (auto const& cause : notepact::conformance::detail::by_cause(judged)) {
        seen += '[' + std::string(cause.text) + ']';
        for (auto const& one : notepact::conformance::detail::operations_of(cause))
            seen += ' ' + std::string(one.name.substr(7)) + ' ' + std::to_string(one.count);
        for (auto const& one : notepact::conformance::detail::rules_of(cause))
            seen += ' ' + std::string(one.name) + ' ' + std::to_string(one.count);
        seen += '\n';
    }
    t.equal(
        seen,
        "[twice: in body /a] update_addendum 2 rule1 1 rule0 1\n"
        "[] create_addendum 2 rule1 1 rule0 1\n"
        "[once] create_addendum 1 rule0 1\n"
        "[(byte 7)] create_addendum 1 rule2 1\n"
        "[(byte 8) ] update_addendum 1 rule2 1\n");
}

notepact_test::suite result_groups_suite(
    "conformance/report/groups", {{"columns", columns},
                                  {"counts", counts},
                                  {"operations", operations},
                                  {"known", known},
                                  {"causes", causes}});

} // namespace
