// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The checker as a sink of events that no text need be behind, and what it tells those who follow it.
#include "notepact/check/checker.hpp"

#include "../support/sample_contract.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/json/reader.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
using namespace notepact;

number_facts facts_of_text(std::string_view text) {
    number_scanner scanner;
    scanner.write(text);
    return scanner.facts();
}

// Events by hand, as a source makes them that has no bytes: offsets are whatever it says.
void by_hand(test& t) {
    static_report<8> report;
    checker judge(acme::draw_answer, report);
    t.check(judge.array_begin(10), "an array is wanted");
    t.check(judge.object_begin(20), "of objects");
    judge.key_begin(30);
    judge.key_part("o");
    judge.key_part("k");
    judge.key_end();
    t.check(judge.boolean(true, 40), "of a boolean");
    t.check(judge.object_end(50), "whole");
    t.check(judge.object_begin(60), "another");
    t.check(judge.object_end(70), "without its member");
    t.check(!judge.null(80), "no object");
    t.check(!judge.array_begin(90), "nor is this");
    judge.number(facts_of(std::int64_t{1}), 95);
    t.check(!judge.array_end(100), "of which nothing was checked");
    t.check(judge.array_end(110), "the end");
    t.check(!judge.result().ok(), "refused");
    t.equal(
        lines(report),
        "error /1/ok missing_member @70\nerror /2 null_not_allowed @80\nerror /3 wrong_type @90\n");
}

// Where the text is nobody's, no violation says where in it it is.
void offsets_unknown(test& t) {
    for (auto const told : {offsets::known, offsets::unknown}) {
        static_report<2> report;
        checker judge(acme::draw_answer, report, told);
        judge.string_begin(7);
        judge.string_end();
        t.equal(lines(report), told == offsets::known ? "error - wrong_type @7\n" : "error - wrong_type\n");
    }
}

// Every fault of a text is the rule of the same name, at the root, and kept for who asks.
void faults(test& t) {
    constexpr struct {
        json_fault why;
        errc rule;
    } rows[] = {
        {json_fault::malformed, errc::malformed_json},
        {json_fault::invalid_utf8, errc::invalid_utf8},
        {json_fault::trailing_data, errc::trailing_data},
        {json_fault::truncated, errc::truncated_document},
        {json_fault::empty, errc::empty_document},
        {json_fault::too_deep, errc::too_deep},
    };
    for (auto const& row : rows) {
        static_report<2> report;
        checker judge(acme::draw_answer, report);
        t.check(judge.text_fault() == json_fault{}, "none yet");
        judge.array_begin(0);
        judge.fault(row.why, 9);
        t.check(judge.text_fault() == row.why, name(row.rule));
        t.equal(lines(report), "error - " + std::string(name(row.rule)) + " @9\n");
    }
}

// Follows a document: of every value whether the checker took it, and where it is.
class follower {
  public:
    follower(contract_ref contract, report& into) : checker_(contract, into) {}

    std::string_view pointer; // what is counted
    std::size_t at = 0;
    std::string taken; // y or n for each value, as it begins
    std::string free;  // of each value, what was known before it came

    void object_begin(std::size_t offset) {
        value(true, [&] { return checker_.object_begin(offset); });
    }
    void object_end(std::size_t offset) { checker_.object_end(offset); }
    void array_begin(std::size_t offset) {
        value(false, [&] { return checker_.array_begin(offset); });
    }
    void array_end(std::size_t offset) { checker_.array_end(offset); }
    void key_begin(std::size_t offset) { checker_.key_begin(offset); }
    void key_part(std::string_view text) { checker_.key_part(text); }
    void key_end() { checker_.key_end(); }
    void string_begin(std::size_t offset) {
        value(false, [&] { return checker_.string_begin(offset); });
    }
    void string_part(std::string_view text) { checker_.string_part(text); }
    void string_end() { checker_.string_end(); }
    void number_part(std::string_view text) { checker_.number_part(text); }
    void number(number_facts const& facts, std::size_t offset) {
        value(false, [&] { return checker_.number(facts, offset); });
    }
    void boolean(bool flag, std::size_t offset) {
        value(false, [&] { return checker_.boolean(flag, offset); });
    }
    void null(std::size_t offset) {
        value(false, [&] { return checker_.null(offset); });
    }
    void fault(json_fault why, std::size_t offset) { checker_.fault(why, offset); }

