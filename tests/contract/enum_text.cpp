// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/enum_text.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace acme {

enum class tide : std::uint8_t {
    low,
    high,
    none_at_all
};

} // namespace acme

template <>
struct notepact::words_of<acme::tide> {
    using tide = acme::tide;
    static constexpr enum_word<tide> table[] = {
        {tide::low, "low"}, {tide::high, "high"}, {tide::none_at_all, ""}};
};

namespace {

using acme::tide;
using notepact::enum_text;
using notepact::parse_enum;
using notepact_test::test;

static_assert(notepact::text_of(tide::high) == "high");
static_assert(parse_enum<tide>("high") == tide::high && parse_enum<tide>("") == tide::none_at_all);
static_assert(!parse_enum<tide>("High") && !parse_enum<tide>("hig") && !parse_enum<tide>("highh"));
static_assert(!std::is_convertible_v<std::string_view, enum_text<tide>>); // a text is one by name only

void both_ways(test& t) {
    for (auto const value : {tide::low, tide::high, tide::none_at_all}) {
        enum_text<tide> const held = value;
        t.check(held == value && held.value() == value, held.text());
        t.equal(held.text(), notepact::text_of(value));
        t.equal(std::string_view(held), notepact::text_of(value));
        t.check(held == enum_text<tide>(notepact::text_of(value)), held.text());
    }
    enum_text<tide> const low = tide::low, high = tide::high;
    t.check(low != high && low != tide::high && !(low != tide::low), "apart");
}

void new_texts(test& t) {
    for (std::string_view const text : {"spring", "LOW", "low ", "\xC3\xA9"}) {
        enum_text<tide> const held(text);
        t.equal(held.text(), text);
        t.check(!held.value() && held != tide::low, text);
        t.check(held == enum_text<tide>(text), text);
    }
    t.equal(enum_text<tide>().text(), "");
}

struct forecast {
    enum_text<tide> now = {};
};
constexpr auto forecast_answer = notepact::answer_body(
    "acme.forecast",
    notepact::object<forecast>(notepact::required<&forecast::now>("now", notepact::one_of<tide>())));

void in_a_struct(test& t) {
    struct {
        std::string_view text, held;
        bool good;
    } const rows[] = {
        {R"({"now":"high"})", "high", true},
        {R"({"now":"h\u0069gh"})", "high", true},
        {R"({"now":"spr\u0069ng"})", "spring", false},
        {R"({"now":""})", "", true},
        {R"({"now":7})", "kept", false},
    };
    for (auto const& [text, held, good] : rows) {
        notepact::static_report<2> report;
        forecast out;
        t.equal(parse_text(forecast_answer, text, out, report).clean(), good, text);
        t.equal(out.now.text(), held == "kept" ? "" : held, text);
        if (held == "kept") continue;
        report.clear();
        t.equal(check_struct(forecast_answer, out, report).clean(), good, text);
        if (!good) t.check(report[0].code() == notepact::errc::not_in_enum, text);
    }
}

notepact_test::suite enums(
    "contract/enum_text", {{"both_ways", both_ways}, {"new_texts", new_texts}, {"in_a_struct", in_a_struct}});

} // namespace
