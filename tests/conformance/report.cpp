// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/report.hpp"

#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/version.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact::conformance;
using notepact_test::test;
namespace clinic = notepact::clinic;

template <class Print>
std::string printed(Print print) {
    std::string text;
    print([&text](std::string_view piece) { text += piece; });
    return text;
}
bool names(std::string_view text, std::string_view wanted) {
    return text.find(wanted) != text.npos;
}

kept_request const sent = {
    "POST", "/clinic/sign_offs", {{"X-User-Token", "secret"}}, R"({"sign_off":"made up"})"};
exchange const one_exchange = {sent, {500, {}, "\"theirs\""}};
std::vector<kept_secret> const secrets = {{"TOKEN", "secret"}};

// Why, and the last of what was sent and came, without what it said.
void failures_as_text(test& t) {
    failure wrong{"answered 500, right is 201", {}};
    t.equal(failure_text(clinic::create_sign_off, wrong), "answered 500, right is 201\n");
    wrong.exchanges.assign(9, one_exchange);
    wrong.about = "signature: cut short";
    auto const text = failure_text(clinic::create_sign_off, wrong);
    t.check(names(text, "signature: cut short: answered 500, right is 201\n> POST "), text);
    t.check(names(text, "< status 500") && !names(text, "curl -i"), text);
    t.check(names(text, "(3 more requests before)"), text);
    t.check(
        names(text, "\nreport_setup::show_bodies shows what the suite sent, as a line for curl.\n"), text);
    t.check(!names(text, "secret") && !names(text, "made up") && !names(text, "--only"), text);

    report_setup setup;
    setup.command = "conform http://127.0.0.1:1";
    setup.show_bodies_flag = "whole = true";
    finished_case const one{&clinic::create_sign_off, "signature", "not_png", {}};
    auto const repeated = failure_text(one, wrong, setup);
    t.check(
        names(
            repeated,
            "\n(3 more requests before)\n"
            "To repeat it: conform http://127.0.0.1:1 --only clinic.create_sign_off/signature/not_png\n"
            "whole = true shows what the suite sent, as a line for curl.\n"),
        repeated);
    setup.show_bodies = true;
    setup.target = "http://127.0.0.1:1";
    auto const whole = failure_text(one, wrong, setup, secrets);
    t.check(
        names(
            whole,
            "> POST /clinic/sign_offs\n> X-User-Token: $TOKEN\n>\n> {\"sign_off\":\"made up\"}\n< status "
            "500\n<\n"
            "< \"***\" (6)\n"
            "curl -i --path-as-is -g -X POST 'http://127.0.0.1:1/clinic/sign_offs' -H 'X-User-Token: "
            "'\"$TOKEN\" "
            "-H 'Accept:' -H 'User-Agent:' -H 'Content-Type:' -H 'Expect:' "
            "--data-binary '{\"sign_off\":\"made up\"}'\n"),
        whole);
    t.check(!names(whole, "theirs") && !names(whole, "secret") && !names(whole, "whole = true"), whole);

    // A client is asked; what the suite answered is its own.
    wrong.asked = "create_sign_off of secret\nwith a body";
    auto const asked = failure_text(one, wrong, setup, secrets);
    t.check(names(asked, "\n? create_sign_off of $TOKEN\n? with a body\n> POST"), asked);
    t.check(names(asked, "< \"theirs\"\n") && !names(asked, "curl"), asked);
    setup.show_bodies = false;
    auto const hidden = failure_text(one, wrong, setup, secrets);
    t.check(
        !names(hidden, "with a body") && names(hidden, "whole = true shows what was asked, sent"), hidden);
}

// A long body is cut where a reader is shown it, never inside a secret; the line for curl has all of it.
void long_bodies(test& t) {
    failure wrong{"why", {one_exchange}};
    report_setup setup;
    setup.show_bodies = true;
    for (std::size_t before = (std::size_t{16} << 10) - 8; before <= (std::size_t{16} << 10); ++before) {
        wrong.exchanges[0].request.body = std::string(before, 'a') + "secret\xC3\xA4";
        auto const text = failure_text(clinic::create_sign_off, wrong, setup, secrets);
        t.check(!names(text, "secr"), "before");
        t.check(names(text, "a'\"$TOKEN\"'\xC3\xA4'\n") && notepact::is_utf8(text), "all of it");
    }
}

