// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/known_findings.hpp"

#include "../support/test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;
using notepact_test::test;
using namespace notepact::conformance;

constexpr std::string_view file = "# All of it\n"
                                  "# by hand.\n"
                                  "\n"
                                  "# goes soon\n"
                                  "b until=2026-02-28 gone # with the import\n"
                                  "a  \t the tablet\n"
                                  "\n"
                                  "# last\n";

std::string joined(std::vector<known_finding const*> const& entries) {
    std::string text;
    for (auto const* entry : entries)
        text.append(text.empty() ? "" : " ").append(entry->name);
    return text;
}

void entries(test& t) {
    auto const read = parse_known_findings(file);
    t.check(bool(read), "is read");
    t.equal(read.line, 0U);
    t.equal(read.findings.size(), 2U);
    t.equal(read.findings.head, "# All of it\n# by hand.\n");
    t.equal(read.findings.foot, "# last\n");
    t.equal(read.findings.begin()->name, "a");
    auto const* const a = read.findings.find("a");
    auto const* const b = read.findings.find("b");
    t.check(a != nullptr && b != nullptr && read.findings.find("c") == nullptr, "those that there are");
    t.equal(a->until, "");
    t.equal(a->reason, "the tablet");
    t.equal(a->comment, "");
    t.equal(b->until, "2026-02-28");
    t.equal(b->reason, "gone # with the import");
    t.equal(b->comment, "# goes soon\n");
    t.equal(
        read.findings.text(),
        "# All of it\n# by hand.\n\na the tablet\n# goes soon\nb until=2026-02-28 gone # with the import\n"
        "\n# last\n");
}

void layout(test& t) {
    struct {
        std::string_view given, text;
    } const cases[] = {
        {"", ""},
        {"\n \t\n\r\n", ""},
        {"a r", "a r\n"},
        {"a r\r\nb s\r\n", "a r\nb s\n"},
        {"\xEF\xBB\xBF"
         "a r\n",
         "a r\n"},
        {"\t a \t r  s \t", "a r  s\n"},
        {"a \xC3\xA4\xF0\x9F\x98\x80\t\xC2\xA0", "a \xC3\xA4\xF0\x9F\x98\x80\t\xC2\xA0\n"},
        {"until=2026-01-01 r", "until=2026-01-01 r\n"}, // a name as others are
        {"a Until=x", "a Until=x\n"},
        {"a until", "a until\n"},
        {"a #r", "a #r\n"},
        {"  # c", "\n# c\n"},
        {"# c\n\n", "# c\n\n"},
        {"# c\na r", "# c\na r\n"},
        {"# c\r\n\r\na r", "# c\n\na r\n"},
        {"# c\n\n# d\n\n# e\na r\n# f\n\n# g", "# c\n\n# d\n# e\na r\n\n# f\n# g\n"},
        {"#\n\na r", "#\n\na r\n"},
    };
    for (auto const& [given, text] : cases) {
        auto const read = parse_known_findings(given);
        t.check(bool(read), given);
        auto const made = read.findings.text();
        t.equal(made, text, given);
        t.equal(parse_known_findings(made).findings.text(), made, given);
    }
}

void faults(test& t) {
    struct {
        std::string_view given;
        known_fault why;
        std::size_t line;
    } const cases[] = {
        {"a", known_fault::missing_reason, 1},
        {"a r\n# c\n\nb \t ", known_fault::missing_reason, 4},
        {"a until=2026-01-01", known_fault::missing_reason, 1},
        {"a until=2026-01-01 \r\n", known_fault::missing_reason, 1},
        {"a until=2026-02-29 r", known_fault::not_a_date, 1},
        {"\n\na until= r", known_fault::not_a_date, 3},
        {"a until=2026-1-1 r", known_fault::not_a_date, 1},
        {"a until=2026-01-01T00:00:00Z r", known_fault::not_a_date, 1},
        {"a until=", known_fault::not_a_date, 1},
        {"a r\nb r\r\na s", known_fault::duplicate_name, 3},
        {"a r\x01", known_fault::control_character, 1},
        {"a\0 r"sv, known_fault::control_character, 1},
        {"a r\n\x7F", known_fault::control_character, 2},
        {"a \xC2\x85", known_fault::control_character, 1},
        {"# \x1B[31m", known_fault::control_character, 1},
        {"a r\r\r\n", known_fault::control_character, 1},
        {"a r\rb r", known_fault::control_character, 1},
        {"a r\xFF", known_fault::not_utf8, 1},
        {"# \xC0\x80", known_fault::not_utf8, 1},
        {"a r\n\xE2\x82\na r", known_fault::not_utf8, 2},
        {"\xEF\xBB", known_fault::not_utf8, 1},
        {"a r\xC2", known_fault::not_utf8, 1},
    };
    for (auto const& [given, why, line] : cases) {
        auto const read = parse_known_findings(given);
        t.check(!read, given);
        t.equal(read.fault, why, given);
        t.equal(read.line, line, given);
        t.check(read.findings.empty() && read.findings.text().empty(), given);
        t.check(!message(read.fault).empty(), given);
    }
    t.equal(message(known_fault::none), "");
}

