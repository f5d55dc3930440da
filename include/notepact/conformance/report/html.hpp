// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a suite has found, as a page for people.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_HPP

#include <notepact/base/text_output.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/html_failures.hpp>
#include <notepact/conformance/report/html_lists.hpp>
#include <notepact/conformance/report/html_matrix.hpp>
#include <notepact/conformance/report/html_style.hpp>
#include <notepact/conformance/report/html_words.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/conformance/report/run.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail::pages {

class result_html {
  public:
    result_html(reported_run& run, text_output sink)
        : run_(run), operations_(by_operation(run.judged.cases)), out_(sink) {}

    void put() {
        put_head();
        out_.raw("<body>\n<a class=\"skip\" href=\"#failures\">To the failures</a>\n");
        put_header();
        out_.raw("<main>\n");
        failures_html failures(run_, out_);
        failures.put_summary();
        matrix_html(run_, operations_, out_).put();
        failures.put();
        failures.put_known();
        lists_html(run_, operations_, out_).put();
        out_.raw("</main>\n<footer><p class=\"note\">")
            .text(what_is_shown())
            .raw("</p></footer>\n</body>\n</html>\n");
    }

  private:
    void put_head() {
        out_.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                 "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
                 "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
            .text(name(run_.counts().outcome()))
            .raw(": ")
            .text(run_.shown(run_.result.title))
            .raw("</title>\n<style>")
            .raw(page_style)
            .raw("</style>\n</head>\n");
    }
    std::string_view what_is_shown() const {
        return run_.setup.show_bodies
                   ? "Requests are shown as they were sent, and so is what the suite itself answered; "
                     "secrets "
                     "are left out. Of other answers only the shape is shown."
                   : "Of requests and answers only the shape is shown: names that the documents know, "
                     "lengths, "
                     "and what kind of value stands where. What they said is not in this file.";
    }

    void put_header() {
        auto const& counts = run_.counts();
        auto const how = counts.outcome();
        out_.raw("<header>\n<p class=\"over\">Conformance report</p>\n<h1>")
            .text(run_.shown(run_.result.title))
            .raw("</h1>\n<p")
            .attribute("class", "verdict " + std::string(name(how)))
            .raw(">")
            .raw(sign_of(how))
            .raw(" ")
            .text(sentence(counts))
            .raw("</p>\n<dl class=\"facts\">\n");
        for (auto const& [word, text] : run_.facts())
            out_.raw("<div><dt>").text(word).raw("</dt><dd>").text(text).raw("</dd></div>\n");
        out_.raw("</dl>\n<ul class=\"counts\">\n");
        for (auto const each : verdicts)
            if (each != verdict::known || counts[each] != 0) put_count(name(each), counts[each], name(each));
        put_count("warned", counts.warned, "with warnings");
        auto const sent = run_.result.exchanges();
        put_count("sent", sent, sent == 1 ? "request sent" : "requests sent");
        out_.raw("</ul>\n");
        put_bar();
        put_links();
        out_.raw("</header>\n");
    }
    void put_count(std::string_view what, std::size_t count, std::string_view words) {
        out_.raw("<li").attribute("class", what).attribute("data-count", count).raw("><b>");
        out_.number(count).raw("</b>").raw(words).raw("</li>\n");
    }
    void put_bar() {
        out_.raw("<div class=\"bar\" aria-hidden=\"true\">");
        for (auto const how : verdicts)
            if (auto const count = run_.counts()[how]; count != 0)
                out_.raw("<i")
                    .attribute("class", name(how))
                    .attribute("style", "flex:" + std::to_string(count))
                    .raw("></i>");
        out_.raw("</div>\n");
    }
    void put_links() {
        auto const& counts = run_.counts();
        out_.raw("<nav aria-label=\"Parts of this report\"><a href=\"#matrix\">Rules and operations</a>");
        put_link("failures", "Failures by cause", counts[verdict::failed]);
        if (counts[verdict::known] != 0 || !run_.judged.stale.empty())
            put_link("known", "Known", counts[verdict::known]);
        put_link("warnings", "Warnings", counts.warned);
        put_link("skipped", "Skipped", counts[verdict::skipped]);
        put_link("all", "All cases", counts.all());
        out_.raw("</nav>\n");
    }
    void put_link(std::string_view section, std::string_view words, std::size_t count) {
        out_.raw("<a href=\"#").raw(section).raw("\">").raw(words).raw(" (").number(count).raw(")</a>");
    }

    reported_run& run_;
    std::vector<operation_group> operations_;
    markup out_;
};

} // namespace notepact::conformance::detail::pages

#endif
