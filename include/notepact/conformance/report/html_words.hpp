// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the parts of the page for people have in common.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_WORDS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_WORDS_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace notepact::conformance::detail::pages {

// Beside the word, since not everybody can tell the colours apart.
constexpr std::string_view sign_of(verdict how) noexcept {
    constexpr std::string_view signs[] = {"&#x2713;", "&#x2717;", "&#x2248;", "&#x2013;"};
    return in_order<verdict::skipped>(signs, how);
}

// One sentence about all of them.
inline std::string sentence(verdict_counts const& counts) {
    auto const failed = counts[verdict::failed], known = counts[verdict::known],
               passed = counts[verdict::passed], skipped = counts[verdict::skipped];
    auto const run = failed + known + passed;
    if (run == 0)
        return skipped == 0 ? "No case was run."
                            : "No case was run: all " + std::to_string(skipped) + " were skipped.";
    if (failed == 0 && known == 0 && skipped == 0)
        return passed == 1 ? "The one case passed." : "All " + std::to_string(passed) + " cases passed.";
    std::string rest;
    if (known != 0) rest += "; " + std::to_string(known) + " more " + (known == 1 ? "is" : "are") + " known";
    if (skipped != 0) rest += "; " + std::to_string(skipped) + " could not be run";
    if (failed != 0) return counted_cases(failed) + " of " + std::to_string(run) + " failed" + rest + '.';
    rest.clear();
    if (known != 0) rest += ", " + std::to_string(known) + " failed as is known";
    if (skipped != 0) rest += ", " + std::to_string(skipped) + " could not be run";
    return "Nothing new failed: " + counted_cases(passed) + " passed" + rest + '.';
}
// `1 failed, 3 passed`
inline std::string in_words(verdict_counts const& counts) {
    std::string made;
    for (auto const how : worst_first)
        if (counts[how] != 0)
            made += (made.empty() ? "" : ", ") + std::to_string(counts[how]) + ' ' + std::string(name(how));
    if (counts.warned != 0) made += ", " + std::to_string(counts.warned) + " with warnings";
    return made.empty() ? "no case" : made;
}

inline std::string anchor(judged_case const& one) {
    return "case-" + std::to_string(one.number);
}

// A name that may go on in the next line behind each of its words.
inline void put_breakable(markup& out, std::string_view name) {
    while (!name.empty()) {
        auto const word = name.substr(0, (std::min)(name.find('_'), name.size() - 1) + 1);
        out.text(word);
        name.remove_prefix(word.size());
        if (!name.empty()) out.raw("<wbr/>");
    }
}

// The part before the last point is the same for all.
inline void put_operation(markup& out, operation const& of) {
    auto const point = of.name.rfind('.');
    auto const begin = point == of.name.npos ? 0 : point + 1;
    out.raw("<code><span class=\"dim\">").text(of.name.substr(0, begin)).raw("</span>");
    out.text(of.name.substr(begin)).raw("</code>");
}
inline void put_name(markup& out, finished_case const& one) {
    out.raw("<code><span class=\"dim\">");
    put_breakable(out, one.of->name);
    out.raw("/</span>");
    put_breakable(out, one.part);
    out.raw("<span class=\"dim\">/</span>");
    put_breakable(out, one.rule);
    out.raw("</code>");
}
inline void put_section(markup& out, std::string_view id, std::string_view words, std::size_t count) {
    out.raw("<section id=\"").raw(id).raw("\">\n<h2>").raw(words).raw(" (").number(count).raw(")</h2>\n");
}
// A rule's name, with a link to its page if there is one.
inline void put_rule(markup& out, reported_run const& run, std::string_view rule) {
    auto const link = run.link_of_rule(rule);
    if (!link.empty()) out.raw("<a").attribute("href", link).raw(" rel=\"noreferrer\">");
    out.raw("<code>");
    put_breakable(out, rule);
    out.raw("</code>");
    if (!link.empty()) out.raw("</a>");
}

} // namespace notepact::conformance::detail::pages

#endif
