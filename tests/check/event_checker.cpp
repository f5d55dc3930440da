// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/check/event_checker.hpp"

#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/json/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace notepact_test;
using notepact::event_checker;
using notepact::json_fault;
namespace clinic = notepact::clinic;

static_assert(!std::is_copy_constructible_v<event_checker> && !std::is_copy_assignable_v<event_checker>);

// Hands on what our reader tells, as another library's handler does; nothing of what it is answered.
class teller {
  public:
    explicit teller(event_checker& to) : to_(to) {}

    void object_begin(std::size_t) { to_.object_begin(); }
    void object_end(std::size_t) { to_.object_end(); }
    void array_begin(std::size_t) { to_.array_begin(); }
    void array_end(std::size_t) { to_.array_end(); }
    void key_begin(std::size_t) { text_.clear(); }
    void key_part(std::string_view text) { text_ += text; }
    void key_end() { to_.key(text_); }
    void string_begin(std::size_t) {
        text_.clear();
        in_string_ = true;
    }
    void string_part(std::string_view text) { text_ += text; }
    void string_end() {
        to_.string(text_);
        in_string_ = false;
    }
    void number_part(std::string_view text) { digits_ += text; }
    void number(notepact::number_facts const&, std::size_t) {
        to_.number_text(digits_);
        digits_.clear();
    }
    void boolean(bool value, std::size_t) { to_.boolean(value); }
    void null(std::size_t) { to_.null(); }
    void fault(json_fault why, std::size_t offset) { to_.fault(why, offset); }

    // At a fault: of a string that does not end, not even its type is told.
    bool in_string() const { return in_string_; }

  private:
    event_checker& to_;
    bool in_string_ = false;
    std::string text_, digits_;
};

// Whether everything could be told.
bool tell(event_checker& to, std::string_view text) {
    teller sink(to);
    notepact::json_reader<teller> reader(sink);
    reader.write(text);
    return reader.finish() || !sink.in_string();
}

std::string without_offsets(std::string_view all) {
    std::string kept;
    while (!all.empty()) {
        auto const end = all.find('\n') + 1;
        auto const line = all.substr(0, end - 1);
        kept += std::string(line.substr(0, line.find(" @"))) + '\n';
        all.remove_prefix(end);
    }
    return kept;
}

// Told what stands in a text, it finds what is found in the text.
bool verify_told(test& t, body_case const& c) {
    wide_report of_text, of_events, first;
    check_text(contract_of(c), c.text, of_text);
    auto const expected = without_offsets(lines(of_text));
    event_checker told(contract_of(c), of_events);
    bool const all_told = tell(told, c.text);
    auto const verdict = told.finish();
    bool alike = verdict.ok() == of_text.ok() && (!all_told || without_offsets(lines(of_events)) == expected);
    alike = alike && says(verdict, lines(of_events)) && told.finish().clean() == verdict.clean();
    t.check(alike, about(c) + "\n" + expected + lines(of_events));

    event_checker stopped(contract_of(c), first, notepact::stop_at::first_error);
    tell(stopped, c.text);
    auto const begin = without_offsets(lines(first));
    bool const same =
        stopped.finish().ok() == verdict.ok() && (!all_told || expected.substr(0, begin.size()) == begin);
    t.check(same, "stopped: " + about(c) + "\n" + begin);
    return alike && same && all_told;
}

void table(test& t) {
    for (auto const& c : cases())
        if (!contract_of(c).is_text()) verify_told(t, c);
}
void pairs(test& t) {
    for_each_pair([&](body_case const& c) { verify_told(t, c); });
}
void mutants(test& t) {
    unsigned told = 0;
    for_each_mutant(5000, [&](body_case const& c) { told += verify_told(t, c); });
    t.check(told > 4000, std::to_string(told) + " mutants");
}

