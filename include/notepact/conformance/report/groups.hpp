// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, sorted by what people look for.
#ifndef NOTEPACT_CONFORMANCE_REPORT_GROUPS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_GROUPS_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// How cases ended.
struct outcome_counts {
    std::array<std::size_t, static_cast<std::size_t>(outcome::skipped) + 1> by_outcome = {};

    void add(outcome how) noexcept { ++by_outcome[static_cast<std::size_t>(how)]; }
    std::size_t operator[](outcome how) const noexcept { return by_outcome[static_cast<std::size_t>(how)]; }
    std::size_t all() const noexcept { return by_outcome[0] + by_outcome[1] + by_outcome[2]; }
    /// Of all of them together: one failure counts more than anything, and what was run more than what was
    /// not.
    outcome worst() const noexcept {
        return (*this)[outcome::failed] != 0   ? outcome::failed
               : (*this)[outcome::passed] != 0 ? outcome::passed
                                               : outcome::skipped;
    }
};

// Some cases of a result, in its order.
struct case_group {
    std::vector<finished_case const*> cases = {};
    outcome_counts counts = {};

    void add(finished_case const& one) {
        cases.push_back(&one);
        counts.add(one.result.how());
    }
};

struct operation_group : case_group {
    operation const* of = nullptr;
};

// Operations in the order in which they first come.
inline std::vector<operation_group> by_operation(suite_result const& all) {
    std::vector<operation_group> groups;
    std::map<operation const*, std::size_t> known;
    for (auto const& one : all.cases) {
        auto const at = known.emplace(one.of, groups.size()).first->second;
        if (at == groups.size()) groups.emplace_back().of = one.of;
        groups[at].add(one);
    }
    return groups;
}

// What rules are about: consecutive rules of errc make a family.
struct rule_family {
    std::string_view title;
    errc last; // the last of the family; of the first family, none: it has the suite's own words
};
inline constexpr rule_family rule_families[] = {
    {"Exchange", errc{}},
    {"JSON text", errc::number_overflow},
    {"Members", errc::too_many_members},
    {"Formats", errc::not_a_multiple},
    {"Request", errc::not_an_http_date}};
static_assert(rule_families[std::size(rule_families) - 1].last == rule_texts[std::size(rule_texts) - 1].code);

struct rule_column {
    std::string_view rule;
    errc code = errc{}; // of a contract's rule
    std::size_t family = 0;
};

inline rule_column column_of(std::string_view rule) {
    for (auto const& known : rule_texts) {
        if (known.name != rule || known.code == errc::undocumented_status) continue;
        std::size_t family = 1;
        while (known.code > rule_families[family].last)
            ++family;
        return {rule, known.code, family};
    }
    return {rule};
}

// The rules in the order of their families, the suite's own words in the order in which they first come.
inline std::vector<rule_column> rule_columns(suite_result const& all) {
    std::vector<rule_column> columns;
    std::map<std::string_view, bool> known;
    auto const before = [](rule_column const& a, rule_column const& b) { return a.code < b.code; };
    for (auto const& one : all.cases) {
        if (!known.emplace(one.rule, true).second) continue;
        auto const made = column_of(one.rule);
        columns.insert(std::upper_bound(columns.begin(), columns.end(), made, before), made);
    }
    return columns;
}

} // namespace notepact::conformance::detail

#endif
