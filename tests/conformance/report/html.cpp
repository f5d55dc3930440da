// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/html.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/groups.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/format/utf8.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;
using xml = boost::property_tree::ptree;

bool names(std::string_view text, std::string_view wanted) {
    return text.find(wanted) != text.npos;
}

// All elements of a name.
void gather(xml const& whole, std::string const& tag, std::vector<xml const*>& found) {
    for (auto const& [name, inside] : whole) {
        if (name == tag) found.push_back(&inside);
        gather(inside, tag, found);
    }
}
std::vector<xml const*> elements(xml const& whole, std::string const& tag) {
    std::vector<xml const*> found;
    gather(whole, tag, found);
    return found;
}

void html(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { put_html(all, sink); });
        t.check(notepact::is_utf8(text) && text.find("<!DOCTYPE html>\n<html lang=\"en\">") == 0, all.title);
        t.check(!names(text, "<script") && !names(text, "http:") && !names(text, "url("), all.title);
        auto const whole = parsed(text);

        // Each rule is in one row, alone or with others.
        std::map<std::string, notepact::conformance::detail::verdict_counts> cells;
        std::set<std::string> rules, operations;
        notepact::conformance::detail::judged_result const judged(all, {});
        for (auto const& one : judged.cases) {
            cells[std::string(one.one->of->name) + ' ' + printable(one.one->rule)].add(one);
            rules.insert(printable(one.one->rule));
            operations.insert(std::string(one.one->of->name));
        }
        std::size_t shown = 0;
        for (auto const* cell : elements(whole, "td")) {
            if (!cell->get_optional<std::string>("<xmlattr>.data-rules")) continue;
            auto const at = [cell](char const* what) {
                return cell->get<std::string>(std::string("<xmlattr>.") + what);
            };
            auto const named = at("data-rules");
            notepact::conformance::detail::verdict_counts counts;
            for (auto const& rule : rules) {
                bool const in = named == rule || (' ' + named + ' ').find(' ' + rule + ' ') != named.npos;
                if (!in) continue;
                ++shown;
                auto const& own = cells[at("data-operation") + ' ' + rule];
                for (auto const how : notepact::conformance::detail::verdicts)
                    counts.by_verdict[static_cast<std::size_t>(how)] += own[how];
            }
            t.equal(at("data-cases"), std::to_string(counts.all()));
            t.equal(
                at("data-outcome"),
                counts.all() == 0 ? "none" : notepact::conformance::detail::name(counts.worst()));
        }
        t.equal(shown, rules.size() * operations.size(), all.title);
        t.equal(elements(whole, "article").size(), all.count(outcome::failed), all.title);

        std::map<std::string, int> ids;
        for (std::string const tag : {"article", "section", "h2"})
            for (auto const* one : elements(whole, tag))
                ++ids[one->get("<xmlattr>.id", "")];
        for (auto const* link : elements(whole, "a"))
            t.equal(ids[link->get<std::string>("<xmlattr>.href").substr(1)], 1, "where a link leads");
    }
}

void verdicts(test& t) {
    auto const said = [](std::size_t passed, std::size_t failed, std::size_t skipped, std::size_t known = 0) {
        return notepact::conformance::detail::pages::sentence({{passed, failed, known, skipped}});
    };
    t.equal(said(0, 0, 0), "No case was run.");
    t.equal(said(1, 0, 0), "The one case passed.");
    t.equal(said(2, 0, 0), "All 2 cases passed.");
    t.equal(said(2, 0, 3), "Nothing new failed: 2 cases passed, 3 could not be run.");
    t.equal(said(0, 0, 3), "No case was run: all 3 were skipped.");
    t.equal(said(2, 1, 0), "1 case of 3 failed.");
    t.equal(said(2, 2, 1), "2 cases of 4 failed; 1 could not be run.");
    t.equal(said(2, 2, 1, 1), "2 cases of 5 failed; 1 more is known; 1 could not be run.");
    t.equal(said(2, 1, 0, 3), "1 case of 6 failed; 3 more are known.");
    t.equal(said(1, 0, 0, 1), "Nothing new failed: 1 case passed, 1 failed as is known.");
}

void large(test& t) {
    auto const all = large_result();
    auto const page = printed([&all](auto sink) { put_html(all, sink); });
    t.check(
        page.size() < room_for_results && names(page, "the report would be too large"),
        std::to_string(page.size()));
}

notepact_test::suite
    result_html_suite("conformance/report/html", {{"html", html}, {"verdicts", verdicts}, {"large", large}});

} // namespace