void lines_for_curl(test& t) {
    struct {
        kept_request request;
        std::string_view target, line;
    } const rows[] = {
        {{"GET", "/a?b=c"}, "http://h:1", "-X GET 'http://h:1/a?b=c' -H 'Accept:' -H 'User-Agent:'"},
        {{"GET", "/a"}, "", "-X GET \"$SERVER\"'/a' -H 'Accept:' -H 'User-Agent:'"},
        {{"HEAD", "/", {{"accept", "a"}, {"user-agent", "b"}}},
         "http://h",
         "--head 'http://h/' -H 'accept: a' -H 'user-agent: b'"},
        {{"DELETE", "/secret", {{"Authorization", "Bearer secret"}, {"X-Empty", ""}}},
         "http://h",
         "-X DELETE 'http://h/'\"$TOKEN\" -H 'Authorization: Bearer '\"$TOKEN\" -H 'X-Empty;' -H 'Accept:' "
         "-H 'User-Agent:'"},
        {{"GET", "/it's"}, "http://h", "-X GET 'http://h/it'\\''s' -H 'Accept:' -H 'User-Agent:'"},
        {{"GET", "/a b"},
         "http://h",
         "-X GET 'http://h/' --request-target '/a b' -H 'Accept:' -H 'User-Agent:'"},
    };
    for (auto const& row : rows)
        t.equal(
            curl_line(row.request, row.target, secrets), "curl -i --path-as-is -g " + std::string(row.line));
    auto const with = [](std::string body) {
        header_list const all = {{"Accept", ""}, {"User-Agent", ""}, {"Content-Type", "a/b"}, {"Expect", ""}};
        auto line = curl_line({"POST", "/", all, std::move(body)}, "http://h", secrets);
        auto const pipe = line.find(" | ");
        return line.substr(0, pipe == line.npos ? 0 : pipe) + line.substr(line.rfind(" --data-binary "));
    };
    t.equal(with(""), " --data-binary ''");
    t.equal(with("{}"), " --data-binary '{}'");
    t.equal(with("a secret b"), " --data-binary 'a '\"$TOKEN\"' b'");
    t.equal(with("secret"), "printf '%s' \"$TOKEN\" --data-binary @-");
    t.equal(with("@a%"), "printf '@a%%' --data-binary @-");
    t.equal(with("-\x01'\\secret\xFF"), "printf '\\055\\001\\047\\134%s\\377' \"$TOKEN\" --data-binary @-");
    t.equal(with(std::string(65537, 'a')).substr(0, 10), "printf 'aa");
}

// Every rule says what it wants; of words that nobody here has chosen, nothing is said.
void sentences(test& t) {
    for (auto const& one : notepact::rule_texts) {
        auto const said = rule_sentence(one.name);
        t.check(!said.empty(), one.name);
    }
    t.equal(rule_sentence("not_png"), message(notepact::errc::not_png));
    for (std::string_view const word :
         {"accepted",
          "shown",
          "unknown_id",
          "unknown_credential",
          "other_method",
          "no_route",
          "generated_accepted",
          "generated_refused",
          "together_accepted",
          "chunked",
          "head",
          "new_each_time",
          "read_back",
          "changed",
          "gone",
          "deleted_again",
          "same_twice",
          "own_values",
          "success",
          "own_id",
          "same_call_twice",
          "after_lost_answer",
          "created_id",
          "whole_life",
          "own_answer",
          "upper_case_names",
          "lower_case_names",
          "more_headers",
          "charset",
          "white_space",
          "not_utf8",
          "grown",
          "invalid",
          "unauthorized",
          "forbidden",
          "not_found",
          "conflict",
          "default",
          "4XX",
          "5XX",
          "busy",
          "busy_without_time",
          "busy_forever",
          "bad_gateway",
          "unavailable",
          "html_page",
          "closed",
          "slow",
          "truncated",
          "empty_object",
          "no_body"})
        t.check(!rule_sentence(word).empty(), word);
    t.equal(rule_sentence("a_word_of_others"), "");
    t.equal(rule_sentence(""), "");
}

// Every rule after which a case of the suites is named; but for scopes and for states of the API, which are
// its own words.
void sentences_of_all(test& t) {
    for (auto const* api : {&clinic::api, &notepact::maxcare::api}) {
        std::set<std::string> own;
        for (auto const& one : manners_of(*api).conflicts)
            own.insert(std::string(one.state));
        server_setup server;
        server.send = [](kept_request const&) { return response{}; };
        client_setup client;
        client.perform = [](call const&, network&) { return reaction{}; };
        for (auto const& all : {server_suite(*api, server), client_suite(*api, client)})
            for (auto const& one : all)
                if (one.part != "scope" && own.count(one.rule) == 0)
                    t.check(!rule_sentence(one.rule).empty(), one.name());
    }
}

