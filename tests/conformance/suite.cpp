// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/suite.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using notepact_test::each_has_its_own;
using notepact_test::test;
using namespace notepact::conformance;
namespace clinic = notepact::clinic;

static_assert(each_has_its_own<outcome>([](outcome how) { return name(how); }));

// One failure is enough; what was not run has not passed.
void outcomes(test& t) {
    struct {
        std::size_t failures;
        std::string_view skipped;
        outcome how;
    } const rows[] = {
        {0, "", outcome::passed},
        {1, "", outcome::failed},
        {9, "", outcome::failed},
        {0, "why", outcome::skipped},
        {1, "why", outcome::failed},
    };
    for (auto const& row : rows) {
        case_result result;
        result.skipped = row.skipped;
        for (std::size_t i = 0; i < row.failures; ++i)
            result.fail({"failure " + std::to_string(i)});
        t.equal(name(result.how()), name(row.how));
        t.equal(result.failed, row.failures);
        auto const kept = row.failures < case_result::max_kept ? row.failures : case_result::max_kept;
        t.equal(result.failures.size(), kept, "the first of them");
        for (std::size_t i = 0; i < kept; ++i)
            t.equal(result.failures[i].why, "failure " + std::to_string(i));
    }
}

// A case that fails if its rule says so, and counts how often it is run.
suite_case made(std::string part, std::string rule, int& runs) {
    return {&clinic::create_addendum, std::move(part), rule, [rule, &runs] {
                ++runs;
                case_result result;
                result.exchanges = 2;
                if (rule == "fails") result.fail({"why"});
                if (rule == "skipped") result.skipped = "no id";
                return result;
            }};
}

void runs(test& t) {
    int count = 0;
    suite all{"title"};
    for (auto const* rule : {"passes", "fails", "skipped"})
        all.cases.push_back(made("part", rule, count));
    t.equal(all.size(), std::size_t{3});
    t.check(all.begin() == all.cases.begin() && all.end() == all.cases.end(), "a range");
    t.equal(all.cases[1].name(), "clinic.create_addendum/part/fails");

    std::string seen;
    auto const result = all.run([&seen](finished_case const& one) { seen += one.name() + '\n'; });
    t.equal(
        seen,
        "clinic.create_addendum/part/passes\nclinic.create_addendum/part/fails\n"
        "clinic.create_addendum/part/skipped\n");
    t.equal(count, 3);
    t.equal(result.title, "title");
    t.equal(result.exchanges(), std::size_t{6});
    for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
        t.equal(result.count(how), std::size_t{1}, name(how));

    // Who watches may stop it.
    auto const stopped = all.run([](finished_case const& one) { return one.rule != "fails"; });
    t.equal(stopped.cases.size(), std::size_t{2});
    t.equal(count, 5);
    t.equal(all.run().cases.size(), std::size_t{3});
    t.equal(suite{"empty"}.run().cases.size(), std::size_t{0});
}

// Nothing failed, and something was run.
void verdict(test& t) {
    struct {
        std::vector<char const*> rules;
        bool ok;
    } const rows[] = {
        {{}, false},
        {{"passes"}, true},
        {{"skipped"}, false},
        {{"passes", "skipped"}, true},
        {{"passes", "fails"}, false},
        {{"fails"}, false},
    };
    for (auto const& row : rows) {
        int count = 0;
        suite all{""};
        for (auto const* rule : row.rules)
            all.cases.push_back(made("part", rule, count));
        t.equal(all.run().ok(), row.ok, std::to_string(row.rules.size()));
    }
}

void skipped_cases(test& t) {
    auto const one =
        notepact::conformance::detail::skipped_case(clinic::update_sign_off, "id", "unknown_id", "no id");
    t.equal(one.name(), "clinic.update_sign_off/id/unknown_id");
    auto const result = one.run();
    t.equal(name(result.how()), "skipped");
    t.equal(result.skipped, "no id");
}

// A credential that is short may be a part of any word.
void credentials(test& t) {
    struct {
        std::string_view text, credential;
        bool held;
    } const rows[] = {
        {"your_token_here", "your_token_here", true},
        {"a your_token_here b", "your_token_here", true},
        {"your_token_her", "your_token_here", false},
        {"12345678", "12345678", true},
        {"1234567", "1234567", false},
        {"anything", "", false},
        {"", "12345678", false},
    };
    for (auto const& row : rows)
        t.equal(
            notepact::conformance::detail::holds_credential(row.text, row.credential), row.held, row.text);
}

notepact_test::suite suite_suite(
    "conformance/suite", {{"outcomes", outcomes},
                          {"runs", runs},
                          {"verdict", verdict},
                          {"skipped_cases", skipped_cases},
                          {"credentials", credentials}});

} // namespace
