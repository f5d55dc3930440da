// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Every word through bytes, split bytes, structs, writer and binder.
#include "../support/every_word.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/print.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace notepact;
using notepact_test::test;

std::string lines(report const& r) {
    std::string text;
    for (auto const& v : r) {
        text += std::string(v.level() == warning ? "~" : "");
        v.put_pointer([&text](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(v.code())) + '\n';
    }
    return text;
}

std::string written(every::whole const& value) {
    std::string text;
    auto sink = [&text](std::string_view piece) { text += piece; };
    put_struct(every::sent, value, sink);
    return text;
}

struct row {
    std::string_view json;
    std::string_view found; // the report
};
constexpr row rows[] = {
    {R"({"words":"ab","size":1,"list":["x"]})", ""},
    {R"({"size":100,"words":"abcdefgh","list":["","",""],"small":-2147483648,"fives":-5})", ""},
    {R"({"words":"ab","size":1,"list":["x"],"tree":{"name":"a","at":"high","parts":[]}})", ""},
    {R"({"words":"ab","size":1,"list":["x"],"tree":{"name":"a","parts":[{"name":"b","at":"low","parts":[]}],)"
     R"("at":"high","spare":[{"name":"c","at":"low","parts":[],"spare":null}],"wide":7,"high":0}})",
     ""},
    {R"({"words":"ab","size":1,"list":["x"],"shut":{"yes":true},"map":{"a":"b","c":"d"},"half":-1.250})", ""},
    {R"({"words":"a","size":0,"list":[],"shut":{}})",
     "/words too_short\n/size below_minimum\n/list too_few_items\n/shut too_few_members\n"},
    {R"({"words":"ab","size":101,"list":["x","x","x","x"],"soft":"","code":"B-23","level":1})",
     "/size above_maximum\n/list too_many_items\n~/soft empty_string\n/code not_of_format\n/level "
     "not_in_enum\n"},
    {R"({"words":"ab","size":1,"list":["x"],"id":"1","mail":"a","link":"a","at":"12","when":"2023-10-27","v4":"1.2.3",)"
     R"("v6":":","host":"-","bytes":"=","zip":"1234","vowel":"x"})",
     "/id not_a_uuid\n/mail not_an_email\n/link not_a_uri\n/at not_a_time\n/when not_rfc3339\n/v4 "
     "not_an_ipv4\n/v6 "
     "not_an_ipv6\n~/host not_a_hostname\n/bytes not_base64\n/zip no_match\n~/vowel no_match\n"},
    {R"({"words":"abcdefghi","size":1,"list":["x"],"fives":7,"id":"7e2c8cfe-b7a9-4deb-986d-e7012589e72b",)"
     R"("mail":"a@b.example","link":"urn:a","at":"21:40:00Z","when":"2023-10-27T21:40:00Z","v4":"127.0.0.1","v6":"::1",)"
     R"("host":"clinic.example","bytes":"Zg==","zip":"12345","vowel":"a"})",
     "/words too_long\n/fives not_a_multiple\n"},
    {R"({"words":"ab","size":1,"list":["x"],"soft":"abcd","state":"shut","fives":505,"day":"2023-02-29"})",
     "~/soft too_long\n~/state not_in_enum\n~/fives above_maximum\n/day not_a_date\n"},
    {R"({"words":"ab","size":1,"list":["x"],"shut":{"yes":false,"no":true,"maybe":1,"other":2}})",
     "/shut/yes not_in_enum\n~/shut/no not_in_enum\n/shut unknown_member\n"},
    {R"({"words":"ab","size":1,"list":["x"],"tree":{"name":" ","at":"ebb","parts":[{"name":"b","at":"low"}],)"
     R"("more":-1,"text":"x"}})",
     "/tree/name blank\n/tree/at not_in_enum\n/tree/parts/0/parts missing_member\n/tree below_minimum\n/tree "
     "wrong_type\n"},
    {R"({"words":"ab","size":1,"list":["x"],"tree":{"name":"a","at":"low","parts":[],"a":1,"b":2,"c":3,"d":4}})",
     "/tree too_many_members\n"},
    {R"({"words":"ab","size":1,"list":["x"],"reason":"the patient asked"})", ""},
    {R"({"words":"ab","size":1,"list":["x"],"reason":""})", ""},
    {R"({"words":"ab","size":1,"list":["x"],"reason":"the patient aske"})", "/reason not_in_enum\n"},
    {R"({"words":"ab","size":1,"list":["x"],"reason":"the patient asked for it"})", "/reason not_in_enum\n"},
    {R"({"words":"ab","size":1,"list":["x"],"reason":"the patient asked for the note to be shared with the clinic that ordered the examination, and with no other, until the examination has been looked at by those who ordered it, too"})",
     ""},
};

// Every rule that a body can break, and that those of the two APIs cannot, is broken somewhere.
void every_rule(test& t) {
    std::string all;
    for (auto const& one : rows)
        all += one.found;
    for (auto const& rule : rule_texts)
        if ((rule.code >= errc::too_few_items && rule.code <= errc::too_many_members)
            || (rule.code >= errc::not_a_time && rule.code <= errc::not_of_format)
            || (rule.code >= errc::too_short && rule.code <= errc::not_a_multiple))
            t.check(all.find(' ' + std::string(rule.name) + '\n') != all.npos, rule.name);
}

void bytes(test& t) {
    for (auto const& one : rows)
        for (std::size_t cut = 0; cut <= one.json.size(); ++cut) {
            static_report<32> report;
            stream_checker whole(every::sent, report);
            whole.write(one.json.substr(0, cut));
            whole.write(one.json.substr(cut));
            whole.finish();
            t.equal(lines(report), one.found, one.json);
        }
}

// Read into a struct, checked as a struct, written and read again: the same report, the same text.
void structs(test& t) {
    for (auto const& one : rows) {
        every::whole read;
        static_report<32> report;
        parse_text(every::sent, one.json, read, report);
        t.equal(lines(report), one.found, one.json);
        if (!report.ok()) continue;
        static_report<16> again;
        check_struct(every::sent, read, again);
        t.equal(lines(again), one.found, one.json);
        auto const text = written(read);
        every::whole second;
        static_report<16> of_text;
        parse_text(every::sent, text, second, of_text);
        t.equal(lines(of_text), one.found, text);
        t.equal(written(second), text, text);
    }
}

// All is where it belongs.
void places(test& t) {
    every::whole read;
    static_report<4> report;
    parse_text(every::sent, rows[3].json, read, report);
    t.check(report.clean() && read.tree && read.tree->at == every::tide::high, "an enum");
    t.equal(read.tree->parts.at(0).name, "b");
    t.equal(read.tree->spare->at(0).name, "c");
    t.check(read.tree->spare->at(0).spare.is_null(), "null");
    t.equal(read.tree->sizes.size(), std::size_t{2});
    t.equal(read.tree->sizes[0].first, "wide");
    t.equal(read.tree->sizes[0].second, std::int64_t{7});
    t.equal(
        written(read),
        R"({"words":"ab","size":1,"list":["x"],"tree":{"name":"a","at":"high","parts":[{"name":"b","at":"low",)"
        R"("parts":[]}],"spare":[{"name":"c","at":"low","parts":[],"spare":null}],"wide":7,"high":0}})");
    // What is refused is not held, and what has a name of its own is none of the others.
    every::whole refused;
    static_report<8> of_refused;
    parse_text(every::sent, rows[11].json, refused, of_refused);
    t.equal(refused.tree->sizes.size(), std::size_t{1}); // it is an integer
    t.check(refused.tree->at == every::tide::low, "no such text");
}

// An enum's value that is none of its enumerators breaks the contract; nothing else is written.
void no_enumerator(test& t) {
    every::whole value;
    value.words = "ab";
    value.list = {"x"};
    value.tree.emplace().name = "a";
    value.tree->at = static_cast<every::tide>(7);
    static_report<4> report;
    check_struct(every::sent, value, report);
    t.equal(lines(report), "/tree/at not_in_enum\n");
}

std::string nested(std::size_t deep) {
    std::string text = R"({"words":"ab","size":1,"list":["x"],"tree":)", end = "}";
    for (std::size_t i = 0; i < deep; ++i) {
        text += R"({"name":"a","at":"low","parts":[)";
        end = "]}" + end;
    }
    return text + end;
}

// As deep as the checker is; deeper is said, by bytes and of a struct, and nothing overruns.
void depth(test& t) {
    constexpr std::size_t fits = (max_nesting - 1) / 2;
    for (std::size_t deep = 1; deep != 15; ++deep) {
        auto const text = nested(deep);
        static_report<4> report;
        every::whole read;
        parse_text(every::sent, text, read, report);
        t.equal(report.ok(), deep <= fits, text);
        if (deep <= fits) {
            t.equal(written(read), text);
            continue;
        }
        t.equal(name(report[0].code()), "too_deep");
    }
    every::whole value;
    value.words = "ab";
    value.list = {"x"};
    auto* at = &value.tree.emplace();
    for (std::size_t deep = 0;; ++deep) {
        at->name = "a";
        static_report<4> report;
        check_struct(every::sent, value, report);
        t.equal(report.ok(), deep < fits);
        if (deep == 20) break;
        at = &at->parts.emplace_back();
    }
}

// An object of as many members as there may be, in any order.
void wide(test& t) {
    std::string forward = R"({"many":{)", backward = "}}";
    for (std::size_t i = 1; i <= max_members; ++i) {
        auto const number = std::to_string(1000 + i).substr(1);
        auto const member = "\"member_" + number + "\":" + std::to_string(i);
        forward += (i == 1 ? "" : ",") + member;
        backward = (i == max_members ? "" : ",") + member + backward;
    }
    for (auto const& text : {forward + "}}", R"({"many":{)" + backward}) {
        static_report<4> report;
        check_text(every::wide_sent, text, report);
        t.check(report.clean(), text);
    }
    static_report<4> report;
    check_text(
        every::wide_sent,
        R"({"many":{"member_127":1,"member_127":2,"member_128":3,"member_001":"x"}})",
        report);
    t.equal(
        lines(report),
        "/many/member_127 duplicate_member\n~/many unknown_member\n/many/member_001 wrong_type\n");
}

notepact_test::suite every_word_suite(
    "across/every_word", {{"every_rule", every_rule},
                          {"bytes", bytes},
                          {"structs", structs},
                          {"places", places},
                          {"no_enumerator", no_enumerator},
                          {"depth", depth},
                          {"wide", wide}});

} // namespace
