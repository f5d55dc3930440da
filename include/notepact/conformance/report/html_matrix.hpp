// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The table of rules and operations. A row for each rule that somewhere failed; the others of a family share
// one, so that the table of an API of some forty operations fits a screen.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_MATRIX_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_MATRIX_HPP

#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/html_words.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/run.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail::pages {

class matrix_html {
  public:
    matrix_html(reported_run const& run, std::vector<operation_group> const& operations, markup out)
        : run_(run), operations_(operations), columns_(rule_columns(run.result)), out_(out) {
        for (auto const& one : run.judged.cases) {
            std::string_view const rule = one.one->rule;
            by_rule_[rule].add(one);
            cells_[one.one->of][rule].add(one);
        }
    }

    void put() {
        out_.raw("<section id=\"matrix\" aria-labelledby=\"matrix-title\">\n"
                 "<h2 id=\"matrix-title\">Rules and operations</h2>\n");
        if (operations_.empty()) {
            out_.raw("<p class=\"note\">There are no cases.</p>\n</section>\n");
            return;
        }
        out_.raw("<p class=\"key\">");
        for (auto const how : worst_first)
            out_.raw("<span><b")
                .attribute("class", "is " + std::string(name(how)))
                .raw(">")
                .raw(sign_of(how))
                .raw("</b> ")
                .raw(name(how))
                .raw("</span>");
        out_.raw("<span>A number counts cases; a failed cell leads to its first failure. Rules of which "
                 "none failed share a row.</span></p>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                 "aria-labelledby=\"matrix-title\">\n<table class=\"matrix\">\n");
        put_head();
        put_body();
        put_foot();
        out_.raw("</table>\n</div>\n</section>\n");
    }

  private:
    void put_head() {
        out_.raw("<thead><tr><th class=\"corner\" scope=\"col\">Rule</th>");
        for (auto const& group : operations_) {
            auto const point = group.of->name.rfind('.');
            out_.raw("<th scope=\"col\"")
                .attribute("class", name(group.counts.worst()))
                .attribute(
                    "title",
                    std::string(notepact::name(group.of->method)) + ' ' + std::string(group.of->path) + ": "
                        + in_words(group.counts))
                .raw("><span class=\"up\">")
                .text(group.of->name.substr(point == group.of->name.npos ? 0 : point + 1))
                .raw("</span></th>");
        }
        for (std::string_view const word : {"failed", "warned"})
            out_.raw("<th scope=\"col\" class=\"sum\"><span class=\"up\">").raw(word).raw("</span></th>");
        out_.raw("</tr></thead>\n");
    }