    checker checker_;

  private:
    template <class Event>
    void value(bool object, Event const& event) {
        free += checker_.expects_free(object) ? 'f' : checker_.expects_number() ? 'd' : '-';
        auto const depth = checker_.depth();
        bool const named = event();
        taken += named ? 'y' : 'n';
        // Behind the begin of a container, its own frame is the innermost.
        if (named && checker_.depth() == depth) at += checker_.is_at(pointer);
    }
};

std::size_t values_at(contract_ref contract, std::string_view text, std::string_view pointer) {
    static_report<0> report;
    follower sink(contract, report);
    sink.pointer = pointer;
    json_reader<follower> reader(sink);
    reader.write(text);
    reader.finish();
    return sink.at;
}

constexpr auto number_answer = answer_body("acme.number", number());

// Places by a pointer of the contract's names; `*` is every index and every name of a map.
void places(test& t) {
    constexpr std::string_view text =
        R"({"shape":{"filled":true,"corners":[{"x":1},{"x":2,"y":null}],"unknown":7},"a/b~c":"s","":1.5,)"
        R"("notes":{"one":{"text":"a"},"two":{"text":"b","more":1}},"rows":[["red",null],[],["green"]],)"
        R"("id":[{"x":9}],"anything":{"x":1},"nobody":{"x":1}})";
    struct {
        std::string_view pointer;
        std::size_t values;
    } const rows[] = {
        {"/shape/filled", 1},
        {"/shape/corners/0/x", 1},
        {"/shape/corners/*/x", 2},
        {"/shape/corners/1/y", 1},
        {"/shape/corners/2/x", 0},
        {"/shape/corners/00/x", 0},
        {"/shape/unknown", 0},
        {"/a~1b~0c", 1},
        {"/a/b~c", 0},
        {"/a~1b~c", 0},
        {"/a~1b~0", 0},
        {"/a~1b~0cd", 0},
        {"/", 1},
        {"/notes/*/text", 2},
        {"/notes/one/text", 0}, // names of a map are the input's
        {"/rows/*/*", 3},
        {"/rows/0/*", 2},
        {"/rows/2/0", 1},
        {"/rows/1/*", 0},
        {"/id/*/x", 1},
        {"/anything", 0},
        {"/anything/x", 0},
        {"/nobody", 0},
        {"/shape", 0},
        {"", 0},
        {"shape/filled", 0},
        {"/shape/filled/", 0},
        {"/*/filled", 0},
    };
    for (auto const& row : rows)
        t.equal(values_at(acme::draw_body, text, row.pointer), row.values, row.pointer);
    t.equal(values_at(number_answer, "7", ""), std::size_t{1}, "the document itself");
    t.equal(values_at(number_answer, "true", ""), std::size_t{0}, "what is refused is not taken");
}

// What comes next is known before it comes: free values, numbers of which the text is wanted, others.
void expectations(test& t) {
    struct {
        std::string_view text, free, taken;
    } const rows[] = {
        {R"({"anything":[1,{"a":2}]})", "-f---", "ynnnn"},
        {R"({"free":{"a":1}})", "-f-", "ynn"},
        {R"({"free":[1]})", "---", "ynn"},
        {R"({"":1})", "-d", "yy"},
        {R"({"":"x"})", "-d", "yn"},
        {R"({"id":1})", "--", "yy"},
        {R"({"formats":{"version":1,"count":2,"score":3}})", "---dd", "yyyyy"},
        {R"({"unknown":1})", "--", "yn"},
        {R"({"a/b~c":null})", "--", "yn"},
        {R"({"rows":[[null]]})", "----", "yyyy"},
        {R"(7)", "-", "n"},
    };
    for (auto const& row : rows) {
        static_report<0> report;
        follower sink(acme::draw_body, report);
        json_reader<follower> reader(sink);
        reader.write(row.text);
        reader.finish();
        t.equal(sink.taken, row.taken, row.text);
        t.equal(sink.free, row.free, row.text);
    }
}

