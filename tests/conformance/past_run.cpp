// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/past_run.hpp"

#include "../support/enumerators.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/report.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace {

using notepact_test::each_has_its_own;
using notepact_test::test;
using namespace notepact::conformance;
namespace clinic = notepact::clinic;

static_assert(each_has_its_own<past_outcome>([](past_outcome how) { return name(how); }));

finished_case made(std::string part, std::string_view how) {
    case_result found;
    if (how == "failed") found.fail({"why"});
    if (how == "skipped") found.skipped = "no id";
    return {&clinic::create_addendum, std::move(part), "rule", std::move(found)};
}

std::string name_of(std::string_view part) {
    return "clinic.create_addendum/" + std::string(part) + "/rule";
}

// What is written is read.
void round_trip(test& t) {
    suite_result all{"title", "server.clinic", &clinic::api};
    for (std::string const how : {"passed", "failed", "skipped", "known"})
        all.cases.push_back(made(how, how == "known" ? "failed" : how));
    report_setup setup;
    setup.target = "http://127.0.0.1:1";
    setup.date = "2026-05-06T07:08:09Z";
    setup.command = "conform";
    setup.seed = static_cast<std::uint64_t>(-1);
    setup.options = {"--strict", "a \"b\"\n\xC3\xA4"};
    setup.known.add({name_of("known"), {}, "why", {}});
    std::string text;
    put_json(
        all, [&text](std::string_view piece) { text += piece; }, setup);
    auto const [run, fault, where] = read_run(text);
    t.equal(message(fault), "");
    t.equal(run.suite, "server.clinic");
    t.equal(run.api, "clinic");
    t.equal(run.version, clinic::api.version);
    t.equal(run.target, setup.target);
    t.equal(run.date, setup.date);
    t.equal(run.command, "conform");
    t.check(run.seed == setup.seed, "seed");
    t.check(run.options == setup.options, "options");
    std::string seen;
    for (auto const& one : run.cases)
        seen += one.name + ' ' + std::string(name(one.how)) + '\n';
    t.equal(
        seen,
        name_of("passed") + " passed\n" + name_of("failed") + " failed\n" + name_of("skipped") + " skipped\n"
            + name_of("known") + " known\n");
    t.check(run.failed() == std::vector<std::string>{name_of("failed"), name_of("known")}, "failed");

    text.clear();
    put_json(suite_result{"empty"}, [&text](std::string_view piece) { text += piece; });
    auto const empty = read_run(text);
    t.check(empty && empty.run.cases.empty() && empty.run.api.empty() && !empty.run.seed, "empty");
}

