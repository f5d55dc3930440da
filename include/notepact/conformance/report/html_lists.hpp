// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Warnings, what was skipped, and all cases, as lists that unfold.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_LISTS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_LISTS_HPP

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

class lists_html {
  public:
    lists_html(reported_run const& run, std::vector<operation_group> const& operations, markup out)
        : run_(run), operations_(operations), out_(out) {}

    void put() {
        put_groups("warnings", "Warnings", run_.counts().warned, by_warning(run_.judged));
        put_groups("skipped", "Skipped", run_.counts()[verdict::skipped], skipped_by_reason(run_.judged));
        put_all();
    }

  private:
    static constexpr std::size_t max_listed = 30; // cases of one text that are shown at once

    void put_groups(
        std::string_view id, std::string_view title, std::size_t count,
        std::vector<text_group> const& groups) {
        put_section(out_, id, title, count);
        if (groups.empty()) out_.raw("<p class=\"note\">There are none.</p>\n");
        for (auto const& group : groups) {
            out_.raw(group.cases.size() <= max_listed ? "<details open=\"\">" : "<details>").raw("<summary>");
            out_.text(run_.shown(group.text)).raw("<small>").text(counted_cases(group.cases.size()));
            out_.raw("</small></summary>\n<ul class=\"names\">\n");
            for (auto const* one : group.cases) {
                out_.raw("<li>");
                put_name(out_, *one->one);
                out_.raw("</li>\n");
            }
            out_.raw("</ul>\n</details>\n");
        }
        out_.raw("</section>\n");
    }

    void put_all() {
        put_section(out_, "all", "All cases", run_.counts().all());
        for (auto const& group : operations_) {
            out_.raw("<details><summary>");
            put_operation(out_, *group.of);
            out_.raw("<small>")
                .text(in_words(group.counts))
                .raw("</small></summary>\n<div class=\"scroll\">");
            out_.raw("<table class=\"list\">\n<thead><tr><th scope=\"col\">Part</th><th scope=\"col\">Rule"
                     "</th><th scope=\"col\">Outcome</th><th scope=\"col\" class=\"n\">Requests</th>"
                     "<th scope=\"col\" class=\"n\">Warned</th></tr></thead>\n<tbody>\n");
            for (auto const* one : group.cases)
                put_listed(*one);
            out_.raw("</tbody>\n</table></div>\n</details>\n");
        }
        out_.raw("</section>\n");
    }
    void put_listed(judged_case const& judged) {
        auto const& one = *judged.one;
        bool const leads = judged.how == verdict::failed || judged.how == verdict::known;
        out_.raw("<tr><td><code>").text(one.part).raw("</code></td><td><code>").text(one.rule);
        out_.raw("</code></td><td").attribute("class", "is " + std::string(name(judged.how))).raw(">");
        out_.raw(sign_of(judged.how)).raw(" ");
        if (leads) out_.raw("<a href=\"#").raw(anchor(judged)).raw("\">");
        out_.raw(name(judged.how));
        if (leads) out_.raw("</a>");
        out_.raw("</td><td class=\"n\">").number(one.result.exchanges);
        out_.raw("</td><td class=\"n\">").number(one.result.warned).raw("</td></tr>\n");
    }

    reported_run const& run_;
    std::vector<operation_group> const& operations_;
    markup out_;
};

} // namespace notepact::conformance::detail::pages

#endif