void dates(test& t) {
    auto const read = parse_known_findings("a until=2026-02-28 r\nb r\nc until=0000-01-01 r\n");
    auto const state = [&read](std::string_view name, std::string_view today) {
        return read.findings.state(name, today);
    };
    t.equal(state("a", "2026-02-27"), finding_state::known);
    t.equal(state("a", "2026-02-28"), finding_state::known);
    t.equal(state("a", "2026-03-01"), finding_state::expired);
    t.equal(state("a", "2031-01-01"), finding_state::expired);
    t.equal(state("b", "9999-12-31"), finding_state::known);
    t.equal(state("c", "0000-01-01"), finding_state::known);
    t.equal(state("", "2026-02-27"), finding_state::unknown);
    t.equal(state("a/b", "2026-02-27"), finding_state::unknown);
    for (auto const no_day : {"", "2026-02-30", "today", "0"}) {
        t.equal(state("a", no_day), finding_state::expired, no_day);
        t.equal(state("b", no_day), finding_state::known, no_day);
    }
    t.equal(joined(read.findings.expired("2026-02-28")), "c");
    t.equal(joined(read.findings.expired("2026-03-01")), "a c");
    t.equal(read.findings.find("a")->reason, "r");
}

void after_a_run(test& t) {
    auto const older = parse_known_findings(file).findings;
    auto const of_b = [](std::string_view name) { return name[0] == 'b'; };
    t.equal(joined(older.stale({})), "a b");
    t.equal(joined(older.stale({}, of_b)), "b");
    t.equal(joined(older.stale({"a", "c"})), "b");
    t.equal(joined(older.stale({"b", "a"})), "");

    t.equal(
        older.updated({"d", "b", "c"}).text(),
        "# All of it\n# by hand.\n\n# goes soon\nb until=2026-02-28 gone # with the import\nc TODO: say why\n"
        "d TODO: say why\n\n# last\n");
    t.equal(
        older.updated({"bb"}, of_b).text(),
        "# All of it\n# by hand.\n\na the tablet\nbb TODO: say why\n\n# last\n");
    t.equal(older.updated({"a", "b"}).text(), older.text());
    t.equal(known_findings().updated({}).text(), "");
    auto const fresh = known_findings().updated({"y", "x"});
    t.equal(fresh.text(), "x TODO: say why\ny TODO: say why\n");
    t.equal(parse_known_findings(fresh.text()).findings.find("x")->reason, no_reason_yet);

    known_findings by_hand;
    t.check(by_hand.add({"x", "2026-01-01", "r", "# c\n"}), "added");
    t.check(!by_hand.add({"x", "", "s", ""}), "there is one");
    t.equal(by_hand.text(), "# c\nx until=2026-01-01 r\n");
}

void names(test& t) {
    struct {
        std::string_view text, name;
    } const cases[] = {
        {"clinic.create_sign_off/sign_off/*/missing_member",
         "clinic.create_sign_off/sign_off/*/missing_member"},
        {"", "%"},
        {"%", "%25"},
        {"#a#", "%23a#"},
        {" a b\tc\n", "%20a%20b%09c%0A"},
        {"a\0b\x7F"sv, "a%00b%7F"},
        {"\xC3\xA4\xC2\x85\xC2\xA0", "\xC3\xA4%C2%85\xC2\xA0"},
        {"\xFF\xE2\x82", "%FF%E2%82"},
    };
    for (auto const& [text, name] : cases) {
        t.equal(finding_name(text), name, text);
        auto const read = parse_known_findings(finding_name(text) + " r");
        t.check(read && read.findings.find(name) != nullptr, text);
    }
    std::string every;
    for (int byte = 0; byte != 256; ++byte)
        every += static_cast<char>(byte);
    t.check(bool(parse_known_findings(finding_name(every) + " r")), "all bytes");
}

notepact_test::suite known_findings_suite(
    "conformance/known_findings", {{"entries", entries},
                                   {"layout", layout},
                                   {"faults", faults},
                                   {"dates", dates},
                                   {"after_a_run", after_a_run},
                                   {"names", names}});

} // namespace
