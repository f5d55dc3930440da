// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, as a page for people.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_HPP

#include <notepact/base/in_order.hpp>
#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/exchanges.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail::pages {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5b6676; --line: #d9dee6; --head: #eef1f5;
  --passed: #17653a; --passed-pad: #ddf1e4; --failed: #a81414; --failed-pad: #b3261e; --on-failed: #fff;
  --failed-soft: #fdecea; --skipped: #6a4b00; --skipped-pad: #fbeebf; --none: #c3cad4; --link: #0b57b0;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root {
  --page: #12161c; --card: #1a2029; --ink: #e3e8ef; --soft: #9ba7b6; --line: #313a47; --head: #222a35;
  --passed: #8fdcae; --passed-pad: #1b3d2a; --failed: #ff9d94; --failed-pad: #c5352b; --on-failed: #fff;
  --failed-soft: #3a1f1f; --skipped: #eccb6b; --skipped-pad: #40360f; --none: #4a5563; --link: #8bbcff; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
header, main, footer { max-width: 110rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--card); padding: .4rem .8rem; }
header { padding-top: 2.2rem; }
h1 { font-size: clamp(1.4rem, 3vw, 2rem); line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 .4rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; max-width: 60rem; }
.over { color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; margin: 0; }
.verdict { font-size: 1.15rem; margin: .7rem 0 1rem; padding: .55rem .9rem; border-radius: .4rem;
  border-left: .35rem solid; display: inline-block; font-weight: 600; }
