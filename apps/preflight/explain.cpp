// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"

#include <notepact/check/nearest.hpp>
#include <notepact/conformance/report/rule_page.hpp>

#include <string>

namespace notepact::preflight {
namespace {

// The rule that was probably meant, as a member of a contract is. Empty if there is none.
std::string_view nearest_rule(std::string_view word) {
    detail::nearest_name search(word);
    std::string_view nearest;
    conformance::detail::for_each_explained([&](std::string_view name) {
        if (search.is_nearer(name)) nearest = name;
    });
    return nearest;
}

int run_explain(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(explain_verb, apis, words, 1, {});
    if (!given.good()) return usage;
    if (given.size() == 0) return usage_error(explain_verb, apis, "the name of a RULE");
    auto const found = conformance::detail::find_explained(given[0]);
    if (!found) {
        auto const nearest = nearest_rule(given[0]);
        return usage_error(
            explain_verb,
            apis,
            nearest.empty() ? "the name of a RULE"
                            : "the name of a RULE: was '" + std::string(nearest) + "' meant?");
    }
    conformance::detail::put_explained(found, put);
    return ok;
}

} // namespace

verb const explain_verb = {
    "explain",
    "preflight explain RULE\n"
    "    What a rule means, an example, and what to do: of a rule that a report names, such as "
    "missing_member, or a word\n"
    "    after which a case of a suite is named, such as read_back. `preflight describe rules` has all of "
    "them.\n",
    run_explain};

} // namespace notepact::preflight