// 14 causes: one of 20 cases, the others of one each.
suite_result many() {
    suite_result all{"Server of, A: 100%\nB", "server.clinic", &clinic::api};
    all.secrets = secrets;
    auto const add = [&all](std::string part, std::string rule, std::string why) {
        case_result found;
        found.exchanges = 2;
        found.fail({std::move(why), {one_exchange}, "part: secret"});
        found.fail({"another", {one_exchange}});
        all.cases.push_back(
            {clinic::api.operations[all.cases.size() % 4], std::move(part), std::move(rule), found});
    };
    for (int i = 0; i < 13; ++i)
        add("part" + std::to_string(i), "blank", "cause " + std::to_string(i) + "\r\n: 50%, of body");
    for (int i = 0; i < 20; ++i)
        add("p" + std::to_string(i), "rule" + std::to_string(i % 8), "answered 400, right is 422");
    case_result passed, skipped;
    passed.warnings = {"empty_string in body /a"};
    passed.warned = 3;
    skipped.skipped = "no id";
    all.cases.push_back({&clinic::create_addendum, "answer", "shown", passed});
    all.cases.push_back({&clinic::create_addendum, "id", "unknown_id", skipped});
    return all;
}

void annotations(test& t) {
    auto const all = many();
    report_setup setup;
    setup.command = "conform";
    auto const text = printed([&](auto sink) { put_annotations(all, sink, setup); });
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    t.equal(lines.size(), max_annotations);
    t.equal(
        lines[0],
        "::error title=20 cases%3A answered 400%2C right is 422::Server of, A: 100%25%0AB%0A"
        "clinic.update_addendum/p0/rule0: part: $TOKEN, and 1 failure more%0A"
        "clinic.create_sign_off/p1/rule1: part: $TOKEN, and 1 failure more%0A"
        "clinic.update_sign_off/p2/rule2: part: $TOKEN, and 1 failure more%0A"
        "clinic.create_addendum/p3/rule3: part: $TOKEN, and 1 failure more%0A"
        "clinic.update_addendum/p4/rule4: part: $TOKEN, and 1 failure more%0A"
        "and 15 cases more%0ATo repeat the first: conform --only clinic.update_addendum/p0/rule0");
    t.check(names(lines[1], "title=1 case%3A cause 0%0A%3A 50%25%2C of body::"), lines[1]);
    t.equal(lines[9], "::error title=5 cases more failed::of 5 causes; the report has them all");
    auto few = all;
    few.cases.erase(few.cases.begin(), few.cases.begin() + 4); // ten causes are left
    auto const ten = printed([&](auto sink) { put_annotations(few, sink); });
    t.check(!names(ten, "more failed") && names(ten, "cause 12"), ten);
    t.equal(printed([](auto sink) { put_annotations({"none"}, sink); }), "");
}