.verdict.passed { color: var(--passed); background: var(--passed-pad); }
.verdict.failed { color: var(--failed); background: var(--failed-soft); }
.verdict.skipped { color: var(--skipped); background: var(--skipped-pad); }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0; margin: 0 0 .9rem; }
.counts li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  padding: .45rem 1rem .55rem; min-width: 7.5rem; color: var(--soft); font-size: .9rem; line-height: 1.3; }
.counts b { display: block; font-size: 1.6rem; color: var(--ink); font-variant-numeric: tabular-nums; }
.counts .passed b { color: var(--passed); }
.counts .failed b { color: var(--failed); }
.counts .skipped b { color: var(--skipped); }
.counts [data-count="0"] b { color: var(--soft); }
.bar { display: flex; gap: 2px; height: .5rem; border-radius: .25rem; overflow: hidden; max-width: 60rem; }
.bar i { min-width: 4px; }
.bar .passed { background: #2f9a5d; }
.bar .failed { background: #d0342c; }
.bar .skipped { background: #d9a514; }
nav { margin-top: .9rem; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; }
.note { color: var(--soft); font-size: .9rem; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; color: var(--soft); font-size: .9rem; margin: .4rem 0 .8rem; }
.wide { overflow: auto; max-height: min(85vh, 64rem); border: 1px solid var(--line); border-radius: .5rem;
  background: var(--card); max-width: max-content; }
.matrix { border-collapse: separate; border-spacing: 0; font-size: .875rem; }
.matrix th { background: var(--head); font-weight: 500; }
.matrix thead th, .matrix thead td { position: sticky; z-index: 2; background: var(--head); }
.matrix .families > * { top: 0; height: 1.9rem; padding: 0 .5rem; text-align: left; white-space: nowrap;
  font-size: .75rem; color: var(--soft); max-width: 0; overflow: hidden; text-overflow: ellipsis; }
.matrix .rules > * { top: 1.9rem; border-bottom: 1px solid var(--line); vertical-align: bottom; }
.matrix thead .corner { left: 0; z-index: 3; text-align: left; padding: .5rem .8rem; border-right: 1px solid var(--line);
  color: var(--soft); max-width: none; }
.rule { padding: .5rem 0 .6rem; }
.rule span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-family: var(--mono);
  font-size: .78rem; line-height: 1; margin: 0 auto; display: block; width: 1em; }
.rule.failed span { color: var(--failed); font-weight: 700; }
.first { border-left: 1px solid var(--line); }
.matrix tbody th { position: sticky; left: 0; z-index: 1; text-align: left; padding: .2rem .8rem; white-space: nowrap;
  border-right: 1px solid var(--line); }
.matrix tbody tr + tr > * { border-top: 1px solid var(--line); }
.matrix tbody tr:hover th { background: var(--line); }
.row { display: flex; gap: 1.2rem; justify-content: space-between; align-items: baseline; }
.row code { font-size: .82rem; }
.row small { color: var(--soft); font-variant-numeric: tabular-nums; }
.row small.failed { color: var(--failed); font-weight: 700; }
.matrix tbody td { padding: 2px; text-align: center; min-width: 2.5rem; height: 2.1rem; line-height: 1.2;
  font-variant-numeric: tabular-nums; }
.pad { display: flex; flex-direction: column; justify-content: center; min-height: 1.8rem; border-radius: .25rem;
  white-space: nowrap; padding: .1rem .3rem; text-decoration: none; }
.pad.passed { background: var(--passed-pad); color: var(--passed); }
.pad.skipped { background: var(--skipped-pad); color: var(--skipped); }
.pad.failed { background: var(--failed-pad); color: var(--on-failed); font-weight: 700; }
.pad.failed small { font-weight: 400; font-size: .75rem; }
a.pad:hover { text-decoration: underline; }
.none { color: var(--none); }
.case { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--failed-pad);
  border-radius: .5rem; padding: .9rem 1.1rem; margin: .9rem 0; scroll-margin-top: .8rem; }
.case:target { box-shadow: 0 0 0 3px var(--link); }
code, pre { font-family: var(--mono); }
h3 code { font-weight: 600; overflow-wrap: anywhere; }
.dim { color: var(--soft); font-weight: 400; }
.why { margin: .7rem 0 .4rem; font-weight: 600; color: var(--failed); overflow-wrap: anywhere; }
.exchange { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: .7rem;
  margin: .5rem 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .8rem; color: var(--soft); margin-bottom: .15rem; }
pre { margin: 0; background: var(--head); border-radius: .35rem; padding: .6rem .8rem; font-size: .8rem; line-height: 1.45;
  white-space: pre-wrap; overflow-wrap: anywhere; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
.case details { border: 0; margin: 0; }
summary { cursor: pointer; padding: .5rem .9rem; border-radius: .5rem; }
.case summary { padding: .2rem 0; color: var(--soft); font-size: .9rem; }
summary code { overflow-wrap: anywhere; }
summary small { color: var(--soft); margin-left: .6rem; font-size: .85rem; }
.list { width: 100%; border-collapse: collapse; font-size: .875rem; }
.list th { color: var(--soft); font-weight: 500; text-align: left; }
.list th, .list td { padding: .25rem .9rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.list .n { text-align: right; font-variant-numeric: tabular-nums; }
.is.passed { color: var(--passed); }
.is.failed { color: var(--failed); font-weight: 700; }
.is.skipped { color: var(--skipped); }
.is { white-space: nowrap; }
.names { columns: 24rem; column-gap: 2rem; padding: 0 1rem .7rem; margin: 0; list-style: none; font-size: .85rem; }
.names li { overflow-wrap: anywhere; break-inside: avoid; padding: .1rem 0; }
footer { padding-top: 1.5rem; padding-bottom: 3rem; }
@media (max-width: 44rem) {
  .counts { gap: .4rem; }
  .counts li { min-width: 0; flex: 1; padding: .4rem .6rem; }
  .counts b { font-size: 1.3rem; }
  .row { gap: .6rem; }
  .row .dim { display: none; }
  .matrix tbody th, .matrix thead .corner { padding-left: .5rem; padding-right: .5rem; }
}
@media print {
  @page { size: landscape; margin: 10mm; }
  :root { color-scheme: light; }
  body { background: #fff; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip { display: none; }
  .wide { overflow: visible; max-height: none; border: 0; }
  .matrix { font-size: 6.5pt; }
  .row code, .rule span, .matrix .families > * { font-size: 6.5pt; }
  .matrix thead .corner, .matrix tbody th { padding: 1px 4px; }
  .rule { padding: 2px 0; }
  .matrix .families > * { height: auto; padding: 1px 2px; }
  .matrix thead th, .matrix thead td, .matrix tbody th { position: static; }
  .matrix tbody td { min-width: 0; padding: 1px; height: auto; }
  .pad { min-height: 0; padding: 0 1px; }
  .case { break-inside: avoid-page; }
}
)css";

// A sign and a word for each outcome, since not everybody can tell the colours apart.
struct shown_outcome {
    std::string_view word, sign;
};
constexpr shown_outcome shown(outcome how) noexcept {
    constexpr shown_outcome all[] = {{"passed", "&#x2713;"}, {"failed", "&#x2717;"}, {"skipped", "&#x2013;"}};
    return in_order<outcome::skipped>(all, how);
}
inline constexpr outcome worst_first[] = {outcome::failed, outcome::passed, outcome::skipped};

// `1 case`, `2 cases`
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}
inline std::string sentence(outcome_counts const& counts) {
    auto const failed = counts[outcome::failed], passed = counts[outcome::passed],
               skipped = counts[outcome::skipped];
    if (failed != 0)
        return counted(failed, "case", "cases") + " of " + std::to_string(failed + passed) + " failed"
               + (skipped == 0 ? "." : "; " + std::to_string(skipped) + " could not be run.");
    if (passed == 0)
        return skipped == 0 ? "No case was run."
                            : "No case was run: all " + std::to_string(skipped) + " were skipped.";
    if (skipped == 0)
        return passed == 1 ? "The one case passed." : "All " + std::to_string(passed) + " cases passed.";
    return "Nothing failed: " + counted(passed, "case", "cases") + " passed, " + std::to_string(skipped)
           + " could not be run.";
}
// `1 failed, 3 passed`
inline std::string in_words(outcome_counts const& counts) {
    std::string made;
    for (auto const how : worst_first)
        if (counts[how] != 0)
            made +=
                (made.empty() ? "" : ", ") + std::to_string(counts[how]) + ' ' + std::string(shown(how).word);
    return made.empty() ? "no case" : made;
}

class result_html {
  public:
    result_html(suite_result const& all, text_output sink)
        : all_(all), operations_(by_operation(all)), columns_(rule_columns(all)), out_(sink) {
        for (auto const& one : all.cases)
            counts_.add(one.result.how());
    }

    void put() {
        put_head();
        out_.raw("<body>\n<a class=\"skip\" href=\"#failures\">To the failures</a>\n");
        put_header();
        out_.raw("<main>\n");
        put_matrix();
        put_failures();
        put_skipped();
        put_all();
        out_.raw(
            "</main>\n<footer><p class=\"note\">Of requests and answers only the shape is shown: names that "
            "the "
            "documents know, lengths, and what kind of value stands where. What they said is not in this "
            "file.</p></footer>\n</body>\n</html>\n");
    }

  private:
    void put_head() {
        out_.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                 "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
                 "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
            .text(verdict_word())
            .raw(": ")
            .text(all_.title)
            .raw("</title>\n<style>")
            .raw(page_style)
            .raw("</style>\n</head>\n");
    }
    std::string_view verdict_word() const { return shown(counts_.worst()).word; }

    void put_header() {
        out_.raw("<header>\n<p class=\"over\">Conformance report</p>\n<h1>")
            .text(all_.title)
            .raw("</h1>\n<p")
            .attribute("class", "verdict " + std::string(verdict_word()))
            .raw(">")
            .raw(shown(counts_.worst()).sign)
            .raw(" ")
            .text(sentence(counts_))
            .raw("</p>\n<ul class=\"counts\">\n");
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            put_count(shown(how).word, counts_[how], shown(how).word);
        put_count("sent", all_.exchanges(), all_.exchanges() == 1 ? "request sent" : "requests sent");
        out_.raw("</ul>\n");
        put_bar();
        out_.raw("<nav aria-label=\"Parts of this report\"><a href=\"#matrix\">Operations and rules</a>");
        put_link("failures", "Failures", counts_[outcome::failed]);
        put_link("skipped", "Skipped", counts_[outcome::skipped]);
        put_link("all", "All cases", counts_.all());
        out_.raw("</nav>\n</header>\n");
    }
    void put_count(std::string_view what, std::size_t count, std::string_view words) {
        out_.raw("<li")
            .attribute("class", what)
            .attribute("data-count", count)
            .raw("><b>")
            .number(count)
            .raw("</b>");
        out_.raw(words).raw("</li>\n");
    }
    void put_bar() {
        out_.raw("<div class=\"bar\" aria-hidden=\"true\">");
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            if (counts_[how] != 0)
                out_.raw("<i")
                    .attribute("class", shown(how).word)
                    .attribute("style", "flex:" + std::to_string(counts_[how]))
                    .raw("></i>");
        out_.raw("</div>\n");
    }
    void put_link(std::string_view section, std::string_view words, std::size_t count) {
        out_.raw("<a href=\"#").raw(section).raw("\">").raw(words).raw(" (").number(count).raw(")</a>");
    }

    // -------------------------------------------------------------------------------------------- matrix

    void put_matrix() {
        out_.raw("<section id=\"matrix\" aria-labelledby=\"matrix-title\">\n"
                 "<h2 id=\"matrix-title\">Operations and rules</h2>\n");
        if (operations_.empty()) {
            out_.raw("<p class=\"note\">There are no cases.</p>\n</section>\n");
            return;
        }
        out_.raw("<p class=\"key\">");
        for (auto const how : worst_first)
            out_.raw("<span><b")
                .attribute("class", "is " + std::string(shown(how).word))
                .raw(">")
                .raw(shown(how).sign)
                .raw("</b> ")
                .raw(shown(how).word)
                .raw("</span>");
        out_.raw("<span>A number counts cases, such as one for each member; a failed cell leads to its first "
                 "failure.</span></p>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                 "aria-labelledby=\"matrix-title\">\n<table class=\"matrix\">\n<thead>\n");
        put_families();
        put_rules();
        out_.raw("</thead>\n<tbody>\n");
        for (auto const& group : operations_)
            put_row(group);
        out_.raw("</tbody>\n</table>\n</div>\n</section>\n");
    }
    // Whether a family of rules begins with this column.
    bool is_first(std::size_t column) const {
        return column == 0 || columns_[column].family != columns_[column - 1].family;
    }
    void put_families() {
        out_.raw("<tr class=\"families\"><td class=\"corner\"></td>");
        for (std::size_t at = 0; at < columns_.size();) {
            auto const begin = at++;
            while (at < columns_.size() && !is_first(at))
                ++at;
            auto const title = rule_families[columns_[begin].family].title;
            out_.raw("<th class=\"first\" scope=\"colgroup\"")
                .attribute("colspan", at - begin)
                .attribute("title", title)
                .raw(">")
                .raw(title)
                .raw("</th>");
        }
        out_.raw("</tr>\n");
    }
    void put_rules() {
        std::map<std::string_view, bool> failed;
        for (auto const& one : all_.cases)
            if (one.result.how() == outcome::failed) failed[one.rule] = true;
        out_.raw("<tr class=\"rules\"><th class=\"corner\" scope=\"col\">Operation</th>");
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            auto const& column = columns_[at];
            out_.raw("<th scope=\"col\"")
                .attribute("class", class_of(at, failed.count(column.rule) != 0 ? "rule failed" : "rule"))
                .attribute("title", column.code == errc{} ? column.rule : message(column.code))
                .raw("><span>")
                .text(column.rule)
                .raw("</span></th>");
        }
        out_.raw("</tr>\n");
    }
    std::string class_of(std::size_t column, std::string_view other) const {
        std::string made(other);
        if (is_first(column)) made += made.empty() ? "first" : " first";
        return made;
    }
    void put_row(operation_group const& group) {
        std::map<std::string_view, case_group> cells;
        for (auto const* one : group.cases)
            cells[one->rule].add(*one);
        out_.raw("<tr><th scope=\"row\"")
            .attribute(
                "title", std::string(notepact::name(group.of->method)) + ' ' + std::string(group.of->path))
            .raw("><span class=\"row\">");
        put_operation(*group.of);
        auto const worst = group.counts.worst();
        out_.raw("<small").attribute("class", shown(worst).word).attribute("title", in_words(group.counts));
        out_.raw(">").raw(shown(worst).sign).raw(" ").number(group.counts[worst]).raw("</small></span></th>");
        for (std::size_t at = 0; at < columns_.size(); ++at)
            put_cell(*group.of, at, cells[columns_[at].rule]);
        out_.raw("</tr>\n");
    }
    // The part before the last point is the same for all.
    void put_operation(operation const& of) {
        auto const point = of.name.rfind('.');
        auto const begin = point == of.name.npos ? 0 : point + 1;
        out_.raw("<code><span class=\"dim\">").text(of.name.substr(0, begin)).raw("</span>");
        out_.text(of.name.substr(begin)).raw("</code>");
    }
    void put_cell(operation const& of, std::size_t column, case_group const& cell) {
        auto const worst = cell.counts.worst();
        out_.raw("<td");
        if (is_first(column)) out_.raw(" class=\"first\"");
        out_.attribute("data-operation", of.name)
            .attribute("data-rule", columns_[column].rule)
            .attribute("data-outcome", cell.cases.empty() ? std::string_view("none") : shown(worst).word)
            .attribute("data-cases", cell.cases.size());
        if (cell.cases.empty()) {
            out_.raw("><span class=\"none\" aria-hidden=\"true\">&#xB7;</span></td>");
            return;
        }
        auto const words = in_words(cell.counts);
        out_.attribute("title", std::string(columns_[column].rule) + ": " + words).raw(">");
        bool const failed = worst == outcome::failed;
        if (failed)
            out_.raw("<a class=\"pad failed\" href=\"#").raw(anchor(first_failure(cell))).raw("\"");
        else
            out_.raw("<span role=\"img\"").attribute("class", "pad " + std::string(shown(worst).word));
        out_.attribute("aria-label", words).raw(">");
        bool first = true;
        for (auto const how : worst_first) {
            if (cell.counts[how] == 0) continue;
            out_.raw(first ? "<span>" : "<small>")
                .raw(shown(how).sign)
                .raw("&#x2009;")
                .number(cell.counts[how]);
            out_.raw(first ? "</span>" : "</small>");
            first = false;
        }
        out_.raw(failed ? "</a></td>" : "</span></td>");
    }
    static finished_case const& first_failure(case_group const& cell) {
        for (auto const* one : cell.cases)
            if (one->result.how() == outcome::failed) return *one;
        return *cell.cases.front();
    }
    std::string anchor(finished_case const& one) const {
        return "case-" + std::to_string(&one - all_.cases.data() + 1);
    }

    // ------------------------------------------------------------------------------------------- details

    void put_title(std::string_view id, std::string_view words, std::size_t count) {
        out_.raw("<section id=\"")
            .raw(id)
            .raw("\">\n<h2>")
            .raw(words)
            .raw(" (")
            .number(count)
            .raw(")</h2>\n");
    }
    void put_name(finished_case const& one) {
        out_.raw("<code><span class=\"dim\">").text(one.of->name).raw("/</span>").text(one.part);
        out_.raw("<span class=\"dim\">/</span>").text(one.rule).raw("</code>");
    }

    void put_failures() {
        put_title("failures", "Failures", counts_[outcome::failed]);
        if (counts_[outcome::failed] == 0) out_.raw("<p class=\"note\">Nothing failed.</p>\n");
        for (auto const& group : operations_)
            for (auto const* one : group.cases)
                if (one->result.how() == outcome::failed) put_failed(*one);
        out_.raw("</section>\n");
    }
    void put_failed(finished_case const& one) {
        out_.raw("<article class=\"case\" tabindex=\"-1\"").attribute("id", anchor(one)).raw(">\n<h3>");
        put_name(one);
        out_.raw("</h3>\n<p class=\"note\">")
            .raw(notepact::name(one.of->method))
            .raw(" <code>")
            .text(one.of->path);
        out_.raw("</code> &#xB7; ")
            .text(counted(one.result.exchanges, "request", "requests"))
            .raw(" sent</p>\n");
        for (auto const& wrong : one.result.failures)
            put_failure(*one.of, wrong);
        auto const unkept = one.result.failed - one.result.failures.size();
        if (unkept != 0)
            out_.raw("<p class=\"note\">And ")
                .text(counted(unkept, "failure more", "failures more"))
                .raw(".</p>\n");
        out_.raw("</article>\n");
    }
    void put_failure(operation const& of, failure const& wrong) {
        out_.raw("<p class=\"why\">").text(wrong.text()).raw("</p>\n");
        if (wrong.exchanges.empty()) return;
        bool const open = ++failures_ <= max_open;
        out_.raw(open ? "<details open=\"\">" : "<details>").raw("<summary>");
        out_.text(
            wrong.exchanges.size() == 1
                ? "The request and its answer"
                : counted(wrong.exchanges.size(), "request", "requests") + " and their answers");
        out_.raw("</summary>\n");
        std::string pages;
        auto const keep = [&pages](std::string_view piece) { pages += piece; };
        markup page{text_output(keep)};
        auto const left_out =
            shown_.for_each(&of, wrong, [&page](std::string const& request, std::string const& answer) {
                page.raw("<div class=\"exchange\"><figure><figcaption>Request</figcaption><pre>")
                    .text(request);
                page.raw("</pre></figure><figure><figcaption>Answer</figcaption><pre>").text(answer);
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

    // Grouped by reason, since whoever gives what is missing runs all of a group.
    void put_skipped() {
        put_title("skipped", "Skipped", counts_[outcome::skipped]);
        if (counts_[outcome::skipped] == 0) out_.raw("<p class=\"note\">Nothing was skipped.</p>\n");
        std::vector<std::pair<std::string_view, case_group>> reasons;
        std::map<std::string_view, std::size_t> known;
        for (auto const& group : operations_)
            for (auto const* one : group.cases) {
                if (one->result.how() != outcome::skipped) continue;
                auto const at = known.emplace(one->result.skipped, reasons.size()).first->second;
                if (at == reasons.size()) reasons.emplace_back(one->result.skipped, case_group());
                reasons[at].second.add(*one);
            }
        for (auto const& [reason, group] : reasons) {
            out_.raw(group.cases.size() <= max_listed ? "<details open=\"\">" : "<details>").raw("<summary>");
            out_.text(reason).raw("<small>").text(counted(group.cases.size(), "case", "cases"));
            out_.raw("</small></summary>\n<ul class=\"names\">\n");
            for (auto const* one : group.cases) {
                out_.raw("<li>");
                put_name(*one);
                out_.raw("</li>\n");
            }
            out_.raw("</ul>\n</details>\n");
        }
        out_.raw("</section>\n");
    }

    void put_all() {
        put_title("all", "All cases", counts_.all());
        for (auto const& group : operations_) {
            out_.raw("<details><summary>");
            put_operation(*group.of);
            out_.raw("<small>").text(in_words(group.counts)).raw("</small></summary>\n");
            out_.raw(
                "<table class=\"list\">\n<thead><tr><th scope=\"col\">Part</th><th scope=\"col\">Rule</th>"
                "<th scope=\"col\">Outcome</th><th scope=\"col\" "
                "class=\"n\">Requests</th></tr></thead>\n<tbody>\n");
            for (auto const* one : group.cases)
                put_listed(*one);
            out_.raw("</tbody>\n</table>\n</details>\n");
        }
        out_.raw("</section>\n");
    }
    void put_listed(finished_case const& one) {
        auto const how = one.result.how();
        out_.raw("<tr><td><code>")
            .text(one.part)
            .raw("</code></td><td><code>")
            .text(one.rule)
            .raw("</code></td><td");
        out_.attribute("class", "is " + std::string(shown(how).word)).raw(">").raw(shown(how).sign).raw(" ");
        if (how == outcome::failed) out_.raw("<a href=\"#").raw(anchor(one)).raw("\">");
        out_.raw(shown(how).word);
        if (how == outcome::failed) out_.raw("</a>");
        out_.raw("</td><td class=\"n\">").number(one.result.exchanges).raw("</td></tr>\n");
    }

    static constexpr std::size_t max_open = 25;   // failures that show their messages at once
    static constexpr std::size_t max_listed = 30; // cases skipped for one reason that are shown at once

    suite_result const& all_;
    std::vector<operation_group> operations_;
    std::vector<rule_column> columns_;
    outcome_counts counts_;
    std::size_t failures_ = 0;
    shown_exchanges shown_;
    markup out_;
};

} // namespace notepact::conformance::detail::pages

#endif