// Numbers, as libraries hold them, where an id of a request is wanted.
template <class Number>
std::string of_id(Number number) {
    wide_report report;
    event_checker to(clinic::create_addendum_body, report);
    to.object_begin() && to.key("session_note_id") && to.number(number) && to.key("addendum")
        && to.object_begin() && to.key("instructions") && to.string("x") && to.object_end()
        && to.object_end();
    to.finish();
    return lines(report);
}
void numbers(test& t) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    std::string const beyond = "error /session_note_id out_of_range\n";
    std::string const no_integer = "error /session_note_id wrong_type\n";
    std::string const no_id = "warning /session_note_id not_positive\n";
    std::string const overflow = "error /session_note_id number_overflow\n";
    t.equal(of_id(1), "");
    t.equal(of_id(1u), "");
    t.equal(of_id(1L) + of_id(1UL) + of_id(1LL) + of_id(1ULL), "");
    t.equal(of_id(static_cast<unsigned char>(1)) + of_id(static_cast<short>(1)), "");
    t.equal(of_id(0), no_id);
    t.equal(of_id(static_cast<signed char>(-1)), no_id);
    t.equal(of_id(least), no_id);
    t.equal(of_id(std::uint64_t{1} << 63), beyond);
    t.equal(of_id(46.0), no_integer);
    t.equal(of_id(46.0f), no_integer);
    t.equal(of_id(0.5), no_integer);
    t.equal(of_id(1e30), beyond);
    t.equal(of_id(9223372036854775808.0), beyond);
    t.equal(of_id(std::numeric_limits<double>::infinity()), overflow);
    t.equal(of_id(-std::numeric_limits<double>::infinity()), overflow);
    t.equal(of_id(std::numeric_limits<double>::quiet_NaN()), overflow);
}

// As they are written.
void number_texts(test& t) {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"46", ""},
        {"-9223372036854775809", "error /id out_of_range @19\n"},
        {"1e400", "error /id number_overflow @19\n"},
        {"46.0", "error /id wrong_type @19\n"},
        {"", "error - malformed_json\n"},
        {"046", "error - malformed_json\n"},
        {"1 ", "error - malformed_json\n"},
        {"NaN", "error - malformed_json\n"},
    };
    static constexpr auto one_id =
        notepact::request_body("test.id", notepact::object(notepact::required("id", notepact::integer())));
    for (auto const& row : rows) {
        wide_report report;
        event_checker to(one_id, report);
        to.object_begin();
        to.key("id");
        to.number_text(row.text);
        to.object_end();
        t.equal(to.finish().ok(), row.expected.empty(), row.text);
        t.equal(lines(report), without_offsets(row.expected), row.text);
    }
}

struct misuse {
    char const* what;
    void (*tell)(event_checker&);
    json_fault fault;
};
constexpr misuse misuses[] = {
    {"nothing", [](event_checker&) {}, json_fault::empty},
    {"an object left open", [](event_checker& to) { to.object_begin(); }, json_fault::truncated},
    {"a key left alone", [](event_checker& to) { to.object_begin(), to.key("x"); }, json_fault::truncated},
    {"a key without a value",
     [](event_checker& to) { to.object_begin(), to.key("x"), to.object_end(); },
     json_fault::malformed},
    {"two keys",
     [](event_checker& to) { to.object_begin(), to.key("x"), to.key("y"); },
     json_fault::malformed},
    {"a value without a key",
     [](event_checker& to) { to.object_begin(), to.null(), to.object_end(); },
     json_fault::malformed},
    {"an object without a key",
     [](event_checker& to) { to.object_begin(), to.object_begin(); },
     json_fault::malformed},
    {"a second value without a key",
     [](event_checker& to) {
         to.object_begin(), to.key("x"), to.array_begin(), to.array_end(), to.number(1);
     },
     json_fault::malformed},
    {"a key at the root", [](event_checker& to) { to.key("x"); }, json_fault::malformed},
    {"a key in an array",
     [](event_checker& to) { to.array_begin(), to.key("x"), to.array_end(); },
     json_fault::malformed},
    {"an array ends an object",
     [](event_checker& to) { to.object_begin(), to.array_end(); },
     json_fault::malformed},
    {"an object ends an array",
     [](event_checker& to) { to.array_begin(), to.object_end(); },
     json_fault::malformed},
    {"nothing ends", [](event_checker& to) { to.object_end(); }, json_fault::malformed},
    {"one too many ends",
     [](event_checker& to) { to.array_begin(), to.array_end(), to.array_end(); },
     json_fault::malformed},
    {"two documents", [](event_checker& to) { to.null(), to.boolean(true); }, json_fault::trailing_data},
    {"two objects",
     [](event_checker& to) { to.object_begin(), to.object_end(), to.object_begin(); },
     json_fault::trailing_data},
    {"ill-formed text", [](event_checker& to) { to.string("\xFF"); }, json_fault::invalid_utf8},
    {"a surrogate", [](event_checker& to) { to.string("\xED\xA0\x80"); }, json_fault::invalid_utf8},
    {"half a character", [](event_checker& to) { to.string("x\xC3"); }, json_fault::invalid_utf8},
    {"an ill-formed name",
     [](event_checker& to) { to.object_begin(), to.key("\xF5"); },
     json_fault::invalid_utf8},
    {"33 deep",
     [](event_checker& to) {
         for (int i = 0; i != 33; ++i)
             to.array_begin();
     },
     json_fault::too_deep},
    {"its maker says so",
     [](event_checker& to) { to.fault(json_fault::malformed, 7); },
     json_fault::malformed},
};