void terminal(test& t) {
    auto all = many();
    report_setup setup;
    setup.target = "http://127.0.0.1:1";
    setup.date = "2026-05-06T07:08:09Z";
    setup.command = "conform --token secret";
    setup.seed = 7;
    setup.options = {"--strict"};
    setup.known.add({"clinic.create_addendum/part0/blank", {}, "ticket 1", {}});
    setup.known.add({"clinic.update_addendum/part1/blank", "2026-01-02", "ticket 2", {}});
    setup.known.add({"clinic.create_addendum/answer/shown", "2027-01-02", "ticket 3", {}});
    auto const text = printed([&](auto sink) { put_text(all, sink, setup); });
    auto const made_by = "notepact " + std::string(notepact::version);
    for (auto const& part :
         {"Server of, A: 100%\nB\ntarget http://127.0.0.1:1; date 2026-05-06T07:08:09Z; seed 7; options "
          "--strict; "
          "made by "
              + made_by + "\n\n20 cases: answered 400, right is 422\n  rule rule0 (3)\n",
          std::string("  and 2 rules more\n  of clinic.update_addendum (5), clinic.create_sign_off (5), "
                      "clinic.update_sign_off (5), clinic.create_addendum (5)\n"),
          std::string("  failed clinic.update_addendum/p0/rule0: part: $TOKEN, and 1 failure more\n"
                      "    conform --token $TOKEN --only clinic.update_addendum/p0/rule0\n"
                      "    > POST (another target)\n    > X-User-Token: ***\n    >\n    > {\n"),
          std::string(
              "  failed clinic.create_sign_off/p1/rule1: part: $TOKEN, and 1 failure more\n  failed "),
          std::string("  failed clinic.update_addendum/part1/blank: part: $TOKEN, and 1 failure more\n"
                      "    expired: ticket 2, until 2026-01-02\n"),
          "  rule blank (1): " + std::string(rule_sentence("blank")) + '\n',
          std::string("\n\nTo repeat a case: conform --token $TOKEN --only NAME\nreport_setup::show_bodies "
                      "shows what the suite "
                      "sent, as a line for curl.\n\nknown clinic.create_addendum/part0/blank: ticket 1\n"
                      "no longer found clinic.create_addendum/answer/shown: ticket 3, until 2027-01-02\n"
                      "\nwarning in 1 case: empty_string in body /a\n\nskipped 1 case: no id\n"
                      "\n35 cases: 1 passed, 32 failed, 1 known, 1 skipped, 1 with warnings; 66 requests\n")})
        t.check(names(text, part), part + "\n---- in\n" + text);
    t.check(!names(text, "secret") && !names(text, "made up"), text);
    setup.show_bodies = true;
    auto const whole = printed([&](auto sink) { put_text(all, sink, setup); });
    std::size_t lines = 0;
    for (auto at = whole.find("\ncurl -i"); at != whole.npos; at = whole.find("\ncurl -i", at + 1))
        ++lines;
    t.equal(lines, 32U);
    t.check(
        !names(whole, "secret") && !names(whole, "theirs") && !names(whole, "report_setup::show_bodies"),
        whole);
    t.equal(
        printed([](auto sink) { put_text({"none"}, sink); }),
        "none\nmade by " + made_by + "\n\n0 cases: 0 passed, 0 failed, 0 skipped; 0 requests\n");
}

void ctrf(test& t) {
    auto const all = many();
    report_setup setup;
    setup.target = "http://127.0.0.1:1";
    setup.date = "2026-05-06T07:08:09Z";
    setup.known.add({"clinic.create_addendum/part0/blank", {}, "ticket 1", {}});
    auto const text = printed([&](auto sink) { put_ctrf(all, sink, setup); });
    for (
        std::string_view const part :
        {R"({"reportFormat":"CTRF","specVersion":"0.0.0","timestamp":"2026-05-06T07:08:09Z","generatedBy":"notepact )",
         R"("summary":{"tests":35,"passed":1,"failed":32,"skipped":1,"pending":0,"other":1,"start":0,"stop":0})",
         R"({"name":"clinic.create_addendum/part0/blank","status":"other","duration":0,)"
         R"("suite":["clinic.create_addendum","part0"],"rawStatus":"known","message":"known: ticket 1"})",
         R"("status":"failed","duration":0,"suite":["clinic.update_addendum","p0"],)"
         R"~("message":"part: $TOKEN: answered 400, right is 422 (and 1 more)","trace":"part: $TOKEN: answered )~",
         R"("suite":["clinic.create_addendum","answer"],"stdout":["warning: empty_string in body /a"]})",
         R"("suite":["clinic.create_addendum","id"],"message":"no id"})",
         R"("environment":{"testEnvironment":"http://127.0.0.1:1","extra":{"Target":)"})
        t.check(names(text, part), std::string(part) + "\n---- in\n" + text.substr(0, 3000));
    setup.date = "today";
    t.check(!names(printed([&](auto sink) { put_ctrf(all, sink, setup); }), "timestamp"), "no time");
}

// Any sink: a function, an object that keeps what it gets, a temporary.
std::string written;
void append(std::string_view piece) {
    written += piece;
}
void sinks(test& t) {
    suite_result const none{"nothing was run", "server.none", nullptr};
    put_json(none, append);
    std::string other;
    put_json(none, [&other](std::string_view piece) { other += piece; });
    t.check(!written.empty() && written == other, written);
}

notepact_test::suite const report_suite(
    "conformance/report", {{"failures_as_text", failures_as_text},
                           {"long_bodies", long_bodies},
                           {"lines_for_curl", lines_for_curl},
                           {"sentences", sentences},
                           {"sentences_of_all", sentences_of_all},
                           {"annotations", annotations},
                           {"terminal", terminal},
                           {"ctrf", ctrf},
                           {"sinks", sinks}});

} // namespace
