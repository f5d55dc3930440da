// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The page of the rules: each with what it means, one example, and what to do; and one rule, for a terminal.
#ifndef NOTEPACT_CONFORMANCE_REPORT_RULE_PAGE_HPP
#define NOTEPACT_CONFORMANCE_REPORT_RULE_PAGE_HPP

#include <notepact/conformance/report/rule_help.hpp>
#include <notepact/conformance/report/rule_words.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/schema/markdown.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail {

/// All that is said of a name: a rule of contracts, a word of the suites, or both.
struct explained_rule {
    rule_help const* rule = nullptr;
    rule_word const* word = nullptr;
    std::string_view name = {}; // as it was asked for: of a status, that

    explicit operator bool() const noexcept { return rule != nullptr || word != nullptr; }
    std::string_view sentence() const noexcept {
        return rule != nullptr ? message(rule->code) : word->sentence;
    }
    std::string_view for_receiver() const noexcept {
        return !rule->receives.empty() ? rule->receives
                                       : rule_group_texts[static_cast<std::size_t>(rule->where)].about;
    }
};
inline explained_rule find_explained(std::string_view name) noexcept {
    explained_rule found;
    for (auto const& one : help::all)
        if (notepact::name(one.code) == name) found.rule = &one;
    found.word = find_rule_word(name);
    found.name = name;
    return found;
}
/// Every name that there is, once.
template <class Visit>
void for_each_explained(Visit const& visit) {
    for (auto const& one : help::all)
        visit(name(one.code));
    for (auto const& one : rule_words)
        if (find_explained(one.name).rule == nullptr) visit(one.name);
}

/// The lines of an example, the words in front in a column of their own.
inline std::string laid_out(rule_example const& example, std::string_view indent) {
    std::size_t width = 0;
    for (auto const& [word, text] : example.lines)
        width = (std::max)(width, word.size());
    std::string made;
    for (auto const& [word, text] : example.lines) {
        made.append(indent).append(word).append(width - word.size() + 2, ' ');
        made.append(text).append("\n");
    }
    return made;
}

/// Hands a text to a sink in lines of at most so many columns, if words are no longer.
template <class Put>
void put_wrapped(std::string_view text, std::size_t columns, Put const& put) {
    std::size_t column = 0;
    while (!text.empty()) {
        auto const word = text.substr(0, text.find(' '));
        text.remove_prefix((std::min)(word.size() + 1, text.size()));
        if (column != 0) put(column + 1 + word.size() > columns ? "\n" : " ");
        column = column == 0 || column + 1 + word.size() > columns ? word.size() : column + 1 + word.size();
        put(word);
    }
    put("\n");
}

/// Hands one rule to `put(std::string_view)`, for a terminal.
template <class Put>
void put_explained(explained_rule const& what, Put const& put) {
    constexpr std::size_t columns = 100;
    auto const line = [&put](std::string_view front, std::string_view text) {
        put_wrapped(std::string(front).append(text), columns, put);
    };
    line(std::string(what.name) + ": ", what.sentence());
    if (what.rule != nullptr) {
        put("\n");
        put(laid_out(what.rule->example(), "    "));
        put("\n");
        line("Who sends: ", what.rule->sends);
        line(what.rule->receives.empty() ? "" : "Who receives: ", what.for_receiver());
    }
    if (what.word == nullptr) return;
    put("\n");
    if (what.rule != nullptr) line("In the suites: ", what.word->sentence);
    put("    ");
    put(what.word->example);
    put("\n\n");
    put_wrapped(what.word->to_do, columns, put);
}

/// The page, written to a sink in pieces.
template <class Put>
class rule_page_writer {
  public:
    explicit rule_page_writer(Put const& put) : put_(put) {}

    void put() const {
        line("# Rules\n");
        line(
            "What reports and the fixture say is wrong: what each rule means, an example, and what to do. "
            "`preflight explain RULE` prints a section. From the tables that check; not written by hand, and "
            "what the examples' reports say is what checking them says.\n");
        contents();
        line("## Rules of contracts\n");
        line("They are the same in a report, on the command line, in test vectors and in the names of cases. "
             "How bad it is to break one, the first word of a report's line, is what the contract says; how "
             "severities work, [Errors and severities](errors-and-severities.md) tells, and the words of "
             "contracts are [here](contracts.md). All that examples hold is made up.");
        for (std::size_t i = 0; i < std::size(rule_group_texts); ++i) {
            auto const& group = rule_group_texts[i];
            line("\n### " + std::string(group.title) + "\n");
            line(group.about);
            for (auto const& one : help::all)
                if (static_cast<std::size_t>(one.where) == i) section(one);
        }
        line("\n## Words of the suites\n");
        line(
            "What a case of [the fixture](fixture.md) is about where no rule of a contract is broken, "
            "with an exchange as it should be. The message of a case that failed says what came instead. "
            "A case whose part is `scope` is named after the scope: "
            + std::string(scope_sentence)
            + ". One that is named after a state, such as `signed`, is about the 409 of that state.");
        words(suite_kind::server, "Words of the server suite");
        words(suite_kind::client, "Words of the client suite");
    }

  private:
    void line(std::string_view text) const {
        put_(text);
        put_("\n");
    }
    static std::string linked(std::string_view name) {
        return "[" + std::string(name) + "](#" + anchor_of_rule(name) + ")";
    }
    static bool has_own_section(rule_word const& word) { return find_explained(word.name).rule == nullptr; }

    void contents() const {
        for (std::size_t i = 0; i < std::size(rule_group_texts); ++i) {
            schema::detail::listed_parts names;
            for (auto const& one : help::all)
                if (static_cast<std::size_t>(one.where) == i) names.add(linked(name(one.code)));
            line("- " + std::string(rule_group_texts[i].title) + ": " + names.text());
        }
        contents_of(suite_kind::server, "Words of the server suite");
        contents_of(suite_kind::client, "Words of the client suite");
        line("");
    }
    void contents_of(suite_kind of, std::string_view title) const {
        schema::detail::listed_parts names;
        for (auto const& one : rule_words)
            if (one.of == of) names.add(linked(one.name));
        line("- " + std::string(title) + ": " + names.text());
    }

    void heading(std::string_view name) const { line("\n#### " + std::string(name) + "\n"); }
    void section(rule_help const& one) const {
        heading(name(one.code));
        line(schema::detail::markdown_text(message(one.code)) + "\n");
        line("```text");
        put_(laid_out(one.example(), ""));
        line("```\n");
        line("Who sends: " + schema::detail::markdown_text(one.sends));
        if (!one.receives.empty()) line("\nWho receives: " + schema::detail::markdown_text(one.receives));
        if (auto const* const word = find_rule_word(name(one.code)); word != nullptr) {
            line("\nIn the suites: " + schema::detail::markdown_text(word->sentence) + "\n");
            exchange(*word);
        }
    }
    void words(suite_kind of, std::string_view title) const {
        line("\n### " + std::string(title));
        for (auto const& one : rule_words) {
            if (one.of != of || !has_own_section(one)) continue;
            heading(one.name);
            if (one.name == any_status_word) line("408, 500 and other statuses that are named in a case:\n");
            line(schema::detail::markdown_text(one.sentence) + "\n");
            exchange(one);
        }
    }
    void exchange(rule_word const& one) const {
        line("```text");
        line(one.example);
        line("```\n");
        line(schema::detail::markdown_text(one.to_do));
    }

    Put const& put_;
};

} // namespace notepact::conformance::detail

#endif
