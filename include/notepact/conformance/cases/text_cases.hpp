// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Test vectors of a body that is a text.
#ifndef NOTEPACT_CONFORMANCE_CASES_TEXT_CASES_HPP
#define NOTEPACT_CONFORMANCE_CASES_TEXT_CASES_HPP

#include <notepact/base/constants.hpp>
#include <notepact/conformance/cases/body_cases.hpp>
#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/body_variants.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/cases/tried_values.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/manners.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// Cases of a contract whose body is a text: what the rule of a string or enumeration is tried with, as it
// stands, and what only JSON would read otherwise.
class text_case_maker {
  public:
    text_case_maker(contract_ref contract, constants<printed_body> printed) : root_(contract.root()) {
        auto ordinary = whole(*contract.head().inside());
        auto const use = [this](node const& changed, std::string_view how, bool) {
            if (auto const said = json_tree::parse(changed.text))
                add(std::string(how), said->text, expected_in(changed.broken));
        };
        variants(false, use).vary_value(ordinary);
        auto const text = ordinary_text(root_);
        add_faults(text);
        add_around(text);
        for (auto const& one : printed)
            if (one.contract == contract.name())
                add("printed: " + std::string(one.name), std::string(one.text), expected_of(one));
    }
    std::vector<body_case> take() { return std::move(cases_); }

  private:
    static std::vector<expected_violation> expected_in(findings const& broken) {
        std::vector<expected_violation> all;
        for (auto const& one : broken)
            all.push_back({one.level, {}, one.code, one.beyond});
        return all;
    }
    // The same text again, made another way, is no case of its own.
    void add(std::string description, std::string text, std::vector<expected_violation> expected) {
        if (texts_.insert(text).second)
            cases_.push_back({std::move(description), std::move(text), std::move(expected)});
    }
    void add_faults(std::string const& text) {
        for (auto const& faulty : faulty_texts) {
            if (faulty.fault != errc::invalid_utf8 || faulty.beyond != &beyond::text) continue;
            auto const bytes = std::string(faulty.json.substr(1, faulty.json.size() - 2)); // without quotes
            std::vector<expected_violation> const expected = {
                {severity::error, {}, errc::invalid_utf8, &beyond::text}};
            add("text: " + std::string(faulty.description), bytes, expected);
            add("text: " + std::string(faulty.description) + ", behind others", text + bytes, expected);
        }
    }
    // No sample of a format says how a schema finds these.
    void add_around(std::string const& text) {
        if (root_.kind == rule_kind::string && root_.refers.format != nullptr) return;
        auto const judged = [this](std::string const& how, std::string const& bytes) {
            add("text: " + how, bytes, expected_in(findings_in(bytes, root_)));
        };
        judged("in quotes", as_json(text));
        judged("an object", "{}");
        judged("null", "null");
        judged("a backslash and a letter, which escape nothing", text + "\\n");
        judged("a quotation mark", text + '"');
        judged("a byte-order mark before", "\xEF\xBB\xBF" + text);
        judged("a line feed after", text + '\n');
        judged("a NUL byte after", text + '\0');
    }

    rule_entry const& root_;
    std::set<std::string> texts_; // of all cases
    std::vector<body_case> cases_;
};

} // namespace notepact::conformance::detail

#endif
