// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, as lines for a terminal.
#ifndef NOTEPACT_CONFORMANCE_REPORT_TEXT_HPP
#define NOTEPACT_CONFORMANCE_REPORT_TEXT_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

class result_text {
  public:
    result_text(reported_run& run, text_output sink) : run_(run), sink_(sink) {}

    void put() {
        put_run();
        auto const causes = by_cause(run_.judged);
        for (auto const& cause : causes)
            put_cause(cause);
        if (!causes.empty()) put_hint();
        put_known();
        put_groups("warning in ", by_warning(run_.judged));
        put_groups("skipped ", skipped_by_reason(run_.judged));
        put_counts();
    }

  private:
    void line(std::string const& text) {
        sink_(text);
        sink_("\n");
    }
    void put_run() {
        line(run_.shown(run_.result.title));
        std::string said;
        for (auto const& [word, text] : run_.facts())
            if (word != "API") said += (said.empty() ? "" : "; ") + in_small_letters(word) + ' ' + text;
        line(said);
    }
    static std::string in_small_letters(std::string_view word) {
        std::string made(word);
        if (made[0] >= 'A' && made[0] <= 'Z') made[0] = static_cast<char>(made[0] - 'A' + 'a');
        return made;
    }
    // `36 operations`, or which, as far as a line holds them: `a (12), b`
    static std::string listed(counted_names const& names) {
        if (names.size() > most_operations) return counted(names.size(), "operation", "operations");
        std::string made;
        for (auto const& one : names) {
            made += (made.empty() ? "" : ", ") + printable(one.name);
            if (one.count != 1) made += " (" + std::to_string(one.count) + ')';
        }
        return made;
    }

    void put_cause(text_group const& cause) {
        line("");
        line(counted_cases(cause.cases.size()) + ": " + run_.cause_text(cause));
        auto const rules = rules_of(cause), operations = operations_of(cause);
        for (std::size_t i = 0; i < rules.size() && i < most_rules; ++i) {
            auto const sentence = sentence_of_case(*rules[i].first);
            line(
                "  rule " + printable(rules[i].name) + " (" + std::to_string(rules[i].count) + ')'
                + (sentence.empty() ? "" : ": ") + std::string(sentence));
        }
        if (rules.size() > most_rules)
            line("  and " + counted(rules.size() - most_rules, "rule", "rules") + " more");
        if (operations.size() > 1) line("  of " + listed(operations));
        for (auto const* one : cause.cases)
            put_failed(*one, one == cause.cases.front());
    }
    void put_failed(judged_case const& judged, bool whole) {
        auto const& one = *judged.one;
        auto const about = run_.about_failure(judged);
        line("  failed " + printable(one.name()) + (about.empty() ? "" : ": ") + about);
        if (judged.expired()) line("    expired: " + run_.shown(known_text(*judged.entry)));
        if (one.result.failures.empty()) return;
        auto const& wrong = one.result.failures.front();
        if (auto const asked = run_.messages.asked(wrong); !asked.empty()) put_block("    ? ", asked);
        if (!whole && !run_.setup.show_bodies) return;
        if (whole)
            if (auto const command = run_.messages.repeat(printable(one.name())); !command.empty())
                line("    " + command);
        run_.messages.for_each(one.of, last_exchange(wrong), [&](shown_exchange const& messages) {
            if (!messages.curl.empty()) return line(messages.curl); // as it is: to be pasted
            put_block("    > ", messages.request);
            put_block("    < ", messages.answer);
        });
    }
    static failure last_exchange(failure const& wrong) {
        failure made;
        if (!wrong.exchanges.empty()) made.exchanges.push_back(wrong.exchanges.back());
        return made;
    }
    void put_block(std::string_view mark, std::string_view text) {
        std::string made;
        put_marked_lines(mark.substr(0, mark.size() - 1), text, made);
        sink_(made);
    }
    void put_hint() {
        line("");
        if (!run_.setup.command.empty())
            line("To repeat a case: " + run_.shown(run_.setup.command) + " --only NAME");
        if (auto const how = run_.messages.how_to_see(); !how.empty()) line(how);
    }

    void put_known() {
        bool first = true;
        auto const put = [&](std::string_view word, std::string const& name, known_finding const& entry) {
            if (first) line("");
            first = false;
            line(std::string(word) + ' ' + name + ": " + run_.shown(known_text(entry)));
        };
        for (auto const& one : run_.judged.cases)
            if (one.how == verdict::known) put("known", printable(one.one->name()), *one.entry);
        for (auto const* entry : run_.judged.stale)
            put("no longer found", run_.shown(entry->name), *entry);
    }
    void put_groups(std::string_view word, std::vector<text_group> const& groups) {
        if (!groups.empty()) line("");
        for (auto const& group : groups)
            line(std::string(word) + counted_cases(group.cases.size()) + ": " + run_.shown(group.text));
    }
    void put_counts() {
        auto const& counts = run_.counts();
        std::string said;
        for (auto const how : verdicts)
            if (how != verdict::known || counts[how] != 0)
                said +=
                    (said.empty() ? "" : ", ") + std::to_string(counts[how]) + ' ' + std::string(name(how));
        if (counts.warned != 0) said += ", " + std::to_string(counts.warned) + " with warnings";
        line("");
        line(
            counted_cases(counts.all()) + ": " + said + "; "
            + counted(run_.result.exchanges(), "request", "requests"));
    }

    static constexpr std::size_t most_rules = 6, most_operations = 6;

    reported_run& run_;
    text_output sink_;
};

} // namespace notepact::conformance::detail

#endif
