// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What failed, by its cause, with what repeats it.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_FAILURES_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_FAILURES_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/html_words.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail::pages {

class failures_html {
  public:
    failures_html(reported_run& run, markup out) : run_(run), causes_(by_cause(run.judged)), out_(out) {}

    /// All causes, one line each, before anything else.
    void put_summary() {
        if (causes_.empty()) return;
        put_section(out_, "causes", "What went wrong", causes_.size());
        out_.raw("<ol class=\"causes\">\n");
        for (auto const& cause : causes_) {
            auto const operations = operations_of(cause).size(), rules = rules_of(cause).size();
            out_.raw("<li><b>").number(cause.cases.size()).raw("</b><a href=\"#").raw(id(cause)).raw("\">");
            out_.text(run_.cause_text(cause)).raw("</a><small>");
            out_.text(
                counted(rules, "rule", "rules") + " of " + counted(operations, "operation", "operations"));
            out_.raw("</small></li>\n");
        }
        out_.raw("</ol>\n</section>\n");
    }

    void put() {
        auto const failed = run_.counts()[verdict::failed];
        put_section(out_, "failures", "Failures by cause", failed);
        if (failed == 0) out_.raw("<p class=\"note\">Nothing new failed.</p>\n");
        if (auto const how = run_.messages.how_to_see(); failed != 0 && !how.empty())
            out_.raw("<p class=\"note\">")
                .text("Messages are shown without what they say: " + how)
                .raw("</p>\n");
        for (auto const& cause : causes_)
            put_cause(cause);
        out_.raw("</section>\n");
    }

    /// What failed as is known, with the reason, and what is no longer found.
    void put_known() {
        auto const count = run_.counts()[verdict::known];
        if (count == 0 && run_.judged.stale.empty()) return;
        put_section(out_, "known", "Known failures", count);
        std::size_t open = 0;
        for (auto const& one : run_.judged.cases)
            if (one.how == verdict::known) put_case(one, open);
        if (!run_.judged.stale.empty()) {
            out_.raw("<p class=\"note\">No longer found, to be taken out of the known findings:</p>\n"
                     "<ul class=\"names\">\n");
            for (auto const* entry : run_.judged.stale)
                out_.raw("<li><code>")
                    .text(run_.shown(entry->name))
                    .raw("</code> <span class=\"dim\">")
                    .text(run_.shown(known_text(*entry)))
                    .raw("</span></li>\n");
            out_.raw("</ul>\n");
        }
        out_.raw("</section>\n");
    }

  private:
    static constexpr std::size_t max_rules = 12;     // of a cause that are shown at once
    static constexpr std::size_t max_operations = 8; // likewise
    static constexpr std::size_t max_open = 2;       // failures of a cause that show their messages at once

    std::string id(text_group const& cause) const {
        return "cause-" + std::to_string(&cause - causes_.data() + 1);
    }

    void put_cause(text_group const& cause) {
        out_.raw("<section class=\"cause\"").attribute("id", id(cause)).raw(">\n<h3>");
        out_.text(counted_cases(cause.cases.size()) + ": " + run_.cause_text(cause)).raw("</h3>\n");
        auto const operations = operations_of(cause), rules = rules_of(cause);
        put_folded(operations.size(), max_operations, "operations", [&] { put_operations(operations); });
        put_folded(rules.size(), max_rules, "rules", [&] { put_rules(rules); });
        std::size_t open = max_open;
        for (auto const* one : cause.cases)
            put_case(*one, open);
        out_.raw("</section>\n");
    }
    // What is more than a reader takes in at once unfolds.
    template <class Put>
    void put_folded(std::size_t count, std::size_t most, std::string_view words, Put const& put_all) {
        if (count > most)
            out_.raw("<details class=\"fold\"><summary>")
                .number(count)
                .raw(" ")
                .raw(words)
                .raw("</summary>\n");
        put_all();
        if (count > most) out_.raw("</details>\n");
    }
    void put_operations(counted_names const& operations) {
        out_.raw("<p class=\"note\">");
        for (auto const& one : operations) {
            if (&one != &operations.front()) out_.raw(", ");
            out_.raw("<code>").text(one.name).raw("</code>");
            if (one.count != 1) out_.raw("&#xA0;").number(one.count);
        }
        out_.raw("</p>\n");
    }
    void put_rules(counted_names const& rules) {
        out_.raw("<dl class=\"rules\">\n");
        for (auto const& one : rules) {
            out_.raw("<div><dt>");
            put_rule(out_, run_, one.name);
            if (one.count != 1) out_.raw("&#xA0;").number(one.count);
            out_.raw("</dt> <dd>").text(sentence_of_case(*one.first));
            out_.raw("</dd></div>\n");
        }
        out_.raw("</dl>\n");
    }

