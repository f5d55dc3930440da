// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, judged by what is known, and sorted by what people look for.
#ifndef NOTEPACT_CONFORMANCE_REPORT_GROUPS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_GROUPS_HPP

#include <notepact/base/errc.hpp>
#include <notepact/base/in_order.hpp>
#include <notepact/conformance/known_findings.hpp>
#include <notepact/conformance/message/most_first.hpp>
#include <notepact/conformance/report/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// How a case ended, for a reader who knows some of it already.
enum class verdict : std::uint8_t {
    passed,
    failed,
    known,
    skipped
};
constexpr std::string_view name(verdict how) noexcept {
    constexpr std::string_view names[] = {"passed", "failed", "known", "skipped"};
    return in_order<verdict::skipped>(names, how);
}
inline constexpr verdict verdicts[] = {verdict::passed, verdict::failed, verdict::known, verdict::skipped};
inline constexpr verdict worst_first[] = {verdict::failed, verdict::known, verdict::passed, verdict::skipped};

struct judged_case {
    finished_case const* one;
    verdict how;
    known_finding const* entry; // of the known findings; of what has not failed as well
    std::size_t number;         // from 1, in the order of the result

    bool expired() const noexcept { return how == verdict::failed && entry != nullptr; }
    bool warned() const noexcept { return one->result.warned != 0; }
};

// How cases ended, and how many had warnings.
struct verdict_counts {
    std::array<std::size_t, std::size(verdicts)> by_verdict = {};
    std::size_t warned = 0;

    void add(judged_case const& one) noexcept {
        ++by_verdict[static_cast<std::size_t>(one.how)];
        warned += one.warned() ? 1U : 0U;
    }
    std::size_t operator[](verdict how) const noexcept { return by_verdict[static_cast<std::size_t>(how)]; }
    std::size_t all() const noexcept { return by_verdict[0] + by_verdict[1] + by_verdict[2] + by_verdict[3]; }
    /// Of all of them together: one failure counts more than anything, and what was run more than what was
    /// not.
    verdict worst() const noexcept {
        for (auto const how : worst_first)
            if ((*this)[how] != 0) return how;
        return verdict::skipped;
    }
    /// Of the whole result: what is known is as good as passed.
    verdict outcome() const noexcept {
        return (*this)[verdict::failed] != 0                             ? verdict::failed
               : (*this)[verdict::passed] + (*this)[verdict::known] != 0 ? verdict::passed
                                                                         : verdict::skipped;
    }
};

// Some cases of a result, in its order.
struct case_group {
    std::vector<judged_case const*> cases = {};
    verdict_counts counts = {};

    void add(judged_case const& one) {
        cases.push_back(&one);
        counts.add(one);
    }
};

struct operation_group : case_group {
    operation const* of = nullptr;
};
struct text_group : case_group {
    std::string_view text; // what they share
};

// All cases of a result.
class judged_result {
  public:
    judged_result(suite_result const& all, report_setup const& setup) : result(all) {
        auto const today = std::string_view(setup.date).substr(0, 10);
        finding_names failed;
        std::map<std::string, bool, std::less<>> asked;
        for (auto const& one : all.cases) {
            auto const found = finding_name(one.name());
            auto const how = one.result.how();
            bool const known = setup.known.state(found, today) == finding_state::known;
            cases.push_back(
                {&one,
                 how == outcome::skipped  ? verdict::skipped
                 : how == outcome::passed ? verdict::passed
                 : known                  ? verdict::known
                                          : verdict::failed,
                 setup.known.find(found),
                 cases.size() + 1});
            counts.add(cases.back());
            if (how == outcome::failed) failed.insert(found);
            if (how != outcome::skipped) asked.emplace(found, true);
        }
        stale = setup.known.stale(
            failed, [&asked](std::string_view wanted) { return asked.find(wanted) != asked.end(); });
    }

    suite_result const& result;
    std::vector<judged_case> cases;
    verdict_counts counts;
    std::vector<known_finding const*> stale; // known, and passed
};

// Operations in the order in which they first come.
inline std::vector<operation_group> by_operation(std::vector<judged_case> const& cases) {
    std::vector<operation_group> groups;
    std::map<operation const*, std::size_t> known;
    for (auto const& one : cases) {
        auto const at = known.emplace(one.one->of, groups.size()).first->second;
        if (at == groups.size()) groups.emplace_back().of = one.one->of;
        groups[at].add(one);
    }
    return groups;
}

// What is said of cases, the text of most cases first; `texts(judged_case const&, visit)` hands each to
// `visit(std::string_view)`.
template <class Texts>
std::vector<text_group> by_text(std::vector<judged_case> const& cases, Texts const& texts) {
    std::vector<text_group> groups;
    std::map<std::string_view, std::size_t> known;
    for (auto const& one : cases)
        texts(one, [&](std::string_view text) {
            auto const at = known.emplace(text, groups.size()).first->second;
            if (at == groups.size()) groups.emplace_back().text = text;
            groups[at].add(one);
        });
    most_first(groups, [](text_group const& one) { return one.cases.size(); });
    return groups;
}
// Whoever gives what is missing runs all of a group.
inline std::vector<text_group> skipped_by_reason(judged_result const& all) {
    return by_text(all.cases, [](judged_case const& one, auto const& visit) {
        if (one.how == verdict::skipped) visit(one.one->result.skipped);
    });
}
inline std::vector<text_group> by_warning(judged_result const& all) {
    return by_text(all.cases, [](judged_case const& one, auto const& visit) {
        for (auto const& text : one.one->result.warnings)
            visit(text);
    });
}

// The cause of a failure, without what differs from one answer to the next.
inline std::string_view cause_of(std::string_view why) noexcept {
    auto const byte = why.rfind(" (byte ");
    return byte != why.npos && why.back() == ')' ? why.substr(0, byte) : why;
}
// Failed cases by the cause of their first failure, that of most cases first.
inline std::vector<text_group> by_cause(judged_result const& all) {
    return by_text(all.cases, [](judged_case const& one, auto const& visit) {
        auto const& found = one.one->result.failures;
        if (one.how == verdict::failed)
            visit(found.empty() ? std::string_view() : cause_of(found.front().why));
    });
}

// What some cases touch, how many of them, and the first; that with most cases first.
struct counted_name {
    std::string_view name;
    std::size_t count;
    finished_case const* first;
};
using counted_names = std::vector<counted_name>;
template <class Name>
counted_names count_names(case_group const& group, Name const& name_of) {
    counted_names names;
    std::map<std::string_view, std::size_t> known;
    for (auto const* one : group.cases) {
        std::string_view const text = name_of(*one->one);
        auto const at = known.emplace(text, names.size()).first->second;
        if (at == names.size()) names.push_back({text, 0, one->one});
        ++names[at].count;
    }
    most_first(names, [](auto const& one) { return one.count; });
    return names;
}
inline counted_names operations_of(case_group const& group) {
    return count_names(group, [](finished_case const& one) { return std::string_view(one.of->name); });
}
inline counted_names rules_of(case_group const& group) {
    return count_names(group, [](finished_case const& one) { return std::string_view(one.rule); });
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
