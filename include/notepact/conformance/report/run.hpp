// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// All that a report is made of: what was found, judged by what is known, and what is said of the run.
#ifndef NOTEPACT_CONFORMANCE_REPORT_RUN_HPP
#define NOTEPACT_CONFORMANCE_REPORT_RUN_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/rule_words.hpp>
#include <notepact/conformance/report/secrets.hpp>
#include <notepact/conformance/report/setup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/api.hpp>
#include <notepact/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// `1 case`, `2 cases`
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}
inline std::string counted_cases(std::size_t count) {
    return counted(count, "case", "cases");
}

// Of most rules what a contract says of them; the suites use some of those words for more.
inline std::string_view sentence_of_rule(std::string_view rule) noexcept {
    if (auto const own = sentence_of_word(rule); !own.empty()) return own;
    for (auto const& known : rule_texts)
        if (known.name == rule) return known.message;
    return {};
}

// The heading of a rule on the page of the rules, as Markdown's readers make an anchor of it.
inline std::string anchor_of_rule(std::string_view rule) {
    std::string made(is_status_word(rule) ? any_status_word : rule);
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return made;
}

// The same for a case: of a scope, the rule is its name.
inline std::string_view sentence_of_case(finished_case const& one) noexcept {
    auto const own = sentence_of_rule(one.rule);
    return own.empty() && one.part == "scope" ? scope_sentence : own;
}

class reported_run {
  public:
    reported_run(suite_result const& of, report_setup const& given)
        : result(of), setup(given), judged(of, given), secrets(of.secrets),
          messages(given, secrets, is_of_client(of)) {}
    reported_run(reported_run const&) = delete;
    reported_run& operator=(reported_run const&) = delete;

    suite_result const& result;
    report_setup const& setup;
    judged_result const judged;
    secret_finder const secrets;
    shown_exchanges messages;

    std::string shown(std::string_view text) const { return secrets.shown(text); }
    verdict_counts const& counts() const noexcept { return judged.counts; }

    /// What is said of the run, but for its title: a word and a text each, only what is known.
    std::vector<std::pair<std::string_view, std::string>> facts() const {
        std::vector<std::pair<std::string_view, std::string>> made;
        auto const put = [&](std::string_view word, std::string_view text) {
            if (!text.empty()) made.emplace_back(word, shown(text));
        };
        put("Target", setup.target);
        if (result.about != nullptr)
            put("API", std::string(result.about->title) + " v" + std::string(result.about->version));
        put("Date", setup.date);
        if (setup.seed) put("Seed", std::to_string(*setup.seed));
        put("Options", options());
        put("Made by", "notepact " + std::string(version));
        return made;
    }
    std::string options() const {
        std::string all;
        for (auto const& one : setup.options)
            all += (all.empty() ? "" : " ") + shown(one);
        return all;
    }

    /// The page of a rule; empty if there is none.
    std::string link_of_rule(std::string_view rule) const {
        bool const documented = !sentence_of_rule(rule).empty();
        return setup.rules_url.empty() || !documented ? std::string()
                                                      : shown(setup.rules_url) + '#' + anchor_of_rule(rule);
    }
    /// The cause of some failures, for people; of those that nothing is said of too.
    std::string cause_text(text_group const& cause) const {
        return cause.text.empty() ? std::string("no cause is told") : shown(cause.text);
    }
    /// Of a case that failed: of which input, if it has several, and how many more failures it has.
    std::string about_failure(judged_case const& one) const {
        auto const& found = one.one->result;
        if (found.failures.empty()) return {};
        auto made = shown(found.failures.front().about);
        if (found.failed > 1)
            made += (made.empty() ? "" : ", ") + std::string("and ")
                    + counted(found.failed - 1, "failure", "failures") + " more";
        return made;
    }
};

// A day or a reason, as all reports say it: `the tablet, until 2027-03-31`.
inline std::string known_text(known_finding const& entry) {
    return entry.reason + (entry.until.empty() ? "" : ", until " + entry.until);
}

} // namespace notepact::conformance::detail

#endif