// In which object, by which ordinal.
void ordinals(test& t) {
    static_report<0> report;
    checker judge(acme::draw_body, report);
    t.equal(judge.depth(), std::size_t{0});
    auto const key = [&judge](std::string_view name) {
        judge.key_begin(0);
        judge.key_part(name);
        judge.key_end();
    };
    judge.object_begin(0);
    key("rows");
    t.check(judge.depth() == 1 && judge.in_object() && judge.member() == 6, "the seventh");
    judge.array_begin(0);
    t.check(
        judge.depth() == 2 && !judge.in_object() && judge.in_object(1) && judge.member(1) == 6,
        "in its array");
    judge.array_begin(0);
    judge.null(0);
    judge.null(0);
    t.check(judge.depth() == 3 && judge.member() == 1 && judge.member(1) == 0, "the second of the first");
    judge.array_end(0);
    judge.array_end(0);
    key("notes");
    judge.object_begin(0);
    t.check(judge.depth() == 2 && !judge.in_object() && judge.in_object(1), "a map");
    judge.object_end(0);
    judge.object_end(0);
    t.equal(judge.depth(), std::size_t{0});
}

// An image that is written elsewhere is judged there: here it is passed over, or it cannot be had.
void images(test& t) {
    auto const judged = [](std::string_view member, bool in_pieces) {
        static_report<4> report;
        checker judge(acme::draw_body, report);
        judge.object_begin(0);
        judge.key_begin(1);
        judge.key_part("formats");
        judge.key_end();
        judge.object_begin(2);
        judge.key_begin(3);
        judge.key_part(member);
        judge.key_end();
        judge.string_begin(4);
        judge.string_part("data:image/png;base64,");
        judge.image_elsewhere(in_pieces);
        judge.string_end();
        judge.object_end(5);
        judge.object_end(6);
        auto found = lines(report);
        return found.substr(0, found.find("error /shape missing_member"));
    };
    t.equal(judged("stamp", true), "", "judged where it is written");
    t.equal(judged("stamp", false), "error /formats/stamp only_in_pieces @4\n");
    t.equal(judged("date", true), "error /formats/date not_a_date @4\n", "no image is wanted");
    t.equal(judged("date", false), "error /formats/date only_in_pieces @4\n");
    t.equal(judged("nobody", false), "warning /formats unknown_member @2\n", "nothing is checked");
}

// A number is judged by its facts, whatever it was made from.
void numbers(test& t) {
    struct {
        std::string_view member, number, found;
    } const rows[] = {
        {"version", "1", ""},
        {"version", "-1", "error not_whole"},
        {"version", "1.0", "error wrong_type"},
        {"version", "9223372036854775808", "error out_of_range"},
        {"version", "1e400", "error number_overflow"},
        {"count", "1.5", "warning not_whole"},
        {"count", "1e400", "error number_overflow"},
        {"score", "1.5", ""},
    };
    for (auto const& row : rows) {
        static_report<4> report;
        checker judge(acme::draw_body, report);
        judge.object_begin(0);
        judge.key_begin(0);
        judge.key_part("formats");
        judge.key_end();
        judge.object_begin(0);
        judge.key_begin(0);
        judge.key_part(row.member);
        judge.key_end();
        bool const taken = judge.number(facts_of_text(row.number), 3);
        std::string const place = " /formats/" + std::string(row.member) + ' ';
        auto const space = row.found.find(' ');
        t.equal(
            lines(report),
            row.found.empty() ? std::string()
                              : std::string(row.found.substr(0, space)) + place
                                    + std::string(row.found.substr(space + 1)) + " @3\n",
            row.number);
        t.equal(taken, row.found != "error number_overflow", row.number);
    }
}

// Tells a checker the events one by one, also those of keys and strings that it would take whole.
struct in_parts {
    checker judge;

    void object_begin(std::size_t offset) { judge.object_begin(offset); }
    void object_end(std::size_t offset) { judge.object_end(offset); }
    void array_begin(std::size_t offset) { judge.array_begin(offset); }
    void array_end(std::size_t offset) { judge.array_end(offset); }
    void key_begin(std::size_t offset) { judge.key_begin(offset); }
    void key_part(std::string_view text) {
        for (char const& c : text)
            judge.key_part(std::string_view(&c, 1));
    }
    void key_end() { judge.key_end(); }
    void string_begin(std::size_t offset) { judge.string_begin(offset); }
    void string_part(std::string_view text) {
        for (char const& c : text)
            judge.string_part(std::string_view(&c, 1));
    }
    void string_end() { judge.string_end(); }
    void number_part(std::string_view text) { judge.number_part(text); }
    void number(number_facts const& facts, std::size_t offset) { judge.number(facts, offset); }
    void boolean(bool value, std::size_t offset) { judge.boolean(value, offset); }
    void null(std::size_t offset) { judge.null(offset); }
    void fault(json_fault why, std::size_t offset) { judge.fault(why, offset); }
};

