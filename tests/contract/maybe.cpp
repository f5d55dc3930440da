// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/contract/maybe.hpp"

#include "../support/test.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/parse_text.hpp>
#include <notepact/contract/words.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace {

using notepact::maybe;
using notepact_test::test;

static_assert(maybe<int>().is_absent() && !maybe<int>().is_null() && !maybe<int>());
static_assert(
    maybe<int>::null().is_null() && !maybe<int>::null().is_absent() && !maybe<int>::null().has_value());
static_assert(
    maybe<int>(7).has_value() && *maybe<int>(7) == 7 && !maybe<int>(7).is_null()
    && !maybe<int>(7).is_absent());

// Which of the states, and only one.
std::string state(maybe<std::string> const& m) {
    return std::string(m.is_absent() ? "absent" : "") + (m.is_null() ? "null" : "")
           + (m.has_value() ? "=" + *m : "");
}

void states(test& t) {
    using text = maybe<std::string>;
    // One after the other, on the same.
    struct {
        void (*change)(text&);
        std::string_view then;
    } const steps[] = {
        {[](text&) {}, "absent"},
        {[](text& m) { m = std::string("x"); }, "=x"},
        {[](text& m) { *m += 'y'; }, "=xy"},
        {[](text& m) { m->clear(); }, "="},
        {[](text& m) { m.set_null(); }, "null"},
        {[](text& m) { m.emplace() += 'z'; }, "=z"},
        {[](text& m) { m.emplace(); }, "="},
        {[](text& m) { m.set_absent(); }, "absent"},
        {[](text& m) { m.set_null(); }, "null"},
        {[](text& m) { m.set_absent(); }, "absent"},
        {[](text& m) { m = text::null(); }, "null"},
        {[](text& m) { m = text("x"); }, "=x"},
        {[](text& m) { m = text(); }, "absent"},
    };
    text m;
    for (auto const& [change, then] : steps) {
        change(m);
        t.equal(state(m), then);
        text const copy = m;
        t.equal(state(copy), then);
        t.check(copy == m, then);
    }

    maybe<std::unique_ptr<int>> alone = std::make_unique<int>(7);
    auto const moved = std::move(alone);
    t.check(moved.has_value() && **moved == 7, "moved");
}

void equality(test& t) {
    maybe<int> const all[] = {{}, maybe<int>::null(), 0, 1};
    for (auto const& a : all)
        for (auto const& b : all) {
            t.equal(a == b, &a == &b);
            t.equal(a != b, &a != &b);
        }
}

struct buoy {
    maybe<std::string> light = {};
};
constexpr auto buoy_answer = notepact::answer_body(
    "acme.buoy", notepact::object<buoy>(
                     notepact::optional<&buoy::light>("light", notepact::nullable(notepact::string()))));

void in_a_struct(test& t) {
    buoy out; // the same for all: nothing of the one before stays
    for (std::string_view const text :
         {R"({"light":"red"})",
          "{}",
          R"({"light":null})",
          R"({"light":""})",
          R"({"light":null})",
          "{}",
          R"({"light":"red"})"}) {
        notepact::static_report<2> report;
        t.check(parse_text(buoy_answer, text, out, report).clean(), text);
        t.equal(out.light.is_absent(), text == "{}", text);
        t.equal(out.light.is_null(), text.find("null") != text.npos, text);
        std::string written;
        auto sink = [&](std::string_view piece) { written += piece; };
        t.check(put_struct(buoy_answer, out, sink), text);
        t.equal(written, text);
        t.check(check_struct(buoy_answer, out, report).clean(), text);
    }
}

notepact_test::suite
    maybes("contract/maybe", {{"states", states}, {"equality", equality}, {"in_a_struct", in_a_struct}});

} // namespace