// What no document can hold is one fault, and what comes behind it is passed over.
void faults(test& t) {
    static constexpr auto anything = notepact::answer_body("test.any", notepact::any());
    for (auto const& row : misuses) {
        wide_report report;
        event_checker to(anything, report);
        row.tell(to);
        t.check(!to.finish() && to.text_fault() == row.fault, row.what);
        bool const more = to.object_begin() || to.array_begin() || to.object_end() || to.array_end()
                          || to.key("x") || to.string("x") || to.number(1) || to.number(0.5)
                          || to.number_text("1") || to.boolean(true) || to.null()
                          || to.fault(json_fault::malformed);
        t.check(!more && !to.finish() && report.size() == 1, row.what);
        t.equal(report[0].code(), code_of(row.fault), row.what);
        bool const known = std::string_view(row.what) == "its maker says so";
        t.equal(report[0].offset(), known ? std::size_t{7} : notepact::no_offset, row.what);
    }
    wide_report report;
    event_checker deep(anything, report);
    for (std::size_t i = 0; i != notepact::max_depth; ++i)
        t.check(deep.array_begin(), "deeper");
    for (std::size_t i = 0; i != notepact::max_depth; ++i)
        t.check(deep.array_end(), "back");
    t.check(deep.finish().clean(), "32 deep");
}

// An event is false at the first error, if that is asked for, and finish() then misses nothing of the rest.
void first_error(test& t) {
    for (auto const when : {notepact::stop_at::fault, notepact::stop_at::first_error}) {
        bool const stops = when == notepact::stop_at::first_error;
        wide_report report;
        event_checker to(clinic::create_addendum_body, report, when);
        t.check(to.object_begin() && to.key("session_note_id") && to.number(-1), "a warning");
        t.check(to.result().ok() && !to.result().clean(), "so far");
        t.check(to.key("addendum"), "goes on");
        t.equal(to.string("x"), !stops, "an error");
        t.equal(to.object_end(), !stops);
        if (stops) to.fault(json_fault::malformed); // as a parser says that was stopped
        t.check(!to.finish() && to.text_fault() == json_fault{}, "a document");
        t.equal(
            lines(report),
            "warning /session_note_id not_positive\nerror /addendum wrong_type\n",
            "no more than that");
    }
    notepact::static_report<2> strict(notepact::strictness::strict);
    event_checker to(clinic::create_addendum_body, strict, notepact::stop_at::first_error);
    t.check(to.object_begin() && to.key("session_note_id") && !to.number(-1), "strict");
}

// A text is told as a string.
void of_text(test& t) {
    static constexpr auto text = notepact::answer_text("test.text", notepact::not_empty());
    for (std::string_view const said : {"x", "", "\xFF"}) {
        wide_report in_text, in_event;
        auto const expected = check_text(text, said, in_text);
        event_checker to(text, in_event);
        to.string(said);
        t.check(to.finish().ok() == expected.ok() && to.text_fault() == json_fault{}, said);
        t.equal(without_offsets(lines(in_event)), without_offsets(lines(in_text)), said);
    }
}

suite event_checker_suite(
    "check/event_checker", {{"table", table},
                            {"pairs", pairs},
                            {"mutants", mutants},
                            {"numbers", numbers},
                            {"number_texts", number_texts},
                            {"faults", faults},
                            {"first_error", first_error},
                            {"of_text", of_text}});

} // namespace