    bool shown_alone(std::string_view rule) const {
        auto const& counts = by_rule_.find(rule)->second.counts;
        return counts[verdict::failed] + counts[verdict::known] != 0;
    }
    void put_body() {
        for (std::size_t at = 0; at < columns_.size();) {
            auto const family = columns_[at].family;
            std::vector<std::string_view> folded;
            out_.raw("<tbody>\n<tr class=\"family\"><th scope=\"rowgroup\">")
                .raw(rule_families[family].title)
                .raw("</th><td")
                .attribute("colspan", operations_.size() + 2)
                .raw("></td></tr>\n");
            for (; at < columns_.size() && columns_[at].family == family; ++at) {
                auto const rule = columns_[at].rule;
                if (shown_alone(rule))
                    put_row({rule});
                else
                    folded.push_back(rule);
            }
            if (!folded.empty()) put_row(folded);
            out_.raw("</tbody>\n");
        }
    }
    static std::string joined(std::vector<std::string_view> const& rules, std::string_view between) {
        std::string all;
        for (auto const rule : rules)
            all.append(all.empty() ? "" : between).append(rule);
        return all;
    }
    void put_row(std::vector<std::string_view> const& rules) {
        bool const one = rules.size() == 1;
        out_.raw("<tr><th scope=\"row\"");
        if (!one) out_.raw(" class=\"several\"");
        out_.attribute("title", one ? std::string(sentence_of_rule(rules[0])) : joined(rules, ", ")).raw(">");
        if (one)
            put_rule(out_, run_, rules[0]);
        else
            out_.number(rules.size()).raw(" rules of which none failed");
        out_.raw("</th>");
        verdict_counts all;
        auto const names = joined(rules, " ");
        for (auto const& group : operations_) {
            case_group cell;
            for (auto const rule : rules)
                if (auto const found = cells_[group.of].find(rule); found != cells_[group.of].end())
                    for (auto const* each : found->second.cases) {
                        cell.add(*each);
                        all.add(*each);
                    }
            put_cell(*group.of, names, cell);
        }
        put_sums(all, "sum");
        out_.raw("</tr>\n");
    }
    void put_sums(verdict_counts const& all, std::string_view sum) {
        put_sum(all[verdict::failed], std::string(sum) + " bad");
        put_sum(all.warned, std::string(sum) + " warned");
    }
    void put_sum(std::size_t count, std::string const& style) {
        out_.raw("<td").attribute("class", count == 0 ? "sum" : style).raw(">");
        if (count == 0)
            out_.raw("<span class=\"none\">0</span>");
        else
            out_.number(count);
        out_.raw("</td>");
    }
    void put_cell(operation const& of, std::string_view rules, case_group const& cell) {
        auto const worst = cell.counts.worst();
        out_.raw("<td")
            .attribute("data-operation", of.name)
            .attribute("data-rules", rules)
            .attribute("data-outcome", cell.cases.empty() ? std::string_view("none") : name(worst))
            .attribute("data-cases", cell.cases.size());
        if (cell.cases.empty()) {
            out_.raw("><span class=\"none\" aria-hidden=\"true\">&#xB7;</span></td>");
            return;
        }
        auto const words = in_words(cell.counts);
        out_.attribute("title", std::string(of.name) + ": " + words).raw(">");
        bool const leads = worst == verdict::failed || worst == verdict::known;
        if (leads)
            out_.raw("<a href=\"#").raw(anchor(first(cell, worst))).raw("\"");
        else
            out_.raw("<span role=\"img\"");
        out_.attribute("class", "pad " + std::string(name(worst))).attribute("aria-label", words).raw(">");
        if (worst != verdict::passed) out_.raw(sign_of(worst));
        out_.number(cell.counts[worst]).raw(leads ? "</a></td>" : "</span></td>");
    }
    static judged_case const& first(case_group const& cell, verdict how) {
        for (auto const* one : cell.cases)
            if (one->how == how) return *one;
        return *cell.cases.front();
    }

    // Of each operation, how many cases failed, and how many had warnings.
    void put_foot() {
        out_.raw("<tfoot>\n");
        for (bool const warned : {false, true}) {
            out_.raw("<tr><th scope=\"row\">")
                .raw(warned ? "Cases with warnings" : "Failed cases")
                .raw("</th>");
            for (auto const& group : operations_) {
                auto const count = warned ? group.counts.warned : group.counts[verdict::failed];
                out_.raw("<td").attribute("class", count == 0 ? "none" : warned ? "warned" : "bad");
                out_.raw(">").number(count).raw("</td>");
            }
            auto const& all = run_.counts();
            out_.raw("<td class=\"sum\">");
            if (!warned) out_.number(all[verdict::failed]);
            out_.raw("</td><td class=\"sum\">");
            if (warned) out_.number(all.warned);
            out_.raw("</td></tr>\n");
        }
        out_.raw("</tfoot>\n");
    }

    reported_run const& run_;
    std::vector<operation_group> const& operations_;
    std::vector<rule_column> columns_;
    std::map<std::string_view, case_group> by_rule_;
    std::map<operation const*, std::map<std::string_view, case_group>> cells_;
    markup out_;
};

} // namespace notepact::conformance::detail::pages

#endif
