// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/groups.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

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

// What cases come to: one failure counts more than anything, and what was run more than what was not.
void counts(test& t) {
    struct {
        std::size_t passed, failed, skipped;
        outcome worst;
    } const rows[] = {
        {1, 0, 0, outcome::passed},
        {0, 1, 0, outcome::failed},
        {0, 0, 1, outcome::skipped},
        {0, 0, 0, outcome::skipped},
        {9, 1, 9, outcome::failed},
        {1, 0, 9, outcome::passed},
    };
    for (auto const& row : rows) {
        notepact::conformance::detail::outcome_counts counted;
        for (std::size_t i = 0; i < row.passed; ++i)
            counted.add(outcome::passed);
        for (std::size_t i = 0; i < row.failed; ++i)
            counted.add(outcome::failed);
        for (std::size_t i = 0; i < row.skipped; ++i)
            counted.add(outcome::skipped);
        t.check(counted.worst() == row.worst, name(row.worst));
        t.equal(counted[outcome::passed], row.passed);
        t.equal(counted[outcome::failed], row.failed);
        t.equal(counted[outcome::skipped], row.skipped);
        t.equal(counted.all(), row.passed + row.failed + row.skipped);
    }
}

// Each operation once, where it first comes, with its cases in their order.
void operations(test& t) {
    suite_result all{"operations"};
    for (std::size_t const which : {2u, 0u, 2u, 3u, 0u})
        all.cases.push_back({apis[0]->operations[which], "part", std::to_string(all.cases.size()), {}});
    std::string seen;
    for (auto const& group : notepact::conformance::detail::by_operation(all)) {
        seen += std::string(group.of->name) + ':';
        for (auto const* one : group.cases)
            seen += ' ' + one->rule;
        seen += '\n';
        t.equal(group.counts.all(), group.cases.size());
    }
    t.equal(seen, "clinic.create_sign_off: 0 2\nclinic.create_addendum: 1 4\nclinic.update_sign_off: 3\n");
}

notepact_test::suite result_groups_suite(
    "conformance/report/groups", {{"columns", columns}, {"counts", counts}, {"operations", operations}});

} // namespace