void faults(test& t) {
    struct {
        std::string_view text;
        run_fault fault;
        std::string_view where = {};
    } const rows[] = {
        {"", run_fault::not_json},
        {"{", run_fault::not_json},
        {"{} {}", run_fault::not_json},
        {"\xFF", run_fault::not_json},
        {"{}", run_fault::not_a_report},
        {"[]", run_fault::not_a_report},
        {"2", run_fault::not_a_report},
        {R"({"format":"2"})", run_fault::not_a_report},
        {R"({"format":null})", run_fault::not_a_report},
        {R"({"title":"t","counts":{},"cases":[]})", run_fault::not_a_report},
        {R"({"format":1})", run_fault::other_format},
        {R"({"format":3})", run_fault::other_format},
        {R"({"format":2.0})", run_fault::other_format},
        {R"({"format":-2})", run_fault::other_format},
        {R"({"format":20000000000000000000002})", run_fault::other_format},
        {R"({"format":2})", run_fault::bad_member, "/name"},
        {R"({"format":2,"name":1})", run_fault::bad_member, "/name"},
        {R"({"format":2,"name":""})", run_fault::bad_member, "/cases"},
        {R"({"format":2,"name":"","cases":{}})", run_fault::bad_member, "/cases"},
        {R"({"format":2,"name":"","cases":[1]})", run_fault::bad_member, "/cases/0"},
        {R"({"format":2,"name":"","cases":[{}]})", run_fault::bad_member, "/cases/0/name"},
        {R"({"format":2,"name":"","cases":[{"name":7}]})", run_fault::bad_member, "/cases/0/name"},
        {R"({"format":2,"name":"","cases":[{"name":"a"}]})", run_fault::bad_member, "/cases/0/outcome"},
        {R"({"format":2,"name":"","cases":[{"name":"a","outcome":[]}]})",
         run_fault::bad_member,
         "/cases/0/outcome"},
        {R"({"format":2,"name":"","cases":[{"name":"a","outcome":"Failed"}]})",
         run_fault::bad_outcome,
         "/cases/0/outcome"},
        {R"({"format":2,"name":"","cases":[{"name":"a","outcome":"failed"},{"name":"a","outcome":"passed"}]})",
         run_fault::duplicate_case,
         "/cases/1/name"},
        {R"({"format":2,"name":"","api":[],"cases":[]})", run_fault::bad_member, "/api"},
        {R"({"format":2,"name":"","api":{},"cases":[]})", run_fault::bad_member, "/api/name"},
        {R"({"format":2,"name":"","api":{"name":"a"},"cases":[]})", run_fault::bad_member, "/api/version"},
        {R"({"format":2,"name":"","target":1,"cases":[]})", run_fault::bad_member, "/target"},
        {R"({"format":2,"name":"","date":1,"cases":[]})", run_fault::bad_member, "/date"},
        {R"({"format":2,"name":"","command":1,"cases":[]})", run_fault::bad_member, "/command"},
        {R"({"format":2,"name":"","seed":"1","cases":[]})", run_fault::bad_member, "/seed"},
        {R"({"format":2,"name":"","seed":-1,"cases":[]})", run_fault::bad_member, "/seed"},
        {R"({"format":2,"name":"","seed":18446744073709551616,"cases":[]})", run_fault::bad_member, "/seed"},
        {R"({"format":2,"name":"","options":"a","cases":[]})", run_fault::bad_member, "/options"},
        {R"({"format":2,"name":"","options":["a",1],"cases":[]})", run_fault::bad_member, "/options/1"},
        {R"({"format":2,"name":"","more":1,"seed":18446744073709551615,"cases":[{"name":"a","outcome":"known"}]})",
         run_fault::none},
    };
    for (auto const& row : rows) {
        auto const found = read_run(row.text);
        t.check(found.fault == row.fault, std::string(row.text) + ": " + std::string(message(found.fault)));
        t.equal(found.where, row.where, row.text);
        t.equal(static_cast<bool>(found), row.fault == run_fault::none, row.text);
        t.equal(found.run.cases.size(), row.fault == run_fault::none ? 1U : 0U, row.text);
    }
}

// Of each way in which a case can have ended then and now; `-` is not there.
void comparison(test& t) {
    struct {
        std::string_view then, now, told;
    } const rows[] = {
        {"passed", "passed", ""},      {"passed", "failed", "new"},
        {"passed", "skipped", ""},     {"passed", "-", ""},
        {"failed", "passed", "fixed"}, {"failed", "failed", "still failing"},
        {"failed", "skipped", "gone"}, {"failed", "-", "gone"},
        {"known", "passed", "fixed"},  {"known", "failed", "still failing"},
        {"known", "skipped", "gone"},  {"known", "-", "gone"},
        {"skipped", "passed", ""},     {"skipped", "failed", "new"},
        {"skipped", "skipped", ""},    {"skipped", "-", ""},
        {"-", "passed", ""},           {"-", "failed", "new"},
        {"-", "skipped", ""},
    };
    past_run past;
    suite_result now;
    for (auto const& row : rows) {
        auto const part = std::string(row.then) + '.' + std::string(row.now);
        past_run one_past;
        suite_result one_now;
        for (auto const how :
             {past_outcome::passed, past_outcome::failed, past_outcome::known, past_outcome::skipped})
            if (name(how) == row.then) one_past.cases.push_back({name_of(part), how});
        if (row.now != "-") one_now.cases.push_back(made(part, row.now));
        auto const found = compare(one_past, one_now);
        auto const text = comparison_text(found);
        auto const lines =
            row.told.empty() ? std::string() : std::string(row.told) + ' ' + name_of(part) + '\n';
        t.equal(text.substr(0, text.rfind('\n', text.size() - 2) + 1), lines, part);
        t.equal(found.ok(), row.told != "new", part);
        past.cases.insert(past.cases.end(), one_past.cases.begin(), one_past.cases.end());
        now.cases.insert(now.cases.end(), one_now.cases.begin(), one_now.cases.end());
    }
    auto const text = comparison_text(compare(past, now));
    t.equal(text.substr(text.rfind('\n', text.size() - 2) + 1), "3 new, 2 still failing, 2 fixed, 4 gone\n");
}

notepact_test::suite const past_run_suite(
    "conformance/past_run", {{"round_trip", round_trip}, {"faults", faults}, {"comparison", comparison}});

} // namespace