    void put_case(judged_case const& judged, std::size_t& open) {
        auto const& one = *judged.one;
        out_.raw("<article tabindex=\"-1\"")
            .attribute("class", judged.how == verdict::known ? "case known" : "case")
            .attribute("id", anchor(judged))
            .raw(">\n<h4>");
        put_name(out_, one);
        out_.raw("</h4>\n<p class=\"note\">")
            .raw(notepact::name(one.of->method))
            .raw(" <code>")
            .text(one.of->path);
        out_.raw("</code> &#xB7; ")
            .text(counted(one.result.exchanges, "request", "requests"))
            .raw(" sent</p>\n");
        if (judged.entry != nullptr)
            out_.raw("<p class=\"note\">")
                .raw(judged.expired() ? "Known, but no longer: " : "Known: ")
                .text(run_.shown(known_text(*judged.entry)))
                .raw("</p>\n");
        if (auto const command = run_.messages.repeat(one.name()); !command.empty())
            out_.raw("<pre class=\"paste how\">").text(command).raw("</pre>\n");
        bool first = true;
        for (auto const& wrong : one.result.failures) {
            put_failure(*one.of, wrong, first && open != 0);
            first = false;
        }
        open -= open != 0 ? 1U : 0U;
        auto const unkept = one.result.failed - one.result.failures.size();
        if (unkept != 0)
            out_.raw("<p class=\"note\">And ")
                .text(counted(unkept, "failure more", "failures more"))
                .raw(".</p>\n");
        out_.raw("</article>\n");
    }
    void put_failure(operation const& of, failure const& wrong, bool open) {
        out_.raw("<p class=\"why\">").text(run_.shown(wrong.text())).raw("</p>\n");
        if (auto const asked = run_.messages.asked(wrong); !asked.empty())
            out_.raw("<figure><figcaption>The client was asked for</figcaption><pre>")
                .text(asked)
                .raw("</pre></figure>\n");
        if (wrong.exchanges.empty()) return;
        out_.raw(open ? "<details open=\"\">" : "<details>").raw("<summary>");
        out_.text(
            wrong.exchanges.size() == 1
                ? "The request and its answer"
                : counted(wrong.exchanges.size(), "request", "requests") + " and their answers");
        out_.raw("</summary>\n");
        std::string pages;
        auto const keep = [&pages](std::string_view piece) { pages += piece; };
        markup page{text_output(keep)};
        auto const left_out = run_.messages.for_each(&of, wrong, [&page](shown_exchange const& one) {
            if (!one.curl.empty()) page.raw("<pre class=\"paste curl\">").text(one.curl).raw("</pre>\n");
            page.raw("<div class=\"exchange\"><figure><figcaption>Request</figcaption><pre>")
                .text(one.request);
            page.raw("</pre></figure><figure><figcaption>Answer</figcaption><pre>").text(one.answer);
            page.raw("</pre></figure></div>\n");
        });
        if (left_out != 0)
            out_.raw("<p class=\"note\">")
                .text(counted(left_out, "exchange is", "exchanges are"))
                .raw(
                    pages.empty() ? " not shown: the report would be too large.</p>\n"
                                  : " left out before these.</p>\n");
        out_.raw(pages).raw("</details>\n");
    }

    reported_run& run_;
    std::vector<text_group> causes_;
    markup out_;
};

} // namespace notepact::conformance::detail::pages

#endif
