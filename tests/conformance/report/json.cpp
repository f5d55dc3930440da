// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/json.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/format/utf8.hpp>

#include <boost/json/parse.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

void json(test& t) {
    for (auto const& all : results()) {
        auto const text = printed([&all](auto sink) { put_json(all, sink); });
        boost::json::error_code failed;
        auto const whole = boost::json::parse(text, failed);
        t.check(!failed && notepact::is_utf8(text), all.title + failed.message());
        if (failed) continue;
        t.equal(std::string_view(whole.at("title").as_string()), printable(all.title));
        for (auto const how : {outcome::passed, outcome::failed, outcome::skipped})
            t.check(whole.at("counts").at(name(how)) == all.count(how), name(how));
        t.check(whole.at("counts").at("exchanges") == all.exchanges(), "exchanges");
        auto const& cases = whole.at("cases").as_array();
        t.equal(cases.size(), all.cases.size());
        for (std::size_t i = 0; i < all.cases.size() && i < cases.size(); ++i) {
            auto const& one = all.cases[i];
            auto const& shown = cases[i].as_object();
            auto const is = [&shown](std::string_view member, std::string_view wanted) {
                return std::string_view(shown.at(member).as_string()) == wanted;
            };
            t.check(
                is("name", printable(one.name())) && is("operation", one.of->name)
                    && is("part", printable(one.part)) && is("rule", printable(one.rule))
                    && is("outcome", name(one.result.how())),
                one.name());
            t.equal(shown.contains("skipped"), !one.result.skipped.empty());
            t.check(shown.at("failed") == one.result.failed, one.name());
            t.equal(shown.at("failures").as_array().size(), one.result.failures.size());
            for (auto const& wrong : shown.at("failures").as_array())
                for (auto const& exchange : wrong.at("exchanges").as_array())
                    t.check(
                        exchange.at("request").is_string() && exchange.at("response").is_string(),
                        one.name());
        }
    }
    suite_result one{"one"};
    case_result found;
    found.exchanges = 8;
    found.fail({"why", std::vector<exchange>(8, {{"GET", "/"}, {200}})});
    one.cases.push_back({apis[0]->operations[0], "answer", "accepted", found});
    one.cases.push_back({apis[0]->operations[1], "id", "unknown", {{}, 0, 0, "no id"}});
    std::string exchanges;
    for (int i = 0; i < 6; ++i)
        exchanges += std::string(i == 0 ? "" : ",")
                     + R"-({"request":"GET (another target)","response":"status 200"})-";
    t.equal(
        printed([&one](auto sink) { put_json(one, sink); }),
        R"({"title":"one","counts":{"passed":0,"failed":1,"skipped":1,"exchanges":8},"cases":[)"
        R"({"name":"clinic.create_addendum/answer/accepted","operation":"clinic.create_addendum","part":"answer",)"
        R"("rule":"accepted","outcome":"failed","exchanges":8,"failed":1,"failures":[{"why":"why","exchanges":[)"
            + exchanges
            + R"(],"left_out":2}]},{"name":"clinic.update_addendum/id/unknown","operation":"clinic.update_addendum",)"
              R"("part":"id","rule":"unknown","outcome":"skipped","exchanges":0,"skipped":"no id","failed":0,)"
              R"("failures":[]}]})");
}

void large(test& t) {
    auto const all = large_result();
    t.check(printed([&all](auto sink) { put_json(all, sink); }).size() < room_for_results, "JSON");
}

notepact_test::suite result_json_suite("conformance/report/json", {{"json", json}, {"large", large}});

} // namespace
