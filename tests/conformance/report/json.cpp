// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report/json.hpp"

#include "../../support/results.hpp"
#include "../../support/test.hpp"

#include <notepact/conformance/report.hpp>
#include <notepact/conformance/report/markup.hpp>
#include <notepact/format/utf8.hpp>
#include <notepact/version.hpp>

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
        t.check(whole.at("format") == 2, "format");
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
}

suite_result one_of_each() {
    suite_result one{"one", "server.clinic", apis[0]};
    one.secrets = {{"TOKEN", "hunter22"}};
    case_result found;
    found.exchanges = 8;
    found.fail({"why", std::vector<exchange>(8, {{"GET", "/"}, {200}}), "of hunter22"});
    one.cases.push_back({apis[0]->operations[0], "answer", "accepted", found});
    one.cases.push_back({apis[0]->operations[1], "id", "unknown", {{}, 0, 0, "no id"}});
    case_result warned;
    warned.exchanges = warned.warned = 1;
    warned.warnings = {"empty_string in body /a"};
    one.cases.push_back({apis[0]->operations[1], "id", "shown", warned});
    return one;
}

void whole(test& t) {
    std::string exchanges;
    for (int i = 0; i < 6; ++i)
        exchanges += std::string(i == 0 ? "" : ",")
                     + R"-({"request":"GET (another target)","response":"status 200"})-";
    auto const head = "{\"format\":2,\"notepact\":\"" + std::string(notepact::version)
                      + R"(","title":"one","name":"server.clinic","api":{"name":"clinic","title":")"
                      + std::string(apis[0]->title) + R"(","version":")" + std::string(apis[0]->version)
                      + R"("},)";
    t.equal(
        printed([](auto sink) { put_json(one_of_each(), sink); }),
        head
            + R"("options":[],"show_bodies":false,"hidden":"report_setup::show_bodies shows what the suite sent, as a line )"
              R"(for curl.","counts":{"passed":1,"failed":1,"known":0,"skipped":1,"warned":1,"exchanges":9},)"
              R"("causes":[{"why":"why","cases":1,"operations":{"clinic.create_addendum":1},"rules":{"accepted":1},)"
              R"("names":["clinic.create_addendum/answer/accepted"]}],"rules":{"accepted":{"says":")"
            + std::string(rule_sentence("accepted"))
            + R"("}},"no_longer_found":[],"cases":[)"
              R"({"name":"clinic.create_addendum/answer/accepted","operation":"clinic.create_addendum","part":"answer",)"
              R"("rule":"accepted","outcome":"failed","exchanges":8,"warned":0,"warnings":[],"failed":1,"failures":[)"
              R"({"why":"why","about":"of $TOKEN","exchanges":[)"
            + exchanges
            + R"(],"left_out":2}]},{"name":"clinic.update_addendum/id/unknown","operation":"clinic.update_addendum",)"
              R"("part":"id","rule":"unknown","outcome":"skipped","exchanges":0,"skipped":"no id","warned":0,)"
              R"("warnings":[],"failed":0,"failures":[]},{"name":"clinic.update_addendum/id/shown",)"
              R"("operation":"clinic.update_addendum","part":"id","rule":"shown","outcome":"passed","exchanges":1,)"
              R"("warned":1,"warnings":["empty_string in body /a"],"failed":0,"failures":[]}]})");

    report_setup setup;
    setup.target = "http://127.0.0.1:1";
    setup.date = "2026-05-06T07:08:09Z";
    setup.command = "conform --token hunter22";
    setup.seed = 7;
    setup.options = {"--strict", "--token=hunter22"};
    setup.rules_url = "https://docs.example/rules.md";
    setup.known.add({"clinic.update_addendum/id/shown", {}, "ticket 1", {}});
    auto const text = printed([&setup](auto sink) { put_json(one_of_each(), sink, setup); });
    for (std::string_view const part :
         {R"("target":"http://127.0.0.1:1","date":"2026-05-06T07:08:09Z","command":"conform --token $TOKEN",)"
          R"("seed":7,"options":["--strict","--token=$TOKEN"],)",
          R"("url":"https://docs.example/rules.md#accepted")",
          R"("repeat":"conform --token $TOKEN --only clinic.create_addendum/answer/accepted")",
          R"("no_longer_found":[{"name":"clinic.update_addendum/id/shown","reason":"ticket 1"}])"})
        t.check(text.find(part) != text.npos, std::string(part) + " in " + text);
    setup.known.add({"clinic.create_addendum/answer/accepted", "2026-06-01", "ticket 2", {}});
    auto const known = printed([&setup](auto sink) { put_json(one_of_each(), sink, setup); });
    t.check(
        known.find(R"("outcome":"known","exchanges":8,"known":{"reason":"ticket 2","until":"2026-06-01"})")
            != known.npos,
        known);
    setup.date = "2026-06-02";
    auto const expired = printed([&setup](auto sink) { put_json(one_of_each(), sink, setup); });
    t.check(
        expired.find(R"("outcome":"failed","exchanges":8,"expired":{"reason":"ticket 2",)") != expired.npos,
        expired);
}

// For programs the bytes are there as they were; those that are no text, as base64.
void sent(test& t) {
    suite_result all{"sent", "server.clinic"};
    case_result found;
    kept_request made{"POST", "/x?t=hunter22", {{"X-Token", "Basic hunter22"}}, std::string("a\0b", 3)};
    found.fail({"why", {{made, {500}}}});
    made.body = "hunter22\n\xC3\xA4";
    found.fail({"why", {{made, {500}}}});
    all.cases.push_back({apis[0]->operations[0], "body", "blank", found});
    all.secrets = {{"TOKEN", "hunter22"}};
    report_setup setup;
    setup.show_bodies = true;
    auto const text = printed([&](auto sink) { put_json(all, sink, setup); });
    for (
        std::string_view const part :
        {R"("sent":{"method":"POST","target":"/x?t=$TOKEN","headers":[{"name":"X-Token","value":"Basic $TOKEN"}],)"
         R"("body":{"base64":"YQBi"}})",
         R"("body":"$TOKEN\n)"
         "\xC3\xA4\"",
         R"("curl":"printf 'a\\000b' | curl -i)"})
        t.check(text.find(part) != text.npos, std::string(part) + " in " + text);
    struct {
        std::string_view body, base64;
    } const rows[] = {
        {"\x01", "AQ=="}, {"\x01\xFF", "Af8="}, {"\x01\xFF\x7F", "Af9/"}, {"\xFF\xFE\xFD\xFC", "//79/A=="}};
    for (auto const& row : rows) {
        all.cases[0].result.failures[0].exchanges[0].request.body = row.body;
        auto const whole = printed([&](auto sink) { put_json(all, sink, setup); });
        auto const part = "{\"base64\":\"" + std::string(row.base64) + "\"}";
        t.check(whole.find(part) != whole.npos, part);
    }
}

void large(test& t) {
    auto const all = large_result();
    t.check(printed([&all](auto sink) { put_json(all, sink); }).size() < room_for_results, "JSON");
}

notepact_test::suite result_json_suite(
    "conformance/report/json", {{"json", json}, {"whole", whole}, {"sent", sent}, {"large", large}});

} // namespace