template <class... More>
constexpr auto people(More const&... more) {
    return array_of(object(
        at_least_one(warning),
        required("name", string()),
        required("since", date()),
        required("role", one_of(acme::colours)),
        optional("at", iso8601()),
        optional("stamp", timestamp()),
        optional("note", not_blank(warning)),
        optional("short", string(max_length(5))),
        more...));
}
constexpr auto some_people = request_body("acme.some_people", people());
constexpr auto more_people = request_body("acme.more_people", people(others(integer()), max_properties(6)));

// Whole or in parts, with much room in the report or little, in whatever order and however often members
// come: the same is found. What a report has no room for is only counted, and what came of an object is
// known again in the next one like it.
void whole_or_in_parts(test& t) {
    constexpr std::string_view members[] = {
        R"("name":"Ada")",
        R"("since":"2023-10-27")",
        R"("role":"green")",
        R"("role":"blue")",
        R"("at":"2023-10-27T21:40:00Z")",
        R"("at":"2023-10-27")",
        R"("since":"2023-2-3")",
        R"("stamp":"2026-03-20 18:30:00+00")",
        R"("note":" ")",
        R"("note":"x")",
        R"("short":"12345")",
        R"("short":"1\u00e92345")",
        R"("more":7)",
        R"("nmae":"x")",
        R"("\u006eame":"")",
        R"("a name that is much longer than any that a contract may have, so that none is meant by it at all":1)",
        R"("at":"2023-13-27T21:40:00Z")",
        R"("stamp":1)",
        R"("role":"")",
        R"("":2)",
    };
    constexpr std::size_t count = sizeof members / sizeof *members;
    std::mt19937 random(46);
    unsigned wrong = 0;
    std::size_t found = 0;
    for (int i = 0; i != 3000; ++i) {
        std::string text = "[";
        auto const first = random() % count, step = random() % 4 == 0 ? random() % count : 1;
        for (auto objects = 1 + random() % 4; objects != 0; --objects) {
            text += text.size() == 1 ? "{" : ",{";
            auto const size = i % 3 == 0 ? random() % 6 : 2 + static_cast<unsigned>(i) % 2;
            for (std::size_t j = 0; j != size; ++j) {
                text += j == 0 ? "" : ",";
                text += members[i % 3 == 0 ? random() % count : (first + j * step) % count];
            }
            text += '}';
        }
        text += ']';
        wide_report all, in_bytes;
        static_report<2> few;
        contract_ref const contract = i % 2 == 0 ? contract_ref(some_people) : contract_ref(more_people);
        auto const verdict = check_text(contract, text, all);
        in_parts sink{checker(contract, in_bytes)};
        json_reader<in_parts> reader(sink);
        reader.write(text);
        reader.finish();
        bool same = lines(all) == lines(in_bytes) && all.dropped() == in_bytes.dropped();
        same = same && verdict == sink.judge.result() && verdict == check_text(contract, text, few);
        same = same && few.errors() == all.errors() && few.warnings() == all.warnings();
        for (std::size_t kept = 0; kept != few.size(); ++kept)
            same = same && few[kept].code() == all[kept].code() && few[kept].offset() == all[kept].offset();
        if (!same && ++wrong < 10) t.check(false, text);
        found += all.errors() + all.warnings();
    }
    t.equal(wrong, 0U);
    t.check(found > 10000, std::to_string(found));
}

suite checker_suite(
    "check/checker", {{"by_hand", by_hand},
                      {"offsets_unknown", offsets_unknown},
                      {"faults", faults},
                      {"places", places},
                      {"expectations", expectations},
                      {"ordinals", ordinals},
                      {"images", images},
                      {"numbers", numbers},
                      {"whole_or_in_parts", whole_or_in_parts}});

} // namespace
